/** The tables of the embedded store. What a message, a line and a receipt share stands once, with the message. */
import type { Database, Statement } from 'better-sqlite3'
import { MailboxFailure } from './failure.ts'

/** Makes a statement of SQL. */
export type Prepare = (sql: string) => Statement

/** The number of this form of the file, kept in the file; what had no number yet is form 1. */
export const form = 5

/**
 * `message`: until no line is about it any more; `digest` is gone when its id is forgotten, `page` (where its bytes stand) at its
 * end. `journal`: a line of the log, and of most actions a fact with its place in a signed batch. Where no message tells the rest, as
 * of a refusal, `whole` does. Lines up to `floor` in `standing` are forgotten, though a receipt may be left in their place.
 */
export const tables = `
CREATE TABLE standing (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE message (
  n INTEGER PRIMARY KEY, id NOT NULL, digest, lading NOT NULL, sender NOT NULL, receiver NOT NULL,
  module TEXT NOT NULL, version TEXT NOT NULL, type TEXT NOT NULL, kid TEXT NOT NULL, directory INTEGER NOT NULL,
  sequence INTEGER NOT NULL, size INTEGER NOT NULL, page INTEGER, accepted INTEGER NOT NULL, expires INTEGER NOT NULL,
  fetched INTEGER NOT NULL, receipt INTEGER NOT NULL, ended TEXT, end_receipt INTEGER
);
CREATE INDEX message_id ON message (id, n);
CREATE INDEX message_mailbox ON message (receiver, sequence) WHERE ended IS NULL;
CREATE INDEX message_key ON message (receiver, kid, sequence) WHERE ended IS NULL;
CREATE INDEX message_expiry ON message (expires) WHERE ended IS NULL;
CREATE INDEX message_known ON message (ended, accepted) WHERE digest IS NOT NULL;
CREATE TABLE journal (
  number INTEGER PRIMARY KEY, at INTEGER NOT NULL, action TEXT NOT NULL, message INTEGER, id, sender NOT NULL, receiver,
  actor NOT NULL, outcome TEXT, hash NOT NULL, whole TEXT, fact INTEGER, detail TEXT, batch INTEGER, place INTEGER, path BLOB
);
CREATE INDEX journal_sender ON journal (sender, number);
CREATE INDEX journal_receiver ON journal (receiver, number) WHERE receiver IS NOT NULL;
CREATE INDEX journal_message ON journal (message, number) WHERE message IS NOT NULL;
CREATE INDEX journal_refused ON journal (id, number) WHERE id IS NOT NULL;
CREATE INDEX journal_fact ON journal (fact) WHERE fact IS NOT NULL;
CREATE INDEX journal_fact_sender ON journal (sender, fact) WHERE fact IS NOT NULL;
CREATE INDEX journal_fact_receiver ON journal (receiver, fact) WHERE fact IS NOT NULL AND receiver IS NOT NULL;
CREATE TABLE batch (number INTEGER PRIMARY KEY, at INTEGER NOT NULL, facts INTEGER NOT NULL, signature TEXT NOT NULL);
CREATE TABLE load (receiver NOT NULL, sender NOT NULL, messages INTEGER NOT NULL, bytes INTEGER NOT NULL,
  PRIMARY KEY (receiver, sender)) WITHOUT ROWID;
CREATE TABLE mailbox (receiver PRIMARY KEY NOT NULL, sequence INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE refusal (period TEXT NOT NULL, actor TEXT NOT NULL, recorded INTEGER NOT NULL,
  PRIMARY KEY (period, actor)) WITHOUT ROWID;
CREATE TABLE counter (oin TEXT NOT NULL, module TEXT NOT NULL, version TEXT NOT NULL, type TEXT NOT NULL, month TEXT NOT NULL,
  sent INTEGER NOT NULL, received INTEGER NOT NULL, PRIMARY KEY (oin, module, version, type, month)) WITHOUT ROWID;
`

/**
 * Gives a new file its tables; gives the form of one that has others.
 * @throws MailboxFailure when a later version made the file.
 */
export function formOf(database: Database): number {
  const found = database.pragma('user_version', { simple: true }) as number
  if (found > form) throw new MailboxFailure('a later version of the hub made this store: start that version')
  if (found > 0 || database.prepare('SELECT 1 FROM sqlite_schema').get() !== undefined) return found
  database.transaction(() => {
    database.exec(tables)
    database.pragma(`user_version = ${form}`)
  })()
  return form
}

/** Gives pages that nothing uses back to the disk, a few at a time; gives how many there are left. */
export function giveBack(database: Database): number {
  database.pragma('incremental_vacuum(1000)')
  return database.pragma('freelist_count', { simple: true }) as number
}

/** What was written twice takes room twice. What stands in the log stands, also when the file has no room for it yet. */
export function emptyLog(database: Database): void {
  try {
    database.pragma('wal_checkpoint(TRUNCATE)')
  } catch {
    // The next commit tries again.
  }
}

/**
 * Settings of every connection: what is deleted is overwritten, nothing aside on disk. A commit is in the write-ahead log, and on the
 * disk when that file is made so (`flusher.ts`): the hub does not stand still meanwhile.
 */
export const pragmas = [
  // Before there are tables: what is removed can be given back to the disk.
  'auto_vacuum = INCREMENTAL',
  // First: then SQLite needs no file for what processes share.
  'locking_mode = EXCLUSIVE',
  'journal_mode = WAL',
  'synchronous = NORMAL',
  'secure_delete = ON',
  'temp_store = MEMORY',
  'foreign_keys = ON',
  // Kibibytes, when negative: the upper pages of each index stay in memory.
  'cache_size = -16000',
  // Pages after which the log goes into the file: then a page that changes often is written there once.
  'wal_autocheckpoint = 1000',
] as const
