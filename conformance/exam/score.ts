/** Scores one answer: at each level that is claimed, right, wrong or not answered; what refuses apart from what warns. */
import type { Severity } from '../../schemas/index.ts'
import { findingCodes, parseRuleId } from '../../schemas/index.ts'
import type { ExamCase, ExpectedFinding } from '../exam-case.ts'
import type { AnswerFinding, Level, Reply, SubjectFault } from './subject.ts'

/**
 * How an answer did at one level: right, wrong, or no answer.
 *
 * @since 0.1.0
 * @alpha
 */
export type Mark = 'goed' | 'fout' | 'geen'

/**
 * Marks by level; a level that was not claimed, or about which this case asks nothing, has none.
 *
 * @since 0.1.0
 * @alpha
 */
export type Marks = { readonly [level in Level]?: Mark }

/**
 * One case with what came of it. It holds ids, codes and counts; nothing of the message or of the words of the subject.
 *
 * @since 0.1.0
 * @alpha
 */
export type CaseResult = {
  readonly id: string
  readonly soort: ExamCase['kind']
  readonly bericht?: string
  readonly bepalingen: readonly string[]
  readonly verwacht: 'geldig' | 'ongeldig'
  readonly antwoord: 'geldig' | 'ongeldig' | 'overgeslagen' | SubjectFault
  readonly reden?: string
  /** The verdict and what refuses: these marks decide. */
  readonly fout: Marks
  /** What warns: told, and never decides. */
  readonly signalering: Marks
  /** Codes or rules of refusals that were expected and not given, when codes or rules are claimed. */
  readonly mist?: readonly string[]
  /** Codes or rules of refusals that were given and not expected; one that the standard does not know is `onbekend`. */
  readonly teveel?: readonly string[]
}

type Findings = readonly (ExpectedFinding | AnswerFinding)[]

/** What of a finding each level compares. */
const keys: Readonly<Record<Exclude<Level, 'verdict'>, (finding: Findings[number]) => string | undefined>> = {
  code: ({ code }) => code,
  pointer: ({ pointer }) => pointer,
  rule: ({ rule }) => rule,
}

/**
 * The case with its marks at these levels.
 *
 * @since 0.1.0
 * @alpha
 */
export function scoreCase(asked: ExamCase, reply: Reply, levels: readonly Level[]): CaseResult {
  const { id, kind, message, clauses, expect } = asked
  const findings = reply.kind === 'verdict' ? reply.findings : undefined
  const marks = (severity: Severity): Marks =>
    Object.fromEntries(
      levels.flatMap((level) => {
        const mark =
          level === 'verdict'
            ? undefined
            : markAt(keys[level], of(expect.findings, severity), findings && of(findings, severity))
        return mark === undefined ? [] : [[level, mark]]
      }),
    )
  const verwacht = expect.valid ? 'geldig' : 'ongeldig'
  const said = answered(reply)
  return {
    ...{ id, soort: kind },
    ...(message === undefined ? {} : { bericht: message }),
    bepalingen: clauses,
    verwacht,
    ...said,
    fout: { verdict: verdictMark(verwacht, said.antwoord), ...marks('fout') },
    signalering: marks('signalering'),
    ...(findings === undefined ? {} : differences(asked, findings, levels)),
  }
}

/**
 * True when every mark that decides is right.
 *
 * @since 0.1.0
 * @alpha
 */
export function isRight({ fout }: Pick<CaseResult, 'fout'>): boolean {
  return fout.verdict === 'goed' && Object.values(fout).every((mark) => mark === 'goed')
}

function answered(reply: Reply): Pick<CaseResult, 'antwoord' | 'reden'> {
  if (reply.kind === 'verdict') return { antwoord: reply.valid ? 'geldig' : 'ongeldig' }
  return reply.kind === 'skip' ? { antwoord: 'overgeslagen', reden: reply.reason } : { antwoord: reply.fault }
}

/** How the verdict did: what is no verdict is no answer. */
export function verdictMark(verwacht: CaseResult['verwacht'], antwoord: CaseResult['antwoord']): Mark {
  if (antwoord !== 'geldig' && antwoord !== 'ongeldig') return 'geen'
  return antwoord === verwacht ? 'goed' : 'fout'
}

/** Nothing where nothing was to be said and nothing was said. */
function markAt(
  key: (finding: Findings[number]) => string | undefined,
  expected: Findings,
  given: Findings | undefined,
): Mark | undefined {
  const [right, said] = [setOf(expected, key), setOf(given ?? [], key)]
  if (right.size === 0 && said.size === 0) return undefined
  if (given === undefined) return 'geen'
  return right.size === said.size && [...right].every((each) => said.has(each)) ? 'goed' : 'fout'
}

function differences(
  { expect }: ExamCase,
  given: readonly AnswerFinding[],
  levels: readonly Level[],
): Pick<CaseResult, 'mist' | 'teveel'> {
  if (!levels.includes('code') && !levels.includes('rule')) return {}
  const name = ({ code, rule }: Findings[number]): string | undefined => (levels.includes('rule') && rule) || code
  const [right, said] = [setOf(of(expect.findings, 'fout'), name), setOf(of(given, 'fout'), name)]
  const missed = [...right].filter((each) => !said.has(each)).sort()
  const added = [...said].filter((each) => !right.has(each)).map(known)
  return {
    ...(missed.length === 0 ? {} : { mist: missed }),
    ...(added.length === 0 ? {} : { teveel: [...new Set(added)].sort() }),
  }
}

/** What the standard itself could have said; the words of a subject are not kept. */
function known(name: string): string {
  return Object.hasOwn(findingCodes, name) || parseRuleId(name) !== undefined ? name : 'onbekend'
}

function of<Found extends { readonly severity: Severity }>(
  findings: readonly Found[],
  severity: Severity,
): readonly Found[] {
  return findings.filter((finding) => finding.severity === severity)
}

function setOf(findings: Findings, key: (finding: Findings[number]) => string | undefined): ReadonlySet<string> {
  return new Set(findings.flatMap((finding) => key(finding) ?? []))
}
