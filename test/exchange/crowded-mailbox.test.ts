/**
 * A mailbox full of what cannot be judged yet: others are not stopped by it, and the address book is not asked for more often.
 *
 * Inside: asks which key a message was signed with at moments that no town lives through.
 */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ParticipantKey } from '../../directory/index.ts'
import {
  generateKeys,
  importPrivateKey,
  importPublicKey,
  kernOf,
  ladingHash,
  sealMessage,
} from '../../envelope/index.ts'
import type { PrivateKey, SealedEvent } from '../../envelope/index.ts'
import type { HubAnswer, HubClient } from '../../gateway/index.ts'
import { senderKey } from '../../gateway/sender-key.ts'
import type { GatewaySetting } from '../../gateway/setting.ts'
import { schemaset } from '../../validator/index.ts'
import { newestBook } from './change-book.ts'
import { watched } from './hub-between.ts'
import { saldoverzoek, unseen as nothingSeen } from './messages.ts'
import { bytesOf, openTown, se, shv } from './town.ts'
import type { Town } from './town.ts'

let town: Town
let stranger: PrivateKey
let strangerKey: ParticipantKey
beforeAll(async () => {
  town = await openTown()
  const keys = await generateKeys(2, 'teken', 'vreemd')
  const handle = await importPrivateKey(keys.private)
  if (!handle.ok) throw new Error('no key')
  stranger = handle.value
  strangerKey = { ...keys.public, van: '2026-11-01T00:00:00Z', tot: '2026-12-01T00:00:00Z' }
}, 60_000)
afterAll(() => town.close())

const epoch = randomUUID()
const good = <Value>(value: Value): HubAnswer<Value> => ({ kind: 'good', epoch, value })

/** A message to the creditor, sealed by this key. */
async function eventBy(signer: PrivateKey, sender: string): Promise<SealedEvent> {
  const message = saldoverzoek({ Afzender: sender })
  const key = (await newestBook(town)).sealingKey(se, town.clock.now)
  const recipient = key === undefined ? undefined : await importPublicKey(key)
  const kern = kernOf(message, { schemaset, kid: key?.kid ?? '' })
  if (recipient?.ok !== true || kern === undefined) throw new Error('no key')
  const validator = { naam: 'proef', hash: schemaset }
  const ends = { signer, recipient: recipient.value }
  const sealed = await sealMessage({ message: bytesOf(message), kern, ...ends, validator, checkpoint: nothingSeen })
  if (!sealed.ok) throw new Error('not sealed')
  return sealed.value.event
}

type Row = { readonly volgnummer: number; readonly id: string }
const row = (volgnummer: number, afzender: string, { id, ladingHash }: { id: string; ladingHash: string }): Row => ({
  ...{ volgnummer, id, afzender, ladingHash, grootte: 9000, adresboekNummer: 99 },
  ...{ aangenomenTijdstip: '2026-11-23T10:00:30.000Z', verlooptTijdstip: '2026-11-30T23:00:00.000Z' },
})

const other = '00000099000000007000'
const unseen = { ladingHash: 'A'.repeat(43) }

/** A hub in which a stranger has so many messages waiting, and somebody known one after them. */
async function crowded(most: number): Promise<{ readonly hub: Partial<HubClient>; readonly last: string }> {
  const events = await Promise.all(Array.from({ length: Math.min(most, 101) }, () => eventBy(stranger, other)))
  const known = await eventBy((await town.participant(shv)).signer, shv)
  const byId = new Map([...events, known].map((event) => [event.id, event]))
  const rows: Row[] = []
  for (const [index, { id, data }] of events.entries())
    rows.push(row(index + 1, other, { id, ladingHash: await ladingHash(data) }))
  for (let number = rows.length + 1; number <= most; number++)
    rows.push(row(number, other, { id: randomUUID(), ...unseen }))
  rows.push(row(most + 1, shv, { id: known.id, ladingHash: await ladingHash(known.data) }))
  const hub: Partial<HubClient> = {
    list: async ({ after }) => good(rows.slice(after, after + 100)),
    fetch: async (id) => {
      const event = byId.get(id)
      return event === undefined ? { kind: 'unreachable' } : good(JSON.stringify(event))
    },
    confirm: async () => good({}),
    receipts: async () => good([]),
    directory: async () => ({ kind: 'unreachable' }),
  }
  return { hub, last: known.id }
}

