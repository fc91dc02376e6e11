/** Starts the portal of a test home: a test broker, the portal's server, and who signs the address book for those who enrol. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTestBroker, eHerkenning } from '../../portal/broker.ts'
import type { TestLogin } from '../../portal/broker.ts'
import { createPortal, memoryStore, openSqliteStore } from '../../portal/index.ts'
import { sqliteAvailable } from '../../hub/index.ts'
import { projectRoot } from '../../schemas/read.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import type { Desk } from '../desk.ts'
import { createClosers } from '../exchange/closers.ts'
import { readTls } from '../exchange/credentials.ts'
import { places } from '../exchange/home.ts'
import { listening } from '../exchange/listening.ts'
import { bookEnroller } from './book-enroller.ts'
import { portalPlaces, readApplications } from './home.ts'
import type { Application } from './home.ts'
import { threePorts } from './three-ports.ts'
import { portalFolder, preparePortal, testPortalOin } from './prepare-home.ts'

/** The home, the hub, and the first of three ports (0 takes free ones): for the page, for what it asks, and for the test broker. */
export type PortalStart = {
  readonly home: string
  readonly hub: string
  readonly port: number
  readonly warn: (code: string) => void
}

/** A portal that runs; `isKept` is false when what browsers lock is gone with the process. */
export type RunningPortal = { readonly url: string; readonly isKept: boolean; readonly close: () => Promise<void> }

/** Starts it; when it cannot start, nothing of it stays open. */
export async function startPortal({ home, hub, port, warn }: PortalStart, desk: Desk): Promise<RunningPortal> {
  const { clock, randomUuid } = desk
  const closers = createClosers()
  const page = join(projectRoot(import.meta.url), 'dist/portal-page')
  if (!existsSync(page)) throw new ToolkitFailure('usage', `${page} is not there; run npm run build`)
  return closers.orClose(async () => {
    const [pagePort, apiPort, brokerPort] = await threePorts(port)
    await preparePortal(home, clock())
    const organisations = (): readonly Application[] => readApplications(home)
    const broker = await listening(
      createTestBroker(testLogins(organisations()), { port: brokerPort, clock, randomUuid }),
      () => '--port',
    )
    closers.add(broker.close)
    const setting = { issuer: broker.issuer, clientId: 'portaal', claims: eHerkenning }
    const isKept = await sqliteAvailable()
    const starting = createPortal(
      {
        ...{ broker: setting, organisations, oin: testPortalOin, page, clock, randomUuid, warn },
        store: isKept ? openSqliteStore(portalPlaces.store(home)) : memoryStore(),
        hub: { url: hub, ...readTls(home, portalFolder(home)) },
        trust: JSON.parse(readFileSync(places.trust(home), 'utf8')),
        enrol: bookEnroller({ home, broker: { ...setting, keys: broker.keys }, supplier: testPortalOin, clock }),
      },
      { page: pagePort, api: apiPort },
    )
    const portal = await listening(starting, () => '--port')
    closers.add(portal.close)
    return { url: portal.url, isKept, close: closers.close }
  })
}

/** A good login for each organisation, and one whose level is too low. */
function testLogins(organisations: readonly Application[]): readonly TestLogin[] {
  const [good = ''] = eHerkenning.levels
  return organisations.flatMap(({ naam, kvk }) => [
    { naam: `${naam} (niveau 3)`, claims: { acr: good, [eHerkenning.kvk]: kvk } },
    {
      naam: `${naam} (niveau 2, te laag)`,
      claims: { acr: 'urn:etoegang:core:assurance-class:loa2', [eHerkenning.kvk]: kvk },
    },
  ])
}
