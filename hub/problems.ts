/** A refusal of the hub as data, and as the body of an answer. */
import { problems } from './problem-codes.ts'
import type { ProblemCode } from './problem-codes.ts'
import { problemWords } from './problem-words.ts'
import type { HubLanguage } from './problem-words.ts'

/** One thing that is wrong with a request: a code and where, never a value. */
export type ProblemFault = { readonly code: string; readonly pointer: string } & Readonly<Record<string, unknown>>

/** A refusal as data; `status` differs from the table's for a code with two statuses. */
export type Problem = {
  readonly code: ProblemCode
  readonly status?: number
  readonly fouten?: readonly ProblemFault[]
  /** Seconds until trying again may help. */
  readonly retryAfter?: number
}

/** The body of an answer of media type `application/problem+json` (RFC 9457). */
export function problemBody(problem: Problem, lang: HubLanguage): Record<string, unknown> {
  const [title, detail] = problemWords[lang][problem.code]
  return {
    type: `https://schuldenknooppunt.nl/problemen/${problems[problem.code].slug}`,
    title,
    status: statusOf(problem),
    detail,
    code: problem.code,
    ...(problem.fouten === undefined ? {} : { fouten: problem.fouten }),
  }
}

/** The HTTP status of a refusal. */
export function statusOf({ code, status }: Problem): number {
  return status ?? problems[code].status
}
