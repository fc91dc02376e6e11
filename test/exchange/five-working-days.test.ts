/** H-09: a hub with the calendar of the Netherlands keeps a message five working days, and not a moment longer. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { saldoverzoek } from './messages.ts'
import { bytesOf, openTown, shv } from './town.ts'
import type { Town } from './town.ts'

let town: Town
beforeAll(async () => void (town = await openTown()), 60_000)
afterAll(() => town.close())

test('H-09: sent on Monday it waits until the Monday after has ended', async () => {
  const gateway = await town.gateway(shv)
  await gateway.submit(bytesOf(saldoverzoek()))
  await gateway.turn()
  const [accepted] = await town.mailbox.receipts(shv, { after: 0, limit: 10 })

  expect(accepted?.receipt.feit).toMatchObject({ soort: 'aanname', verlooptOp: '2026-11-30T23:00:00.000Z' })
})
