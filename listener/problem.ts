/** Problems: what a listener refuses with, as data and as the body of an answer (RFC 9457). */
import { findingCodes } from '../schemas/index.ts'
import type { FindingCode, Language, Severity } from '../schemas/index.ts'
import { tellCode } from '../validator/index.ts'
import { listenerProblems } from './listener-problems.ts'
import type { ListenerFault, ProblemRow } from './listener-problems.ts'

/** One thing that is wrong with a request or a message, with the Dutch names of the contracts: never a value. */
export type ProblemFault = {
  readonly code: string
  readonly pointer: string
  readonly ernst?: Severity
  /** The rule, or the declared step of a conversion. */
  readonly regel?: string
  readonly plaats?: { readonly regel: number; readonly kolom: number }
  readonly melding?: string
  readonly herstel?: string
}

/** A refusal as data; `status` differs from the table's for a code with two statuses. */
export type Problem<Code extends string> = {
  readonly code: Code
  readonly status?: number
  readonly fouten?: readonly ProblemFault[]
  /** Seconds until trying again may help. */
  readonly retryAfter?: number
  /** Milliseconds that it is held back: nobody is quicker for asking more often. */
  readonly heldBack?: number
}

/** The problems of one listener, by code. */
export type ProblemTable<Code extends string> = {
  /** What stands before the slug in `type`. */
  readonly base: string
  readonly rows: Readonly<Record<Code, ProblemRow>>
  /** The code under which this table has what every listener refuses by itself. */
  readonly codes: Readonly<Record<ListenerFault, Code>>
}

/** A table of these rows, among which those of `listenerProblems` must be. */
export function problemTable<Code extends string>(
  base: string,
  rows: Readonly<Record<Code, ProblemRow>>,
): ProblemTable<Code> {
  const codes = Object.entries(listenerProblems).map(([fault, row]) => {
    const code = (Object.keys(rows) as Code[]).find((each) => rows[each] === row)
    if (code === undefined) throw new Error(`the table of problems has no row for ${fault}`)
    return [fault, code] as const
  })
  return { base, rows, codes: Object.fromEntries(codes) as Record<ListenerFault, Code> }
}

/** The body of an answer of media type `application/problem+json`. */
export function problemBody<Code extends string>(
  { base, rows }: Pick<ProblemTable<Code>, 'base' | 'rows'>,
  { code, status, fouten }: Problem<Code>,
  lang: Language,
): Readonly<Record<string, unknown>> & { readonly status: number } {
  const row = rows[code]
  const [title, detail] = row[lang]
  return {
    type: `${base}/${row.slug}`,
    title,
    status: status ?? row.status,
    detail,
    code,
    ...(fouten === undefined ? {} : { fouten: fouten.map((fault) => inWords(fault, lang)) }),
  }
}

/** What the judge has words for is told in them, whichever listener finds it. */
function inWords(fault: ProblemFault, lang: Language): ProblemFault {
  const { code, melding } = fault
  if (melding !== undefined || !isFindingCode(code)) return fault
  return { ernst: 'fout', ...fault, ...tellCode(code, lang) }
}

function isFindingCode(code: string): code is FindingCode {
  return Object.hasOwn(findingCodes, code)
}
