/** Takes a message of the own business system: judges it, seals it, and keeps it in the outbox until its end is signed. */
import { importPublicKey, kernOf, ladingHash, sealMessage, sha256 } from '../envelope/index.ts'
import type { Sealed } from '../envelope/index.ts'
import type { ParticipantKey } from '../directory/index.ts'
import { schemaset, validateText } from '../validator/index.ts'
import type { Report } from '../validator/index.ts'
import { checkChoreography } from './choreography.ts'
import type { Unfit } from './converted.ts'
import { headingOf } from './heading.ts'
import type { Heading, ReadMessage } from './heading.ts'
import { mostWaiting } from './options.ts'
import type { GatewaySetting } from './setting.ts'
import type { Sent, SentStatus } from './records.ts'
import { fitReceiver } from './versions.ts'
import type { Fitted } from './versions.ts'

/**
 * How a message has ended that did not arrive as it should.
 *
 * @since 0.1.0
 * @beta
 */
export type EndedStatus = Exclude<SentStatus, 'wachtend' | 'aangenomen' | 'afgeleverd'>

/**
 * What became of a message that was submitted. A message that is taken has its reference; what is wrong with another is data.
 *
 * @since 0.1.0
 * @beta
 */
export type Submitted =
  | { readonly outcome: 'taken'; readonly id: string }
  /** Off-spec: every finding. */
  | { readonly outcome: 'off-spec'; readonly report: Report }
  /** The receiver takes other versions, and this message cannot be made into one of them. */
  | { readonly outcome: 'version'; readonly refused: Unfit['refused'] }
  /** It was taken before, and has ended without arriving as it should. */
  | { readonly outcome: 'ended'; readonly id: string; readonly status: EndedStatus }
  /** Not ours to send, not to be delivered, used before for another message, or too much waiting already. */
  | { readonly outcome: 'sender' | 'receiver' | 'reused' | 'full' }
  /** The address book is past its validity: nothing is sealed by it. Offer it again when the book was renewed. */
  | { readonly outcome: 'directory' }

/** Takes the bytes of a message; when it is taken it is durable, sealed, and will be offered until it has an end. */
export async function submit(setting: GatewaySetting, message: Uint8Array): Promise<Submitted> {
  const { options } = setting
  const report = await (options.judge ?? validateText)(message)
  if (!report.valid) return { outcome: 'off-spec', report }
  const heading = headingOf(JSON.parse(new TextDecoder().decode(message)) as ReadMessage)
  if (heading.sender !== options.oin) return { outcome: 'sender' }
  // Two at once under one reference: the second sees what became of the first.
  return setting.exclusive(heading.id, () => take(setting, { heading, message, report }))
}

type Judged = { readonly heading: Heading; readonly message: Uint8Array; readonly report: Report }

async function take(setting: GatewaySetting, { heading, message, report }: Judged): Promise<Submitted> {
  const { options, records } = setting
  const messageHash = await sha256(message)
  const before = await records.sent.get(heading.id)
  if (before !== undefined) return before.messageHash === messageHash ? again(setting, before) : { outcome: 'reused' }
  const question = heading.cross === undefined ? undefined : records.headingOf(heading.cross)
  const found = checkChoreography(heading, question, { ...options, now: options.clock() })
  if (found.some(({ severity }) => severity === 'fout'))
    return { outcome: 'off-spec', report: { ...report, valid: false, findings: [...report.findings, ...found] } }
  if (!setting.book.inForce()) return { outcome: 'directory' }
  if (setting.waiting.size >= mostWaiting) return { outcome: 'full' }
  if (setting.book.current().participant(heading.receiver) === undefined) await setting.lookUp(heading.receiver)
  const fit = await fitReceiver(setting, heading, message)
  if (fit === undefined) return { outcome: 'receiver' }
  return 'refused' in fit ? { outcome: 'version', refused: fit.refused } : keep(setting, fit, messageHash)
}

/** The same message again: it is on its way, has arrived, or has ended in another way. What still waits is offered here too. */
function again({ waiting, wake }: GatewaySetting, { heading: { id }, status, event }: Sent): Submitted {
  if (status === 'wachtend' && event !== null && !waiting.has(id)) {
    waiting.set(id, { attempts: 0, due: 0 })
    wake()
  }
  return isEnded(status) ? { outcome: 'ended', id, status } : { outcome: 'taken', id }
}

/** Whether a message has ended without arriving as it should. */
export function isEnded(status: SentStatus): status is EndedStatus {
  return status !== 'wachtend' && status !== 'aangenomen' && status !== 'afgeleverd'
}

async function keep(
  setting: GatewaySetting,
  { heading, message, conversion }: Fitted,
  messageHash: string,
): Promise<Submitted> {
  const { options, records, waiting, book } = setting
  const key = book.current().sealingKey(heading.receiver, options.clock())
  const sealed = key === undefined ? undefined : await seal(setting, message, key)
  if (sealed === undefined) return { outcome: 'receiver' }
  const { inhoudHash } = sealed
  const event = JSON.stringify(sealed.event)
  await options.sealed?.({ id: heading.id, message, event })
  const converted = conversion === undefined ? {} : { conversion }
  const sent: Sent = {
    heading,
    status: 'wachtend',
    messageHash,
    event,
    ladingHash: await ladingHash(sealed.event.data),
    inhoudHash,
    receipts: [],
    ...converted,
  }
  const tijdstip = options.clock().toISOString()
  // The log first: an answer may only come to a question that the log knows.
  await records.log({ tijdstip, richting: 'uit', gebeurtenis: 'aangeboden', heading, ...converted })
  const stands = await records.sent.putNew(heading.id, sent)
  // Another gateway of ours was first: what it keeps goes out, and this does not.
  if (stands !== sent) return stands.messageHash === messageHash ? again(setting, stands) : { outcome: 'reused' }
  waiting.set(heading.id, { attempts: 0, due: 0 })
  setting.wake()
  return { outcome: 'taken', id: heading.id }
}

async function seal(
  { options, history }: GatewaySetting,
  message: Uint8Array,
  key: ParticipantKey,
): Promise<Sealed | undefined> {
  const recipient = await importPublicKey(key)
  const kern = kernOf(JSON.parse(new TextDecoder().decode(message)), { schemaset, kid: key.kid })
  if (!recipient.ok || kern === undefined) return undefined
  const { signer, validator } = options
  const checkpoint = history.checkpoint()
  const sealed = await sealMessage({ message, kern, signer, recipient: recipient.value, validator, checkpoint })
  return sealed.ok ? sealed.value : undefined
}
