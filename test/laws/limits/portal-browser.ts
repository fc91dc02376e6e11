/**
 * What a page of the portal keeps, shows, asks and follows at once: one less and as much go, and one more does not.
 *
 * Inside: the page has no door; its parts are asked where they are made.
 */
import { sendBulk } from '../../../portal/browser/bulk/send-bulk.ts'
import { goneInWords } from '../../../portal/browser/csv/outgoing-view.ts'
import { toldFindings } from '../../../portal/browser/csv/told-findings.ts'
import { isClockOff } from '../../../portal/browser/device-clock.ts'
import { createDrafts } from '../../../portal/browser/drafts/drafts.ts'
import type { KeptDraft } from '../../../portal/browser/drafts/drafts.ts'
import { leftOnDevice } from '../../../portal/browser/drafts/left-behind.ts'
import { hubOverServer } from '../../../portal/browser/hub-over-server.ts'
import { devicesOf } from '../../../portal/browser/keys/devices.ts'
import type { Office } from '../../../portal/browser/office.ts'
import { fetchParticipants } from '../../../portal/browser/participants/fetch-participants.ts'
import { Refused } from '../../../portal/browser/server.ts'
import type { Server } from '../../../portal/browser/server.ts'
import type { Stage, Work } from '../../../portal/browser/state.ts'
import { followWork } from '../../../portal/browser/tasks/follow-work.ts'
import { answeringOnce } from '../../../portal/browser/together/answer-once.ts'
import { createClaims } from '../../../portal/browser/together/claims.ts'
import { openPeople } from '../../../portal/browser/together/people.ts'
import { vaultItems } from '../../../portal/browser/vault-items.ts'
import type { VaultItems } from '../../../portal/browser/vault-items.ts'
import { noticesOf } from '../../../portal/browser/waiting/notices.ts'
import { lists } from '../../csv/law-lists.ts'
import { many, refusal } from './ask.ts'
import type { Asked } from './ask.ts'

const now = new Date('2026-11-23T10:00:00.000Z')
const clock = (): Date => now
const isWhole = (length: number, much: number): string => (length === much ? '' : 'left out')
const question = '11111111-1111-4111-8111-111111111111'

/** A vault in memory. */
function vaultOf(there: readonly string[] = []): VaultItems {
  const kept = new Map(there.map((name) => [name, '{}']))
  return {
    names: async (begin: string) => [...kept.keys()].filter((name) => name.startsWith(begin)),
    open: async (name: string) => kept.get(name),
    write: async (name: string, text: string) => void kept.set(name, text),
    writeNew: async (name: string, text: string) => !kept.has(name) && kept.set(name, text) !== undefined,
  } as unknown as VaultItems
}
const locking = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
const draft = (text: string): KeptDraft =>
  ({
    id: 'nieuw',
    kind: 'nieuw',
    number: '',
    draft: { Naam: text },
    by: '',
    at: '',
    message: {},
  }) as unknown as KeptDraft

/** The names of which news is waited for when so many messages are on their way. */
async function followed(much: number): Promise<readonly string[]> {
  const rows = many(much, (at) => ({ id: `m${at}`, status: 'aangenomen', receiver: '' }))
  const heard = new Set<string>()
  let readings = 2
  const office = {
    tray: {
      load: async () => {
        if (readings-- === 0) throw new Refused('SKP-P-01')
      },
      ...{
        entries: () => [],
        left: () => new Map(rows.map(({ id }) => [id, undefined])),
        watch: () => () => undefined,
      },
    },
    list: { load: async () => undefined, answers: () => false, isLeaving: () => false, watch: () => () => undefined },
    asked: { learn: () => undefined, note: () => undefined },
    claims: { load: async () => undefined, of: () => undefined, watch: () => () => undefined },
    gateway: { inbox: async () => [], log: () => [], news: async (name: string) => void heard.add(name) },
    trouble: { note: () => undefined },
    world: { clock, warn: () => undefined },
    names: { learn: async () => undefined, of: () => '' },
    people: { me: () => ({ id: 'ik', naam: 'Ik' }) },
    sent: () => rows,
  } as unknown as Office
  const stage = { at: 'work', office, section: '', outgoing: [], notices: [] } as unknown as Stage & Work
  await refusal(() =>
    followWork(office, { running: { now: () => stage }, change: () => undefined, wait: async () => undefined }),
  )
  return [...heard].filter((name) => name !== 'inkomend')
}

