/** Finds elements in JSON text: one pass for all of them, and only when there is something to find. */
import type { Path } from '../json/index.ts'
import { closeBrace, closeBracket, comma, openBrace, openBracket } from './json-text.ts'
import { spaceEnd, stringEnd, unquote, valueEnd } from './json-text.ts'
import type { Range } from './mistake.ts'

/** Where an element stands. Without `value` it is absent; then `parent` is the name, or the opening, of what should hold it. */
export type Location = {
  readonly value?: Range
  readonly name?: Range
  /** Place among its siblings, from 1. */
  readonly ordinal?: number
  readonly parent: Range
}

type Wanted = {
  readonly below: Map<string | number, Wanted>
  value?: Range | undefined
  name?: Range | undefined
  ordinal?: number | undefined
}

/** The locations of these paths in text that is known to be JSON; of a name that stands twice, the last counts. */
export function locate(text: string, paths: readonly Path[]): readonly Location[] {
  const root: Wanted = { below: new Map() }
  for (const path of paths) want(root, path)
  visit(text, spaceEnd(text, 0), root)
  return paths.map((path) => locationOf(root, path))
}

function want(root: Wanted, path: Path): void {
  let node = root
  for (const step of path) {
    const next: Wanted = node.below.get(step) ?? { below: new Map() }
    node.below.set(step, next)
    node = next
  }
}

function locationOf(root: Wanted, path: Path): Location {
  let node = root
  let parent = opening(root)
  for (const step of path) {
    parent = node.value === undefined ? parent : (node.name ?? opening(node))
    node = node.below.get(step) ?? node
  }
  const { value, name, ordinal } = node
  return {
    parent,
    ...(value === undefined ? {} : { value }),
    ...(name === undefined ? {} : { name }),
    ...(ordinal === undefined ? {} : { ordinal }),
  }
}

function opening({ value }: Wanted): Range {
  const start = value?.start ?? 0
  return { start, end: start + 1 }
}

/** Only goes down to what is wanted, so as deep as the standard at most. */
function visit(text: string, start: number, node: Wanted): number {
  const end = node.below.size === 0 ? valueEnd(text, start) : visitInside(text, start, node)
  node.value = { start, end }
  return end
}

function visitInside(text: string, start: number, node: Wanted): number {
  const code = text.charCodeAt(start)
  if (code === openBrace) return visitObject(text, start, node)
  return code === openBracket ? visitList(text, start, node) : valueEnd(text, start)
}

function visitObject(text: string, start: number, node: Wanted): number {
  let ordinal = 0
  let at = spaceEnd(text, start + 1)
  while (text.charCodeAt(at) !== closeBrace) {
    if (text.charCodeAt(at) === comma) at = spaceEnd(text, at + 1)
    ordinal += 1
    const nameEnd = stringEnd(text, at)
    const wanted = node.below.get(unquote(text, at, nameEnd))
    const value = spaceEnd(text, spaceEnd(text, nameEnd) + 1)
    if (wanted !== undefined) meet(wanted, { name: { start: at, end: nameEnd }, ordinal })
    at = spaceEnd(text, wanted === undefined ? valueEnd(text, value) : visit(text, value, wanted))
  }
  return at + 1
}

function visitList(text: string, start: number, node: Wanted): number {
  let ordinal = 0
  let at = spaceEnd(text, start + 1)
  while (text.charCodeAt(at) !== closeBracket) {
    if (text.charCodeAt(at) === comma) at = spaceEnd(text, at + 1)
    const wanted = node.below.get(ordinal)
    ordinal += 1
    if (wanted !== undefined) meet(wanted, { ordinal })
    at = spaceEnd(text, wanted === undefined ? valueEnd(text, at) : visit(text, at, wanted))
  }
  return at + 1
}

/** An element met again replaces what was met before, with all below it. */
function meet(node: Wanted, { name, ordinal }: { readonly name?: Range; readonly ordinal: number }): void {
  if (node.value !== undefined) forget(node)
  node.name = name
  node.ordinal = ordinal
}

function forget(node: Wanted): void {
  node.value = undefined
  for (const below of node.below.values()) forget(below)
}
