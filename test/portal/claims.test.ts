/**
 * Claims: of two who take up the same message at once one has it, whoever stops halfway and in whatever order things happen;
 * and what was kept about a message goes with it.
 *
 * Inside: the page has no door; its parts are asked where they are made.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createClaims, holderOf } from '../../portal/browser/together/claims.ts'
import type { Claimed, Claims } from '../../portal/browser/together/claims.ts'
import { openPeople } from '../../portal/browser/together/people.ts'
import { createDrafts } from '../../portal/browser/drafts/drafts.ts'
import { idOf, saldoverzoek } from '../exchange/messages.ts'
import { shv } from '../exchange/town.ts'
import { enrolKeys, openBrowser } from './browser-office.ts'
import { openPortalWorld, organisation, plainPage, send } from './portal-world.ts'

const id = '11111111-1111-4111-8111-111111111111'
const message = {
  heading: {
    ...{ id, module: 'schuldregeling', version: '2.0', type: 'Saldoverzoek', conversation: id },
    ...{ sender: shv, receiver: organisation.oin, time: '2026-11-23T10:00:00Z' },
  },
  ...{ message: '{}', warnings: [], received: '2026-11-23T10:00:00.000Z' },
}
const people = ['een', 'twee', 'drie'].map((naam) => ({ id: naam, naam }))
const clock = (): Date => new Date('2026-11-23T10:00:00Z')

/** A vault of all, in which everything happens when `happen` lets it; a write may be done and its answer lost. */
function sharedVault(happen: <Value>(act: () => Value) => Promise<Value>, isLost: () => boolean) {
  const kept = new Map<string, string>()
  const items = {
    names: (begin: string) => happen(() => [...kept.keys()].filter((name) => name.startsWith(begin)).toSorted()),
    open: (name: string) => happen(() => kept.get(name)),
    writeNew: async (name: string, text: string) => {
      const isNew = await happen(() => !kept.has(name) && kept.set(name, text) !== undefined)
      if (isLost()) throw new Error('lost')
      return isNew
    },
  }
  return { kept, items }
}

type Act = { readonly who: number; readonly to: number | undefined }
const act: fc.Arbitrary<Act> = fc.record({ who: fc.nat(2), to: fc.option(fc.nat(2), { nil: undefined }) })

test('H-10: whatever colleagues do at once, every step was made by one, all see the same holder, and who was late hears so', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(act, { minLength: 2, maxLength: 8 }),
      fc.infiniteStream(fc.nat(5)),
      async (s, acts, luck) => {
        const { kept, items } = sharedVault(
          (act) => s.schedule(Promise.resolve()).then(act),
          () => luck.next().value === 0,
        )
        const all: readonly Claims[] = people.map((person) => createClaims(items, { me: () => person, clock }))
        const told: (readonly [Act, Claimed | 'fout'])[] = []
        const done = Promise.all(
          acts.map(async (each) => {
            const to = each.to === undefined ? undefined : people[each.to]
            const claims = all[each.who]
            if (claims !== undefined) told.push([each, await claims.give(message, to).catch(() => 'fout' as const)])
          }),
        )
        await s.waitFor(done)
        await s.waitFor(Promise.all(all.map((claims) => claims.load())))
        const steps = [...kept.keys()].map((name) => Number(name.slice(-4))).toSorted((one, other) => one - other)
        expect(steps).toEqual(steps.map((_, index) => index))
        // Nobody was told that a step stands that does not: as many hold as stand there, but for answers that were lost.
        const stood = told.filter(([, how]) => how === 'gelukt').length
        const lost = told.filter(([, how]) => how === 'fout').length
        expect(stood).toBeGreaterThanOrEqual(steps.length - lost)
        expect(new Set(all.map((claims) => JSON.stringify(claims.of(id)))).size).toBe(1)
        const last = JSON.parse(kept.get([...kept.keys()].toSorted().at(-1) ?? '') ?? '{}') as unknown
        expect(all[0]?.of(id)).toEqual(kept.size === 0 ? undefined : last)
      },
    ),
  )
})

