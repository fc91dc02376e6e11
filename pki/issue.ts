/** A test PKI of three levels: root, issuing authority, and certificates for hubs and participants. Never for production. */
import 'reflect-metadata'
import { randomBytes, webcrypto } from 'node:crypto'
import * as x509 from '@peculiar/x509'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const day = 24 * 60 * 60 * 1000

/**
 * A key with its certificate, as PEM; the key is PKCS#8.
 *
 * @since 0.1.0
 * @beta
 */
export type Issued = { readonly key: string; readonly certificate: string }

/**
 * The two authorities of a test PKI. Keep it as JSON: it is all that is needed to issue and to revoke.
 *
 * @since 0.1.0
 * @beta
 */
export type Authority = {
  readonly root: Issued
  readonly issuing: Issued
  /** Serial numbers that were revoked, with the instant. */
  readonly revoked: readonly { readonly serialNumber: string; readonly at: string }[]
}

type Times = { readonly now: Date; readonly days: number }

/**
 * New authorities; the root lasts ten years, the issuing authority five.
 *
 * @since 0.1.0
 * @beta
 */
export async function createAuthority(now: Date): Promise<Authority> {
  const rootKeys = await newKeys()
  const root = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=Schuldenknooppunt proef-stamcertificaat,O=Schuldenknooppunt proef,C=NL',
    keys: rootKeys,
    extensions: authorityExtensions(1),
    ...standing({ now, days: 3650 }),
  })
  const issuingKeys = await newKeys()
  const issuing = await x509.X509CertificateGenerator.create({
    subject: 'CN=Schuldenknooppunt proef-uitgever,O=Schuldenknooppunt proef,C=NL',
    issuer: root.subject,
    publicKey: issuingKeys.publicKey,
    signingKey: rootKeys.privateKey,
    extensions: authorityExtensions(0),
    ...standing({ now, days: 1826 }),
  })
  return {
    root: { key: await exportKey(rootKeys.privateKey), certificate: pemOf(root) },
    issuing: { key: await exportKey(issuingKeys.privateKey), certificate: pemOf(issuing) },
    revoked: [],
  }
}

/**
 * What a certificate is asked for.
 *
 * @since 0.1.0
 * @beta
 */
export type Request = Times & {
  readonly naam: string
  /** Put in `serialNumber` of the subject; a hub has one as well. */
  readonly oin: string
  readonly uses: 'client' | 'server' | 'both'
  /** Host names of a server. */
  readonly dns?: readonly string[]
}

/**
 * A key and a certificate by the issuing authority; `certificate` holds the chain below the root.
 *
 * @since 0.1.0
 * @beta
 */
export async function issueCertificate(authority: Authority, request: Request): Promise<Issued> {
  const keys = await newKeys()
  const issuer = new x509.X509Certificate(authority.issuing.certificate)
  const certificate = await x509.X509CertificateGenerator.create({
    subject: [{ CN: [request.naam] }, { '2.5.4.5': [request.oin] }, { C: ['NL'] }],
    issuer: issuer.subject,
    publicKey: keys.publicKey,
    signingKey: await importKey(authority.issuing.key),
    extensions: await endExtensions(request, issuer),
    ...standing(request),
  })
  return {
    key: await exportKey(keys.privateKey),
    certificate: `${pemOf(certificate)}\n${authority.issuing.certificate}`,
  }
}

/**
 * The authority with this certificate (PEM) on its list.
 *
 * @since 0.1.0
 * @beta
 */
export function revoke(authority: Authority, certificate: string, at: Date): Authority {
  const { serialNumber } = new x509.X509Certificate(certificate)
  return { ...authority, revoked: [...authority.revoked, { serialNumber, at: at.toISOString() }] }
}

/**
 * The revocation lists of both authorities as PEM; each is stale after so many days.
 *
 * @since 0.1.0
 * @beta
 */
export async function issueCrls(authority: Authority, { now, days }: Times): Promise<readonly string[]> {
  const entries = authority.revoked.map(({ serialNumber, at }) => ({ serialNumber, revocationDate: new Date(at) }))
  return Promise.all([issueCrl(authority.root, [], { now, days }), issueCrl(authority.issuing, entries, { now, days })])
}

async function issueCrl(
  { key, certificate }: Issued,
  entries: readonly x509.X509CrlEntryParams[],
  { now, days }: Times,
): Promise<string> {
  const crl = await x509.X509CrlGenerator.create({
    issuer: new x509.X509Certificate(certificate).subject,
    thisUpdate: now,
    nextUpdate: new Date(now.getTime() + days * day),
    signingAlgorithm: algorithm,
    entries: [...entries],
    signingKey: await importKey(key),
  })
  return x509.PemConverter.encode(crl.rawData, 'X509 CRL')
}

function standing({ now, days }: Times): {
  readonly serialNumber: string
  readonly notBefore: Date
  readonly notAfter: Date
  readonly signingAlgorithm: typeof algorithm
} {
  // A serial number is a positive integer: the first bit stays zero.
  const serial = randomBytes(16)
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40
  const notAfter = new Date(now.getTime() + days * day)
  return { serialNumber: serial.toString('hex'), notBefore: now, notAfter, signingAlgorithm: algorithm }
}

function authorityExtensions(below: number): x509.Extension[] {
  const { keyCertSign, cRLSign } = x509.KeyUsageFlags
  return [
    new x509.BasicConstraintsExtension(true, below, true),
    new x509.KeyUsagesExtension(keyCertSign | cRLSign, true),
  ]
}

async function endExtensions({ uses, dns = [] }: Request, issuer: x509.X509Certificate): Promise<x509.Extension[]> {
  const { serverAuth, clientAuth } = x509.ExtendedKeyUsage
  const extended = { client: [clientAuth], server: [serverAuth], both: [clientAuth, serverAuth] }[uses]
  const names = dns.map((value) => ({ type: 'dns' as const, value }))
  return [
    new x509.BasicConstraintsExtension(false, undefined, true),
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
    new x509.ExtendedKeyUsageExtension(extended),
    await x509.AuthorityKeyIdentifierExtension.create(issuer.publicKey),
    ...(names.length === 0 ? [] : [new x509.SubjectAlternativeNameExtension(names)]),
  ]
}

async function newKeys(): Promise<webcrypto.CryptoKeyPair> {
  return (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as webcrypto.CryptoKeyPair
}

async function exportKey(key: webcrypto.CryptoKey): Promise<string> {
  return x509.PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY')
}

async function importKey(pem: string): Promise<webcrypto.CryptoKey> {
  const bytes = x509.PemConverter.decodeFirst(pem)
  return (await webcrypto.subtle.importKey('pkcs8', bytes, algorithm, false, ['sign'])) as webcrypto.CryptoKey
}

function pemOf(certificate: x509.X509Certificate): string {
  return certificate.toString('pem')
}
