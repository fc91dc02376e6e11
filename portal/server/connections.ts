/** How many connections each of the portal's two listeners may have open, and how long it waits for a request. */
import type { ConnectionLimits } from '../../listener/index.ts'
import type { PortalOptions } from './options.ts'

/**
 * In all, of one address, which may be a whole office; milliseconds for a request, and how many bytes of it bring one more: who works on a
 * line of a quarter of a megabit a second keeps what is large all the same.
 */
const standard = { most: 4000, perAddress: 400, requestTimeout: 30_000, slowest: 32 } as const

/** What both listeners hold to. */
export type Bounds = {
  readonly connections: ConnectionLimits
  readonly requestTimeout: number
  readonly slowest: number
}

/** The bounds by these options. Nobody shows a certificate here: to a listener everyone is a stranger. */
export function boundsOf({ limits, proxied = false }: Pick<PortalOptions, 'limits' | 'proxied'>): Bounds {
  const { most, perAddress, requestTimeout, slowest } = { ...standard, ...limits?.connections }
  // All connections of a proxy of ours come from its address: who comes through it, it must bound itself.
  const strangersPerAddress = proxied ? most : perAddress
  const unused = { perCertificate: 0, handshakeTimeout: 0 }
  return { requestTimeout, slowest, connections: { ...unused, most, strangers: most, strangersPerAddress } }
}
