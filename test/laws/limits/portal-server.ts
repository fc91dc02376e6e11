/**
 * What the portal's server lets people have, ask and send: one less and as much go, and one more does not.
 *
 * Inside: asks each part by itself; nobody logs in so often, and no test waits so long.
 */
import { brokerFetch } from '../../../portal/server/broker-fetch.ts'
import { finishLogin } from '../../../portal/server/finish-login.ts'
import { hubRoutes } from '../../../portal/server/hub-routes.ts'
import { eHerkenning, judgeLogin } from '../../../portal/server/judge-login.ts'
import { guardKeys } from '../../../portal/server/key-guard.ts'
import { createLogins } from '../../../portal/server/logins.ts'
import { createMakers } from '../../../portal/server/makers.ts'
import { twoLoginsInMemory } from '../../../portal/server/memory-two-logins.ts'
import { participantRoutes } from '../../../portal/server/participant-routes.ts'
import { createRequests } from '../../../portal/server/requests.ts'
import type { Asker } from '../../../portal/server/requests.ts'
import type { Desk, Route } from '../../../portal/server/route.ts'
import { createSecondPersons } from '../../../portal/server/second-person.ts'
import { createSessions } from '../../../portal/server/sessions.ts'
import { createTwoLogins } from '../../../portal/server/two-logins.ts'
import { createVaultChanges } from '../../../portal/server/vault-changes.ts'
import { many, refusal } from './ask.ts'
import type { Asked } from './ask.ts'
import { serving } from './serving.ts'

const clock = { now: new Date('2026-11-23T10:00:00.000Z') }
const time = (): Date => clock.now
const later = (milliseconds: number): void => void (clock.now = new Date(clock.now.getTime() + milliseconds))
const uuid = (): string => crypto.randomUUID()

const organisation = {
  ...{ oin: '00000099000000005000', naam: 'Voorbeeld', kvk: '90000005' },
  voorwaarden: { versie: '1.0', aanvaardOp: '2026-01-01' },
}
const person = (name: string): Asker => ({ id: `van ${name}`, person: name, organisation })
const loggedIn = (id: string) => ({ id, organisation, person: id, idToken: '' })
const underway = (state: string, browser: string) => ({ begun: { state, nonce: '', verifier: '' }, browser })

/** What a route answers to somebody who is logged in. */
async function answer(routes: readonly Route[], path: string, desk: object): Promise<object> {
  const found = routes.find((each) => each.method === 'GET' && each.path === path)
  const caller = { session: { ...loggedIn('een') }, cookies: new Map(), address: '' }
  const told = await found?.handle(desk as Desk, { params: {}, query: {}, caller } as never)
  return (told as { readonly body: object }).body
}

