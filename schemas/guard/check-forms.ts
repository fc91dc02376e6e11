/** Checks where the form of an element comes from, apart from the element itself: what is public of a name is not of its length. */
import type { Catalog } from '../catalog.ts'
import type { SchemaObject } from '../law.ts'
import { textsOf } from './law-nodes.ts'
import type { LawNode } from './law-nodes.ts'

/** What refuses a value by its form. A constant is the element itself, and yes or no has no form. */
const refusing = ['pattern', 'minLength', 'maxLength', 'format', 'enum', 'minimum', 'maximum', 'minItems', 'maxItems']

/** What is wrong with the origin of the form of an element; what it cites is checked where it is written. */
export function formOriginClaims(
  { name, written }: LawNode,
  schema: SchemaObject,
  catalog: Catalog,
): readonly string[] {
  const origin = schema['x-herkomst-vorm']
  const facet = refusing.find((keyword) => schema[keyword] !== undefined)
  if (facet === undefined) return origin === undefined ? [] : ['has x-herkomst-vorm and no form that refuses anything']
  if (origin === undefined) return [`has a form that refuses (${facet}) and no x-herkomst-vorm`]
  const [question, sources] = [schema['x-vraag-vorm'], textsOf(schema['x-bron-vorm'])]
  if (origin === 'ontworpen') return question === undefined ? ['has a form of our own and no x-vraag-vorm'] : []
  if (sources.length === 0) return [`has a form that is ${String(origin)} and names no source in x-bron-vorm`]
  return written['x-bron-vorm'] === undefined ? [] : sources.flatMap((source) => sourceClaims(name, source, catalog))
}

/** Most sources name elements and publish no forms: those that do say of which. */
function sourceClaims(name: string, source: string, { bronnen, vormbronnen }: Catalog): readonly string[] {
  if (!Object.hasOwn(bronnen, source))
    return [`names the source ${source}, which is not among bronnen of the catalogue (x-bron-vorm)`]
  if ((vormbronnen[source] ?? []).includes(name)) return []
  return [
    `cites ${source} for the form of ${name}, which vormbronnen of the catalogue does not say: mark the form as ontworpen, or add what the source publishes`,
  ]
}
