/** Scope: where a walk over two schemas is, and where it puts what it finds. */
import { printPointer } from '../../json/index.ts'
import type { SchemaFiles } from '../source/schema-files.ts'
import { keywordValue, viewAt } from '../source/view.ts'
import type { View } from '../source/view.ts'
import type { Each, FoundChange, Step } from './found-change.ts'

/** What a walk knows of the place where it is. */
export type Scope = {
  readonly filesBefore: SchemaFiles
  readonly filesAfter: SchemaFiles
  readonly path: string
  readonly steps: readonly Step[]
  readonly monotone: boolean
  /** Pairs of places that are being compared: a recursive schema meets itself here. */
  readonly open: ReadonlySet<string>
  readonly found: FoundChange[]
}

/** The two sides of one element. */
export type Pair = { readonly before: View; readonly after: View }

/** What a caller says of a change; place in the message and monotony come from the scope. */
export type Claim = Pick<FoundChange, 'kind' | 'effect' | 'subject'> & Partial<FoundChange>

/** Enters a change. */
export function enter(scope: Scope, pair: Pair, claim: Claim): void {
  scope.found.push({ path: scope.path, steps: scope.steps, monotone: scope.monotone, title: titleOf(pair), ...claim })
}

/** The scope one element further down. */
export function inside(scope: Scope, step: string): Scope {
  return { ...scope, path: `${scope.path}${printPointer([step])}`, steps: [...scope.steps, step] }
}

/** The scope at each of what stands in an element; its names stand at the element itself. */
export function insideEach(scope: Scope, each: Each): Scope {
  return { ...scope, path: each.each === 'name' ? scope.path : `${scope.path}/*`, steps: [...scope.steps, each] }
}

/** The title of an element: of the new side where that has one. */
function titleOf(pair: Pair): string {
  const title = keywordValue(pair.after, 'title') ?? keywordValue(pair.before, 'title')
  return typeof title === 'string' ? title : ''
}

/** A part below a keyword on both sides, or on one. */
export function partsBelow(scope: Scope, { before, after }: Pair, keyword: string) {
  const keywordBefore = before.keywords.get(keyword)
  const keywordAfter = after.keywords.get(keyword)
  return {
    before: keywordBefore === undefined ? undefined : viewAt(scope.filesBefore, keywordBefore.place),
    after: keywordAfter === undefined ? undefined : viewAt(scope.filesAfter, keywordAfter.place),
  }
}