/** The notices of so many messages that expired, each with so many findings. */
function notices(rows: number, findings: number) {
  const gateway = {
    arrived: async () => undefined,
    sent: async () => ({
      findings: many(findings, () => ({ code: 'type-wrong', severity: 'fout', pointer: '', params: {} })),
    }),
  }
  const sent = many(rows, (at) => ({ id: `${at}`, status: 'verlopen', since: now.toISOString() }))
  const noticing = { gateway, sent: () => sent, seen: { has: () => false }, world: { clock } }
  return noticesOf(noticing as unknown as Parameters<typeof noticesOf>[0], new Map())
}

export const ofPortalBrowser: Asked = {
  'portal/browser/bulk/most.ts mostAtOnce': [
    async (much) => {
      const questions = many(much, (at) => ({ heading: { id: `${at}` } }))
      // Each is answered already, by somebody else.
      const entries = questions.map(({ heading: { id } }) => ({
        message: { Stuurgegevens: { CrossReferentienummer: id } },
      }))
      let done = 0
      const bulk = { questions, answer: {}, chosen: undefined, told: (count: number) => void (done = count) }
      const list = { answers: () => false }
      await sendBulk({ tray: { entries: () => entries }, list } as unknown as Office, bulk as never)
      return isWhole(done, much)
    },
    'left out',
  ],
  'portal/browser/csv/told-findings.ts mostTold': [
    async (much) => {
      const [list] = lists
      if (list === undefined) return 'no list'
      return isWhole(
        (
          await toldFindings(
            many(much, () => ({ file: 'lijst.csv', text: 'x' })),
            [],
            list,
          )
        ).length,
        much,
      )
    },
    'left out',
  ],
  'portal/browser/csv/outgoing-view.ts mostNamed': [
    (much) => {
      const told = goneInWords({ at: 'done', messages: 99, never: many(much, (at) => at + 1) })
      return told.includes(`het ${much}e`) && !told.includes('en meer') ? '' : 'not all named'
    },
    'not all named',
  ],
  'portal/browser/device-clock.ts most.ahead': [
    // A time in a header is in whole seconds.
    (much) => {
      const asked = new Date(now.getTime() + 1000 + much)
      return isClockOff(now.toUTCString(), { asked, came: asked }) ? 'off' : ''
    },
    'off',
  ],
  'portal/browser/device-clock.ts most.behind': [
    (much) => {
      const came = new Date(now.getTime() - much)
      return isClockOff(now.toUTCString(), { asked: came, came }) ? 'off' : ''
    },
    'off',
  ],
  'portal/browser/drafts/drafts.ts most.drafts': [
    async (much) => {
      const there = vaultOf(many(much - 1, (at) => `werk/concept/${at}/een`))
      return (await createDrafts(there, { clock, author: 'een' }).keep(draft(''))).replace('bewaard', '')
    },
    'vol',
  ],
  'portal/browser/drafts/drafts.ts most.size': [
    async (much) => {
      const long = draft('x'.repeat(much - JSON.stringify(draft('')).length))
      return (await createDrafts(vaultOf(), { clock, author: 'een' }).keep(long)).replace('bewaard', '')
    },
    'vol',
  ],
  'portal/browser/drafts/left-behind.ts mostPeople': [
    async (much) => {
      const device = new Map<string, string>()
      const store = () => ({
        getItem: (name: string) => device.get(name) ?? null,
        setItem: (name: string, text: string) => void device.set(name, text),
        removeItem: (name: string) => void device.delete(name),
      })
      const of = (persoon: string) => leftOnDevice({ persoon, key: locking, clock, store })
      for (const persoon of many(much, String)) await of(persoon).keep([draft('x')])
      return (await of('0').read()).length === 1 ? '' : 'forgotten'
    },
    'forgotten',
  ],
  'portal/browser/hub-over-server.ts mostSilences': [
    async (much) => {
      let told: string | undefined
      const server = { get: async () => undefined } as unknown as Server
      const hub = hubOverServer(server, (code, of) => void (told = of === 'knooppunt' ? code : told))
      for (const after of many(much, (at) => at)) await hub.list({ after, wait: 0 }, new AbortController().signal)
      return told ?? ''
    },
    'knooppunt-stil',
    'until',
  ],
  'portal/browser/keys/devices.ts mostDevices': [
    async (much) => {
      const head = Buffer.from(JSON.stringify({ kid: 'een' })).toString('base64url')
      const stukken = many(much, (at) => ({ naam: `sleutels/stel/apparaat/${at}`, tekst: `${head}....` }))
      return isWhole(
        (await devicesOf({ server: { get: async () => ({ stukken }) } as unknown as Server }, 'stel')).length,
        much,
      )
    },
    'left out',
  ],
  'portal/browser/participants/fetch-participants.ts mostPages': [
    async (much) => {
      let pages = 0
      const get = async () => ({ deelnemers: [], ...(++pages < much ? { verder: pages } : {}) })
      await fetchParticipants({ get } as unknown as Server, () => undefined)
      return isWhole(pages, much)
    },
    'left out',
  ],
  'portal/browser/tasks/follow-work.ts mostFollowed': [
    async (much) => isWhole((await followed(much)).length, much),
    'left out',
  ],
  'portal/browser/together/claims.ts mostSteps': [
    async (much) => {
      const claims = createClaims(vaultOf() as never, { me: () => ({ id: 'ik', naam: 'Ik' }), clock })
      const message = { heading: { id: question, module: 'schuldregeling', version: '2.0', type: 'Saldoverzoek' } }
      const steps: string[] = []
      for (const at of many(much, (each) => each))
        steps.push(await claims.give(message as never, { id: `${at}`, naam: '' }))
      return steps.filter((step) => step !== 'gelukt').join()
    },
    'vol',
  ],
  'portal/browser/together/answer-once.ts mostPlaces': [
    async (much) => {
      const gateway = { submit: async () => ({ outcome: 'taken' }), sent: async () => ({ status: 'verlopen' }) }
      const once = answeringOnce(gateway as never, { vault: vaultOf(), clock })
      const outcomes: string[] = []
      for (const at of many(much, (each) => each)) {
        const Stuurgegevens = { Referentienummer: `${at}`, CrossReferentienummer: question }
        outcomes.push((await once.submit(new TextEncoder().encode(JSON.stringify({ Stuurgegevens })))).outcome)
      }
      return outcomes.filter((outcome) => outcome !== 'taken').join()
    },
    'reused',
  ],
  'portal/browser/together/people.ts most.name': [
    async (much) => {
      const people = await openPeople(vaultOf(), { id: 'ik', clock })
      await people.callMe('n'.repeat(much))
      return isWhole(people.me().naam.length, much)
    },
    'left out',
  ],
  'portal/browser/vault-items.ts mostTries': [
    async (much) => {
      let tries = 0
      const server = { text: async () => undefined, putNew: async () => ++tries === much } as unknown as Server
      return refusal(() => vaultItems(server, locking).change('iets', () => 'x'))
    },
    'an item of the vault changes all the time',
  ],
  'portal/browser/vault-items.ts askedAtOnce': [
    async (much) => {
      const asked: number[] = []
      const post = async (_: string, { namen }: { namen: readonly string[] }) => (
        asked.push(namen.length),
        { stukken: [] }
      )
      const items = vaultItems({ post } as unknown as Server, locking)
      await items.removeAll(many(much, String))
      await items.some(many(much, String))
      return asked.join() === `${much},${much}` ? '' : asked.join()
    },
    '1000,1,1000,1',
  ],
  'portal/browser/waiting/notices.ts most.notices': [
    async (much) => isWhole((await notices(much, 1)).length, much),
    'left out',
  ],
  'portal/browser/waiting/notices.ts most.findings': [
    async (much) => isWhole((await notices(1, much))[0]?.found.length ?? 0, much),
    'left out',
  ],
}
