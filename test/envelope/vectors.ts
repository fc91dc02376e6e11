/**
 * Runs the vectors of `spec/knooppunt/vectoren/` with the envelope; in Node and in a browser alike.
 *
 * Inside: vectors fix the bytes of each step, and some steps are taken only inside.
 */
import {
  canonical,
  importPrivateKey,
  importPublicKey,
  kernHash,
  ladingHash,
  openMessage,
  readEvent,
  sealingFaults,
  sha256,
  verifyAttestation,
  verifyBatch,
  verifyConfirmation,
  verifyObject,
} from '../../envelope/index.ts'
import type {
  Kern,
  KeyRecord,
  ObjectType,
  PrivateKey,
  PublicKey,
  Receipt,
  SealedEvent,
  EnvelopeVerdict,
} from '../../envelope/index.ts'
import { leafHash } from '../../envelope/merkle.ts'
import { pad, unpad } from '../../envelope/sealed/padding.ts'

type KeyVector = Omit<KeyRecord, 'jwk'> & { readonly openbaar: KeyRecord['jwk']; readonly prive: KeyRecord['jwk'] }

/** `lezen` readEvent, `verklaring` verifyAttestation, `openen` openMessage, `object` verifyObject of an adresboek, `bewijs` verifyReceipt, `bevestiging` verifyConfirmation of what `bewijzen.json` is about. */
export type RefusedVector = {
  readonly naam: string
  readonly controle: 'lezen' | 'verklaring' | 'openen' | 'object' | 'bewijs' | 'bevestiging'
  readonly invoer: unknown
  /** Code and pointer of every fault. */
  readonly fouten: readonly string[]
}

/** The files, by name. */
export type Vectors = {
  readonly sleutels: { readonly waarschuwing: string; readonly sleutels: readonly KeyVector[] }
  readonly kernen: { naam: string; kern: Kern; canoniek: string; kernHash: string }[]
  readonly verzegeld: {
    naam: string
    ondertekenaar: string
    bericht: string
    event: SealedEvent
    verklaring: Record<string, string>
    /** Of the inner JWS: what the confirmation names. */
    inhoudHash: string
  }[]
  readonly ondertekend: { naam: string; typ: ObjectType; kid: string; inhoud: string; jws: string }[]
  readonly bewijzen: {
    naam: string
    kid: string
    canoniek: string
    bladHash: string
    wortel: string
    bewijs: Receipt
  }[]
  readonly opvulling: { lengte: number; klasse: number; sha256: string }[]
  readonly geweigerd: readonly RefusedVector[]
}

export const vectorNames = [
  'sleutels',
  'kernen',
  'verzegeld',
  'ondertekend',
  'bewijzen',
  'opvulling',
  'geweigerd',
] as const

type Keys = { readonly public: ReadonlyMap<string, PublicKey>; readonly private: ReadonlyMap<string, PrivateKey> }
type Outcome = { readonly naam: string; readonly expected: unknown; readonly found: unknown }

