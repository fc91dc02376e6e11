/** Compares the types, and the lists of values, that two elements allow. */
import { canonicalText, isList, isObject, sameJson } from '../../json/index.ts'
import type { Json } from '../../json/index.ts'
import { keywordValue } from '../source/view.ts'
import type { View } from '../source/view.ts'
import type { Effect } from './kinds.ts'
import { enter } from './scope.ts'
import type { Pair, Scope } from './scope.ts'

const allTypes = ['null', 'boolean', 'integer', 'fraction', 'string', 'array', 'object'] as const

/** The types an element allows; a number is an integer or a fraction. Values that it lists count for their types. */
export function typesOf(view: View): ReadonlySet<string> {
  if (view.keywords.has('false')) return new Set()
  const type = keywordValue(view, 'type')
  const named = isList(type) ? type.map(String) : typeof type === 'string' ? [type] : undefined
  const values = valuesOf(view)
  const types = named?.flatMap((name) => (name === 'number' ? ['integer', 'fraction'] : [name])) ?? allTypes
  if (values === undefined) return new Set(types)
  const listed = new Set(values.map(typeOfValue))
  return new Set(types.filter((name) => listed.has(name)))
}

/** Enters a change of type; values that are listed say more than a type does. */
export function compareTypes(scope: Scope, pair: Pair): void {
  const [before, after] = [typesOf(pair.before), typesOf(pair.after)]
  const effect = setEffect([...before], [...after])
  if (effect === 'none' || comparable(pair)) return
  enter(scope, pair, {
    kind: 'type-changed',
    effect,
    subject: 'type',
    before: [...before].map(nameOfType),
    after: [...after].map(nameOfType),
    ...placesOf(pair, ['type', 'const', 'enum', 'false']),
  })
}

/** Enters a change in the values that are listed. */
export function compareValues(scope: Scope, pair: Pair): void {
  const [before, after] = [valuesOf(pair.before), valuesOf(pair.after)]
  const effect = valuesEffect(before, after)
  if (effect === 'none') return
  enter(scope, pair, {
    kind: 'values-changed',
    effect,
    subject: 'enum',
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...meaningsOf(pair),
    ...placesOf(pair, ['enum', 'const']),
  })
}

/** The places of the first of these keywords on each side, or of the element when none stands there. */
export function placesOf(pair: Pair, keywords: readonly string[]) {
  const placeIn = (view: View) =>
    keywords.map((name) => view.keywords.get(name)?.place).find((place) => place !== undefined) ?? view.place
  return { placeBefore: placeIn(pair.before), placeAfter: placeIn(pair.after) }
}

/** What it does to the whole when the first set of options became the second. */
function setEffect(before: readonly string[], after: readonly string[]): Effect {
  const [were, are] = [new Set(before), new Set(after)]
  const gone = before.some((value) => !are.has(value))
  const come = after.some((value) => !were.has(value))
  if (gone && come) return 'either'
  if (gone) return 'tighter'
  return come ? 'looser' : 'none'
}

function comparable(pair: Pair): boolean {
  return valuesOf(pair.before) !== undefined && valuesOf(pair.after) !== undefined
}

function valuesOf(view: View): readonly Json[] | undefined {
  const constant = view.keywords.get('const')
  if (constant !== undefined) return [constant.value]
  const values = keywordValue(view, 'enum')
  return isList(values) ? values : undefined
}

/** What the values mean, in the words of the new side where it has them. */
function meaningsOf(pair: Pair): { readonly meanings?: Json } {
  const [before, after] = [keywordValue(pair.before, 'x-waarden'), keywordValue(pair.after, 'x-waarden')]
  const meanings = { ...(isObject(before) ? before : {}), ...(isObject(after) ? after : {}) }
  return Object.keys(meanings).length === 0 ? {} : { meanings }
}

function valuesEffect(before: readonly Json[] | undefined, after: readonly Json[] | undefined): Effect {
  if (sameJson(before, after)) return 'none'
  if (before === undefined) return 'tighter'
  if (after === undefined) return 'looser'
  return setEffect(before.map(canonicalText), after.map(canonicalText))
}

function typeOfValue(value: Json): string {
  if (value === null) return 'null'
  if (isList(value)) return 'array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'fraction'
  return typeof value
}

function nameOfType(type: string): string {
  return type === 'fraction' ? 'number' : type
}
