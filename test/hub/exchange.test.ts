/** The exchange over HTTPS, as a participant sees it. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { confirm, importPublicKey, openMessage, verifyReceipt } from '../../envelope/index.ts'
import type { PublicKey, Receipt, SealedEvent } from '../../envelope/index.ts'
import { now, saldoverzoek, sealed } from './parties.ts'
import type { Party } from './parties.ts'
import { oins, openWorld } from './world.ts'
import type { World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
}, 60_000)
afterAll(() => world.close())

async function signKey({ entry }: Party): Promise<PublicKey> {
  const verdict = await importPublicKey(entry.sleutels.find(({ gebruik }) => gebruik === 'teken') as never)
  if (!verdict.ok) throw new Error('no key')
  return verdict.value
}

const fresh = async () => {
  const id = crypto.randomUUID()
  const message = saldoverzoek(oins.shv, oins.se, {
    Referentienummer: id,
    ConversatieReferentienummer: crypto.randomUUID(),
  })
  return { id, message, event: await sealed(message, { from: world.shv, to: world.se }) }
}

const put = (
  event: Pick<SealedEvent, 'id'> & Partial<SealedEvent>,
  who: 'shv' | 'se' | 'stranger' | 'nobody' = 'shv',
) => world.call(who, 'PUT', `/v1/berichten/${event.id}`, { body: event })

async function confirmed(id: string, oordeel: 'ontvangen' | 'afgekeurd' | 'onleesbaar' = 'ontvangen') {
  const { json } = await world.call('se', 'GET', '/v1/postvak')
  const { ladingHash } = json['berichten'].find((each: { id: string }) => each.id === id)
  const opened = oordeel === 'onleesbaar' ? {} : { inhoudHash: ladingHash }
  const jws = await confirm({ bericht: id, ladingHash, oordeel, ...opened, tijdstip: now.toISOString() }, world.se.sign)
  return { jws, seen: await world.call('se', 'PUT', `/v1/postvak/${id}/bevestiging`, confirmation(jws)) }
}

const confirmation = (bevestiging: string) => ({ body: { bevestiging }, type: 'application/json' })

async function genuine(receipt: Receipt) {
  const verdict = await verifyReceipt(receipt, await signKey(world.hubParty))
  return verdict.ok ? verdict.value : verdict.faults
}

/** The kinds of receipts and of log lines that a participant may read, each with its message. */
async function recordsOf(who: 'shv' | 'se') {
  const all = async (path: string, rows: string, next: string) => {
    const found: Record<string, never>[] = []
    for (;;) {
      const { json } = await world.call(who, 'GET', `${path}?na=${found.at(-1)?.[next] ?? 0}`)
      if (json[rows].length === 0) return found
      found.push(...json[rows])
    }
  }
  const facts = await all('/v1/bewijzen', 'bewijzen', 'nummer')
  const lines = await all('/v1/logboek', 'regels', 'nummer')
  return {
    facts: facts.map(({ bewijs }) => (bewijs as unknown as Receipt).feit).map(({ soort, bericht }) => [soort, bericht]),
    lines: lines.map(({ handeling, bericht }) => [handeling, bericht]),
  }
}

