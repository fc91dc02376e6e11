/**
 * An opening costs a few requests, however much waits; and what waits at the server is told without what it says.
 *
 * Inside: fills the vault as pages do, whose parts have no door.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sqliteAvailable } from '../../hub/index.ts'
import { memoryStore, openSqliteStore } from '../../portal/index.ts'
import { lock } from '../../portal/browser/keys/locker.ts'
import { takeIn } from '../../portal/browser/keys/organisation-keys.ts'
import { saldoverzoek } from '../exchange/messages.ts'
import { shv } from '../exchange/town.ts'
import { enrolKeys, openBrowser } from './browser-office.ts'
import { openPortalWorld, organisation, plainPage } from './portal-world.ts'
import type { PortalWorld } from './portal-world.ts'
import { visitor } from './visitor.ts'

const { oin } = organisation
const folder = mkdtempSync(join(tmpdir(), 'skp-portal-opening-'))
const rules = { limit: { count: 1e6, size: 1e9 }, onlyNew: false }
let world: PortalWorld
beforeAll(async () => void (world = await openPortalWorld(plainPage)))
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true })
})

test('a thousand messages, with what colleagues did with them, open in a few requests', async () => {
  const secret = await enrolKeys(world)
  const few = (await openBrowser(world, secret)).asked.length
  const { vault } = await takeIn(secret)
  const put = async (name: string, value: object): Promise<unknown> =>
    world.store.put(oin, { name, text: await lock(`${JSON.stringify(value)}\n`, vault) }, rules)
  for (let index = 0; index < 1000; index += 1) {
    const id = crypto.randomUUID()
    const heading = {
      ...{ id, module: 'schuldregeling', version: '2.0', type: 'Saldoverzoek', conversation: id },
      ...{ sender: shv, receiver: oin, time: '2026-11-23T10:00:00Z' },
    }
    const message = JSON.stringify(saldoverzoek())
    await put(`kluis/inbak/${id}.json`, { heading, message, warnings: [], received: '2026-11-23T10:00:00.000Z' })
    const line = { tijdstip: '2026-11-23T10:00:00Z', richting: 'in', gebeurtenis: 'ontvangen', heading }
    await put(`kluis/logboek.ndjson~1-${id}`, line)
    await put(`werk/genomen/${id}/0000`, { door: { id: 'x', naam: 'x' }, at: '', tot: '' })
    await put(`werk/concept/${id}/x`, {})
  }
  const office = await openBrowser(world, secret)

  expect((await office.gateway.inbox()).length).toBe(1000)
  // Each full page of a thousand asks for one more: of messages, lines, claims and names of drafts.
  expect(office.asked.length).toBeLessThanOrEqual(few + 8)
  // With nothing there: keys, book, session, each folder, what colleagues agreed on, and the rule of two logins.
  expect(few).toBeLessThanOrEqual(21)
})

test('what was exchanged before costs an opening hardly anything: lines lie together, and what has ended is not read', async () => {
  const own = await openPortalWorld(plainPage)
  try {
    const secret = await enrolKeys(own)
    const { vault } = await takeIn(secret)
    const put = async (name: string, text: string): Promise<unknown> =>
      own.store.put(oin, { name, text: await lock(text, vault) }, rules)
    const day = 24 * 60 * 60_000
    const exchanged = async (daysAgo: number, count: number): Promise<void> => {
      const at = own.town.clock.now.getTime() - daysAgo * day
      for (let index = 0; index < count; index += 1) {
        const id = crypto.randomUUID()
        const heading = {
          ...{ id, module: 'schuldregeling', version: '2.0', type: 'Saldoverzoek', conversation: id },
          ...{ sender: oin, receiver: shv, time: '2026-11-23T10:00:00Z' },
        }
        for (const [step, gebeurtenis] of ['aangeboden', 'aangenomen', 'afgeleverd'].entries())
          await put(
            `kluis/logboek.ndjson~${at + index * 10 + step}-${id}`,
            `${JSON.stringify({ tijdstip: new Date(at).toISOString(), richting: 'uit', gebeurtenis, heading })}\n`,
          )
        await put(
          `kluis/uitbak/${id}.json`,
          JSON.stringify({ heading, status: 'afgeleverd', event: null, receipts: [] }),
        )
      }
    }
    const lines = async (): Promise<number> =>
      (await own.store.names(oin, { begin: 'kluis/logboek.ndjson', after: '', most: 1e6 })).length
    const opened = async () => {
      const office = await openBrowser(own, secret)
      const requests = office.asked.length
      // What is asked by many names at once: messages that went out.
      const read = office.asked.filter((each) => each === 'POST /v1/kluis/stukken').length
      await office.tidy()
      return { requests, read, log: office.gateway.log({}).length }
    }
    const empty = await opened()
    await exchanged(9, 100)
    await opened()
    const [first, items] = [await opened(), await lines()]
    for (const daysAgo of [8, 7, 6]) await exchanged(daysAgo, 100)
    await opened()
    const [fourfold, more] = [await opened(), await lines()]

    // Three hundred lines of a day are one item; of what has ended only the names are asked, a thousand at a time.
    expect([first.log, fourfold.log]).toEqual([300, 1200])
    expect(items).toBe(1)
    expect(more).toBeLessThanOrEqual(4)
    expect([first.read, fourfold.read]).toEqual([0, 0])
    expect(fourfold.requests).toBe(first.requests)
    expect(first.requests).toBeLessThanOrEqual(empty.requests)
  } finally {
    await own.close()
  }
})

describe.each([
  { name: 'memory', open: () => memoryStore(), isThere: true },
  { name: 'sqlite', open: () => openSqliteStore(join(folder, 'uitgaand.sqlite')), isThere: await sqliteAvailable() },
])('$name', ({ open, isThere }) => {
  test.skipIf(!isThere)('what waits is listed in order, of one organisation, without what it says', async () => {
    const store = open()
    for (const id of ['b', 'a', 'c']) await store.keep({ oin, id, event: `geheim ${id}`, since: id }, rules.limit)
    await store.keep({ oin: 'ander', id: 'd', event: '{}', since: 'd' }, rules.limit)
    const [first] = await store.listed(oin, { after: 0, most: 1 })

    expect(first).toEqual({ id: 'b', since: 'b', place: first?.place })
    expect((await store.listed(oin, { after: first?.place ?? 0, most: 9 })).map(({ id }) => id)).toEqual(['a', 'c'])
    await store.close()
  })
})

test('who is logged in sees what waits at the server and since when', async () => {
  const id = crypto.randomUUID()
  await world.store.keep({ oin, id, event: 'geheim', since: '2026-11-23T10:00:00.000Z' }, rules.limit)
  const clerk = visitor(world)
  await clerk.logIn('goed')

  const { text } = await clerk.ask('GET', '/v1/uitgaand')
  expect(JSON.parse(text)).toEqual({ berichten: [{ id, sinds: '2026-11-23T10:00:00.000Z' }] })
})
