/** Lints a law, or schemas of others by the rules that make sense there. */
import { spotter } from '../source/spots.ts'
import type { FileSpot } from '../source/spots.ts'
import type { FoundWith } from '../../schemas/index.ts'
import { lintCodes } from './codes.ts'
import type { LintCode, LintRuleId } from './codes.ts'
import type { Claim, LintRule, LintSubject } from './lint-rule.ts'
import { lintRules } from './rules.ts'

/**
 * One thing that lint found: by which rule, what, and where. All that lint finds is a fault.
 *
 * @since 0.1.0
 * @beta
 */
export type LintFinding = FoundWith<LintCode> & { readonly rule: LintRuleId; readonly spot?: FileSpot }

/** What the rules say of these subjects, by file and line: all rules, unless some are handed in. */
export async function lint(
  subjects: readonly LintSubject[],
  rules: Partial<Readonly<Record<LintRuleId, LintRule>>> = lintRules,
): Promise<readonly LintFinding[]> {
  const claims: Claim[] = []
  for (const rule of Object.values(rules))
    for (const subject of subjects) for (const claim of await claimsOf(rule, subject)) claims.push(claim)
  const spotOf = spotter(claims.flatMap(({ place }) => place ?? []))
  const findings = claims.map(({ code, params, place }): LintFinding => {
    const { rule } = lintCodes[code]
    return { rule, code, severity: 'fout', params, ...(place === undefined ? {} : { spot: spotOf(place) }) }
  })
  return findings.toSorted(byPlace)
}

/** What one rule says of one subject; nothing when the rule is about something else. */
export async function claimsOf(rule: LintRule, subject: LintSubject): Promise<readonly Claim[]> {
  const { about, check } = rule
  // A rule says by `about` which kind of subject its check takes; the compiler cannot join the two.
  return about === subject.kind ? (check as (subject: LintSubject) => ReturnType<typeof check>)(subject) : []
}

function byPlace({ spot: one }: LintFinding, { spot: other }: LintFinding): number {
  const [file, otherFile] = [one?.file ?? '', other?.file ?? '']
  if (file !== otherFile) return file < otherFile ? -1 : 1
  return (one?.position.line ?? 0) - (other?.position.line ?? 0)
}
