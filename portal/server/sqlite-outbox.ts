/** The outbox in SQLite: sealed messages in the order in which they came, each organisation by itself. */
import type { Database } from 'better-sqlite3'
import { isOver } from './store.ts'
import type { Limit, OutboxStore, Waiting } from './store.ts'

/** The outbox in this database. */
export function outboxIn(database: Database): OutboxStore {
  const senders = database.prepare('SELECT oin FROM uitbak_omvang WHERE oin > ? ORDER BY oin LIMIT ?').pluck()
  const waiting = database.prepare(
    `SELECT oin, id, event, sinds AS since, rowid AS place FROM uitbak INDEXED BY uitbak_oin
      WHERE oin = ? AND rowid > ? ORDER BY rowid LIMIT ?`,
  )
  const listed = database.prepare(
    `SELECT id, sinds AS since, rowid AS place FROM uitbak INDEXED BY uitbak_oin
      WHERE oin = ? AND rowid > ? ORDER BY rowid LIMIT ?`,
  )
  const ended = database.prepare('DELETE FROM uitbak WHERE oin = ? AND id = ?')
  return {
    keep: keepIn(database),
    senders: async ({ after, most }) => senders.all(after, most) as string[],
    waiting: async (oin, { after, most }) => waiting.all(oin, after, most) as (Waiting & { readonly place: number })[],
    listed: async (oin, { after, most }) => listed.all(oin, after, most) as Awaited<ReturnType<OutboxStore['listed']>>,
    ended: async ({ oin, id }) => void ended.run(oin, id),
  }
}

/** Keeps in one transaction: what is looked at cannot change before it is written. */
function keepIn(database: Database): OutboxStore['keep'] {
  const one = database.prepare('SELECT event FROM uitbak WHERE oin = ? AND id = ?').pluck()
  const load = database.prepare('SELECT aantal AS count, tekens AS size FROM uitbak_omvang WHERE oin = ?')
  const add = database.prepare('INSERT INTO uitbak VALUES (?, ?, ?, ?)')
  const keep = database.transaction(({ oin, id, event, since }: Waiting, limit: Limit) => {
    const before = one.get(oin, id)
    if (before !== undefined) return before === event ? 'same' : 'other'
    const now = (load.get(oin) as Limit | undefined) ?? { count: 0, size: 0 }
    if (isOver(now, { count: 1, size: event.length }, limit)) return 'full'
    add.run(oin, id, event, since)
    return 'kept'
  })
  return async (waiting, limit) => keep.immediate(waiting, limit)
}
