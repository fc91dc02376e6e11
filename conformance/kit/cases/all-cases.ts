/** All cases of a kit, by kind, and what no case of them could examine. */
import { boundaryMessages } from '../../../samples/index.ts'
import type { ExamCase } from '../../exam-case.ts'
import type { KitLaw } from '../kit-law.ts'
import type { CaseContext } from './case-of.ts'
import type { Coverage } from './coverage.ts'
import { faultyCases } from './faulty-cases.ts'
import { formatCases } from './format-cases.ts'
import { practiceCases } from './practice-cases.ts'
import { readingCases } from './reading-cases.ts'
import { ruleCases } from './rule-cases.ts'
import { validCases } from './valid-cases.ts'

/** The kinds of cases that a kit has; the other kind is drawn at the exam. */
export const kitKinds = ['lezen', 'vormen', 'regels', 'geldig', 'fout', 'praktijk'] as const

/** The cases of a kit, by kind. */
export type KitCases = Readonly<Record<(typeof kitKinds)[number], readonly ExamCase[]>>

/** Makes them; `onDone` hears how many there are after each part. */
export async function allCases(law: KitLaw, seed: number, onDone: (count: number) => void) {
  const context: CaseContext = { seed, code: law.code }
  const coverage: Coverage = { passed: new Set(), failed: new Set() }
  let count = 0
  const told = (cases: readonly ExamCase[]): readonly ExamCase[] => {
    count += cases.length
    onDone(count)
    return cases
  }
  const lezen = told(readingCases(law))
  const vormen = told(formatCases(law, context))
  const praktijk = told(await practiceCases(law))
  const regels = told(ruleCases(law, context))
  const [geldig, fout]: [ExamCase[], ExamCase[]] = [[], []]
  for (const message of law.messages) {
    const boundary = boundaryMessages(message.sampler, seed).messages.map((each) => each.message)
    const own = { boundary, coverage }
    geldig.push(...told(validCases(context, message, own)))
    fout.push(...told(faultyCases(context, message, own)))
  }
  const cases: KitCases = { lezen, vormen, regels, geldig, fout, praktijk }
  return { cases, coverage }
}
