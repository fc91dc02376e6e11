/** H-07, H-14: what comes too late changes nothing: a refusal of what was accepted, and a message past its time. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { arrivalOf, sealedBy, serve } from './hostile-hub.ts'
import { idOf, saldoverzoek } from './messages.ts'
import { knownTo, tamperedClient } from './tampered-hub.ts'
import type { Tampering } from './tampered-hub.ts'
import { tamperings } from './tamperings.ts'
import { bytesOf, openTown, se, shv } from './town.ts'
import type { Town } from './town.ts'

let town: Town
beforeAll(async () => void (town = await openTown()), 60_000)
afterAll(() => town.close())

/** It says that it began anew, so that all is offered again. */
const begunAnew: Tampering = {
  ...{ at: 'receipts', name: 'another incarnation' },
  instead: () => ({ receipts: async () => ({ kind: 'good', epoch: 'anders', value: [] }) }),
}

test('H-14: a signed refusal of what was accepted ends nothing, and is said aloud', async () => {
  const honest = await town.client(shv)
  const { epoch } = (await honest.receipts(0)) as { readonly epoch: string }
  const refusing = tamperings.find(({ name }) => name === 'accepted, and answered with its signed refusal')
  const warned: string[] = []
  let current: readonly Tampering[] = []
  const hub = tamperedClient(honest, await knownTo(town, epoch), () => current)
  const gateway = await town.gateway(shv, { hub, warn: (code) => void warned.push(code) })
  const message = saldoverzoek()
  await gateway.submit(bytesOf(message))
  await gateway.turn()
  if (refusing === undefined) throw new Error('no such tampering')
  current = [begunAnew, refusing]
  await gateway.turn()

  expect(warned).toContain('hub-contradicts')
  expect(await gateway.sent(idOf(message))).toMatchObject({ status: 'wachtend' })
  expect((await gateway.sent(idOf(message)))?.event).not.toBeNull()
})

test('H-07: a message whose time ends while it is fetched is not handed over, and nothing is said of it', async () => {
  const arrival = await arrivalOf(await sealedBy(town, saldoverzoek(), { from: shv, to: se }))
  const late = (): string => {
    town.clock.now = new Date(town.clock.now.getTime() + 5 * 24 * 3600_000)
    return arrival.text()
  }
  const { gateway, confirmed } = await serve(town, { oin: se }, [{ ...arrival, text: late }])
  await gateway.turn()

  expect(await gateway.inbox()).toEqual([])
  expect([...confirmed]).toEqual([])
})
