/** No page of the site leads nowhere, and every address that is promised is there. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtFiles, builtPages, house, kindsOfPage, readPages, widePages } from './built-site.ts'
import type { BuiltPage } from './built-site.ts'

const pages = builtPages()
const files = new Set(builtFiles())
const names = new Map(pages.map(({ address, html }) => [address, namesIn(html)]))

test('every link of every page leads to a file of the site, and to a place in it when it names one', () => {
  const broken = pages.flatMap((page) =>
    linksOf(page)
      .filter((link) => !leads(page, link))
      .map((link) => `${page.address} → ${link}`),
  )

  expect(broken).toEqual([])
  expect(pages.flatMap(linksOf).length).toBeGreaterThan(20_000)
})

test('links within the site are relative, so that it works under any path', () => {
  expect(pages.flatMap(linksOf).filter((link) => link.startsWith('/'))).toEqual([])
})

test('no page loads anything from elsewhere', () => {
  const loaded = pages.flatMap(({ html }) => [
    ...html.matchAll(/<(?:script|img|link|source|iframe)\b[^>]*?\b(?:src|href)="([^"]*)"/g),
  ])

  expect(loaded.map(([, url = '']) => url).filter((url) => /^(?:[a-z]+:|\/\/)/.test(url))).toEqual([])
})

test('every address of generated/adressen.txt stands on the site', () => {
  const promised = readFileSync(join(house, 'generated/adressen.txt'), 'utf8').trimEnd().split('\n')

  expect(promised.filter((address) => !stands(address))).toEqual([])
  expect(promised.length).toBeGreaterThan(2000)
})

test('every kind of page that is looked at in the browser is there', () => {
  expect([...Object.values(kindsOfPage), ...readPages, ...widePages].filter((address) => !stands(address))).toEqual([])
})

function linksOf({ html }: BuiltPage): readonly string[] {
  const found = [...html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)].map(([, link = '']) =>
    link.replaceAll('&amp;', '&'),
  )
  return found.filter((link) => !/^(?:[a-z]+:|data:)/.test(link))
}

function leads({ address }: BuiltPage, link: string): boolean {
  const { pathname, hash } = new URL(link, `http://site${address}`)
  return stands(decodeURIComponent(`${pathname}${hash}`))
}

/** An address with or without a place in the page. */
function stands(address: string): boolean {
  const [path = '', place] = address.split('#')
  const there = path.endsWith('/') ? names.has(path) : files.has(path)
  return there && (place === undefined || names.get(path)?.has(place) === true)
}

function namesIn(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, name = '']) => name))
}
