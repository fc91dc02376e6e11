/** Finding places: which keyword of the schema a finding is about, and which lead there. */
import { isList, isObject, printPointer, splitPointer } from '../../json/index.ts'
import type { Json, JsonObject } from '../../json/index.ts'
import type { SchemaObject } from '../../schemas/read.ts'
import { branchOf, keywordsOf, nodeBelow, referred } from './schema-node.ts'
import type { SchemaNode } from './schema-node.ts'

/** What of a finding tells its place; `needs` names the element that another one needs. */
export type FoundAt = { readonly code: string; readonly pointer: string; readonly needs?: string }

/** The keyword that a code is about, by the name of the element that it is about. */
const keywordOf: Readonly<Record<string, (keywords: JsonObject, at: FoundAt) => readonly (string | number)[]>> = {
  'type-wrong': (keywords) => [keywords['type'] === undefined ? 'oneOf' : 'type'],
  'element-missing': required,
  'element-unknown': () => ['additionalProperties'],
  'element-needs-other': dependent,
  'value-not-in-list': () => ['enum'],
  'value-fixed': () => ['const'],
  'text-too-short': () => ['minLength'],
  'text-too-long': () => ['maxLength'],
  'text-pattern': () => ['pattern'],
  // The pattern beside a format refuses whatever the format refuses.
  'text-format': () => ['pattern'],
  'number-too-low': () => ['minimum'],
  'number-too-high': () => ['maximum'],
  'list-too-short': () => ['minItems'],
  'list-too-long': () => ['maxItems'],
  'choice-none': () => ['minProperties'],
  'choice-multiple': () => ['maxProperties'],
  'tag-unknown': () => ['oneOf'],
}

/** Findings that name an element and are about the group around it. */
const aboutParent: ReadonlySet<string> = new Set(['element-missing', 'element-needs-other'])

/** The places that must keep what they ask for this finding to follow: those that lead to it, and its own at the end. */
export function placesOfFinding(root: SchemaObject, message: Json, found: FoundAt): readonly string[] {
  const steps = splitPointer(found.pointer)
  const places: string[] = []
  const last = descend(
    { root, place: '', value: message },
    aboutParent.has(found.code) ? steps.slice(0, -1) : steps,
    places,
  )
  const end = last && settle(last, found, places)
  const keyword = end && keywordOf[found.code]?.(keywordsOf(end), found)
  return end === undefined || keyword === undefined ? [] : [...places, `${end.place}${printPointer(keyword)}`]
}

/** The keywords that judge what stands at this pointer of the message; none where the schema has no such place. */
export function keywordsAt(root: SchemaObject, message: Json, pointer: string): JsonObject {
  const end = descend({ root, place: '', value: message }, splitPointer(pointer), [])
  const node = end && settle(end, { code: '', pointer }, [])
  return node === undefined ? {} : keywordsOf(node)
}

/** The node at the end of these steps; the places that lead there are noted. */
function descend(start: SchemaNode, steps: readonly string[], places: string[]): SchemaNode | undefined {
  let node = start
  for (const step of steps) {
    const group = through(node, places)
    if (group === undefined) return undefined
    const { value } = group
    if (isList(value)) {
      places.push(`${group.place}/items`)
      node = nodeBelow(group, ['items'], value[Number(step)])
    } else node = nodeBelow(group, ['properties', step], isObject(value) ? value[step] : undefined)
  }
  return node
}

/** The node behind references and the branch of a choice, for a step further down. */
function through(node: SchemaNode, places: string[]): SchemaNode | undefined {
  const { $ref, oneOf } = keywordsOf(node)
  if ($ref !== undefined) {
    places.push(`${node.place}/$ref`)
    return through(referred(node, $ref), places)
  }
  if (oneOf === undefined) return node
  const index = branchOf(node, oneOf)
  if (index === -1) return undefined
  places.push(`${node.place}/oneOf`, `${node.place}/oneOf/${index}`)
  return through(nodeBelow(node, ['oneOf', index], node.value), places)
}

/** The node that holds the keyword: behind references, and in a branch only when the keyword is one of its own. */
function settle(node: SchemaNode, { code }: FoundAt, places: string[]): SchemaNode | undefined {
  const { $ref, oneOf } = keywordsOf(node)
  if ($ref !== undefined) {
    places.push(`${node.place}/$ref`)
    return settle(referred(node, $ref), { code, pointer: '' }, places)
  }
  return oneOf === undefined || code === 'tag-unknown' || code === 'type-wrong' ? node : through(node, places)
}

function required(keywords: JsonObject, { pointer }: FoundAt): readonly (string | number)[] {
  return ['required', indexIn(keywords['required'], splitPointer(pointer).at(-1))]
}

function dependent(keywords: JsonObject, { pointer, needs }: FoundAt): readonly (string | number)[] {
  const name = splitPointer(pointer).at(-1) ?? ''
  return ['dependentRequired', name, indexIn(((keywords['dependentRequired'] ?? {}) as JsonObject)[name], needs)]
}

function indexIn(names: Json | undefined, name: string | undefined): number {
  return isList(names) ? names.findIndex((each) => each === name) : -1
}
