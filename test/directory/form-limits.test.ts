/**
 * An address book is bounded in every list and text: as many and as long as its form says go, and one more does not.
 *
 * Inside: asks the form by itself; at the door ten thousand participants would each prove their keys first.
 */
import { expect, test } from 'vitest'
import { formFaults } from '../../directory/form.ts'
import { content } from './small-book.ts'

type Place = readonly (string | number)[]

/** The book with this at this place. */
function withAt(value: unknown, [step, ...rest]: Place, put: unknown): unknown {
  if (step === undefined) return put
  const inner = (value as Record<string, unknown>)[step]
  const next = withAt(inner, rest, put)
  return Array.isArray(value)
    ? value.map((each, at) => (at === step ? next : each))
    : { ...(value as object), [step]: next }
}
const places = (put: unknown, at: Place): readonly string[] =>
  formFaults(withAt(content, at, put)).map(({ pointer }) => pointer)

const one: Place = ['deelnemers', 0]
const [first] = content.deelnemers
const key = first?.sleutels[0]
const page = { url: 'https://voorbeeld.nl', hash: '0'.repeat(64) }

test.each<[string, Place, number, unknown]>([
  ['kinds', [...one, 'soorten'], 20, 'schuldeiser'],
  ['modules', [...one, 'modules'], 50, { module: 'schuldregeling', versies: ['2.0'] }],
  ['versions', [...one, 'modules', 0, 'versies'], 20, '2.0'],
  ['flags', [...one, 'vlaggen'], 20, 'bsn'],
  ['suppliers', [...one, 'gemachtigd'], 50, '00000099000000002000'],
  ['keys of a participant', [...one, 'sleutels'], 50, key],
  ['keys of the hub', ['knooppunt', 'sleutels'], 50, key],
  ['schema sets', ['schemasets'], 100, content.schemasets[0]],
  ['participants', ['deelnemers'], 10_000, first],
  ['pages', ['paginas'], 20, page],
])('an address book has so many %s, and not one more', (...[, at, most, item]) => {
  const many = (count: number): readonly unknown[] => Array.from({ length: count }, () => item)

  expect([most - 1, most, most + 1].map((count) => places(many(count), at))).toEqual([[], [], [`/${at.join('/')}`]])
})

test('a participant of an address book is of one kind at least', () => {
  expect([places(['schuldeiser'], [...one, 'soorten']), places([], [...one, 'soorten'])]).toEqual([
    [],
    ['/deelnemers/0/soorten'],
  ])
})

test.each<[string, Place, number, (length: number) => string]>([
  ['a name', [...one, 'naam'], 200, (length) => 'é'.repeat(length)],
  ['the name of a key', [...one, 'sleutels', 0, 'kid'], 80, (length) => 'k'.repeat(length)],
  ['the version of the terms', [...one, 'voorwaarden', 'versie'], 20, (length) => '1'.repeat(length)],
  ['an enrolment', [...one, 'inschrijving'], 60_000, (length) => 'e'.repeat(length)],
  ['a succession', [...one, 'opvolging'], 60_000, (length) => 'e'.repeat(length)],
  [
    'where a page stands',
    ['paginas', 0, 'url'],
    'https://'.length + 202,
    (length) => `https://${'w'.repeat(length - 8)}`,
  ],
])('%s has so many characters, and not one more', (...[, at, most, text]) => {
  const book = withAt(content, ['paginas'], [page])
  const found = (length: number): readonly string[] =>
    formFaults(withAt(book, at, text(length))).map(({ pointer }) => pointer)

  expect([most - 1, most, most + 1].map(found)).toEqual([[], [], [`/${at.join('/')}`]])
})

test('a member of a key has so many characters, and not one more', () => {
  const found = (length: number): readonly string[] =>
    places({ ...key?.jwk, x: 'x'.repeat(length) }, [...one, 'sleutels', 0, 'jwk'])

  expect([1399, 1400, 1401].map(found)).toEqual([[], [], ['/deelnemers/0/sleutels/0/jwk']])
})
