/** Log-or-deny and orderly endings: what cannot be recorded does not happen. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Mailbox } from '../../hub/index.ts'
import { MailboxFailure } from '../../hub/index.ts'
import { confirm } from '../../envelope/index.ts'
import { now, saldoverzoek, sealed } from './parties.ts'
import { memory, oins, openWorld } from './world.ts'
import type { World } from './world.ts'

let world: World
afterEach(() => world.close())

/** A store in which these operations fail as long as `broken` says so. */
function breaking(names: readonly (keyof Mailbox)[]): { readonly mailbox: Mailbox; broken: boolean } {
  const whole = memory()
  const state = { mailbox: whole, broken: false }
  const broken = Object.fromEntries(
    names.map((name) => [
      name,
      async (...args: never[]) => {
        if (state.broken) throw new MailboxFailure('the disk is full')
        return (whole[name] as (...given: never[]) => unknown)(...args)
      },
    ]),
  )
  state.mailbox = { ...whole, ...broken }
  return state
}

const offer = async () => {
  const event = await sealed(saldoverzoek(oins.shv, oins.se, { Referentienummer: crypto.randomUUID() }), {
    from: world.shv,
    to: world.se,
  })
  return { event, put: () => world.call('shv', 'PUT', `/v1/berichten/${event.id}`, { body: event }) }
}

describe('a store that fails', () => {
  test.each(['offer', 'seen', 'unsigned', 'sign'] as const)(
    'H-15: when %s fails the sender gets 503 and no receipt, and a retry gets one',
    async (name) => {
      const store = breaking([name])
      world = await openWorld({ mailbox: store.mailbox })
      const { put } = await offer()
      store.broken = true
      const refused = await put()
      store.broken = false
      const accepted = await put()

      expect(refused.json).toMatchObject({ status: 503, code: 'SKP-H-20' })
      expect(refused.json['bewijs']).toBeUndefined()
      expect(refused.text).not.toContain('disk')
      expect(refused.headers['retry-after']).toBe('10')
      expect([200, 201]).toContain(accepted.status)
      expect(accepted.json['bewijs'].feit.soort).toBe('aanname')
    },
  )

  test('H-15: a fetch that cannot be logged hands nothing over', async () => {
    const store = breaking(['fetch'])
    world = await openWorld({ mailbox: store.mailbox })
    const { event, put } = await offer()
    await put()
    store.broken = true

    const seen = await world.call('se', 'GET', `/v1/postvak/${event.id}`)
    expect(seen.json).toMatchObject({ status: 503, code: 'SKP-H-20' })
    expect(seen.text).not.toContain(event.data.slice(0, 40))
  })

  test('a store that cannot is told by the readiness of the hub', async () => {
    const store = breaking(['ready'])
    world = await openWorld({ mailbox: store.mailbox })
    store.broken = true

    expect((await world.operator('/gezondheid/gereed')).json).toMatchObject({ status: 503, code: 'SKP-H-20' })
    expect((await world.operator('/gezondheid/levend')).status).toBe(200)
  })

  test('a mistake of ours is told without its words', async () => {
    const whole = memory()
    const mailbox: Mailbox = { ...whole, counts: () => Promise.reject(new TypeError('GEHEIM')) }
    world = await openWorld({ mailbox })
    const seen = await world.call('shv', 'GET', '/v1/tellingen')

    expect(seen.json).toMatchObject({ status: 500, code: 'SKP-H-23' })
    expect(seen.text + world.logged()).not.toContain('GEHEIM')
    expect(world.logged()).toContain('TypeError')
  })
})

describe('closing', () => {
  test('lets go who waits, ends what runs, and signs what waits', async () => {
    // The store stays open, so that the test can look at what the hub left in it.
    world = await openWorld({ mailbox: { ...memory(), close: async () => undefined } })
    const { event, put } = await offer()
    await put()
    const looked = vi.spyOn(world.mailbox, 'list')
    const waiting = world.call('shv', 'GET', '/v1/postvak?wacht=60')
    await vi.waitFor(() => expect(looked).toHaveBeenCalled(), { timeout: 20_000 })
    const closed = world.hub.close()

    expect((await waiting).json).toEqual({ berichten: [] })
    await closed
    expect(await world.mailbox.unsigned(10)).toEqual([])
    expect(await world.mailbox.look(oins.se, event.id)).toMatchObject({ id: event.id })
  })
})

describe('what begins after a crash', () => {
  test('H-14: a message that was stored and not signed for is signed for at the start, and the retry gets that receipt', async () => {
    const store = breaking(['sign'])
    world = await openWorld({ mailbox: store.mailbox })
    const { event, put } = await offer()
    store.broken = true
    expect((await put()).status).toBe(503)
    store.broken = false
    await world.hub.sweep()
    const proofs = (await world.call('shv', 'GET', '/v1/bewijzen')).json['bewijzen']
    const again = await put()

    expect(proofs).toHaveLength(1)
    expect(again.status).toBe(200)
    expect(again.json['bewijs']).toEqual(proofs[0].bewijs)
    expect(proofs[0].bewijs.feit.bericht).toBe(event.id)
  })
})

test('H-14: every accepted message has exactly one end receipt, also when confirmation and expiry come together', async () => {
  world = await openWorld()
  const ids: string[] = []
  for (let index = 0; index < 12; index++) {
    const { event, put } = await offer()
    await put()
    ids.push(event.id)
  }
  const listed = (await world.call('se', 'GET', '/v1/postvak')).json['berichten']
  const confirmations = await Promise.all(
    listed.map(async ({ id, ladingHash }: { id: string; ladingHash: string }) => {
      const jws = await confirm(
        { bericht: id, ladingHash, oordeel: 'ontvangen', inhoudHash: ladingHash, tijdstip: now.toISOString() },
        world.se.sign,
      )
      return { id, jws }
    }),
  )
  world.clock.now = new Date(listed[0].verlooptTijdstip)
  const answers = await Promise.all([
    ...confirmations.map(({ id, jws }) =>
      world.call('se', 'PUT', `/v1/postvak/${id}/bevestiging`, {
        body: { bevestiging: jws },
        type: 'application/json',
      }),
    ),
    world.hub.sweep(),
  ])
  const proofs = (await world.call('shv', 'GET', '/v1/bewijzen')).json['bewijzen']
  const ends = proofs
    .map(({ bewijs }: { bewijs: { feit: { soort: string; bericht: string } } }) => bewijs.feit)
    .filter(({ soort }: { soort: string }) => soort !== 'aanname')

  expect(ends.map(({ bericht }: { bericht: string }) => bericht).sort()).toEqual(ids.sort())
  const statuses = answers.flatMap((answer) => (answer === undefined ? [] : [answer.status]))
  const delivered = ends.filter(({ soort }: { soort: string }) => soort === 'aflevering').length
  expect(statuses.filter((status) => status === 200)).toHaveLength(delivered)
  expect(statuses.filter((status) => status === 410)).toHaveLength(ids.length - delivered)
})