describe('a mailbox of 100,000 messages of one sender whose key is not known yet', () => {
  test('H-19: holds a hundred of them, fetches no more, and takes in what another sent after them', async () => {
    const { hub, last } = await crowded(100_000)
    const b = await watched(town, se, { between: { instead: hub }, change: { folder: join(town.home, randomUUID()) } })
    await b.gateway.turn()

    expect((await b.gateway.inbox()).map(({ heading }) => heading.id)).toEqual([last])
    expect([b.count('fetch'), b.count('confirm')]).toEqual([101, 1])
    expect((await b.gateway.state()).inbox).toMatchObject({ count: 1, held: 100 })
    expect(b.count('list')).toBe(1002)
    // The next round asks only for what is new.
    await b.gateway.turn()
    expect([b.count('list'), b.count('fetch')]).toEqual([1003, 101])
  }, 60_000)

  test('H-19: when the held ones have expired there is room for what was passed by', async () => {
    const { hub } = await crowded(150)
    const b = await watched(town, se, { between: { instead: hub }, change: { folder: join(town.home, randomUUID()) } })
    const now = town.clock.now
    await b.gateway.turn()
    expect(b.count('fetch')).toBe(101)
    town.clock.now = new Date('2026-12-01T00:00:00Z')
    b.between.rows = (rows) => rows.map((each) => ({ ...each, verlooptTijdstip: '2026-12-24T00:00:00.000Z' }))
    await b.gateway.turn()
    expect(b.count('fetch')).toBeGreaterThan(101)
    expect(b.warned.filter((code) => code === 'held-expired')).toHaveLength(100)
    town.clock.now = now
  })
})

test('H-19: a flood of unknown keys makes the gateway renew its address book once a minute and no more', async () => {
  const { hub } = await crowded(600)
  const stop = new AbortController()
  const began = town.clock.now.getTime()
  let place = 0
  const b = await watched(town, se, {
    change: { folder: join(town.home, randomUUID()) },
    between: {
      instead: {
        ...hub,
        // One more each second, for ten minutes.
        list: async (page, signal) => {
          town.clock.now = new Date(began + ++place * 1000)
          if (place === 600) stop.abort()
          const answer = await hub.list?.(page, signal)
          return answer?.kind === 'good' && page.wait > 0 ? good(answer.value.slice(0, 1)) : good([])
        },
      },
    },
  })
  await b.gateway.run(stop.signal)
  expect(place).toBe(600)
  expect(b.count('directory')).toBe(10)
  town.clock.now = new Date(began)
}, 60_000)

describe('the key of a sender', () => {
  const asked = async (
    entry: Partial<ParticipantKey> | undefined,
    { number = 5, acceptedAt = '2026-11-23T10:00:20.000Z', isOfAnother = false } = {},
  ): Promise<unknown> => {
    const sleutels = entry === undefined ? [] : [{ ...strangerKey, ...entry }]
    const deelnemers = [
      { oin: other, sleutels },
      { oin: se, sleutels: isOfAnother ? [strangerKey] : [] },
    ]
    const current = { content: { nummer: number, deelnemers }, participant: () => ({ sleutels }) }
    const setting = { book: { current: () => current } }
    const listed = { sender: other, acceptedAt, directory: 5 }
    const found = await senderKey(setting as unknown as GatewaySetting, await eventBy(stranger, other), listed as never)
    return found.key === undefined ? found.why : 'key'
  }

  test.each([
    ['in its period', {}, {}, 'key'],
    ['whose period ended before anybody fetched the message', { tot: '2026-11-23T10:01:00Z' }, {}, 'key'],
    ['whose period ended before the message was made', { tot: '2026-11-23T10:00:00Z' }, {}, 'unknown'],
    ['that began in the minute of the message', { van: '2026-11-23T10:00:20Z' }, {}, 'key'],
    ['that began after the hub took the message', { van: '2026-11-23T10:00:21Z' }, {}, 'unknown'],
    ['that is not in the address book by which the hub judged', undefined, {}, 'unknown'],
    ['that is not in an older address book', undefined, { number: 4 }, 'later'],
    ['whose period ended, in an older address book', { tot: '2026-11-23T10:00:00Z' }, { number: 4 }, 'later'],
    ['that was revoked since', { ingetrokkenOp: '2026-11-24T00:00:00Z' }, {}, 'unknown'],
    ['that was revoked, whatever is newer', { ingetrokkenOp: '2026-11-24T00:00:00Z' }, { number: 4 }, 'unknown'],
    ['that was revoked by a clock ahead of ours', { ingetrokkenOp: '2099-01-01T00:00:00Z' }, {}, 'unknown'],
    ['that is of another participant', undefined, { isOfAnother: true }, 'other'],
    ['that is of another participant, in an older address book', undefined, { number: 4, isOfAnother: true }, 'other'],
    ['that is of both', {}, { isOfAnother: true }, 'key'],
    ['that seals', { gebruik: 'zegel' as const }, {}, 'unknown'],
  ])('H-18: %s', async (...[, entry, moment, expected]) => {
    expect(await asked(entry, moment)).toBe(expected)
  })
})
