/**
 * Checks grounds: of an element, that it is known, is no contract about the person and allows what it is; of a version in
 * use, that it is confirmed.
 */
import { catalogVersion } from '../catalog-lookup.ts'
import type { Catalog } from '../catalog.ts'
import type { Ground } from '../ground.ts'
import type { LawVersion, SchemaObject } from '../law.ts'
import { printVersionId } from '../message-id.ts'
import type { LawFault } from './law-fault.ts'
import { openGrounds } from './open-grounds.ts'

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

/** Statuses of a version that people exchange with. */
const inUse: readonly string[] = ['actief', 'uitfasering']

/** Grounds of a version in use that nobody confirmed: it may be a draft and be frozen with them, and no more. */
export function activationFaults(law: LawVersion, catalog: Catalog): readonly LawFault[] {
  const status = catalogVersion(catalog, law)?.status ?? ''
  if (!inUse.includes(status)) return []
  return openGrounds(law, catalog.gronden).map(({ grond, vraag }) => ({
    place: printVersionId(law),
    claim: `is ${status}, and its ground ${grond} is not confirmed: answer ${vraag ?? 'who confirms it'} and write bevestigd in grondslagen.json, or leave it vastgesteld`,
  }))
}
