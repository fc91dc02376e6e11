/** Compares what two elements tell without refusing anything: words, purpose, legal basis, class of personal data. */
import { sameJson } from '../../json/index.ts'
import { isAnnotation, keywordValue } from '../source/view.ts'
import type { ChangeKind } from './kinds.ts'
import { enter } from './scope.ts'
import type { Pair, Scope } from './scope.ts'
import { placesOf } from './value-changes.ts'

/** Annotations with a meaning of their own; any other is text. */
const kinds: Readonly<Record<string, ChangeKind>> = {
  'x-persoonsgegeven': 'class-changed',
  'x-doel': 'purpose-changed',
  'x-grondslag': 'basis-changed',
  'x-herkomst': 'origin-changed',
  'x-bron': 'origin-changed',
  'x-vraag': 'origin-changed',
  'x-sinds': 'origin-changed',
  'x-herkomst-vorm': 'origin-changed',
  'x-bron-vorm': 'origin-changed',
  'x-vraag-vorm': 'origin-changed',
}

/** Names of schemas and places to keep definitions: no part of what an element says. */
const silent: ReadonlySet<string> = new Set([
  '$id',
  '$schema',
  '$anchor',
  '$defs',
  'definitions',
  '$comment',
  'x-alias',
])

/** Enters every annotation that is not the same. */
export function compareAnnotations(scope: Scope, pair: Pair): void {
  const names = new Set([...pair.after.keywords.keys(), ...pair.before.keywords.keys()])
  for (const subject of names) {
    if (!isAnnotation(subject) || silent.has(subject)) continue
    const [before, after] = [keywordValue(pair.before, subject), keywordValue(pair.after, subject)]
    if (sameJson(before, after)) continue
    enter(scope, pair, {
      kind: kinds[subject] ?? 'text-changed',
      effect: 'none',
      subject,
      ...placesOf(pair, [subject]),
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
    })
  }
}
