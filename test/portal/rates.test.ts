/**
 * H-19: logins and requests are bounded for each browser, address, session and organisation, and nobody's go at the cost of another's.
 *
 * Inside: looks at logins, sessions and admission with a clock of its own, as one cannot wait for them.
 */
import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { createAdmission } from '../../portal/server/admit.ts'
import { createLogins } from '../../portal/server/logins.ts'
import { createSessions } from '../../portal/server/sessions.ts'
import type { Route } from '../../portal/server/route.ts'
import { openPortalWorld, organisation, plainPage } from './portal-world.ts'
import { visitor } from './visitor.ts'

const clock = { now: new Date('2026-11-23T10:00:00Z') }
const time = (): Date => clock.now
const later = (seconds: number): void => void (clock.now = new Date(clock.now.getTime() + seconds * 1000))
const underway = (state: string, browser = state) => ({ begun: { state, nonce: 'n', verifier: 'v' }, browser })

test('H-19: a thousand logins that one address begins end nobody else’s, and are refused before they are many', () => {
  const logins = createLogins(time)
  logins.begin(underway('van een ander'), '192.0.2.1')
  const begun = Array.from({ length: 1000 }, (_, index) => logins.begin(underway(`${index}`), '192.0.2.2'))

  expect(begun.filter(Boolean)).toHaveLength(100)
  expect(logins.take('van een ander', 'van een ander')).toMatchObject({ browser: 'van een ander' })
  expect(logins.take('0', '0')).toMatchObject({ browser: '0' })
  expect(logins.begin(underway('weer een'), '192.0.2.2')).toBe(true)
})

test('H-19: logins that never come back make room after ten minutes', () => {
  const logins = createLogins(time)
  for (let index = 0; index < 100; index += 1) logins.begin(underway(`${index}`), '192.0.2.2')
  later(599)
  const early = logins.begin(underway('te vroeg'), '192.0.2.2')
  later(1)

  expect([early, logins.begin(underway('op tijd'), '192.0.2.2'), logins.take('99', '99')]).toEqual([
    false,
    true,
    'laat',
  ])
})

test('H-19: who begins again and again in one browser loses the first of these', () => {
  const logins = createLogins(time)
  for (let index = 0; index < 11; index += 1) expect(logins.begin(underway(`${index}`, 'een'), '192.0.2.3')).toBe(true)

  expect([logins.take('0', 'een'), logins.take('1', 'ander')]).toEqual(['laat', 'browser'])
  expect(logins.take('1', 'een')).toMatchObject({ browser: 'een' })
})

test('H-21: no session goes on by a clock that was set back, and none ends by a second of it', () => {
  const sessions = createSessions(time)
  for (const id of ['vandaag', 'ander']) sessions.start({ id, organisation, person: 'p', idToken: 't' })
  later(-50)
  const alittle = sessions.get('vandaag') !== undefined
  later(-3600)
  const back = sessions.get('vandaag')
  later(3650)

  expect([alittle, back, sessions.get('vandaag'), sessions.size()]).toEqual([true, undefined, undefined, 1])
})

test('H-19: an organisation has so many sessions; who was away longest makes room, of that organisation alone', () => {
  const sessions = createSessions(time)
  const other = { ...organisation, kvk: '99000006', oin: '00000099000000006000' }
  sessions.start({ id: 'ander', organisation: other, person: 'p', idToken: 't' })
  later(1)
  for (let index = 0; index < 200; index += 1)
    sessions.start({ id: `${index}`, organisation, person: 'p', idToken: 't' })
  later(1)
  const [first, second] = [sessions.get('0'), sessions.get('1')]
  if (first !== undefined) sessions.touch(first)
  sessions.start({ id: 'nieuw', organisation, person: 'p', idToken: 't' })

  expect(['0', '1', '2', 'nieuw', 'ander'].map((id) => sessions.get(id) !== undefined)).toEqual([
    ...[true, false, true, true, true],
  ])
  expect([second?.ended.aborted, sessions.size()]).toEqual([true, 201])
})

test('H-19: sessions that ended are not kept', () => {
  const sessions = createSessions(time)
  for (let index = 0; index < 50; index += 1)
    sessions.start({ id: `${index}`, organisation, person: 'p', idToken: 't' })
  later(15 * 60)
  sessions.start({ id: 'nieuw', organisation, person: 'p', idToken: 't' })

  expect(sessions.size()).toBe(1)
})

/** A request as the listener hands it over. */
function request(headers: IncomingMessage['headers']): IncomingMessage {
  const made = new IncomingMessage(new Socket())
  Object.assign(made.headers, headers)
  return made
}

