/** Compares every other keyword that holds a schema, and keywords that this project does not know. */
import { isList, isObject, sameJson } from '../../json/index.ts'
import type { Json } from '../../json/index.ts'
import { below } from '../source/schema-files.ts'
import type { SchemaFiles } from '../source/schema-files.ts'
import { isAnnotation, keywordValue, viewAt } from '../source/view.ts'
import type { View } from '../source/view.ts'
import type { Walk } from './element-changes.ts'
import type { Each } from './found-change.ts'
import type { Effect } from './kinds.ts'
import { enter, insideEach, partsBelow } from './scope.ts'
import type { Pair, Scope } from './scope.ts'

/** Whether tighter inside such a keyword means tighter outside. */
type Single = { readonly of?: Each['each']; readonly monotone: boolean }

const turned: Single = { monotone: false }

/** Keyword → what its schema is about. */
const single: ReadonlyMap<string, Single> = new Map([
  ...['items', 'additionalItems'].map((name): [string, Single] => [name, { of: 'item', monotone: true }]),
  ...['contains', 'unevaluatedItems'].map((name): [string, Single] => [name, { of: 'item', monotone: false }]),
  ['additionalProperties', { of: 'member', monotone: true }],
  ['unevaluatedProperties', { of: 'member', monotone: false }],
  ...['not', 'if', 'then', 'else'].map((name): [string, Single] => [name, turned]),
  ['propertyNames', { of: 'name', monotone: true }],
])
const maps: ReadonlySet<string> = new Set(['patternProperties', 'dependentSchemas', 'dependencies'])

/** Compared elsewhere. */
const told: ReadonlySet<string> = new Set([
  ...['type', 'enum', 'const', 'false', 'properties', 'required', 'dependentRequired', 'oneOf', 'anyOf', 'allOf'],
  ...['minLength', 'minItems', 'minProperties', 'minimum', 'exclusiveMinimum', 'multipleOf', 'uniqueItems', '$ref'],
  ...['maxLength', 'maxItems', 'maxProperties', 'maximum', 'exclusiveMaximum', 'maxContains', 'pattern', 'format'],
])

/** Enters conditions that came, went or changed. */
export function compareConditions(scope: Scope, pair: Pair, walk: Walk): void {
  const names = new Set([...pair.after.keywords.keys(), ...pair.before.keywords.keys()])
  for (const name of names) {
    if (told.has(name) || isAnnotation(name)) continue
    const [before, after] = [pair.before.keywords.get(name), pair.after.keywords.get(name)]
    if (isList(before?.value) || isList(after?.value)) compareLists(scope, pair, { name, walk })
    else if (maps.has(name)) compareMaps(scope, pair, { name, walk })
    else if (single.has(name)) compareSingle(scope, pair, { name, walk })
    else if (!sameJson(before?.value, after?.value)) enterWhole(scope, pair, { name, effect: 'either' })
  }
}

type Here = { readonly name: string; readonly walk: Walk }

function compareSingle(scope: Scope, pair: Pair, { name, walk }: Here): void {
  const { of, monotone = true } = single.get(name) ?? {}
  const { before, after } = partsBelow(scope, pair, name)
  const lower: Scope = {
    ...(of === undefined ? scope : insideEach(scope, eachOf(of, pair))),
    monotone: scope.monotone && monotone,
  }
  // Without the keyword anything goes, which is what `true` says.
  const plain = [before, after].some((view) => view === undefined || view.keywords.has('false'))
  if (before !== undefined && after !== undefined && !plain) walk(lower, { before: before, after: after })
  else enterPresence({ ...scope, monotone: lower.monotone }, pair, { name, before, after })
}

/** Of the members: those that neither side has under a name or a pattern. */
function eachOf(of: Each['each'], { before, after }: Pair): Each {
  if (of !== 'member') return { each: of }
  const keys = (name: string): readonly string[] => [
    ...new Set([before, after].flatMap((view) => Object.keys(keywordValue(view, name) ?? {}))),
  ]
  return { each: 'member', besides: { names: keys('properties'), patterns: keys('patternProperties') } }
}

type Sides = { readonly name: string; readonly before: View | undefined; readonly after: View | undefined }

function enterPresence(scope: Scope, pair: Pair, { name, before, after }: Sides): void {
  const [from, to] = [strictness(before), strictness(after)]
  if (from === to) return
  enterWhole(scope, pair, { name, effect: to > from ? 'tighter' : 'looser' })
}

/** 0 lets everything through, 2 nothing. */
function strictness(view: View | undefined): number {
  if (view === undefined || view.keywords.size === 0) return 0
  return view.keywords.has('false') ? 2 : 1
}

function compareMaps(scope: Scope, pair: Pair, { name, walk }: Here): void {
  const schemasBefore = schemasIn(scope.filesBefore, pair.before, name)
  const schemasAfter = schemasIn(scope.filesAfter, pair.after, name)
  const lower: Scope = { ...scope, monotone: scope.monotone && name === 'patternProperties' }
  for (const key of new Set([...schemasAfter.keys(), ...schemasBefore.keys()])) {
    const [before, after] = [schemasBefore.get(key), schemasAfter.get(key)]
    const here = name === 'patternProperties' ? insideEach(lower, { each: 'member', pattern: key }) : lower
    if (before !== undefined && after !== undefined) walk(here, { before: before, after: after })
    else enterWhole(lower, pair, { name, effect: 'either' })
  }
}

function schemasIn(files: SchemaFiles, view: View, name: string): ReadonlyMap<string, View> {
  const keyword = view.keywords.get(name)
  if (keyword === undefined || !isObject(keyword.value)) return new Map()
  const entries = Object.entries(keyword.value).filter(([, value]) => isSchema(value))
  return new Map(entries.map(([key]) => [key, viewAt(files, below(keyword.place, key))]))
}

/** Schemas by place in a list: `prefixItems`, and `items` of before 2020-12. */
function compareLists(scope: Scope, pair: Pair, { name, walk }: Here): void {
  const [before, after] = [pair.before.keywords.get(name), pair.after.keywords.get(name)]
  const [from, to] = [listOf(before?.value), listOf(after?.value)]
  for (const index of Array(Math.max(from.length, to.length)).keys()) {
    const [schemaBefore, schemaAfter] = [from[index], to[index]]
    if (before !== undefined && after !== undefined && isSchema(schemaBefore) && isSchema(schemaAfter))
      walk(insideEach(scope, { each: 'item' }), {
        before: viewAt(scope.filesBefore, below(before.place, index)),
        after: viewAt(scope.filesAfter, below(after.place, index)),
      })
    else if (!sameJson(schemaBefore, schemaAfter)) enterWhole(scope, pair, { name, effect: 'either' })
  }
}

function listOf(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : []
}

function isSchema(value: Json | undefined): boolean {
  return isObject(value) || typeof value === 'boolean'
}

function enterWhole(scope: Scope, pair: Pair, { name, effect }: { name: string; effect: Effect }): void {
  const [before, after] = [pair.before.keywords.get(name), pair.after.keywords.get(name)]
  enter(scope, pair, {
    kind: after === undefined ? 'condition-removed' : 'condition-added',
    effect,
    subject: name,
    placeBefore: before?.place ?? pair.before.place,
    placeAfter: after?.place ?? pair.after.place,
  })
}
