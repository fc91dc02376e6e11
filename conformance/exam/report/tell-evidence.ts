/** What was found about a proof of an exam, in words. */
import type { Language } from '../../../schemas/index.ts'
import type { Standing } from '../evidence/dossier.ts'
import type { EvidenceFault } from '../evidence/evidence-fault.ts'
import { fold } from './fold.ts'
import { examWords } from './words.ts'

/**
 * What was found about a proof; `isUnsigned` when no key was given that must have signed it.
 *
 * @since 0.1.0
 * @alpha
 */
export type EvidenceFound = {
  readonly faults: readonly EvidenceFault[]
  readonly standing: Standing
  readonly isUnsigned?: boolean
}

/**
 * Whether the proof is in order and how much it says, else each fault with what to do; and that nobody's signature was asked for.
 *
 * @since 0.1.0
 * @alpha
 */
export function tellEvidence(
  { faults, standing, isUnsigned = false }: EvidenceFound,
  lang: Language,
  columns: number,
): string {
  const word = examWords[lang]
  const found =
    faults.length === 0
      ? [`${word.genuine}: ${word.standings[standing]}`]
      : [`${word.notGenuine}:`, ...faults.map((code) => fold(`  ${code}: ${word.faults[code]}`, columns, '    '))]
  return `${[...found, ...(isUnsigned ? [fold(word.unsigned, columns)] : [])].join('\n')}\n`
}
