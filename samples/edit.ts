/** Small edits that keep a message valid in shape: each gives the messages that one change may lead to. */
import { isList, isObject, valueAt } from '../json/index.ts'
import type { Json, JsonObject, Path } from '../json/index.ts'
import type { ObjectNode, UnionNode } from '../schemas/index.ts'
import { seededChoices } from './choices.ts'
import { addNeeded, draw, drawObject } from './draw.ts'
import { acceptsText } from './draw-text.ts'
import type { Drawing } from './draw-text.ts'
import { withValue } from './with-value.ts'
import { asGroup, nameOf, nodeAt } from './scene.ts'
import type { Scene } from './scene.ts'

/** So often an element is drawn anew; a value that must differ from many others, more often. */
const fewDrawings = 3
const manyDrawings = 64

/** The message with this value at this place, if the model allows it there; a tag brings its whole variant along. */
export function* assign(path: Path, value: unknown, scene: Scene): Generator<JsonObject> {
  const { root, message } = scene
  const above = path.slice(0, -1)
  const parent = nodeAt(root, message, above)
  if (parent?.kind === 'union' && parent.tag === path.at(-1)) yield* toVariant(above, { parent, tag: value }, scene)
  // Accepted by the model, so it is JSON.
  else if (accepts(path, value, scene)) yield put(message, path, value as Json)
  else yield* assignNearest(path, value, scene)
}

/** A number out of bounds goes as far as it may: another element can then do the rest. */
function* assignNearest(path: Path, value: unknown, { root, message }: Scene): Generator<JsonObject> {
  const node = nodeAt(root, message, path)
  if (node?.kind !== 'integer' || typeof value !== 'number') return
  yield put(message, path, Math.min(node.maximum, Math.max(node.minimum, Math.round(value))))
}

/** The message with other values drawn at this place, none of which is among those to avoid. */
export function* redraw(path: Path, avoid: readonly unknown[], scene: Scene): Generator<JsonObject> {
  const { root, message } = scene
  const parent = nodeAt(root, message, path.slice(0, -1))
  if (parent?.kind === 'union' && parent.tag === path.at(-1)) {
    const others = parent.branches.filter(({ value }) => !avoid.includes(value))
    for (const { value } of others) yield* toVariant(path.slice(0, -1), { parent, tag: value }, scene)
    return
  }
  const node = nodeAt(root, message, path)
  if (node === undefined || node.kind === 'const') return
  for (const drawing of drawings(scene.drawing, manyDrawings)) {
    const value = draw(node, nameOf(path), drawing)
    if (!avoid.includes(value)) yield put(message, path, value)
  }
}

/** The message with this optional element, drawn; in a choice it replaces the other option. */
export function* addElement(path: Path, scene: Scene): Generator<JsonObject> {
  const { root, message } = scene
  const above = path.slice(0, -1)
  const name = String(path.at(-1))
  const value = valueAt(message, above)
  const group = asGroup(nodeAt(root, message, above), value)
  const property = group?.properties.find((candidate) => candidate.name === name)
  if (group === undefined || property === undefined || !isObject(value)) return
  for (const drawing of drawings(scene.drawing))
    if (group.kind === 'choice') yield put(message, above, { [name]: draw(property.node, name, drawing) })
    else yield put(message, above, withElement(group, { value, name }, drawing))
}

/** The message without this optional element, and without those that do not stand without it. */
export function* removeElement(path: Path, scene: Scene): Generator<JsonObject> {
  const { root, message } = scene
  const above = path.slice(0, -1)
  const name = String(path.at(-1))
  const value = valueAt(message, above)
  const group = asGroup(nodeAt(root, message, above), value)
  if (group === undefined || !isObject(value)) return
  if (group.kind === 'choice') {
    for (const option of group.properties) if (option.name !== name) yield* addElement([...above, option.name], scene)
    return
  }
  const gone = new Set([name])
  for (const [other, needed] of Object.entries(group.dependentRequired)) if (needed.includes(name)) gone.add(other)
  if (group.properties.some((property) => property.required && gone.has(property.name))) return
  yield put(message, above, Object.fromEntries(Object.entries(value).filter(([each]) => !gone.has(each))))
}

/** The message with a list of this length: items drawn at the end, or the last ones gone. */
export function* resize(path: Path, length: number, scene: Scene): Generator<JsonObject> {
  const node = nodeAt(scene.root, scene.message, path)
  const items = valueAt(scene.message, path)
  if (node?.kind !== 'list' || !isList(items) || length < node.minItems || length > node.maxItems) return
  for (const drawing of drawings(scene.drawing)) {
    const added = Array.from({ length: Math.max(0, length - items.length) }, () =>
      draw(node.items, nameOf(path), drawing),
    )
    yield put(scene.message, path, [...items.slice(0, length), ...added])
    if (added.length === 0) return
  }
}

/** The object with this element and those that it needs, in the order of the model. */
function withElement(
  node: ObjectNode,
  { value, name }: { readonly value: JsonObject; readonly name: string },
  drawing: Drawing,
): JsonObject {
  const names = new Set(Object.keys(value))
  addNeeded(node, names, name)
  return Object.fromEntries(
    node.properties
      .filter((property) => names.has(property.name))
      .map((property): [string, Json] => [
        property.name,
        value[property.name] ?? draw(property.node, property.name, drawing),
      ]),
  )
}

/** When the given choices have run out they always give the same, so others come between that do not. */
export function* drawings(given: Drawing, most = fewDrawings): Generator<Drawing> {
  for (let index = 0; index < most; index++) {
    yield given
    yield { ...given, choices: seededChoices(1, index) }
  }
}

/** The message with this value; the whole stays an object, since the path is never empty. */
export function put(message: JsonObject, path: Path, value: Json): JsonObject {
  const changed = withValue(message, path, value)
  return isObject(changed) ? changed : message
}

type Variant = { readonly parent: UnionNode; readonly tag: unknown }

/** Elements that both variants know keep their values, where the other variant accepts them. */
function* toVariant(path: Path, { parent, tag }: Variant, scene: Scene): Generator<JsonObject> {
  const branch = parent.branches.find(({ value }) => value === tag)
  const before = valueAt(scene.message, path)
  if (branch === undefined || !isObject(before)) return
  for (const drawing of drawings(scene.drawing)) {
    const drawn = drawObject(branch.node, drawing)
    const kept = Object.entries(drawn).map(([name, value]): [string, Json] => [
      name,
      name !== parent.tag && typeof before[name] === typeof value && typeof value !== 'object'
        ? (before[name] ?? value)
        : value,
    ])
    const message = put(scene.message, path, Object.fromEntries(kept))
    const keeps = kept.every(([name, value]) => accepts([...path, name], value, { ...scene, message }))
    yield keeps ? message : put(scene.message, path, drawn)
  }
}

/** Whether the model allows this value here; objects and lists are taken on trust, being drawn from the model. */
function accepts(path: Path, value: unknown, { root, message }: Scene): boolean {
  const node = nodeAt(root, message, path)
  switch (node?.kind) {
    case 'integer':
      return Number.isSafeInteger(value) && Number(value) >= node.minimum && Number(value) <= node.maximum
    case 'text':
      return typeof value === 'string' && acceptsText(node, nameOf(path), value)
    case 'enum':
      return typeof value === 'string' && node.values.includes(value)
    case 'boolean':
      return typeof value === 'boolean'
    case 'const':
      return node.value === value
    default:
      return node !== undefined && typeof value === 'object'
  }
}
