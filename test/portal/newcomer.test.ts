/**
 * H-21: a new device is handed the keys by two people, once and within ten minutes; what both compare is of its key alone, and what
 * it is handed must be of its organisation.
 *
 * Inside: the page has no door; codes and locks are judged where they are made.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOfKey, lockToKey, makeNewcomer } from '../../portal/browser/keys/newcomer.ts'
import { bearKeys, isOfEntry, takeIn } from '../../portal/browser/keys/organisation-keys.ts'
import { openPortalWorld, organisation, plainPage } from './portal-world.ts'
import type { logins, PortalWorld } from './portal-world.ts'
import { visitor } from './visitor.ts'
import type { Visitor } from './visitor.ts'

let world: PortalWorld
beforeAll(async () => void (world = await openPortalWorld(plainPage)))
afterAll(() => world.close())

const { oin } = organisation
const later = (minutes: number): void =>
  void (world.town.clock.now = new Date(world.town.clock.now.getTime() + minutes * 60_000))
async function person(choice: keyof typeof logins): Promise<Visitor> {
  const somebody = visitor(world)
  await somebody.logIn(choice)
  return somebody
}
const text = (body: string) => ({ type: 'text/plain', text: body })
const key = `${'x'.repeat(43)}.${'y'.repeat(43)}`
const lock = 'a..b.c.d'
const ask = async (who: Visitor): Promise<number> => (await who.ask('PUT', '/v1/toelating', text(key))).status
type Seen = {
  readonly verzoeken: readonly { readonly id: string; readonly eigen: boolean }[]
  readonly eigen?: { readonly tekst?: string }
}
const seen = async (who: Visitor): Promise<Seen> => JSON.parse((await who.ask('GET', '/v1/toelating')).text) as Seen
/** Lets in the first device that asks; the code of why not. */
async function letIn(who: Visitor, id?: string): Promise<string> {
  const [first] = (await seen(who)).verzoeken
  const { status, text: answer } = await who.ask('PUT', `/v1/toelating/${id ?? first?.id ?? ''}`, text(lock))
  return status === 204 ? 'toegelaten' : (JSON.parse(answer) as { readonly code: string }).code
}

test('H-21: a colleague hands the keys to a device that asks, once, and nobody else receives them', async () => {
  const [clerk, again, colleague] = [await person('goed'), await person('goed'), await person('collega')]
  expect(await ask(clerk)).toBe(200)
  const [request] = (await seen(colleague)).verzoeken

  expect(request).toEqual({ id: expect.any(String) as string, sleutel: key, eigen: false })
  expect([await letIn(colleague), await letIn(colleague, request?.id)]).toEqual(['toegelaten', 'SKP-P-24'])
  expect([(await seen(clerk)).eigen, (await seen(again)).eigen]).toEqual([{ tekst: lock }, undefined])
  expect((await clerk.ask('DELETE', '/v1/toelating')).status).toBe(204)
  expect(await seen(clerk)).toEqual({ verzoeken: [] })
})

test('H-21: who lets in an own device has another person confirm it, for that once', async () => {
  const [fresh, own, colleague] = [await person('goed'), await person('goed'), await person('collega')]
  await ask(fresh)
  expect((await seen(own)).verzoeken).toMatchObject([{ eigen: true }])
  expect([await letIn(own), await letIn(fresh, (await seen(own)).verzoeken[0]?.id)]).toEqual(['SKP-P-20', 'SKP-P-24'])

  const { nummer } = JSON.parse((await own.ask('POST', '/v1/tweede-persoon?doel=toelaten')).text) as { nummer: string }
  const asked = await colleague.ask('GET', '/v1/tweede-persoon')
  const { verzoeken } = JSON.parse(asked.text) as { readonly verzoeken: readonly { readonly id: string }[] }
  await colleague.ask('PUT', `/v1/tweede-persoon/${verzoeken[0]?.id ?? ''}`, text(nummer))
  expect(await letIn(own)).toBe('toegelaten')
  await ask(fresh)
  expect(await letIn(own)).toBe('SKP-P-20')
  await fresh.ask('DELETE', '/v1/toelating')
})

test('H-21: a device that asked ten minutes ago receives nothing, and only a key and a lock in form are carried', async () => {
  const [clerk, colleague] = [await person('goed'), await person('collega')]
  await ask(clerk)
  const [request] = (await seen(colleague)).verzoeken
  const bad = async (path: string, body: string) => (await clerk.ask('PUT', path, text(body))).status

  expect([await bad('/v1/toelating', 'geen'), await bad(`/v1/toelating/${request?.id ?? ''}`, 'geen')]).toEqual([
    400, 400,
  ])
  later(10)
  expect([(await seen(colleague)).verzoeken, await letIn(colleague, request?.id)]).toEqual([[], 'SKP-P-24'])
})

test('H-21: a code is of one key and one organisation; what is locked opens with that key alone', async () => {
  const [one, two] = [await makeNewcomer(oin), await makeNewcomer(oin)]
  const locked = await lockToKey('geheim', one.key)

  expect(one.code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(await codeOfKey(oin, one.key)).toBe(one.code)
  expect(new Set([one.code, two.code, await codeOfKey('00000099000000006000', one.key)]).size).toBe(3)
  // Every character of the key counts.
  expect(await codeOfKey(oin, `${one.key.slice(0, -1)}~`)).not.toBe(one.code)
  expect([await one.open(locked), await two.open(locked), await one.open('a..b.c.d')]).toEqual([
    'geheim',
    undefined,
    undefined,
  ])
})

test('H-21: keys that are not those of the address book are not taken in, whatever they are called', async () => {
  const now = new Date('2026-11-23T10:00:00Z')
  const [own, other] = [await bearKeys(oin, now), await bearKeys(oin, now)]
  const entry = { sleutels: own.claim.sleutels }
  const kid = own.claim.sleutels.find(({ gebruik }) => gebruik === 'teken')?.kid
  const posing = JSON.parse(other.secret) as { readonly teken: object }
  const posed = JSON.stringify({ ...posing, teken: { ...posing.teken, kid } })

  expect(await isOfEntry(await takeIn(own.secret), entry)).toBe(true)
  expect(await isOfEntry(await takeIn(other.secret), entry)).toBe(false)
  expect(await isOfEntry(await takeIn(posed), entry)).toBe(false)
})
