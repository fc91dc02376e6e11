/** Reads a claim from a document of somebody else. */
import { isObject } from '../../json/index.ts'
import { directions } from '../direction.ts'
import type { Claim } from './claim.ts'

/** The claim; nothing when it is not one. Whether the catalogue knows what it names is another question. */
export function readClaim(value: unknown): Claim | undefined {
  if (!isObject(value)) return undefined
  const { module, versie, deelnemer, richting } = value
  const direction = directions.find((each) => each === richting)
  if (typeof module !== 'string' || typeof versie !== 'string') return undefined
  if (deelnemer !== undefined && typeof deelnemer !== 'string') return undefined
  if (richting !== undefined && direction === undefined) return undefined
  return {
    ...{ module, versie },
    ...(deelnemer === undefined ? {} : { deelnemer }),
    ...(direction === undefined ? {} : { richting: direction }),
  }
}
