/**
 * A file of an earlier form of the store is brought to this one, and one of a later form is refused.
 *
 * Inside: signs receipts as the hub would, to have them in the file.
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSqliteMailbox } from '../../../hub/index.ts'
import type { Mailbox } from '../../../hub/index.ts'
import { createNotary } from '../../../hub/notary.ts'
import { now, party } from '../parties.ts'
import { allBefore, hasSqlite } from './engines.ts'
import { parcelOf } from './marked.ts'

/** The tables as the first form had them, as far as a message goes. */
const firstForm = `
CREATE TABLE standing (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE message (
  id TEXT PRIMARY KEY, receiver TEXT NOT NULL, sequence INTEGER NOT NULL, sender TEXT NOT NULL,
  module TEXT NOT NULL, version TEXT NOT NULL, type TEXT NOT NULL, kid TEXT NOT NULL, digest TEXT NOT NULL,
  lading TEXT NOT NULL, accepted TEXT NOT NULL, expires TEXT NOT NULL, fetched INTEGER NOT NULL DEFAULT 0,
  size INTEGER NOT NULL, body BLOB NOT NULL
);
CREATE INDEX message_mailbox ON message (receiver, sequence);
CREATE INDEX message_expiry ON message (expires);
CREATE TABLE mailbox (receiver TEXT PRIMARY KEY, sequence INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE known (
  id TEXT PRIMARY KEY, digest TEXT NOT NULL, sender TEXT NOT NULL, receiver TEXT NOT NULL, receipt INTEGER NOT NULL,
  accepted TEXT NOT NULL, ended TEXT, end_receipt INTEGER
) WITHOUT ROWID;
INSERT INTO standing VALUES ('epoch', 'de-eerste');
`
/** Takes the counts back to what forms before 4 had. */
const sentAlone = 'ALTER TABLE counter RENAME COLUMN sent TO accepted; ALTER TABLE counter DROP COLUMN received'
const receiver = '00000099000000002000'
const actor = '00000099000000001000'
const options = { randomUuid: randomUUID, reserve: 4096 }

describe.skipIf(!hasSqlite)('the file of the embedded store', () => {
  let folder: string
  let file: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'skp-form-'))
    file = join(folder, 'postvak.sqlite')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const made = async (
    sql: string,
    fill: (run: (sql: string, ...values: unknown[]) => void) => void = () => undefined,
  ) => {
    const { default: Database } = await import('better-sqlite3')
    const database = new Database(file)
    database.exec(sql)
    fill((statement, ...values) => void database.prepare(statement).run(...values))
    database.close()
  }

  test('H-07, H-19: of the first form keeps every message, counts it and ends it', async () => {
    const parcels = [1, 2, 3].map(() => parcelOf(randomUUID()))
    await made(firstForm, (run) =>
      parcels.forEach(({ id, body, acceptedAt, expiresAt }, index) => {
        run(
          `INSERT INTO message VALUES (?, ?, ?, ?, 'schuldregeling', '2.0', 'Saldoverzoek', 'zegel', ?, ?, ?, ?, 0, ?, ?)`,
          ...[id, receiver, index + 1, actor, id, id, acceptedAt, expiresAt, body.length, body],
        )
        run(`INSERT INTO known VALUES (?, ?, ?, ?, ?, ?, NULL, NULL)`, id, id, actor, receiver, index + 1, acceptedAt)
      }),
    )
    const mailbox = await openSqliteMailbox(file, options)
    const [first = parcelOf('')] = parcels
    const load = await mailbox.load()
    const listed = await mailbox.list(receiver, { after: 0, limit: 10 })
    const at = '2026-11-23T10:00:02.000Z'
    const fetched = await mailbox.fetch(receiver, first.id, { at, actor: receiver })
    const quota = { mailboxMessages: 10, mailboxBytes: 1e9, pairMessages: 3 }
    const full = await mailbox.offer(parcelOf(randomUUID()), { quota, month: '2026-11', actor })
    const ended = await mailbox.expire('2027')
    const after = await mailbox.load()
    await mailbox.close()

    expect(mailbox.epoch).toBe('de-eerste')
    expect(load).toMatchObject({ messages: 3, bytes: parcels.reduce((sum, { body }) => sum + body.length, 0) })
    expect(listed.map(({ id, size }) => ({ id, size }))).toEqual(
      parcels.map(({ id, body }) => ({ id, size: body.length })),
    )
    expect(Buffer.from(fetched?.body ?? [])).toEqual(Buffer.from(first.body))
    expect(full).toEqual({ outcome: 'full', quota: 'pairMessages' })
    expect(ended).toBe(3)
    expect(after).toMatchObject({ messages: 0, bytes: 0 })
  })

  test('H-14: of the form before headers were kept gets those of the receipts that are still there, and goes on from them', async () => {
    const { sign } = await party('00000099000000000000', 'schuldeiser')
    const quota = { mailboxMessages: 10, mailboxBytes: 1e9, pairMessages: 10 }
    const page = { after: 0, limit: 100 }
    const signing = async (mailbox: Mailbox, count: number): Promise<void> => {
      for (let each = 0; each < count; each++)
        await mailbox.offer(parcelOf(randomUUID()), { quota, month: '2026-11', actor })
      await createNotary(mailbox, sign, () => now).signAll()
    }
    const before = await openSqliteMailbox(file, options)
    await signing(before, 2)
    await signing(before, 1)
    const headers = await before.headers(page)
    await before.close()
    await made(`DROP TABLE batch; ${sentAlone}; PRAGMA user_version = 2`)
    const mailbox = await openSqliteMailbox(file, options)
    const filled = await mailbox.headers(page)
    await mailbox.prune({ ...allBefore(''), headersBefore: now.toISOString() })
    await signing(mailbox, 1)
    const later = await mailbox.headers(page)
    await mailbox.close()

    expect(headers.map(({ number }) => number)).toEqual([1, 2])
    expect(filled).toEqual(headers)
    expect(later.map(({ number }) => number)).toEqual([1, 2, 3])
  })

  test('of the form that counted what was sent alone keeps its counts, and counts on', async () => {
    const quota = { mailboxMessages: 10, mailboxBytes: 1e9, pairMessages: 10 }
    const parcel = parcelOf(randomUUID())
    const before = await openSqliteMailbox(file, options)
    await before.offer(parcel, { quota, month: '2026-11', actor })
    const sent = await before.counts(actor)
    await before.close()
    await made(`${sentAlone}; PRAGMA user_version = 3`)
    const mailbox = await openSqliteMailbox(file, options)
    const kept = await mailbox.counts(actor)
    const at = '2026-11-23T10:00:02.000Z'
    await mailbox.confirm(receiver, parcel.id, { jws: 'a.b.c', at, actor: receiver, receivedIn: '2026-12' })
    const received = await mailbox.counts(receiver)
    await mailbox.close()

    expect(sent).toMatchObject([{ sent: 1, received: 0, month: '2026-11' }])
    expect(kept).toEqual(sent)
    expect(received).toMatchObject([{ oin: receiver, sent: 0, received: 1, month: '2026-12' }])
  })

  test('of a later form is refused with what to do', async () => {
    await made('PRAGMA user_version = 99')

    await expect(openSqliteMailbox(file, options)).rejects.toThrow('later version')
  })
})