describe('one message', () => {
  test('H-07: it is kept until its receiver confirms, and then it is gone', async () => {
    const { id, event, message } = await fresh()

    const accepted = await put(event)
    expect(accepted.status).toBe(201)
    expect(await genuine(accepted.json['bewijs'])).toMatchObject({
      soort: 'aanname',
      bericht: id,
      afzender: oins.shv,
      ontvanger: oins.se,
    })

    const fetched = await world.call('se', 'GET', `/v1/postvak/${id}`)
    expect(fetched.text).toBe(JSON.stringify(event))
    expect((await world.call('se', 'GET', `/v1/postvak/${id}`)).text).toBe(fetched.text)
    const opened = await openMessage(fetched.json as never, {
      keyOf: () => world.se.open,
      signer: await signKey(world.shv),
    })
    expect(opened.ok && JSON.parse(new TextDecoder().decode(opened.value.message))).toEqual(message)

    const { jws, seen } = await confirmed(id)
    expect(seen.status).toBe(200)
    expect(await genuine(seen.json['bewijs'])).toMatchObject({ soort: 'aflevering', bericht: id, bevestiging: jws })
    expect((await world.call('se', 'GET', `/v1/postvak/${id}`)).json).toMatchObject({ status: 404, code: 'SKP-H-16' })
    expect((await world.call('se', 'GET', '/v1/postvak')).json['berichten']).toEqual([])
  })

  test('H-10: the same bytes again give the same receipt, also after delivery', async () => {
    const { id, event } = await fresh()
    const first = await put(event)
    const again = await put(event)
    await confirmed(id)
    const after = await put(event)

    expect([first.status, again.status, after.status]).toEqual([201, 200, 200])
    expect(again.text).toBe(first.text)
    expect(after.text).toBe(first.text)
    expect((await world.call('se', 'GET', '/v1/postvak')).json['berichten']).toEqual([])
  })

  test('H-10: other bytes under the same id are refused', async () => {
    const { event, message } = await fresh()
    await put(event)
    const again = await put(await sealed(message, { from: world.shv, to: world.se }))

    expect(again.json).toMatchObject({ status: 409, code: 'SKP-H-14' })
    expect(await genuine(again.json['bewijs'])).toMatchObject({ soort: 'weigering', reden: 'SKP-H-14' })
  })

  test('H-14: a refusal names who offered, not whom it claimed to be, and is nobody else’s to read', async () => {
    const { id, event } = await fresh()
    await put(event)
    const { event: second } = await fresh()
    const before = await recordsOf('shv')
    const offered = [event, second, { ...second, id }]
    const answers = await Promise.all(offered.map((one) => put(one, 'se')))
    const mine = await put({ ...second, kid: 'weg' })

    for (const { json } of answers)
      expect(await genuine(json['bewijs'])).toMatchObject({ soort: 'weigering', afzender: oins.se })
    expect(await genuine(mine.json['bewijs'])).toMatchObject({ soort: 'weigering', afzender: oins.shv })
    const after = await recordsOf('shv')
    expect(after.facts.slice(before.facts.length)).toEqual([['weigering', second.id]])
    expect(after.lines.slice(before.lines.length)).toEqual([['geweigerd', second.id]])
    const theirs = await recordsOf('se')
    expect(theirs.facts.filter(([soort]) => soort === 'weigering')).toHaveLength(offered.length)
    expect(theirs.lines.filter(([handeling]) => handeling === 'geweigerd')).toHaveLength(offered.length)
    await confirmed(id)
  })

  test('H-10: fifty senders at once get one and the same receipt, and one message is kept', async () => {
    const { id, event } = await fresh()
    const answers = await Promise.all(Array.from({ length: 50 }, () => put(event)))

    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    const { json } = await world.call('se', 'GET', '/v1/postvak')
    expect(json['berichten'].filter((each: { id: string }) => each.id === id)).toHaveLength(1)
    await confirmed(id)
  })

  test('H-14: messages that come in at once each get a receipt of their own', async () => {
    const events = await Promise.all(Array.from({ length: 16 }, async () => (await fresh()).event))
    const answers = await Promise.all(events.map((event) => put(event)))
    const facts = await Promise.all(answers.map(({ json }) => genuine(json['bewijs'])))

    expect(facts.map((fact) => 'bericht' in fact && fact.bericht)).toEqual(events.map(({ id }) => id))
    expect(new Set(facts.map((fact) => 'ladingHash' in fact && fact.ladingHash)).size).toBe(16)
    for (const { id } of events) await confirmed(id)
  })

  test('H-07: confirming again gives the same receipt; confirming what is not there gives 404', async () => {
    const { id, event } = await fresh()
    await put(event)
    const { jws, seen } = await confirmed(id)
    const again = await world.call('se', 'PUT', `/v1/postvak/${id}/bevestiging`, confirmation(jws))
    const other = await world.call('se', 'PUT', `/v1/postvak/${crypto.randomUUID()}/bevestiging`, confirmation(jws))
    const notMine = await world.call('shv', 'PUT', `/v1/postvak/${id}/bevestiging`, confirmation(jws))

    expect(again.text).toBe(seen.text)
    expect([other.json['code'], notMine.json['code']]).toEqual(['SKP-H-16', 'SKP-H-16'])
  })

  test('H-14: only the receiver’s own signature on this very message confirms', async () => {
    const { id, event } = await fresh()
    const other = await fresh()
    await put(event)
    await put(other.event)
    const listed = (await world.call('se', 'GET', '/v1/postvak')).json['berichten']
    const hash = listed.find((each: { id: string }) => each.id === id).ladingHash
    const claim = {
      bericht: id,
      ladingHash: hash,
      inhoudHash: hash,
      oordeel: 'ontvangen',
      tijdstip: now.toISOString(),
    } as const
    const wrong = await Promise.all([
      confirm(claim, world.shv.sign),
      confirm({ ...claim, bericht: other.id }, world.se.sign),
      confirm({ ...claim, ladingHash: 'A'.repeat(43) }, world.se.sign),
    ])
    for (const jws of [...wrong, 'a.b.c'])
      expect((await world.call('se', 'PUT', `/v1/postvak/${id}/bevestiging`, confirmation(jws))).json).toMatchObject({
        status: 400,
        code: 'SKP-H-24',
      })

    expect((await world.call('se', 'GET', `/v1/postvak/${id}`)).status).toBe(200)
    await confirmed(id)
    await confirmed(other.id)
  })

  test('H-09: what is not confirmed in time expires, and both ends can prove it', async () => {
    const { id, event } = await fresh()
    const { json } = await put(event)
    world.clock.now = new Date(json['bewijs'].feit.verlooptOp)
    await world.hub.sweep()
    const fetched = await world.call('se', 'GET', `/v1/postvak/${id}`)
    const proofs = (await world.call('shv', 'GET', '/v1/bewijzen')).json['bewijzen']
    world.clock.now = now

    expect(fetched.json).toMatchObject({ status: 410, code: 'SKP-H-19' })
    const ofThis = proofs.filter(({ bewijs }: { bewijs: Receipt }) => bewijs.feit.bericht === id)
    expect(await Promise.all(ofThis.map(({ bewijs }: { bewijs: Receipt }) => genuine(bewijs)))).toMatchObject([
      { soort: 'aanname' },
      { soort: 'verloop', bericht: id, opgehaald: false, reden: 'termijn' },
    ])
  })
})

