/** Schema nodes: what stands at a place of a self-contained schema, and which parts of a value its keywords judge. */
import { isList, isObject, printPointer, splitPointer, valueAt } from '../../json/index.ts'
import type { Json, JsonObject } from '../../json/index.ts'
import type { SchemaObject } from '../../schemas/read.ts'

/** A schema inside a schema, with its place; without a value it stands for every value. */
export type SchemaNode = { readonly root: SchemaObject; readonly place: string; readonly value?: Json | undefined }

/** What was found before in each schema, by place. */
const knownKeywords = new WeakMap<SchemaObject, Map<string, JsonObject>>()

/** The keywords of this node. */
export function keywordsOf({ root, place }: SchemaNode): JsonObject {
  return onceFor(knownKeywords, { root, place }, () => (valueAt(root, splitPointer(place)) ?? {}) as JsonObject)
}

/** What is worked out of a place, once for each schema: messages are walked by the thousand. */
export function onceFor<Made>(
  known: WeakMap<SchemaObject, Map<string, Made>>,
  { root, place }: SchemaNode,
  make: () => Made,
): Made {
  const ofRoot = known.get(root) ?? new Map<string, Made>()
  known.set(root, ofRoot)
  const made = ofRoot.get(place) ?? make()
  ofRoot.set(place, made)
  return made
}

/** The node one keyword or more below this one. */
export function nodeBelow({ root, place }: SchemaNode, steps: readonly (string | number)[], value?: Json): SchemaNode {
  return { root, place: `${place}${printPointer(steps)}`, value }
}

/** The node that a `$ref` leads to, for the same value. */
export function referred({ root, value }: SchemaNode, reference: Json): SchemaNode {
  return { root, place: String(reference).slice(1), value }
}

/** The branch of a `oneOf` whose constants the value has. */
export function branchOf(node: SchemaNode, branches: Json): number {
  return isList(branches)
    ? branches.findIndex((_, index) => hasConstants(nodeBelow(node, ['oneOf', index]), node.value))
    : -1
}

function hasConstants(branch: SchemaNode, value: Json | undefined): boolean {
  const keywords = keywordsOf(branch)
  const reference = keywords['$ref']
  if (reference !== undefined) return hasConstants(referred(branch, reference), value)
  return Object.entries((keywords['properties'] ?? {}) as JsonObject).every(
    ([name, schema]) =>
      !isObject(schema) || schema['const'] === undefined || (isObject(value) && value[name] === schema['const']),
  )
}
