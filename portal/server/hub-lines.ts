/** Lines to the hub: one for each organisation, by the portal's certificate and the organisation's own session statement. */
import { setTimeout as rest } from 'node:timers/promises'
import { hubConnections } from '../../gateway/line.ts'
import type { HubClient, HubLine } from '../../gateway/line.ts'
import { createPlaces } from '../../listener/index.ts'
import type { PortalOptions } from './options.ts'

/** A statement that holds as far as can be seen here, the key that it names, and when it ends. */
export type Statement = { readonly jws: string; readonly kid: string | undefined; readonly until: number }

/** The lines, and the statements by which they are let in. */
export type HubLines = {
  readonly of: (oin: string) => HubLine
  /** Goes by this statement from now on, unless there is one by the same key that ends later. */
  readonly state: (oin: string, statement: Statement) => void
  /** Whether there is a statement that may still be in force: without one the hub refuses. */
  readonly mayAct: (oin: string) => boolean
  readonly close: () => Promise<void>
}

/** Connections to the hub, fewer than it allows one certificate; and those of them on which may be waited for news. */
const most = { connections: 350, waiting: 300, waitingEach: 4 } as const

/** Lines over shared connections; an organisation is known here as long as its statement is. */
export function createHubLines(hub: PortalOptions['hub'], clock: () => Date): HubLines {
  const connections = hubConnections(hub, most.connections)
  const statements = new Map<string, Statement>()
  const now = (): number => clock().getTime()
  const current = (oin: string): string | undefined => {
    const found = statements.get(oin)
    return found === undefined || found.until <= now() ? undefined : found.jws
  }
  const list = patient()
  return {
    of: (oin) => {
      const line = connections.clientWith(() => {
        const Sessieverklaring = current(oin)
        return { Namens: oin, ...(Sessieverklaring === undefined ? {} : { Sessieverklaring }) }
      })
      return { ...line, list: (page, signal) => list(oin, line, { page, signal }) }
    },
    state: (oin, statement) => {
      const before = statements.get(oin)
      // By another key it counts, whatever the one before says: that one may have been replaced since.
      if (before !== undefined && before.kid === statement.kid && before.until > statement.until) return
      // The newest last, so that what has ended stands in front.
      statements.delete(oin)
      statements.set(oin, statement)
      for (const [each, { until }] of statements) {
        if (until > now()) break
        statements.delete(each)
      }
    },
    mayAct: (oin) => current(oin) !== undefined,
    close: connections.close,
  }
}

type Listing = {
  readonly page: Parameters<HubClient['list']>[0]
  readonly signal: AbortSignal
}

/** Listing so that waiting holds up nobody: who finds no place to wait at the hub, waits here. */
function patient() {
  const places = createPlaces(most.waiting, most.waitingEach)
  return async (oin: string, line: HubClient, { page, signal }: Listing): ReturnType<HubClient['list']> => {
    if (page.wait === 0) return line.list(page, signal)
    const leave = places.enter(oin)
    if (leave === undefined) {
      await rest(page.wait * 1000, undefined, { signal }).catch(() => undefined)
      return line.list({ ...page, wait: 0 }, signal)
    }
    try {
      return await line.list(page, signal)
    } finally {
      leave()
    }
  }
}
