/** Makes the report: cuts what the standard does not know from every pointer, sorts, and keeps what was asked for. */
import { printPointer } from '../json/index.ts'
import { findingCodes } from '../schemas/index.ts'
import type { Finding, MessageId, Outline, Severity } from '../schemas/index.ts'
import { fout } from './mistake.ts'
import type { Mistake } from './mistake.ts'
import { knownSteps } from './path.ts'
import { inOrder, placeInText, placeInValue } from './places.ts'
import type { Placed } from './places.ts'
import type { Reading } from './read-message.ts'
import type { PlacedFinding, Report } from './report.ts'

/** What is known of the message that is reported on. */
export type Judgement = {
  readonly message?: MessageId
  readonly outline: Outline
  readonly mistakes: readonly Mistake[]
  readonly maxFindings?: number | undefined
}

const standardMaxFindings = 100

/** The report on a message that was read. */
export function writeReport(reading: Reading, judged: Judgement): Report {
  const { mistakes, outline, message, maxFindings = standardMaxFindings } = judged
  const named = message === undefined ? {} : { message }
  if (mistakes.length === 0) return { valid: true, ...named, findings: [] }
  const placed = inOrder(
    reading.text === undefined ? placeInValue(reading.value, mistakes) : placeInText(reading.text, mistakes),
  )
  const kept = mostSevere(placed, maxFindings)
  const findings = kept.map((each) => toFinding(each, outline))
  return {
    valid: mistakes.every(({ severity }) => severity !== 'fout'),
    ...named,
    findings: kept.length === placed.length ? findings : [...findings, capped(placed, kept, maxFindings)],
  }
}

/** When not all can be shown, a `fout` goes before a `signalering`; then by place. */
function mostSevere(placed: readonly Placed[], most: number): readonly Placed[] {
  if (placed.length <= most) return placed
  const of = (severity: Severity) => placed.filter(({ mistake }) => mistake.severity === severity)
  const kept = new Set([...of('fout'), ...of('signalering')].slice(0, most))
  return placed.filter((each) => kept.has(each))
}

/** As severe as what it hides, so that the findings shown always explain the verdict. */
function capped(placed: readonly Placed[], kept: readonly Placed[], limit: number): Finding {
  const severity = countFouten(placed) > countFouten(kept) ? 'fout' : 'signalering'
  return { code: 'findings-capped', severity, pointer: '', params: { limit } }
}

function countFouten(placed: readonly Placed[]): number {
  return placed.filter(({ mistake }) => mistake.severity === 'fout').length
}

function toFinding({ mistake, ordinal, position }: Placed, outline: Outline): PlacedFinding {
  const { code, severity, path, params, rule, ordinals } = mistake
  const known = knownSteps(outline, path)
  const names: readonly string[] = findingCodes[code]
  const member = ordinals?.[known] ?? ordinal
  return {
    code,
    severity,
    pointer: printPointer(path.slice(0, known)),
    ...(rule === undefined ? {} : { rule }),
    params: names.includes('member') && member !== undefined ? { member, ...params } : params,
    ...(position === undefined ? {} : { position: position() }),
  }
}

/**
 * The report on input that is larger than the limit, for readers that stop reading there.
 *
 * @since 0.1.0
 * @beta
 */
export function tooLargeReport(maxBytes: number): Report {
  const mistakes = [fout('input-too-large', [], { params: { limit: maxBytes } })]
  return writeReport({ readable: false, mistakes }, { outline: frame, mistakes })
}

const element = (title: string): Outline => ({ title, kind: 'text' })

/** What every message has in common: all that is known before the message type is. */
export const frame: Outline = {
  title: 'Bericht',
  kind: 'object',
  members: {
    Stuurgegevens: {
      title: 'Stuurgegevens',
      kind: 'object',
      members: { Module: element('Module'), Versie: element('Versie'), Berichttype: element('Berichttype') },
    },
    Inhoud: { title: 'Inhoud', kind: 'object' },
  },
}
