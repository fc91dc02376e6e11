/** What a gateway refuses of its own business system: another's name, and a reference that is in use for another message. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Gateway } from '../../gateway/index.ts'
import { saldoverzoek } from './messages.ts'
import { bytesOf, openTown, se, shv } from './town.ts'
import type { Town } from './town.ts'

let town: Town
let gateway: Gateway
beforeAll(async () => {
  town = await openTown()
  gateway = await town.gateway(shv)
}, 60_000)
afterAll(() => town.close())

test('H-03: a message in the name of another is not sent', async () => {
  expect(await gateway.submit(bytesOf(saldoverzoek({ Afzender: se, Ontvanger: shv })))).toEqual({ outcome: 'sender' })
  expect((await gateway.state()).outbox.count).toBe(0)
})

test('H-10: a reference is of one message: the same again is known, another is refused', async () => {
  const message = saldoverzoek()
  const { Referentienummer = '' } = message.Stuurgegevens
  const other = saldoverzoek({ Referentienummer })

  expect(await gateway.submit(bytesOf(message))).toEqual({ outcome: 'taken', id: Referentienummer })
  expect(await gateway.submit(bytesOf(message))).toEqual({ outcome: 'taken', id: Referentienummer })
  expect(await gateway.submit(bytesOf(other))).toEqual({ outcome: 'reused' })
})
