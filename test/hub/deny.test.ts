/** Log-or-deny and orderly endings: what cannot be recorded does not happen. */
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Mailbox, Notary } from '../../hub/index.ts'
import { MailboxFailure } from '../../hub/index.ts'
import { confirm } from '../../envelope/index.ts'
import { now, saldoverzoek, sealed } from './parties.ts'
import { memory, oins, openWorld } from './world.ts'
import type { World } from './world.ts'

let world: World
afterEach(() => world.close())

/** A store in which these operations fail as long as `broken` says so. */
function breaking(names: readonly (keyof Mailbox)[]): { mailbox: (notary: Notary) => Mailbox; broken: boolean } {
  const state = { broken: false, mailbox: memory }
  state.mailbox = (notary) => {
    const whole = memory(notary)
    const broken = Object.fromEntries(
      names.map((name) => [
        name,
        async (...args: never[]) => {
          if (state.broken) throw new MailboxFailure('the disk is full')
          return (whole[name] as (...given: never[]) => unknown)(...args)
        },
      ]),
    )
    return { ...whole, ...broken }
  }
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
  test.each(['offer', 'seen'] as const)(
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
    const counts = () => Promise.reject(new TypeError('GEHEIM'))
    world = await openWorld({ mailbox: (notary) => ({ ...memory(notary), counts }) })
    const seen = await world.call('shv', 'GET', '/v1/tellingen')

    expect(seen.json).toMatchObject({ status: 500, code: 'SKP-H-23' })
    expect(seen.text + world.logged()).not.toContain('GEHEIM')
    expect(world.logged()).toContain('TypeError')
  })
})

describe('closing', () => {
  test('lets go who waits, and ends what runs', async () => {
    // The store stays open, so that the test can look at what the hub left in it.
    world = await openWorld({ mailbox: (notary) => ({ ...memory(notary), close: async () => undefined }) })
    const { event, put } = await offer()
    await put()
    const looked = vi.spyOn(world.mailbox, 'list')
    const waiting = world.call('shv', 'GET', '/v1/postvak?wacht=60')
    await vi.waitFor(() => expect(looked).toHaveBeenCalled(), { timeout: 20_000 })
    const closed = world.hub.close()

    expect((await waiting).json).toEqual({ berichten: [] })
    await closed
    expect(await world.mailbox.look(oins.se, event.id)).toMatchObject({ id: event.id })
  })
})

test('H-15: what cannot be signed is not taken in, and the retry is taken in and signed', async () => {
  let broken = true
  world = await openWorld({
    mailbox: (notary) =>
      memory(async (...asked) => {
        if (broken) throw new Error('the key is away')
        return notary(...asked)
      }),
  })
  const { event, put } = await offer()
  const refused = await put()
  const proofs = (await world.call('shv', 'GET', '/v1/bewijzen')).json['bewijzen']
  broken = false
  const accepted = await put()

  expect(refused.json).toMatchObject({ status: 503, code: 'SKP-H-20' })
  expect([proofs, await world.mailbox.log({ after: 0, limit: 10 })]).toMatchObject([[], [{ bericht: event.id }]])
  expect(accepted.status).toBe(201)
  expect(accepted.json['bewijs'].feit.bericht).toBe(event.id)
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
