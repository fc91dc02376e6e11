/** The vault in SQLite: names are looked for by where they begin, so that what others keep costs nothing. */
import type { Database } from 'better-sqlite3'
import { endsIn, isOver, pageOf } from './store.ts'
import type { Item, Limit, VaultStore } from './store.ts'

type Row = { readonly naam: string; readonly tekst: string }

/** Comes after every name that begins with what stands before it. */
const last = '\u{10FFFF}'

/** The vault in this database. */
export function vaultIn(database: Database): VaultStore {
  const one = database.prepare('SELECT tekst FROM kluis WHERE oin = ? AND naam = ?').pluck()
  const remove = database.prepare('DELETE FROM kluis WHERE oin = ? AND naam = ?')
  const load = database.prepare('SELECT aantal AS count, tekens AS size FROM kluis_omvang WHERE oin = ?')
  const page = 'FROM kluis WHERE oin = ? AND naam >= ? AND naam < ? AND naam > ? ORDER BY naam LIMIT ?'
  const names = database.prepare(`SELECT naam ${page}`).pluck()
  const items = database.prepare(`SELECT naam, tekst ${page}`)
  const loadOf = (oin: string): Limit => (load.get(oin) as Limit | undefined) ?? { count: 0, size: 0 }
  return {
    get: async (oin, name) => one.get(oin, name) as string | undefined,
    put: putIn(database, loadOf),
    replace: replaceIn(database, loadOf),
    remove: async (oin, name) => void remove.run(oin, name),
    names: async (oin, which) => {
      const { begin, after, most } = pageOf(which)
      return names.all(oin, begin, begin + last, after, most) as string[]
    },
    items: async (oin, { begin, after, most, size }) => {
      const found: Item[] = []
      let sum = 0
      // One more is asked than is given, to know whether there is more.
      for (const row of items.iterate(oin, begin, begin + last, after, most + 1)) {
        const { naam: name, tekst: text } = row as Row
        sum += text.length
        if (found.length === most || (sum > size && found.length > 0)) return { items: found, isMore: true }
        found.push({ name, text })
      }
      return { items: found, isMore: false }
    },
    load: async (oin) => loadOf(oin),
  }
}

/** Puts in one transaction: what is looked at cannot change before it is written. */
function putIn(database: Database, loadOf: (oin: string) => Limit): VaultStore['put'] {
  const size = database.prepare('SELECT length(tekst) FROM kluis WHERE oin = ? AND naam = ?').pluck()
  const write = database.prepare(
    `INSERT INTO kluis (oin, naam, tekst, tot, stil) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (oin, naam) DO UPDATE SET tekst = excluded.tekst, tot = excluded.tot, stil = excluded.stil`,
  )
  const put = database.transaction(
    (oin: string, { name, text, until, quiet }: Item, { limit, onlyNew }: Parameters<VaultStore['put']>[2]) => {
      const before = size.get(oin, name) as number | undefined
      if (before !== undefined && onlyNew) return 'there'
      const more = { count: before === undefined ? 1 : 0, size: text.length - (before ?? 0) }
      if (isOver(loadOf(oin), more, limit)) return 'full'
      write.run(oin, name, text, until ?? null, quiet === true ? 1 : 0)
      return 'kept'
    },
  )
  return async (oin, item, rules) => put.immediate(oin, item, rules)
}

/** Replaces in one transaction, and leaves alone when the item ends. */
function replaceIn(database: Database, loadOf: (oin: string) => Limit): VaultStore['replace'] {
  const one = database.prepare('SELECT tekst FROM kluis WHERE oin = ? AND naam = ?').pluck()
  const write = database.prepare('UPDATE kluis SET tekst = ? WHERE oin = ? AND naam = ?')
  const replace = database.transaction(
    (oin: string, { name, text, was }: Parameters<VaultStore['replace']>[1], limit: Limit) => {
      const before = one.get(oin, name) as string | undefined
      if (before === undefined || !endsIn(before, was)) return 'other'
      if (isOver(loadOf(oin), { count: 0, size: text.length - before.length }, limit)) return 'full'
      write.run(text, oin, name)
      return 'kept'
    },
  )
  return async (oin, change, limit) => replace.immediate(oin, change, limit)
}
