/** Draws a valid value for any node of a model; the simplest choices give the smallest value. */
import type { Json, JsonObject } from '../json/index.ts'
import type { ChoiceNode, ListNode, Node, ObjectNode, UnionNode } from '../schemas/index.ts'
import { between, oneIn, pick } from './choices.ts'
import { drawText } from './draw-text.ts'
import type { Drawing } from './draw-text.ts'
import { drawInteger } from './fillers.ts'

/** A value for this node; `name` is the element's, or for an item that of its list. */
export function draw(node: Node, name: string, drawing: Drawing): Json {
  const { choices } = drawing
  switch (node.kind) {
    case 'object':
      return drawObject(node, drawing)
    case 'choice':
      return drawChoice(node, drawing)
    case 'union':
      return drawUnion(node, drawing)
    case 'list':
      return drawList(node, name, drawing)
    case 'text':
      return drawText(node, name, drawing)
    case 'enum':
      return pick(choices, node.values)
    case 'const':
      return node.value
    case 'integer':
      return drawInteger(choices, name, [node.minimum, node.maximum])
    case 'boolean':
      return choices.int(1) === 1
  }
}

/** An object with its required elements and, by chance, the others. */
export function drawObject(node: ObjectNode, drawing: Drawing): JsonObject {
  const present = new Set<string>()
  for (const { name, required } of node.properties)
    if (required || wantsOptional(drawing)) addNeeded(node, present, name)
  const drawn: Record<string, Json> = {}
  for (const { name, node: property } of node.properties)
    if (present.has(name)) drawn[name] = draw(property, name, drawing)
  return drawn
}

function wantsOptional({ optional, choices }: Drawing): boolean {
  return optional === undefined ? choices.int(1) === 1 : optional === 'all'
}

/** Adds the name, and those of the elements that it does not stand without. */
export function addNeeded(node: ObjectNode, names: Set<string>, name: string): void {
  if (names.has(name)) return
  names.add(name)
  for (const needed of node.dependentRequired[name] ?? []) addNeeded(node, names, needed)
}

function drawChoice(node: ChoiceNode, drawing: Drawing): JsonObject {
  const { name, node: option } = pick(drawing.choices, node.properties)
  return { [name]: draw(option, name, drawing) }
}

function drawUnion(node: UnionNode, drawing: Drawing): JsonObject {
  return drawObject(pick(drawing.choices, node.branches).node, drawing)
}

/** Mostly a few items, rarely more. */
function drawList(node: ListNode, name: string, drawing: Drawing): readonly Json[] {
  const { minItems, maxItems, items } = node
  const spare = oneIn(drawing.choices, 30) ? 12 : 3
  const length = between(drawing.choices, minItems, Math.min(maxItems, minItems + spare))
  return Array.from({ length }, () => draw(items, name, drawing))
}
