/** The side-car: plain JSON on loopback, with a token, for a business system that cannot seal. */
import { createHash, timingSafeEqual } from 'node:crypto'
import { createListener, isLoopback } from '../listener/index.ts'
import type { Gateway } from './gateway.ts'
import { gatewayProblems } from './problems.ts'
import { sidecarRoutes } from './sidecar-routes.ts'

/**
 * How a side-car is reached.
 *
 * @since 0.1.0
 * @beta
 */
export type SidecarOptions = {
  /** What callers must send as bearer token. */
  readonly token: string
  /** Port on 127.0.0.1; 0 takes a free one. */
  readonly port: number
  /** Largest message in bytes; 4 MiB without it. */
  readonly maxBytes?: number
  /** Takes the name of an error of ours. */
  readonly warn?: (name: string) => void
}

/**
 * A running side-car.
 *
 * @since 0.1.0
 * @beta
 */
export type Sidecar = { readonly url: string; readonly close: () => Promise<void> }

/**
 * Listens on loopback.
 *
 * @since 0.1.0
 * @beta
 */
export async function startSidecar(
  gateway: Gateway,
  { token, port, maxBytes = 4 * 1024 * 1024, warn }: SidecarOptions,
): Promise<Sidecar> {
  const listener = createListener({
    world: gateway,
    routes: sidecarRoutes(maxBytes),
    problems: gatewayProblems,
    version: '1.0.0',
    // Only this machine by its own names, and no web page.
    gate: ({ headers: { host, origin } }) =>
      isLoopback(host) && origin === undefined ? undefined : { code: 'SKP-G-02' },
    admit: async ({ headers }) =>
      isToken(headers.authorization ?? '', token)
        ? { caller: undefined }
        : { problem: { code: 'SKP-G-01' }, headers: { 'WWW-Authenticate': 'Bearer' } },
    failed: (error) => {
      warn?.(error.name)
      // What the disk says of itself has an errno: a full disk is no mistake of ours, and may pass.
      return 'errno' in error ? { code: 'SKP-G-13', retryAfter: 10 } : { code: 'SKP-G-14' }
    },
  })
  const taken = await listener.listen({ host: '127.0.0.1', port })
  return { url: `http://127.0.0.1:${taken}`, close: listener.close }
}

/** Compares hashes, so that neither time nor length tells how much of a guess was right. */
function isToken(header: string, token: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(header), hash(`Bearer ${token}`))
}
