/** Keeps what the portal's server keeps in one SQLite file; what is removed is overwritten. */
import type { Database } from 'better-sqlite3'
import { createRequire } from 'node:module'
import type { PortalStore, Waiting } from './store.ts'

/**
 * The store in this file, which is made when it is not there. Throws when SQLite was not installed with this package.
 *
 * @since 0.1.0
 * @alpha
 */
export function openSqliteStore(file: string): PortalStore {
  // An optional dependency: whoever has no portal need not have it.
  const Binding = createRequire(import.meta.url)('better-sqlite3') as new (path: string) => Database
  const database = new Binding(file)
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'secure_delete = ON']) database.pragma(pragma)
  database.exec(tables)
  const ask = <Row>(text: string, ...values: readonly unknown[]): readonly Row[] =>
    database.prepare(text).all(...values) as Row[]
  const change = (text: string, ...values: readonly unknown[]): void => void database.prepare(text).run(...values)
  return {
    get: async (oin, name) =>
      ask<{ tekst: string }>('SELECT tekst FROM kluis WHERE oin = ? AND naam = ?', oin, name)[0]?.tekst,
    put: async (oin, name, text) => change('INSERT OR REPLACE INTO kluis VALUES (?, ?, ?)', oin, name, text),
    remove: async (oin, name) => change('DELETE FROM kluis WHERE oin = ? AND naam = ?', oin, name),
    names: async (oin, prefix) =>
      ask<{ naam: string }>(
        'SELECT naam FROM kluis WHERE oin = ? AND substr(naam, 1, length(?)) = ? ORDER BY naam',
        ...[oin, prefix, prefix],
      ).map(({ naam }) => naam),
    size: async (oin) =>
      ask<{ som: number | null }>('SELECT sum(length(tekst)) AS som FROM kluis WHERE oin = ?', oin)[0]?.som ?? 0,
    keep: async ({ oin, id, event }) => change('INSERT OR IGNORE INTO uitbak VALUES (?, ?, ?)', oin, id, event),
    waiting: async () => ask<Waiting>('SELECT oin, id, event FROM uitbak'),
    ended: async ({ oin, id }) => change('DELETE FROM uitbak WHERE oin = ? AND id = ?', oin, id),
    close: async () => void database.close(),
  }
}

const tables = `
CREATE TABLE IF NOT EXISTS kluis (oin TEXT, naam TEXT, tekst TEXT NOT NULL, PRIMARY KEY (oin, naam)) STRICT;
CREATE TABLE IF NOT EXISTS uitbak (oin TEXT, id TEXT, event TEXT NOT NULL, PRIMARY KEY (oin, id)) STRICT;`
