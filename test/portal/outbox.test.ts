/**
 * The outbox keeps a sealed message before it offers it, and lets go of it at the hub's word and not before.
 *
 * Inside: the hub's lines are faked at the seam between them and the outbox.
 */
import { expect, test } from 'vitest'
import type { HubAnswer, HubClient } from '../../gateway/line.ts'
import { memoryStore } from '../../portal/index.ts'
import { createOutbox } from '../../portal/server/outbox.ts'

const waiting = { oin: '00000099000000005000', id: 'bericht', event: '{}' }
const taken: HubAnswer<unknown> = { kind: 'good', epoch: 'e', value: {} }

/** An outbox whose hub says this, one after the other; and how many messages were kept each time it was asked. */
function outboxThat(...said: HubAnswer<unknown>[]) {
  const store = memoryStore()
  const kept: number[] = []
  const submit = async (): Promise<HubAnswer<unknown>> => {
    kept.push((await store.waiting()).length)
    return said.shift() ?? { kind: 'unreachable' }
  }
  const lines = { of: () => ({ submit }) as unknown as HubClient, state: () => undefined, close: async () => undefined }
  return { outbox: createOutbox(store, lines), kept, left: async () => (await store.waiting()).length }
}

test('a message is kept before it is offered, and let go when the hub took it', async () => {
  const { outbox, kept, left } = outboxThat(taken)

  expect(await outbox.offer(waiting)).toEqual(taken)
  expect([kept, await left()]).toEqual([[1], 0])
})

test('a message that the hub did not hear stays, and is offered again', async () => {
  const { outbox, left } = outboxThat({ kind: 'unreachable' }, { kind: 'refused', epoch: 'e', code: 'SKP-H-06' }, taken)
  const counts: number[] = []
  await outbox.offer(waiting)
  counts.push(await left())
  for (let round = 0; round < 2; round += 1) {
    await outbox.offerAll()
    counts.push(await left())
  }

  expect(counts).toEqual([1, 1, 0])
})

test('a refusal that the hub put on record ends it here', async () => {
  const { outbox, left } = outboxThat({ kind: 'refused', epoch: 'e', code: 'SKP-H-10', receipt: {} })
  await outbox.offer(waiting)

  expect(await left()).toBe(0)
})
