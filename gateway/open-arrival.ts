/** Opens a message that was fetched and judges it anew, whatever its sender says: only what keeps the standard is handed over. */
import { addressOf, bindingFaults, openMessage, verifyAttestation } from '../envelope/index.ts'
import type { Address, OpenedMessage, SealedEvent } from '../envelope/index.ts'
import { isName } from '../schemas/index.ts'
import type { Finding } from '../schemas/index.ts'
import { schemaset, validateText } from '../validator/index.ts'
import { checkChoreography } from './choreography.ts'
import { headingOf, subjectOf, visibleHeading } from './heading.ts'
import type { Heading, ReadMessage } from './heading.ts'
import type { Listed } from './read-hub.ts'
import { senderKey } from './sender-key.ts'
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
  /** Off-spec; when it is surely of this sender, that must hear of it. `conversation` is what the message says, if it says so. */
  | {
      readonly verdict: 'afgekeurd'
      readonly address: Address
      readonly inhoudHash: string
      readonly isCertain: true
      readonly conversation?: string
      readonly findings: readonly Finding[]
    }
  | {
      readonly verdict: 'onleesbaar'
      readonly address: Address
      readonly isCertain: boolean
      readonly findings: readonly Finding[]
    }
  /** The hub takes nothing in whose attestation does not hold: this is not what it took, whoever changed it. */
  | { readonly verdict: 'other' }
  /** Something here may be older than the message: an address book, this build, or our own keys. Not yet is not no. */
  | { readonly verdict: 'later'; readonly why: 'key' | 'schemaset' | 'own-key' }

const broken: readonly Finding[] = [{ code: 'seal-broken', severity: 'fout', pointer: '', params: {} }]
/** Not even the sender is certain: nothing to answer. */
const unreadable = { verdict: 'onleesbaar', isCertain: false, findings: broken } as const
const answered = { verdict: 'onleesbaar', isCertain: true, findings: broken } as const

/** Opens the event that the hub listed so, and judges what is inside. */
export async function openArrival(setting: GatewaySetting, event: SealedEvent, listed: Listed): Promise<Opened> {
  const { options, book } = setting
  const address = addressOf(event)
  const signer = await senderKey(setting, event, listed)
  if (signer.key === undefined) return signer.why === 'unknown' ? { ...unreadable, address } : withoutKey[signer.why]
  if (!(await verifyAttestation(event, signer.key)).ok) return { verdict: 'other' }
  if (event.schemaset !== schemaset) {
    const isListed = book.current().content.schemasets.some(({ digest }) => digest === event.schemaset)
    const mayCome = isListed || book.current().content.nummer < listed.directory
    return mayCome ? notYet('schemaset') : { ...answered, address }
  }
  const opened = await openMessage(event, { keyOf: options.opener, signer: signer.key })
  if (opened.ok) {
    const { checkpoint, inhoudHash } = opened.value
    setting.history.hear(checkpoint, {
      ...{ sender: address.sender, id: event.id },
      heading: visibleHeading(event),
      inhoudHash,
    })
    return judge(setting, { event, address }, opened.value)
  }
  // The address book gave out a key of ours that is not here: the mistake is ours, and can be mended.
  const isOurs = opened.faults.some(({ code }) => code === 'jwe-key')
  return isOurs ? notYet('own-key') : { ...answered, address }
}

const withoutKey = { later: notYet('key'), other: { verdict: 'other' } } as const

function notYet(why: Extract<Opened, { verdict: 'later' }>['why']): Opened {
  return { verdict: 'later', why }
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
  const named = { isCertain: true, inhoudHash, ...(conversation === undefined ? {} : { conversation }) } as const
  if (bindingFaults(event, said).length > 0) {
    // Inside stands another message than outside: whatever it is, it is not what was sent.
    const findings = report.valid ? broken : [...broken, ...report.findings]
    return { verdict: 'afgekeurd', address, ...named, findings }
  }
  if (!report.valid) return { verdict: 'afgekeurd', address, ...named, findings: report.findings }
  const heading = headingOf(said as ReadMessage)
  // What it answers, or is about, may have been sent a moment ago by another gateway of ours.
  if ([heading.cross, heading.about].some((id) => id !== undefined && records.headingOf(id) === undefined))
    await records.look()
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
