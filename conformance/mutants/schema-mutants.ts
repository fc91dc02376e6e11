/** Schema mutants: each keyword of a schema dropped, loosened or tightened, as somebody may build it who read it carelessly. */
import { isObject, printPointer } from '../../json/index.ts'
import type { Json, JsonObject } from '../../json/index.ts'
import type { LooseSchema } from './fits.ts'

/**
 * One change of a schema, done in place. `place` is that of the keyword, as cases name it; `way` says whether it lets more messages through
 * or fewer.
 *
 * @since 0.1.0
 * @alpha
 */
export type SchemaMutant = {
  readonly place: string
  readonly what: string
  readonly way: 'looser' | 'tighter'
  /** The schema within the schema whose keyword it is. */
  readonly node: LooseSchema
  readonly apply: () => void
  readonly undo: () => void
}

type Place = { readonly node: LooseSchema; readonly place: string }
type Change = { readonly what: string; readonly way: SchemaMutant['way']; readonly value: Json | undefined }

const bounds = [
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'minProperties',
  'maxProperties',
]
const freed = ['type', 'const', 'enum', 'pattern', 'additionalProperties', 'items', '$ref', 'oneOf', ...bounds]

/**
 * Every mutant of a schema that needs no other; the same list for equal schemas.
 *
 * @since 0.1.0
 * @alpha
 */
export function schemaMutants(root: LooseSchema): readonly SchemaMutant[] {
  return [...nodesOf({ node: root, place: '' })].flatMap((each) => [
    ...droppings(each),
    ...bounds.flatMap((bound) => shifts(each, bound)),
    ...codeChanges(each),
    ...branchChanges(each),
    ...nameChanges(each),
    ...anchorChanges(each),
  ])
}

/** Every schema in the schema, each definition once. */
function* nodesOf({ node, place }: Place): Generator<Place> {
  yield { node, place }
  for (const holder of ['$defs', 'properties'])
    for (const [name, inner] of Object.entries((node[holder] ?? {}) as JsonObject))
      yield* nodesOf({ node: inner as LooseSchema, place: `${place}${printPointer([holder, name])}` })
  if (isObject(node['items'])) yield* nodesOf({ node: node['items'] as LooseSchema, place: `${place}/items` })
  for (const [index, inner] of ((node['oneOf'] ?? []) as readonly Json[]).entries())
    yield* nodesOf({ node: inner as LooseSchema, place: `${place}/oneOf/${index}` })
}

function droppings(at: Place): readonly SchemaMutant[] {
  return freed
    .filter((keyword) => at.node[keyword] !== undefined)
    .map((keyword) => mutantOf(at, [keyword], { what: 'dropped', way: 'looser', value: undefined }))
}

/** A bound one further, and one nearer. */
function shifts(at: Place, keyword: string): readonly SchemaMutant[] {
  const bound = at.node[keyword]
  if (typeof bound !== 'number') return []
  const out = keyword.startsWith('max') ? 1 : -1
  const changes: readonly (Change & { readonly value: number })[] = [
    { what: 'one wider', way: 'looser', value: bound + out },
    { what: 'one narrower', way: 'tighter', value: bound - out },
  ]
  return changes
    .filter(({ value }) => value >= 0 || keyword.endsWith('imum'))
    .map((change) => mutantOf(at, [keyword], change))
}

/** Each code less, and codes that are not written as they should be. */
function codeChanges(at: Place): readonly SchemaMutant[] {
  const codes = at.node['enum'] as readonly string[] | undefined
  if (codes === undefined) return []
  const lax: readonly (readonly [string, (code: string) => readonly string[]])[] = [
    ['in any capitals', (code) => [code.toLowerCase(), code.toUpperCase()]],
    ['with a space behind', (code) => [`${code} `]],
    ['or nothing', () => ['']],
  ]
  return [
    ...codes.map((_, index) =>
      mutantOf(at, ['enum'], { what: `without code ${index}`, way: 'tighter', value: codes.toSpliced(index, 1) }),
    ),
    ...lax
      .map(([what, more]) => ({ what, value: [...new Set([...codes, ...codes.flatMap(more)])] }))
      .filter(({ value }) => value.length > codes.length)
      .map((change) => mutantOf(at, ['enum'], { ...change, way: 'looser' })),
  ]
}

function branchChanges(at: Place): readonly SchemaMutant[] {
  const branches = (at.node['oneOf'] ?? []) as readonly Json[]
  return branches.map((_, index) =>
    mutantOf(at, ['oneOf'], { what: `without branch ${index}`, way: 'tighter', value: branches.toSpliced(index, 1) }),
  )
}

/** Each name that must be there free, each other one obliged, and each element unknown. */
function nameChanges(at: Place): readonly SchemaMutant[] {
  const { node } = at
  const required = (node['required'] ?? []) as readonly string[]
  const properties = (node['properties'] ?? {}) as JsonObject
  const names = Object.keys(properties)
  return [
    ...required.map((_, index) =>
      mutantOf(at, ['required', index], { what: 'dropped', way: 'looser', value: required.toSpliced(index, 1) }),
    ),
    ...names
      .filter((name) => !required.includes(name))
      .map((name) =>
        mutantOf(at, ['required'], { what: `${name} obliged`, way: 'tighter', value: [...required, name] }),
      ),
    ...names.map((name) =>
      mutantOf(at, ['properties'], { what: `without ${name}`, way: 'tighter', value: without(properties, name) }),
    ),
    ...needChanges(at),
  ]
}

function needChanges(at: Place): readonly SchemaMutant[] {
  const needs = (at.node['dependentRequired'] ?? {}) as Readonly<Record<string, readonly string[]>>
  return Object.entries(needs).flatMap(([name, needed]) =>
    needed.map((_, index) =>
      mutantOf(at, ['dependentRequired', name, index], {
        ...{ what: 'dropped', way: 'looser', value: { ...needs, [name]: needed.toSpliced(index, 1) } },
      }),
    ),
  )
}

/** A pattern that no longer says where it begins, or where it ends; a line break behind the end is part of the end. */
function anchorChanges(at: Place): readonly SchemaMutant[] {
  const { pattern } = at.node
  if (typeof pattern !== 'string') return []
  const open = [
    { what: 'without its beginning', value: pattern.replace(/^\^/, '') },
    { what: 'without its end', value: pattern.replace(/\$(?:\(\?!\\n\))?$/, '') },
  ]
  return open
    .filter(({ value }) => value !== pattern)
    .map((change) => mutantOf(at, ['pattern'], { ...change, way: 'looser' }))
}

function mutantOf(
  { node, place }: Place,
  steps: readonly [string, ...(string | number)[]],
  { what, way, value }: Change,
): SchemaMutant {
  const [keyword] = steps
  const before = node[keyword]
  // Never deleted: the engine reads an object that lost a name far slower ever after.
  const set = (to: Json | undefined): void => void (node[keyword] = to)
  return {
    ...{ place: `${place}${printPointer(steps)}`, what, way, node },
    ...{ apply: () => set(value), undo: () => set(before) },
  }
}

function without(group: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(group).filter(([each]) => each !== name))
}
