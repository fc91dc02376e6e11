/** Tables in SQLite: one statement for each thing that a table must be able to do. */
import type { Database, Statement } from 'better-sqlite3'
import type { Receipt, ReceiptFact } from '../../envelope/visible.ts'
import type { LogLine } from './journal.ts'
import { isAsked } from './log-search.ts'
import type { Count } from './mailbox.ts'
import type { Kept, Known, Tables } from './tables.ts'

type Row = Readonly<Record<string, never>>
type Prepare = (sql: string) => Statement

/** The tables of this database, which has the schema. */
export function openTables(database: Database): Tables {
  const prepare: Prepare = (sql) => database.prepare(sql)
  const value = prepare('SELECT value FROM standing WHERE name = ?').pluck()
  const setValue = prepare('INSERT INTO standing VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value')
  const sequence = prepare(
    'INSERT INTO mailbox VALUES (?, 1) ON CONFLICT (receiver) DO UPDATE SET sequence = sequence + 1 RETURNING sequence',
  ).pluck()
  return {
    standing: {
      get: (name) => value.get(name) as string | undefined,
      set: (name, text) => void setValue.run(name, text),
    },
    messages: messageTable(prepare),
    nextSequence: (receiver) => sequence.get(receiver) as number,
    known: knownTable(prepare),
    facts: factTable(prepare),
    log: logTable(prepare),
    counters: counterTable(prepare),
  }
}

type MessageRow = {
  readonly [Name in 'id' | 'module' | 'version' | 'sender' | 'receiver' | 'kid' | 'digest']: string
} & { readonly [Name in 'type' | 'lading' | 'accepted' | 'expires']: string } & {
  readonly sequence: number
  readonly fetched: number
  readonly body: Buffer
}

function keptOf(row: MessageRow): Kept {
  const { id, module, version, sender, receiver, kid, digest, body, sequence } = row
  const parcel: Kept['parcel'] = {
    ...{ id, module, version, sender, receiver, kid, digest, body },
    type: row.type,
    ladingHash: row.lading,
    acceptedAt: row.accepted,
    expiresAt: row.expires,
  }
  return { parcel, sequence, fetched: row.fetched === 1 }
}

function messageTable(prepare: Prepare): Tables['messages'] {
  const add = prepare(
    `INSERT INTO message VALUES (@id, @receiver, @sequence, @sender, @module, @version, @type, @kid, @digest,
      @ladingHash, @acceptedAt, @expiresAt, 0, @size, @body)`,
  )
  const get = prepare('SELECT * FROM message WHERE id = ?')
  const mark = prepare('UPDATE message SET fetched = 1 WHERE id = ?')
  const remove = prepare('DELETE FROM message WHERE id = ?')
  const page = prepare('SELECT * FROM message WHERE receiver = ? AND sequence > ? ORDER BY sequence LIMIT ?')
  const expired = prepare('SELECT id FROM message WHERE expires <= ? ORDER BY expires, sequence').pluck()
  const sealed = prepare('SELECT id FROM message WHERE receiver = ? AND kid = ? ORDER BY sequence').pluck()
  const load = prepare(
    `SELECT count(*) AS messages, coalesce(sum(size), 0) AS bytes FROM message
      WHERE (@receiver IS NULL OR receiver = @receiver) AND (@sender IS NULL OR sender = @sender)`,
  )
  const oldest = prepare('SELECT min(accepted) FROM message').pluck()
  return {
    add: ({ parcel, sequence }) => void add.run({ ...parcel, sequence, size: parcel.body.length }),
    get: (id) => {
      const row = get.get(id) as MessageRow | undefined
      return row === undefined ? undefined : keptOf(row)
    },
    markFetched: (id) => void mark.run(id),
    remove: (id) => void remove.run(id),
    of: (receiver, { after, limit }) => (page.all(receiver, after, limit) as MessageRow[]).map(keptOf),
    expiredAt: (at) => expired.all(at) as string[],
    sealedTo: (receiver, kid) => sealed.all(receiver, kid) as string[],
    load: (receiver, sender) =>
      load.get({ receiver: receiver ?? null, sender: sender ?? null }) as { messages: number; bytes: number },
    oldest: () => oldest.get() as string | null,
  }
}

