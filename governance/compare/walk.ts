/** Walks two schemas side by side and lists what differs: the change list, in the order of the new schema. */
import type { SchemaPlace, SchemaFiles } from '../source/schema-files.ts'
import { viewAt } from '../source/view.ts'
import { compareAnnotations } from './annotation-changes.ts'
import { compareBranches } from './branch-changes.ts'
import { compareConditions } from './condition-changes.ts'
import type { FoundChange } from './found-change.ts'
import { compareLimits } from './limit-changes.ts'
import { compareElements } from './element-changes.ts'
import type { Pair, Scope } from './scope.ts'
import { compareTypes, compareValues, typesOf } from './value-changes.ts'

/** One schema among its files. */
export type Rooted = { readonly files: SchemaFiles; readonly place: SchemaPlace }

/**
 * The differences between two schemas; none when they are equal.
 * @throws ToolkitFailure `file-unreadable` when a reference leads nowhere.
 */
export function changesBetween(before: Rooted, after: Rooted): readonly FoundChange[] {
  const found: FoundChange[] = []
  const pair = { before: viewAt(before.files, before.place), after: viewAt(after.files, after.place) }
  const scope: Scope = {
    filesBefore: before.files,
    filesAfter: after.files,
    path: '',
    steps: [],
    monotone: true,
    open: new Set(),
    found,
  }
  walk(scope, pair)
  return found
}

function walk(scope: Scope, pair: Pair): void {
  const key = `${keyOf(pair.before.place)} ${keyOf(pair.after.place)}`
  if (scope.open.has(key)) return
  const here: Scope = { ...scope, open: new Set([...scope.open, key]) }
  compareAnnotations(here, pair)
  compareTypes(here, pair)
  // Where no value fits both, what stands inside one of them is not comparable.
  if (disjoint(typesOf(pair.before), typesOf(pair.after))) return
  compareValues(here, pair)
  compareLimits(here, pair)
  compareElements(here, pair, walk)
  compareBranches(here, pair, walk)
  compareConditions(here, pair, walk)
}

function disjoint(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return ![...one].some((type) => other.has(type))
}

function keyOf({ file, pointer }: SchemaPlace): string {
  return `${file.path}#${pointer}`
}
