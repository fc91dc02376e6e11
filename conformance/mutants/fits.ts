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

type Keyword = (node: LooseSchema, value: Json, asking: Asking) => boolean

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
    const keyword = node[name] === undefined ? undefined : keywords[name]
    if (keyword === undefined || keyword(node, value, asking)) continue
    good = false
    if (asking.visit === undefined) return false
  }
  return good
}

const keywords: Readonly<Record<string, Keyword>> = {
  $ref: ({ $ref }, value, asking) => {
    const definitions = asking.root['$defs'] as unknown as Readonly<Record<string, LooseSchema>>
    const node = definitions[String($ref).slice('#/$defs/'.length)]
    return node !== undefined && keeps(value, node, asking)
  },
  type: ({ type }, value) => types[String(type)]?.(value) === true,
  const: (node, value) => value === node['const'],
  enum: (node, value) => (node['enum'] as readonly Json[]).includes(value),
  pattern: ({ pattern }, value) => typeof value !== 'string' || expressionOf(String(pattern)).test(value),
  minLength: ({ minLength }, value) => typeof value !== 'string' || [...value].length >= Number(minLength),
  maxLength: ({ maxLength }, value) =>
    typeof value !== 'string' || value.length <= Number(maxLength) || [...value].length <= Number(maxLength),
  minimum: ({ minimum }, value) => typeof value !== 'number' || value >= Number(minimum),
  maximum: ({ maximum }, value) => typeof value !== 'number' || value <= Number(maximum),
  minItems: ({ minItems }, value) => !isList(value) || value.length >= Number(minItems),
  maxItems: ({ maxItems }, value) => !isList(value) || value.length <= Number(maxItems),
  minProperties: ({ minProperties }, value) => !isObject(value) || Object.keys(value).length >= Number(minProperties),
  maxProperties: ({ maxProperties }, value) => !isObject(value) || Object.keys(value).length <= Number(maxProperties),
  required: ({ required }, value) => !isObject(value) || hasAll(value, required as Json),
  dependentRequired: ({ dependentRequired }, value) =>
    !isObject(value) ||
    Object.entries(dependentRequired as JsonObject).every(
      ([name, needed]) => !Object.hasOwn(value, name) || hasAll(value, needed),
    ),
  additionalProperties: ({ properties = {} }, value) =>
    !isObject(value) || Object.keys(value).every((name) => Object.hasOwn(properties as object, name)),
  properties: ({ properties }, value, asking) =>
    !isObject(value) ||
    every(asking, Object.keys(value), (name) => {
      const node = Object.hasOwn(properties as object, name) ? (properties as Below)[name] : undefined
      return node === undefined || keeps(value[name] as Json, node, asking)
    }),
  items: ({ items }, value, asking) =>
    !isList(value) || every(asking, value, (item) => keeps(item, items as LooseSchema, asking)),
  oneOf: ({ oneOf }, value, asking) =>
    (oneOf as readonly LooseSchema[]).filter((node) => keeps(value, node, asking)).length === 1,
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