function knownTable(prepare: Prepare): Tables['known'] {
  const get = prepare('SELECT * FROM known WHERE id = ?')
  const put = prepare(
    `INSERT INTO known VALUES (@id, @digest, @sender, @receiver, @receipt, @acceptedAt, @kind, @endReceipt)
      ON CONFLICT (id) DO UPDATE SET ended = excluded.ended, end_receipt = excluded.end_receipt`,
  )
  const prune = prepare('DELETE FROM known WHERE ended IS NOT NULL AND accepted < ?')
  return {
    get: (id) => {
      const row = get.get(id) as Row | undefined
      if (row === undefined) return undefined
      const { digest, sender, receiver, receipt, accepted, ended, end_receipt: endReceipt } = row
      const known = { digest, sender, receiver, receipt, acceptedAt: accepted } as unknown as Known
      return ended === null ? known : ({ ...known, ended: { kind: ended, receipt: endReceipt } } as unknown as Known)
    },
    put: (id, { ended, ...known }) =>
      void put.run({ id, ...known, kind: ended?.kind ?? null, endReceipt: ended?.receipt ?? null }),
    pruneBefore: (at) => void prune.run(at),
  }
}

function factTable(prepare: Prepare): Tables['facts'] {
  const add = prepare('INSERT INTO fact (sender, receiver, at, fact) VALUES (?, ?, ?, ?)')
  const unsigned = prepare('SELECT number, fact FROM fact WHERE receipt IS NULL ORDER BY number LIMIT ?')
  const sign = prepare('UPDATE fact SET receipt = ? WHERE number = ?')
  const one = prepare('SELECT receipt FROM fact WHERE number = ?').pluck()
  const page = prepare(
    `SELECT number, receipt FROM fact WHERE receipt IS NOT NULL AND number > @after AND (sender = @oin OR receiver = @oin)
      ORDER BY number LIMIT @limit`,
  )
  const prune = prepare('DELETE FROM fact WHERE receipt IS NOT NULL AND at < ?')
  return {
    add: (fact) => Number(add.run(fact.afzender, fact.ontvanger, fact.tijdstip, JSON.stringify(fact)).lastInsertRowid),
    unsigned: (limit) =>
      (unsigned.all(limit) as { number: number; fact: string }[]).map(({ number, fact }) => ({
        number,
        fact: JSON.parse(fact) as ReceiptFact,
      })),
    sign: (number, receipt) => void sign.run(JSON.stringify(receipt), number),
    receipt: (number) => {
      const text = one.get(number) as string | null | undefined
      return text === null || text === undefined ? undefined : (JSON.parse(text) as Receipt)
    },
    receipts: (oin, { after, limit }) =>
      (page.all({ oin, after, limit }) as { number: number; receipt: string }[]).map(({ number, receipt }) => ({
        number,
        receipt: JSON.parse(receipt) as Receipt,
      })),
    pruneBefore: (at) => void prune.run(at),
  }
}

function logTable(prepare: Prepare): Tables['log'] {
  const last = prepare('SELECT line FROM log ORDER BY number DESC LIMIT 1').pluck()
  const add = prepare('INSERT INTO log VALUES (?, ?, ?, ?, ?, ?)')
  const search = prepare(
    `SELECT line FROM log WHERE number > @after AND (@oin IS NULL OR sender = @oin OR receiver = @oin)
      AND (@bericht IS NULL OR message = @bericht) AND at >= @van AND at < @tot ORDER BY number`,
  ).pluck()
  const all = prepare('SELECT line FROM log ORDER BY number').pluck()
  const prune = prepare('DELETE FROM log WHERE at < ? AND number < (SELECT max(number) FROM log)')
  const read = (line: unknown): LogLine => JSON.parse(line as string) as LogLine
  return {
    last: () => {
      const line = last.get()
      return line === undefined ? undefined : read(line)
    },
    add: (line) => {
      const { nummer, tijdstip, afzender, ontvanger, bericht } = line
      add.run(nummer, tijdstip, afzender, ontvanger ?? null, bericht, JSON.stringify(line))
    },
    search: (query) => {
      const { after, oin = null, bericht = null, van = '', tot = '9999', limit } = query
      const found: LogLine[] = []
      for (const text of search.iterate({ after, oin, bericht, van, tot })) {
        const line = read(text)
        if (isAsked(line, query)) found.push(line)
        if (found.length === limit) break
      }
      return found
    },
    *all() {
      for (const line of all.iterate()) yield read(line)
    },
    pruneBefore: (at) => void prune.run(at),
  }
}

function counterTable(prepare: Prepare): Tables['counters'] {
  const add = prepare(
    `INSERT INTO counter VALUES (@oin, @module, @version, @type, @month, 1)
      ON CONFLICT DO UPDATE SET accepted = accepted + 1`,
  )
  const all = prepare(
    `SELECT oin, module, version, type, month, accepted FROM counter WHERE @oin IS NULL OR oin = @oin
      ORDER BY month, oin, module, version, type`,
  )
  return {
    add: (count) => void add.run(count),
    all: (oin) => all.all({ oin: oin ?? null }) as Count[],
  }
}
