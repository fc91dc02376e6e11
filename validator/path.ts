/** Walks paths through the outline of what the standard knows. */
import { splitPointer } from '../json/index.ts'
import type { Path } from '../json/index.ts'
import type { Outline } from '../schemas/index.ts'

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
