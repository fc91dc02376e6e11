/** Reads the lines of a subject: what it says of itself, and what it answers. Nothing of a line is ever repeated. */
import { isList, isObject } from '../../../json/index.ts'
import type { JsonObject } from '../../../json/index.ts'
import { isShownName } from '../shown-text.ts'
import { claimedLevels, isReason, levels } from '../subject.ts'
import type { AnswerFinding, Greeting, Level, Reply, SubjectFault } from '../subject.ts'

/** The name of the protocol of lines, in both first lines. */
export const protocolName = 'skp-examen-1'

const mostFindings = 10_000
const otherReason = 'overig'

/** What the subject says of itself. */
export function readGreeting(line: string): Greeting {
  const value = parse(line)
  if (value === undefined || value['hello'] !== protocolName) return { ok: false, fault: 'garbage' }
  const { name, version, levels: claimed } = value
  if (!isShownName(name) || !isShownName(version) || !isList(claimed)) return { ok: false, fault: 'garbage' }
  if (!claimed.every((level) => (levels as readonly unknown[]).includes(level))) return { ok: false, fault: 'garbage' }
  return { ok: true, name, version, levels: claimedLevels(claimed as readonly Level[]) }
}

/** What the subject answers to this case. */
export function readReply(line: string, id: string): Reply {
  const value = parse(line)
  if (value === undefined || typeof value['case'] !== 'string') return fault('garbage')
  if (value['case'] !== id) return fault('wrong-case')
  const { valid, skip, findings } = value
  if (typeof skip === 'string' && valid === undefined && findings === undefined)
    return { kind: 'skip', reason: isReason(skip) ? skip : otherReason }
  if (typeof valid !== 'boolean' || skip !== undefined) return fault('garbage')
  if (findings === undefined) return { kind: 'verdict', valid }
  const read = isList(findings) && findings.length <= mostFindings ? findings.map(readFinding) : [undefined]
  if (!read.every((each) => each !== undefined)) return fault('garbage')
  return settle(valid, read)
}

/** An answer, unless it calls good what it finds a `fout` in. */
export function settle(valid: boolean, findings: readonly AnswerFinding[]): Reply {
  const contradicts = valid && findings.some(({ severity }) => severity === 'fout')
  return contradicts ? fault('contradiction') : { kind: 'verdict', valid, findings }
}

function readFinding(value: unknown): AnswerFinding | undefined {
  if (!isObject(value)) return undefined
  const { severity = 'fout', code, pointer, rule } = value
  if (severity !== 'fout' && severity !== 'signalering') return undefined
  if (![code, pointer, rule].every((each) => each === undefined || typeof each === 'string')) return undefined
  return {
    severity,
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof pointer === 'string' ? { pointer } : {}),
    ...(typeof rule === 'string' ? { rule } : {}),
  }
}

function fault(fault: SubjectFault): Reply {
  return { kind: 'fault', fault }
}

function parse(line: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return isObject(value) ? (value as JsonObject) : undefined
  } catch {
    return undefined
  }
}
