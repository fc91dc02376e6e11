/** H-06: whatever a hub or a sender hands a gateway, only what was meant for it, is what it says and follows on is delivered. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { schemaset } from '../../validator/index.ts'
import { arrivalOf, sealedBy, serve } from './hostile-hub.ts'
import type { Served } from './hostile-hub.ts'
import { antwoord, saldoverzoek } from './messages.ts'
import type { Message } from './messages.ts'
import { openTown, se, shv } from './town.ts'
import type { Town } from './town.ts'

let town: Town
beforeAll(async () => void (town = await openTown()), 60_000)
afterAll(() => town.close())

const other = '00000099000000003000'

/** What came of one round: what was handed over, the verdict on this id, and the messages that wait to go out. */
async function outcome({ gateway, confirmed }: Served, id: string): Promise<unknown> {
  await gateway.turn()
  const arrived = (await gateway.inbox()).map(({ heading }) => heading.id)
  return { arrived, verdict: confirmed.get(id), outbox: (await gateway.state()).outbox.count }
}

test('H-06: a message for another receiver is not handed over, though it opens here, and nothing is said of it', async () => {
  const event = await sealedBy(town, saldoverzoek({ Ontvanger: other }), { from: shv, to: se })

  expect(await outcome(await serve(town, { oin: se }, [await arrivalOf(event)]), event.id)).toEqual({
    ...{ arrived: [], verdict: undefined, outbox: 0 },
  })
})

test('H-06: a message that is another inside than outside is not handed over, and its sender hears of it', async () => {
  const outside = crypto.randomUUID()
  const event = await sealedBy(town, saldoverzoek(), { from: shv, to: se, change: { id: outside } })

  expect(await outcome(await serve(town, { oin: se }, [await arrivalOf(event)]), outside)).toEqual({
    ...{ arrived: [], verdict: 'afgekeurd', outbox: 1 },
  })
})

test('H-07: a message with the attestation of another is not what the hub took in: nothing is said of it', async () => {
  const event = await sealedBy(town, saldoverzoek(), { from: shv, to: se })
  const { verklaring } = await sealedBy(town, saldoverzoek(), { from: shv, to: se })
  const served = await serve(town, { oin: se }, [await arrivalOf({ ...event, verklaring })])
  const before = (await served.gateway.state()).outbox.count

  expect(await outcome(served, event.id)).toEqual({ arrived: [], verdict: undefined, outbox: before })
  expect(served.warned).toContain('hub-other')
})

test('H-06: an answer to what was never asked is not handed over', async () => {
  const event = await sealedBy(town, antwoord(saldoverzoek()), { from: se, to: shv })

  expect(await outcome(await serve(town, { oin: shv }, [await arrivalOf(event)]), event.id)).toMatchObject({
    ...{ arrived: [], verdict: 'afgekeurd' },
  })
})

test('H-06: an Afkeurbericht about what was never sent is not handed over, and gets no Afkeurbericht back', async () => {
  const event = await sealedBy(town, afkeurbericht(), { from: se, to: shv })
  const served = await serve(town, { oin: shv }, [await arrivalOf(event)])
  const before = (await served.gateway.state()).outbox.count

  expect(await outcome(served, event.id)).toEqual({ arrived: [], verdict: 'afgekeurd', outbox: before })
})

test('H-06: a message that cannot be fetched does not stop the one after it (T26)', async () => {
  const event = await sealedBy(town, saldoverzoek(), { from: shv, to: se })
  const id = crypto.randomUUID()
  const failing = {
    ...(await arrivalOf(event)),
    id,
    text: () => {
      throw new RangeError('broken')
    },
  }
  const served = await serve(town, { oin: se }, [failing, await arrivalOf(event)])
  await served.gateway.turn().catch(() => undefined)

  expect(await outcome(served, event.id).catch(() => undefined)).toMatchObject({
    arrived: [event.id],
    verdict: 'ontvangen',
  })
  expect(new Set(served.warned)).toEqual(new Set(['directory-renewal-unreachable', 'receive-RangeError']))
})

test('H-07: what was taken over is not handed over again, however often a hub lists it', async () => {
  const event = await sealedBy(town, saldoverzoek(), { from: shv, to: se })
  const served = await serve(town, { oin: se }, [await arrivalOf(event)])
  expect(await outcome(served, event.id)).toMatchObject({ verdict: 'ontvangen' })
  await served.gateway.takeOver(event.id)

  served.confirmed.clear()
  // A confirmation that was not answered is given again after a pause.
  town.clock.now = new Date(town.clock.now.getTime() + 60_000)
  const before = (await served.gateway.inbox()).map(({ heading }) => heading.id)
  expect(before).not.toContain(event.id)
  expect(await outcome(served, event.id)).toMatchObject({ arrived: before, verdict: 'ontvangen' })
})

test('H-07: a business system that takes messages itself is called once, however often a hub lists them', async () => {
  const event = await sealedBy(town, saldoverzoek(), { from: shv, to: se })
  const called: string[] = []
  const handOver = async ({ heading }: { readonly heading: { readonly id: string } }): Promise<void> =>
    void called.push(heading.id)
  const served = await serve(town, { oin: se, handOver }, [await arrivalOf(event)])
  await served.gateway.turn()
  served.confirmed.clear()
  town.clock.now = new Date(town.clock.now.getTime() + 60_000)
  await served.gateway.turn()

  expect(called).toEqual([event.id])
  expect(served.confirmed.get(event.id)).toBe('ontvangen')
})

function afkeurbericht(): Message {
  return {
    Stuurgegevens: {
      ...{ Module: 'protocol', Versie: '1.0', Berichttype: 'Afkeurbericht', Afzender: se, Ontvanger: shv },
      Referentienummer: crypto.randomUUID(),
      ConversatieReferentienummer: crypto.randomUUID(),
      Tijdstip: '2026-11-23T10:00:00Z',
    },
    Inhoud: {
      BetreftReferentienummer: crypto.randomUUID(),
      Schemaset: schemaset,
      Bevindingen: [{ Code: 'element-missing', Pointer: '/Inhoud/KlantnummerSHV', Ernst: 'fout' }],
    },
  }
}
