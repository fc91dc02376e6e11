/** Checks the ground of an element: one that is known, that is no contract about the person, and that allows what it is. */
import type { Catalog } from '../catalog.ts'
import type { Ground } from '../ground.ts'
import type { SchemaObject } from '../law.ts'

/** What is wrong with the ground of an element, as it holds where it is used. */
export function groundClaims(schema: SchemaObject, { gronden }: Catalog): readonly string[] {
  const [code, level] = [schema['x-grondslag'], schema['x-persoonsgegeven']]
  if (typeof code !== 'string') return []
  const ground = Object.hasOwn(gronden.grondslagen, code) ? gronden.grondslagen[code] : undefined
  if (ground === undefined) return [`has ${code} as x-grondslag, which grondslagen.json does not know`]
  return [...contractClaims(code, ground), ...levelClaims(code, ground, level)]
}

/** Who delivers, or another organisation, agreed to something: that says nothing about the person whose data it is. */
function contractClaims(code: string, { soort }: Ground): readonly string[] {
  if (soort !== 'overeenkomst') return []
  return [
    `has ${code} as x-grondslag, which is a contract without the person: name the law, the consent or the court order`,
  ]
}

function levelClaims(code: string, { voor, bsn, bijzonder }: Ground, level: unknown): readonly string[] {
  return [
    ...(level === 'bsn' && bsn !== true ? [`is a BSN, which its x-grondslag ${code} does not allow`] : []),
    ...(level === 'bijzonder' && bijzonder === undefined
      ? [`is of a special category, for which its x-grondslag ${code} names no paragraph of art. 9 AVG`]
      : []),
    ...(voor === 'bezorging' && level !== 'geen' && level !== 'gewoon'
      ? [`is more than what it takes to deliver, and has ${code} as x-grondslag: name the ground of the content`]
      : []),
  ]
}
