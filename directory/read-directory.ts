/** Reads a signed address book, and trusts nothing of it before its signatures are counted. */
import { fromBase64url, importPublicKey, objectKid, sha256, verifyObject } from '../envelope/visible.ts'
import type { KeyRecord } from '../envelope/visible.ts'
import { viewOf } from './directory.ts'
import type { Directory } from './directory.ts'
import { isEnrolled } from './enrolment.ts'
import type { DirectoryFault } from './fault.ts'
import { formFaults } from './form.ts'
import { lostKeys } from './kept-keys.ts'
import type { DirectoryContent, SignedDirectory } from './participant.ts'
import { contentOf } from './payload.ts'
import { unprovenKeys } from './unproven-keys.ts'
import { doubles, issueFaults, periodFaults, supplierFaults } from './rules.ts'

/**
 * Whom to trust; comes with the connection agreement, never over the line.
 *
 * @since 0.1.0
 * @beta
 */
export type Trust = {
  /** PEM of the private roots. */
  readonly wortels: readonly string[]
  /** Keys that sign address books, public halves. */
  readonly sleutels: readonly Pick<KeyRecord, 'kid' | 'suite' | 'jwk'>[]
  /** How many of them must have signed. */
  readonly drempel: number
}

/**
 * The address book when it may be trusted, or all faults.
 *
 * @since 0.1.0
 * @beta
 */
export type DirectoryVerdict =
  { readonly ok: true; readonly value: Directory } | { readonly ok: false; readonly faults: readonly DirectoryFault[] }

const bad = (...faults: readonly DirectoryFault[]): DirectoryVerdict => ({ ok: false, faults })

/**
 * The address book, or all that is wrong with it at this instant.
 *
 * @since 0.1.0
 * @beta
 */
export async function readDirectory(signed: unknown, trust: Trust, now: Date): Promise<DirectoryVerdict> {
  return read(signed, trust, (content) => [
    ...(now < new Date(content.geldigTot) ? [] : [{ code: 'period' as const, pointer: '/geldigTot' }]),
    ...issueFaults(content, now),
  ])
}

/**
 * As `readDirectory`, also when the book is past its validity: to renew it, to wait for a newer one, and for evidence of
 * the time in which it was valid. Nothing is sent or opened by such a book (`Directory.inForce`).
 *
 * @since 0.1.0
 * @beta
 */
export async function reopenDirectory(signed: unknown, trust: Trust, now: Date): Promise<DirectoryVerdict> {
  return read(signed, trust, (content) => issueFaults(content, now))
}

async function read(
  signed: unknown,
  trust: Trust,
  timeFaults: (content: DirectoryContent) => readonly DirectoryFault[],
): Promise<DirectoryVerdict> {
  if (!isSigned(signed)) return bad({ code: 'form', pointer: '' })
  if (!(await hasEnoughSignatures(signed, trust))) return bad({ code: 'signatures', pointer: '' })
  const value = contentOf(signed)
  const found = contentFaults(value)
  if (found.some(({ code }) => code === 'member')) return bad(...found)
  const content = value as DirectoryContent
  const faults = [...found, ...timeFaults(content), ...(await enrolmentFaults(content, trust))]
  if (faults.length > 0) return bad(...faults)
  return { ok: true, value: viewOf(content, await sha256(fromBase64url(signed.payload)), signed) }
}

/**
 * What is wrong with the content of a number, whoever signs it: what `readDirectory` refuses apart from signatures,
 * enrolments and the time at which it is read. To look before making anything.
 *
 * @since 0.1.0
 * @beta
 */
export function contentFaults(value: unknown): readonly DirectoryFault[] {
  const form = formFaults(value)
  if (form.length > 0) return form
  const content = value as DirectoryContent
  return [...doubles(content), ...supplierFaults(content), ...periodFaults(content)]
}

/**
 * The number that a signed address book says it has, before anything of it is believed; nothing when it has no form.
 *
 * @since 0.1.0
 * @beta
 */
export function claimedNumber(signed: unknown): number | undefined {
  const content = isSigned(signed) ? contentOf(signed) : undefined
  const { nummer } = (content ?? {}) as Partial<DirectoryContent>
  return Number.isSafeInteger(nummer) ? nummer : undefined
}

function isSigned(signed: unknown): signed is SignedDirectory {
  if (typeof signed !== 'object' || signed === null) return false
  const { payload, signatures } = signed as Partial<SignedDirectory>
  const isText = (value: unknown): boolean => typeof value === 'string'
  return (
    typeof payload === 'string' &&
    Array.isArray(signatures) &&
    signatures.length <= 20 &&
    signatures.every((each: unknown) => {
      const { protected: head, signature } = (each ?? {}) as Partial<SignedDirectory['signatures'][number]>
      return isText(head) && isText(signature)
    })
  )
}

/** Each trusted key counts once, however often it signed. */
async function hasEnoughSignatures(
  { payload, signatures }: SignedDirectory,
  { sleutels, drempel }: Trust,
): Promise<boolean> {
  const signers = new Set<string>()
  for (const { protected: head, signature } of signatures) {
    const jws = `${head}.${payload}.${signature}`
    const record = sleutels.find(({ kid }) => kid === objectKid(jws))
    const key = record === undefined ? undefined : await importPublicKey({ ...record, gebruik: 'teken' })
    if (key?.ok === true && (await verifyObject('skp-adresboek+jws', jws, key.value)).ok) signers.add(key.value.kid)
  }
  return drempel >= 1 && signers.size >= drempel
}

async function enrolmentFaults(
  { deelnemers }: DirectoryContent,
  { wortels }: Trust,
): Promise<readonly DirectoryFault[]> {
  const enrolled = await Promise.all(deelnemers.map((each) => isEnrolled(each, wortels)))
  return enrolled.flatMap((good, index) =>
    good ? [] : [{ code: 'enrolment' as const, pointer: `/deelnemers/${index}/inschrijving` }],
  )
}

/**
 * What speaks against using `next` after `current`; nothing when there is no current one. The same number again is fine.
 *
 * @since 0.1.0
 * @beta
 */
export function succeeds(current: Directory | undefined, next: Directory): readonly DirectoryFault[] {
  if (current === undefined) return []
  const from = current.content
  const to = next.content
  if (to.omgeving !== from.omgeving) return [{ code: 'environment', pointer: '/omgeving' }]
  if (to.nummer === from.nummer && next.digest === current.digest) return []
  if (to.nummer <= from.nummer) return [{ code: 'rollback', pointer: '/nummer' }]
  // Numbers may be missed by who was away; only the very next one can be held against its predecessor.
  if (to.nummer === from.nummer + 1 && to.vorige !== current.digest) return [{ code: 'chain', pointer: '/vorige' }]
  return [...lostKeys(from, to), ...weakened(from, to), ...unprovenKeys(from, to)]
}

/** An entry with a certificate is never changed into one that a login stands behind: who took a login over gets nothing of it. */
function weakened(
  { deelnemers: before }: DirectoryContent,
  { deelnemers }: DirectoryContent,
): readonly DirectoryFault[] {
  const certain = new Set(before.filter(({ zekerheid }) => zekerheid === 'pkio').map(({ oin }) => oin))
  return deelnemers.flatMap(({ oin, zekerheid }, index) =>
    zekerheid !== 'pkio' && certain.has(oin)
      ? [{ code: 'enrolment' as const, pointer: `/deelnemers/${index}/zekerheid` }]
      : [],
  )
}
