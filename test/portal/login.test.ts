/** H-21: who logs in by the table of the portal is let in, every other login gets a word of what to do, and sessions end. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPortalWorld, organisation, plainPage } from './portal-world.ts'
import type { PortalWorld, logins } from './portal-world.ts'
import { visitor } from './visitor.ts'

let world: PortalWorld
beforeAll(async () => void (world = await openPortalWorld(plainPage)))
afterAll(() => world.close())
const later = (minutes: number): void =>
  void (world.town.clock.now = new Date(world.town.clock.now.getTime() + minutes * 60_000))

test('H-21: a good login has a session of its organisation', async () => {
  const clerk = visitor(world)

  expect((await clerk.logIn('goed')).to).toBe(world.portal.url)
  const { status, text } = await clerk.ask('GET', '/v1/sessie')
  expect([status, JSON.parse(text)]).toMatchObject([200, { oin: organisation.oin, kvk: organisation.kvk }])
})

test('H-21: a login that may act for the own branch alone is let in', async () => {
  expect((await visitor(world).logIn('eigen vestiging')).to).toBe(world.portal.url)
})

test.each<[keyof typeof logins, string]>([
  ['laag niveau', 'niveau'],
  ['zonder persoon', 'persoon'],
  ['zonder KvK-nummer', 'kvk'],
  ['onbekende organisatie', 'onbekend'],
  ['andere vestiging', 'vestiging'],
  ['zonder voorwaarden', 'voorwaarden'],
  ['verlopen', 'laat'],
  ['andere client', 'client'],
  ['andere inlog', 'mislukt'],
])('H-21: a login with %s is refused as %s, and has no session', async (choice, why) => {
  const clerk = visitor(world)

  expect((await clerk.logIn(choice)).to).toBe(`${world.portal.url}/?fout=${why}`)
  expect((await clerk.ask('GET', '/v1/sessie')).status).toBe(401)
})

test('H-21: an answer of the broker is good once, and for the browser that asked, which nobody keeps from it', async () => {
  const [clerk, thief] = [visitor(world), visitor(world)]
  const begun = await clerk.go(`${world.api}/v1/inloggen`)
  const chosen = await clerk.go(`${begun.to}&keuze=0`)

  expect((await thief.go(chosen.to)).to).toBe(`${world.portal.url}/?fout=browser`)
  expect((await clerk.go(chosen.to)).to).toBe(world.portal.url)
  expect((await clerk.go(chosen.to)).to).toBe(`${world.portal.url}/?fout=herhaald`)
  expect((await thief.ask('GET', '/v1/sessie')).status).toBe(401)
})

test('H-21: a code of the broker that another login used is good for nothing', async () => {
  const clerk = visitor(world)
  const [first, second] = [await clerk.go(`${world.api}/v1/inloggen`), await clerk.go(`${world.api}/v1/inloggen`)]
  const [used, other] = [await clerk.go(`${first.to}&keuze=0`), new URL((await clerk.go(`${second.to}&keuze=0`)).to)]
  expect((await clerk.go(used.to)).to).toBe(world.portal.url)
  other.searchParams.set('code', new URL(used.to).searchParams.get('code') ?? '')

  expect((await clerk.go(other.href)).to).toBe(`${world.portal.url}/?fout=mislukt`)
})

test('H-21: who breaks off at the broker, comes too late, or comes by itself, is told which', async () => {
  const clerk = visitor(world)
  const state = async (): Promise<string> =>
    new URL((await clerk.go(`${world.api}/v1/inloggen`)).to).searchParams.get('state') ?? ''
  const back = async (query: string): Promise<string> => (await clerk.go(`${world.api}/v1/terug?${query}`)).to
  const late = await state()
  const outcomes = [await back(`state=${await state()}&error=access_denied`), await back('state=verzonnen&code=x')]
  later(10)

  expect([...outcomes, await back(`state=${late}&code=x`)]).toEqual(
    ['afgebroken', 'laat', 'laat'].map((word) => `${world.portal.url}/?fout=${word}`),
  )
})

test('H-21: whatever a broker sends along, who comes back gets a page', async () => {
  const clerk = visitor(world)
  const outcomes: string[] = []
  const more =
    'request_id=1&error_description=%C3%A9%E2%80%AE&error_uri=1&error_uri=2&session_state=' + 'x'.repeat(4000)
  for (const also of ['', `&${more}`]) {
    const begun = await clerk.go(`${world.api}/v1/inloggen`)
    outcomes.push((await clerk.go(`${(await clerk.go(`${begun.to}&keuze=0`)).to}${also}`)).to)
  }
  for (const query of ['', '?state=a&state=b&code=x', '?state=%00&code=%ff', `?state=${'x'.repeat(9000)}`])
    outcomes.push((await clerk.go(`${world.api}/v1/terug${query}`)).to)

  const late = `${world.portal.url}/?fout=laat`
  expect(outcomes).toEqual([world.portal.url, world.portal.url, late, late, late, late])
})

test('H-21: two logins in one browser are both good', async () => {
  const clerk = visitor(world)
  const begun = [await clerk.go(`${world.api}/v1/inloggen`), await clerk.go(`${world.api}/v1/inloggen`)]
  const back: string[] = []
  for (const { to } of begun) back.push((await clerk.go((await clerk.go(`${to}&keuze=0`)).to)).to)

  expect(back).toEqual([world.portal.url, world.portal.url])
})

test('H-21: a session cookie that stands there twice is none, wherever the other came from', async () => {
  const clerk = visitor(world)
  await clerk.logIn('goed')
  const own = `__Host-skp-sessie=${clerk.cookies.get('__Host-skp-sessie') ?? ''}`
  const asked = async (cookie: string) => (await clerk.with({ cookie }).ask('GET', '/v1/sessie')).status

  expect([
    await asked(own),
    await asked(`${own}; __Host-skp-sessie=x`),
    await asked(`__Host-skp-sessie=x; ${own}`),
  ]).toEqual([200, 401, 401])
})

test('H-21: who logs out in one tab is logged out in all, also where one waits for news', async () => {
  const clerk = visitor(world)
  await clerk.logIn('goed')
  const waiting = clerk.ask('GET', '/v1/knooppunt/postvak?wacht=60')
  await clerk.with({}).ask('POST', '/v1/uitloggen')

  expect((await waiting).status).toBe(401)
})

test('H-21: a session that nobody uses ends after fifteen minutes, and any after four hours', async () => {
  const [idle, busy] = [visitor(world), visitor(world)]
  await idle.logIn('goed')
  await busy.logIn('goed')
  const outcomes: number[] = []
  later(14)
  outcomes.push((await idle.ask('GET', '/v1/sessie')).status, (await busy.ask('POST', '/v1/sessie')).status)
  later(1)
  outcomes.push((await idle.ask('GET', '/v1/sessie')).status, (await busy.ask('POST', '/v1/sessie')).status)
  for (let minutes = 15; minutes < 239; minutes += 14) {
    later(14)
    await busy.ask('POST', '/v1/sessie')
  }
  outcomes.push((await busy.ask('GET', '/v1/sessie')).status)
  later(14)

  expect([...outcomes, (await busy.ask('POST', '/v1/sessie')).status]).toEqual([200, 200, 401, 200, 200, 401])
})

test('H-21: logging out ends the session here and leads to the broker', async () => {
  const clerk = visitor(world)
  await clerk.logIn('goed')
  const kept = new Map(clerk.cookies)
  const out = await clerk.ask('POST', '/v1/uitloggen')

  expect(JSON.parse(out.text)).toMatchObject({ adres: expect.stringContaining(`${world.broker.issuer}/uitloggen`) })
  for (const [name, value] of kept) clerk.cookies.set(name, value)
  expect((await clerk.ask('GET', '/v1/sessie')).status).toBe(401)
})

test('H-21: a broker that signs with another key from now on is believed at once', async () => {
  const by = async (choice: 'goed' | 'collega') => (await visitor(world).logIn(choice)).to
  await by('goed')
  later(1)
  await world.broker.rotate()

  expect([await by('goed'), await by('collega')]).toEqual([world.portal.url, world.portal.url])
})

test('H-21: a broker that says nothing of itself for a while ends no login, and is not believed for ever', async () => {
  const clerk = visitor(world)
  await clerk.logIn('goed')
  const outcomes: string[] = []
  world.broker.mute(true)
  for (const minutes of [11, 11, 24 * 60]) {
    later(minutes)
    outcomes.push((await clerk.logIn('goed').catch(() => ({ to: 'no broker to go to' }))).to)
  }
  const begun = (await clerk.go(`${world.api}/v1/inloggen`)).to
  world.broker.mute(false)

  expect(outcomes).toEqual([world.portal.url, world.portal.url, 'no broker to go to'])
  expect([begun, (await clerk.logIn('goed')).to]).toEqual([`${world.portal.url}/?fout=makelaar`, world.portal.url])
})

test('H-21: a page that was opened for one asks nothing when another logged in in the same browser', async () => {
  const clerk = visitor(world)
  const whose = async (choice: 'goed' | 'collega'): Promise<string> => {
    await clerk.logIn(choice)
    return (JSON.parse((await clerk.ask('GET', '/v1/sessie')).text) as { readonly persoon: string }).persoon
  }
  const asked = async (persoon: string, method: string, path: string) =>
    (await clerk.with({ 'sessie-van': persoon }).ask(method, path)).status
  const first = await whose('goed')
  const outcomes = [await asked(first, 'GET', '/v1/kluis')]
  const other = await whose('collega')
  for (const persoon of [first, other, ''])
    outcomes.push(await asked(persoon, 'POST', '/v1/sessie'), await asked(persoon, 'GET', '/v1/kluis'))

  expect([...outcomes, await asked(await whose('goed'), 'GET', '/v1/kluis'), first === (await whose('goed'))]).toEqual([
    ...[200, 401, 401, 200, 200, 401, 401],
    ...[200, true],
  ])
})

test('H-21: a page of another origin asks nothing, though the browser is logged in', async () => {
  const clerk = visitor(world)
  await clerk.logIn('goed')
  const other = visitor(world, 'http://elders.example')
  for (const [name, value] of clerk.cookies) other.cookies.set(name, value)

  expect((await other.ask('GET', '/v1/sessie')).status).toBe(403)
  expect((await other.ask('POST', '/v1/uitloggen')).status).toBe(403)
})

test('H-21: cookies are of this host alone, hidden from scripts, and not sent along from elsewhere', async () => {
  const clerk = visitor(world)
  const begun = await clerk.go(`${world.api}/v1/inloggen`)
  const chosen = await clerk.go(`${begun.to}&keuze=0`)
  const [session] = (await clerk.go(chosen.to)).headers.getSetCookie()

  expect(session).toMatch(/^__Host-skp-sessie=[^;]+; Path=\/; Secure; HttpOnly; SameSite=Strict$/)
  expect(begun.headers.getSetCookie()[0]).toMatch(/^__Host-skp-inlog=[^;]+; Path=\/; Secure; HttpOnly; SameSite=Lax/)
})

test('H-21: the vault takes what is encrypted, gives it to its own organisation, and nothing to strangers', async () => {
  const clerk = visitor(world)
  await clerk.logIn('goed')
  const item = { type: 'text/plain', text: 'eyJ4Ijoid3EifQ..aXY.Y2lwaGVy.dGFn' }
  const path = '/v1/kluis/stuk?naam=inbak/een.json'

  expect((await clerk.ask('PUT', path, { ...item, text: '{"Achternaam":"Voorbeeldsteen"}' })).status).toBe(400)
  expect((await clerk.ask('PUT', path, item)).status).toBe(204)
  expect((await clerk.ask('GET', path)).text).toBe(item.text)
  expect(JSON.parse((await clerk.ask('GET', '/v1/kluis?begin=inbak/')).text)).toEqual({ namen: ['inbak/een.json'] })
  expect((await visitor(world).ask('GET', path)).status).toBe(401)
  expect((await clerk.ask('DELETE', path)).status).toBe(204)
  expect((await clerk.ask('GET', path)).status).toBe(204)
})

test('the vault gives many items at once, and a claim under a name that is taken is refused', async () => {
  const clerk = visitor(world)
  await clerk.logIn('goed')
  const item = { type: 'text/plain', text: 'eyJ4Ijoid3EifQ..aXY.Y2lwaGVy.dGFn' }
  const claim = (condition: string) =>
    clerk.with({ 'if-none-match': condition }).ask('PUT', '/v1/kluis/stuk?naam=werk/1', item)
  const outcomes = [(await claim('*')).status, (await claim('*')).status, (await claim('"x"')).status]
  await clerk.ask('PUT', '/v1/kluis/stuk?naam=werk/2', item)

  expect(outcomes).toEqual([204, 412, 400])
  expect(JSON.parse((await clerk.ask('GET', '/v1/kluis/stukken?begin=werk/')).text)).toEqual({
    stukken: [
      { naam: 'werk/1', tekst: item.text },
      { naam: 'werk/2', tekst: item.text },
    ],
  })
  expect(JSON.parse((await clerk.ask('GET', '/v1/kluis/stukken?begin=werk/&na=werk/1')).text)).toEqual({
    stukken: [{ naam: 'werk/2', tekst: item.text }],
  })
})

test('H-21: a broker that cannot be reached is told on the page, and is asked again at the next login', async () => {
  const alone = await openPortalWorld(plainPage)
  await alone.broker.close()

  expect((await visitor(alone).go(`${alone.api}/v1/inloggen`)).to).toBe(`${alone.portal.url}/?fout=makelaar`)
  expect(alone.warned).toEqual(['portal-broker'])
  await alone.close()
})