test('of two who take up the same message one has it, and the other hears whose it is', async () => {
  const { items } = sharedVault(
    async (act) => act(),
    () => false,
  )
  const [one, two] = people.map((person) => createClaims(items, { me: () => person, clock })) as [Claims, Claims]
  const done = await Promise.all([one.give(message, people[0]), two.give(message, people[1])])

  expect(done).toEqual(['gelukt', 'ander'])
  expect([holderOf(one.of(id), 'een'), holderOf(two.of(id), 'twee'), two.of(id)?.voor?.naam]).toEqual([
    'mij',
    'ander',
    'een',
  ])
  expect(await two.give(message, people[1])).toBe('gelukt')
  await one.load()
  expect(holderOf(one.of(id), 'een')).toBe('ander')
  expect(await two.give(message, undefined)).toBe('gelukt')
  await one.load()
  expect(holderOf(one.of(id), 'een')).toBe('vrij')
})

test('a message goes from hand to hand so often, and then no more', async () => {
  const { items, kept } = sharedVault(
    async (act) => act(),
    () => false,
  )
  const claims = createClaims(items, { me: () => ({ id: 'een', naam: 'een' }), clock })
  for (let step = 0; step < 500; step += 1) await claims.give(message, people[step % 2])

  expect([await claims.give(message, people[0]), kept.size]).toEqual(['vol', 500])
})

test('a colleague sees a claim at one look, by the name that was given; nothing of it is readable, and it goes with the message', async () => {
  const world = await openPortalWorld(plainPage)
  const secret = await enrolKeys(world)
  const browsers = [await openBrowser(world, secret, 'goed'), await openBrowser(world, secret, 'collega')] as const
  const at = (): Date => world.town.clock.now
  const offices = await Promise.all(
    browsers.map(async ({ server, vault, mirror, gateway }) => {
      const { persoon } = (await server.get('/v1/sessie')) as { readonly persoon: string }
      const own = await openPeople(vault, { id: persoon, clock: at })
      return { own, vault, mirror, gateway, claims: createClaims(mirror, { me: own.me, clock: at }), persoon }
    }),
  )
  const [one, two] = offices as [(typeof offices)[0], (typeof offices)[0]]
  expect(one.persoon).toMatch(/^[\w-]{22}$/)
  expect(one.persoon).not.toBe(two.persoon)
  await one.own.callMe(' Jannie de Boer ')
  const counsellor = await world.town.gateway(shv)
  const question = saldoverzoek({ Ontvanger: organisation.oin })
  await send(counsellor, question)
  await one.gateway.turn()
  const [arrived] = await one.gateway.inbox()
  if (arrived === undefined) throw new Error('nothing came in')
  await one.claims.give(arrived, one.own.me())
  await createDrafts(one.vault, { clock: at, author: one.persoon }).keep(
    {
      ...{ id: idOf(question), kind: 'antwoord', number: id, draft: {}, by: 'Jannie', at: at().toISOString() },
      message: { module: 'schuldregeling', version: '2.0', type: 'GeenMedewerking' },
    },
    arrived,
  )

  await two.gateway.refresh()
  await two.claims.load()
  expect([holderOf(two.claims.of(idOf(question)), two.persoon), two.claims.of(idOf(question))?.voor?.naam]).toEqual([
    'ander',
    'Jannie de Boer',
  ])
  expect(await two.own.all()).toEqual([{ id: one.persoon, naam: 'Jannie de Boer' }])
  const work = async (): Promise<readonly string[]> => world.store.names(organisation.oin, 'werk/')
  const texts = await Promise.all((await work()).map((name) => world.store.get(organisation.oin, name)))
  // No shorter word: in so much that is encrypted any four letters may stand by chance.
  expect(texts.filter((text) => /Jannie|de Boer/.test(text ?? ''))).toEqual([])
  expect((await work()).length).toBe(3)
  await two.gateway.takeOver(idOf(question))
  expect((await work()).map((name) => name.split('/')[1])).toEqual(['collega'])
  await world.close()
})
