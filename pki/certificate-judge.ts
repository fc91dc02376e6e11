/** Judges a participant's certificate: chain to the private root, strength, validity, use, revocation (PKI001 to PKI005). */
import 'reflect-metadata'
import { X509Certificate } from 'node:crypto'
import * as x509 from '@peculiar/x509'
import { freshCrl } from './crl.ts'
import { isUnderstood } from './extensions.ts'
import { oinOf } from './oin.ts'
import { hasStrongKey, hasStrongSignature } from './strength.ts'

/**
 * What can be wrong with a certificate. Codes are public.
 *
 * @since 0.1.0
 * @beta
 */
export const certificateFaultCodes = [
  /** The path does not lead to the private root, or a link in it is no authority. */
  'chain',
  /** A key or hash that no longer resists forgery: RSA under 2048 bits, a curve that is not NIST's, SHA-1, MD5. */
  'weak',
  /** A critical extension that this judge does not know; of the certificate or of an authority above it. */
  'extension',
  /** Not yet, or no longer valid; of the certificate or of an authority above it. */
  'validity',
  /** Not meant for a client: key usage without digitalSignature, extended use without clientAuth, or an authority. */
  'use',
  /** On the revocation list of its issuer. */
  'revoked',
  /** The issuer's revocation list is missing, stale or not the issuer's: then nothing may be trusted (PKI004). */
  'crl',
  /** No OIN in the subject, or not exactly one. */
  'oin',
] as const

/**
 * One of the codes of `certificateFaultCodes`.
 *
 * @since 0.1.0
 * @beta
 */
export type CertificateFaultCode = (typeof certificateFaultCodes)[number]

/**
 * The OIN that a good certificate carries, or all that is wrong with it.
 *
 * @since 0.1.0
 * @beta
 */
export type CertificateVerdict =
  | { readonly ok: true; readonly oin: string }
  | { readonly ok: false; readonly faults: readonly { readonly code: CertificateFaultCode }[] }

/**
 * Decides whether certificates of participants may be trusted now.
 *
 * @since 0.1.0
 * @beta
 */
export type CertificateJudge = {
  /** `chain` holds what came along with the certificate, in any order; it is not trusted by itself. */
  readonly judge: (certificate: X509Certificate, chain: readonly X509Certificate[]) => Promise<CertificateVerdict>
}

/**
 * What a certificate judge trusts, and where it reads revocation lists and the time.
 *
 * @since 0.1.0
 * @beta
 */
export type JudgeSetting = {
  /** PEM of the private roots: the only ones that are trusted. */
  readonly roots: readonly string[]
  /** PEM of authorities between root and participant, for clients that send none along. */
  readonly intermediates?: readonly string[]
  /** PEM or DER of the revocation lists that are current, asked anew at each judgement. */
  readonly crls: () => readonly (string | Uint8Array)[]
  readonly clock: () => Date
}

/** What stays as it is for as long as the certificate does; reading it costs milliseconds, a request comes every moment. */
type Lasting = {
  readonly oin: string | undefined
  readonly path: readonly X509Certificate[] | undefined
  /** Faults that no time and no list can mend. */
  readonly faults: readonly CertificateFaultCode[]
}

const mostRead = 4096

/** A good verdict, and as long as what it stands on holds: from this instant until that one, with these lists. */
type Standing = {
  readonly verdict: CertificateVerdict
  readonly lists: readonly (string | Uint8Array)[]
  readonly from: Date
  readonly until: number
}

/** Longest path from a participant to a root, both counted. */
const longestPath = 4

/**
 * A judge that trusts these roots only.
 *
 * @since 0.1.0
 * @beta
 */
export function createCertificateJudge({ roots, intermediates = [], crls, clock }: JudgeSetting): CertificateJudge {
  const trusted = roots.map((pem) => new X509Certificate(pem))
  const known = intermediates.map((pem) => new X509Certificate(pem))
  const lasting = new Map<string, Lasting>()
  const read = (certificate: X509Certificate, chain: readonly X509Certificate[]): Lasting => {
    const path = pathOf(certificate, [...trusted, ...known, ...chain], trusted)
    const facts = { oin: oinOf(certificate), path, faults: lastingFaults(certificate, path) }
    if (lasting.size >= mostRead) lasting.clear()
    if (path !== undefined) lasting.set(certificate.fingerprint256, facts)
    return facts
  }
  const standing = new WeakMap<X509Certificate, Standing>()
  const judgeAnew = async (certificate: X509Certificate, facts: Lasting, { now, lists }: Moment): Promise<Standing> => {
    const { oin, path = [], faults: found } = facts
    const faults = new Set(found)
    const links = [certificate, ...path]
    if (links.some((each) => !isValidAt(each, now))) faults.add('validity')
    const fresh = await freshLists(path, { now, lists })
    for (const fault of revocationFaults(path, fresh)) faults.add(fault)
    const until = Math.min(...links.map(({ validTo }) => Date.parse(validTo)), ...fresh.map((list) => list?.until ?? 0))
    const verdict: CertificateVerdict =
      oin !== undefined && faults.size === 0
        ? { ok: true, oin }
        : { ok: false, faults: certificateFaultCodes.filter((code) => faults.has(code)).map((code) => ({ code })) }
    return { verdict, lists, from: now, until }
  }
  return {
    judge: async (certificate, chain) => {
      const moment = { now: clock(), lists: crls() }
      const before = standing.get(certificate)
      if (before !== undefined && stands(before, moment)) return before.verdict
      const facts = lasting.get(certificate.fingerprint256) ?? read(certificate, chain)
      const judged = await judgeAnew(certificate, facts, moment)
      if (judged.verdict.ok) standing.set(certificate, judged)
      else standing.delete(certificate)
      return judged.verdict
    },
  }
}