/** Every vector with what was expected and found; all alike when the envelope does what the vectors say. */
export async function runVectors(vectors: Vectors): Promise<readonly Outcome[]> {
  const keys = await importAll(vectors.sleutels.sleutels)
  const outcomes: Outcome[] = []
  for (const { naam, kern, ...expected } of vectors.kernen)
    outcomes.push({ naam, expected, found: { canoniek: canonical(kern), kernHash: await kernHash(kern) } })
  for (const vector of vectors.verzegeld) outcomes.push(await runSealed(vector, keys))
  for (const { naam, typ, kid, inhoud, jws } of vectors.ondertekend) {
    const verdict = await verifyObject(typ, jws, keyOf(keys.public, kid))
    outcomes.push({ naam, expected: inhoud, found: verdict.ok ? text(verdict.value) : codesOf(verdict) })
  }
  for (const { naam, kid, canoniek, bladHash, wortel, bewijs } of vectors.bewijzen) {
    const verdict = await verifyBatch(bewijs, keyOf(keys.public, kid))
    const leaf = await leafHash(new TextEncoder().encode(canonical(bewijs.feit)))
    const found = verdict.ok
      ? [canonical(verdict.value.feit), base64url(leaf), verdict.value.batch.wortel]
      : codesOf(verdict)
    outcomes.push({ naam, expected: [canoniek, bladHash, wortel], found })
  }
  for (const { lengte, klasse, sha256: hash } of vectors.opvulling) {
    const padded = pad(new Uint8Array(lengte).fill(0x41)) ?? new Uint8Array()
    const found = [padded.length, await sha256(padded), unpad(padded)?.length]
    outcomes.push({ naam: `opvulling ${lengte}`, expected: [klasse, hash, lengte], found })
  }
  for (const vector of vectors.geweigerd)
    outcomes.push({ naam: vector.naam, expected: vector.fouten, found: codesOf(await runRefused(vector, keys)) })
  return outcomes
}

async function runSealed(
  { naam, ondertekenaar, bericht, event, verklaring, inhoudHash }: Vectors['verzegeld'][number],
  keys: Keys,
): Promise<Outcome> {
  const signer = keyOf(keys.public, ondertekenaar)
  const attested = await verifyAttestation(event, signer)
  const opened = await openMessage(event, { keyOf: (kid) => keys.private.get(kid), signer })
  const { suite } = keyOf(keys.public, event.kid)
  return {
    naam,
    expected: [event, verklaring, await ladingHash(event.data), [], bericht, inhoudHash],
    found: [
      valueOf(readEvent(event)),
      valueOf(attested),
      attested.ok && attested.value.ladingHash,
      await sealingFaults(event.data, { kid: event.kid, suite }),
      opened.ok ? text(opened.value.message) : codesOf(opened),
      opened.ok && opened.value.inhoudHash,
    ],
  }
}

async function runRefused({ controle, invoer }: RefusedVector, keys: Keys): Promise<EnvelopeVerdict<unknown>> {
  const signer = keyOf(keys.public, 'test-teken-2')
  const event = invoer as SealedEvent
  if (controle === 'lezen') return readEvent(invoer)
  if (controle === 'verklaring') return verifyAttestation(event, signer)
  if (controle === 'openen') return openMessage(event, { keyOf: (kid) => keys.private.get(kid), signer })
  if (controle === 'object') return verifyObject('skp-adresboek+jws', invoer, signer)
  if (controle === 'bevestiging') {
    const { jws, verwacht } = invoer as {
      jws: string
      verwacht: { bericht: string; ladingHash: string; inhoudHash: string }
    }
    return verifyConfirmation(jws, verwacht, signer)
  }
  return verifyBatch(invoer, signer)
}

async function importAll(records: readonly KeyVector[]): Promise<Keys> {
  const [open, own] = [new Map<string, PublicKey>(), new Map<string, PrivateKey>()]
  for (const { openbaar, prive, ...record } of records) {
    const [one, two] = [
      await importPublicKey({ ...record, jwk: openbaar }),
      await importPrivateKey({ ...record, jwk: prive }),
    ]
    if (!one.ok || !two.ok) throw new Error(`key ${record.kid} is not in form`)
    open.set(record.kid, one.value)
    own.set(record.kid, two.value)
  }
  return { public: open, private: own }
}

function keyOf<Key>(keys: ReadonlyMap<string, Key>, kid: string): Key {
  const key = keys.get(kid)
  if (key === undefined) throw new Error(`no key ${kid}`)
  return key
}

const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
const valueOf = (verdict: EnvelopeVerdict<unknown>): unknown => (verdict.ok ? verdict.value : codesOf(verdict))
const codesOf = (verdict: EnvelopeVerdict<unknown>): readonly string[] =>
  verdict.ok ? ['ok'] : verdict.faults.map(({ code, pointer }) => `${code} ${pointer}`.trim())

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')
}
