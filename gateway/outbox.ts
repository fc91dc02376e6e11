/** The outbox: offers what waits, the same bytes each time, until the hub has signed for the end of each. */
import type { Receipt } from '../envelope/index.ts'
import { end, judgeOwn, tell } from './endings.ts'
import type { HubAnswer } from './hub-client.ts'
import { timeWindow } from './options.ts'
import type { Sent } from './records.ts'
import { takenBy } from './setting.ts'
import type { Due, GatewaySetting } from './setting.ts'

const second = 1000
/** 1, 2, 4, … up to five minutes. */
const longestPause = 300 * second

/**
 * Offers everything that is due; gives the milliseconds until the next one is. Past the validity of the address book
 * nothing is due: it waits until the book is renewed (T06).
 */
export async function offerDue(setting: GatewaySetting): Promise<number> {
  const now = setting.options.clock().getTime()
  for (const [id, at] of setting.waiting) if (isDue(at, now) && setting.book.inForce()) await offer(setting, id)
  if (!setting.book.inForce()) return Number.POSITIVE_INFINITY
  const next = Math.min(...[...setting.waiting.values()].map(({ due }) => due))
  return Math.max(0, next - setting.options.clock().getTime())
}

/** By a clock that went back nobody knows how much of a pause is left. */
function isDue({ due, since = 0 }: Due, now: number): boolean {
  return due <= now || now < since
}

async function offer(setting: GatewaySetting, id: string): Promise<void> {
  const { records, waiting, hub } = setting
  const sent = await records.sent.get(id)
  if (sent?.event === undefined || sent.event === null) {
    waiting.delete(id)
    return
  }
  const answer = await hub.submit(id, sent.event)
  setting.reach.reachable = answer.kind !== 'unreachable'
  if (answer.kind === 'good') await accepted(setting, sent, answer)
  else if (answer.kind === 'refused') await refused(setting, sent, answer)
  else {
    if (answer.why !== undefined) await noteCode(setting, sent, answer.why)
    retryLater(setting, id, answer.retryAfter ?? 0)
  }
}

/** Keeps why a message still waits, once. */
async function noteCode({ options, records, announce }: GatewaySetting, sent: Sent, code: string): Promise<void> {
  if (sent.code === code) return
  const { id } = sent.heading
  options.warn?.(code)
  await records.sent.change(id, (now) => (now?.status === 'wachtend' ? { ...now, code } : undefined))
  announce(id)
}

/** Only what the hub signed, and what time cannot cure, ends a message; anything else is “try again”, until its own limit. */
async function refused(
  setting: GatewaySetting,
  sent: Sent,
  { code, receipt, epoch }: Extract<HubAnswer<unknown>, { kind: 'refused' }>,
): Promise<void> {
  const { options } = setting
  const { id, time } = sent.heading
  const signed = await finalRefusal(setting, sent, receipt)
  const isOver = options.clock().getTime() >= Date.parse(time) + timeWindow.behind
  // Whoever signed for this message in this epoch cannot refuse it any more: that is evidence, and no end.
  const isBroken = sent.acceptedIn === epoch
  if (isBroken) options.warn?.('hub-contradicts')
  if (signed !== undefined && !isBroken) return end(setting, sent, { status: 'geweigerd', code: signed.code, receipt })
  if (isOver) return end(setting, sent, { status: 'verlopen', code })
  await noteCode(setting, sent, code)
  retryLater(setting, id, 0)
}

/** The code of a refusal of these very bytes that the hub signed as final. */
async function finalRefusal(
  setting: GatewaySetting,
  sent: Sent,
  receipt: unknown,
): Promise<{ readonly code: string } | undefined> {
  if (receipt === undefined) return undefined
  const judged = await judgeOwn(setting, sent, receipt)
  if (!judged.ok) setting.options.warn?.('receipt-untrusted')
  if (!judged.ok || judged.fact.soort !== 'weigering' || judged.fact.definitief !== true) return undefined
  return { code: judged.fact.reden ?? '' }
}

async function accepted(
  setting: GatewaySetting,
  sent: Sent,
  { value, epoch }: Extract<HubAnswer<unknown>, { kind: 'good' }>,
): Promise<void> {
  const { id } = sent.heading
  const judged = await judgeOwn(setting, sent, value)
  // A receipt that proves nothing is none: the message stays ours to offer.
  if (!judged.ok || judged.fact.soort !== 'aanname') {
    setting.options.warn?.('receipt-untrusted')
    retryLater(setting, id, 0)
    return
  }
  await setting.records.sent.change(id, (now) => {
    if (now === undefined) return undefined
    const { code: _, ...rest } = now
    const receipts = [...now.receipts.filter(({ feit }) => feit.soort !== 'aanname'), value as Receipt]
    return { ...rest, status: now.status === 'wachtend' ? 'aangenomen' : now.status, receipts, acceptedIn: epoch }
  })
  await tell(setting, sent, 'aangenomen')
  setting.waiting.set(id, takenBy(epoch))
  setting.announce(id)
}

function retryLater({ waiting, options }: GatewaySetting, id: string, seconds: number): void {
  const attempts = (waiting.get(id)?.attempts ?? 0) + 1
  const pause = Math.min(longestPause, second * 2 ** (attempts - 1))
  // Up to a quarter more, so that not everyone comes back at the same moment.
  const spread = pause * (1 + options.random() / 4)
  const since = options.clock().getTime()
  waiting.set(id, { attempts, since, due: since + Math.max(spread, seconds * second) })
}
