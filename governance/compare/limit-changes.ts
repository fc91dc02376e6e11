/** Compares lengths, counts, bounds, patterns, formats and multiples. */
import { isObject, sameJson } from '../../json/index.ts'
import type { Json } from '../../json/index.ts'
import { scaleOf, tellNumber } from '../../schemas/index.ts'
import { keywordValue } from '../source/view.ts'
import type { Effect } from './kinds.ts'
import { enter } from './scope.ts'
import type { Pair, Scope } from './scope.ts'
import { placesOf } from './value-changes.ts'

/** Keyword → the bound that holds without it. */
const least = {
  minLength: 0,
  minItems: 0,
  minProperties: 0,
  minimum: Number.NEGATIVE_INFINITY,
  exclusiveMinimum: Number.NEGATIVE_INFINITY,
}
const most = ['maxLength', 'maxItems', 'maxProperties', 'maximum', 'exclusiveMaximum', 'maxContains'] as const

/** A keyword that has a number as its limit. */
export type LimitKeyword = keyof typeof least | (typeof most)[number] | 'multipleOf'

/** Enters every limit and form that is not the same. */
export function compareLimits(scope: Scope, pair: Pair): void {
  for (const [name, without] of Object.entries(least)) compareBound(scope, pair, { name, without, lower: true })
  for (const name of most) compareBound(scope, pair, { name, without: Number.POSITIVE_INFINITY, lower: false })
  for (const name of ['pattern', 'format']) compareForm(scope, pair, name)
  compareMultiple(scope, pair)
  compareUnique(scope, pair)
}

type Bound = { readonly name: string; readonly without: number; readonly lower: boolean }

function compareBound(scope: Scope, pair: Pair, { name, without, lower }: Bound): void {
  const [before, after] = [keywordValue(pair.before, name), keywordValue(pair.after, name)]
  const [from, to] = [numberOf(before, without), numberOf(after, without)]
  if (from === to) return
  enterChange(scope, pair, { kind: 'limit-changed', subject: name, effect: to > from === lower ? 'tighter' : 'looser' })
}

function numberOf(value: Json | undefined, without: number): number {
  return typeof value === 'number' ? value : without
}

/** One pattern may allow all that another does and more; that is for the prover. */
function compareForm(scope: Scope, pair: Pair, name: string): void {
  const [before, after] = [keywordValue(pair.before, name), keywordValue(pair.after, name)]
  if (sameJson(before, after)) return
  const effect = before === undefined ? 'tighter' : after === undefined ? 'looser' : 'either'
  enterChange(scope, pair, { kind: 'form-changed', subject: name, effect })
}

function compareMultiple(scope: Scope, pair: Pair): void {
  const [before, after] = [keywordValue(pair.before, 'multipleOf'), keywordValue(pair.after, 'multipleOf')]
  if (sameJson(before, after)) return
  const effect = multipleEffect(before, after)
  enterChange(scope, pair, { kind: 'limit-changed', subject: 'multipleOf', effect })
}

function multipleEffect(before: Json | undefined, after: Json | undefined): Effect {
  if (typeof before !== 'number') return 'tighter'
  if (typeof after !== 'number') return 'looser'
  if (after % before === 0) return 'tighter'
  return before % after === 0 ? 'looser' : 'either'
}

function compareUnique(scope: Scope, pair: Pair): void {
  const [before, after] = [pair.before, pair.after].map((view) => keywordValue(view, 'uniqueItems') === true)
  if (before === after) return
  enterChange(scope, pair, {
    kind: 'limit-changed',
    subject: 'uniqueItems',
    effect: after === true ? 'tighter' : 'looser',
  })
}

type Difference = {
  readonly kind: 'limit-changed' | 'form-changed'
  readonly subject: string
  readonly effect: Effect
}

function enterChange(scope: Scope, pair: Pair, difference: Difference): void {
  const [before, after] = [keywordValue(pair.before, difference.subject), keywordValue(pair.after, difference.subject)]
  enter(scope, pair, {
    ...difference,
    ...placesOf(pair, [difference.subject]),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...meaningOf(pair, difference),
  })
}

/** What people read instead of a pattern, and whether a bound is an amount or a percentage. */
function meaningOf({ before, after }: Pair, { kind, subject }: Difference): { readonly meanings?: Json } {
  if (kind === 'form-changed') {
    const [was, is] = [keywordValue(before, 'x-vorm'), keywordValue(after, 'x-vorm')]
    return isObject(is) && !sameJson(was, is) ? { meanings: is } : {}
  }
  const description = keywordValue(after, 'description')
  if (!/minimum|maximum/i.test(subject) || typeof description !== 'string') return {}
  const element = { annotations: { description } }
  const bounds = [before, after].map((view) => keywordValue(view, subject)).filter((bound) => typeof bound === 'number')
  if (scaleOf(element) === 'number') return {}
  return { meanings: Object.fromEntries(bounds.map((bound) => [String(bound), tellNumber(element, bound)])) }
}
