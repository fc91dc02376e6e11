/** H-12: which certificates are taken, and which are not. */
import 'reflect-metadata'
import { webcrypto, X509Certificate } from 'node:crypto'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as x509 from '@peculiar/x509'
import { beforeAll, describe, expect, test } from 'vitest'
import { chainedOin, createCertificateJudge, oinOf } from '../../pki/index.ts'
import type { JudgeSetting } from '../../pki/index.ts'
import { createAuthority, issueCertificate, issueCrls, revoke } from '../../pki/issue.ts'
import type { Authority } from '../../pki/issue.ts'
import { house, runNode } from '../cli/run-skp.ts'

const now = new Date('2026-11-23T10:00:00Z')
const day = 24 * 60 * 60 * 1000
const later = (days: number): Date => new Date(now.getTime() + days * day)
const oin = '00000099000000001000'
type KeyKind = webcrypto.EcKeyGenParams | webcrypto.RsaHashedKeyGenParams

const rsa = (modulusLength: number): KeyKind => ({
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: 'SHA-256',
})
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

let authority: Authority
let other: Authority
let crls: readonly string[]
beforeAll(async () => {
  authority = await createAuthority(later(-30))
  other = await createAuthority(later(-30))
  crls = await issueCrls(authority, { now: later(-1), days: 7 })
})

const good = async (): Promise<string> => {
  const request = { naam: 'Gemeente, "Voorbeeld"', oin, uses: 'client', now: later(-1), days: 365 } as const
  return (await issueCertificate(authority, request)).certificate
}

type Issuer = { readonly certificate: string; readonly key: string }
type Change = {
  subject?: string
  issuer?: Issuer
  extensions?: x509.Extension[]
  from?: Date
  to?: Date
  /** Of the key that is certified, and the hash under the issuer's signature. */
  kind?: KeyKind
  hash?: string
}

/** A certificate with whatever a test asks, issued by the issuing authority or by who else is named. */
const odd = async (change: Change): Promise<string> => (await oddPair(change)).certificate

async function oddPair(change: Change): Promise<Issuer> {
  const { subject = `CN=x,2.5.4.5=${oin}`, issuer = authority.issuing, kind = algorithm } = change
  const keys = (await webcrypto.subtle.generateKey(kind, true, ['sign', 'verify'])) as webcrypto.CryptoKeyPair
  const pkcs8 = x509.PemConverter.decodeFirst(issuer.key)
  const signingKey = await webcrypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign'])
  const certificate = await x509.X509CertificateGenerator.create({
    subject,
    issuer: new x509.X509Certificate(issuer.certificate).subject,
    publicKey: keys.publicKey as never,
    signingKey: signingKey as never,
    signingAlgorithm: { ...algorithm, hash: change.hash ?? 'SHA-256' },
    serialNumber: '4001',
    notBefore: change.from ?? later(-1),
    notAfter: change.to ?? later(30),
    extensions: change.extensions ?? forClients,
  })
  const key = x509.PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY')
  return { certificate: certificate.toString('pem'), key }
}

/** An authority below the root with whatever a test asks. */
const oddAuthority = (change: Change): Promise<Issuer> =>
  oddPair({ subject: 'CN=uitgever', issuer: authority.root, extensions: authorityUse, ...change })

/** A revocation list of this authority that names nobody. */
async function listOf(
  { certificate, key }: Issuer,
  { extensions = [], hash = 'SHA-256', ...change }: Pick<Change, 'extensions' | 'hash'> & { until?: undefined },
): Promise<string> {
  const pkcs8 = x509.PemConverter.decodeFirst(key)
  const crl = await x509.X509CrlGenerator.create({
    issuer: new x509.X509Certificate(certificate).subject,
    thisUpdate: later(-1),
    ...('until' in change ? {} : { nextUpdate: later(6) }),
    signingAlgorithm: { ...algorithm, hash },
    extensions,
    signingKey: (await webcrypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign'])) as never,
  })
  return crl.toString('pem')
}

const { digitalSignature, keyEncipherment } = x509.KeyUsageFlags
const forClients = [
  new x509.KeyUsagesExtension(digitalSignature, true),
  new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.clientAuth]),
]

