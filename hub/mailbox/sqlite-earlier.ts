/** Brings a file of form 4 of the embedded store to this one: its tables said each thing in several places, and held the bytes. */
import type { Database } from 'better-sqlite3'
import type { Receipt, ReceiptFact, SignedBatch } from '../../envelope/visible.ts'
import type { Notary } from '../notary.ts'
import type { BodyFile, Place } from './body-file.ts'
import type { Action, LogLine } from './journal.ts'
import { receiverOf } from './log-search.ts'
import { bringToFourth } from './sqlite-before-fourth.ts'
import { hashCell, idCell, instantCell, oinCell } from './sqlite-codes.ts'
import { factCells, noFact } from './sqlite-rows.ts'
import type { Whole } from './sqlite-rows.ts'
import { form, tables } from './sqlite-schema.ts'
import type { NumberedReceipt } from './store.ts'

/** Facts under one signature. */
const together = 256

const moved = ['message', 'body', 'known', 'fact', 'batch', 'log', 'load', 'mailbox', 'refusal', 'counter', 'standing']

/** Brings it here: first what has no receipt yet is signed, then all is written anew in one transaction. `bodies` is empty. */
export async function bringForward(
  database: Database,
  found: number,
  { bodies, notary }: { readonly bodies: BodyFile; readonly notary: Notary },
): Promise<void> {
  bringToFourth(database, found)
  await signRest(database, notary)
  giveCodes(database, await moveBodies(database, bodies))
  database.transaction(() => {
    for (const name of moved) database.exec(`ALTER TABLE ${name} RENAME TO old_${name}`)
    for (const name of indexes(database)) database.exec(`DROP INDEX ${name}`)
    database.exec(tables)
    database.exec(others)
    moveJournal(database)
    for (const name of moved) database.exec(`DROP TABLE old_${name}`)
    database.pragma(`user_version = ${form}`)
  })()
  // The pages that held bytes are written anew, and all of it is on the disk.
  database.exec('VACUUM')
  database.pragma('wal_checkpoint(TRUNCATE)')
}

/** Signs what was not signed yet when the file was closed, as that form would have. */
async function signRest(database: Database, notary: Notary): Promise<void> {
  const rest = database.prepare('SELECT number, fact FROM fact WHERE receipt IS NULL ORDER BY number LIMIT ?')
  const keep = database.prepare('UPDATE fact SET receipt = ? WHERE number = ?')
  const header = database.prepare('INSERT INTO batch VALUES (?, ?, ?)')
  const value = database.prepare('SELECT value FROM standing WHERE name = ?').pluck()
  const set = database.prepare('INSERT OR REPLACE INTO standing VALUES (?, ?)')
  for (;;) {
    const unsigned = rest.all(together) as { readonly number: number; readonly fact: string }[]
    if (unsigned.length === 0) return
    const facts = unsigned.map(({ fact }) => JSON.parse(fact) as ReceiptFact)
    const root = (value.get('root') as string | undefined) ?? null
    const last = { number: Number(value.get('batches') ?? 0), root }
    const signed = await notary(facts, String(value.get('epoch')), last)
    database.transaction(() => {
      unsigned.forEach(({ number }, at) => keep.run(JSON.stringify(signed.receipts[at]), number))
      header.run(signed.number, signed.at, signed.signature)
      set.run('batches', String(signed.number))
      set.run('root', signed.root)
    })()
  }
}

/** Bytes of messages that are read at once. */
const slice = 100

/** Writes all bytes to their file; gives the place of each message by its id. */
async function moveBodies(database: Database, bodies: BodyFile): Promise<ReadonlyMap<string, Place>> {
  const next = database.prepare('SELECT id, body FROM body WHERE id > ? ORDER BY id LIMIT ?')
  const places = new Map<string, Place>()
  for (let after = ''; ;) {
    const rows = next.all(after, slice) as { readonly id: string; readonly body: Buffer }[]
    const put = bodies.put(rows.map(({ body }) => body))
    rows.forEach(({ id }, at) => put[at] && places.set(id, put[at]))
    if (rows.length < slice) break
    after = rows.at(-1)?.id ?? ''
  }
  await bodies.settled()
  return places
}

function indexes(database: Database): readonly string[] {
  const named = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL").pluck()
  return named.all() as string[]
}

/** The codes of cells as functions of SQL, and where the bytes of a message stand. */
function giveCodes(database: Database, placeOf: ReadonlyMap<string, Place>): void {
  const codes = { id_cell: idCell, hash_cell: hashCell, oin_cell: oinCell, instant_cell: instantCell }
  for (const [name, code] of Object.entries(codes)) database.function(name, (text) => code(String(text)))
  database.function('page_of', (id) => placeOf.get(String(id))?.page ?? null)
  database.function('facts_in', (signature) => batchOf(String(signature)).aantal)
}

