/**
 * A small site, word for word: what pages look like when they are laid out, what stands around them, where links lead, what the index
 * holds and the search answers, and how a contract and the pages that are made read. It stands committed in `small/`: read it when it changes.
 *
 * Inside: pages of its own, so that it changes with the site and not with what the law says.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readStandard, standardFacts } from '../../generators/index.ts'
import { commandPage } from '../../site/command-page.ts'
import { contractPages } from '../../site/contract/contract-pages.ts'
import { folderPages } from '../../site/folder-pages.ts'
import { linksBetween } from '../../site/links.ts'
import type { Links } from '../../site/links.ts'
import { neighboursAmong } from '../../site/neighbours.ts'
import type { Page } from '../../site/page.ts'
import { writePages } from '../../site/render.ts'
import { rulePages } from '../../site/rule-pages.ts'
import { find, pieces } from '../../site/search/find.ts'
import type { SearchIndex } from '../../site/search/search-index.ts'
import { writeSearch } from '../../site/search/write-search.ts'
import { writtenPages } from '../../site/texts.ts'
import { versionPages } from '../../site/version-pages.ts'
import { house } from '../cli/run-skp.ts'
import { contract, texts } from './small-house.ts'

/** The small project and where its site goes. */
let small: string
let folder: string
let pages: readonly Page[]
let links: Links
const kept = (name: string): string => join(import.meta.dirname, 'small', name)

beforeAll(async () => {
  small = mkdtempSync(join(tmpdir(), 'skp-small-'))
  folder = join(small, 'out')
  const files = { ...texts, ...contract }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(small, file)), { recursive: true })
    writeFileSync(join(small, file), text)
  }
  mkdirSync(join(folder, 'assets'), { recursive: true })
  const written = writtenPages(small)
  pages = [...written, ...folderPages(small, written), ...contractPages(small)]
  links = linksBetween(small, pages)
  await writePages({ house, folder }, { pages, links, day: '30-11-2026' })
  const placeOf = neighboursAmong(pages)
  await writeSearch({ house, folder }, pages, (page) => placeOf(page).above.at(-1)?.title ?? '')
}, 120_000)
afterAll(() => rmSync(small, { recursive: true }))

test('each page as it is laid out', async () => {
  for (const { address } of pages) {
    const html = readFileSync(join(folder, address, 'index.html'), 'utf8')
    const name = address === '/' ? 'begin' : address.slice(1, -1).replaceAll('/', '_')
    await expect(html).toMatchFileSnapshot(kept(`${name}.html.txt`))
  }
})

test('what links need and which lead nowhere', () => {
  expect([...links.files].sort()).toEqual([
    'dist/api/gateway.openapi.json',
    'dist/api/knooppunt.openapi.json',
    'examples/goed/een.json',
    'examples/los.ndjson',
    'spec/knooppunt/vectoren/omslag/een.json',
    'spec/plaatje.svg',
  ])
  expect([...links.broken].sort()).toEqual([
    'made/api/gateway/: /api/',
    'made/api/knooppunt/: /api/',
    'spec/handboek/een.md: /nergens/',
    'spec/handboek/een.md: weg.md',
  ])
})

const indexOf = (): SearchIndex => JSON.parse(readFileSync(join(folder, 'assets/zoeken.json'), 'utf8')) as SearchIndex

test('the index of the search', async () => {
  const { pages: found, words } = indexOf()
  const lines = [
    ...found.map((page) => JSON.stringify(page)),
    ...Object.entries(words)
      .map(([stem, list]) => `${stem} ${list.join()}`)
      .sort(),
  ]

  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(kept('index.txt'))
})

test('what the search answers', async () => {
  const questions = [
    ...['handboek', 'handboeken', 'Handbøek', 'tweede bericht', 'bericht twee', 'een-bericht', 'eenbericht'],
    ...[
      'vordering',
      'vorderingn',
      'betalingsregelingg',
      'betalingsreglingg',
      'wat is de en',
      'de',
      'qqq',
      'kop',
      '1.0',
    ],
    ...['SR-2.0-R012', 'KlantnummerSE', 'beëindigd', 'brieven', 'huizen', ''],
  ]
  const answers = questions.flatMap((question) =>
    ['', 'technisch'].map((kind) => {
      const { found, stems } = find(indexOf(), question, kind)
      const told = found.map(({ page, places }) => `${page.address}${places.map(([id]) => ` #${id}`).join('')}`)
      return `${question}${kind === '' ? '' : ` (${kind})`} [${[...stems].join(' ')}]\n${told.map((line) => `  ${line}\n`).join('')}`
    }),
  )

  await expect(answers.join('')).toMatchFileSnapshot(kept('answers.txt'))
  expect(pieces('Een brief, of twéé BRIEVEN van SR-2.0', new Set(['brief', 'twe']))).toEqual(
    ['', 'Een', ' ', '*brief', ', ', 'of', ' ', '*twéé', ' ', '*BRIEVEN', ' ', 'van', ' ', 'SR-2.0', ''].map(
      (piece) => [piece.replace('*', ''), piece.startsWith('*')],
    ),
  )
})

/** The first version of the law, which changes no more, and a rule of it. */
const protocol = standardFacts(readStandard()).filter(
  ({ module, version }) => module === 'protocol' && version === '1.0',
)

test('the pages of versions and rules', async () => {
  const made = [...versionPages(protocol), ...rulePages(protocol)].map(
    ({ address, source, language, kind, title, text }) =>
      `${address} ${source} ${language} ${kind} ${title}\n\n${text}\n`,
  )

  await expect(made.join('\n----\n\n')).toMatchFileSnapshot(kept('versions.txt'))
})

test('the page of the program has each command with its words, and no more', async () => {
  const { text, ...others } = await commandPage()
  const section = /\n## skp convert\n[\s\S]*?(?=\n## )/.exec(text)?.[0] ?? ''

  await expect(`${JSON.stringify(others)}\n${text.split('\n## ')[0]}\n${section}\n`).toMatchFileSnapshot(
    kept('skp.txt'),
  )
})
