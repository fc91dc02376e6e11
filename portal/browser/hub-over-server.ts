/** The hub as a gateway in a browser sees it: through the portal's server, which hands its answers on as data. */
import type { HubAnswer, HubClient } from '../../gateway/anywhere.ts'
import { Refused } from './server.ts'
import type { Server } from './server.ts'

/** A client of the hub over this line; `note` hears the code of each refusal of the server, and of each answer that it is none. */
export function hubOverServer(server: Server, note: (code: string | undefined) => void = () => undefined): HubClient {
  const told = async <Value>(asking: Promise<unknown>): Promise<HubAnswer<Value>> => {
    try {
      const answer = await asking
      note(undefined)
      // What the answer holds is read by who asked, as with every hub.
      return (answer ?? { kind: 'unreachable' }) as HubAnswer<Value>
    } catch (error) {
      if (!(error instanceof Refused)) return { kind: 'unreachable' }
      const { code, retryAfter } = error
      note(code)
      return { kind: 'unreachable', retryAfter, why: code }
    }
  }
  const get = <Value>(path: string, signal?: AbortSignal) => told<Value>(server.get(`/v1/knooppunt/${path}`, signal))
  return {
    submit: (id, event) => told(server.put(`/v1/uitbak/${id}`, event)),
    list: ({ after, wait }, signal) => get(`postvak?na=${after}&wacht=${wait}`, signal),
    fetch: (id) => get(`postvak/${id}`),
    confirm: (id, jws) => told(server.put(`/v1/knooppunt/postvak/${id}/bevestiging`, jws)),
    receipts: (after) => get(`bewijzen?na=${after}`),
    headers: (after) => get(`reeksen?na=${after}`),
    directory: () => get('adresboek'),
    earlierDirectory: (number) => get(`adresboeken/${number}`),
    close: async () => undefined,
  }
}
