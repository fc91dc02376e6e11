/**
 * A portal for tests: a town with a hub and a counsellor, a test broker, and the portal between them.
 *
 * Inside: enrols in the town's home as the desk does, whose door is the program.
 */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bookSuccessor } from '../../cli/portal/book-successor.ts'
import { bookEnroller } from '../../cli/portal/book-enroller.ts'
import { recoveriesIn } from '../../cli/portal/recoveries.ts'
import { threePorts } from '../../cli/portal/three-ports.ts'
import { connectedOf } from '../../cli/portal/connected.ts'
import { energy, writeExample } from '../../cli/portal/example-applications.ts'
import { exampleTexts } from '../../cli/portal/home.ts'
import { joiningDesk } from '../../cli/portal/joining-desk.ts'
import type { TrialPlayer } from '../../cli/portal/trial-partner.ts'
import { readBook } from '../../cli/exchange/edit-home.ts'
import { places } from '../../cli/exchange/home.ts'
import { readTls } from '../../cli/exchange/credentials.ts'
import { createTestBroker, eHerkenning } from '../../portal/broker.ts'
import type { TestBroker, TestLogin } from '../../portal/broker.ts'
import { createPortal, memoryStore } from '../../portal/index.ts'
import type { Organisation, Portal, PortalOptions, PortalStore } from '../../portal/index.ts'
import type { Arrived, Gateway } from '../../gateway/index.ts'
import { saldoverzoek } from '../exchange/messages.ts'
import type { Message } from '../exchange/messages.ts'
import { join as joinTown } from '../exchange/change-book.ts'
import { bytesOf, openTown, shv } from '../exchange/town.ts'
import type { Town, TownSetting } from '../exchange/town.ts'

const portalOin = '00000099000000008000'
export const organisation = {
  ...{ oin: '00000099000000005000', naam: 'Energie Voorbeeld', kvk: '90000005', vestiging: '000000000005' },
  voorwaarden: { versie: '1.0', aanvaardOp: '2026-01-01' },
}
/** One that did not take the terms; the steps of an application make none such. */
const unsigned = { ...organisation, oin: '00000099000000006000', kvk: '90000006', voorwaarden: null }
/** The organisations that the portal finds in a home. */
export const organisationIn =
  (home: string, clock: () => Date) =>
  (kvk: string): Organisation | undefined =>
    kvk === unsigned.kvk ? unsigned : connectedOf(home, kvk, clock())

const good = { acr: eHerkenning.levels[0] ?? '', [eHerkenning.kvk]: organisation.kvk }
/** Logins that the broker offers; the name says what is wrong with it. */
export const logins = {
  goed: { claims: good, persoon: 'eerste' },
  collega: { claims: good, persoon: 'tweede' },
  'laag niveau': { claims: { ...good, acr: 'urn:etoegang:core:assurance-class:loa2' } },
  'onbekende organisatie': { claims: { ...good, [eHerkenning.kvk]: '90000099' } },
  'zonder KvK-nummer': { claims: { acr: good.acr } },
  'andere vestiging': { claims: { ...good, [eHerkenning.vestiging]: '000000000006' } },
  'eigen vestiging': { claims: { ...good, [eHerkenning.vestiging]: organisation.vestiging } },
  'onbekende vestiging': {
    claims: { ...good, [eHerkenning.kvk]: '90000099', [eHerkenning.vestiging]: '000000000099' },
  },
  'zonder voorwaarden': { claims: { ...good, [eHerkenning.kvk]: '90000006' } },
  'zonder persoon': { claims: good, persoon: 'x'.repeat(256) },
  verlopen: { claims: good, wrong: 'ended' },
  'andere client': { claims: good, wrong: 'audience' },
  'andere inlog': { claims: good, wrong: 'nonce' },
} as const satisfies Readonly<Record<string, Omit<TestLogin, 'naam'>>>

export type PortalWorld = {
  readonly town: Town
  readonly broker: TestBroker
  readonly portal: Portal
  /** Address of what the page asks. */
  readonly api: string
  readonly store: PortalStore
  readonly warned: readonly string[]
  /** Who is played as the other side of the proof; nobody until somebody is added. */
  readonly players: TrialPlayer[]
  readonly close: () => Promise<void>
}

/** The time of this machine, which a browser cannot but go by. */
export const machineTime = {
  get now(): Date {
    return new Date()
  },
}

type PortalSetting = TownSetting & {
  readonly portalKinds?: readonly string[]
  readonly canJoin?: boolean
  readonly portalLimits?: PortalOptions['limits']
}