/** What needs no more than other codes; of what waits all is known, of another id what no second message may have. */
const others = `
INSERT INTO standing SELECT * FROM old_standing;
INSERT INTO standing VALUES ('facts', coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'old_fact'), 0));
INSERT INTO refusal SELECT * FROM old_refusal;
INSERT INTO counter SELECT * FROM old_counter;
INSERT INTO load SELECT oin_cell(receiver), oin_cell(sender), messages, bytes FROM old_load;
INSERT INTO mailbox SELECT oin_cell(receiver), sequence FROM old_mailbox;
INSERT INTO batch SELECT number, instant_cell(at), facts_in(signature), signature FROM old_batch;
INSERT INTO message
  SELECT NULL, id_cell(k.id), hash_cell(k.digest), hash_cell(coalesce(m.lading, '')), oin_cell(k.sender), oin_cell(k.receiver),
    coalesce(m.module, ''), coalesce(m.version, ''), coalesce(m.type, ''), coalesce(m.kid, ''), coalesce(m.directory, 0),
    coalesce(m.sequence, 0), coalesce(m.size, 0), page_of(k.id), instant_cell(k.accepted), instant_cell(coalesce(m.expires, k.accepted)),
    coalesce(m.fetched, 0), k.receipt, k.ended, k.end_receipt
  FROM old_known k LEFT JOIN old_message m ON m.id = k.id ORDER BY k.accepted, m.sequence;
`

/** Which fact a line comes with. */
const kinds: Readonly<Record<Action, ReceiptFact['soort'] | undefined>> = {
  aangeboden: 'aanname',
  bevestigd: 'aflevering',
  geweigerd: 'weigering',
  opgehaald: undefined,
  verlopen: 'verloop',
}

/** Lines and receipts as they were, each whole, the newest first; a fact belongs to the line that says the same. */
function moveJournal(database: Database): void {
  const add = database.prepare(
    `INSERT INTO journal VALUES (@number, @at, @action, NULL, @id, @sender, @receiver, @actor, NULL, @hash, @whole, @fact, @detail, @batch,
      @place, @path)`,
  )
  const nextLine = database.prepare('SELECT line FROM old_log WHERE number < ? ORDER BY number DESC LIMIT 1').pluck()
  const nextFact = database.prepare(
    'SELECT number, receipt FROM old_fact WHERE number < ? ORDER BY number DESC LIMIT 1',
  )
  const lineBefore = (number: number): LogLine | undefined => read(nextLine.get(number))
  const factBefore = (number: number): NumberedReceipt | undefined => {
    const row = nextFact.get(number) as { readonly number: number; readonly receipt: string } | undefined
    return row && { number: row.number, receipt: JSON.parse(row.receipt) as Receipt }
  }
  let fact = factBefore(Number.MAX_SAFE_INTEGER)
  let oldest: LogLine | undefined
  for (let line = lineBefore(Number.MAX_SAFE_INTEGER); line !== undefined; line = lineBefore(line.nummer)) {
    const { bericht, soort } = fact?.receipt.feit ?? {}
    const isOf = bericht === line.bericht && soort === kinds[line.handeling]
    add.run(cellsOfOld(line, isOf ? fact : undefined))
    if (isOf) fact = factBefore(fact?.number ?? 0)
    oldest = line
  }
  setFloor(database, oldest)
  // A receipt whose line is forgotten stands before all lines.
  for (; fact !== undefined; fact = factBefore(fact.number)) add.run(cellsOfOld(lineless(fact), fact))
}

/** In the place of a line that is gone. */
function lineless({ number, receipt: { feit } }: NumberedReceipt): LogLine {
  const { bericht, tijdstip, afzender, ontvanger } = feit
  const handeling = (Object.keys(kinds) as Action[]).find((action) => kinds[action] === feit.soort) ?? 'aangeboden'
  return {
    ...{ bericht, tijdstip, afzender, ontvanger, handeling },
    actor: '',
    nummer: -number,
    vorige: null,
    hash: '',
  }
}

function cellsOfOld(old: LogLine, fact: NumberedReceipt | undefined): Readonly<Record<string, unknown>> {
  const { nummer: number, vorige: _vorige, hash, ...line } = old
  const receiver = receiverOf(old)
  const whole: Whole = { line, ...(fact === undefined ? {} : { fact: fact.receipt.feit }) }
  return {
    ...{ number, at: instantCell(line.tijdstip), action: line.handeling, id: idCell(line.bericht) },
    ...{ sender: oinCell(line.afzender), receiver: receiver === undefined ? null : oinCell(receiver) },
    ...{ actor: oinCell(line.actor), hash: hashCell(hash), whole: JSON.stringify(whole) },
    ...(fact === undefined ? noFact : factCells(fact, batchOf(fact.receipt.ondertekening).nummer)),
  }
}

/** The lines before the oldest are forgotten, but for the hash of the last of them. */
function setFloor(database: Database, oldest: LogLine | undefined): void {
  if (oldest === undefined || oldest.vorige === null) return
  const set = database.prepare('INSERT INTO standing VALUES (?, ?)')
  set.run('floor', String(oldest.nummer - 1))
  set.run('floor hash', oldest.vorige)
}

function read(line: unknown): LogLine | undefined {
  return line === undefined ? undefined : (JSON.parse(String(line)) as LogLine)
}

/** What the hub itself signed about a batch. */
function batchOf(signature: string): SignedBatch {
  return JSON.parse(Buffer.from(signature.split('.')[1] ?? '', 'base64url').toString()) as SignedBatch
}
