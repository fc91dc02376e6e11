/** Finds the revocation list of an authority, and refuses one that is stale or that the authority did not sign. */
import 'reflect-metadata'
import type { X509Certificate } from 'node:crypto'
import * as x509 from '@peculiar/x509'
import { isWhole } from './extensions.ts'
import { hasStrongSignature } from './strength.ts'

/** A list that was read and verified. */
export type Crl = {
  readonly thisUpdate: Date
  /** Absent in a list that never goes stale, which we do not take. */
  readonly nextUpdate: Date | undefined
  /** Serial numbers, lower-case hexadecimal. */
  readonly revoked: ReadonlySet<string>
}

/** The newest list of this authority that is current, and until when (milliseconds) it is; nothing when there is none. */
export async function freshCrl(
  crls: readonly (string | Uint8Array)[],
  issuer: X509Certificate,
  now: Date,
): Promise<{ readonly crl: Crl; readonly until: number } | undefined> {
  const read = (await Promise.all(crls.map((bytes) => readOnce(bytes, issuer)))).filter((crl) => crl !== undefined)
  const [crl] = read
    .filter((each) => isCurrent(each, now))
    .sort((one, other) => other.thisUpdate.getTime() - one.thisUpdate.getTime())
  if (crl === undefined) return undefined
  const begins = read.map(({ thisUpdate }) => thisUpdate).filter((from) => from > now)
  return { crl, until: Math.min(...[...begins, crl.nextUpdate ?? now].map((at) => at.getTime())) }
}

function isCurrent({ thisUpdate, nextUpdate }: Crl, now: Date): boolean {
  return thisUpdate <= now && nextUpdate !== undefined && nextUpdate >= now
}

/** Reading and verifying once is enough: the same bytes stay the same list of the same authority. */
const known = new Map<string | Uint8Array, Map<string, Promise<Crl | undefined>>>()
const mostKnown = 64

function readOnce(bytes: string | Uint8Array, issuer: X509Certificate): Promise<Crl | undefined> {
  if (known.size >= mostKnown) known.clear()
  const ofIssuers = known.get(bytes) ?? new Map<string, Promise<Crl | undefined>>()
  known.set(bytes, ofIssuers)
  const reading = ofIssuers.get(issuer.fingerprint256) ?? readCrl(bytes, issuer)
  ofIssuers.set(issuer.fingerprint256, reading)
  return reading
}

async function readCrl(bytes: string | Uint8Array, issuer: X509Certificate): Promise<Crl | undefined> {
  try {
    const crl = new x509.X509Crl(typeof bytes === 'string' ? bytes : new Uint8Array(bytes))
    const authority = new x509.X509Certificate(issuer.raw)
    if (crl.issuer !== authority.subject || !signsLists(authority) || !isWhole(crl) || !hasStrongSignature(crl))
      return undefined
    if (!(await crl.verify({ publicKey: authority.publicKey }))) return undefined
    const revoked = new Set(crl.entries.map(({ serialNumber }) => serialNumber.toLowerCase()))
    return { thisUpdate: crl.thisUpdate, nextUpdate: crl.nextUpdate, revoked }
  } catch {
    // Not a list at all: the same as no list.
    return undefined
  }
}

function signsLists(authority: x509.X509Certificate): boolean {
  const usage = authority.getExtension(x509.KeyUsagesExtension)
  return usage === null || (usage.usages & x509.KeyUsageFlags.cRLSign) !== 0
}
