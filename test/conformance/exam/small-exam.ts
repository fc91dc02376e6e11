/** A small exam for tests: cases drawn once, published under ids that tell what is expected, and fresh ones beside them. */
import { buildExam, takeExam } from '../../../conformance/index.ts'
import type {
  AnswerFinding,
  Exam,
  ExamCase,
  ExamKit,
  ExamResult,
  Level,
  Question,
  Reply,
  Subject,
} from '../../../conformance/index.ts'
import { readCatalog } from '../../../schemas/read.ts'

export const claim = { module: 'schuldinventarisatie', versie: '1.0' }
export const tool = { naam: 'test', versie: '0' }
const empty: ExamKit = {
  digest: 'sha256-kit',
  module: claim.module,
  versie: claim.versie,
  schemaset: 'sha256-set',
  cases: [],
}

const own = (waarde: number) => ({ waarde, van: 'zelf', rondes: 1 }) as const

/** A kit with the cases of this seed, as published ones are called. */
export async function smallKit(seed = 99): Promise<ExamKit> {
  const { cases } = await buildExam({ kit: empty, catalog: readCatalog(), claim, seed: own(seed), tool })
  return {
    ...empty,
    cases: cases.map((each, index): ExamCase => {
      const kind = each.expect.valid ? 'geldig' : 'fout'
      return { ...each, kind, id: `${kind}/${each.message ?? ''}/${String(index).padStart(4, '0')}` }
    }),
  }
}

const made = smallKit()

/** The small kit with fresh cases of a seed. */
export async function smallExam(seed = 1): Promise<Exam> {
  return buildExam({ kit: await made, catalog: readCatalog(), claim, seed: own(seed), tool })
}

/** What an adapter answers. */
type Answer = (question: Question) => Reply

/** A subject that answers so. */
export function fake(answer: Answer, levels: readonly Level[] = ['verdict']): Subject {
  return {
    greet: async () => ({ ok: true, name: 'fake', version: '1', levels }),
    ask: async (question) => answer(question),
    end: async () => undefined,
  }
}

/** Who knows what these cases expect. */
export function perfect(
  cases: readonly ExamCase[],
  levels: readonly Level[] = ['verdict', 'code', 'pointer', 'rule'],
): Subject {
  const expected = new Map(cases.map(({ id, expect }) => [id, expect]))
  return fake((question) => {
    const { valid = true, findings = [] } = expected.get(question.case) ?? {}
    return { kind: 'verdict', valid, findings: findings as readonly AnswerFinding[] }
  }, levels)
}

/** What comes of this exam for this subject, or for who knows every answer. */
export async function taken(exam: Exam, subject = perfect(exam.cases)): Promise<ExamResult> {
  const result = await takeExam(exam, subject)
  if (result === undefined) throw new Error('nobody stopped it')
  return result
}
