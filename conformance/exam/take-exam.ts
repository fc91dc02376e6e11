/** Takes an exam: puts every case to the subject in turn, scores the answers and makes the result. */
import { printVersionId } from '../../schemas/index.ts'
import { messageOf } from '../exam-case.ts'
import type { ExamCase } from '../exam-case.ts'
import { applyExpected } from './expected-failures.ts'
import type { ExpectedFailure } from './expected-failures.ts'
import { resultForm, totalsOf } from './result.ts'
import type { ExamHead, ExamResult } from './result.ts'
import { scoreCase } from './score.ts'
import type { CaseResult } from './score.ts'
import type { Greeting, Question, Reply, Subject } from './subject.ts'

/**
 * An exam: what stands above the result, the cases, and what is known to fail on which day.
 *
 * @since 0.1.0
 * @alpha
 */
export type Exam = {
  readonly head: Omit<ExamHead, 'proefstuk' | 'aanspraak'> & {
    readonly aanspraak: Omit<ExamHead['aanspraak'], 'niveaus'>
  }
  readonly cases: readonly ExamCase[]
  readonly expected?: { readonly failures: readonly ExpectedFailure[]; readonly day: string }
}

/**
 * What is told meanwhile, and what ends it early.
 *
 * @since 0.1.0
 * @alpha
 */
export type ExamWatch = { readonly tell?: (count: number) => void; readonly isStopped?: () => boolean }

/**
 * The result of putting this exam to this subject; the same answers give the same result. Nothing when it was stopped.
 *
 * @since 0.1.0
 * @alpha
 */
export async function takeExam(
  { head, cases, expected }: Exam,
  subject: Subject,
  { tell, isStopped }: ExamWatch = {},
): Promise<ExamResult | undefined> {
  const { kit, schemaset, aanspraak } = head
  try {
    const greeting = await subject.greet({
      kit,
      pin: printVersionId({ module: aanspraak.module, version: aanspraak.versie }),
      schemaset,
    })
    const niveaus = greeting.ok ? greeting.levels : (['verdict'] as const)
    const results: CaseResult[] = []
    for (const each of cases) {
      if (isStopped?.() === true) return undefined
      results.push(scoreCase(each, await replyTo(each, greeting, subject), niveaus))
      tell?.(results.length)
    }
    const applied = applyExpected(results, expected?.failures ?? [], expected?.day ?? '')
    return {
      formaat: resultForm,
      ...head,
      aanspraak: { ...aanspraak, niveaus },
      proefstuk: greeting.ok ? { naam: greeting.name, versie: greeting.version } : { stil: greeting.fault },
      ...totalsOf(results, applied),
      gevallen: results,
    }
  } finally {
    await subject.end()
  }
}

/** Who does not greet is asked nothing. */
async function replyTo(asked: ExamCase, greeting: Greeting, subject: Subject): Promise<Reply> {
  return greeting.ok ? subject.ask(questionOf(asked)) : { kind: 'fault', fault: greeting.fault }
}

/** The message of the case whole, without what is expected of it. */
function questionOf(asked: ExamCase): Question {
  const message = messageOf(asked)
  return typeof message === 'string'
    ? { case: asked.id, text: message }
    : { case: asked.id, bytes: Buffer.from(message).toString('base64') }
}
