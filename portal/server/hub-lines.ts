/** Lines to the hub: one for each organisation, by the portal's certificate and the organisation's own session statement. */
import { httpHubClient } from '../../gateway/line.ts'
import type { HubClient } from '../../gateway/line.ts'
import type { PortalOptions } from './options.ts'

/** The lines, and the statements by which they are let in. */
export type HubLines = {
  readonly of: (oin: string) => HubClient
  /** Takes a statement that the organisation signed; the hub judges it. */
  readonly state: (oin: string, statement: string) => void
  readonly close: () => Promise<void>
}

/** No lines yet: each is made at its first use. */
export function createHubLines(hub: PortalOptions['hub']): HubLines {
  const lines = new Map<string, HubClient>()
  const statements = new Map<string, string>()
  const headers = (oin: string) => () => {
    const Sessieverklaring = statements.get(oin)
    return { Namens: oin, ...(Sessieverklaring === undefined ? {} : { Sessieverklaring }) }
  }
  return {
    of: (oin) => {
      const line = lines.get(oin) ?? httpHubClient({ ...hub, headers: headers(oin) })
      lines.set(oin, line)
      return line
    },
    state: (oin, statement) => void statements.set(oin, statement),
    close: async () => {
      for (const line of lines.values()) await line.close()
    },
  }
}