describe('waiting for news', () => {
  // Without news the answer would come after a minute, when this test is long over.
  test('an empty mailbox answers at the moment a message comes in', { timeout: 50_000 }, async () => {
    const { id, event } = await fresh()
    const looked = vi.spyOn(world.mailbox, 'list')
    const waiting = world.call('se', 'GET', '/v1/postvak?wacht=60')
    await vi.waitFor(() => expect(looked).toHaveBeenCalled(), { timeout: 20_000 })
    await put(event)
    const { json } = await waiting

    expect(json['berichten'].map((each: { id: string }) => each.id)).toEqual([id])
    looked.mockRestore()
    await confirmed(id)
  })

  test('H-11: the listing goes on where it was left, in order of acceptance', async () => {
    const events = await Promise.all(Array.from({ length: 5 }, async () => (await fresh()).event))
    for (const event of events) await put(event)
    const page = async (na: number) =>
      (await world.call('se', 'GET', `/v1/postvak?na=${na}&aantal=2`)).json['berichten']
    const first = await page(0)
    const second = await page(first[1].volgnummer)

    expect([...first, ...second].map(({ id }: { id: string }) => id)).toEqual(events.slice(0, 4).map(({ id }) => id))
    expect(second[1].volgnummer - first[0].volgnummer).toBe(3)
    for (const { id } of events) await confirmed(id)
  })
})

describe('what the hub has on record', () => {
  test('H-15: the log tells each side what happened to its messages, and holds no reference but the id', async () => {
    const { id, event, message } = await fresh()
    await put(event)
    await world.call('se', 'GET', `/v1/postvak/${id}`)
    await confirmed(id)
    const search = await world.call('shv', 'GET', `/v1/logboek?bericht=${id}`)
    const actions = search.json['regels'].map(({ handeling }: { handeling: string }) => handeling)

    expect(actions).toEqual(['aangeboden', 'opgehaald', 'bevestigd'])
    expect(search.text).not.toContain(message.Stuurgegevens['ConversatieReferentienummer'])
    expect((await world.operator('/logboek/keten')).json).toEqual({ gebrokenRegel: null })
  })

  test.each(['ontvangen', 'afgekeurd', 'onleesbaar'] as const)(
    'H-15: the log tells with a confirmation that its receiver said %s',
    async (oordeel) => {
      const { id, event } = await fresh()
      await put(event)
      await confirmed(id, oordeel)
      const { json } = await world.call('shv', 'GET', `/v1/logboek?bericht=${id}&handeling=bevestigd`)

      expect(json['regels']).toMatchObject([{ handeling: 'bevestigd', uitkomst: oordeel }])
    },
  )

  test('the counters for the fee tell how often, not what', async () => {
    const counted = async (who: 'shv' | 'se') => (await world.call(who, 'GET', '/v1/tellingen')).json['tellingen']
    const [sent = { verzonden: 0 }] = await counted('shv')
    const [received = { ontvangen: 0 }] = await counted('se')
    for (const oordeel of ['ontvangen', 'afgekeurd', 'onleesbaar'] as const) {
      const { id, event } = await fresh()
      await put(event)
      const { jws } = await confirmed(id, oordeel)
      // The first confirmation counts, and once.
      await world.call('se', 'PUT', `/v1/postvak/${id}/bevestiging`, confirmation(jws))
    }
    await put((await fresh()).event)

    const same = { module: 'schuldregeling', versie: '2.0', berichttype: 'Saldoverzoek', maand: '2026-11' }
    expect(await counted('shv')).toEqual([{ ...same, verzonden: sent.verzonden + 4, ontvangen: 0 }])
    expect(await counted('se')).toEqual([{ ...same, verzonden: 0, ontvangen: received.ontvangen + 1 }])

    const all = (await world.operator('/tellingen?jaar=2026')).json['tellingen']
    expect(all).toEqual([
      { oin: oins.shv, ...(await counted('shv'))[0] },
      { oin: oins.se, ...(await counted('se'))[0] },
    ])
    expect((await world.operator(`/tellingen?na=${oins.shv}&aantal=1`)).json['tellingen']).toEqual(all.slice(1))
    expect((await world.operator('/tellingen?jaar=2025')).json).toEqual({ tellingen: [] })
  })
})
