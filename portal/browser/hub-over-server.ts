/** The hub as a gateway in a browser sees it: through the portal's server, which hands its answers on as data. */
import type { HubAnswer, HubClient } from '../../gateway/anywhere.ts'
import { hubSilent, mayNotAct } from './notices/line-trouble.ts'
import type { LineTrouble } from './notices/line-trouble.ts'
import { Refused } from './server.ts'
import type { Server } from './server.ts'

/** Silences of the hub in a row before that is said: one passes. */
const mostSilences = 2

/** A client of the hub over this line; `note` hears the code of each refusal that stands in the way of all, and of each answer that it is none. */
export function hubOverServer(server: Server, note: LineTrouble['note'] = () => undefined): HubClient {
  let silences = 0
  const ask = async <Value>(asking: Promise<unknown>): Promise<HubAnswer<Value>> => {
    try {
      const answer = await asking
      // What the answer holds is read by who asked, as with every hub.
      const told = (answer ?? { kind: 'unreachable' }) as HubAnswer<Value>
      note(told.kind === 'refused' && told.code === mayNotAct ? mayNotAct : undefined)
      return told
    } catch (error) {
      if (!(error instanceof Refused)) return { kind: 'unreachable' }
      const { code, retryAfter } = error
      note(code)
      return { kind: 'unreachable', retryAfter, why: code }
    }
  }
  const get = <Value>(path: string, signal?: AbortSignal) => ask<Value>(server.get(`/v1/knooppunt/${path}`, signal))
  /** A page that waits for news all the time hears by that whether the hub is there. */
  const heard = <Answer extends HubAnswer<unknown>>(answer: Answer): Answer => {
    const isSilent = answer.kind === 'unreachable' && answer.why === undefined
    silences = isSilent ? silences + 1 : 0
    // Whatever the reason: as long as it is refused, nothing comes in.
    const silent = silences < mostSilences ? undefined : hubSilent
    note(answer.kind === 'refused' ? mayNotAct : silent, 'knooppunt')
    return answer
  }
  return {
    submit: (id, event) => ask(server.put(`/v1/uitbak/${id}`, event)),
    list: async ({ after, wait }, signal) =>
      heard(await get<readonly unknown[]>(`postvak?na=${after}&wacht=${wait}`, signal)),
    fetch: (id) => get(`postvak/${id}`),
    confirm: (id, jws) => ask(server.put(`/v1/knooppunt/postvak/${id}/bevestiging`, jws)),
    receipts: (after) => get(`bewijzen?na=${after}`),
    headers: (after) => get(`reeksen?na=${after}`),
    directory: () => get('adresboek'),
    earlierDirectory: (number) => get(`adresboeken/${number}`),
    close: async () => undefined,
  }
}