const { keyCertSign, cRLSign } = x509.KeyUsageFlags
const authorityUse = [
  new x509.BasicConstraintsExtension(true, 0, true),
  new x509.KeyUsagesExtension(keyCertSign | cRLSign, true),
]
const mayNotSign = [new x509.BasicConstraintsExtension(true, 0, true), new x509.KeyUsagesExtension(cRLSign, true)]
/** An extension that means something, to somebody else. */
const critical = new x509.Extension('1.3.6.1.4.1.55555.1', true, new Uint8Array([5, 0]))
/** Delta CRL indicator: changes since number 1 only. */
const partOnly = new x509.Extension('2.5.29.27', true, new Uint8Array([2, 1, 1]))

async function codes(certificate: string, change: Partial<JudgeSetting> = {}): Promise<readonly string[]> {
  const judge = createCertificateJudge({
    roots: [authority.root.certificate],
    intermediates: [authority.issuing.certificate],
    crls: () => crls,
    clock: () => now,
    ...change,
  })
  const verdict = await judge.judge(new X509Certificate(certificate), [])
  return verdict.ok ? [] : verdict.faults.map(({ code }) => code)
}

describe('a certificate', () => {
  test('H-12: of the private root, valid, for clients, not revoked and with one OIN is taken', async () => {
    expect(await codes(await good())).toEqual([])
    expect(oinOf(new X509Certificate(await good()))).toBe(oin)
  })

  test.each<[string, () => Promise<readonly string[]>, readonly string[]]>([
    [
      'of another authority with the same OIN',
      async () =>
        codes(
          (await issueCertificate(other, { naam: 'x', oin, uses: 'client', now: later(-1), days: 30 })).certificate,
        ),
      ['chain'],
    ],
    ['of another authority, which sends its own root along', async () => foreignChain(), ['chain']],
    ['whose authority is not known', async () => codes(await good(), { intermediates: [] }), ['chain']],
    ['issued by the end of a chain', async () => codes(await belowAnEnd()), ['chain']],
    ['with an RSA key of 1024 bits', async () => codes(await odd({ kind: rsa(1024) })), ['weak']],
    ['with an RSA key of 2040 bits', async () => codes(await odd({ kind: rsa(2040) })), ['weak']],
    ['signed over SHA-1', async () => codes(await odd({ hash: 'SHA-1' })), ['weak']],
    ['below an authority that was signed over SHA-1', async () => below({ hash: 'SHA-1' }), ['weak']],
    [
      'with a critical extension that nobody here knows',
      async () => codes(await odd({ extensions: [...forClients, critical] })),
      ['extension'],
    ],
    [
      'below an authority with such an extension',
      async () => below({ extensions: [...authorityUse, critical] }),
      ['extension'],
    ],
    ['while the list is only a part of one', async () => below({}, { extensions: [partOnly] }), ['crl']],
    ['while the list is signed over SHA-1', async () => below({}, { hash: 'SHA-1' }), ['crl']],
    [
      'while the authority may not sign lists',
      async () => below({ extensions: [authorityUse[0] as x509.Extension, new x509.KeyUsagesExtension(keyCertSign)] }),
      ['crl'],
    ],
    ['below an authority that may not sign certificates', async () => below({ extensions: mayNotSign }), ['chain']],
    ['not yet valid', async () => codes(await odd({ from: later(1) })), ['validity']],
    ['expired', async () => codes(await odd({ from: later(-20), to: later(-1) })), ['validity']],
    [
      'after its authority has expired',
      async () => codes(await good(), { clock: () => later(2000) }),
      ['validity', 'crl'],
    ],
    ['for servers only', async () => codes(await serverOnly()), ['use']],
    ['without any use', async () => codes(await odd({ extensions: [] })), ['use']],
    [
      'that may not sign',
      async () =>
        codes(await odd({ extensions: [new x509.KeyUsagesExtension(keyEncipherment, true), ...forClients.slice(1)] })),
      ['use'],
    ],
    [
      'that is an authority itself',
      async () => codes(await odd({ extensions: [...forClients, new x509.BasicConstraintsExtension(true, 0, true)] })),
      ['use'],
    ],
    ['without an OIN', async () => codes(await odd({ subject: 'CN=x' })), ['oin']],
    [
      'with two OINs',
      async () => codes(await odd({ subject: `CN=x,2.5.4.5=${oin},2.5.4.5=00000099000000002000` })),
      ['oin'],
    ],
    [
      'with an OIN that is too short',
      async () => codes(await odd({ subject: 'CN=x,2.5.4.5=0000009900000000100' })),
      ['oin'],
    ],
    [
      'with an OIN of an unknown prefix',
      async () => codes(await odd({ subject: 'CN=x,2.5.4.5=00000077000000001000' })),
      ['oin'],
    ],
    ['with its OIN in another attribute', async () => codes(await odd({ subject: `CN=${oin}` })), ['oin']],
    ['that was revoked', async () => revoked(), ['revoked']],
    ['while the revocation list is stale', async () => codes(await good(), { clock: () => later(7) }), ['crl']],
    ['while there is no revocation list', async () => codes(await good(), { crls: () => [] }), ['crl']],
    ['while the list is of another authority', async () => foreignCrl(), ['crl']],
    [
      'while the list is no list',
      async () => codes(await good(), { crls: () => ['onzin', new Uint8Array([1, 2])] }),
      ['crl'],
    ],
    [
      'with several faults at once',
      async () => codes(await odd({ subject: 'CN=x', extensions: [], to: later(-0.5) })),
      ['validity', 'use', 'oin'],
    ],
  ])('H-12: %s is refused', async (_name, found, expected) => {
    expect(await found()).toEqual(expected)
  })

  /** What is said of a good certificate below such an authority, with such a list. */
  async function below(change: Change, list: Parameters<typeof listOf>[1] = {}): Promise<readonly string[]> {
    const issuer = await oddAuthority(change)
    const lists = [...crls, await listOf(issuer, list)]
    return codes(await odd({ issuer }), { intermediates: [issuer.certificate], crls: () => lists })
  }

  async function foreignChain(): Promise<readonly string[]> {
    const { certificate } = await issueCertificate(other, { naam: 'x', oin, uses: 'client', now: later(-1), days: 30 })
    const judge = createCertificateJudge({ roots: [authority.root.certificate], crls: () => crls, clock: () => now })
    const along = [other.issuing.certificate, other.root.certificate].map((pem) => new X509Certificate(pem))
    const verdict = await judge.judge(new X509Certificate(certificate), along)
    return verdict.ok ? [] : verdict.faults.map(({ code }) => code)
  }

  async function belowAnEnd(): Promise<string> {
    const end = await issueCertificate(authority, { naam: 'x', oin, uses: 'both', now: later(-1), days: 30 })
    return odd({ issuer: { certificate: end.certificate, key: end.key } })
  }

  async function serverOnly(): Promise<string> {
    return (await issueCertificate(authority, { naam: 'x', oin, uses: 'server', now: later(-1), days: 30 })).certificate
  }

  async function revoked(): Promise<readonly string[]> {
    const certificate = await good()
    const lists = await issueCrls(revoke(authority, certificate, now), { now: later(-1), days: 7 })
    return codes(certificate, { crls: () => lists })
  }

  async function foreignCrl(): Promise<readonly string[]> {
    const lists = await issueCrls(other, { now: later(-1), days: 7 })
    return codes(await good(), { crls: () => lists })
  }
})

