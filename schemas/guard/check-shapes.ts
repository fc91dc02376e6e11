/** Checks the shape of one node as it is written: bounds in order, names that exist, branches that can be told apart. */
import type { Catalog } from '../catalog.ts'
import type { LawFault } from './law-fault.ts'
import { patternFaults } from './check-pattern.ts'
import type { LawVersion, SchemaObject } from '../law.ts'
import { endsExactly } from '../pattern.ts'
import { schemasOf, textsOf } from './law-nodes.ts'
import type { LawNode } from './law-nodes.ts'

/** What is wrong with the shape of a node. */
export function shapeFaults({ module }: LawVersion, node: LawNode, catalog: Catalog): readonly LawFault[] {
  const { written } = node
  const claims = [
    ...boundClaims(written),
    ...nameClaims(written),
    ...codeClaims(written),
    ...branchClaims(written),
    ...patternClaims(written['pattern']),
  ]
  const underscored = catalog.modules.filter(({ liggendStreepje }) => liggendStreepje === true)
  if (node.role === 'property' && node.name.includes('_') && !underscored.some((each) => each.module === module))
    claims.push(`has an underscore in its name: only a module that is liggendStreepje in the catalogue has those`)
  return claims.map((claim) => ({ place: node.place, claim }))
}

function patternClaims(pattern: unknown): readonly string[] {
  if (typeof pattern !== 'string') return []
  const open = String.raw`lets a last line break through in Python, Java and .NET: end it with $(?!\n)`
  const faults = patternFaults(pattern)
  return [...faults, ...(faults.length > 0 || endsExactly(pattern) ? [] : [open])].map(
    (claim) => `has a pattern that ${claim}`,
  )
}

function boundClaims(written: SchemaObject): readonly string[] {
  const pairs = [
    ['minLength', 'maxLength'],
    ['minimum', 'maximum'],
    ['minItems', 'maxItems'],
  ] as const
  return pairs.flatMap(([low, high]) => {
    const [from, to] = [written[low], written[high]]
    return typeof from === 'number' && typeof to === 'number' && from > to ? [`has a ${low} above its ${high}`] : []
  })
}

/** Names in `required` and `dependentRequired` are elements of the object. */
function nameClaims(written: SchemaObject): readonly string[] {
  const properties = schemasOf(written['properties'])
  const required = textsOf(written['required'])
  const dependent = Object.entries(schemasOf(written['dependentRequired']))
  const missing = (keyword: string, names: readonly string[]): readonly string[] =>
    names
      .filter((name) => !Object.hasOwn(properties, name))
      .map((name) => `names ${name} in ${keyword}, which it lacks`)
  const named = dependent.flatMap(([name, others]) => [name, ...textsOf(others)])
  const idle = dependent.flatMap(([name, others]) =>
    textsOf(others)
      .filter((other) => other === name || required.includes(other))
      .map((other) => `asks ${other} beside ${name} in dependentRequired, which it always has`),
  )
  return [...missing('required', required), ...missing('dependentRequired', named), ...idle]
}

/** `x-waarden` explains exactly the codes of the enumeration. */
function codeClaims(written: SchemaObject): readonly string[] {
  if (written['enum'] === undefined) return []
  const codes = textsOf(written['enum'])
  const explained = Object.keys(schemasOf(written['x-waarden']))
  return [
    ...codes.filter((code) => !explained.includes(code)).map((code) => `has the code ${code} without a meaning`),
    ...explained
      .filter((code) => !codes.includes(code))
      .map((code) => `explains ${code}, which is not one of its codes`),
  ]
}

/** All branches require one constant under the same name, each with another value. */
function branchClaims(written: SchemaObject): readonly string[] {
  if (!Array.isArray(written['oneOf'])) return []
  const branches = written['oneOf'].map((branch: unknown) => constantsOf(schemasOf(branch)))
  const [first] = branches
  const tags = [...(first?.keys() ?? [])].filter((name) => branches.every((constants) => constants.has(name)))
  if (tags.length === 0) return ['has variants without a constant that all of them require']
  if (tags.length > 1) return [`has more than one constant that could tell its variants apart: ${tags.join(', ')}`]
  const values = branches.map((constants) => constants.get(tags[0] ?? ''))
  if (values.some((value) => typeof value !== 'string'))
    return ['tells its variants apart by something that is no text']
  return new Set(values).size === values.length ? [] : [`has two variants with the same ${tags[0]}`]
}

function constantsOf(branch: SchemaObject): ReadonlyMap<string, unknown> {
  const required = textsOf(branch['required'])
  const constants = Object.entries(schemasOf(branch['properties'])).filter(
    ([name, schema]) => schema['const'] !== undefined && required.includes(name),
  )
  return new Map(constants.map(([name, schema]) => [name, schema['const']]))
}
