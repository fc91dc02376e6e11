/** The boundaries of a model: each place, what stands on the boundary there, and how a message is brought to it. */
import { isList, isObject, printPointer, valueAt } from '../json/index.ts'
import type { Json, JsonObject, Path } from '../json/index.ts'
import type { MessageModel, Node, ObjectNode, TextNode } from '../schemas/index.ts'
import { drawTextOfLength, lengthsOf } from './draw-text.ts'
import type { Drawing } from './draw-text.ts'
import { addElement, assign, put, removeElement, resize } from './edit.ts'
import type { Scene } from './scene.ts'

/** One boundary of a message, and how to make a message that stands on it. */
export type Boundary = {
  readonly label: string
  /** The message with everything added that leads to the place, rules aside; nothing when that fails. */
  readonly reach: Change
  readonly isReached: (message: JsonObject) => boolean
  /** The message that reaches the place, changed to stand on the boundary, rules aside. */
  readonly move: Change
  readonly isOn: (message: JsonObject) => boolean
}
type Change = (message: JsonObject, drawing: Drawing) => JsonObject | undefined

/** A step down the model: an element, the first item of a list, or a variant of a union. */
type Step = string | 0 | { readonly tag: string; readonly value: string }
type BoundaryPlace = {
  readonly root: ObjectNode
  readonly steps: readonly Step[]
  readonly node: Node
  readonly name: string
}

/** Lists that may be longer than this are tested at this length: longer ones say no more, and take long. */
const mostItems = 1000

/** Every boundary of a message. */
export function boundariesOf({ root }: MessageModel): readonly Boundary[] {
  return below({ root, steps: [], node: root, name: '' })
}

function below(place: BoundaryPlace): readonly Boundary[] {
  const { node } = place
  switch (node.kind) {
    case 'object':
      return node.properties.flatMap(({ name, required, node: inner }) => {
        const here: BoundaryPlace = { ...place, steps: [...place.steps, name], node: inner, name }
        return [...(required ? [] : [present(here), absent(here)]), ...below(here)]
      })
    case 'choice':
      return node.properties.flatMap(({ name, node: inner }) => {
        const here: BoundaryPlace = { ...place, steps: [...place.steps, name], node: inner, name }
        return [present(here), ...below(here)]
      })
    case 'union':
      return node.branches.flatMap(({ value, node: branch }) => {
        const here: BoundaryPlace = { ...place, steps: [...place.steps, { tag: node.tag, value }], node: branch }
        return [present(here), ...below(here)]
      })
    case 'list':
      return [...listLengths(place, node), ...below({ ...place, steps: [...place.steps, 0], node: node.items })]
    case 'text':
      return textLengths(place, node)
    case 'enum':
      return node.values.map((value) => standing(place, value, value))
    case 'integer':
      return [standing(place, node.minimum, 'least'), standing(place, node.maximum, 'most')]
    case 'boolean':
      return [standing(place, true, 'true'), standing(place, false, 'false')]
    case 'const':
      return []
  }
}

function label({ steps }: BoundaryPlace, what: string): string {
  const parts = steps.map((step) => (typeof step === 'object' ? `[${step.value}]` : printPointer([step])))
  return `${parts.join('') || '/'} ${what}`
}

function pathOf(steps: readonly Step[]): Path {
  return steps.filter((step) => typeof step !== 'object')
}

/** Where a boundary lies: what leads to the place, and whether a message has it. */
function leadingTo(place: BoundaryPlace): Pick<Boundary, 'reach' | 'isReached'> {
  return {
    reach: (message, drawing) => reach(place, message, drawing),
    isReached: (message) => stands(place.steps, message),
  }
}

function present(place: BoundaryPlace): Boundary {
  const leading = leadingTo(place)
  return { ...leading, label: label(place, 'present'), move: (message) => message, isOn: leading.isReached }
}

