/** Confirms to the hub what became of a message here, after its Afkeurbericht is in the outbox. Doing it again does no harm. */
import { judgeReceipt } from '../directory/index.ts'
import { confirm } from '../envelope/index.ts'
import { headerOf } from './history/header.ts'
import type { SeenMessage } from './records.ts'
import { rejectionMessage } from './rejection.ts'
import type { GatewaySetting } from './setting.ts'
import { submit } from './submit.ts'
import { tellExpired } from './tell-expired.ts'

/** The hub hears that it may forget the message; `failed` when it must hear it again later. */
export async function confirmArrival(
  setting: GatewaySetting,
  id: string,
  seen: SeenMessage,
): Promise<'done' | 'failed'> {
  const { options, hub } = setting
  if (!(await reject(setting, id, seen))) return 'failed'
  const { verdict, ladingHash, inhoudHash } = seen
  const tijdstip = options.clock().toISOString()
  const opened = inhoudHash === undefined ? {} : { inhoudHash }
  const jws = await confirm({ bericht: id, ladingHash, oordeel: verdict, ...opened, tijdstip }, options.signer)
  const answer = await hub.confirm(id, jws)
  if (answer.kind === 'good') {
    await rememberBatch(setting, id, answer.value)
    return 'done'
  }
  if (answer.kind === 'unreachable') return 'failed'
  if (answer.code === 'SKP-H-19') {
    await tellExpired(setting, id, 'confirmation-expired')
    return 'done'
  }
  options.warn?.(answer.code)
  // Nothing waits under this id any more; everything else may pass, such as a key of ours that the hub does not know yet.
  return answer.code === 'SKP-H-16' ? 'done' : 'failed'
}

/** Who only receives has receipts too: those of its deliveries. One that is not genuine says nothing, and changes nothing. */
async function rememberBatch({ book, history, records }: GatewaySetting, id: string, receipt: unknown): Promise<void> {
  const judged = await judgeReceipt(receipt, book.current())
  const heading = records.lastIn(id)?.heading
  const seen = { sender: heading?.sender ?? '', id, ...(heading === undefined ? {} : { heading }) }
  if (judged.ok) await history.remember(headerOf(judged, receipt), seen)
}

/** The Afkeurbericht that was decided goes into the outbox; false when it cannot now. */
async function reject(setting: GatewaySetting, id: string, { rejection, at }: SeenMessage): Promise<boolean> {
  const { options, records } = setting
  if (rejection === undefined || (await records.sent.get(rejection.id)) !== undefined) return true
  const text = rejectionMessage(options.oin, id, { rejection, at })
  const { outcome } = await submit(setting, new TextEncoder().encode(text))
  if (outcome !== 'taken') options.warn?.(`rejection-${outcome}`)
  // Not confirmed, so it comes again when there is room, or when the address book was renewed.
  return outcome !== 'full' && outcome !== 'directory'
}
