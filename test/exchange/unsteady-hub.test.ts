/** A hub that is away, busy, or back without its memory: the outbox waits longer each time, and loses nothing. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Gateway, HubAnswer, HubClient } from '../../gateway/index.ts'
import { saldoverzoek } from './messages.ts'
import { bytesOf, openTown, se, shv } from './town.ts'
import type { Town } from './town.ts'

let town: Town
beforeAll(async () => void (town = await openTown()), 60_000)
afterAll(() => town.close())

/** What the hub answers to a submission instead of its own answer, and the epoch it says it is in, answer by answer. */
type Weather = { instead?: HubAnswer<never> | undefined; epoch?: string | (() => string) }

/** The town's hub in that weather, and each event it was offered. */
async function unsteady(state: Weather): Promise<{ readonly hub: HubClient; readonly offered: string[] }> {
  const real = await town.client(shv)
  const offered: string[] = []
  const renamed = <Value>(answer: HubAnswer<Value>): HubAnswer<Value> => {
    const { epoch } = state
    if (answer.kind === 'unreachable' || epoch === undefined) return answer
    return { ...answer, epoch: typeof epoch === 'string' ? epoch : epoch() }
  }
  const hub: HubClient = {
    ...real,
    submit: async (id, event) => {
      offered.push(event)
      return state.instead ?? renamed(await real.submit(id, event))
    },
    receipts: async (after) => renamed(await real.receipts(after)),
  }
  return { hub, offered }
}

function after(seconds: number): void {
  town.clock.now = new Date(town.clock.now.getTime() + seconds * 1000)
}

async function submitted(gateway: Gateway): Promise<string> {
  const result = await gateway.submit(bytesOf(saldoverzoek()))
  if (result.outcome !== 'taken') throw new Error(result.outcome)
  return result.id
}

test('H-07: while the hub is away the same bytes are offered after 1, 2, 4, … seconds, and after a restart', async () => {
  const state: Weather = { instead: { kind: 'unreachable' } }
  const { hub, offered } = await unsteady(state)
  const gateway = await town.gateway(shv, { hub })
  const id = await submitted(gateway)
  await gateway.turn()
  for (const [pause, times] of [
    [0.9, 1],
    [0.2, 2],
    [1.8, 2],
    [0.3, 3],
    [3.8, 3],
    [0.3, 4],
  ] as const) {
    after(pause)
    await gateway.turn()
    expect(offered, `after ${pause} s more`).toHaveLength(times)
  }
  state.instead = undefined
  const again = await town.gateway(shv, { hub })
  await again.turn()
  expect(new Set(offered).size).toBe(1)
  expect(await again.sent(id)).toMatchObject({ status: 'aangenomen' })
  const incasso = await town.gateway(se)
  await incasso.turn()
  expect((await incasso.inbox()).map(({ heading }) => heading.id)).toEqual([id])
})

test('a hub that says when to come back is left alone until then', async () => {
  const state: Weather = { instead: { kind: 'unreachable', retryAfter: 60 } }
  const { hub, offered } = await unsteady(state)
  const gateway = await town.gateway(shv, { hub })
  const id = await submitted(gateway)
  await gateway.turn()
  const first = offered.length
  after(59)
  await gateway.turn()
  expect(offered).toHaveLength(first)
  state.instead = undefined
  after(2)
  await gateway.turn()
  expect(await gateway.sent(id)).toMatchObject({ status: 'aangenomen' })
})

test('H-07: a clock that goes back puts off no message that waits', async () => {
  const state: Weather = { instead: { kind: 'unreachable', retryAfter: 60 } }
  const { hub, offered } = await unsteady(state)
  const gateway = await town.gateway(shv, { hub })
  const id = await submitted(gateway)
  await gateway.turn()
  const first = offered.length
  after(-30)
  await gateway.turn()
  after(30)
  expect(offered).toHaveLength(first + 1)
  state.instead = undefined
  after(61)
  await gateway.turn()
  expect(await gateway.sent(id)).toMatchObject({ status: 'aangenomen' })
})

test('a hub in another epoch is offered again, byte for byte, what it signed for and has no end of', async () => {
  const state: Weather = {}
  const { hub, offered } = await unsteady(state)
  const gateway = await town.gateway(shv, { hub })
  const id = await submitted(gateway)
  await gateway.turn()
  const before = offered.filter((event) => event.includes(id))
  expect(before).toHaveLength(1)
  state.epoch = crypto.randomUUID()
  await gateway.turn()
  const both = offered.filter((event) => event.includes(id))
  expect(both).toEqual([before[0], before[0]])
  expect(await gateway.sent(id)).toMatchObject({ status: 'aangenomen', acceptedIn: state.epoch })
})

test('H-19: a hub in another epoch with each look is offered what it took not each second, and in the end the one that stays has it', async () => {
  const state: Weather = {}
  const { hub, offered } = await unsteady(state)
  const gateway = await town.gateway(shv, { hub })
  const id = await submitted(gateway)
  for (let times = 0; times < 60; times += 1) {
    state.epoch = crypto.randomUUID()
    await gateway.turn()
    after(5)
  }
  expect(offered.filter((event) => event.includes(id)).length).toBeLessThanOrEqual(5)
  state.epoch = crypto.randomUUID()
  after(3600)
  await gateway.turn()
  expect(await gateway.sent(id)).toMatchObject({ status: 'aangenomen', acceptedIn: state.epoch })
})

test('law: whatever epochs a hub went through, what it took is in the end with the one that stays', async () => {
  const epochs = [crypto.randomUUID(), crypto.randomUUID()] as const
  const steps = fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.integer({ min: 1, max: 200 })), { maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(steps, fc.boolean(), async (all, restarts) => {
      const said: string[] = []
      const [last] = epochs
      const state: Weather = { epoch: () => said.shift() ?? last }
      const { hub } = await unsteady(state)
      const before = await town.gateway(shv, { hub })
      const id = await submitted(before)
      for (const [one, other, seconds] of all) {
        said.push(epochs[one ? 0 : 1], epochs[other ? 0 : 1])
        await before.turn()
        after(seconds)
      }
      said.length = 0
      const gateway = restarts ? await town.gateway(shv, { hub }) : before
      after(3600)
      await gateway.turn()

      expect(await gateway.sent(id)).toMatchObject({ status: 'aangenomen', acceptedIn: last })
    }),
    {
      numRuns: 5,
      examples: [
        [[[false, true, 1]], false],
        [[[false, true, 1]], true],
      ],
    },
  )
}, 30_000)
