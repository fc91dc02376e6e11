/** Compares the named elements of two objects: which came, went, got another name, became obligatory or ask for others. */
import { isList, isObject } from '../../json/index.ts'
import type { Json, JsonObject } from '../../json/index.ts'
import type { SchemaPlace } from '../source/schema-files.ts'
import { below } from '../source/schema-files.ts'
import { keywordValue, viewAt } from '../source/view.ts'
import type { View } from '../source/view.ts'
import { placeOn } from './found-change.ts'
import type { FoundChange } from './found-change.ts'
import type { Effect } from './kinds.ts'
import { enter, inside } from './scope.ts'
import type { Pair, Scope } from './scope.ts'

/** Compares the two sides of an element and all below it. */
export type Walk = (scope: Scope, pair: Pair) => void

/** Enters the changes of the elements of an object, and walks on into those that both sides have. */
export function compareElements(scope: Scope, pair: Pair, walk: Walk): void {
  const before = elementsOf(pair.before)
  const after = elementsOf(pair.after)
  const renamed = renames(scope, before, after)
  const known = new Set(renamed.values())
  for (const [name, place] of after) {
    const former = before.has(name) ? name : renamed.get(name)
    const origin = former === undefined ? undefined : before.get(former)
    if (former === undefined || origin === undefined) {
      enterOne(scope, pair, { name, place, side: 'after' })
      continue
    }
    const inner = { before: viewAt(scope.filesBefore, origin), after: viewAt(scope.filesAfter, place) }
    if (former !== name) enterRename(scope, { name, former, inner })
    comparePresence(scope, pair, { name, former, inner })
    if (former === name) walk(inside(scope, name), inner)
    else walkRenamed(inside(scope, name), inner, walk)
  }
  for (const [name, place] of before)
    if (!after.has(name) && !known.has(name)) enterOne(scope, pair, { name, place, side: 'before' })
  compareUnnamed(scope, pair, new Set([...before.keys(), ...after.keys()]))
  compareNeeds(scope, pair)
}

/** Names that are obligatory without being described. */
function compareUnnamed(scope: Scope, pair: Pair, known: ReadonlySet<string>): void {
  const names = [keywordValue(pair.before, 'required'), keywordValue(pair.after, 'required')].flatMap((value) =>
    isList(value) ? value.filter((name) => typeof name === 'string') : [],
  )
  for (const name of new Set(names))
    if (!known.has(name)) comparePresence(scope, pair, { name, former: name, inner: pair })
}

/** Below another name nothing of the old element is read any more: the new name is the change, and the words around it. */
function walkRenamed(scope: Scope, pair: Pair, walk: Walk): void {
  const found: FoundChange[] = []
  walk({ ...scope, found }, pair)
  scope.found.push(...found.filter(({ effect, path }) => effect === 'none' && path === scope.path))
}

function elementsOf(view: View): ReadonlyMap<string, SchemaPlace> {
  const properties = view.keywords.get('properties')
  if (properties === undefined || !isObject(properties.value)) return new Map()
  return new Map(Object.keys(properties.value).map((name) => [name, below(properties.place, name)]))
}

/** New name → old name, where the new element says in `x-alias` how it was called. */
function renames(
  scope: Scope,
  before: ReadonlyMap<string, SchemaPlace>,
  after: ReadonlyMap<string, SchemaPlace>,
): ReadonlyMap<string, string> {
  const left = [...before.keys()].filter((name) => !after.has(name))
  const pairs = [...after].flatMap(([name, place]): [string, string][] => {
    if (before.has(name)) return []
    const aliases = keywordValue(viewAt(scope.filesAfter, place), 'x-alias')
    const spoken = isList(aliases) ? aliases.map((alias) => plain(String(alias))) : []
    const former = left.find((each) => spoken.includes(plain(each)))
    return former === undefined ? [] : [[name, former]]
  })
  return new Map(pairs)
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}

