/** The embedded store: one SQLite file, durable at every commit, with nothing left of what was removed. */
import { chmodSync, existsSync } from 'node:fs'
import type SqliteDatabase from 'better-sqlite3'
import { MailboxFailure } from './failure.ts'
import { createGroupCommit } from './group-commit.ts'
import type { Mailbox } from './mailbox.ts'
import { openTables } from './sqlite-tables.ts'
import { pragmas, schema } from './sqlite-schema.ts'
import { mailboxOver } from './mailbox-over.ts'

/** What the store in a file needs. */
export type SqliteOptions = {
  readonly randomUuid: () => string
  /** Milliseconds after a removal within which no file holds its bytes; at most a second. */
  readonly eraseWithin?: number
}

/**
 * True when the binding (an optional dependency) is installed and loads.
 *
 * @since 0.1.0
 * @beta
 */
export async function sqliteAvailable(): Promise<boolean> {
  return (await binding()) !== undefined
}

async function binding(): Promise<typeof SqliteDatabase | undefined> {
  try {
    const { default: Database } = await import('better-sqlite3')
    // Loading the module is not enough: the compiled part is loaded by the first database.
    new Database(':memory:').close()
    return Database
  } catch {
    return undefined
  }
}

/**
 * Opens the file, or makes it; only its owner may read it, and only one process may have it open.
 * @throws MailboxFailure when the binding is absent, or the file is in use or no mailbox.
 * @since 0.1.0
 * @beta
 */
export async function openSqliteMailbox(file: string, options: SqliteOptions): Promise<Mailbox> {
  const Database = await binding()
  if (Database === undefined) throw new MailboxFailure('the SQLite binding is not installed')
  const database = openDatabase(Database, file)
  const tables = openTables(database)
  if (tables.standing.get('epoch') === undefined) tables.standing.set('epoch', options.randomUuid())
  // What a crash left between removing and erasing.
  erase(database)
  let erasing: NodeJS.Timeout | undefined
  const commit = createGroupCommit({
    begin: () => void database.exec('BEGIN IMMEDIATE'),
    commit: () => void database.exec('COMMIT'),
    rollback: () => void database.exec('ROLLBACK'),
    atomically: (work) => database.transaction(work)(),
  })
  const eraseSoon = (): void => {
    erasing ??= setTimeout(() => {
      erasing = undefined
      if (database.open) erase(database)
    }, options.eraseWithin ?? 250)
  }
  const mailbox = mailboxOver(tables, { engine: 'sqlite', run: commit.run, removed: eraseSoon })
  return {
    ...mailbox,
    ready: () => commit.run(() => tables.standing.set('ready', '1')),
    close: async () => {
      await commit.close()
      clearTimeout(erasing)
      if (!database.open) return
      erase(database)
      database.close()
    },
  }
}

function openDatabase(Database: typeof SqliteDatabase, file: string): SqliteDatabase.Database {
  try {
    const isNew = !existsSync(file)
    const database = new Database(file, { timeout: 0 })
    if (isNew) chmodSync(file, 0o600)
    for (const pragma of pragmas) database.pragma(pragma)
    database.exec(schema)
    return database
  } catch (cause) {
    throw new MailboxFailure('the file of the store cannot be opened, or another hub has it open', { cause })
  }
}

/** Moves the write-ahead log into the file, whose freed pages are overwritten, and empties it. */
function erase(database: SqliteDatabase.Database): void {
  database.pragma('wal_checkpoint(TRUNCATE)')
}
