/** A hub that lies, or is none: nothing of it becomes the name of a file, ends a message or is confirmed unseen. */
import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeBook, newestBook } from './change-book.ts'
import { watched } from './hub-between.ts'
import type { Watched } from './hub-between.ts'
import { saldoverzoek } from './messages.ts'
import { bytesOf, openTown, se, shv } from './town.ts'
import type { Town } from './town.ts'
import { revokeKey, suspendParticipant } from '../../directory/index.ts'
import type { HubAnswer, HubClient } from '../../gateway/index.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
}, 60_000)
afterAll(() => town.close())

const epoch = randomUUID()
const good = <Value>(value: Value): HubAnswer<Value> => ({ kind: 'good', epoch, value })
const hash = 'A'.repeat(43)

/** A row of a listing in form. */
const row = (change: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  ...{ volgnummer: 1, id: randomUUID(), afzender: shv, ladingHash: hash, grootte: 9000, adresboekNummer: 1 },
  aangenomenTijdstip: '2026-11-23T10:00:00.000Z',
  verlooptTijdstip: '2026-11-30T23:00:00.000Z',
  ...change,
})

/** Everything below the folder of the town, by name. */
const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.endsWith('stand.json'))
    .toSorted()

/** A gateway with a folder of its own whose hub answers so. */
async function withHub(instead: Partial<HubClient>, oin = se): Promise<Watched & { readonly folder: string }> {
  const folder = join(town.home, randomUUID(), 'diep', 'dieper', 'diepst')
  return { ...(await watched(town, oin, { between: { instead }, change: { folder } })), folder }
}

const confirmsAll: Partial<HubClient> = { confirm: async () => good({}) }
/** Each page once. */
const lists = (rows: readonly unknown[]): Partial<HubClient> => ({
  list: async ({ after }) => good(after === 0 ? rows : []),
})

test.each([
  ['a path', { id: '../../../../NAAM' }],
  ['a path after a UUID', { id: `${randomUUID()}/../../NAAM` }],
  ['a UUID in capitals', { id: randomUUID().toUpperCase() }],
  ['no text as id', { id: 7 }],
  ['a number that is none', { volgnummer: 1.5 }],
  ['a time that is none', { verlooptTijdstip: '2026-13-45T99:99:99Z' }],
  ['a size beyond all', { grootte: 10 ** 12 }],
  ['another kind of sender', { afzender: '../../NAAM' }],
  ['a hash that is none', { ladingHash: '' }],
  ['no number of an address book', { adresboekNummer: null }],
])('H-17: a listing with %s writes no file and is not confirmed', async (_name, change) => {
  const text = JSON.stringify({ verdict: 'ontvangen', ladingHash: hash, at: '2026-11-23T10:00:00.000Z' })
  const b = await withHub({ ...lists([row(change)]), ...confirmsAll, fetch: async () => good(text) })
  const before = filesOf(town.home)
  await b.gateway.turn()

  expect(filesOf(town.home)).toEqual(before)
  expect([b.count('fetch'), b.count('confirm')]).toEqual([0, 0])
  expect(b.warned).toContain('hub-row')
})

/** A message that waits for the receiver at the real hub. */
async function waiting(): Promise<string> {
  const sender = await watched(town, shv)
  const message = saldoverzoek()
  await sender.gateway.submit(bytesOf(message))
  await sender.gateway.turn()
  return message.Stuurgegevens['Referentienummer'] ?? ''
}

test('H-07: what the hub gives under another name, or with other bytes, is not confirmed', async () => {
  const real = await town.client(se)
  const id = await waiting()
  const other = await waiting()
  const b = await watched(town, se)
  b.between.instead = { fetch: (asked) => real.fetch(asked === id ? other : id) }
  await b.gateway.turn()
  expect(b.count('confirm')).toBe(0)
  expect(b.warned).toEqual(['hub-other', 'hub-other'])

  b.between.instead = {}
  b.between.rows = (rows) => rows.map((each) => ({ ...each, ladingHash: hash }))
  town.clock.now = new Date(town.clock.now.getTime() + 60_000)
  await b.gateway.turn()
  expect(b.count('confirm')).toBe(0)

  delete b.between.rows
  town.clock.now = new Date(town.clock.now.getTime() + 60_000)
  await b.gateway.turn()
  expect((await b.gateway.inbox()).map(({ heading }) => heading.id).toSorted()).toEqual([id, other].toSorted())
  for (const each of [id, other]) await b.gateway.takeOver(each)
})

