/** A participant sees the log, the receipts and the counts of its own messages, and of nobody else's (T17). */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { oins, openWorld } from './world.ts'
import type { World } from './world.ts'

const others = { sender: '00000099000000003000', receiver: '00000099000000004000' }
const at = '2026-11-23T10:00:00.000Z'

let world: World
beforeAll(async () => {
  world = await openWorld()
  for (const { sender, receiver } of [others, { sender: oins.shv, receiver: oins.se }]) await offer(sender, receiver)
  await world.hub.sweep()
}, 60_000)
afterAll(() => world.close())

/** A message of these two in the store: what its members are does not matter here. */
function offer(sender: string, receiver: string): Promise<unknown> {
  return world.mailbox.offer(
    {
      ...{ id: crypto.randomUUID(), module: 'schuldregeling', version: '2.0', type: 'Saldoverzoek', sender, receiver },
      ...{ kid: 'k', digest: 'd', ladingHash: 'A'.repeat(43), directory: 1, body: new Uint8Array([1]) },
      ...{ acceptedAt: at, expiresAt: '2026-12-01T00:00:00.000Z' },
    },
    { quota: { mailboxMessages: 9, mailboxBytes: 999, pairMessages: 9 }, month: '2026-11', actor: sender },
  )
}

test.each([
  ['/v1/logboek', 'regels'],
  ['/v1/bewijzen', 'bewijzen'],
  ['/v1/tellingen', 'tellingen'],
])('H-17: %s shows what is of the caller alone', async (path, name) => {
  const { json, text } = await world.call('shv', 'GET', path)

  expect(json[name]).toHaveLength(1)
  expect(text).not.toMatch(/00000099000000003000|00000099000000004000/)
})
