/** Hands a message over that keeps the standard: to the inbox, or to a call of the own business system. */
import { subjectOf } from './heading.ts'
import type { Opened } from './open-arrival.ts'
import type { SeenMessage } from './records.ts'
import { rejectionsIn } from './rejection.ts'
import type { GatewaySetting } from './setting.ts'
import { fitOwnSystem } from './versions.ts'

/**
 * Hands over once: with a call of our own at least once, with the inbox exactly once. Gives the decision that stands: another
 * gateway of ours may have been first, and then it is that one's to show.
 */
export async function handOver(
  setting: GatewaySetting,
  { heading, message, findings }: Extract<Opened, { verdict: 'ontvangen' }>,
  seen: SeenMessage,
): Promise<SeenMessage> {
  const { options, records, arrivals } = setting
  const own = await fitOwnSystem(setting, heading, message)
  const { conversion } = own
  const converted = conversion === undefined ? {} : { conversion }
  if (options.handOver === undefined) {
    // Written under a name that nobody reads yet, then seen, then shown: a crash in between neither loses nor doubles it.
    await records.prepared.put(heading.id, { ...own, warnings: findings, received: seen.at })
    const stands = await records.seen.putNew(heading.id, seen)
    if (stands !== seen) return stands
    // Before it shows: whoever sees it may take it over at once.
    arrivals.add(heading.id)
    await records.show(heading.id)
  } else {
    await options.handOver(own)
    await records.seen.put(heading.id, seen)
  }
  await records.log({ tijdstip: seen.at, richting: 'in', gebeurtenis: 'ontvangen', heading, ...converted })
  const about = subjectOf(options.catalog, heading)
  if (about !== undefined) await markRejected(setting, about, message)
  setting.announce('inkomend')
  return seen
}

/** An Afkeurbericht that came in is about a message of ours; what could not even be read stays called so. */
async function markRejected({ records, announce }: GatewaySetting, id: string, message: string): Promise<void> {
  await records.sent.change(id, (sent) => {
    if (sent === undefined) return undefined
    const status = sent.status === 'onleesbaar' ? sent.status : 'afgekeurd'
    return { ...sent, status, findings: rejectionsIn(message) }
  })
  announce(id)
}
