/**
 * Long work lets others through: whoever offers meanwhile waits for no more than a slice of it.
 *
 * Inside: gives a store what the hub would give it, and counts against the size of a slice.
 */
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Receipt } from '../../../envelope/visible.ts'
import type { Mailbox } from '../../../hub/index.ts'
import { slice } from '../../../hub/mailbox/slices.ts'
import { allBefore, engines } from './engines.ts'
import type { Housed } from './engines.ts'
import { parcelOf } from './marked.ts'

const quota = { mailboxMessages: 1e6, mailboxBytes: 1e12, pairMessages: 1e6 }
const actor = '00000099000000001000'
const receiver = '00000099000000002000'
const at = '2026-11-23T10:00:01.000Z'
/** When all has expired, and later than everything. */
const late = '2026-12-24T10:00:00.000Z'

const offer = (mailbox: Mailbox, size = 8) =>
  mailbox.offer(parcelOf(randomUUID(), new Uint8Array(size)), { quota, month: '2026-11', actor })
const fill = (mailbox: Mailbox, count: number, size?: number) =>
  Promise.all(Array.from({ length: count }, () => offer(mailbox, size)))

/** Offers while the work goes on; gives the number of the receipt, and whether the work let others through in between. */
async function offerDuring(mailbox: Mailbox, work: Promise<unknown>): Promise<{ number: number; during: boolean }> {
  const state = { isBusy: true, turns: 0 }
  const ended = work.finally(() => (state.isBusy = false))
  // The first slice has begun: what comes now is not simply before it.
  await new Promise(setImmediate)
  const offering = offer(mailbox)
  while (state.isBusy) {
    state.turns += 1
    await new Promise(setImmediate)
  }
  await ended
  const { receipt } = (await offering) as { receipt?: Receipt }
  const receipts = await mailbox.receipts(actor, { after: 0, limit: 1e6 })
  const found = receipts.find((each) => each.receipt.feit.bericht === receipt?.feit.bericht)
  return { number: found?.number ?? 0, during: state.turns >= 2 }
}

describe.each(engines)('$name', ({ open }) => {
  let housed: Housed
  let mailbox: Mailbox
  beforeEach(async () => {
    housed = await open()
    mailbox = housed.mailbox
  })
  afterEach(() => housed.remove())

  test('H-19: what expires at one instant ends in slices, and who offers meanwhile is answered after two at most', async () => {
    const count = 5 * slice.items
    await fill(mailbox, count)
    const { number, during } = await offerDuring(mailbox, mailbox.expire(late))

    expect(during).toBe(true)
    expect(number).toBeLessThanOrEqual(count + 2 * slice.items + 1)
    expect(await mailbox.load()).toMatchObject({ messages: 0, bytes: 0 })
  })

  test('H-19: so ends what waits for a revoked key', async () => {
    const count = 5 * slice.items
    await fill(mailbox, count)
    let ended = 0
    const { number, during } = await offerDuring(
      mailbox,
      mailbox
        .expireKey(receiver, 'another', late)
        .then(() => mailbox.expireKey(receiver, 'zegel', late).then((all) => (ended = all))),
    )

    expect(during).toBe(true)
    expect(number).toBeLessThanOrEqual(count + 3 * slice.items)
    expect(ended).toBeGreaterThanOrEqual(count)
  })

  test('H-19: what is past its retention is forgotten in slices, and nothing else is', async () => {
    const count = 12 * slice.items
    await fill(mailbox, count)
    await mailbox.expire(late)
    await offer(mailbox)
    const [waiting = { id: '' }] = await mailbox.list(receiver, { after: 0, limit: 1 })
    const { during } = await offerDuring(mailbox, mailbox.prune(allBefore('2027')))

    expect(during).toBe(true)
    // What came meanwhile was not there to be forgotten, or was.
    expect((await mailbox.receipts(actor, { after: 0, limit: 1e6 })).length).toBeLessThanOrEqual(1)
    expect((await mailbox.headers({ after: 0, limit: 1e6 })).length).toBeLessThanOrEqual(1)
    expect((await mailbox.list(receiver, { after: 0, limit: 10 })).map(({ id }) => id)).toContain(waiting.id)
    const lines = await mailbox.log({ after: 0, limit: 1e6 })
    expect(lines.length).toBeLessThanOrEqual(2)
    expect(await mailbox.brokenLine()).toBeUndefined()
  })

  test('H-15: the chain is checked in slices, and what is forgotten meanwhile does not break it', async () => {
    await fill(mailbox, 4 * slice.items)
    const checked = mailbox.brokenLine()
    const { during } = await offerDuring(mailbox, checked)
    const forgotten = mailbox.brokenLine()
    await new Promise(setImmediate)
    await mailbox.prune({ ...allBefore('2026'), logBefore: '2027' })

    expect(during).toBe(true)
    expect(await checked).toBeUndefined()
    expect(await forgotten).toBeUndefined()
  })

  test('H-19: a search that finds little looks at the log in slices, and finds what is there', async () => {
    await fill(mailbox, 3 * slice.items)
    await mailbox.fetch(receiver, (await mailbox.list(receiver, { after: 3, limit: 1 }))[0]?.id ?? '', { at, actor })
    const search = mailbox.log({ oin: receiver, handeling: 'opgehaald', after: 0, limit: 10 })
    const { during } = await offerDuring(mailbox, search)

    expect(during).toBe(true)
    expect((await search).map(({ handeling }) => handeling)).toEqual(['opgehaald'])
  })

  test('a message past its time is not handed over, though nobody came by to end it', async () => {
    await offer(mailbox)
    const { id = '' } = (await mailbox.list(receiver, { after: 0, limit: 1 }))[0] ?? {}

    expect(await mailbox.fetch(receiver, id, { at: late, actor: receiver })).toBeUndefined()
    expect(await mailbox.look(receiver, id)).toEqual({ ended: 'verloop' })
  })
})
