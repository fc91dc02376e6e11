/** Compares variants: the branches of `oneOf`, `anyOf` and `allOf`, matched by their tag where they have one. */
import { canonicalText, isList, isObject } from '../../json/index.ts'
import type { Json } from '../../json/index.ts'
import { standAlone } from '../source/stand-alone.ts'
import type { SchemaFiles } from '../source/schema-files.ts'
import { below } from '../source/schema-files.ts'
import { keywordValue, viewAt } from '../source/view.ts'
import type { View } from '../source/view.ts'
import type { Walk } from './element-changes.ts'
import { placeOn } from './found-change.ts'
import type { Effect } from './kinds.ts'
import { enter } from './scope.ts'
import type { Pair, Scope } from './scope.ts'

type Keyword = 'oneOf' | 'anyOf' | 'allOf'

/** A branch; `tag` is the constant that tells it apart, when every branch has one. */
type Branch = { readonly view: View; readonly tag: string | undefined; readonly text: string }

/** Enters branches that came or went, and walks on into those that both sides have. */
export function compareBranches(scope: Scope, pair: Pair, walk: Walk): void {
  for (const keyword of ['oneOf', 'anyOf', 'allOf'] as const) compareKeyword(scope, pair, { keyword, walk })
}

function compareKeyword(scope: Scope, pair: Pair, { keyword, walk }: { keyword: Keyword; walk: Walk }): void {
  if (!pair.before.keywords.has(keyword) && !pair.after.keywords.has(keyword)) return
  const before = branchesOf(scope.filesBefore, pair.before, keyword)
  const after = branchesOf(scope.filesAfter, pair.after, keyword)
  const matches = match(before, after)
  const tagged = [...before, ...after].every(({ tag }) => tag !== undefined)
  const lower: Scope = { ...scope, monotone: scope.monotone && (tagged || keyword !== 'oneOf') }
  for (const branch of after) {
    const former = matches.get(branch)
    if (former === undefined) enterBranch(lower, pair, { branch, keyword, side: 'after', before, after })
    else walk(lower, { before: former.view, after: branch.view })
  }
  const known = new Set(matches.values())
  for (const branch of before)
    if (!known.has(branch)) enterBranch(lower, pair, { branch, keyword, side: 'before', before, after })
}

type Stray = {
  readonly branch: Branch
  readonly keyword: Keyword
  readonly side: 'before' | 'after'
  readonly before: readonly Branch[]
  readonly after: readonly Branch[]
}

function enterBranch(scope: Scope, pair: Pair, { branch, keyword, side, before, after }: Stray): void {
  const none = (side === 'after' ? before : after).length === 0
  const effect = branchEffect({ keyword, none, tagged: branch.tag !== undefined })
  const title = keywordValue(branch.view, 'title')
  enter(scope, pair, {
    kind: side === 'after' ? 'variant-added' : 'variant-removed',
    effect: side === 'after' ? effect : flipped(effect),
    subject: keyword,
    title: typeof title === 'string' ? title : (branch.tag ?? ''),
    [placeOn[side]]: branch.view.place,
    ...(branch.tag === undefined ? {} : { [side]: branch.tag }),
  })
}

/** The first branches of all set a condition where there was none. */
function branchEffect({ keyword, none, tagged }: { keyword: Keyword; none: boolean; tagged: boolean }): Effect {
  if (keyword === 'allOf') return 'tighter'
  if (none) return 'tighter'
  return keyword === 'anyOf' || tagged ? 'looser' : 'either'
}

function flipped(effect: Effect): Effect {
  if (effect === 'tighter') return 'looser'
  return effect === 'looser' ? 'tighter' : effect
}

function branchesOf(files: SchemaFiles, view: View, keyword: Keyword): readonly Branch[] {
  const found = view.keywords.get(keyword)
  if (found === undefined || !isList(found.value)) return []
  const places = found.value.map((_, index) => below(found.place, index))
  const views = places.map((place) => viewAt(files, place))
  const tag = keyword === 'oneOf' ? tagOf(files, views) : undefined
  return views.map((each, index) => ({
    view: each,
    tag: tag === undefined ? undefined : constantOf(files, each, tag),
    text: canonicalText(standAlone(files, places[index] ?? each.place)),
  }))
}

/** The element that is a required constant, another one in every branch. */
function tagOf(files: SchemaFiles, views: readonly View[]): string | undefined {
  const properties = views.map((view) => keywordValue(view, 'properties'))
  const [first] = properties
  if (!isObject(first)) return undefined
  return Object.keys(first).find((name) => {
    const constants = views.map((view) => (isAsked(view, name) ? constantOf(files, view, name) : undefined))
    return constants.every((value) => value !== undefined) && new Set(constants).size === views.length
  })
}

function isAsked(view: View, name: string): boolean {
  const required = keywordValue(view, 'required')
  return isList(required) && required.includes(name)
}

function constantOf(files: SchemaFiles, view: View, name: string): string | undefined {
  const properties = view.keywords.get('properties')
  if (properties === undefined || !isObject(properties.value) || !Object.hasOwn(properties.value, name))
    return undefined
  const constant: Json | undefined = keywordValue(viewAt(files, below(properties.place, name)), 'const')
  return constant === undefined ? undefined : canonicalText(constant).replace(/^"|"$/g, '')
}

/** New branch → old branch: by tag, then what is the same, then what is left in order. */
function match(before: readonly Branch[], after: readonly Branch[]): ReadonlyMap<Branch, Branch> {
  const tagged = [...before, ...after].every(({ tag }) => tag !== undefined)
  const pairs = new Map<Branch, Branch>()
  const free = (): readonly Branch[] => before.filter((branch) => ![...pairs.values()].includes(branch))
  const take = (same: (one: Branch, other: Branch) => boolean): void => {
    for (const branch of after) {
      const former = pairs.has(branch) ? undefined : free().find((each) => same(each, branch))
      if (former !== undefined) pairs.set(branch, former)
    }
  }
  take((one, other) => (tagged ? one.tag === other.tag : one.text === other.text))
  if (!tagged) take(() => true)
  return pairs
}
