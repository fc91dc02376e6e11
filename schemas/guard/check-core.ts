/**
 * Holds the copies of the person core in a version equal to `kern.json`: every element or definition that it names, every
 * date, instant and e-mail address, and every free text. Annotations are the version's own.
 */
import { join } from 'node:path'
import { lawFolder, readJson } from '../law.ts'
import type { SchemaObject } from '../law.ts'
import type { LawFault } from './law-fault.ts'
import { schemasOf } from './law-nodes.ts'
import type { LawNode } from './law-nodes.ts'

/** The person core as it stands on disk. */
type Core = {
  readonly forms: readonly SchemaObject[]
  readonly terms: ReadonlyMap<string, SchemaObject>
}

/** What the core says of one schema; the rest of what stands there is annotation. */
const facets = [
  'type',
  'enum',
  'minLength',
  'maxLength',
  'pattern',
  'x-vorm',
  'x-datum',
  'format',
  'minimum',
  'maximum',
]
const groupFacets = ['type', 'required', 'minProperties', 'maxProperties']

let core: Core | undefined

/** Where a version writes what the core has otherwise. */
export function coreFaults(nodes: readonly LawNode[]): readonly LawFault[] {
  core ??= readCore()
  const { forms, terms } = core
  return nodes.flatMap(({ place, name, role, written }) => {
    if (written['$ref'] !== undefined) return []
    const term = role === 'definition' || role === 'property' ? terms.get(name) : undefined
    const claims = term === undefined ? formClaims(written, forms) : termClaims(name, written, term)
    return claims.map((claim) => ({ place, claim }))
  })
}

function readCore(): Core {
  const { vormen, begrippen, ook } = readJson(join(lawFolder(), 'kern.json'))
  const terms = new Map(Object.entries(schemasOf(begrippen)))
  for (const [name, like] of Object.entries(schemasOf(ook))) terms.set(name, terms.get(String(like)) ?? {})
  return { forms: Object.values(schemasOf(vormen)), terms }
}

function termClaims(name: string, written: SchemaObject, term: SchemaObject): readonly string[] {
  const isGroup = term['properties'] !== undefined
  const strange = (isGroup ? groupFacets : facets).filter((facet) => !same(written[facet], term[facet]))
  const claims = strange.map((facet) => `has another ${facet} than ${name} of kern.json`)
  if (!isGroup || same(namesOf(written), namesOf(term))) return claims
  return [...claims, `has other elements than ${name} of kern.json: ${namesOf(term).join(', ')}`]
}

function namesOf(schema: SchemaObject): readonly string[] {
  return Object.keys(schemasOf(schema['properties']))
}

/** A format has one form; free text has one of those without a format, and is told by what it keeps out. */
function formClaims(written: SchemaObject, forms: readonly SchemaObject[]): readonly string[] {
  const { format, pattern } = written
  const own = forms.find((form) => form['format'] === format && format !== undefined)
  if (own !== undefined)
    return facets
      .filter((facet) => own[facet] !== undefined && !same(written[facet], own[facet]))
      .map((facet) => `is a ${String(format)} with another ${facet} than kern.json has`)
  const isFree = typeof pattern === 'string' && pattern.includes('[^')
  const known = forms.some((form) => form['pattern'] === pattern && same(form['x-vorm'], written['x-vorm']))
  return isFree && !known ? ['is free text in a form that kern.json does not have'] : []
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