const pageOrigin = 'http://localhost:1'
const limits = {
  address: { burst: 3, perSecond: 1 },
  session: { burst: 4, perSecond: 1 },
  organisation: { burst: 6, perSecond: 1 },
} as const

function admission(proxied = false) {
  const sessions = createSessions(time)
  for (const id of ['een', 'twee', 'drie']) sessions.start({ id, organisation, person: 'p', idToken: 't' })
  const other = { ...organisation, kvk: '99000006', oin: '00000099000000006000' }
  sessions.start({ id: 'ander', organisation: other, person: 'p', idToken: 't' })
  const organisationOf = (kvk: string) => [organisation, other].find((each) => each.kvk === kvk)
  const desk = { sessions, pageOrigin, options: { clock: time, proxied, organisationOf } } as Parameters<
    typeof createAdmission
  >[0]
  const admit = createAdmission(desk, limits as never)
  return (headers: IncomingMessage['headers'], line: Pick<Route, 'method' | 'public'> & Partial<Route>) => {
    const told = admit(request(headers), { path: '/v1/kluis', produces: 'application/json', ...line })
    if ('caller' in told) return 'goed'
    return 'problem' in told ? `${told.problem.code} ${told.problem.retryAfter ?? ''}`.trim() : `pagina ${told.status}`
  }
}

test('H-19: a session and an organisation have each their rate, and others of them go on', () => {
  const admit = admission()
  const ask = (id: string) =>
    admit({ origin: pageOrigin, 'sec-fetch-site': 'same-site', cookie: `__Host-skp-sessie=${id}` }, { method: 'GET' })
  const told = ['een', 'een', 'een', 'een', 'een', 'twee', 'twee', 'drie', 'ander'].map(ask)

  const often = 'SKP-P-15 1'
  expect(told).toEqual(['goed', 'goed', 'goed', 'goed', often, 'goed', 'goed', often, 'goed'])
  later(1)
  expect(ask('een')).toBe('goed')
})

test('H-19: an address has a rate for what is public and for who has no session', () => {
  const admit = admission()
  const line = { method: 'GET', public: true } as const
  const stranger = { origin: pageOrigin, 'sec-fetch-site': 'same-site', cookie: '__Host-skp-sessie=geraden' }
  const told = [
    admit({}, line),
    admit({}, line),
    admit(stranger, { method: 'GET' }),
    admit(stranger, { method: 'GET' }),
  ]

  const seen = { ...line, produces: 'text/html' }
  expect([...told, admit({}, { method: 'OPTIONS', public: true }), admit({}, seen)]).toEqual([
    ...['goed', 'goed', 'SKP-P-01', 'SKP-P-15 1', 'goed', 'pagina 429'],
  ])
})

test('H-19: behind a proxy of ours the address is its word, and without one it is nobody’s', () => {
  const [behind, bare] = [admission(true), admission(false)]
  const line = { method: 'GET', public: true } as const
  const from = (address: string) => ({ 'x-forwarded-for': `203.0.113.9, ${address}` })
  const told = (admit: typeof behind) => ['1', '1', '1', '1', '2'].map((last) => admit(from(`192.0.2.${last}`), line))

  expect(told(behind)).toEqual(['goed', 'goed', 'goed', 'SKP-P-15 1', 'goed'])
  expect(told(bare)).toEqual(['goed', 'goed', 'goed', 'SKP-P-15 1', 'SKP-P-15 1'])
})

test('H-19: who cannot begin a login, or comes back too often, is told what to do, on a page and with a 429', async () => {
  const world = await openPortalWorld(plainPage)
  const [begin, back] = [`${world.api}/v1/inloggen`, `${world.api}/v1/terug`]
  const answers = []
  for (let index = 0; index < 101; index += 1) answers.push(await visitor(world).go(begin))
  const returned = []
  for (let index = 101; index < 300; index += 1) returned.push(await visitor(world).go(`${back}?state=s`))
  // Of both routes, for another reason than the first: this address asked for all that it may.
  const refused = [answers[100], await visitor(world).go(begin), await visitor(world).go(`${back}?state=s`)]

  expect(answers.slice(0, 100).every(({ status }) => status === 302)).toBe(true)
  expect(new Set(returned.map(({ to }) => to))).toEqual(new Set([`${world.portal.url}/?fout=laat`]))
  for (const each of refused) {
    expect(each).toMatchObject({ status: 429, text: expect.stringContaining('Wacht een minuut') })
    expect(each?.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(each?.headers.get('retry-after')).toBe('60')
  }
  await world.close()
})
