/** Turns a link between files of the project into a link between pages of the site. */
import { statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { addressOfFile, addressOfFolder, addressOfText, between, fileAtAddress } from './addresses.ts'
import type { Page } from './page.ts'

/** Resolves the links of pages and remembers what they need. */
export type Links = {
  /** The link as it stands on the page; a link that leads nowhere is remembered as broken and kept. */
  readonly resolve: (from: Pick<Page, 'address' | 'source'>, href: string) => string
  /** Files that are linked to, and so must be copied, from the root of the project. */
  readonly files: Set<string>
  /** Links that lead nowhere, as `source: link`. */
  readonly broken: Set<string>
}

/** The links between these pages; `house` is the root of the project. */
export function linksBetween(house: string, pages: readonly Page[]): Links {
  const addresses = new Set(pages.map(({ address }) => address))
  const files = new Set<string>()
  const broken = new Set<string>()
  const copied = (path: string): string | undefined => {
    if (statSync(join(house, path), { throwIfNoEntry: false })?.isFile() !== true) return undefined
    files.add(path)
    return addressOfFile(path)
  }
  const target = (path: string): string | undefined => {
    if (path.startsWith('/') && path.endsWith('/')) return addresses.has(path) ? path : undefined
    if (path.startsWith('/')) return copied(fileAtAddress(path))
    const candidates = path.endsWith('.md') ? [addressOfText(path)] : [`/${path}/`, addressOfFolder(path)]
    const page = candidates.find((address) => addresses.has(address))
    return page ?? copied(path)
  }
  const resolve: Links['resolve'] = ({ address, source }, href) => {
    if (/^(?:[a-z]+:|#|\/\/)/.test(href)) return href
    const [path = '', ...anchor] = decodeURI(href).split('#')
    const whole = path.startsWith('/') ? path : posix.join(posix.dirname(source), path).replace(/\/$/, '')
    const found = target(whole)
    if (found === undefined) broken.add(`${source}: ${href}`)
    return found === undefined ? href : [encodeURI(between(address, found)), ...anchor].join('#')
  }
  return { resolve, files, broken }
}
