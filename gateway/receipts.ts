/** Reads the hub's receipts, and ends the messages of ours that they are about. */
import type { Proven } from '../directory/index.ts'
import type { Confirmation } from '../envelope/index.ts'
import { isObject } from '../json/index.ts'
import { end, judgeOwn } from './endings.ts'
import type { SentStatus } from './records.ts'
import type { GatewaySetting } from './setting.ts'

/** Reads the hub's new receipts; another incarnation of the hub means that all without an end is offered again. */
export async function readReceipts(setting: GatewaySetting): Promise<void> {
  while ((await readPage(setting)) === 'more');
}

async function readPage(setting: GatewaySetting): Promise<'more' | 'all'> {
  const { records, hub, reading } = setting
  const kept = await records.cursor()
  beginAt(setting, kept?.receipts ?? 0)
  const answer = await hub.receipts(reading.after)
  setting.reach.reachable = answer.kind !== 'unreachable'
  if (answer.kind !== 'good') return 'all'
  const { epoch, value } = answer
  if (kept !== undefined && kept.epoch !== epoch) {
    await records.setCursor({ epoch, receipts: 0 })
    reading.after = 0
    await offerAgain(setting, epoch)
    return 'more'
  }
  for (const { receipt } of value) if (!(await endBy(setting, receipt))) reading.doubtful = true
  reading.after = value.at(-1)?.number ?? reading.after
  const receipts = reading.doubtful ? (kept?.receipts ?? 0) : reading.after
  if (kept === undefined || kept.receipts !== receipts) await records.setCursor({ epoch, receipts })
  return value.length > 0 ? 'more' : 'all'
}

/** What could not be believed by one number of the address book is read again by the next. */
function beginAt({ reading, book }: GatewaySetting, receipts: number): void {
  const { nummer } = book.current().content
  if (reading.directory === nummer) return
  Object.assign(reading, { directory: nummer, after: receipts, doubtful: false })
}

async function offerAgain(setting: GatewaySetting, epoch: string): Promise<void> {
  for (const id of setting.waiting.keys()) {
    let again = false
    await setting.records.sent.change(id, (sent) => {
      again = sent?.status === 'aangenomen' && sent.acceptedIn !== epoch
      return again && sent !== undefined ? { ...sent, status: 'wachtend' } : undefined
    })
    if (again) setting.waiting.set(id, { attempts: 0, due: 0 })
  }
}

/** Ends what the receipt is about; false when that waits for an end and this one could not be believed. */
async function endBy(setting: GatewaySetting, receipt: unknown): Promise<boolean> {
  const { records, waiting, options } = setting
  // Not judged yet: the id that it claims only picks one of our own waiting messages to hold it against.
  const claimed = isObject(receipt) && isObject(receipt['feit']) ? receipt['feit']['bericht'] : undefined
  const sent = typeof claimed === 'string' && waiting.has(claimed) ? await records.sent.get(claimed) : undefined
  if (sent === undefined || sent.event === null) return true
  const judged = await judgeOwn(setting, sent, receipt)
  const status = judged.ok ? statusBy(judged) : 'doubtful'
  if (status === 'doubtful') options.warn?.('receipt-untrusted')
  else if (status !== undefined) await end(setting, sent, { status, receipt })
  return status !== 'doubtful'
}

/** Handed over, rejected and unreadable are three things: the receiver's own signed word tells which. */
const statusOf: Readonly<Record<Confirmation['oordeel'], 'afgeleverd' | 'afgekeurd' | 'onleesbaar'>> = {
  ontvangen: 'afgeleverd',
  afgekeurd: 'afgekeurd',
  onleesbaar: 'onleesbaar',
}

function statusBy({ fact, confirmation }: Proven): Exclude<SentStatus, 'wachtend' | 'aangenomen'> | undefined {
  if (fact.soort === 'verloop') return 'verlopen'
  return confirmation === undefined ? undefined : statusOf[confirmation.oordeel]
}
