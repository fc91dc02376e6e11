/** The outbox: offers what waits, the same bytes each time, until the hub has signed for the end of each. */
import { judgeReceipt } from '../directory/index.ts'
import type { ReceiptVerdict } from '../directory/index.ts'
import type { Receipt, ReceiptFact } from '../envelope/index.ts'
import type { HubAnswer } from './hub-client.ts'
import type { Sent, SentStatus } from './records.ts'
import type { GatewaySetting } from './setting.ts'

const second = 1000
/** 1, 2, 4, … up to five minutes. */
const longestPause = 300 * second

/**
 * Offers everything that is due; gives the milliseconds until the next one is. Past the validity of the address book
 * nothing is due: it waits until the book is renewed (T06).
 */
export async function offerDue(setting: GatewaySetting): Promise<number> {
  const now = setting.options.clock().getTime()
  for (const [id, { due }] of setting.waiting) if (due <= now && setting.book.inForce()) await offer(setting, id)
  if (!setting.book.inForce()) return Number.POSITIVE_INFINITY
  const next = Math.min(...[...setting.waiting.values()].map(({ due }) => due))
  return Math.max(0, next - setting.options.clock().getTime())
}

/** Refusals of who offers, not of what is offered: the message goes when the certificate or the entry is in order again. */
const aboutUs: ReadonlySet<string> = new Set(['SKP-H-01', 'SKP-H-02'])

async function offer(setting: GatewaySetting, id: string): Promise<void> {
  const { records, waiting, options } = setting
  const sent = await records.sent.get(id)
  if (sent?.event === undefined || sent.event === null) {
    waiting.delete(id)
    return
  }
  const answer = await options.hub.submit(id, sent.event)
  setting.reach.reachable = answer.kind !== 'unreachable'
  if (answer.kind === 'good') await accepted(setting, sent, answer)
  else if (answer.kind === 'refused' && !aboutUs.has(answer.code))
    await end(setting, sent, { status: 'geweigerd', code: answer.code, receipt: answer.receipt })
  else {
    if (answer.kind === 'refused') setting.options.warn?.(answer.code)
    retryLater(setting, id, answer.kind === 'refused' ? 0 : (answer.retryAfter ?? 0))
  }
}

async function accepted(
  setting: GatewaySetting,
  sent: Sent,
  answer: Extract<HubAnswer<Receipt>, { kind: 'good' }>,
): Promise<void> {
  const { heading } = sent
  const judged = await judge(setting, sent, answer.value)
  // A receipt that proves nothing is none: the message stays ours to offer.
  if (!judged.ok || judged.fact.soort !== 'aanname') {
    setting.options.warn?.('receipt-untrusted')
    retryLater(setting, heading.id, 0)
    return
  }
  const receipts = [...sent.receipts.filter(({ feit }) => feit.soort !== 'aanname'), answer.value]
  await setting.records.sent.put(heading.id, { ...sent, status: 'aangenomen', receipts, acceptedIn: answer.epoch })
  await tell(setting, sent, 'aangenomen')
  setting.waiting.set(heading.id, { attempts: 0, due: Number.POSITIVE_INFINITY })
  setting.announce(heading.id)
}

function judge(
  { book, options }: GatewaySetting,
  { heading, ladingHash, inhoudHash }: Sent,
  receipt: Receipt,
): Promise<ReceiptVerdict> {
  return judgeReceipt(receipt, book.current(), {
    ...{ bericht: heading.id, ladingHash, inhoudHash },
    ...{ afzender: options.oin, ontvanger: heading.receiver },
  })
}

function retryLater({ waiting, options }: GatewaySetting, id: string, seconds: number): void {
  const attempts = (waiting.get(id)?.attempts ?? 0) + 1
  const pause = Math.min(longestPause, second * 2 ** (attempts - 1))
  // Up to a quarter more, so that not everyone comes back at the same moment.
  const spread = pause * (1 + options.random() / 4)
  waiting.set(id, { attempts, due: options.clock().getTime() + Math.max(spread, seconds * second) })
}

type Ending = { readonly status: SentStatus; readonly code?: string; readonly receipt?: Receipt | undefined }

/** Ends a message: its sealed bytes go, its receipts stay. */
async function end(setting: GatewaySetting, sent: Sent, { status, code, receipt }: Ending): Promise<void> {
  const { heading } = sent
  const receipts = receipt === undefined ? sent.receipts : [...sent.receipts, receipt]
  const kept = sent.status === 'afgekeurd' ? sent.status : status
  await setting.records.sent.put(heading.id, {
    ...sent,
    status: kept,
    event: null,
    receipts,
    ...(code === undefined ? {} : { code }),
  })
  setting.waiting.delete(heading.id)
  if (status === 'afgeleverd' || status === 'verlopen' || status === 'geweigerd') await tell(setting, sent, status)
  setting.announce(heading.id)
}

async function tell(
  { records, options }: GatewaySetting,
  { heading }: Sent,
  gebeurtenis: 'aangenomen' | 'afgeleverd' | 'verlopen' | 'geweigerd',
): Promise<void> {
  await records.log({ tijdstip: options.clock().toISOString(), richting: 'uit', gebeurtenis, heading })
}

/** Reads the hub's new receipts; another incarnation of the hub means that all without an end is offered again. */
export async function readReceipts(setting: GatewaySetting): Promise<void> {
  const { records, options } = setting
  for (;;) {
    const cursor = await records.cursor()
    const answer = await options.hub.receipts(cursor?.receipts ?? 0)
    setting.reach.reachable = answer.kind !== 'unreachable'
    if (answer.kind !== 'good') return
    if (cursor !== undefined && cursor.epoch !== answer.epoch) {
      await records.setCursor({ epoch: answer.epoch, receipts: 0 })
      await offerAgain(setting, answer.epoch)
      continue
    }
    for (const { bewijs } of answer.value) await endBy(setting, bewijs)
    const last = answer.value.at(-1)?.nummer
    if (cursor === undefined || last !== undefined)
      await records.setCursor({ epoch: answer.epoch, receipts: last ?? cursor?.receipts ?? 0 })
    if (last === undefined) return
  }
}

async function offerAgain(setting: GatewaySetting, epoch: string): Promise<void> {
  for (const id of setting.waiting.keys()) {
    const sent = await setting.records.sent.get(id)
    if (sent?.status !== 'aangenomen' || sent.acceptedIn === epoch) continue
    await setting.records.sent.put(id, { ...sent, status: 'wachtend' })
    setting.waiting.set(id, { attempts: 0, due: 0 })
  }
}

const endings: Readonly<Partial<Record<ReceiptFact['soort'], SentStatus>>> = {
  aflevering: 'afgeleverd',
  verloop: 'verlopen',
}

async function endBy(setting: GatewaySetting, receipt: Receipt): Promise<void> {
  // Not judged yet: the id that it claims only picks one of our own waiting messages to hold it against.
  const claimed = receipt?.feit?.bericht
  const sent = setting.waiting.has(claimed) ? await setting.records.sent.get(claimed) : undefined
  if (sent === undefined || sent.event === null) return
  const judged = await judge(setting, sent, receipt)
  const status = judged.ok ? endings[judged.fact.soort] : undefined
  if (status !== undefined) await end(setting, sent, { status, receipt })
}
