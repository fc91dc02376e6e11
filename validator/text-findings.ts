/** Finds texts that can be right and look wrong: with characters that nobody sees, or mangled on the way. */
import { isList, isObject, printPointer } from '../json/index.ts'
import type { Path } from '../json/index.ts'
import { isSuspect } from '../schemas/index.ts'
import type { Outline } from '../schemas/index.ts'
import { mostMistakes } from './mistake.ts'
import type { Mistake } from './mistake.ts'
import { outlineBelow } from './path.ts'

/** A warning for each suspect text of the standard at which nothing else is wrong. */
export function findSuspectTexts(message: unknown, outline: Outline, found: readonly Mistake[]): readonly Mistake[] {
  const suspects: Mistake[] = []
  gather({ value: message, node: outline, path: [] }, suspects)
  if (suspects.length === 0) return suspects
  const taken = new Set(found.map(({ path }) => printPointer(path)))
  return suspects.filter(({ path }) => !taken.has(printPointer(path)))
}

type Spot = { readonly value: unknown; readonly node: Outline; readonly path: Path }

function gather({ value, node, path }: Spot, suspects: Mistake[]): void {
  if (suspects.length >= mostMistakes) return
  if (typeof value === 'string') {
    if (node.kind === 'text' && isSuspect(value))
      suspects.push({ code: 'text-suspect', severity: 'signalering', path, params: {} })
  } else if (isList(value))
    for (const [index, item] of value.entries()) gatherBelow({ value: item, node, path: [...path, index] }, suspects)
  else if (isObject(value))
    for (const [name, inner] of Object.entries(value))
      gatherBelow({ value: inner, node, path: [...path, name] }, suspects)
}

/** What the standard does not know is told already, and its texts are not ours to read. */
function gatherBelow({ value, node, path }: Spot, suspects: Mistake[]): void {
  const below = outlineBelow(node, path.at(-1) ?? '')
  if (below !== undefined) gather({ value, node: below, path }, suspects)
}
