/** Reads the hub's receipts, and ends the messages of ours that they are about. */
import type { Proven } from '../directory/index.ts'
import type { Confirmation } from '../envelope/index.ts'
import { isObject } from '../json/index.ts'
import { end, judgeOwn } from './endings.ts'
import { pagesPerRound, readAgainEvery, readAllEvery } from './options.ts'
import type { SentStatus } from './records.ts'
import { takenBy } from './setting.ts'
import type { GatewaySetting } from './setting.ts'

/** Reads the hub's new receipts; another incarnation of the hub means that all without an end is offered again. */
export async function readReceipts(setting: GatewaySetting): Promise<void> {
  await begin(setting)
  for (let page = 0; page < pagesPerRound; page++) if ((await readPage(setting)) === 'all') return
}

async function readPage(setting: GatewaySetting): Promise<'more' | 'all'> {
  const { records, hub, reading } = setting
  const kept = await records.cursor()
  const answer = await hub.receipts(reading.after)
  setting.reach.reachable = answer.kind !== 'unreachable'
  if (answer.kind !== 'good') return 'all'
  const { epoch, value } = answer
  const isOther = kept !== undefined && kept.epoch !== epoch
  const isFollowed = await offerUnknown(setting, epoch, isOther)
  if (isOther) {
    if (!isFollowed) return 'all'
    await records.setCursor({ epoch, receipts: 0 })
    reading.after = 0
    return 'more'
  }
  for (const { receipt } of value) if (!(await endBy(setting, receipt))) reading.doubtful = true
  reading.after = value.at(-1)?.number ?? reading.after
  const receipts = reading.doubtful ? (kept?.receipts ?? 0) : reading.after
  if (kept === undefined || kept.receipts !== receipts) await records.setCursor({ epoch, receipts })
  return value.length > 0 ? 'more' : 'all'
}

/**
 * What could not be believed is read again by the next number of the address book, and after an hour. When an end should have
 * come by the hub's own word and did not, its numbers have passed it by: then all is read again.
 */
async function begin(setting: GatewaySetting): Promise<void> {
  const { reading, book, options, records } = setting
  const now = options.clock().getTime()
  const { nummer } = book.current().content
  const isTime = now - reading.since >= readAgainEvery
  if (reading.directory === nummer && !isTime) return
  const isOverdue = now - reading.allSince >= readAllEvery && (await hasOverdue(setting, now))
  if (isOverdue) {
    options.warn?.('end-overdue')
    reading.allSince = now
  }
  const kept = await records.cursor()
  if (isOverdue && kept !== undefined) await records.setCursor({ ...kept, receipts: 0 })
  const after = isOverdue ? 0 : (kept?.receipts ?? 0)
  Object.assign(reading, { directory: nummer, since: now, after, doubtful: false })
}

/** Whether a message that the hub took is past the time at which it said that it would end. */
async function hasOverdue({ records, waiting }: GatewaySetting, now: number): Promise<boolean> {
  for (const id of waiting.keys()) {
    const sent = await records.sent.get(id)
    const expiry = sent?.receipts.find(({ feit }) => feit.soort === 'aanname')?.feit.verlooptOp
    if (expiry !== undefined && Date.parse(expiry) + readAgainEvery <= now) return true
  }
  return false
}

/** What another incarnation of the hub took, perhaps one that was not followed: this one knows nothing of it. */
function takenElsewhere({ waiting }: GatewaySetting, epoch: string): readonly string[] {
  const elsewhere = [...waiting].filter(([, { takenIn = epoch }]) => takenIn !== epoch)
  return elsewhere.map(([id]) => id)
}

/** Offers again what this incarnation knows nothing of, unless it must wait for that; gives whether it need not. */
async function offerUnknown(setting: GatewaySetting, epoch: string, isOther: boolean): Promise<boolean> {
  const { reading, options } = setting
  const unknown = takenElsewhere(setting, epoch)
  if (!isOther && unknown.length === 0) return true
  const isFollowed = reading.mayBeOther(options.clock().getTime())
  if (isFollowed) await offerAgain(setting, unknown, epoch)
  return isFollowed
}

async function offerAgain(setting: GatewaySetting, ids: readonly string[], epoch: string): Promise<void> {
  for (const id of ids) {
    let again = false
    await setting.records.sent.change(id, (sent) => {
      again = sent?.status === 'aangenomen' && sent.acceptedIn !== epoch
      return again && sent !== undefined ? { ...sent, status: 'wachtend' } : undefined
    })
    setting.waiting.set(id, again ? { attempts: 0, due: 0 } : takenBy(epoch))
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