test('H-17: whatever a hub answers, nothing throws, no file is named by it and nothing is confirmed', async () => {
  const junk = fc.anything({ maxDepth: 3, withNullPrototype: true })
  const ids = fc.oneof(fc.constantFrom('../../NAAM', '__proto__', 'constructor'), fc.uuid(), junk)
  const rows = fc.array(
    fc.oneof(
      junk,
      fc.record({
        ...Object.fromEntries(Object.entries(row()).map(([name, value]) => [name, fc.oneof(fc.constant(value), junk)])),
        id: ids,
      }),
    ),
    { maxLength: 5 },
  )
  const answers = fc.record({ rows, receipts: rows, value: junk, epoch: fc.oneof(fc.constant(epoch), fc.string()) })
  const before = filesOf(town.home).filter((name) => name.includes('NAAM'))
  await fc.assert(
    fc.asyncProperty(answers, async ({ rows, receipts, value, epoch }) => {
      const b = await withHub(
        {
          list: async ({ after }) => ({ kind: 'good', epoch, value: after === 0 ? rows : [] }),
          fetch: async () => ({ kind: 'good', epoch, value: value as string }),
          receipts: async (after) => ({ kind: 'good', epoch, value: after === 0 ? receipts : [] }),
          directory: async () => ({ kind: 'good', epoch, value }),
          submit: async () => ({ kind: 'refused', epoch, code: 'SKP-H-13', receipt: value }),
          confirm: async () => ({ kind: 'good', epoch, value }),
        },
        shv,
      )
      const message = saldoverzoek()
      await b.gateway.submit(bytesOf(message))
      await b.gateway.turn()
      expect(b.count('confirm')).toBe(0)
      expect(await b.gateway.sent(message.Stuurgegevens['Referentienummer'] ?? '')).toMatchObject({
        status: 'wachtend',
      })
      expect(b.warned.filter((code) => code.startsWith('round') || code.startsWith('receive'))).toEqual([])
    }),
    { numRuns: 40 },
  )
  expect(filesOf(town.home).filter((name) => name.includes('NAAM'))).toEqual(before)
}, 120_000)

test('H-19: a hub that lists the same again, or counts backwards, does not lead the gateway round in a circle', async () => {
  let lists = 0
  const b = await withHub({
    ...confirmsAll,
    list: async () => {
      lists++
      return good([row({ volgnummer: 3 }), row({ volgnummer: 2 }), row({ volgnummer: 3 })])
    },
    fetch: async () => ({ kind: 'unreachable' }),
    receipts: async () =>
      good([
        { nummer: 4, bewijs: {} },
        { nummer: 4, bewijs: {} },
      ]),
  })
  await b.gateway.turn()
  expect([lists, b.count('fetch')]).toEqual([2, 1])
  expect(b.count('receipts')).toBeLessThan(4)
})

