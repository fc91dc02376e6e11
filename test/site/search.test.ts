/**
 * What people ask the search, and the page that must be among the first three.
 *
 * Inside: asks the index without a browser; the door builds the whole site.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { find } from '../../site/search/find.ts'
import type { SearchIndex } from '../../site/search/search-index.ts'
import { stemOf } from '../../site/search/words.ts'
import { builtPages, siteFolder } from './built-site.ts'
import questions from './questions.json' with { type: 'json' }

const index = JSON.parse(readFileSync(join(siteFolder, 'assets/zoeken.json'), 'utf8')) as SearchIndex
const addresses = (question: string): readonly string[] =>
  find(index, question).found.map(({ page }) => `/${page.address}`)

test('every question has its page among the first three', () => {
  const missed = Object.entries(questions).flatMap(([question, page]) => {
    const first = addresses(question).slice(0, 3)
    return first.includes(page) ? [] : [`${question}: ${page} is not among ${first.join(' ')}`]
  })

  expect(missed).toEqual([])
  expect(Object.keys(questions).length).toBeGreaterThan(100)
})

test('every page but the search itself can be found', () => {
  const shown = new Set(index.pages.map(({ address }) => `/${address}`))

  expect(
    builtPages()
      .map(({ address }) => address)
      .filter((address) => !shown.has(address)),
  ).toEqual(['/zoeken/'])
})

test.each([
  ['beëindigd', 'beeindigd'],
  ['BEËINDIGD', 'beëindigd'],
  ['één', 'een'],
  ['schema’s', 'schemas'],
  ['vordering', 'vorderingen'],
  ['brief', 'brieven'],
  ['aanvraag', 'aanvragen'],
  ['schuldeiser', 'schuldeisers'],
  ['adres', 'adressen'],
])('%s finds what %s finds', (one, other) => {
  expect(addresses(one)).toEqual(addresses(other))
  expect(addresses(one).length).toBeGreaterThan(0)
})

test('a slip of the finger: one from five letters, two from nine, none in a shorter word', () => {
  expect(addresses('kenisgeving')[0]).toBe(addresses('kennisgeving')[0])
  expect(addresses('saldoverzeok')).toContain('/berichten/schuldregeling/2.0/Saldoverzoek/')
  expect(addresses('qqkt')).toEqual([])
  expect(addresses('xchuldregelinx').length).toBeGreaterThan(0)
  expect(addresses('xyhuldregelinx')).toEqual([])
})

test('every synonym leads to words that stand on the pages', () => {
  const lost = Object.entries(index.synonyms).flatMap(([word, ours]) =>
    ours.filter((stem) => index.words[stem] === undefined).map((stem) => `${word}: ${stem}`),
  )

  expect(lost).toEqual([])
})

test('of pages of one name the newest version comes first', () => {
  const found = addresses('betaalvoorstel').filter((address) =>
    /^\/berichten\/schuldregeling\/.*\/Betaalvoorstel\/$/.test(address),
  )

  expect(found).toEqual(['2.0', '1.1', '1.0'].map((version) => `/berichten/schuldregeling/${version}/Betaalvoorstel/`))
})

test('a stem is its own stem', () => {
  expect(Object.keys(index.words).filter((stem) => /^\p{L}+$/u.test(stem) && stemOf(stem) !== stem)).toEqual([])
})
