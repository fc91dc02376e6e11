/** Walks paths: through a message, through the outline of what the standard knows, and to and from JSON Pointers. */
import type { Outline } from '../schemas/index.ts'
import type { Path } from './mistake.ts'

/** The path as a JSON Pointer (RFC 6901). */
export function printPointer(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

/** The path that a JSON Pointer (RFC 6901) names in a message with this outline, which tells names from indices. */
export function readPointer(pointer: string, outline: Outline): Path {
  const path: (string | number)[] = []
  let node: Outline | undefined = outline
  for (const text of splitPointer(pointer)) {
    const step: string | number = node?.kind === 'list' && /^\d+$/.test(text) ? Number(text) : text
    path.push(step)
    node = node === undefined ? undefined : outlineBelow(node, step)
  }
  return path
}

/** The steps of a JSON Pointer (RFC 6901) as they are written. */
export function splitPointer(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** True for anything with named elements: no list, not null. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What stands at this path, or nothing; names that JavaScript objects inherit are never found. */
export function valueAt(message: unknown, path: Path): unknown {
  let value: unknown = message
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = Reflect.get(value, step)
  }
  return value
}

/** What the standard knows of the element one step below; a name in a list is as unknown as an index in an object. */
export function outlineBelow(outline: Outline, step: string | number): Outline | undefined {
  if (typeof step === 'number') return outline.items
  return outline.members !== undefined && Object.hasOwn(outline.members, step) ? outline.members[step] : undefined
}

/** What the standard knows of the element at this path. */
export function outlineAt(outline: Outline, path: Path): Outline | undefined {
  let node: Outline | undefined = outline
  for (const step of path) node = node === undefined ? undefined : outlineBelow(node, step)
  return node
}

/** How many steps of the path the standard knows: the first unknown name, and all below it, may be personal data. */
export function knownSteps(outline: Outline, path: Path): number {
  let node: Outline | undefined = outline
  for (const [index, step] of path.entries()) {
    node = outlineBelow(node, step)
    if (node === undefined) return index
  }
  return path.length
}
