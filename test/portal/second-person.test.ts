/**
 * H-21: the lock of the recovery code is given, changed and removed only when another person of the organisation confirmed it,
 * once and within ten minutes; who made it reads it back once. Devices have a number.
 */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openPortalWorld, organisation, plainPage } from './portal-world.ts'
import type { logins, PortalWorld } from './portal-world.ts'
import { visitor } from './visitor.ts'
import type { Visitor } from './visitor.ts'

let world: PortalWorld
beforeEach(async () => void (world = await openPortalWorld(plainPage)))
afterEach(() => world.close())

const place = 'sleutels/stel/herstel'
const item = (name: string): string => `/v1/kluis/stuk?naam=${encodeURIComponent(name)}`
const later = (minutes: number): void =>
  void (world.town.clock.now = new Date(world.town.clock.now.getTime() + minutes * 60_000))

async function person(choice: keyof typeof logins): Promise<Visitor> {
  const somebody = visitor(world)
  await somebody.logIn(choice)
  return somebody
}
const put = (who: Visitor, name: string, text: string) => who.ask('PUT', item(name), { type: 'text/plain', text })
const read = async (who: Visitor, name = place): Promise<string> => {
  const { status, text } = await who.ask('GET', item(name))
  return status === 200 ? text : codeOf(text)
}
const codeOf = (text: string): string => (text === '' ? '' : (JSON.parse(text) as { readonly code: string }).code)
/** A lock that has been there for long. */
const kept = (): Promise<unknown> =>
  world.store.put(
    organisation.oin,
    { name: place, text: 'a.b.c.d.e' },
    { limit: { count: 9, size: 99 }, onlyNew: false },
  )

async function ask(who: Visitor, purpose = 'openen'): Promise<string> {
  const { text } = await who.ask('POST', `/v1/tweede-persoon?doel=${purpose}`)
  return (JSON.parse(text) as { readonly nummer: string }).nummer
}
async function waiting(who: Visitor): Promise<readonly { readonly id: string; readonly doel: string }[]> {
  const { text } = await who.ask('GET', '/v1/tweede-persoon')
  return (JSON.parse(text) as { readonly verzoeken: readonly { readonly id: string; readonly doel: string }[] })
    .verzoeken
}
async function confirm(who: Visitor, number: string): Promise<string> {
  const [request] = await waiting(who)
  const path = `/v1/tweede-persoon/${request?.id ?? crypto.randomUUID()}`
  const { status, text } = await who.ask('PUT', path, { type: 'text/plain', text: number })
  return status === 204 ? 'bevestigd' : codeOf(text)
}

test('H-21: the lock of the recovery code is given once, after a colleague typed the number over', async () => {
  await kept()
  const [clerk, colleague] = [await person('goed'), await person('collega')]
  expect(await read(clerk)).toBe('SKP-P-20')
  const number = await ask(clerk)

  expect([await read(clerk), await waiting(clerk)]).toEqual(['SKP-P-20', []])
  expect(await waiting(colleague)).toEqual([{ id: expect.any(String) as string, doel: 'openen' }])
  expect(await confirm(colleague, `${number.slice(0, 3)} ${number.slice(3)}`)).toBe('bevestigd')
  expect([await read(colleague), await read(clerk), await read(clerk)]).toEqual(['SKP-P-20', 'a.b.c.d.e', 'SKP-P-20'])
})

test('H-21: the same person in another browser confirms nothing', async () => {
  await kept()
  const [clerk, again, colleague] = [await person('goed'), await person('goed'), await person('collega')]
  const number = await ask(clerk)
  const [request] = await waiting(colleague)

  expect(await waiting(again)).toEqual([])
  const body = { type: 'text/plain', text: number }
  expect(codeOf((await again.ask('PUT', `/v1/tweede-persoon/${request?.id ?? ''}`, body)).text)).toBe('SKP-P-24')
  expect(await confirm(colleague, number)).toBe('bevestigd')
  expect([await read(again), await read(clerk)]).toEqual(['SKP-P-20', 'a.b.c.d.e'])
})

test('H-21: a request ends after three wrong numbers, after ten minutes, and when it is withdrawn', async () => {
  await kept()
  const [clerk, colleague] = [await person('goed'), await person('collega')]
  const first = await ask(clerk)
  const wrong = first === '000000' ? '000001' : '000000'
  const tries = [await confirm(colleague, wrong), await confirm(colleague, wrong), await confirm(colleague, wrong)]
  expect([...tries, await confirm(colleague, first)]).toEqual(['SKP-P-23', 'SKP-P-23', 'SKP-P-23', 'SKP-P-24'])

  const second = await ask(clerk)
  expect(await confirm(colleague, second)).toBe('bevestigd')
  later(10)
  expect(await read(clerk)).toBe('SKP-P-20')

  const third = await ask(clerk)
  await clerk.ask('DELETE', '/v1/tweede-persoon')
  expect([await waiting(colleague), await confirm(colleague, third)]).toEqual([[], 'SKP-P-24'])
})

