/** The tables of the embedded store. Columns hold what the port names; no more is kept of a message than the port says. */

/** Run when a file is opened; changes nothing in one that has the tables. */
export const schema = `
CREATE TABLE IF NOT EXISTS standing (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS message (
  id TEXT PRIMARY KEY, receiver TEXT NOT NULL, sequence INTEGER NOT NULL, sender TEXT NOT NULL,
  module TEXT NOT NULL, version TEXT NOT NULL, type TEXT NOT NULL, kid TEXT NOT NULL, digest TEXT NOT NULL,
  lading TEXT NOT NULL, accepted TEXT NOT NULL, expires TEXT NOT NULL, fetched INTEGER NOT NULL DEFAULT 0,
  size INTEGER NOT NULL, body BLOB NOT NULL
);
CREATE INDEX IF NOT EXISTS message_mailbox ON message (receiver, sequence);
CREATE INDEX IF NOT EXISTS message_expiry ON message (expires);
CREATE TABLE IF NOT EXISTS mailbox (receiver TEXT PRIMARY KEY, sequence INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS known (
  id TEXT PRIMARY KEY, digest TEXT NOT NULL, sender TEXT NOT NULL, receiver TEXT NOT NULL, receipt INTEGER NOT NULL,
  accepted TEXT NOT NULL, ended TEXT, end_receipt INTEGER
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS fact (
  number INTEGER PRIMARY KEY AUTOINCREMENT, sender TEXT NOT NULL, receiver TEXT NOT NULL, at TEXT NOT NULL,
  fact TEXT NOT NULL, receipt TEXT
);
CREATE INDEX IF NOT EXISTS fact_unsigned ON fact (number) WHERE receipt IS NULL;
CREATE INDEX IF NOT EXISTS fact_sender ON fact (sender, number);
CREATE INDEX IF NOT EXISTS fact_receiver ON fact (receiver, number);
CREATE TABLE IF NOT EXISTS log (
  number INTEGER PRIMARY KEY, at TEXT NOT NULL, sender TEXT NOT NULL, receiver TEXT, message TEXT NOT NULL, line TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS log_sender ON log (sender, number);
CREATE INDEX IF NOT EXISTS log_receiver ON log (receiver, number);
CREATE INDEX IF NOT EXISTS log_message ON log (message, number);
CREATE TABLE IF NOT EXISTS counter (
  oin TEXT NOT NULL, module TEXT NOT NULL, version TEXT NOT NULL, type TEXT NOT NULL, month TEXT NOT NULL,
  accepted INTEGER NOT NULL, PRIMARY KEY (oin, module, version, type, month)
) WITHOUT ROWID;
`

/** Settings of every connection: durable at commit, what is deleted is overwritten, nothing aside on disk. */
export const pragmas = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'secure_delete = ON',
  'temp_store = MEMORY',
  'foreign_keys = ON',
  'locking_mode = EXCLUSIVE',
  'wal_autocheckpoint = 0',
] as const