/** When is judged, and with which revocation lists. */
type Moment = { readonly now: Date; readonly lists: readonly (string | Uint8Array)[] }

/** What was good is good as long as no list is another one, and nothing began or ended since. */
function stands({ lists, from, until }: Standing, { now, lists: others }: Moment): boolean {
  return (
    now >= from &&
    now.getTime() <= until &&
    (others === lists || (others.length === lists.length && others.every((list, index) => list === lists[index])))
  )
}

function lastingFaults(
  certificate: X509Certificate,
  path: readonly X509Certificate[] | undefined,
): readonly CertificateFaultCode[] {
  const faults: CertificateFaultCode[] = [...linkFaults(path ?? [certificate])]
  if (path === undefined) faults.push('chain')
  if (!isForClients(certificate)) faults.push('use')
  if (oinOf(certificate) === undefined) faults.push('oin')
  return faults
}

/** What is wrong with the making of any link; the last link of a path is the root, whose own signature says nothing. */
function linkFaults(path: readonly X509Certificate[]): readonly CertificateFaultCode[] {
  const parsed = path.map(({ raw }) => new x509.X509Certificate(raw))
  const signed = parsed.slice(0, Math.max(1, parsed.length - 1))
  const strong = path.every(hasStrongKey) && signed.every((each) => hasStrongSignature(each))
  return [...(strong ? [] : (['weak'] as const)), ...(parsed.every(isUnderstood) ? [] : (['extension'] as const))]
}

/** The certificate and the authorities above it up to a trusted root; nothing when there is no such path. */
function pathOf(
  certificate: X509Certificate,
  candidates: readonly X509Certificate[],
  trusted: readonly X509Certificate[],
): readonly X509Certificate[] | undefined {
  const path = [certificate]
  for (let at = certificate; path.length < longestPath;) {
    const issuer = candidates.find((each) => each.ca && mayIssue(each, path.length - 1) && isIssuedBy(at, each))
    if (issuer === undefined) return undefined
    path.push(issuer)
    if (trusted.some(({ fingerprint256 }) => fingerprint256 === issuer.fingerprint256)) return path
    at = issuer
  }
  return undefined
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)
}

/** Basic constraints and key usage let this authority stand above so many others. */
function mayIssue(authority: X509Certificate, below: number): boolean {
  const parsed = new x509.X509Certificate(authority.raw)
  const constraints = parsed.getExtension(x509.BasicConstraintsExtension)
  const usage = parsed.getExtension(x509.KeyUsagesExtension)
  const signs = usage === null || (usage.usages & x509.KeyUsageFlags.keyCertSign) !== 0
  return signs && constraints?.ca === true && (constraints.pathLength ?? Number.POSITIVE_INFINITY) >= below
}

function isValidAt({ validFrom, validTo }: X509Certificate, now: Date): boolean {
  return now >= new Date(validFrom) && now <= new Date(validTo)
}

const clientAuth = '1.3.6.1.5.5.7.3.2'

function isForClients(certificate: X509Certificate): boolean {
  const parsed = new x509.X509Certificate(certificate.raw)
  const usage = parsed.getExtension(x509.KeyUsagesExtension)
  const signs = usage !== null && (usage.usages & x509.KeyUsageFlags.digitalSignature) !== 0
  const uses = parsed.getExtension(x509.ExtendedKeyUsageExtension)?.usages ?? []
  // Node calls only those an authority that may sign as well; a certificate that claims to be one is enough.
  const isAuthority = parsed.getExtension(x509.BasicConstraintsExtension)?.ca === true
  return !isAuthority && signs && uses.includes(clientAuth)
}

/** Of every link but the root the fresh list of the authority right above it; nothing where there is none. */
function freshLists(path: readonly X509Certificate[], { lists, now }: Moment): Promise<readonly Fresh[]> {
  return Promise.all(path.slice(1).map((issuer) => freshCrl(lists, issuer, now)))
}

type Fresh = Awaited<ReturnType<typeof freshCrl>>

/** Every link but the root must be absent from its list. */
function revocationFaults(path: readonly X509Certificate[], fresh: readonly Fresh[]): readonly CertificateFaultCode[] {
  return fresh.flatMap((found, index) => {
    if (found === undefined) return ['crl'] as const
    return found.crl.revoked.has(path[index]?.serialNumber.toLowerCase() ?? '') ? (['revoked'] as const) : []
  })
}

/**
 * The OIN of a chain (the holder's certificate first) that leads to one of these roots; nothing otherwise. Says nothing
 * of validity or revocation now: an enrolment outlives the certificate that signed it.
 *
 * @since 0.1.0
 * @beta
 */
export function chainedOin(chain: readonly X509Certificate[], roots: readonly string[]): string | undefined {
  const [own, ...others] = chain
  const trusted = roots.map((pem) => new X509Certificate(pem))
  if (own === undefined) return undefined
  const path = pathOf(own, [...trusted, ...others], trusted)
  return path === undefined || linkFaults(path).length > 0 ? undefined : oinOf(own)
}
