/**
 * The outbox keeps a sealed message before it offers it, lets go of it at the hub's word and not before, and serves each organisation
 * whatever others have waiting.
 *
 * Inside: the hub's lines are faked at the seam between them and the outbox.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HubAnswer, HubLine } from '../../gateway/line.ts'
import { memoryStore } from '../../portal/index.ts'
import { createOutbox } from '../../portal/server/outbox.ts'

const [one, two] = ['00000099000000005000', '00000099000000006000'] as const
const message = { oin: one, id: 'bericht', event: '{}' }
const taken: HubAnswer<unknown> = { kind: 'good', epoch: 'e', value: {} }
const unreachable: HubAnswer<unknown> = { kind: 'unreachable' }
type Say = (oin: string, id: string) => HubAnswer<unknown> | Promise<HubAnswer<unknown>>

/** An outbox with a clock, whose hub says this; and what was asked of it. */
function outboxWhere(
  say: Say,
  { limit, silent = '' }: { limit?: { count: number; size: number }; silent?: string } = {},
) {
  const store = memoryStore()
  const asked: string[] = []
  const clock = { now: new Date('2026-11-23T10:00:00Z') }
  const left = async (oin: string = one) => (await store.waiting(oin, { after: 0, most: 1000 })).map(({ id }) => id)
  const of = (oin: string): HubLine =>
    ({
      submit: (id: string) => {
        asked.push(`${oin.slice(-4)} ${id}`)
        return say(oin, id)
      },
    }) as unknown as HubLine
  const lines = { of, state: () => undefined, mayAct: (oin: string) => oin !== silent, close: async () => undefined }
  const outbox = createOutbox({ store, lines, clock: () => clock.now }, limit)
  const later = (seconds: number): void => void (clock.now = new Date(clock.now.getTime() + seconds * 1000))
  return { outbox, store, asked, left, later }
}

const inTurn =
  (...said: HubAnswer<unknown>[]): Say =>
  () =>
    said.shift() ?? unreachable

test('a message is kept before it is offered, and let go when the hub took it', async () => {
  const kept: number[] = []
  const { outbox, left } = outboxWhere(async () => {
    kept.push((await left()).length)
    return taken
  })

  expect(await outbox.offer(message)).toEqual(taken)
  expect([kept, await left()]).toEqual([[1], []])
})

test('a message that the hub did not hear stays, and is offered again', async () => {
  const { outbox, left, later } = outboxWhere(
    inTurn(unreachable, { kind: 'refused', epoch: 'e', code: 'SKP-H-06' }, taken),
  )
  const counts: number[] = []
  await outbox.offer(message)
  counts.push((await left()).length)
  for (let round = 0; round < 2; round += 1) {
    await outbox.offerAll()
    counts.push((await left()).length)
    later(5)
  }

  expect(counts).toEqual([1, 1, 0])
})

test('a refusal that the hub put on record ends it here', async () => {
  const { outbox, left } = outboxWhere(inTurn({ kind: 'refused', epoch: 'e', code: 'SKP-H-10', receipt: {} }))
  await outbox.offer(message)

  expect(await left()).toEqual([])
})

test('another message under the id of one that waits is refused, and the first stays', async () => {
  const { outbox, store, asked } = outboxWhere(() => unreachable)
  await outbox.offer(message)

  expect(await outbox.offer({ ...message, event: '{"anders":true}' })).toBe('other')
  expect(await outbox.offer(message)).toEqual(unreachable)
  expect(await store.waiting(one, { after: 0, most: 9 })).toMatchObject([{ event: '{}' }])
  expect(asked).toHaveLength(2)
})

test('who has as much waiting as is allowed is told so, and nothing is offered', async () => {
  const { outbox, asked } = outboxWhere(() => unreachable, { limit: { count: 1, size: 100 } })
  await outbox.offer(message)

  expect(await outbox.offer({ ...message, id: 'nog een' })).toBe('full')
  expect(asked).toHaveLength(1)
})

test('H-19: a message that the hub never hears holds up none of those after it', async () => {
  const { outbox, store, left, later } = outboxWhere((_oin, id) => (id === '00' ? unreachable : taken))
  const since = '2026-11-23T10:00:00.000Z'
  for (let index = 0; index < 50; index += 1)
    await store.keep({ ...message, id: String(index).padStart(2, '0'), since }, { count: 99, size: 999 })
  for (let round = 0; round < 6; round += 1) {
    await outbox.offerAll()
    later(10 * 60)
  }

  expect(await left()).toEqual(['00'])
})

test.each([
  ['is silent', unreachable],
  ['refuses without a record', { kind: 'refused', epoch: 'e', code: 'SKP-H-06' } as const],
])('H-19: whom a hub that %s does not hear rests, longer each time, and then has a turn again', async (_, answer) => {
  const { outbox, asked, later } = outboxWhere(() => answer)
  await outbox.offer(message)
  const counts: number[] = []
  // The last time the clock goes back: what was to come before then comes now.
  for (const seconds of [0, 4, 1, 9, 1, 600, 1, -3600]) {
    later(seconds)
    await outbox.offerAll()
    counts.push(asked.length - 1)
  }

  expect(counts).toEqual([1, 1, 2, 2, 3, 4, 4, 5])
})