export const ofPortalServer: Asked = {
  'portal/server/broker-fetch.ts largest': [
    (much) => refusal(() => serving(() => much, brokerFetch)),
    'the broker says too much',
  ],
  'portal/server/finish-login.ts longest': [
    async (much) => {
      let seen = ''
      const logins = { take: (state: string) => ((seen = state), 'laat') }
      const desk = { ownOrigin: 'http://localhost', pageOrigin: 'http://localhost', logins } as unknown as Desk
      await finishLogin(desk, { cookies: new Map() }, { state: 's'.repeat(much) })
      return seen.length === much ? '' : `left out but for ${seen.length}`
    },
    'left out but for 0',
  ],
  'portal/server/judge-login.ts longestPerson': [
    (much) => {
      const [acr] = eHerkenning.levels
      const verdict = judgeLogin(
        { acr, sub: 'p'.repeat(much), [eHerkenning.kvk]: '90000005' },
        eHerkenning,
        () => organisation,
      )
      return 'refusal' in verdict ? verdict.refusal : ''
    },
    'persoon',
  ],
  'portal/server/key-guard.ts mostDevices': [
    async (much) => {
      // This one would be one of them.
      const there = many(much - 1, (at) => `sleutels/stel/apparaat/${at}`)
      const store = { get: async () => undefined, names: async () => there }
      const desk = { options: { store } } as unknown as Desk
      const caller = { session: loggedIn('een') } as never
      return (await guardKeys(desk, caller, { name: 'sleutels/stel/apparaat/nieuw', act: 'put' })).code ?? ''
    },
    'SKP-P-22',
  ],
  'portal/server/logins.ts most.address': [
    (much) => {
      const logins = createLogins(time)
      return many(much, (at) => logins.begin(underway(`${at}`, `${at}`), '192.0.2.2')).every(Boolean) ? '' : 'refused'
    },
    'refused',
  ],
  'portal/server/logins.ts most.all': [
    (much) => {
      const logins = createLogins(time)
      return many(much, (at) => logins.begin(underway(`${at}`, `${at}`), `${at}`)).every(Boolean) ? '' : 'refused'
    },
    'refused',
  ],
  'portal/server/logins.ts most.browser': [
    (much) => {
      const logins = createLogins(time)
      for (const state of many(much, String)) logins.begin(underway(state, 'een'), state)
      return logins.take('0', 'een') === 'laat' ? 'forgotten' : ''
    },
    'forgotten',
  ],
  'portal/server/logins.ts most.time': [
    (much) => {
      const logins = createLogins(time)
      logins.begin(underway('een', 'een'), '192.0.2.2')
      later(much)
      return logins.take('een', 'een') === 'laat' ? 'too late' : ''
    },
    'too late',
    'until',
  ],
  'portal/server/sessions.ts most.each': [
    (much) => {
      const sessions = createSessions(time)
      for (const id of many(much, String)) sessions.start(loggedIn(id))
      return sessions.get('0') === undefined ? 'ended' : ''
    },
    'ended',
  ],
  'portal/server/sessions.ts most.idle': [
    (much) => {
      const sessions = createSessions(time)
      sessions.start(loggedIn('een'))
      later(much)
      return sessions.get('een') === undefined ? 'ended' : ''
    },
    'ended',
    'until',
  ],
  'portal/server/sessions.ts most.whole': [
    (much) => {
      const sessions = createSessions(time)
      sessions.start(loggedIn('een'))
      // Somebody does something every ten minutes.
      for (let left = much; left > 0; left -= 600_000) {
        later(Math.min(left, 600_000))
        const session = sessions.get('een')
        if (session === undefined) return 'ended'
        sessions.touch(session)
      }
      return ''
    },
    'ended',
    'until',
  ],
  'portal/server/sessions.ts most.back': [
    (much) => {
      const sessions = createSessions(time)
      sessions.start(loggedIn('een'))
      later(-much)
      return sessions.get('een') === undefined ? 'ended' : ''
    },
    'ended',
  ],
  'portal/server/requests.ts most.each': [
    (much) => {
      const requests = createRequests(time, uuid)
      return many(much, (at) => requests.ask(person(`${at}`), {})).includes(undefined) ? 'refused' : ''
    },
    'refused',
  ],
  'portal/server/requests.ts most.time': [
    (much) => {
      const requests = createRequests(time, uuid)
      requests.ask(person('een'), {})
      later(much)
      return requests.own(person('een')) === undefined ? 'ended' : ''
    },
    'ended',
    'until',
  ],
  'portal/server/makers.ts longest': [
    (much) => {
      const makers = createMakers(time)
      makers.made(person('een'), 'iets')
      later(much)
      return makers.use(person('een'), 'iets') ? '' : 'forgotten'
    },
    'forgotten',
    'until',
  ],
  'portal/server/second-person.ts mostWrong': [
    (much) => {
      const seconds = createSecondPersons(time, uuid)
      const id = seconds.ask(person('een'), 'openen')?.id ?? ''
      for (const number of many(much, () => 'fout')) seconds.confirm(person('twee'), id, number)
      return seconds.own(person('een')) === undefined ? 'ended' : ''
    },
    'ended',
    'until',
  ],
  'portal/server/two-logins.ts mostProposals': [
    async (much) => {
      const two = createTwoLogins(twoLoginsInMemory(new Map()), time)
      const outcomes: string[] = []
      for (const id of many(much, String))
        outcomes.push(await two.propose(person('een'), { id, type: 's', receiver: '' }))
      return outcomes.filter((each) => each !== 'kept').join()
    },
    'full',
  ],
  'portal/server/two-logins.ts mostAgreed': [
    async (much) => {
      const store = twoLoginsInMemory(new Map())
      const two = createTwoLogins(store, time)
      await two.propose(person('een'), { id: 'x', type: 's', receiver: '' })
      for (const digest of many(much, (at) => `digest ${at}`)) await two.agree(person('twee'), 'x', digest)
      const { agreed = [] } = (await store.proposal(organisation.oin, 'x')) ?? {}
      return agreed[0]?.digest === 'digest 0' && agreed.length === much ? '' : 'forgotten'
    },
    'forgotten',
  ],
  'portal/server/participant-routes.ts atOnce': [
    async (much) => {
      const participants = { all: async () => many(much, String) }
      return 'verder' in (await answer(participantRoutes, '/v1/deelnemers', { participants })) ? 'in parts' : ''
    },
    'in parts',
  ],
  'portal/server/hub-routes.ts listedAtOnce': [
    async (much) => {
      const waiting = many(much, (at) => ({ id: `${at}`, since: '', place: at }))
      const store = { listed: async (_: string, { most }: { most: number }) => waiting.slice(0, most) }
      const body = await answer(hubRoutes, '/v1/uitgaand', { options: { store } })
      return 'verder' in body ? `in parts, after ${String(body.verder)}` : ''
    },
    'in parts, after 999',
  ],
  'portal/server/vault-changes.ts most.each': [
    (much) => {
      const changes = createVaultChanges('e')
      for (const name of many(much, String)) changes.note('een', { name, isGone: false })
      return changes.since('een', 'e.0').changes?.length === much ? '' : 'to be looked at anew'
    },
    'to be looked at anew',
  ],
  'portal/server/vault-changes.ts most.all': [
    (much) => {
      const changes = createVaultChanges('e')
      for (const at of many(much, (each) => each)) changes.note(`${at % 100}`, { name: `${at}`, isGone: false })
      return changes.since('1', 'e.0').changes === undefined ? 'to be looked at anew' : ''
    },
    'to be looked at anew',
  ],
}
