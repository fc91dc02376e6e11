/** Makes a hub of its parts (mailbox, expiry, listeners) that starts and stops as one. */
import { readDirectory, succeeds } from '../directory/index.ts'
import type { Directory, DirectoryFault } from '../directory/index.ts'
import { createArrivals } from './arrivals.ts'
import { createBooks } from './earlier-books.ts'
import { certificateIdentity } from './http/caller.ts'
import { createMeter } from './http/meter.ts'
import { createOperatorServer } from './http/operator.ts'
import type { Route } from './http/route.ts'
import { conformanceRoute } from './http/routes/conformance-route.ts'
import { findingsRoute } from './http/routes/findings-route.ts'
import { mailboxRoutes } from './http/routes/mailbox-routes.ts'
import { publicRoutes } from './http/routes/public-routes.ts'
import { recordRoutes } from './http/routes/record-routes.ts'
import { submitRoute } from './http/routes/submit-route.ts'
import { createServer } from './http/server.ts'
import { createRate } from '../listener/index.ts'
import { standardLimits } from './options.ts'
import type { HubOptions, Limits, Shared } from './options.ts'
import type { Exchange } from './service.ts'
import { startSweeper } from './sweeper.ts'
import type { Sweeper } from './sweeper.ts'

/**
 * Where to listen; port 0 takes a free one. The operator's listener is on loopback whatever `host` is.
 *
 * @since 0.1.0
 * @beta
 */
export type Listening = { readonly host: string; readonly port: number; readonly operatorPort: number }

/**
 * A hub that can be started, given a new address book, and stopped.
 *
 * @since 0.1.0
 * @beta
 */
export type Hub = {
  /** Starts; gives the addresses. What expired while the hub was away is gone before the first request. */
  readonly listen: (where: Listening) => Promise<{ readonly url: string; readonly operatorUrl: string }>
  /** Takes a new number of the address book, or says why not: then the old one stays. */
  readonly adopt: (signed: unknown) => Promise<readonly DirectoryFault[]>
  /** Expires and forgets, now. */
  readonly sweep: () => Promise<void>
  /** Lets requests end and closes the store. */
  readonly close: () => Promise<void>
}

/**
 * A hub that is not listening yet.
 *
 * @since 0.1.0
 * @beta
 */
export function createHub(options: HubOptions): Hub {
  const limits: Limits = { ...standardLimits, ...options.limits }
  const { mailbox, log } = options
  const state = { directory: options.directory, open: false }
  const shared = options.shared ?? sharedByNone(limits, () => options.clock().getTime())
  const exchange: Exchange = {
    ...options,
    limits,
    arrivals: shared.arrivals,
    directory: () => state.directory,
  }
  const { server, operator } = createListeners({ ...options, shared }, exchange, state)
  let sweeper: Sweeper | undefined
  return {
    listen: async ({ host, port, operatorPort }) => {
      sweeper = startSweeper({ ...exchange, log }, limits)
      await sweeper.sweep()
      const taken = await server.listen({ host, port })
      const operatorTaken = await operator.listen({ host: '127.0.0.1', port: operatorPort })
      state.open = true
      return { url: `https://${nameOf(host)}:${taken}`, operatorUrl: `http://127.0.0.1:${operatorTaken}` }
    },
    adopt: (signed) => adopt(options, exchange, { signed, state }),
    sweep: async () => sweeper?.sweep(),
    close: async () => {
      state.open = false
      exchange.arrivals.close()
      await server.close()
      await operator.close()
      await sweeper?.stop()
      await mailbox.close()
    },
  }
}

/** What a host is called in an address: by the name that certificates have, where it is this machine. */
function nameOf(host: string): string {
  if (['127.0.0.1', '0.0.0.0', '::'].includes(host)) return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

/** What changes while a hub runs. */
type State = { directory: Directory; open: boolean }

/** What a hub has when it is the only one on its store. */
function sharedByNone(limits: Limits, now: () => number): Shared {
  const rate = createRate({ perSecond: limits.requestsPerSecond, burst: limits.burst }, now)
  return {
    rate: { take: async (name) => rate.take(name) },
    arrivals: createArrivals({ each: limits.waiters, all: limits.waitersInAll }),
  }
}

function createListeners(options: HubOptions & { readonly shared: Shared }, exchange: Exchange, state: State) {
  const { mailbox, clock } = options
  const { limits } = exchange
  const meter = createMeter(mailbox, () => state.directory)
  const milliseconds = (): number => clock().getTime()
  const server = createServer({
    ...options,
    ...{ exchange, limits, meter },
    routes: routesOf(options, limits, () => state.directory),
    identity: certificateIdentity({ ...options, directory: () => state.directory }),
    rate: options.shared.rate,
    strangers: createRate({ perSecond: limits.strangerRequestsPerSecond, burst: limits.strangerBurst }, milliseconds),
  })
  // Past the validity of the address book nobody is let in.
  const ready = (): boolean => state.open && state.directory.inForce(clock())
  return { server, operator: createOperatorServer({ mailbox, meter, ready }) }
}

/** Takes the next number of the address book when it is in order, and ends what waits for keys that it revokes. */
async function adopt(
  { trust, clock, log }: HubOptions,
  exchange: Exchange,
  { signed, state }: { readonly signed: unknown; readonly state: State },
): Promise<readonly DirectoryFault[]> {
  const verdict = await readDirectory(signed, trust, clock())
  if (!verdict.ok) return verdict.faults
  const faults = succeeds(state.directory, verdict.value)
  if (faults.length > 0) return faults
  state.directory = verdict.value
  await expireRevoked(exchange, state.directory, clock())
  log.info({ nummer: state.directory.content.nummer }, 'address book adopted')
  return []
}

function routesOf(options: HubOptions, limits: Limits, directory: () => Directory): readonly Route[] {
  const books = createBooks(directory, options.earlierDirectory)
  return [
    submitRoute,
    ...mailboxRoutes,
    ...recordRoutes,
    ...publicRoutes({ ...options, signedDirectory: () => directory().signed, books }),
    ...(options.mode === 'conformiteit' ? [conformanceRoute(limits.plainBytes), findingsRoute(options.rejected)] : []),
  ]
}

/**
 * What waits sealed to a compromised key ends at once (C11): whoever has the key could read it. Not by our clock, which may be
 * behind that of the address book: what is known is known.
 */
async function expireRevoked({ mailbox }: Exchange, { content }: Directory, now: Date): Promise<void> {
  for (const { oin, sleutels } of content.deelnemers)
    for (const { kid, ingetrokkenOp } of sleutels)
      if (ingetrokkenOp !== undefined) await mailbox.expireKey(oin, kid, now.toISOString())
}
