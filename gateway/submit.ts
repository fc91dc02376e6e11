/** Takes a message of the own business system: judges it, seals it, and keeps it until the hub has signed for its end. */
import { createHash } from 'node:crypto'
import { importPublicKey, kernOf, ladingHash, sealMessage } from '../envelope/index.ts'
import type { SealedEvent } from '../envelope/index.ts'
import type { ParticipantKey } from '../directory/index.ts'
import { schemaset, validateText } from '../validator/index.ts'
import type { Report } from '../validator/index.ts'
import { checkChoreography } from './choreography.ts'
import { headingOf } from './heading.ts'
import type { Heading, ReadMessage } from './heading.ts'
import { mostWaiting } from './options.ts'
import type { Setting } from './setting.ts'
import type { Sent } from './records.ts'

/** What came of it. A message that is taken has its reference; what is wrong with another is data. */
export type Submitted =
  | { readonly outcome: 'taken'; readonly id: string }
  /** Off-spec: every finding. */
  | { readonly outcome: 'off-spec'; readonly report: Report }
  /** Not ours to send, not to be delivered, used before for another message, or too much waiting already. */
  | { readonly outcome: 'sender' | 'receiver' | 'reused' | 'full' }

/** Takes the bytes of a message; when it is taken it is durable, sealed, and will be offered until it has an end. */
export async function submit(setting: Setting, message: Uint8Array): Promise<Submitted> {
  const { options, records } = setting
  const report = await (options.judge ?? validateText)(message)
  if (!report.valid) return { outcome: 'off-spec', report }
  const heading = headingOf(JSON.parse(new TextDecoder().decode(message)) as ReadMessage)
  if (heading.sender !== options.oin) return { outcome: 'sender' }
  const messageHash = createHash('sha256').update(message).digest('base64url')
  const before = await records.sent.get(heading.id)
  if (before !== undefined)
    return before.messageHash === messageHash ? { outcome: 'taken', id: heading.id } : { outcome: 'reused' }
  const question = heading.cross === undefined ? undefined : records.headingOf(heading.cross)
  const found = checkChoreography(heading, question, { ...options, now: options.clock() })
  if (found.some(({ severity }) => severity === 'fout'))
    return { outcome: 'off-spec', report: { ...report, valid: false, findings: [...report.findings, ...found] } }
  if (setting.waiting.size >= mostWaiting) return { outcome: 'full' }
  const key = receiverKey(setting, heading)
  if (key === undefined) return { outcome: 'receiver' }
  return keep(setting, { heading, message, messageHash }, key)
}

/** The key to seal to, when the receiver takes part and supports the version; every participant has the protocol. */
function receiverKey({ book, options }: Setting, heading: Heading): ParticipantKey | undefined {
  const now = options.clock()
  const receiver = book.current().active(heading.receiver, now)
  const supports =
    heading.module === 'protocol' ||
    receiver?.modules.some(({ module, versies }) => module === heading.module && versies.includes(heading.version))
  return receiver !== undefined && supports === true ? book.current().sealingKey(receiver.oin, now) : undefined
}

type Taken = { readonly heading: Heading; readonly message: Uint8Array; readonly messageHash: string }

async function keep(
  setting: Setting,
  { heading, message, messageHash }: Taken,
  key: ParticipantKey,
): Promise<Submitted> {
  const { options, records, waiting } = setting
  const event = await seal(setting, message, key)
  if (event === undefined) return { outcome: 'receiver' }
  const sent: Sent = {
    heading,
    status: 'wachtend',
    messageHash,
    event: JSON.stringify(event),
    ladingHash: await ladingHash(event.data),
    receipts: [],
  }
  // The log first: an answer may only come to a question that the log knows.
  await records.log({ tijdstip: options.clock().toISOString(), richting: 'uit', gebeurtenis: 'aangeboden', heading })
  await records.sent.put(heading.id, sent)
  waiting.set(heading.id, { attempts: 0, due: 0 })
  setting.wake()
  return { outcome: 'taken', id: heading.id }
}

async function seal({ options }: Setting, message: Uint8Array, key: ParticipantKey): Promise<SealedEvent | undefined> {
  const recipient = await importPublicKey(key)
  const kern = kernOf(JSON.parse(new TextDecoder().decode(message)), { schemaset, kid: key.kid })
  if (!recipient.ok || kern === undefined) return undefined
  const { signer, validator } = options
  const sealed = await sealMessage({ message, kern, signer, recipient: recipient.value, validator })
  return sealed.ok ? sealed.value : undefined
}