test('H-12: a certificate below such an authority is good when nothing is odd', async () => {
  const issuer = await oddAuthority({})
  const lists = [...crls, await listOf(issuer, {})]
  const found = await codes(await odd({ issuer }), { intermediates: [issuer.certificate], crls: () => lists })

  expect(found).toEqual([])
})

test('H-12: an enrolment by a weak certificate, or with what nobody understands, has no OIN', async () => {
  const ends = [{}, { kind: rsa(1024) }, { hash: 'SHA-1' }, { extensions: [...forClients, critical] }]
  const found = await Promise.all(
    ends.map(async (change) => {
      const chain = [await odd(change), authority.issuing.certificate].map((pem) => new X509Certificate(pem))
      return chainedOin(chain, [authority.root.certificate])
    }),
  )

  expect(found).toEqual([oin, undefined, undefined, undefined])
})

test('H-12: a certificate that was good a moment ago is refused as soon as a new list names it', async () => {
  const certificate = await good()
  let lists = crls
  const judge = createCertificateJudge({
    roots: [authority.root.certificate],
    intermediates: [authority.issuing.certificate],
    crls: () => lists,
    clock: () => now,
  })
  const before = await judge.judge(new X509Certificate(certificate), [])
  lists = await issueCrls(revoke(authority, certificate, now), { now, days: 7 })
  const after = await judge.judge(new X509Certificate(certificate), [])

  expect([before.ok, after.ok]).toEqual([true, false])
})