test('for whom there is no statement nothing is asked, as the hub would refuse it', async () => {
  const { outbox, store, asked, left } = outboxWhere(() => taken, { silent: one })
  const since = '2026-11-23T10:00:00.000Z'
  for (const oin of [one, two]) await store.keep({ ...message, oin, since }, { count: 9, size: 99 })
  await outbox.offerAll()

  expect([asked, await left(one), await left(two)]).toEqual([['6000 bericht'], ['bericht'], []])
})

test('a hub that is slow for one holds up no other, and no second round begins in the meantime', async () => {
  let release: (answer: HubAnswer<unknown>) => void = () => undefined
  const slow = new Promise<HubAnswer<unknown>>((done) => void (release = done))
  const { outbox, store, asked, left } = outboxWhere((oin) => (oin === one ? slow : taken))
  const since = '2026-11-23T10:00:00.000Z'
  for (const oin of [one, two]) await store.keep({ ...message, oin, since }, { count: 9, size: 99 })
  const [first, second] = [outbox.offerAll(), outbox.offerAll()]
  await expect.poll(() => left(two)).toEqual([])
  expect([first === second, await left(one)]).toEqual([true, ['bericht']])
  release(taken)
  await first

  expect([asked.length, await left(one)]).toEqual([2, []])
})

/** A store, a hub that takes one message under an id, and a page that offers the same bytes until it is answered; `offer` ends in an answer or a death. */
function dying() {
  const store = memoryStore()
  const taken = new Map<string, string>()
  let others = 0
  /** A server that dies before its nth step, or just after it, and the hub that may be gone meanwhile. */
  const server = ({ steps, isDone, isGone }: { steps: number; isDone: boolean; isGone: boolean }) => {
    let left = steps
    const step = async <Value>(act: () => Value | Promise<Value>): Promise<Value> => {
      left -= 1
      if (left === 0 && !isDone) throw new Error('died')
      const value = await act()
      if (left === 0) throw new Error('died')
      if (left < 0) throw new Error('dead')
      return value
    }
    const submit = async (id: string, event: string): Promise<HubAnswer<unknown>> => {
      if (isGone) return unreachable
      if (taken.has(id) && taken.get(id) !== event) others += 1
      taken.set(id, event)
      return { kind: 'good', epoch: 'e', value: {} }
    }
    const line = { submit: (id: string, event: string) => step(() => submit(id, event)) } as unknown as HubLine
    return createOutbox({
      store: {
        ...store,
        keep: (...given) => step(() => store.keep(...given)),
        ended: (...given) => step(() => store.ended(...given)),
      },
      lines: { of: () => line, state: () => undefined, mayAct: () => true, close: async () => undefined },
      clock: () => new Date('2026-11-23T10:00:00Z'),
    })
  }
  return { store, server, taken, others: () => others }
}

const deaths = fc.array(
  fc.record({ steps: fc.integer({ min: 1, max: 6 }), isDone: fc.boolean(), isGone: fc.boolean(), isOwn: fc.boolean() }),
  { maxLength: 6 },
)

test('whatever dies at whichever step, the page, the server or the hub, a message that was kept goes out, and as one', async () => {
  await fc.assert(
    fc.asyncProperty(deaths, async (lives) => {
      const { store, server, taken, others } = dying()
      const kept = async (): Promise<number> => (await store.waiting(one, { after: 0, most: 9 })).length
      let [heard, isAnswered]: [unknown, boolean] = [undefined, false]
      for (const life of lives) {
        const outbox = server(life)
        // Either the page offers, as long as the hub was not heard, or nobody does and the server goes its rounds.
        if (life.isOwn && heard === undefined)
          await outbox.offer(message).then(
            (answer) => {
              isAnswered = true
              if (typeof answer !== 'string' && answer.kind === 'good') heard = answer
            },
            () => undefined,
          )
        else await outbox.offerAll().catch(() => undefined)
        if (isAnswered) expect(taken.size + (await kept())).toBeGreaterThan(0)
      }
      // A server that stays: what it said anything about goes without the page.
      await server({ steps: 99, isDone: true, isGone: false }).offerAll()
      if (isAnswered) expect([...taken.keys()]).toEqual([message.id])
      if (heard === undefined) heard = await server({ steps: 99, isDone: true, isGone: false }).offer(message)

      expect(heard).toEqual({ kind: 'good', epoch: 'e', value: {} })
      expect([[...taken], others()]).toEqual([[[message.id, message.event]], 0])
      expect(await kept()).toBe(0)
    }),
  )
})
