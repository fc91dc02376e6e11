/** Pages in Dutch use the words of the glossary: none of those that it advises against, unless it means something else there. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtPages, house } from './built-site.ts'
import { mainText } from './built-text.ts'
import exceptions from './glossary-exceptions.json' with { type: 'json' }

type Advice = { readonly term: string; readonly word: string }
type Found = { readonly word: string; readonly address: string; readonly near: string }

const advised = adviceOf(readFileSync(join(house, 'spec/begrippen.md'), 'utf8'))
const dutch = builtPages()
  .filter(({ address, html }) => html.includes('<html lang="nl">') && address !== '/begrippen/')
  .map((page) => ({ address: page.address, text: mainText(page) }))
const found = [...new Set(advised.map(({ word }) => word))].flatMap(placesOf)

test.each(advised)('«$word» is called «$term»', ({ word }) => {
  const wrong = found.filter(
    (place) => place.word === word && !exceptions.some((exception) => allows(exception, place)),
  )

  expect(wrong.map(({ address, near }) => `${address}: …${near}…`)).toEqual([])
})

test('no exception is left over', () => {
  expect(exceptions.filter((exception) => !found.some((place) => allows(exception, place)))).toEqual([])
})

test('there is advice, and pages to hold to it', () => {
  expect(advised.length).toBeGreaterThan(40)
  expect(dutch.length).toBeGreaterThan(400)
})

/** Each place where a word stands, with what stands around it; plurals count too. */
function placesOf(word: string): readonly Found[] {
  const form = new RegExp(`(?<![\\p{L}\\p{N}-])${word}(?:s|en|'s)?(?![\\p{L}\\p{N}-])`, 'giu')
  return dutch.flatMap(({ address, text }) =>
    [...text.matchAll(form)].map(({ index }) => ({
      word,
      address,
      near: text.slice(Math.max(0, index - 40), index + 40),
    })),
  )
}

function allows({ word, at, near }: (typeof exceptions)[number], place: Found): boolean {
  const isSaid = place.near.toLowerCase().includes(near.toLowerCase())
  return place.word === word && new RegExp(at).test(place.address) && isSaid
}

/** The last column of the tables that have four; what stands between brackets explains the advice. */
function adviceOf(text: string): readonly Advice[] {
  return text
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells.length === 6 && !cells[1]?.startsWith('---') && cells[1] !== 'Begrip')
    .flatMap(([, term = '', , , words = '']) =>
      words
        .split(',')
        .map((word) => word.replace(/\(.*?\)/g, '').trim())
        .filter((word) => word !== '')
        .map((word) => ({ term, word })),
    )
}
