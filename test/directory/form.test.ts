/** Every place of an address book has its form: what is of another kind, missing or unknown there is told at that place. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentFaults } from '../../directory/index.ts'
import type { ParticipantKey } from '../../directory/index.ts'
import { isList, isObject } from '../../json/index.ts'
import type { Json } from '../../json/index.ts'
import { content, keyOf, now } from './small-book.ts'

type Place = readonly (string | number)[]

const hubKey: ParticipantKey = {
  ...(await keyOf('knooppunt', 'teken', { name: 'a', from: -10, to: 300 })),
  ingetrokkenOp: now.toISOString(),
}
/** A book with every member that there is. */
const whole = JSON.parse(
  JSON.stringify({
    ...content,
    nummer: 2,
    vorige: 'A'.repeat(43),
    knooppunt: { ...content.knooppunt, sleutels: [hubKey] },
    deelnemers: content.deelnemers.map((each) => ({
      ...{ ...each, vestiging: '000000000001', opvolging: 'x.y.z', hersteldOp: now.toISOString() },
      ...{ vlaggen: ['bsn-gerechtigd'], gemachtigd: ['00000099000000003000'], actiefTot: '2026-12-31' },
    })),
    paginas: [{ url: 'https://voorbeeld.nl', hash: '0'.repeat(64) }],
  }),
) as Json

const optional = ['vestiging', 'opvolging', 'hersteldOp', 'ingetrokkenOp', 'paginas']
const nullable = ['voorwaarden', 'actiefTot', 'vorige']

/** Each place of a value with what stands there; what a key holds by itself is not ours to look into. */
function* placesIn(value: Json, place: Place = []): Generator<readonly [Place, Json]> {
  yield [place, value]
  if (typeof value !== 'object' || value === null || place.at(-1) === 'jwk') return
  const inner = isList(value) ? value.entries() : Object.entries(value)
  for (const [step, each] of inner) yield* placesIn(each, [...place, step])
}

/** The value with another thing at this place; undefined takes away what is there. */
function withAt(value: unknown, [step, ...rest]: Place, put: unknown): unknown {
  if (step === undefined) return put
  if (Array.isArray(value))
    return value.map((each: unknown, index) => (index === step ? withAt(each, rest, put) : each))
  const changed = { ...(value as object), [step]: withAt((value as Record<string, unknown>)[step], rest, put) }
  return Object.fromEntries(Object.entries(changed).filter(([, each]) => each !== undefined))
}

const pointerOf = (place: Place): string => place.map((step) => `/${step}`).join('')
const wrong = (value: unknown): readonly string[] =>
  contentFaults(value).flatMap(({ code, pointer }) => (code === 'member' ? [pointer] : []))
const put = (place: Place, value: unknown): readonly string[] => wrong(withAt(whole, place, value))
const places = [...placesIn(whole)]
const anyPlace = fc.constantFrom(...places)

test('a book with every member that there is has no faults of form', () => {
  expect(places.length).toBeGreaterThan(100)
  expect(wrong(whole)).toEqual([])
})

test('what is of another kind is told at its own place, wherever it stands', () => {
  for (const [place, value] of places) {
    const step = String(place.at(-1))
    const isNullable = nullable.includes(step) || (step === 'tot' && place[0] === 'schemasets')
    const others = [true, ...(isNullable ? [] : [null]), ...(isList(value) ? [{}, 'x'] : [[]])]
    for (const other of others) expect([place, put(place, other)]).toEqual([place, [pointerOf(place)]])
  }
})

test('what reads as the same text and is none is of another kind', () => {
  const scalars = places.filter(([, value]) => typeof value !== 'object' || value === null)

  for (const [place, value] of scalars) expect([place, put(place, [value])]).toEqual([place, [pointerOf(place)]])
  expect(put(['deelnemers', 0, 'kvk'], 12_345_678)).toEqual(['/deelnemers/0/kvk'])
  expect(put(['nummer'], '2')).toEqual(['/nummer'])
  expect(put(['deelnemers', 0, 'sleutels', 0, 'suite'], '2')).toEqual(['/deelnemers/0/sleutels/0/suite'])
})

test('a member that is missing is told where it should stand, unless it may be missing', () => {
  for (const [place] of places) {
    const step = place.at(-1)
    if (typeof step !== 'string') continue
    const expected = optional.includes(step) ? [] : [pointerOf(place)]
    expect([place, put(place, undefined)]).toEqual([place, expected])
  }
})

/** Of a key of the other suite; and what no object can be given. */
const known = ['n', 'e', '__proto__']

