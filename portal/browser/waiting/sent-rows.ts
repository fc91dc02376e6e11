/** What was sent, newest first, and where each message is: as the log tells, which holds no content. */
import type { LogEntry, SentStatus } from '../../../gateway/anywhere.ts'
import { catalogMessage } from '../../../schemas/read.ts'
import type { Catalog } from '../../../schemas/read.ts'

/** A message that was sent. */
export type SentRow = {
  readonly id: string
  readonly what: string
  readonly receiver: string
  readonly conversation: string
  /** The question that it answers. */
  readonly cross?: string
  /** When it was handed to the portal. */
  readonly at: string
  readonly status: SentStatus
  /** When it came to be so. */
  readonly since: string
  /** Why it waits, when a code says so; the log does not tell. */
  readonly code?: string
}

/** What an event in the log says of a message of ours. */
const statusOf: Partial<Record<LogEntry['gebeurtenis'], SentStatus>> = {
  aangeboden: 'wachtend',
  aangenomen: 'aangenomen',
  afgeleverd: 'afgeleverd',
  verlopen: 'verlopen',
  geweigerd: 'geweigerd',
  onleesbaar: 'onleesbaar',
  afgekeurd: 'afgekeurd',
}

/** The rows, of a log of which the newest entry comes first. */
export function sentRows(log: readonly LogEntry[], catalog: Catalog): readonly SentRow[] {
  const rows = new Map<string, SentRow>()
  for (const entry of log.toReversed()) {
    const about = rejectedBy(entry, catalog)
    const { heading, tijdstip, gebeurtenis } = entry
    const before = rows.get(about ?? heading.id)
    const status = about === undefined ? statusOf[gebeurtenis] : 'afgekeurd'
    if (about === undefined && entry.richting === 'in') continue
    if (before !== undefined && status !== undefined)
      rows.set(before.id, { ...before, ...next(before, status, tijdstip) })
    else if (gebeurtenis === 'aangeboden') rows.set(heading.id, begun(entry, catalog))
  }
  return [...rows.values()].toReversed()
}

/** What the receiver rejected, or could not read, stays so when the hub says that it was handed over. */
function next(before: SentRow, status: SentStatus, since: string): Partial<SentRow> {
  const isFinal = before.status === 'onleesbaar' || (before.status === 'afgekeurd' && status === 'afgeleverd')
  return isFinal ? {} : { status, since }
}

function begun({ heading, tijdstip }: LogEntry, catalog: Catalog): SentRow {
  const { id, receiver, conversation, cross, type, version } = heading
  const what = catalogMessage(catalog, heading)?.versies[version]?.naam ?? type
  const answered = cross === undefined ? {} : { cross }
  return { id, what, receiver, conversation, ...answered, at: tijdstip, status: 'wachtend', since: tijdstip }
}

/** The message of ours that somebody rejected by this one. */
function rejectedBy({ richting, gebeurtenis, heading }: LogEntry, catalog: Catalog): string | undefined {
  const isTold = richting === 'in' && gebeurtenis === 'ontvangen'
  return isTold && catalogMessage(catalog, heading)?.overBericht === true ? heading.about : undefined
}
