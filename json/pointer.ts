/** Places in JSON values: as a path of steps, and printed as a JSON Pointer (RFC 6901). */
import { isList, isObject } from './value.ts'
import type { Json } from './value.ts'

/** Names and list indices from a value down to one inside it. */
export type Path = readonly (string | number)[]

/** The path as a JSON Pointer, names escaped; the empty path is the empty text. */
export function printPointer(path: Path): string {
  let pointer = ''
  for (const step of path) pointer += `/${typeof step === 'number' ? step : escaped(step)}`
  return pointer
}

/** Names with something to escape are rare, and pointers are printed by the hundred thousand. */
function escaped(name: string): string {
  return /[~/]/.test(name) ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name
}

/** The steps of a JSON Pointer, escapes undone and indices as texts: which a step is, only the value tells. */
export function splitPointer(pointer: string): readonly string[] {
  const steps = pointer.split('/').slice(1)
  return pointer.includes('~') ? steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~')) : steps
}

/** The path that a pattern names, its stars filled in by these indices in turn; where they run out, by 0. */
export function fillStars(pattern: readonly string[], indices: readonly number[]): Path {
  let star = 0
  return pattern.map((step) => (step === '*' ? (indices[star++] ?? 0) : step))
}

/**
 * What stands at this path, or nothing; an index may be a number or its text. Names that JavaScript objects and lists
 * inherit, such as `constructor` and `length`, are never found.
 */
export function valueAt(value: Json | undefined, path: Path): Json | undefined
export function valueAt(value: unknown, path: Path): unknown
export function valueAt(value: unknown, path: Path): unknown {
  let found = value
  for (const step of path) {
    if (isList(found)) found = isIndex(step) ? found[Number(step)] : undefined
    else found = isObject(found) && Object.hasOwn(found, step) ? found[step] : undefined
  }
  return found
}

function isIndex(step: string | number): boolean {
  return typeof step === 'number' || /^(?:0|[1-9]\d*)$/.test(step)
}
