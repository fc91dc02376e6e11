/** Takes in one message that the hub listed: hands it over or rejects it and confirms that, or holds it until it can be judged. */
import type { SealedEvent } from '../envelope/index.ts'
import { confirmArrival } from './confirm-arrival.ts'
import { fetchListed } from './fetch-listed.ts'
import { handOver } from './hand-over.ts'
import { isAboutMessage, visibleHeading } from './heading.ts'
import type { Heading } from './heading.ts'
import { openArrival } from './open-arrival.ts'
import type { Opened } from './open-arrival.ts'
import type { Listed } from './read-hub.ts'
import type { LogEntry, SeenMessage } from './records.ts'
import { tellable } from './rejection.ts'
import type { GatewaySetting } from './setting.ts'

/** Finished, held until something here is newer, or to be tried again after a pause. */
export type Taken = 'done' | 'held' | 'failed'

/** Takes it in. Nothing is confirmed that was not opened here, and nothing is handed over after its time. */
export async function takeIn(setting: GatewaySetting, listed: Listed): Promise<Taken> {
  const { options, records } = setting
  const { id, ladingHash } = listed
  if (isPast(setting, listed)) return 'done'
  const before = await records.seen.get(id)
  if (before !== undefined)
    return before.ladingHash === ladingHash ? confirmArrival(setting, id, before) : another(setting)
  const { event, why } = { why: undefined, ...(await fetchListed(setting, listed)) }
  if (event === undefined) return why === 'other' ? another(setting) : why === 'gone' ? 'done' : 'failed'
  const opened = await openArrival(setting, event, listed)
  if (opened.verdict === 'other') return another(setting)
  if (opened.verdict === 'later') return hold(setting, { event, listed, why: opened.why })
  const seen = decide(setting, opened, ladingHash)
  if (opened.verdict === 'ontvangen' && isPast(setting, listed)) return 'done'
  const stands =
    opened.verdict === 'ontvangen'
      ? await handOver(setting, opened, seen)
      : await refuse(setting, { event, opened, seen })
  if (opened.verdict !== 'ontvangen') options.warn?.(`judged-${opened.verdict}`)
  return confirmArrival(setting, id, stands)
}

function isPast({ options }: GatewaySetting, { expiresAt }: Listed): boolean {
  return options.clock() >= new Date(expiresAt)
}

/** What the hub gives is not what it listed: said aloud, and never confirmed. */
function another({ options }: GatewaySetting): Taken {
  options.warn?.('hub-other')
  return 'failed'
}

type Unjudged = {
  readonly event: SealedEvent
  readonly listed: Listed
  readonly why: Extract<Opened, { verdict: 'later' }>['why']
}

async function hold(setting: GatewaySetting, { event, listed, why }: Unjudged): Promise<Taken> {
  const { options, records, watch } = setting
  if (!watch.hold(listed)) return 'held'
  options.warn?.(`held-${why}`)
  // A start looks at it again; the log says once that it waits.
  if (records.lastIn(listed.id)?.gebeurtenis !== 'vastgehouden')
    await records.log(entryOf(setting, 'vastgehouden', visibleHeading(event)))
  return 'held'
}

type Refused = Extract<Opened, { verdict: 'afgekeurd' | 'onleesbaar' }>

const conversationOf = (opened: Refused): string | undefined =>
  opened.verdict === 'afgekeurd' ? opened.conversation : undefined

/** The log first: what is seen was written down. */
async function refuse(
  setting: GatewaySetting,
  { event, opened, seen }: { readonly event: SealedEvent; readonly opened: Refused; readonly seen: SeenMessage },
): Promise<SeenMessage> {
  const heading = visibleHeading(event, seen.rejection?.conversation ?? conversationOf(opened))
  await setting.records.log(entryOf(setting, opened.verdict, heading))
  const stands = await setting.records.seen.putNew(event.id, seen)
  if (stands !== seen) return stands
  if (seen.rejection !== undefined) setting.options.rejected?.({ heading, findings: seen.rejection.findings })
  return seen
}

function entryOf(
  { options }: GatewaySetting,
  gebeurtenis: 'vastgehouden' | 'afgekeurd' | 'onleesbaar',
  heading: Heading,
): LogEntry {
  return { tijdstip: options.clock().toISOString(), richting: 'in', gebeurtenis, heading }
}

/** What is to be done, decided once and written down before it is done. */
function decide(
  { options }: GatewaySetting,
  opened: Exclude<Opened, { verdict: 'later' | 'other' }>,
  ladingHash: string,
): SeenMessage {
  const { verdict } = opened
  const inhoud = opened.verdict === 'onleesbaar' ? {} : { inhoudHash: opened.inhoudHash }
  const seen = { verdict, ladingHash, ...inhoud, at: options.clock().toISOString() }
  if (verdict === 'ontvangen' || !opened.isCertain || isAboutMessage(options.catalog, opened.address)) return seen
  const conversation = conversationOf(opened) ?? options.randomUuid()
  const findings = tellable(opened.findings)
  return { ...seen, rejection: { id: options.randomUuid(), to: opened.address.sender, conversation, findings } }
}
