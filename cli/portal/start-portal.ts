/** Starts the portal of a test home: a test broker, the portal's server, and who signs the address book for those who enrol. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTestBroker, eHerkenning } from '../../portal/broker.ts'
import type { TestLogin } from '../../portal/broker.ts'
import { createPortal, knownBroker, memoryStore, openSqliteStore } from '../../portal/index.ts'
import type { BrokerSetting } from '../../portal/index.ts'
import { sqliteAvailable } from '../../hub/index.ts'
import { projectRoot } from '../../schemas/read.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import { joiningDesk } from './joining-desk.ts'
import type { JoiningSetting } from './joining-desk.ts'
import type { Desk } from '../desk.ts'
import { readBook } from '../exchange/edit-home.ts'
import { createClosers } from '../exchange/closers.ts'
import type { Closers } from '../exchange/closers.ts'
import { readTls } from '../exchange/credentials.ts'
import { places } from '../exchange/home.ts'
import { listening } from '../exchange/listening.ts'
import { bookSuccessor } from './book-successor.ts'
import { bookEnroller } from './book-enroller.ts'
import { cleanDaily } from './clean-daily.ts'
import type { BrokerFile } from './broker-file.ts'
import { connectedOf } from './connected.ts'
import type { Connected } from './connected.ts'
import { exampleTexts, portalPlaces } from './home.ts'
import { applyRecoveries, recoveriesIn } from './recoveries.ts'
import { createRejections, startCounterparties } from '../simulator/live-counterparties.ts'
import type { TrialPlayer } from './trial-partner.ts'
import { threePorts } from './three-ports.ts'
import { portalFolder, preparePortal, testPortalOin } from './prepare-home.ts'
import { testLogins } from './test-logins.ts'

/** Milliseconds between two looks at keys whose time has come. */
const lookEvery = 60_000

/** The home, the hub, and the first of three ports (0 takes free ones): for the page, for what it asks, and for the test broker. */
export type PortalStart = {
  readonly home: string
  readonly hub: string
  readonly port: number
  /** A real broker, in the place of the test broker. */
  readonly real?: BrokerFile
  /** Who is played elsewhere in this process, and participants of the home that are to be played here: the other side of the proof. */
  readonly players?: readonly TrialPlayer[]
  readonly simulate?: readonly string[]
  readonly warn: (code: string) => void
}

/** A portal that runs; `isKept` is false when what browsers lock is gone with the process. */
export type RunningPortal = { readonly url: string; readonly isKept: boolean; readonly close: () => Promise<void> }

/** Starts it; when it cannot start, nothing of it stays open. */
export async function startPortal(start: PortalStart, desk: Desk): Promise<RunningPortal> {
  const { home, hub, port, real, warn } = start
  const { clock, randomUuid } = desk
  const closers = createClosers()
  const page = builtPage()
  return closers.orClose(async () => {
    const [pagePort, apiPort, brokerPort] = await threePorts(port)
    await preparePortal(home, { now: clock(), isTest: real === undefined })
    const organisationOf = (kvk: string): Connected | undefined => connectedOf(home, kvk, clock())
    const { setting, close } =
      real === undefined
        ? await testBroker(testLogins(home), { port: brokerPort, clock, randomUuid })
        : { setting: real.broker, close: async () => undefined }
    closers.add(close)
    const behind = real?.origins === undefined ? {} : { origins: real.origins, proxied: true }
    const isKept = await sqliteAvailable()
    // By the keys that the broker has now: it renews them, and the portal has no say in which they are.
    const broker = knownBroker(setting, clock)
    const book = (): ReturnType<typeof readBook> => readBook(home, clock())
    const players = await playersOf(start, desk, closers)
    const starting = createPortal(
      {
        ...behind,
        ...{ broker: setting, organisationOf, oin: testPortalOin, page, clock, randomUuid, warn },
        store: isKept ? openSqliteStore(portalPlaces.store(home)) : memoryStore(),
        hub: { url: hub, ...readTls(home, portalFolder(home)) },
        succeed: bookSuccessor(home, clock),
        recoveries: recoveriesIn(home),
        trust: JSON.parse(readFileSync(places.trust(home), 'utf8')),
        enrol: async (request) =>
          bookEnroller({ home, broker: await broker(), supplier: testPortalOin, clock })(request),
        joining: joiningDesk({ ...textsAndProof(start), home, broker, clock, randomUuid, book, players }),
      },
      { page: pagePort, api: apiPort },
    )
    const portal = await listening(starting, () => '--port')
    closers.add(portal.close)
    for (const stop of [cleanDaily(home, desk, warn), recoverInTime(home, desk, warn)]) closers.add(async () => stop())
    return { url: portal.url, isKept, close: closers.close }
  })
}

function builtPage(): string {
  const page = join(projectRoot(import.meta.url), 'dist/portal-page')
  if (!existsSync(page)) throw new ToolkitFailure('usage', `${page} is not there; run npm run build`)
  return page
}

/** Which texts are signed, and where the proof is done when that is not here. */
function textsAndProof({ home, real }: PortalStart): Pick<JoiningSetting, 'texts' | 'proofAt'> {
  const texts = textsOf(home, real === undefined)
  return real?.proofAt === undefined ? { texts } : { texts, proofAt: real.proofAt }
}

/** Those of elsewhere, and those that are played here until the portal ends. */
async function playersOf(
  { home, hub, players = [], simulate = [], warn }: PortalStart,
  desk: Desk,
  closers: Closers,
): Promise<readonly TrialPlayer[]> {
  if (simulate.length === 0) return players
  const played = await startCounterparties({ home, hub, oins: simulate, rejections: createRejections(), warn }, desk)
  closers.add(played.close)
  return [...players, ...played.players]
}

/** Puts recoveries into the address book when their time has come; gives how to end that. */
function recoverInTime(home: string, { clock }: Desk, warn: PortalStart['warn']): () => void {
  const again = setInterval(() => void applyRecoveries(home, clock()).catch(() => warn('herstel')), lookEvery)
  return () => clearInterval(again)
}

/** The operator's own texts, and in a test home without them the examples; nobody signs an example for real. */
function textsOf(home: string, isTest: boolean): string {
  const own = portalPlaces.agreements(home)
  return isTest && !existsSync(own) ? exampleTexts() : own
}

async function testBroker(
  logins: readonly TestLogin[],
  how: Parameters<typeof createTestBroker>[1],
): Promise<{ readonly setting: BrokerSetting; readonly close: () => Promise<void> }> {
  const { issuer, close } = await listening(createTestBroker(logins, how), () => '--port')
  return { setting: { issuer, clientId: 'portaal', claims: eHerkenning }, close }
}
