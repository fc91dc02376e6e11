/** What a vendor says itself: of whom the product is and where it was examined. */
import { isObject } from '../../../json/index.ts'
import type { EvidenceFault } from './evidence-fault.ts'

/**
 * What a vendor says of the organisation and of the surroundings in which the program was examined.
 *
 * @since 0.1.0
 * @alpha
 */
export type EnvironmentStatement = {
  readonly organisatie: string
  readonly product: string
  readonly versie: string
  readonly omgeving: string
  readonly verklaring: string
}

/** The members of a statement, all of them texts that say something. */
const statementMembers = ['organisatie', 'product', 'versie', 'omgeving', 'verklaring'] as const

/**
 * What is wrong with a vendor's statement.
 *
 * @since 0.1.0
 * @alpha
 */
export function statementFaults(value: unknown): readonly EvidenceFault[] {
  const isWhole =
    isObject(value) &&
    Object.keys(value).length === statementMembers.length &&
    statementMembers.every((name) => typeof value[name] === 'string' && value[name].trim() !== '')
  return isWhole ? [] : ['verklaring']
}