test('H-21: to use the code is not to replace it: each is confirmed for itself, also to remove it', async () => {
  await kept()
  const [clerk, colleague] = [await person('goed'), await person('collega')]
  const changes = async (): Promise<readonly number[]> => [
    (await put(clerk, place, 'v.w.x.y.z')).status,
    (await clerk.ask('DELETE', item(place))).status,
  ]
  expect(await changes()).toEqual([403, 403])
  await confirm(colleague, await ask(clerk))
  expect(await changes()).toEqual([403, 403])
  await confirm(colleague, await ask(clerk, 'vervangen'))
  expect(await changes()).toEqual([204, 403])
  expect(await read(clerk)).toBe('SKP-P-20')
  expect(await world.store.get(organisation.oin, place)).toBe('v.w.x.y.z')
})

test('H-21: a list of items has no lock of a recovery code, and none is put that goes by itself', async () => {
  await kept()
  const clerk = await person('goed')
  const { text } = await clerk.ask('GET', '/v1/kluis/stukken?begin=sleutels/')
  const until = encodeURIComponent(new Date(world.town.clock.now.getTime() + 60_000).toISOString())

  expect(JSON.parse(text)).toEqual({ stukken: [] })
  const named = { type: 'application/json', text: JSON.stringify({ namen: [place] }) }
  expect(JSON.parse((await clerk.ask('POST', '/v1/kluis/stukken', named)).text)).toEqual({ stukken: [] })
  expect((await clerk.ask('POST', '/v1/kluis/weg', named)).status).toBe(400)
  const body = { type: 'text/plain', text: 'v.w.x.y.z' }
  expect((await clerk.ask('PUT', `${item('sleutels/nieuw/herstel')}&tot=${until}`, body)).status).toBe(400)
})

test('H-21: of two who make a first lock at once one makes it, and the other needs a second person', async () => {
  const [clerk, colleague] = [await person('goed'), await person('collega')]
  // Both look before either puts.
  const { get } = world.store
  let looked = 0
  let open: () => void = () => undefined
  const both = new Promise<void>((done) => void (open = done))
  const look: typeof get = async (...asked) => {
    const found = await get(...asked)
    if ((looked += 1) === 2) open()
    await both
    return found
  }
  Object.assign(world.store, { get: look })
  const [one, other] = await Promise.all([put(clerk, place, 'a.b.c.d.e'), put(colleague, place, 'v.w.x.y.z')])

  expect([one.status, other.status].toSorted()).toEqual([204, 412])
  expect(await get(organisation.oin, place)).toBe(one.status === 204 ? 'a.b.c.d.e' : 'v.w.x.y.z')
})

test('H-21: who made a lock reads that one back once, in a later login too, and nobody else does', async () => {
  await kept()
  const [clerk, colleague] = [await person('goed'), await person('collega')]
  expect((await put(clerk, 'sleutels/nieuw/herstel', 'v.w.x.y.z')).status).toBe(204)
  await clerk.logIn('goed')
  const reads = (who: Visitor) => read(who, 'sleutels/nieuw/herstel')

  expect([await reads(colleague), await read(clerk)]).toEqual(['SKP-P-20', 'SKP-P-20'])
  expect([await reads(clerk), await reads(clerk)]).toEqual(['v.w.x.y.z', 'SKP-P-20'])
})

test('H-21: who tried to make a lock, and made none, reads none that a colleague made', async () => {
  const [clerk, colleague] = [await person('goed'), await person('collega')]
  const text = { type: 'text/plain', text: 'a.b.c.d.e' }
  expect((await clerk.ask('PUT', `${item(place)}&was=${'A'.repeat(22)}`, text)).status).toBe(412)
  expect((await put(colleague, place, 'v.w.x.y.z')).status).toBe(204)

  expect(await read(clerk)).toBe('SKP-P-20')
  expect(await read(colleague)).toBe('v.w.x.y.z')
})

test('H-21: who made a lock that was replaced since does not read the new one', async () => {
  const [clerk, colleague] = [await person('goed'), await person('collega')]
  await put(clerk, place, 'a.b.c.d.e')
  await confirm(clerk, await ask(colleague, 'vervangen'))
  expect((await put(colleague, place, 'v.w.x.y.z')).status).toBe(204)

  expect(await read(clerk)).toBe('SKP-P-20')
})

test('H-19: one request for each person', async () => {
  const [clerk, colleague] = [await person('goed'), await person('collega')]
  for (let index = 0; index < 30; index += 1) await ask(clerk)

  expect(await waiting(colleague)).toHaveLength(1)
})

test('H-19: the twenty-first device of a set is refused, and one that is there is replaced', async () => {
  const clerk = await person('goed')
  const device = (index: number): string => `sleutels/stel/apparaat/${String(index).padStart(2, '0')}`
  for (let index = 0; index < 20; index += 1) await put(clerk, device(index), 'a.b.c.d.e')

  expect(codeOf((await put(clerk, device(20), 'a.b.c.d.e')).text)).toBe('SKP-P-22')
  expect((await put(clerk, device(3), 'v.w.x.y.z')).status).toBe(204)
})
