/**
 * What envelopes, certificates, address books and listeners take: one less and as much go, and one more is refused by its code.
 *
 * Inside: asks the rules of address books and the strength of keys by themselves; at the door they stand behind signatures.
 */
import { generateKeyPairSync } from 'node:crypto'
import type { X509Certificate } from 'node:crypto'
import { isOver } from '../../../directory/index.ts'
import type { DirectoryContent } from '../../../directory/index.ts'
import { issueFaults, periodFaults } from '../../../directory/rules.ts'
import { generateKeys, importPublicKey, readEvent } from '../../../envelope/index.ts'
import { claimedSession, verifyConfirmation } from '../../../envelope/visible.ts'
import { createRate, patience } from '../../../listener/index.ts'
import { checks } from '../../../hub/checks.ts'
import type { CheckSetting, Offer } from '../../../hub/submission.ts'
import { hasStrongKey } from '../../../pki/strength.ts'
import { many } from './ask.ts'
import type { Asked } from './ask.ts'
import { isProven } from './paths.ts'

const now = new Date('2026-11-23T10:00:00.000Z')
const from = (milliseconds: number): string => new Date(now.getTime() + milliseconds).toISOString()
const written = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A signed object of so many characters, in form. */
function signed(length: number, typ: string): string {
  const head = written({ alg: 'ES256', kid: 'teken', typ })
  // Base64 has no text of one character more than whole groups.
  const signature = (length - head.length - 6) % 4 === 1 ? 'AAAAAA' : 'AAAA'
  return `${head}.${'A'.repeat(length - head.length - 2 - signature.length)}.${signature}`
}

const statement = {
  ...{ certificaat: 'A'.repeat(43), leverancier: '00000099000000009000', oin: '00000099000000002000' },
  ...{ tot: from(60_000), van: from(0) },
}
/** What a statement is refused for. */
function claimed(jws: string): string {
  const verdict = claimedSession(jws, { ...statement, now })
  return verdict.ok ? '' : verdict.faults.map(({ code, pointer }) => `${code}${pointer}`).join()
}
const stated = (said: object): string =>
  claimed(`${written({ typ: 'skp-sessie+jws' })}.${written({ ...statement, ...said })}.AAAA`)

const book = { uitgegevenOp: from(0), deelnemers: [], knooppunt: { sleutels: [] } } as unknown as DirectoryContent
const faults = (found: readonly { readonly code: string; readonly pointer: string }[]): string =>
  found.map(({ code, pointer }) => `${code} ${pointer}`).join()
const day = 24 * 60 * 60 * 1000

/** What the hub says of a message of this time. */
const timely = async (milliseconds: number): Promise<string> => {
  const offer = { event: { time: from(milliseconds) } } as unknown as Offer
  const found = await checks.find(({ name }) => name === 'time')?.run(offer, { now } as unknown as CheckSetting)
  return found?.code ?? ''
}

/** What a key of so many bits is refused for. */
async function rsaKey(bits: number): Promise<string> {
  const hex = (2n ** BigInt(bits - 1) + 1n).toString(16)
  const n = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex').toString('base64url')
  const record = { suite: 1, gebruik: 'teken', kid: 'een', jwk: { kty: 'RSA', n, e: 'AQAB' } } as const
  const verdict = await importPublicKey(record)
  return verdict.ok ? '' : faults(verdict.faults)
}

/** Whether an event may have this member, whatever else it lacks. */
function event(name: string, value: string): string {
  const verdict = readEvent({ [name]: value })
  return verdict.ok || !verdict.faults.some(({ pointer }) => pointer === `/${name}`) ? '' : 'refused'
}

export const ofCarriers: Asked = {
  'envelope/members.ts kernMembers.kid.most': [(much) => event('kid', 'k'.repeat(much)), 'refused'],
  'envelope/members.ts longest.verklaring': [(much) => event('verklaring', `a.b.${'c'.repeat(much - 4)}`), 'refused'],
  'envelope/suite-rsa.ts rsaBits.least': [rsaKey, 'key-form /jwk', 'least'],
  'envelope/suite-rsa.ts rsaBits.most': [rsaKey, 'key-form /jwk'],
  'hub/checks.ts timeWindow.ahead': [timely, 'SKP-H-25'],
  'hub/checks.ts timeWindow.behind': [(much) => timely(-much), 'SKP-H-25'],
  'envelope/confirmation.ts longestConfirmation': [
    async (much) => {
      const key = await importPublicKey((await generateKeys(2, 'teken', 'teken')).public)
      if (!key.ok) return 'no key'
      const jws = signed(much, 'skp-bevestiging+jws')
      const verdict = await verifyConfirmation(jws, { bericht: '', ladingHash: '' }, key.value)
      // Nobody signed it: what is read at all is refused for that.
      return verdict.ok ? 'taken' : faults(verdict.faults).replace(/^jws-(?:alg|signature) $/, '')
    },
    'jws-form ',
  ],
  'envelope/session.ts longestStatement': [
    (much) => claimed(signed(much, 'skp-sessie+jws')).replace('jws-payload', ''),
    'jws-form',
  ],
  'envelope/session.ts longestSession': [(much) => stated({ tot: from(much) }), 'jws-payload/tot'],
  'envelope/session.ts skew': [(much) => stated({ van: from(much), tot: from(much + 60_000) }), 'jws-payload/van'],
  'pki/certificate-judge.ts longestPath': [async (much) => ((await isProven(much)) ? '' : 'no path'), 'no path'],
  'pki/strength.ts leastBits': [
    (modulusLength) => {
      const { publicKey } = generateKeyPairSync('rsa', { modulusLength })
      return hasStrongKey({ publicKey } as X509Certificate) ? '' : 'weak'
    },
    'weak',
    'least',
  ],
  'directory/rules.ts skew': [
    (much) => faults(issueFaults({ ...book, uitgegevenOp: from(much) }, now)),
    'period /uitgegevenOp',
  ],
  'directory/rules.ts longestSealing': [
    (much) => {
      const sleutels = [{ gebruik: 'zegel', van: from(0), tot: from(much) }]
      return faults(periodFaults({ ...book, knooppunt: { sleutels } } as unknown as DirectoryContent))
    },
    'key-period /knooppunt/sleutels/0',
  ],
  'directory/kept-keys.ts evidenceDays': [
    (days) => (isOver({ gebruik: 'teken', tot: from(0) }, new Date(now.getTime() + days * day)) ? 'may leave' : ''),
    'may leave',
  ],
  'listener/rate.ts mostBuckets': [
    (much) => {
      const rate = createRate({ perSecond: 1, burst: 1 }, () => 0)
      for (const name of many(much, String)) rate.take(name)
      // Who came first has no request left, unless it was forgotten.
      return rate.take('0') > 0 ? '' : 'begins anew'
    },
    'begins anew',
  ],
  'listener/patience.ts longestForHeaders': [
    (milliseconds) => (patience(milliseconds).headersTimeout === milliseconds ? '' : 'no longer'),
    'no longer',
  ],
}
