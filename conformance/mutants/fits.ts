/** Whether a value keeps a schema of the profile: as simple as can be, and asked of the schema as it stands at that moment. */
import { isList, isObject } from '../../json/index.ts'
import type { Json, JsonObject } from '../../json/index.ts'

/**
 * A schema that may be changed and put back.
 *
 * @since 0.1.0
 * @alpha
 */
export type LooseSchema = { [keyword: string]: Json | undefined }

/** What all keywords of one question are asked within. */
type Asking = {
  readonly root: LooseSchema
  /** Hears of each schema that is asked; then nothing is left unasked. */
  readonly visit?: ((node: LooseSchema) => void) | undefined
}

type Keyword = (asked: Json, value: Json, asking: Asking, node: LooseSchema) => boolean

/** The verdict of the specification, for the keywords that the profile has. */
export function fits(root: LooseSchema, value: Json): boolean {
  return keeps(value, root, { root })
}

/** Every schema within this one that the value is asked about. */
export function nodesAsked(root: LooseSchema, value: Json): ReadonlySet<LooseSchema> {
  const found = new Set<LooseSchema>()
  keeps(value, root, { root, visit: (node) => found.add(node) })
  return found
}

function keeps(value: Json, node: LooseSchema, asking: Asking): boolean {
  asking.visit?.(node)
  let good = true
  for (const name in node) {
    const [keyword, asked] = [keywords[name], node[name]]
    if (keyword === undefined || asked === undefined || keyword(asked, value, asking, node)) continue
    good = false
    if (asking.visit === undefined) return false
  }
  return good
}

const keywords: Readonly<Record<string, Keyword>> = {
  $ref: (reference, value, asking) => {
    const definitions = asking.root['$defs'] as unknown as Readonly<Record<string, LooseSchema>>
    const node = definitions[String(reference).slice('#/$defs/'.length)]
    return node !== undefined && keeps(value, node, asking)
  },
  type: (type, value) => types[String(type)]?.(value) === true,
  const: (constant, value) => value === constant,
  enum: (values, value) => (values as readonly Json[]).includes(value),
  pattern: (pattern, value) => typeof value !== 'string' || expressionOf(String(pattern)).test(value),
  minLength: (least, value) => typeof value !== 'string' || [...value].length >= Number(least),
  maxLength: (most, value) =>
    typeof value !== 'string' || value.length <= Number(most) || [...value].length <= Number(most),
  minimum: (least, value) => typeof value !== 'number' || value >= Number(least),
  maximum: (most, value) => typeof value !== 'number' || value <= Number(most),
  minItems: (least, value) => !isList(value) || value.length >= Number(least),
  maxItems: (most, value) => !isList(value) || value.length <= Number(most),
  minProperties: (least, value) => !isObject(value) || Object.keys(value).length >= Number(least),
  maxProperties: (most, value) => !isObject(value) || Object.keys(value).length <= Number(most),
  required: (names, value) => !isObject(value) || hasAll(value, names),
  dependentRequired: (needs, value) =>
    !isObject(value) ||
    Object.entries(needs as JsonObject).every(([name, needed]) => !Object.hasOwn(value, name) || hasAll(value, needed)),
  additionalProperties: (_, value, _asking, node) =>
    !isObject(value) || Object.keys(value).every((name) => Object.hasOwn((node['properties'] ?? {}) as object, name)),
  properties: (schemas, value, asking) =>
    !isObject(value) ||
    every(asking, Object.keys(value), (name) => {
      const node = Object.hasOwn(schemas as object, name) ? (schemas as Below)[name] : undefined
      return node === undefined || keeps(value[name] as Json, node, asking)
    }),
  items: (schema, value, asking) =>
    !isList(value) || every(asking, value, (item) => keeps(item, schema as LooseSchema, asking)),
  oneOf: (branches, value, asking) =>
    (branches as readonly LooseSchema[]).filter((node) => keeps(value, node, asking)).length === 1,
}

type Below = Readonly<Record<string, LooseSchema>>

const types: Readonly<Record<string, (value: Json) => boolean>> = {
  string: (value) => typeof value === 'string',
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === 'boolean',
  array: isList,
  object: isObject,
}

function hasAll(group: JsonObject, names: Json): boolean {
  return (names as readonly string[]).every((name) => Object.hasOwn(group, name))
}

/** Who listens hears of every one; else the first that does not hold ends it. */
function every<Item>({ visit }: Asking, items: readonly Item[], holds: (item: Item) => boolean): boolean {
  return visit === undefined ? items.every(holds) : items.map(holds).every(Boolean)
}

const expressions = new Map<string, RegExp>()

function expressionOf(pattern: string): RegExp {
  const known = expressions.get(pattern)
  if (known !== undefined) return known
  const made = new RegExp(pattern, 'u')
  expressions.set(pattern, made)
  return made
}