/** Opens it on free ports; `page` is the folder of the bundled page, `portalKinds` what kind of participant the organisation is, `canJoin` whether others may join. */
export async function openPortalWorld(
  page: string,
  { portalKinds = energy.soorten, canJoin = false, portalLimits = {}, ...setting }: PortalSetting = {},
): Promise<PortalWorld> {
  const town = await openTown(setting)
  await joinTown(town, portalOin)
  await writeExample(town.home, { ...energy, soorten: portalKinds, vestiging: organisation.vestiging }, town.clock.now)
  const [brokerPort, pagePort, apiPort] = await threePorts(0)
  const clock = (): Date => town.clock.now
  const offered = Object.entries(logins).map(([naam, login]) => ({ naam, ...login }))
  const broker = await createTestBroker(offered, { port: brokerPort, clock, randomUuid: randomUUID })
  const brokerSetting = { issuer: broker.issuer, clientId: 'portaal', claims: eHerkenning }
  const known = { ...brokerSetting, keys: broker.keys }
  const enrol = bookEnroller({ home: town.home, broker: known, supplier: portalOin, clock })
  const players: TrialPlayer[] = []
  const joining = joiningDesk({
    ...{ home: town.home, texts: exampleTexts(), broker: async () => known, clock, randomUuid: randomUUID },
    players,
    book: () => readBook(town.home, clock()),
  })
  const adopted = (): Promise<unknown> => town.hub.adopt(JSON.parse(readFileSync(places.directory(town.home), 'utf8')))
  const warned: string[] = []
  const store = memoryStore()
  const portal = await createPortal(
    {
      ...{ broker: brokerSetting, organisationOf: organisationIn(town.home, clock), store, oin: portalOin },
      hub: { url: town.url, ...readTls(town.home, places.participant(town.home, portalOin)) },
      trust: JSON.parse(readFileSync(places.trust(town.home), 'utf8')),
      page,
      recoveries: recoveriesIn(town.home),
      succeed: async (request) => {
        const isIn = await bookSuccessor(town.home, clock)(request)
        await adopted()
        return isIn
      },
      enrol: async (request) => {
        const isIn = await enrol(request)
        await adopted()
        return isIn
      },
      ...(canJoin ? { joining } : {}),
      limits: portalLimits,
      clock,
      randomUuid: randomUUID,
      warn: (code) => void warned.push(code),
    },
    { page: pagePort, api: apiPort },
  )
  return {
    ...{ town, broker, portal, store, warned, players, api: `http://localhost:${apiPort}` },
    close: async () => {
      await portal.close()
      await broker.close()
      await town.close()
    },
  }
}

/** A folder with a page, for tests that look at the server alone. */
export const plainPage = join(import.meta.dirname, '../../portal/browser/page')

/** Now, as a message says it. */
export function timeIn({ clock }: Pick<Town, 'clock'>): string {
  return `${clock.now.toISOString().slice(0, 19)}Z`
}

/** Sends these, and offers again what did not go at once, as a gateway that runs does; they have arrived at the hub then. */
export async function send(gateway: Gateway, ...messages: readonly Message[]): Promise<void> {
  const ids: string[] = []
  for (const message of messages) {
    const done = await gateway.submit(bytesOf(message))
    if (done.outcome !== 'taken') throw new Error(`a message was not taken: ${done.outcome}`)
    ids.push(done.id)
  }
  const codes = new Set<string | undefined>()
  for (let turns = 0; turns < 240; turns += 1) {
    await gateway.turn()
    const sent = await Promise.all(ids.map((id) => gateway.sent(id)))
    const waiting = sent.filter((each) => each?.status === 'wachtend')
    if (waiting.length === 0) return
    for (const each of waiting) codes.add(each?.code)
    await new Promise((done) => setTimeout(done, 250))
  }
  throw new Error(`a message was not accepted: ${[...codes].join()}`)
}

/** The counsellor asks the organisation for so many balances; gives the counsellor's gateway. */
export async function askBalance({ town }: PortalWorld, count = 1): Promise<Gateway> {
  const counsellor = await town.gateway(shv)
  const question = (): Message => saldoverzoek({ Ontvanger: organisation.oin, Tijdstip: timeIn(town) })
  await send(counsellor, ...Array.from({ length: count }, question))
  return counsellor
}

/** The headings of what this gateway has received; it looks again until there are so many. */
export async function receivedBy(gateway: Gateway, count = 1): Promise<readonly Arrived['heading'][]> {
  for (let turns = 0; turns < 240; turns += 1) {
    await gateway.turn()
    const arrived = await gateway.inbox()
    if (arrived.length >= count) return arrived.map(({ heading }) => heading)
    await new Promise((done) => setTimeout(done, 250))
  }
  throw new Error('what was expected did not come in')
}
