/**
 * What waits does not make work heavier: no statement walks a table that grows, and no operation takes more steps.
 *
 * Inside: looks at the statements of a store, and at its tables.
 */
// First: it counts what is compiled after it.
import { stepsOf } from '../../counting/steps.ts'
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Mailbox } from '../../../hub/index.ts'
import { formOf } from '../../../hub/mailbox/sqlite-schema.ts'
import { tablesIn } from '../../../hub/mailbox/sqlite-store.ts'
import { allBefore, engines, hasSqlite } from './engines.ts'
import { parcelOf } from './marked.ts'

const quota = { mailboxMessages: 1e6, mailboxBytes: 1e12, pairMessages: 1e6 }
const actor = '00000099000000001000'
const receiver = '00000099000000002000'
const at = '2026-11-23T10:00:01.000Z'

const offer = (mailbox: Mailbox, id: string) =>
  mailbox.offer(parcelOf(id, new Uint8Array(8)), { quota, month: '2026-11', actor })

/** The life of one message, and what is asked meanwhile; each with the steps that it takes. */
async function stepsAmong(mailbox: Mailbox): Promise<Readonly<Record<string, number>>> {
  const id = randomUUID()
  const by = { at, actor: receiver }
  const [{ number } = { number: 0 }] = await mailbox.receipts(receiver, { after: 0, limit: 1 })
  const tasks = {
    offer: () => offer(mailbox, id),
    list: () => mailbox.list(receiver, { after: 0, limit: 10 }),
    look: () => mailbox.look(receiver, id),
    fetch: () => mailbox.fetch(receiver, id, by),
    confirm: () => mailbox.confirm(receiver, id, { ...by, jws: 'a.b.c' }),
    receipt: () => mailbox.receipt(number),
    receipts: () => mailbox.receipts(receiver, { after: 0, limit: 10 }),
    log: () => mailbox.log({ after: 0, limit: 10, oin: receiver }),
    headers: () => mailbox.headers({ after: 0, limit: 10 }),
    load: () => mailbox.load(),
    expire: () => mailbox.expire(at),
    expireKey: () => mailbox.expireKey(receiver, 'another', at),
    prune: () => mailbox.prune(allBefore('2026')),
  }
  const steps: Record<string, number> = {}
  for (const [name, task] of Object.entries(tasks)) steps[name] = await stepsOf(task)
  return steps
}

describe.each(engines)('$name', ({ open }) => {
  test('H-19: an operation takes as many steps among four thousand messages as among five hundred', async () => {
    const { mailbox, remove } = await open()
    const fill = (count: number) =>
      Promise.all(Array.from({ length: count }, () => offer(mailbox, randomUUID()))).then(() => undefined)
    await fill(500)
    await stepsAmong(mailbox)
    const few = await stepsAmong(mailbox)
    await fill(3500)
    const many = await stepsAmong(mailbox)
    await remove()

    for (const [name, steps] of Object.entries(many))
      expect(steps, `${name}: ${few[name]} steps among few`).toBeLessThan(1.5 * (few[name] ?? 0) + 100)
  }, 60_000)
})

describe.skipIf(!hasSqlite)('sqlite', () => {
  /** Statements that give all they read: one organisation's counts, or everybody's; and where all bytes stand, once, at the start. */
  const whole = [/FROM counter/, /^SELECT page, size FROM message WHERE ended IS NULL ORDER BY page$/]

  test('no statement walks a table, sorts what it found, or reads bytes that it does not hand over', async () => {
    const { default: Database } = await import('better-sqlite3')
    const database = new Database(':memory:')
    formOf(database)
    const said: string[] = []
    const listening = new Proxy(database, {
      get: (target, name) =>
        name === 'prepare'
          ? (sql: string) => {
              said.push(sql)
              return target.prepare(sql)
            }
          : Reflect.get(target, name),
    })
    tablesIn((sql) => listening.prepare(sql))
    const heavy = said.flatMap((sql) => {
      if (whole.some((pattern) => pattern.test(sql))) return []
      const names = [...sql.matchAll(/@(\w+)/g)].map(([, name = '']) => [name, null])
      const bound = names.length === 0 ? Array.from(sql.matchAll(/\?/g), () => null) : [Object.fromEntries(names)]
      const plan = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...bound) as { readonly detail: string }[]
      const bad = plan.filter(
        ({ detail }) =>
          (/TEMP B-TREE/.test(detail) && !twoPages.test(sql)) ||
          (/^SCAN (?!\(?subquery|CONSTANT)/i.test(detail) && !isEdge(sql)),
      )
      return bad.map(({ detail }) => `${detail}: ${sql}`)
    })
    database.close()

    expect(said.length).toBeGreaterThan(25)
    expect(heavy).toEqual([])
    // Of a choice between two columns the plan may say that it searches, and walk the rest of the table.
    expect(said.filter((sql) => /\bOR\b/.test(sql))).toEqual([])
    // There are no bytes of messages to read.
    expect(said.filter((sql) => /\bbody\b/.test(sql))).toEqual([])
  })

  /** Sorts a page of each of two sides, to take one page of them. */
  const twoPages = /LIMIT @limit\) UNION ALL SELECT .* LIMIT @limit\) ORDER BY number LIMIT @limit$/s

  /** Reads the first or the last row, or a page, in the order of a key: SQLite calls that a scan. */
  const isEdge = (sql: string): boolean => /ORDER BY number(?: DESC)? LIMIT|^SELECT min\(accepted\)/.test(sql)
})
