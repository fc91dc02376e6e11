/**
 * Every word of a report in both languages, as committed: read it when it changes. What is counted is told of none, one and more,
 * and each kind of change in each of its variants.
 *
 * Inside: walks the vocabulary, of which a report gives parts.
 */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { directions } from '../../../governance/index.ts'
import type { Change } from '../../../governance/index.ts'
import { limits as limitWords } from '../../../governance/report/sentences-en.ts'
import { vocabulary } from '../../../governance/report/told.ts'
import type { Words } from '../../../governance/report/words.ts'
import { reasonCodes } from '../../../prover/reason.ts'
import { heaviestFirst } from '../../../schemas/index.ts'
import { changes } from './one-of-each-kind.ts'

type Asked<Said> = Said extends (...asked: infer All extends readonly unknown[]) => string ? Readonly<All> : never
type Spoken = { [Key in keyof Words]: Asked<Words[Key]> extends never ? never : Key }[keyof Words]

/** Each keyword that limits: from something to something, from nothing, and to nothing. */
const limits: readonly Partial<Change>[] = Object.keys(limitWords).flatMap((subject) =>
  [{ before: 3, after: 5 }, { after: 7 }, { before: 11 }].map((each) => ({ kind: 'limit-changed', subject, ...each })),
)
const variants: readonly Partial<Change>[] = [
  ...limits,
  ...[true, false].map((after) => ({ kind: 'limit-changed' as const, subject: 'uniqueItems', before: !after, after })),
  ...(['looser', 'tighter', 'either'] as const).map((effect) => ({
    kind: 'condition-added' as const,
    subject: 'not',
    effect,
  })),
  ...['van', 'naar', 'als'].map((subject) => ({
    kind: 'parties-changed' as const,
    subject,
    before: ['A'],
    after: ['B'],
  })),
  ...heaviestFirst.map((after) => ({ kind: 'class-changed' as const, before: 'gewoon', after })),
  ...[true, false].map((required) => ({ kind: 'element-added' as const, after: { required } })),
  { kind: 'form-changed', meanings: { nl: 'een dag', en: 'a day' } },
  { kind: 'values-changed', after: ['A', 'B'] },
  { kind: 'values-changed', before: ['A', 'B'] },
  { kind: 'values-changed', before: ['A', 'B'], after: ['B', 'C'], meanings: { A: 'de eerste.', C: 'de derde.' } },
  { kind: 'rule-added', subject: 'R1', before: 'a', title: 'Dat klopt niet.' },
  { kind: 'rule-removed', subject: 'R1', after: 'a', title: 'Dat klopt niet.' },
  { kind: 'text-changed', subject: 'title', title: '', path: '' },
]

/** What each function is asked; numbers that no other has, so that none stands in the place of another. */
const spoken: { readonly [Key in Spoken]: readonly Asked<Words[Key]>[] } = {
  title: [
    ['1.0', '2.0', 'Module'],
    ['oud', 'nieuw'],
  ],
  counts: [
    [{ all: 23, changed: 11, same: 5, added: 4, removed: 3 }],
    [{ all: 1, changed: 1, same: 0, added: 0, removed: 0 }],
  ],
  broken: directions.flatMap((direction) => [
    [direction, { broken: 3, open: 2, all: 7 }],
    [direction, { broken: 1, open: 0, all: 7 }],
    [direction, { broken: 1, open: 1, all: 1 }],
  ]),
  number: (['none', 'patch', 'minor', 'major'] as const).flatMap((level) => [
    [{ level, enough: true }],
    [{ level, enough: true, least: '2.1' }],
    [{ level, enough: true, least: '2.1', given: '2.3' }],
    [{ level, enough: false, least: '2.1', given: '1.9' }],
  ]),
  approved: [
    [{ accepted: 5, open: 2, lapsed: 3, unused: 4 }],
    [{ accepted: 0, open: 1, lapsed: 1, unused: 1 }],
    [{ accepted: 0, open: 0, lapsed: 0, unused: 0 }],
  ],
  approvedBy: [[{ reason: 'het kan', role: 'de raad', until: '2027-01-31' }]],
  reason: [...reasonCodes, 'only-together', 'too-many', 'rule-open', 'rule-elsewhere'].map((code) => [
    { code, params: new Proxy({}, { get: (_, name) => `«${String(name)}»` }) } as never,
  ]),
  change: variants.map((variant) => [{ ...(changes[0] as Change), title: 'Proef', path: '/Proef', ...variant }]),
  more: [[1], [2]],
  privacyTotals: [
    [heaviestFirst.map((name) => [name, 1]), []],
    [heaviestFirst.map((name, at) => [name, at + 2]), heaviestFirst.map((name, at) => [name, at + 11])],
    [[], [['gewoon', 1]]],
  ],
  exampleOf: directions.map((direction) => [direction, 'Proef']),
  without: [['Proef']],
  between: [['A', 'B']],
  party: [[{ nl: 'schuldeiser', en: 'creditor' }]],
}

test.each(['nl', 'en'] as const)('the words are the committed ones, in %s', async (lang) => {
  const words = vocabulary[lang]
  const lines = Object.entries(words).flatMap(([name, value]: readonly [string, unknown]) => {
    if (typeof value === 'string') return [`${name}: ${value}`]
    if (typeof value !== 'function')
      return Object.entries(value as object).map(([key, text]) => `${name}.${key}: ${text}`)
    return spoken[name as Spoken].map((asked) => `${name}: ${(value as (...all: unknown[]) => string)(...asked)}`)
  })

  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(import.meta.dirname, 'golden', `words.${lang}.txt`))
})

test.each(Object.entries(vocabulary))('%s tells each level of a number as another one', (_, words) => {
  const levels = ['none', 'patch', 'minor', 'major'] as const
  const asked = [{}, { least: '2.1' }, { least: '2.1', given: '2.3' }]

  for (const more of asked)
    expect(new Set(levels.map((level) => words.number({ level, enough: true, ...more }))).size).toBe(levels.length)
})
