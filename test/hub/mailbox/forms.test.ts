/**
 * A file of an earlier form of the store is brought to this one, and one of a later form is refused. `form-4.sql` was written by the last
 * version that had that form: messages that wait, one that was fetched, one that ended, a refusal, receipts of two batches, two facts that were
 * not signed yet, and a log of which the first line is forgotten.
 *
 * Inside: reads what stands in the old tables, to have it found again.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Receipt } from '../../../envelope/visible.ts'
import type { LogLine } from '../../../hub/mailbox/journal.ts'
import { allBefore, hasSqlite, openQuickly } from './engines.ts'
import { parcelOf } from './marked.ts'

const fourth = readFileSync(join(import.meta.dirname, 'form-4.sql'), 'utf8')
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

/** Takes a file back to what forms before 4, and before 3, had. */
const third =
  'ALTER TABLE counter RENAME COLUMN sent TO accepted; ALTER TABLE counter DROP COLUMN received; PRAGMA user_version = 3'
const second = `${third}; DROP TABLE batch; PRAGMA user_version = 2`
const receiver = '00000099000000002000'
const actor = '00000099000000001000'
const quota = { mailboxMessages: 10, mailboxBytes: 1e9, pairMessages: 5 }
const whole = { after: 0, limit: 1000 }
const id = (number: number): string => `0000000${number}-0000-4000-8000-00000000000${number}`
const by = { at: '2026-11-23T11:00:00.000Z', actor: receiver }

