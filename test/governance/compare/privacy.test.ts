/**
 * What is asked more of people: each reason when it is there, and none when it goes the other way.
 *
 * Inside: hands in two models and the changes between them, so that each reason stands alone.
 */
import { describe, expect, test } from 'vitest'
import type { FoundChange } from '../../../governance/compare/found-change.ts'
import { privacyOf } from '../../../governance/compare/privacy.ts'
import type { Privacy } from '../../../governance/compare/privacy.ts'
import type { Document } from '../../../governance/source/side.ts'
import { readModel } from '../../../schemas/read.ts'
import type { SchemaObject } from '../../../schemas/read.ts'
import { asking, kind } from '../../schemas/break-law.ts'
import { annotated } from '../../schemas/small-law.ts'

const datum = (more: Readonly<Record<string, string>> = {}): SchemaObject => ({
  ...kind('Getal'),
  ...annotated('Proef', { 'x-persoonsgegeven': 'financieel', ...more }),
})
const side = (element: SchemaObject | undefined, more: SchemaObject = {}): Document =>
  ({
    name: 'Vraag',
    law: { model: readModel(asking(element === undefined ? {} : { Proef: element }, more), 'Vraag') },
  }) as unknown as Document

type Asked = {
  readonly before?: Document
  readonly after?: Document
  readonly changes?: readonly Partial<FoundChange>[]
}

/** Why the datum is asked more, and how often it is asked less. */
function told({ changes = [], ...sides }: Asked): {
  readonly more: readonly string[]
  readonly less: number
  readonly totals: unknown
} {
  const { more, less, totals }: Privacy = privacyOf([{ ...sides, changes: changes as readonly FoundChange[] }])
  const own = <Each extends { readonly path: string }>(all: readonly Each[]) =>
    all.filter(({ path }) => path === '/Inhoud/Proef')
  return { more: own(more).map(({ why }) => why), less: own(less).length, totals: totals.financieel }
}

const plain = side(datum())

describe.each(['values-changed', 'limit-changed', 'type-changed', 'form-changed'] as const)('%s', (name) => {
  test.each([
    ['looser', ['wider']],
    ['either', ['wider']],
    ['tighter', []],
  ] as const)('that is %s asks %j', (effect, more) => {
    const changes = [{ kind: name, path: '/Inhoud/Proef', effect }]
    expect(told({ before: plain, after: plain, changes }).more).toEqual(more)
    expect(told({ before: plain, after: plain, changes: [{ ...changes[0], path: '/Inhoud/Getal' }] }).more).toEqual([])
  })
})

test.each([
  ['nothing', datum(), datum(), []],
  ['a heavier class', datum(), datum({ 'x-persoonsgegeven': 'bijzonder' }), ['heavier']],
  ['a lighter class', datum({ 'x-persoonsgegeven': 'bijzonder' }), datum(), []],
  ['no personal datum any more', datum(), datum({ 'x-persoonsgegeven': 'geen' }), []],
  ['another purpose', datum(), datum({ 'x-doel': 'Om te bellen.' }), ['purpose']],
  ['another basis', datum(), datum({ 'x-grondslag': 'bsn' }), ['basis']],
  ['another text', datum(), datum({ description: 'Anders.' }), []],
] as const)('%s', (...[, before, after, more]) => {
  expect(told({ before: side(before), after: side(after) }).more).toEqual(more)
})

test('an element that becomes required asks more, and one that is no longer so does not', () => {
  const required = side(datum(), { required: ['Proef'] })

  expect(told({ before: plain, after: required }).more).toEqual(['obligatory'])
  expect(told({ before: required, after: plain }).more).toEqual([])
})

test('other parties ask more of what stays', () => {
  const changes = [{ kind: 'parties-changed' as const, path: '', effect: 'none' as const }]

  expect(told({ before: plain, after: plain, changes }).more).toEqual(['receivers'])
})

test('what comes and what goes is counted, alone or with its message', () => {
  const without = side(undefined)

  expect(told({ before: without, after: plain })).toEqual({ more: ['added'], less: 0, totals: { more: 1, less: 0 } })
  expect(told({ before: plain, after: without })).toEqual({ more: [], less: 1, totals: { more: 0, less: 1 } })
  expect(told({ after: plain })).toEqual({ more: ['new-message'], less: 0, totals: { more: 1, less: 0 } })
  expect(told({ before: plain })).toEqual({ more: [], less: 1, totals: { more: 0, less: 1 } })
  expect(told({ before: plain, after: plain })).toEqual({ more: [], less: 0, totals: { more: 0, less: 0 } })
})
