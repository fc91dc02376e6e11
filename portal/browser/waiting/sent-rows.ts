/** What was sent, newest first, and where each message is: as the log tells, which holds no content. */
import type { LogEntry, SentStatus } from '../../../gateway/anywhere.ts'
import { catalogMessage } from '../../../schemas/read.ts'
import type { Catalog } from '../../../schemas/read.ts'
import { messageName } from '../message-name.ts'

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
  /** About whom it is, of what left from this page; the log does not tell. */
  readonly about?: string
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

/** Gives the rows, newest first, of a log of which the newest entry comes first; what was read once is not read again. */
export function createSentRows(log: () => readonly LogEntry[], catalog: Catalog): () => readonly SentRow[] {
  let rows = new Map<string, SentRow>()
  let shown: readonly SentRow[] = []
  let count = 0
  let last: LogEntry | undefined
  return () => {
    const entries = log()
    if (entries.length === count && entries[0] === last) return shown
    // Entries that came between those before: then all of it is read.
    if (entries.length < count || entries[entries.length - count] !== last) {
      rows = new Map()
      count = 0
    }
    for (const entry of entries.slice(0, entries.length - count).toReversed()) note(rows, entry, catalog)
    count = entries.length
    last = entries[0]
    shown = [...rows.values()].toReversed()
    return shown
  }
}

function note(rows: Map<string, SentRow>, entry: LogEntry, catalog: Catalog): void {
  const { heading, tijdstip, gebeurtenis, richting } = entry
  const about = rejectedBy(entry, catalog)
  if (about === undefined && richting === 'in') return
  const before = rows.get(about ?? heading.id)
  const status = about === undefined ? statusOf[gebeurtenis] : 'afgekeurd'
  if (before === undefined && gebeurtenis === 'aangeboden') rows.set(heading.id, begun(entry, catalog))
  else if (before !== undefined && status !== undefined)
    rows.set(before.id, { ...before, ...next(before, status, tijdstip) })
}

/** What is said of a message before its end. */
const underway: readonly SentStatus[] = ['wachtend', 'aangenomen']

/**
 * What the receiver rejected, or could not read, stays so when the hub says that it was handed over. An end stays one, and what was taken
 * stays taken: what a colleague's page heard before stands in the log before what another hears still.
 */
function next(before: SentRow, status: SentStatus, since: string): Partial<SentRow> {
  const isFinal = before.status === 'onleesbaar' || (before.status === 'afgekeurd' && status === 'afgeleverd')
  const isBack = underway.includes(status) && (status === 'wachtend' || !underway.includes(before.status))
  return isFinal || isBack ? {} : { status, since }
}

function begun({ heading, tijdstip }: LogEntry, catalog: Catalog): SentRow {
  const { id, receiver, conversation, cross } = heading
  const what = messageName(catalog, heading)
  const answered = cross === undefined ? {} : { cross }
  return { id, what, receiver, conversation, ...answered, at: tijdstip, status: 'wachtend', since: tijdstip }
}

/** The message of ours that somebody rejected by this one. */
function rejectedBy({ richting, gebeurtenis, heading }: LogEntry, catalog: Catalog): string | undefined {
  const isTold = richting === 'in' && gebeurtenis === 'ontvangen'
  return isTold && catalogMessage(catalog, heading)?.overBericht === true ? heading.about : undefined
}
