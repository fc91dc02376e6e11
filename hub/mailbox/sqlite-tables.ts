/** Tables in SQLite: one statement for each thing that a table must be able to do. */
import type { Database } from 'better-sqlite3'
import { noLoad } from './loads.ts'
import type { Count, Load } from './mailbox.ts'
import { batchTable } from './sqlite-batches.ts'
import { factTable } from './sqlite-facts.ts'
import { logTable } from './sqlite-log.ts'
import { messageTable } from './sqlite-messages.ts'
import type { Prepare } from './sqlite-schema.ts'
import type { Known, Tables } from './tables.ts'

type Row = Readonly<Record<string, never>>

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
    loads: loadTable(prepare),
    nextSequence: (receiver) => sequence.get(receiver) as number,
    known: knownTable(prepare),
    facts: factTable(prepare),
    batches: batchTable(prepare),
    log: logTable(prepare),
    refusals: refusalTable(prepare),
    counters: counterTable(prepare),
  }
}

function loadTable(prepare: Prepare): Tables['loads'] {
  const get = prepare('SELECT messages, bytes FROM load WHERE receiver = ? AND sender = ?')
  const add = prepare(
    `INSERT INTO load VALUES (@receiver, @sender, @messages, @bytes) ON CONFLICT (receiver, sender)
      DO UPDATE SET messages = messages + excluded.messages, bytes = bytes + excluded.bytes`,
  )
  const forget = prepare('DELETE FROM load WHERE receiver = ? AND sender = ? AND messages = 0')
  return {
    get: ({ receiver = '', sender = '' }) => (get.get(receiver, sender) as Load | undefined) ?? noLoad,
    add: ({ receiver = '', sender = '' }, change) => {
      add.run({ receiver, sender, ...change })
      if (change.messages < 0) forget.run(receiver, sender)
    },
  }
}

function knownTable(prepare: Prepare): Tables['known'] {
  const get = prepare('SELECT * FROM known WHERE id = ?')
  const put = prepare(
    `INSERT INTO known VALUES (@id, @digest, @sender, @receiver, @receipt, @acceptedAt, @kind, @endReceipt)
      ON CONFLICT (id) DO UPDATE SET ended = excluded.ended, end_receipt = excluded.end_receipt`,
  )
  const prune = prepare(
    `DELETE FROM known WHERE id IN
      (SELECT id FROM known WHERE ended IS NOT NULL AND accepted < ? ORDER BY accepted LIMIT ?)`,
  )
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
    pruneBefore: (at, limit) => prune.run(at, limit).changes,
  }
}

function refusalTable(prepare: Prepare): Tables['refusals'] {
  const get = prepare('SELECT recorded FROM refusal WHERE period = ? AND actor = ?').pluck()
  const add = prepare(
    `INSERT INTO refusal VALUES (?, ?, 1) ON CONFLICT (period, actor) DO UPDATE SET recorded = recorded + 1`,
  )
  const prune = prepare(
    `DELETE FROM refusal WHERE (period, actor) IN
      (SELECT period, actor FROM refusal WHERE period < ? ORDER BY period, actor LIMIT ?)`,
  )
  return {
    get: (actor, period) => (get.get(period, actor) as number | undefined) ?? 0,
    add: (actor, period) => void add.run(period, actor),
    pruneBefore: (period, limit) => prune.run(period, limit).changes,
  }
}

function counterTable(prepare: Prepare): Tables['counters'] {
  const add = prepare(
    `INSERT INTO counter VALUES (@oin, @module, @version, @type, @month, @sent, @received)
      ON CONFLICT DO UPDATE SET sent = sent + @sent, received = received + @received`,
  )
  const columns = 'SELECT oin, module, version, type, month, sent, received FROM counter'
  const mine = prepare(`${columns} WHERE oin = ? ORDER BY month, module, version, type`)
  const page = prepare(
    `${columns} WHERE substr(month, 1, length(@year)) = @year AND oin IN
      (SELECT DISTINCT oin FROM counter WHERE oin > @after AND substr(month, 1, length(@year)) = @year ORDER BY oin LIMIT @limit)
      ORDER BY oin, month, module, version, type`,
  )
  return {
    add: (count, way) => void add.run({ ...count, sent: Number(way === 'sent'), received: Number(way === 'received') }),
    of: (oin) => mine.all(oin) as Count[],
    page: ({ after, limit, year = '' }) => page.all({ after, limit, year }) as Count[],
  }
}
