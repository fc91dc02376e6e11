/**
 * Proposals: a message that a colleague must let go is told to the server by its number, kind and receiver; who agrees seals what
 * was read, and tells the server which sealed message that is.
 */
import { sha256 } from '../../../envelope/visible.ts'
import type { SealedHere } from '../../../gateway/anywhere.ts'
import { printEventType } from '../../../schemas/index.ts'
import { Refused } from '../server.ts'
import type { Server } from '../server.ts'
import type { WholeMessage } from './held.ts'
import type { TwoLogins } from '../two-logins/rule.ts'

/** The proposals of this page. */
export type Proposals = {
  readonly propose: (message: WholeMessage) => Promise<void>
  readonly withdraw: (id: string) => Promise<void>
  /** Who works here read this message and agrees: what this page seals of these very bytes may leave. */
  readonly agreeTo: (bytes: Uint8Array) => void
  /** Hears what this page sealed. Rejects when it takes a colleague, so that nothing is kept that cannot leave. */
  readonly sealed: (sealed: SealedHere) => Promise<void>
}

/** What the server calls the kind of this message. */
export function kindOf({ Stuurgegevens: { Module = '', Berichttype = '' } }: WholeMessage): string {
  return printEventType({ module: Module, type: Berichttype })
}

/** Proposals at this server, by the rule as it stands. */
export function createProposals(server: Server, rule: () => Promise<TwoLogins>): Proposals {
  const agreed = new WeakSet<Uint8Array>()
  const at = (id: string): string => `/v1/voorstellen/${id}`
  return {
    propose: async (message) => {
      const { Referentienummer: id, Ontvanger: ontvanger } = message.Stuurgegevens
      await server.putJson(at(id), { soort: kindOf(message), ontvanger })
    },
    withdraw: (id) => server.remove(at(id)),
    agreeTo: (bytes) => void agreed.add(bytes),
    sealed: async ({ id, message, event }) => {
      if (agreed.has(message)) return void (await server.put(`${at(id)}/akkoord`, await sha256(event)))
      const { type } = JSON.parse(event) as { readonly type: string }
      if ((await rule()).soorten.includes(type)) throw new Refused('SKP-P-37')
    },
  }
}
