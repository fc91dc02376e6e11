/** How many connections each of the portal's two listeners may have open, and how long it waits for a request. */
import type { ConnectionLimits } from '../../listener/index.ts'
import type { PortalOptions } from './options.ts'

/** In all, of one address, which may be a whole office, and milliseconds for a request. */
const standard = { most: 4000, perAddress: 400, requestTimeout: 30_000 } as const

/** What both listeners hold to. */
export type Bounds = { readonly connections: ConnectionLimits; readonly requestTimeout: number }

/** The bounds by these options. Nobody shows a certificate here: to a listener everyone is a stranger. */
export function boundsOf({ limits, proxied = false }: Pick<PortalOptions, 'limits' | 'proxied'>): Bounds {
  const { most, perAddress, requestTimeout } = { ...standard, ...limits?.connections }
  // All connections of a proxy of ours come from its address: who comes through it, it must bound itself.
  const strangersPerAddress = proxied ? most : perAddress
  const unused = { perCertificate: 0, handshakeTimeout: 0 }
  return { requestTimeout, connections: { ...unused, most, strangers: most, strangersPerAddress } }
}
