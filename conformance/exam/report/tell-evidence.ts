/** What was found about a proof of an exam, in words. */
import type { Language } from '../../../schemas/index.ts'
import type { Standing } from '../evidence/dossier.ts'
import type { EvidenceFault } from '../evidence/evidence-fault.ts'
import { fold } from './fold.ts'
import { examWords } from './words.ts'

/**
 * Whether the proof is in order and how much it says; else each fault with what to do.
 *
 * @since 0.1.0
 * @alpha
 */
export function tellEvidence(
  { faults, standing }: { readonly faults: readonly EvidenceFault[]; readonly standing: Standing },
  lang: Language,
  columns: number,
): string {
  const word = examWords[lang]
  if (faults.length === 0) return `${word.genuine}: ${word.standings[standing]}\n`
  return `${word.notGenuine}:\n${faults.map((code) => `${fold(`  ${code}: ${word.faults[code]}`, columns, '    ')}\n`).join('')}`
}
