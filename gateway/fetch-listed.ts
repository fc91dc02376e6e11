/** Fetches a message that the hub listed, and sees to it that what comes is what was listed. */
import { addressOf, ladingHash, largestEvent, readEvent } from '../envelope/index.ts'
import type { SealedEvent } from '../envelope/index.ts'
import { readStrictJson } from '../validator/index.ts'
import { timeWindow } from './options.ts'
import type { Listed } from './read-hub.ts'
import type { GatewaySetting } from './setting.ts'

/** The event; or that the hub has it no longer, cannot give it now, or gives something else than it listed. */
export type Fetched =
  { readonly event: SealedEvent } | { readonly event?: never; readonly why: 'gone' | 'away' | 'other' }

/** By these codes the hub says that it has it no longer; any other refusal is about who asks, and passes. */
const gone = new Set(['SKP-H-16', 'SKP-H-19'])

/** The event that was listed so. Of anything else nothing is said, for it was not opened as this message. */
export async function fetchListed({ hub, options }: GatewaySetting, listed: Listed): Promise<Fetched> {
  const answer = await hub.fetch(listed.id)
  if (answer.kind !== 'good') return { why: answer.kind === 'refused' && gone.has(answer.code) ? 'gone' : 'away' }
  const json = readStrictJson(answer.value, { maxBytes: largestEvent, maxDepth: 4 })
  const read = json.ok ? readEvent(json.value) : undefined
  const now = options.clock().getTime()
  const isIt = read?.ok === true && isListed(read.value, listed, { oin: options.oin, now })
  return isIt && (await ladingHash(read.value.data)) === listed.ladingHash ? { event: read.value } : { why: 'other' }
}

/** The hub takes no message whose time lies further from its clock: so a sender cannot claim a time at which a key held. */
function isListed(
  event: SealedEvent,
  { id, sender, acceptedAt }: Listed,
  { oin, now }: { readonly oin: string; readonly now: number },
): boolean {
  const address = addressOf(event)
  const accepted = Date.parse(acceptedAt)
  const lead = Date.parse(event.time) - accepted
  return (
    [event.id === id, address.sender === sender, address.receiver === oin].every(Boolean) &&
    lead <= timeWindow.ahead &&
    lead >= -timeWindow.behind &&
    accepted <= now + timeWindow.ahead
  )
}
