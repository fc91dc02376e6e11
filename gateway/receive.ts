/** Takes in what waits at the hub: hands over what keeps the standard, rejects the rest, and confirms after that. */
import { confirm } from '../envelope/index.ts'
import type { Waiting } from './hub-client.ts'
import { isAboutMessage, subjectOf } from './heading.ts'
import type { Heading } from './heading.ts'
import { ladingHashOf, openArrival } from './open-arrival.ts'
import type { Opened } from './open-arrival.ts'
import type { SeenMessage } from './records.ts'
import { rejectionMessage, rejectionsIn, tellable } from './rejection.ts'
import type { GatewaySetting } from './setting.ts'
import { submit } from './submit.ts'
import { fitOwnSystem } from './versions.ts'

/**
 * One round: everything that the hub lists, each by itself, so that one bad message does not stop the others. Past the
 * validity of the address book nothing is opened: it waits at the hub until the book is renewed (T06).
 */
export async function receive(setting: GatewaySetting, wait: number, signal: AbortSignal): Promise<void> {
  const { options, reach, book } = setting
  if (!book.inForce()) return
  const answer = await options.hub.list(wait, signal)
  if (!signal.aborted) reach.reachable = answer.kind !== 'unreachable'
  if (answer.kind !== 'good') return
  for (const waiting of answer.value) {
    if (signal.aborted || !book.inForce()) return
    try {
      await takeIn(setting, waiting)
    } catch (error) {
      options.warn?.(error instanceof Error ? `receive-${error.name}` : 'receive')
    }
  }
}

async function takeIn(setting: GatewaySetting, { id }: Waiting): Promise<void> {
  const { options, records } = setting
  const before = await records.seen.get(id)
  if (before !== undefined) {
    await finish(setting, id, before)
    return
  }
  const fetched = await options.hub.fetch(id)
  if (fetched.kind !== 'good') return
  const ladingHash = await ladingHashOf(fetched.value)
  if (ladingHash === undefined) return
  const opened = await openArrival(setting, { id, text: fetched.value })
  const seen = decide(setting, opened, ladingHash)
  if (opened.verdict === 'ontvangen') await handOver(setting, opened, seen)
  else await records.seen.put(id, seen)
  await finish(setting, id, seen)
}

/** What is to be done, decided once and written down before it is done. */
function decide({ options }: GatewaySetting, opened: Opened, ladingHash: string): SeenMessage {
  const at = options.clock().toISOString()
  const inhoud = 'inhoudHash' in opened ? { inhoudHash: opened.inhoudHash } : {}
  if (opened.verdict === 'ontvangen' || !('address' in opened) || isAboutMessage(options.catalog, opened.address))
    return { verdict: opened.verdict, ladingHash, ...inhoud, at }
  const { sender } = opened.address
  const said = 'conversation' in opened ? opened.conversation : undefined
  const conversation = said ?? options.randomUuid()
  const findings = tellable(opened.findings)
  return {
    verdict: opened.verdict,
    ladingHash,
    ...inhoud,
    at,
    rejection: { id: options.randomUuid(), to: sender, conversation, findings },
  }
}

/** Hands over once: with a call of our own at least once, with the inbox exactly once. */
async function handOver(
  setting: GatewaySetting,
  { heading, message, findings }: Extract<Opened, { verdict: 'ontvangen' }>,
  seen: SeenMessage,
): Promise<void> {
  const { options, records, arrivals } = setting
  const own = await fitOwnSystem(setting, heading, message)
  const { conversion } = own
  const converted = conversion === undefined ? {} : { conversion }
  if (options.handOver === undefined) {
    // Written under a name that nobody reads yet, then seen, then shown: a crash in between neither loses nor doubles it.
    await records.prepared.put(heading.id, { ...own, warnings: findings })
    await records.seen.put(heading.id, seen)
    await records.show(heading.id)
    arrivals.add(heading.id)
  } else {
    await options.handOver(own)
    await records.seen.put(heading.id, seen)
  }
  await records.log({ tijdstip: seen.at, richting: 'in', gebeurtenis: 'ontvangen', heading, ...converted })
  const about = subjectOf(options.catalog, heading)
  if (about !== undefined) await markRejected(setting, about, message)
  setting.announce('inkomend')
}

/** An Afkeurbericht that came in is about a message of ours. */
async function markRejected({ records, announce }: GatewaySetting, id: string, message: string): Promise<void> {
  const sent = await records.sent.get(id)
  if (sent === undefined) return
  await records.sent.put(id, { ...sent, status: 'afgekeurd', findings: rejectionsIn(message) })
  announce(id)
}

/** The Afkeurbericht goes into the outbox, and the hub hears that it may forget the message. Doing it again does no harm. */
async function finish(setting: GatewaySetting, id: string, seen: SeenMessage): Promise<void> {
  const { options, records } = setting
  const { rejection, verdict, ladingHash, inhoudHash, at } = seen
  if (rejection !== undefined && (await records.sent.get(rejection.id)) === undefined) {
    const text = rejectionMessage(options.oin, id, { rejection, at })
    const submitted = await submit(setting, new TextEncoder().encode(text))
    if (submitted.outcome !== 'taken') options.warn?.(`rejection-${submitted.outcome}`)
    // Not confirmed, so it comes again when the address book was renewed.
    if (submitted.outcome === 'directory') return
    await records.log({
      tijdstip: at,
      richting: 'in',
      gebeurtenis: 'afgekeurd',
      heading: rejectedHeading(id, rejection, options.oin),
    })
  }
  const jws = await confirm(
    {
      ...{ bericht: id, ladingHash, oordeel: verdict, tijdstip: options.clock().toISOString() },
      ...(inhoudHash === undefined ? {} : { inhoudHash }),
    },
    options.signer,
  )
  await options.hub.confirm(id, jws)
}

/** What may be said of a message that was off-spec: its reference and its sender, nothing that stood in it. */
function rejectedHeading(
  id: string,
  { to, conversation }: NonNullable<SeenMessage['rejection']>,
  receiver: string,
): Heading {
  return { id, module: '', version: '', type: '', sender: to, receiver, conversation, time: '' }
}
