/** Draws messages at random around what both schemas mention, for when reasoning gives up: only ever good for a "no". */
import { isList, isObject } from '../json/index.ts'
import type { Json, JsonObject } from '../json/index.ts'
import { isScalar } from './json.ts'

/** Values and names that the schemas mention, and their near neighbours. */
type Pool = {
  readonly values: readonly Json[]
  readonly names: readonly string[]
  readonly parts: readonly JsonObject[]
}

/** Up to `count` messages; the same schemas give the same messages. */
export function* draw(schemas: readonly Json[], count: number): Generator<Json> {
  const pool = poolOf(schemas)
  yield* pool.values
  const random = createRandom(count)
  for (let nth = 0; nth < count; nth++) {
    const part = pool.parts.length === 0 || random(3) > 0 ? schemas[0] : pool.parts[random(pool.parts.length)]
    yield valueFor(part ?? true, { pool, random, depth: 0 })
  }
}

type Drawing = { readonly pool: Pool; readonly random: (below: number) => number; readonly depth: number }

/** Something that may well fit this schema; guided by its plainest keywords only. */
function valueFor(schema: Json, drawing: Drawing): Json {
  const { pool, random, depth } = drawing
  const any = (): Json => pool.values[random(pool.values.length)] ?? null
  if (!isObject(schema) || depth > 6) return any()
  if (schema['const'] !== undefined && random(6) > 0) return schema['const']
  const listed = schema['enum']
  if (isList(listed) && random(6) > 0) return listed[random(listed.length)] ?? null
  const deeper = { ...drawing, depth: depth + 1 }
  const choice = branchOf(schema, random)
  if (choice !== undefined && random(3) > 0) return mixed(schema, choice, deeper)
  if (
    mentions(schema, ['properties', 'required', 'additionalProperties', 'patternProperties']) ||
    schema['type'] === 'object'
  )
    return objectFor(schema, deeper)
  if (mentions(schema, ['items', 'prefixItems', 'contains']) || schema['type'] === 'array')
    return listFor(schema, deeper)
  return any()
}

function mentions(schema: JsonObject, keywords: readonly string[]): boolean {
  return keywords.some((keyword) => schema[keyword] !== undefined)
}

function branchOf(schema: JsonObject, random: Drawing['random']): Json | undefined {
  const branches = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => {
    const list = schema[keyword]
    return isList(list) ? list : []
  })
  return branches[random(Math.max(1, branches.length))]
}

/** Members of both, where both are objects. */
function mixed(schema: JsonObject, choice: Json, drawing: Drawing): Json {
  const inner = valueFor(choice, drawing)
  if (!isObject(inner) || schema['properties'] === undefined) return inner
  return { ...objectFor(schema, drawing), ...inner }
}

function objectFor(schema: JsonObject, drawing: Drawing): JsonObject {
  const { random, pool } = drawing
  const properties = isObject(schema['properties']) ? schema['properties'] : {}
  const required = isList(schema['required']) ? schema['required'].map(String) : []
  const names = new Set([...required, ...Object.keys(properties).filter(() => random(2) > 0)])
  const extra = pool.names[random(Math.max(1, pool.names.length))]
  if (extra !== undefined && random(3) === 0) names.add(extra)
  if (random(6) === 0) for (const name of names) if (random(3) === 0) names.delete(name)
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      valueFor(Object.hasOwn(properties, name) ? (properties[name] ?? true) : true, drawing),
    ]),
  )
}

function listFor(schema: JsonObject, drawing: Drawing): Json {
  const { items, prefixItems, contains } = schema
  const first = isList(prefixItems) ? prefixItems : isList(items) ? items : []
  const rest = isList(items) ? (contains ?? true) : (items ?? contains ?? true)
  return Array.from({ length: drawing.random(first.length + 4) }, (_, at) => valueFor(first[at] ?? rest, drawing))
}

const plain: readonly Json[] = [null, false, true, 0, 1, -1, 0.5, '', 'a', 'ab', [], [0], [0, 0], {}, { a: 0 }]

function poolOf(schemas: readonly Json[]): Pool {
  const values: Json[] = [...plain]
  const names = new Set<string>(['a', 'zz'])
  const parts: JsonObject[] = []
  const open: Json[] = [...schemas]
  for (let next = open.pop(); next !== undefined && values.length < 600; next = open.pop()) {
    if (typeof next === 'number') values.push(next, next + 1, next - 1, next + 0.5, ...texts(next))
    else if (isScalar(next)) values.push(next)
    else if (isList(next)) open.push(...next)
    else {
      parts.push(next)
      for (const [name, inner] of Object.entries(next)) {
        names.add(name)
        open.push(inner)
      }
    }
  }
  return { values, names: [...names], parts }
}

/** Texts around a length. */
function texts(length: number): readonly string[] {
  return Number.isInteger(length) && length >= 0 && length < 200 ? ['a'.repeat(length), 'a'.repeat(length + 1)] : []
}

/** A small generator of whole numbers (mulberry32): the same every time. */
function createRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
