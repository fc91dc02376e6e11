/** The cast of the envelope's tests: keys of both uses and suites, and a message to seal. */
import {
  canonical,
  generateKeys,
  importPrivateKey,
  importPublicKey,
  kernHash,
  kernOf,
  ladingHash,
  sealMessage,
  signObject,
} from '../../envelope/index.ts'
import type {
  Checkpoint,
  KeyRecord,
  Kern,
  PrivateKey,
  PublicKey,
  SealedEvent,
  Sealing,
  SuiteNumber,
  EnvelopeVerdict,
} from '../../envelope/index.ts'

export const schemaset = `sha256-${'A'.repeat(43)}`
export const validator = { naam: 'skp 0.1.0', hash: 'sha256-test' }
export const sender = '00000099000000001000'
export const receiver = '00000099000000002000'

/** The value of a verdict; the test fails with the faults when there is none. */
export function unwrap<Value>(verdict: EnvelopeVerdict<Value>): Value {
  if (!verdict.ok) throw new Error(JSON.stringify(verdict.faults))
  return verdict.value
}

type Use = 'teken' | 'zegel'
type Pair = {
  readonly private: PrivateKey
  readonly public: PublicKey
  readonly records: { readonly private: KeyRecord; readonly public: KeyRecord }
}
const pairs = new Map<string, Promise<Pair>>()

/** A pair of handles and the records they come from, made once per name. */
export function pairOf(suite: SuiteNumber, gebruik: Use, kid = `${gebruik}-${suite}`): Promise<Pair> {
  const name = `${suite} ${gebruik} ${kid}`
  const known = pairs.get(name) ?? makePair(suite, gebruik, kid)
  pairs.set(name, known)
  return known
}

async function makePair(suite: SuiteNumber, gebruik: Use, kid: string): Promise<Pair> {
  const records = await generateKeys(suite, gebruik, kid)
  const [own, open] = await Promise.all([importPrivateKey(records.private), importPublicKey(records.public)])
  return { private: unwrap(own), public: unwrap(open), records }
}

/** The four handles of one exchange. */
export async function keysOf(signing: SuiteNumber, sealing: SuiteNumber) {
  const [sign, seal] = await Promise.all([pairOf(signing, 'teken'), pairOf(sealing, 'zegel')])
  return { signer: sign.private, verifier: sign.public, recipient: seal.public, opener: seal.private }
}

/** A message with Stuurgegevens; its contents do not matter here. */
export function messageOf(inhoud: unknown = { Opmerking: 'proef' }) {
  return {
    Stuurgegevens: {
      Module: 'schuldregeling',
      Versie: '2.0',
      Berichttype: 'Kennisgeving',
      Referentienummer: '40b40e32-3362-4fdb-a6d7-48fa4eeb331c',
      ConversatieReferentienummer: '9d84660d-f24f-4406-9158-6c2fa824c9ac',
      Afzender: sender,
      Ontvanger: receiver,
      Tijdstip: '2026-02-24T09:12:31Z',
    },
    Inhoud: inhoud,
  }
}

/** What a sender of these tests has seen. */
export const checkpoint: Checkpoint = { adresboek: { nummer: 1, hash: 'A'.repeat(43) }, knooppunt: null }

/** The event alone, by a sender that has seen `checkpoint`. */
export async function sealEvent(sealing: Omit<Sealing, 'checkpoint'>): Promise<EnvelopeVerdict<SealedEvent>> {
  const verdict = await sealMessage({ ...sealing, checkpoint })
  return verdict.ok ? { ok: true, value: verdict.value.event } : verdict
}

const encoder = new TextEncoder()

/** The visible members of `messageOf` for a sealing key. */
export function kernFor(kid: string): Kern {
  const kern = kernOf(messageOf(), { schemaset, kid })
  if (kern === undefined) throw new Error('the message of the cast has no kern')
  return kern
}

/** A sealed event and the handles that made it. */
export async function sealed(
  signing: SuiteNumber = 2,
  sealing: SuiteNumber = 2,
  message: Uint8Array = encoder.encode('{}'),
) {
  const keys = await keysOf(signing, sealing)
  const { signer, recipient } = keys
  const event = unwrap(await sealEvent({ message, kern: kernFor(recipient.kid), signer, recipient, validator }))
  return { ...keys, event }
}

/** The event with a new attestation by this key, as a sender that lies would make it. */
export async function attestAgain(event: SealedEvent, signer: PrivateKey, changes: object = {}): Promise<SealedEvent> {
  const payload = {
    kernHash: await kernHash(event),
    ladingHash: await ladingHash(event.data),
    schemaset: event.schemaset,
    validator: validator.naam,
    validatorHash: validator.hash,
    uitslag: 'conform',
    ...changes,
  }
  return { ...event, verklaring: await signObject('skp-verklaring+jws', encoder.encode(canonical(payload)), signer) }
}

/** Base64url of text or bytes, as any tool would write it. */
export const b64 = (value: string | Uint8Array): string => Buffer.from(value).toString('base64url')

/** The codes of a verdict, or `ok`. */
export const codesOf = (verdict: EnvelopeVerdict<unknown>): readonly string[] =>
  verdict.ok ? ['ok'] : verdict.faults.map(({ code, pointer }) => `${code} ${pointer}`.trim())
