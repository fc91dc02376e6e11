/** The end of what is kept in SQLite: removed in slices, and counted in the same transaction. */
import type { Database } from 'better-sqlite3'
import type { EndingStore, Swept } from './store.ts'

/** The endings in this database. */
export function endingIn(database: Database): EndingStore {
  const items = database.prepare(
    'DELETE FROM kluis WHERE rowid IN (SELECT rowid FROM kluis WHERE tot <= ? ORDER BY tot LIMIT ?) RETURNING oin, stil',
  )
  const proposals = database.prepare(
    'DELETE FROM voorstel WHERE rowid IN (SELECT rowid FROM voorstel WHERE tot <= ? ORDER BY tot LIMIT ?)',
  )
  const messages = database.prepare(
    'DELETE FROM uitbak WHERE rowid IN (SELECT rowid FROM uitbak WHERE sinds <= ? ORDER BY sinds LIMIT ?) RETURNING oin',
  )
  const count = database.prepare(
    `INSERT INTO vervallen VALUES (@oin, @items, @messages)
      ON CONFLICT (oin) DO UPDATE SET stukken = stukken + @items, berichten = berichten + @messages`,
  )
  const swept = database.prepare('SELECT stukken AS items, berichten AS messages FROM vervallen WHERE oin = ?')
  const forget = database.prepare('DELETE FROM vervallen WHERE oin = ?')
  const sweep = database.transaction((before: Parameters<EndingStore['sweep']>[0], most: number) => {
    const gone = items.all(before.now, most) as Gone
    const given = messages.all(before.since, most - gone.length) as Gone
    for (const { oin, stil } of gone) count.run({ oin, items: 1 - (stil ?? 0), messages: 0 })
    for (const { oin } of given) count.run({ oin, items: 0, messages: 1 })
    const rest = most - gone.length - given.length
    return gone.length + given.length + proposals.run(before.now, rest).changes
  })
  return {
    sweep: async (before, most) => sweep.immediate(before, most),
    swept: async (oin) => (swept.get(oin) as Swept | undefined) ?? { items: 0, messages: 0 },
    forgetSwept: async (oin) => void forget.run(oin),
  }
}

type Gone = readonly { readonly oin: string; readonly stil?: number }[]
