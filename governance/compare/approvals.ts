/** Approvals: breaks that governance has accepted, each with a reason, who judged it and until when that holds. */
import { readFileSync } from 'node:fs'
import { isList, isObject } from '../../json/index.ts'
import type { Json } from '../../json/index.ts'
import { isDay, quotedName, ToolkitFailure } from '../../schemas/index.ts'
import type { Change, Comparison } from './comparison.ts'
import { schemaFileOf } from '../source/read-text.ts'

/**
 * `wijziging` is the id of a change; `beoordelaar` a role and no person; `tot` the last day, `YYYY-MM-DD`.
 *
 * @since 0.1.0
 * @beta
 */
export type Approval = {
  readonly wijziging: string
  readonly reden: string
  readonly beoordelaar: string
  readonly tot: string
}

/**
 * What approvals leave to be decided.
 *
 * @since 0.1.0
 * @beta
 */
export type Approved = {
  /** Change id → the approval that holds for that break. */
  readonly accepted: ReadonlyMap<string, Approval>
  /** Breaks that nobody has approved, or whose approval has lapsed. */
  readonly open: readonly Change[]
  readonly lapsed: readonly Approval[]
  /** Approvals of a change that is not there: take them out. */
  readonly unused: readonly Approval[]
}

/**
 * The approvals in a file with a list `goedkeuringen`.
 * @throws ToolkitFailure `file-unreadable` when one lacks a reason, a role or a day.
 * @since 0.1.0
 * @beta
 */
export function readApprovals(path: string, shown: string): readonly Approval[] {
  const { schema } = schemaFileOf(shown, readText(path, shown))
  const list = isObject(schema) ? schema['goedkeuringen'] : undefined
  if (!isList(list)) throw new ToolkitFailure('file-unreadable', `${shown} has no list «goedkeuringen»`)
  return list.map((entry, index) => readApproval(entry, `${shown}#/goedkeuringen/${index}`))
}

/**
 * Which breaks of the comparison stay open on this day.
 *
 * @since 0.1.0
 * @beta
 */
export function approvedOn(day: string, { messages }: Comparison, approvals: readonly Approval[]): Approved {
  const changes = messages.flatMap((message) => message.changes)
  const breaking = changes.filter(({ verdicts }) => Object.values(verdicts).some(({ answer }) => answer !== 'holds'))
  const lapsed = approvals.filter(({ tot }) => tot < day)
  const valid = new Map(approvals.filter(({ tot }) => tot >= day).map((approval) => [approval.wijziging, approval]))
  const accepted = new Map(
    breaking.flatMap(({ id }) => {
      const approval = valid.get(id)
      return approval === undefined ? [] : [[id, approval] as const]
    }),
  )
  return {
    accepted,
    open: breaking.filter(({ id }) => !accepted.has(id)),
    lapsed,
    unused: approvals.filter(({ wijziging }) => !breaking.some(({ id }) => id === wijziging)),
  }
}

function readApproval(entry: Json, place: string): Approval {
  const text = (name: string): string => {
    const value = isObject(entry) ? entry[name] : undefined
    if (typeof value !== 'string' || value.trim() === '')
      throw new ToolkitFailure('file-unreadable', `${place} lacks «${name}»`)
    return value
  }
  const approval = {
    wijziging: text('wijziging'),
    reden: text('reden'),
    beoordelaar: text('beoordelaar'),
    tot: text('tot'),
  }
  if (!/^[0-9a-f]{12}$/.test(approval.wijziging))
    throw new ToolkitFailure('file-unreadable', `${place}: «wijziging» is no id of a change (12 hexadecimal digits)`)
  if (!isDay(approval.tot)) throw new ToolkitFailure('file-unreadable', `${place}: «tot» is no day (YYYY-MM-DD)`)
  return approval
}

function readText(path: string, shown: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new ToolkitFailure('file-not-found', `no file ${quotedName(shown)}`, { cause })
  }
}
