/** Ends messages that were sent: judges what the hub signed about them, and writes down what became of each. */
import { judgeReceipt } from '../directory/index.ts'
import type { ReceiptVerdict } from '../directory/index.ts'
import type { Receipt } from '../envelope/index.ts'
import { headerOf } from './history/header.ts'
import type { LogEntry, Sent, SentStatus } from './records.ts'
import type { GatewaySetting } from './setting.ts'

/** What a receipt proves about a message of ours; the batch in which it stands is remembered. */
export async function judgeOwn(
  { book, options, history }: GatewaySetting,
  { heading, ladingHash, inhoudHash }: Sent,
  receipt: unknown,
): Promise<ReceiptVerdict> {
  const judged = await judgeReceipt(receipt, book.current(), {
    ...{ bericht: heading.id, ladingHash, inhoudHash },
    ...{ afzender: options.oin, ontvanger: heading.receiver },
  })
  if (judged.ok) await history.remember(headerOf(judged, receipt), { sender: options.oin, id: heading.id, heading })
  return judged
}

/** An end of a message: how it is called, the hub's code, and the receipt that was judged. */
export type Ending = {
  readonly status: Exclude<SentStatus, 'wachtend' | 'aangenomen'>
  readonly code?: string
  readonly receipt?: unknown
}

/** Ends a message: its sealed bytes go, its receipts stay. What did not arrive as it should is said aloud. */
export async function end(setting: GatewaySetting, { heading }: Sent, ending: Ending): Promise<void> {
  const { status, code, receipt } = ending
  const { records, waiting, options, announce } = setting
  await records.sent.change(heading.id, (now) => {
    if (now === undefined) return undefined
    const { code: _, ...rest } = now
    return {
      ...rest,
      // The receiver's Afkeurbericht may have come first: then it says more than that the message was handed over.
      status: now.status === 'afgekeurd' && status === 'afgeleverd' ? now.status : status,
      event: null,
      receipts: receipt === undefined ? now.receipts : [...now.receipts, receipt as Receipt],
      ...(code === undefined ? {} : { code }),
    }
  })
  waiting.delete(heading.id)
  await tell(setting, { heading }, status)
  if (status !== 'afgeleverd') options.warn?.(`sent-${status}`)
  announce(heading.id)
}

/** Writes in the log what became of a message of ours. */
export async function tell(
  { records, options }: GatewaySetting,
  { heading }: Pick<Sent, 'heading'>,
  gebeurtenis: LogEntry['gebeurtenis'],
): Promise<void> {
  await records.log({ tijdstip: options.clock().toISOString(), richting: 'uit', gebeurtenis, heading })
}