describe('H-12: of several revocation lists of one authority', () => {
  const lists = (which: Authority, from: number, days = 7) => issueCrls(which, { now: later(from), days })

  test('the newest counts, in whatever order they are given', async () => {
    const certificate = await good()
    const [older, newer] = [await lists(authority, -2), await lists(revoke(authority, certificate, now), -1)]

    expect(await codes(certificate, { crls: () => [...older, ...newer] })).toEqual(['revoked'])
    expect(await codes(certificate, { crls: () => [...newer, ...older] })).toEqual(['revoked'])
  })

  test('one of tomorrow does not count yet', async () => {
    const certificate = await good()
    const [today, tomorrow] = [await lists(authority, -1), await lists(revoke(authority, certificate, now), 1)]

    expect(await codes(certificate, { crls: () => [...today, ...tomorrow] })).toEqual([])
    expect(await codes(certificate, { crls: () => tomorrow })).toEqual(['crl'])
  })

  test('one that says of no day that it is too old does not count', async () => {
    const endless = await Promise.all(
      [authority.root, authority.issuing].map((each) => listOf(each, { until: undefined })),
    )

    expect(await codes(await good(), { crls: () => endless })).toEqual(['crl'])
  })
})

test('the OIN of a chain is told for enrolments, whatever the time', async () => {
  const certificate = new X509Certificate(await good())
  const issuing = new X509Certificate(authority.issuing.certificate)

  expect(chainedOin([certificate, issuing], [authority.root.certificate])).toBe(oin)
  expect(chainedOin([certificate, issuing], [other.root.certificate])).toBeUndefined()
  expect(chainedOin([certificate], [authority.root.certificate])).toBeUndefined()
  expect(chainedOin([], [authority.root.certificate])).toBeUndefined()
})

test('reading a certificate before TLS is used leaves TLS as it was', async () => {
  const script = `import { X509Certificate } from 'node:crypto'
const { oinOf } = await import(process.argv[1])
console.log(oinOf(new X509Certificate(process.argv[2])))
const { createSecureContext } = await import('node:tls')
console.log(typeof createSecureContext)`
  const door = pathToFileURL(join(house, 'dist/pki/index.js')).href

  expect(await runNode(['--input-type=module', '-e', script, door, await good()], house)).toEqual({
    ...{ code: 0, talk: '' },
    out: `${oin}\nfunction\n`,
  })
})