type One = { readonly name: string; readonly place: SchemaPlace; readonly side: 'before' | 'after' }

function enterOne(scope: Scope, pair: Pair, { name, place, side }: One): void {
  const files = side === 'before' ? scope.filesBefore : scope.filesAfter
  const view = viewAt(files, place)
  const required = isRequired(pair[side], name)
  const inner = { before: view, after: view }
  enter(inside(scope, name), inner, {
    kind: side === 'after' ? 'element-added' : 'element-removed',
    effect: side === 'after' ? addedEffect(pair.before, required) : opposite(addedEffect(pair.after, required)),
    subject: '',
    [side]: { required },
    [placeOn[side]]: place,
  })
}

/** What a new element does to an object: one that was closed lets more in, one that was open lets less in. */
function addedEffect(object: View, required: boolean): Effect {
  const rest = keywordValue(object, 'additionalProperties') ?? keywordValue(object, 'unevaluatedProperties')
  if (rest === false) return required ? 'either' : 'looser'
  return rest === undefined || rest === true ? 'tighter' : 'either'
}

function opposite(effect: Effect): Effect {
  if (effect === 'looser') return 'tighter'
  return effect === 'tighter' ? 'looser' : effect
}

type Known = { readonly name: string; readonly former: string; readonly inner: Pair }

function enterRename(scope: Scope, { name, former, inner }: Known): void {
  enter(inside(scope, name), inner, {
    kind: 'element-renamed',
    effect: 'either',
    subject: '',
    before: former,
    after: name,
    placeBefore: inner.before.place,
    placeAfter: inner.after.place,
  })
}

function comparePresence(scope: Scope, pair: Pair, { name, former, inner }: Known): void {
  const [before, after] = [isRequired(pair.before, former), isRequired(pair.after, name)]
  if (before === after) return
  enter(inside(scope, name), inner, {
    kind: after ? 'element-required' : 'element-optional',
    effect: after ? 'tighter' : 'looser',
    subject: 'required',
    placeBefore: pair.before.keywords.get('required')?.place ?? pair.before.place,
    placeAfter: pair.after.keywords.get('required')?.place ?? pair.after.place,
  })
}

function isRequired(view: View, name: string): boolean {
  const required = keywordValue(view, 'required')
  return isList(required) && required.includes(name)
}

/** Elements that ask for other elements once they are there. */
function compareNeeds(scope: Scope, pair: Pair): void {
  const [before, after] = [needsOf(pair.before), needsOf(pair.after)]
  const subject = 'dependentRequired'
  const places = {
    placeBefore: pair.before.keywords.get(subject)?.place ?? pair.before.place,
    placeAfter: pair.after.keywords.get(subject)?.place ?? pair.after.place,
  }
  const told = (need: string): Json => need.split('\n')
  // What a new element asks besides itself is part of its coming.
  const isNews = (need: string, other: View): boolean =>
    isClosed(other) && !elementsOf(other).has(need.split('\n')[0] ?? '')
  for (const need of after.filter((each) => !before.includes(each) && !isNews(each, pair.before)))
    enter(scope, pair, { kind: 'needs-added', effect: 'tighter', subject, after: told(need), ...places })
  for (const need of before.filter((each) => !after.includes(each) && !isNews(each, pair.after)))
    enter(scope, pair, { kind: 'needs-removed', effect: 'looser', subject, before: told(need), ...places })
}

function isClosed(view: View): boolean {
  return keywordValue(view, 'additionalProperties') === false || keywordValue(view, 'unevaluatedProperties') === false
}

function needsOf(view: View): readonly string[] {
  const lists = [keywordValue(view, 'dependentRequired'), keywordValue(view, 'dependencies')].filter(
    (value): value is JsonObject => isObject(value),
  )
  return lists
    .flatMap((list) => Object.entries(list))
    .flatMap(([asker, asked]) => (isList(asked) ? asked.map((name) => `${asker}\n${String(name)}`) : []))
}
