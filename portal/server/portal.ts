/** Makes the portal's server of its parts: the page on one origin, what it asks on another. */
import { createHash, X509Certificate } from 'node:crypto'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createBook } from './address-book.ts'
import { createApi } from './api.ts'
import { createBroker } from './broker.ts'
import { boundsOf } from './connections.ts'
import { createJoining } from './joining.ts'
import { createHubLines } from './hub-lines.ts'
import { statementJudge } from './judge-statement.ts'
import { createLogins } from './logins.ts'
import type { PortalOptions } from './options.ts'
import { createOutbox } from './outbox.ts'
import type { Outbox } from './outbox.ts'
import { createParticipants } from './participants.ts'
import { createPageServer } from './page-server.ts'
import type { Newcomer } from './newcomers.ts'
import { createRequests } from './requests.ts'
import { createSecondPersons } from './second-person.ts'
import { createSessions } from './sessions.ts'
import type { Sessions } from './sessions.ts'
import { sweep } from './sweeper.ts'
import { createTwoLogins } from './two-logins.ts'
import { createTypesRules } from './types-rule.ts'
import { worksStillNow } from './works-still.ts'
import { createVaultChanges } from './vault-changes.ts'

/**
 * Where to listen, on this machine: a port for the page, and one for what it asks.
 *
 * @since 0.1.0
 * @alpha
 */
export type PortalListening = { readonly page: number; readonly api: number }

/**
 * Where browsers find the page and the server behind it, when a proxy of ours stands before them.
 *
 * @since 0.1.0
 * @alpha
 */
export type PortalOrigins = { readonly page: string; readonly api: string }

/**
 * A portal's server that runs.
 *
 * @since 0.1.0
 * @alpha
 */
export type Portal = {
  /** Address of the page. */
  readonly url: string
  readonly close: () => Promise<void>
}

/** Milliseconds between two looks at the outbox. */
const offerEvery = 5000
/** Milliseconds between two looks at whether who waits here works here still; a request that comes is judged as it comes. */
const lookEvery = 2000
/** Milliseconds between two looks for what has ended. */
const sweepEvery = 60_000

/**
 * Starts the portal's server.
 *
 * @since 0.1.0
 * @alpha
 */
export async function createPortal(options: PortalOptions, ports: PortalListening): Promise<Portal> {
  const local = { page: `http://localhost:${ports.page}`, api: `http://localhost:${ports.api}` }
  const { page: pageOrigin, api: ownOrigin } = options.origins ?? local
  const certificaat = createHash('sha256').update(new X509Certificate(options.hub.cert).raw).digest('base64url')
  const lines = createHubLines(options.hub, options.clock)
  const book = createBook(lines, options)
  const outbox = createOutbox({ store: options.store, lines, clock: options.clock }, options.limits?.outbox)
  const sessions = createSessions(options.clock)
  const api = createApi({
    ...{ options, lines, outbox, pageOrigin, ownOrigin },
    broker: createBroker(options.broker, `${ownOrigin}/v1/terug`, options.clock),
    participants: createParticipants(book),
    judgeStatement: statementJudge({ leverancier: options.oin, certificaat, clock: options.clock, book }),
    sessions,
    logins: createLogins(options.clock),
    changes: createVaultChanges(options.randomUuid()),
    newcomers: createRequests<Newcomer>(options.clock, options.randomUuid),
    seconds: createSecondPersons(options.clock, options.randomUuid),
    twoLogins: createTwoLogins(options.store, options.clock),
    typesRules: createTypesRules(options.store, options.clock, options.randomUuid),
    ...(options.joining === undefined ? {} : { joining: createJoining(options.joining, options.clock) }),
  })
  const setting = () => ({ dienst: ownOrigin, vertrouwen: options.trust, portaal: { oin: options.oin, certificaat } })
  const page = createPageServer({ folder: options.page, apiOrigin: ownOrigin, setting, bounds: boundsOf(options) })
  await api.listen({ host: 'localhost', port: ports.api })
  await listen(page, ports.page)
  const stop = startChores({ options, outbox, sessions })
  return {
    url: pageOrigin,
    close: async () => {
      stop()
      await new Promise((done) => page.close(done).closeAllConnections())
      await api.close()
      await lines.close()
      await options.store.close()
    },
  }
}

type Chores = { readonly options: PortalOptions; readonly outbox: Outbox; readonly sessions: Sessions }

/** What is done again and again while the portal runs; gives how to end it. */
function startChores({ options: { store, clock, organisationOf, warn }, outbox, sessions }: Chores): () => void {
  const chores = [
    setInterval(() => void outbox.offerAll().catch(() => warn('outbox')), offerEvery),
    setInterval(() => sessions.endUnless(worksStillNow(organisationOf)), lookEvery),
    setInterval(() => void sweep(store, clock()).catch(() => warn('sweep')), sweepEvery),
  ]
  return () => chores.forEach(clearInterval)
}

function listen(server: Server, port: number): Promise<AddressInfo> {
  return new Promise((done, failed) => {
    server.once('error', failed)
    server.listen(port, 'localhost', () => done(server.address() as AddressInfo))
  })
}
