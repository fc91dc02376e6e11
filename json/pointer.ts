/** Places in JSON values: as a path of steps, and printed as a JSON Pointer (RFC 6901). */
import { isList, isObject } from './value.ts'
import type { Json } from './value.ts'

/** Names and list indices from a value down to one inside it. */
export type Path = readonly (string | number)[]

/** The path as a JSON Pointer, names escaped; the empty path is the empty text. */
export function printPointer(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** The steps of a JSON Pointer, escapes undone and indices as texts: which a step is, only the value tells. */
export function splitPointer(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
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