test('a member that nobody knows is told where it stands, whatever its name', () => {
  fc.assert(
    fc.property(anyPlace, fc.string({ minLength: 1 }), ([place, value], name) => {
      fc.pre(isObject(value) && !Object.hasOwn(value, name) && !known.includes(name))
      expect(put([...place, name], 'x')).toEqual([pointerOf(place)])
    }),
    { numRuns: 300 },
  )
})

test('a name from every object is no member, and takes the place of none', () => {
  expect(put(['toString'], 'x')).toEqual([''])
  expect(put(['deelnemers', 0, 'sleutels', 0, 'jwk', 'constructor'], 'x')).toEqual(['/deelnemers/0/sleutels/0/jwk'])
  const { nummer: _, ...rest } = whole as Record<string, Json>
  expect(wrong(Object.assign(Object.create({ nummer: 2 }) as object, rest))).toEqual(['/nummer'])
})

const entry: Place = ['deelnemers', 0]
const key: Place = [...entry, 'sleutels', 0]

test.each<[string, Place, { readonly good: readonly unknown[]; readonly bad: readonly unknown[] }]>([
  ['a number', ['nummer'], { good: [1, Number.MAX_SAFE_INTEGER], bad: [0, -1, 1.5, Number.MAX_SAFE_INTEGER + 1] }],
  ['an environment', ['omgeving'], { good: ['productie', 'conformiteit'], bad: ['', 'test'] }],
  [
    'the hash before',
    ['vorige'],
    { good: [null, `${'a_-Z0'.repeat(8)}abc`], bad: ['', 'A'.repeat(42), 'A'.repeat(44)] },
  ],
  [
    'an instant',
    ['geldigTot'],
    {
      good: ['2026-12-01T00:00:00Z', '2026-12-01T00:00:00.1Z', '2026-12-01T00:00:00.123Z'],
      bad: [
        '2026-12-01',
        '2026-13-01T00:00:00Z',
        '2026-12-01T25:00:00Z',
        '2026-02-30T00:00:00Z',
        '2026-12-01T00:00:00',
        '2026-12-01T00:00:00+01:00',
      ],
    },
  ],
  ['a status', [...entry, 'status'], { good: ['actief', 'geschorst', 'beeindigd'], bad: ['', 'Actief'] }],
  ['a first day', [...entry, 'actiefVan'], { good: ['2024-02-29'], bad: ['2026-02-29', '2026-1-1', ''] }],
  ['a last day', [...entry, 'actiefTot'], { good: [null, '2028-02-29'], bad: ['2026-02-29', ''] }],
  ['a category', [...entry, 'tariefcategorie'], { good: ['A', 'G'], bad: ['H', 'a', 'AB', ''] }],
  ['who stands behind the keys', [...entry, 'zekerheid'], { good: ['pkio', 'eh3-portaal'], bad: ['', 'eh3'] }],
  ['terms', [...entry, 'voorwaarden'], { good: [null, { versie: '1.0', aanvaardOp: '2026-01-01' }], bad: [{}] }],
  ['the use of a key', [...key, 'gebruik'], { good: ['zegel', 'teken'], bad: ['', 'sig'] }],
  ['the suite of a key', [...key, 'suite'], { good: [1, 2], bad: [0, 3] }],
  [
    'the public half of a key',
    [...key, 'jwk'],
    {
      good: [{}, { kty: 'RSA', n: 'x', e: 'AQAB' }, { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' }],
      bad: [
        ...['d', 'p', 'q', 'dp', 'k', 'kid', 'alg'].map((name) => ({ kty: 'EC', [name]: 'x' })),
        { kty: '' },
        { kty: 1 },
      ],
    },
  ],
  ['where a schema set ends', ['schemasets', 0, 'tot'], { good: [null, '2026-12-31T00:00:00Z'], bad: ['2026-12-31'] }],
  [
    'where a page stands',
    ['paginas', 0, 'url'],
    {
      good: ['https://voorbeeld.nl', 'https://voorbeeld.nl:8443', 'http://localhost', 'http://localhost:8080'],
      bad: ['http://voorbeeld.nl', 'https://voorbeeld.nl/', 'https://voorbeeld.nl:0', 'https://', 'localhost'],
    },
  ],
])('%s has its form', (...[, place, { good, bad }]) => {
  const found = (value: unknown): readonly string[] => put(place, value)

  expect(good.map(found)).toEqual(good.map(() => []))
  expect(bad.flatMap((value) => (found(value).length > 0 ? [] : [value]))).toEqual([])
})

test('whatever is handed in, the answer is a list of faults and no bug', () => {
  fc.assert(
    fc.property(anyPlace, fc.jsonValue(), ([place], value) => {
      expect(Array.isArray(put(place, value))).toBe(true)
    }),
    { numRuns: 300 },
  )
  for (const value of [undefined, null, 1, 'x', [], [whole]]) expect(wrong(value)).toEqual([''])
})
