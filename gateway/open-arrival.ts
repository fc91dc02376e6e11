/** Opens a message that was fetched and judges it anew, whatever its sender says: only what keeps the standard is handed over. */
import {
  addressOf,
  attestationKid,
  bindingFaults,
  importPublicKey,
  ladingHash,
  openMessage,
  readEvent,
  verifyAttestation,
} from '../envelope/index.ts'
import type { Address, OpenedMessage, PublicKey, SealedEvent } from '../envelope/index.ts'
import { isName } from '../schemas/index.ts'
import type { Finding } from '../schemas/index.ts'
import { readStrictJson, validateText } from '../validator/index.ts'
import { checkChoreography } from './choreography.ts'
import { headingOf, subjectOf } from './heading.ts'
import type { Heading, ReadMessage } from './heading.ts'
import type { GatewaySetting } from './setting.ts'

/** What a message that came in turned out to be. */
export type Opened =
  | {
      readonly verdict: 'ontvangen'
      readonly heading: Heading
      readonly message: string
      readonly inhoudHash: string
      readonly findings: readonly Finding[]
    }
  /** Off-spec, but surely of this sender: it must hear of it. `conversation` is what the message says, if it says so. */
  | {
      readonly verdict: 'afgekeurd'
      readonly address: Address
      readonly inhoudHash: string
      readonly conversation?: string
      readonly findings: readonly Finding[]
    }
  | { readonly verdict: 'onleesbaar'; readonly address: Address; readonly findings: readonly Finding[] }
  /** Not even the sender is certain: nothing to answer. */
  | { readonly verdict: 'onleesbaar'; readonly findings: readonly Finding[] }

const broken: readonly Finding[] = [{ code: 'seal-broken', severity: 'fout', pointer: '', params: {} }]
const unreadable: Opened = { verdict: 'onleesbaar', findings: broken }
const largest = 8 * 1024 * 1024

/** Opens the event and judges what is inside. */
export async function openArrival(
  setting: GatewaySetting,
  { id, text }: { readonly id: string; readonly text: string },
): Promise<Opened> {
  const json = readStrictJson(text, { maxBytes: largest, maxDepth: 4 })
  const read = json.ok ? readEvent(json.value) : undefined
  if (read?.ok !== true || read.value.id !== id) return unreadable
  const event = read.value
  const address = addressOf(event)
  if (address.receiver !== setting.options.oin) return unreadable
  const signer = await senderKey(setting, event, address)
  if (signer === undefined || !(await verifyAttestation(event, signer)).ok) return unreadable
  const opened = await openMessage(event, { keyOf: setting.options.opener, signer })
  if (!opened.ok) return { verdict: 'onleesbaar', address, findings: broken }
  return judge(setting, { event, address }, opened.value)
}

/** The key that made the attestation, when the address book let the sender use it at the time of the message. */
async function senderKey(
  { book, options }: GatewaySetting,
  event: SealedEvent,
  { sender }: Address,
): Promise<PublicKey | undefined> {
  const kid = attestationKid(event)
  const entry = kid === undefined ? undefined : book.current().verifyKey(sender, kid, options.clock())
  const key = entry === undefined ? undefined : await importPublicKey(entry)
  return key?.ok === true ? key.value : undefined
}

async function judge(
  setting: GatewaySetting,
  { event, address }: { readonly event: SealedEvent; readonly address: Address },
  { message: bytes, inhoudHash }: OpenedMessage,
): Promise<Opened> {
  const { options, records } = setting
  const report = await validateText(bytes)
  const message = new TextDecoder().decode(bytes)
  const said = parse(message)
  const conversation = conversationOf(said)
  const named = { inhoudHash, ...(conversation === undefined ? {} : { conversation }) }
  if (bindingFaults(event, said).length > 0) {
    // Inside stands another message than outside: whatever it is, it is not what was sent.
    const findings = report.valid ? broken : [...broken, ...report.findings]
    return { verdict: 'afgekeurd', address, ...named, findings }
  }
  if (!report.valid) return { verdict: 'afgekeurd', address, ...named, findings: report.findings }
  const heading = headingOf(said as ReadMessage)
  const question = heading.cross === undefined ? undefined : records.headingOf(heading.cross)
  const follows = checkChoreography(heading, question, { ...options, now: options.clock() })
  const findings = [...report.findings, ...follows, ...unknownSubject(setting, heading)]
  if (findings.some(({ severity }) => severity === 'fout')) return { verdict: 'afgekeurd', address, ...named, findings }
  return { verdict: 'ontvangen', heading, message, inhoudHash, findings }
}

/** A message about a message is about one that we sent to who sends it. */
function unknownSubject({ records, options }: GatewaySetting, heading: Heading): readonly Finding[] {
  const about = subjectOf(options.catalog, heading)
  if (about === undefined || records.headingOf(about)?.receiver === heading.sender) return []
  return [{ code: 'answer-question-unknown', severity: 'fout', pointer: '/Inhoud/BetreftReferentienummer', params: {} }]
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function conversationOf(message: unknown): string | undefined {
  const head = (message as Partial<ReadMessage> | undefined)?.Stuurgegevens
  const value = typeof head === 'object' && head !== null ? head['ConversatieReferentienummer'] : undefined
  return typeof value === 'string' && isName('uuid', value) ? value : undefined
}

/** SHA-256 of the cipher text in what was fetched; nothing when it is no event. */
export async function ladingHashOf(text: string): Promise<string | undefined> {
  const json = readStrictJson(text, { maxBytes: largest, maxDepth: 4 })
  const read = json.ok ? readEvent(json.value) : undefined
  return read?.ok === true ? ladingHash(read.value.data) : undefined
}