describe('a refusal', () => {
  const again = (seconds: number): void => {
    town.clock.now = new Date(town.clock.now.getTime() + seconds * 1000)
  }
  const offered = async (instead: Partial<HubClient> = {}) => {
    const sender = await withHub(instead, shv)
    const message = saldoverzoek({ Tijdstip: `${town.clock.now.toISOString().slice(0, 19)}Z` })
    const id = message.Stuurgegevens['Referentienummer'] ?? ''
    await sender.gateway.submit(bytesOf(message))
    await sender.gateway.turn()
    return { ...sender, id, message }
  }

  test('H-14: that the hub did not sign ends nothing: the message goes later, and says why it waits', async () => {
    const sender = await offered({ submit: async () => ({ kind: 'refused', epoch, code: 'SKP-H-13' }) })
    expect(await sender.gateway.sent(sender.id)).toMatchObject({ status: 'wachtend', code: 'SKP-H-13' })
    expect((await sender.gateway.sent(sender.id))?.event).not.toBeNull()
    expect(sender.warned).toContain('SKP-H-13')
    delete sender.between.instead
    again(2)
    await sender.gateway.turn()
    const sent = await sender.gateway.sent(sender.id)
    expect([sent?.status, sent?.code]).toEqual(['aangenomen', undefined])
  })

  test('H-14: that time can cure, such as a suspended receiver, is tried again until it is cured', async () => {
    const sender = await withHub({ directory: async () => ({ kind: 'unreachable' }) }, shv)
    await changeBook(town, (content) => suspendParticipant(content, se))
    const message = saldoverzoek()
    const id = message.Stuurgegevens['Referentienummer'] ?? ''
    await sender.gateway.submit(bytesOf(message))
    await sender.gateway.turn()
    expect(await sender.gateway.sent(id)).toMatchObject({ status: 'wachtend', code: 'SKP-H-07' })
    await changeBook(town, (content) => ({
      ...content,
      deelnemers: content.deelnemers.map((each) => ({ ...each, status: 'actief' as const })),
    }))
    again(2)
    await sender.gateway.turn()
    expect(await sender.gateway.sent(id)).toMatchObject({ status: 'aangenomen' })
  })

  test('H-14: of which nobody signed goes on until the hub would take the message no more', async () => {
    const sender = await offered({ submit: async () => ({ kind: 'refused', epoch, code: 'SKP-H-05' }) })
    again(13 * 24 * 3600)
    await sender.gateway.turn()
    expect(await sender.gateway.sent(sender.id)).toMatchObject({ status: 'wachtend' })
    again(24 * 3600)
    await sender.gateway.turn()
    expect(await sender.gateway.sent(sender.id)).toMatchObject({ status: 'verlopen', code: 'SKP-H-05', event: null })
    expect(await sender.gateway.submit(bytesOf(sender.message))).toMatchObject({ outcome: 'ended', status: 'verlopen' })
    again(-14 * 24 * 3600)
  })

  test('H-14: is no end when it is about another message, and a later one of these bytes is', async () => {
    const refusals: unknown[] = []
    const real = await town.client(shv)
    const keep: Partial<HubClient> = {
      directory: async () => ({ kind: 'unreachable' }),
      submit: async (id, event) => {
        const answer = await real.submit(id, event)
        if (answer.kind === 'refused') refusals.push(answer.receipt)
        return answer
      },
    }
    const one = await withHub(keep, shv)
    const other = await withHub(keep, shv)
    const { deelnemers } = (await newestBook(town)).content
    const kid = deelnemers.find(({ oin }) => oin === se)?.sleutels.find(({ gebruik }) => gebruik === 'zegel')?.kid ?? ''
    await changeBook(town, (content) => revokeKey(content, { oin: se, kid }, town.clock.now))
    const send = async ({ gateway }: Watched): Promise<string> => {
      const message = saldoverzoek()
      const submitted = await gateway.submit(bytesOf(message))
      await gateway.turn()
      if (submitted.outcome !== 'taken') throw new Error(submitted.outcome)
      // The same again is answered truthfully.
      const status = (await gateway.sent(submitted.id))?.status
      expect(await gateway.submit(bytesOf(message))).toEqual(
        status === 'geweigerd'
          ? { outcome: 'ended', id: submitted.id, status }
          : { outcome: 'taken', id: submitted.id },
      )
      return submitted.id
    }
    const first = await send(one)
    expect(await one.gateway.sent(first)).toMatchObject({ status: 'geweigerd', code: 'SKP-H-13', event: null })
    expect(one.warned).toContain('sent-geweigerd')

    other.between.instead = {
      ...keep,
      submit: async () => ({ kind: 'refused', epoch, code: 'SKP-H-13', receipt: refusals[0] }),
    }
    const second = await send(other)
    expect(await other.gateway.sent(second)).toMatchObject({ status: 'wachtend', code: 'SKP-H-13' })
    expect(other.warned).toContain('receipt-untrusted')
    other.between.instead = keep
    again(10)
    await other.gateway.turn()
    expect(await other.gateway.sent(second)).toMatchObject({ status: 'geweigerd', event: null })
  })
})
