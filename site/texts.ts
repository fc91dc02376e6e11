/** The pages that are written, or made and committed: every Markdown file of the project. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../schemas/index.ts'
import { addressOfText } from './addresses.ts'
import { pageOf } from './page.ts'
import type { Kind, Page } from './page.ts'

/** Folders with Markdown, and how deep to look; everything there is picked up, also what a later generator writes. */
const folders = ['generated', 'spec', 'site/pages', 'bench', 'examples']

const kinds: readonly (readonly [pattern: RegExp, kind: Kind])[] = [
  [/^generated\/berichtenboek\/.*\/README\.md$/, 'versie'],
  [/^generated\/\w+\/README\.md$/, 'overzicht'],
  [/^generated\/berichtenboek\//, 'bericht'],
  [/^generated\/minimalisatie\//, 'privacy'],
  [/^generated\/csv\//, 'lijst'],
  [/^generated\/elementpaden\//, 'technisch'],
  [/^generated\//, 'versie'],
  [/^spec\/open-vragen\//, 'open vraag'],
  [/^spec\/besluiten\//, 'besluit'],
  [/^spec\/(?:api|knooppunt)\/|^spec\/(?:regels|soap-xml)\.md$/, 'technisch'],
  [/^spec\//, 'handboek'],
  [/^site\/pages\//, 'overzicht'],
]

/** Every written page; `house` is the root of the project. */
export function writtenPages(house: string): readonly Page[] {
  const inFolders = folders.flatMap((folder) => markdownIn(house, folder))
  return [...readdirSync(house).filter(isText), ...inFolders].sort().map((source) =>
    pageOf({
      address: addressOfText(source),
      source,
      language: languageOf(source),
      kind: kinds.find(([pattern]) => pattern.test(source))?.[1] ?? 'technisch',
      text: readFileSync(join(house, source), 'utf8'),
    }),
  )
}

function markdownIn(house: string, folder: string): readonly string[] {
  const inside = readdirSync(join(house, folder), { recursive: true, encoding: 'utf8' })
  return inside.map((name) => `${folder}/${name.replaceAll('\\', '/')}`).filter(isText)
}

/** Markdown; not what stands in a hidden folder: that is fetched or made for a while, and not the project's. */
function isText(path: string): boolean {
  return path.endsWith('.md') && !/(?:^|\/)\./.test(path)
}

function languageOf(source: string): Language {
  return /^(?:generated|spec|site)\//.test(source) ? 'nl' : 'en'
}