function absent(place: BoundaryPlace): Boundary {
  const path = pathOf(place.steps)
  const leading = leadingTo({ ...place, steps: place.steps.slice(0, -1) })
  return {
    ...leading,
    label: label(place, 'absent'),
    move: (message, drawing) => {
      if (valueAt(message, path) === undefined) return message
      const [removed] = removeElement(path, sceneOf(place, message, drawing))
      return removed
    },
    isOn: (message) => leading.isReached(message) && valueAt(message, path) === undefined,
  }
}

function standing(place: BoundaryPlace, value: Json, what: string): Boundary {
  return onValue(place, what, () => value)
}

/** A boundary that is one value, drawn when it is wanted. */
function onValue(place: BoundaryPlace, what: string, drawValue: (drawing: Drawing) => Json | undefined): Boundary {
  const path = pathOf(place.steps)
  const leading = leadingTo(place)
  let wanted: Json | undefined
  return {
    ...leading,
    label: label(place, what),
    move: (message, drawing) => {
      wanted = drawValue(drawing)
      return wanted === undefined ? undefined : put(message, path, wanted)
    },
    isOn: (message) => leading.isReached(message) && valueAt(message, path) === wanted,
  }
}

function textLengths(place: BoundaryPlace, node: TextNode): readonly Boundary[] {
  const { name } = place
  const [least, most] = lengthsOf(node, name)
  const isFixed = node.format === 'date' || node.format === 'uuid' || least === most
  const boundary = (length: number, what: string): Boundary =>
    onValue(place, `${what} (${length})`, ({ choices }) => drawTextOfLength({ node, name, choices }, length))
  // A date or UUID has one length only; an e-mail address of no characters does not exist.
  const longest = Number.isFinite(most) ? [boundary(most, 'longest')] : []
  if (isFixed) return []
  return node.format === 'email' ? longest : [boundary(least, 'shortest'), ...longest]
}

function listLengths(place: BoundaryPlace, node: Node & { readonly kind: 'list' }): readonly Boundary[] {
  const most = Math.min(node.maxItems, mostItems)
  return [
    ofLength(place, node.minItems, 'fewest'),
    ofLength(place, most, most < node.maxItems ? `many, of at most ${node.maxItems},` : 'most'),
  ]
}

/** A long list repeats one item that is good already, so that only rules about the whole list are left to mend. */
function ofLength(place: BoundaryPlace, length: number, what: string): Boundary {
  const path = pathOf(place.steps)
  const leading = leadingTo(length === 0 ? place : { ...place, steps: [...place.steps, 0] })
  return {
    ...leading,
    label: label(place, `${what} (${length})`),
    move: (message) => {
      const items = valueAt(message, path)
      if (!isList(items)) return undefined
      const [first = null] = items
      return put(
        message,
        path,
        Array.from({ length }, (_, index) => items[index] ?? first),
      )
    },
    isOn: (message) => {
      const items = valueAt(message, path)
      return leading.isReached(message) && isList(items) && items.length === length
    },
  }
}

function sceneOf({ root }: BoundaryPlace, message: JsonObject, drawing: Drawing): Scene {
  return { root, message, drawing, names: {} }
}

/** The message with everything added that leads to the place. */
function reach(place: BoundaryPlace, message: JsonObject, drawing: Drawing): JsonObject | undefined {
  let reached: JsonObject | undefined = message
  for (const [index, step] of place.steps.entries()) {
    const above = pathOf(place.steps.slice(0, index))
    if (reached === undefined) return undefined
    if (stands(place.steps.slice(0, index + 1), reached)) continue
    const scene = sceneOf(place, reached, drawing)
    if (typeof step === 'object') [reached] = assign([...above, step.tag], step.value, scene)
    else if (step === 0) [reached] = resize(above, 1, scene)
    else [reached] = addElement([...above, step], scene)
  }
  return reached
}

/** Whether the message has this place. */
function stands(steps: readonly Step[], message: JsonObject): boolean {
  const path: (string | number)[] = []
  for (const step of steps) {
    if (typeof step !== 'object') path.push(step)
    const value = valueAt(message, path)
    if (value === undefined) return false
    if (typeof step === 'object' && (!isObject(value) || value[step.tag] !== step.value)) return false
  }
  return true
}