describe.skipIf(!hasSqlite)('the file of the embedded store', () => {
  let folder: string
  let file: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'skp-form-'))
    file = join(folder, 'postvak.sqlite')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  /** Makes the file by these statements; gives what the last one, a question, finds. */
  const made = async (statements: string, question = 'SELECT 1'): Promise<readonly Record<string, string>[]> => {
    const { default: Database } = await import('better-sqlite3')
    const database = new Database(file)
    database.exec(statements)
    const found = database.prepare(question).all()
    database.close()
    return found as Record<string, string>[]
  }
  const oldLines = 'SELECT line FROM log ORDER BY number'
  const oldReceipts = 'SELECT number, receipt FROM fact WHERE receipt IS NOT NULL ORDER BY number'

  test.each([
    ['4', fourth],
    ['3', `${fourth}; ${third}`],
    ['2', `${fourth}; ${second}`],
  ])(
    'H-07, H-14, H-15: of form %s keeps every message, line and receipt, signs what was not signed, and goes on from there',
    async (_, statements) => {
      const lines = (await made(statements, oldLines)).map(({ line = '' }) => JSON.parse(line) as LogLine)
      const receipts = (await made('', oldReceipts)).map(({ number, receipt = '' }) => ({
        number,
        receipt: JSON.parse(receipt) as Receipt,
      }))
      const mailbox = await openQuickly(file)
      const load = await mailbox.load()
      const listed = await mailbox.list(receiver, whole)
      const found = await mailbox.receipts(actor, whole)
      const headers = await mailbox.headers(whole)
      expect(headers.map(({ number }) => number)).toEqual([1, 2, 3])
      const log = await mailbox.log(whole)
      const chain = await mailbox.brokenLine()
      const own = await mailbox.log({ ...whole, bericht: id(2) })
      const fetched = await mailbox.fetch(receiver, id(4), by)
      const again = await mailbox.confirm(receiver, id(1), { ...by, jws: 'x.y.z' })
      const ended = await mailbox.confirm(receiver, id(2), { ...by, jws: 'x.y.z' })
      const offered = await mailbox.offer(parcelOf(id(9)), { quota, month: '2026-11', actor })
      const last = (await mailbox.list(receiver, whole)).at(-1)
      const counts = await mailbox.counts(actor)
      await mailbox.close()
      const reopened = await openQuickly(file)
      const after = [await reopened.brokenLine(), (await reopened.list(receiver, whole)).map((each) => each.id)]
      await reopened.close()

      expect(mailbox.epoch).toBe('e0000000-0000-4000-8000-000000000000')
      expect(load).toEqual({ messages: 3, bytes: 600, oldest: '2026-11-23T10:02:00.000Z' })
      expect(listed.map((each) => [each.id, each.sequence, each.fetched, each.size])).toEqual([
        [id(2), 2, true, 200],
        [id(4), 4, false, 200],
        [id(6), 5, false, 200],
      ])
      expect(log).toEqual(lines)
      expect(chain).toBeUndefined()
      expect(own.map(({ handeling }) => handeling)).toEqual(['aangeboden', 'opgehaald'])
      expect(found.slice(0, receipts.length)).toEqual(receipts)
      expect(
        found.slice(receipts.length).map(({ number, receipt }) => [number, receipt.feit.soort, receipt.feit.bericht]),
      ).toEqual([
        [7, 'aanname', id(6)],
        [8, 'aflevering', id(3)],
      ])
      expect(Buffer.from(fetched?.body ?? []).toString()).toBe('bericht 3 '.repeat(20))
      expect(again).toMatchObject({
        outcome: 'known',
        receipt: { feit: { soort: 'aflevering', bevestiging: 'a.b.c' } },
      })
      expect(ended.outcome).toBe('confirmed')
      expect(offered.outcome).toBe('accepted')
      expect([last?.id, last?.sequence]).toEqual([id(9), 6])
      expect(counts.reduce((sum, { sent }) => sum + sent, 0)).toBe(6)
      expect(after).toEqual([undefined, [id(4), id(6), id(9)]])
    },
  )

  test('H-08: the bytes of messages are in no table any more, nor what is left of one', async () => {
    await made(fourth)
    const mailbox = await openQuickly(file)
    await mailbox.expire('2027')
    await mailbox.close()
    const text = readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'latin1'))
      .join('')

    expect(fourth).toContain(Buffer.from('bericht 1 bericht').toString('hex'))
    expect(text).not.toContain('bericht 1 bericht')
  })

  test('all of it is forgotten in its time', async () => {
    await made(fourth)
    const mailbox = await openQuickly(file)
    await mailbox.expire('2027')
    await mailbox.prune(allBefore('2028'))
    const left = [
      await mailbox.receipts(actor, whole),
      await mailbox.headers(whole),
      await mailbox.seen(id(1)),
      (await mailbox.log(whole)).length,
    ]
    await mailbox.close()

    expect(left).toEqual([[], [], undefined, 1])
  })

  test('H-07, H-19: of the first form keeps every message, counts it and ends it', async () => {
    const parcels = [1, 2, 3].map((number) => parcelOf(id(number)))
    const rows = parcels.map(({ id: name, digest, body, acceptedAt, expiresAt }, index) => {
      const message = [
        name,
        receiver,
        index + 1,
        actor,
        'schuldregeling',
        '2.0',
        'Saldoverzoek',
        'zegel',
        digest,
        digest,
        acceptedAt,
        expiresAt,
        0,
        body.length,
      ]
      const known = [name, digest, actor, receiver, index + 1, acceptedAt]
      const cells = (values: readonly (string | number)[]): string =>
        values.map((value) => (typeof value === 'number' ? value : `'${value}'`)).join(', ')
      return `INSERT INTO message VALUES (${cells(message)}, X'${Buffer.from(body).toString('hex')}'); INSERT INTO known VALUES (${cells(known)}, NULL, NULL);`
    })
    await made(firstForm + rows.join('\n'))
    const mailbox = await openQuickly(file)
    const [first = parcelOf('')] = parcels
    const load = await mailbox.load()
    const listed = await mailbox.list(receiver, whole)
    const fetched = await mailbox.fetch(receiver, first.id, by)
    const full = await mailbox.offer(parcelOf(id(8)), { quota: { ...quota, pairMessages: 3 }, month: '2026-11', actor })
    const ended = await mailbox.expire('2027')
    const after = await mailbox.load()
    await mailbox.close()

    expect(mailbox.epoch).toBe('de-eerste')
    expect(load).toMatchObject({ messages: 3, bytes: parcels.reduce((sum, { body }) => sum + body.length, 0) })
    expect(listed.map((each) => ({ id: each.id, size: each.size }))).toEqual(
      parcels.map(({ id: name, body }) => ({ id: name, size: body.length })),
    )
    expect(Buffer.from(fetched?.body ?? [])).toEqual(Buffer.from(first.body))
    expect(full).toEqual({ outcome: 'full', quota: 'pairMessages' })
    expect(ended).toBe(3)
    expect(after).toMatchObject({ messages: 0, bytes: 0 })
  })

  test('H-14: of which all receipts are past their time numbers new ones where the last one stopped', async () => {
    const seq = "SELECT seq FROM sqlite_sequence WHERE name = 'fact'"
    const [last] = await made(`${fourth}; DELETE FROM fact`, seq)
    const mailbox = await openQuickly(file)
    const parcel = parcelOf(id(8))
    await mailbox.offer(parcel, { quota, month: '2026-11', actor })
    const found = await mailbox.receipts(actor, { after: Number(last?.['seq']), limit: 10 })
    await mailbox.close()

    expect(found.map(({ receipt }) => receipt.feit.bericht)).toEqual([id(8)])
  })

  test('H-08: of an earlier form, left by a crash before its log was emptied, holds nothing of what ends', async () => {
    const { default: Database } = await import('better-sqlite3')
    const mark = 'Kanarie-van-de-vierde-vorm'
    const pragmas = ['auto_vacuum = INCREMENTAL', 'journal_mode = WAL', 'secure_delete = ON']
    const old = new Database(file)
    for (const pragma of pragmas) old.pragma(pragma)
    old.exec(fourth)
    old.prepare('UPDATE body SET body = ?').run(Buffer.from(mark.repeat(300)))
    // Its files while it is open, as a crash leaves them; and again when all was brought along but not given back.
    const [crashed, killed] = [join(folder, 'een'), join(folder, 'twee')]
    mkdirSync(crashed)
    for (const name of readdirSync(folder).filter((each) => each.startsWith('postvak')))
      cpSync(join(folder, name), join(crashed, name))
    old.close()
    const { exec } = Database.prototype
    Database.prototype.exec = function (this: InstanceType<typeof Database>, sql: string) {
      if (sql === 'VACUUM') cpSync(crashed, killed, { recursive: true })
      return exec.call(this, sql)
    }
    await (await openQuickly(join(crashed, 'postvak.sqlite'))).close()
    Database.prototype.exec = exec
    const holding = (): readonly string[] =>
      readdirSync(killed).filter((name) => readFileSync(join(killed, name)).includes(mark))
    expect(holding()).toContain('postvak.sqlite-wal')

    const mailbox = await openQuickly(join(killed, 'postvak.sqlite'))
    expect(await mailbox.expire('2030')).toBeGreaterThan(0)
    await vi.waitFor(() => expect(holding()).toEqual([]), { timeout: 20_000 })
    await mailbox.close()
  })

  test('of a later form is refused with what to do', async () => {
    await made('PRAGMA user_version = 99')

    await expect(openQuickly(file)).rejects.toThrow('later version')
  })
})
