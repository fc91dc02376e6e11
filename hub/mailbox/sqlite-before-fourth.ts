/** Brings a file of an earlier form of the embedded store to the form before this one. */
import type { Database } from 'better-sqlite3'
import type { SignedBatch } from '../../envelope/visible.ts'

/** The tables of form 4. */
const fourth = `
CREATE TABLE IF NOT EXISTS standing (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS message (
  id TEXT PRIMARY KEY, receiver TEXT NOT NULL, sequence INTEGER NOT NULL, sender TEXT NOT NULL,
  module TEXT NOT NULL, version TEXT NOT NULL, type TEXT NOT NULL, kid TEXT NOT NULL, digest TEXT NOT NULL,
  lading TEXT NOT NULL, accepted TEXT NOT NULL, expires TEXT NOT NULL, fetched INTEGER NOT NULL DEFAULT 0,
  size INTEGER NOT NULL, directory INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS message_mailbox ON message (receiver, sequence);
CREATE INDEX IF NOT EXISTS message_expiry ON message (expires);
CREATE INDEX IF NOT EXISTS message_accepted ON message (accepted);
CREATE INDEX IF NOT EXISTS message_key ON message (receiver, kid);
CREATE TABLE IF NOT EXISTS body (id TEXT PRIMARY KEY, body BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS load (
  receiver TEXT NOT NULL, sender TEXT NOT NULL, messages INTEGER NOT NULL, bytes INTEGER NOT NULL,
  PRIMARY KEY (receiver, sender)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS mailbox (receiver TEXT PRIMARY KEY, sequence INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS known (
  id TEXT PRIMARY KEY, digest TEXT NOT NULL, sender TEXT NOT NULL, receiver TEXT NOT NULL, receipt INTEGER NOT NULL,
  accepted TEXT NOT NULL, ended TEXT, end_receipt INTEGER
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS known_ended ON known (accepted) WHERE ended IS NOT NULL;
CREATE TABLE IF NOT EXISTS fact (
  number INTEGER PRIMARY KEY AUTOINCREMENT, sender TEXT NOT NULL, receiver TEXT NOT NULL, at TEXT NOT NULL,
  fact TEXT NOT NULL, receipt TEXT
);
CREATE INDEX IF NOT EXISTS fact_unsigned ON fact (number) WHERE receipt IS NULL;
CREATE INDEX IF NOT EXISTS fact_signed ON fact (at) WHERE receipt IS NOT NULL;
CREATE INDEX IF NOT EXISTS fact_sender ON fact (sender, number);
CREATE INDEX IF NOT EXISTS fact_receiver ON fact (receiver, number);
CREATE TABLE IF NOT EXISTS batch (number INTEGER PRIMARY KEY, at TEXT NOT NULL, signature TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS log (
  number INTEGER PRIMARY KEY, at TEXT NOT NULL, sender TEXT NOT NULL, receiver TEXT, message TEXT NOT NULL, line TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS log_sender ON log (sender, number);
CREATE INDEX IF NOT EXISTS log_receiver ON log (receiver, number);
CREATE INDEX IF NOT EXISTS log_message ON log (message, number);
CREATE TABLE IF NOT EXISTS refusal (
  period TEXT NOT NULL, actor TEXT NOT NULL, recorded INTEGER NOT NULL, PRIMARY KEY (period, actor)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS counter (
  oin TEXT NOT NULL, module TEXT NOT NULL, version TEXT NOT NULL, type TEXT NOT NULL, month TEXT NOT NULL,
  sent INTEGER NOT NULL, received INTEGER NOT NULL, PRIMARY KEY (oin, module, version, type, month)
) WITHOUT ROWID;
`

/** From form 1, which kept bytes with the rest of a message and counted what waits by looking at all of it. */
const fromFirst = `
CREATE TABLE body (id TEXT PRIMARY KEY, body BLOB NOT NULL);
INSERT INTO body SELECT id, body FROM message;
ALTER TABLE message DROP COLUMN body;
ALTER TABLE message ADD COLUMN directory INTEGER NOT NULL DEFAULT 1;
`
const counted = `
INSERT INTO load SELECT receiver, sender, count(*), sum(size) FROM message GROUP BY receiver, sender;
INSERT INTO load SELECT receiver, '', count(*), sum(size) FROM message GROUP BY receiver;
INSERT INTO load SELECT '', '', count(*), sum(size) FROM message HAVING count(*) > 0;
`

/** From a form before 3, which kept the header of a batch with its receipts alone: those that are still there. */
const headers = `
INSERT INTO batch SELECT batch_number(signature), batch_time(signature), signature
  FROM (SELECT DISTINCT json_extract(receipt, '$.ondertekening') AS signature FROM fact WHERE receipt IS NOT NULL);
`

/** From a form before 4, which counted what an organisation sent alone. */
const receivedToo = `
ALTER TABLE counter RENAME COLUMN accepted TO sent;
ALTER TABLE counter ADD COLUMN received INTEGER NOT NULL DEFAULT 0;
`

/** Reads in SQL what the hub itself signed about a batch. */
function readBatches(database: Database): void {
  const batchOf = (signature: unknown): SignedBatch =>
    JSON.parse(Buffer.from(String(signature).split('.')[1] ?? '', 'base64url').toString()) as SignedBatch
  database.function('batch_number', (signature) => batchOf(signature).nummer)
  database.function('batch_time', (signature) => batchOf(signature).tijdstip)
}

/** From any form before 4 to 4. */
export function bringToFourth(database: Database, found: number): void {
  if (found >= 4) return
  const has = (table: string): boolean =>
    database.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(table) !== undefined
  const isFirst = found < 2 && has('message')
  const countedSent = has('counter')
  readBatches(database)
  database.transaction(() => {
    if (isFirst) database.exec(fromFirst)
    if (countedSent) database.exec(receivedToo)
    database.exec(fourth)
    if (isFirst) database.exec(counted)
    if (found < 3) database.exec(headers)
    database.pragma('user_version = 4')
  })()
}
