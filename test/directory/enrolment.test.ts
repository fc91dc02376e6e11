/**
 * H-18: keys are a participant's when the certificate with its OIN, of the own root, signed exactly these.
 *
 * Inside: certificates that sign as `skp` makes them are made by the desk, whose door is the program.
 */
import 'reflect-metadata'
import { webcrypto } from 'node:crypto'
import * as x509 from '@peculiar/x509'
import { beforeAll, expect, test } from 'vitest'
import { certificateSigner } from '../../cli/exchange/certificate-signer.ts'
import { enrol, readDirectory, signDirectory } from '../../directory/index.ts'
import type { DirectoryContent, Participant, ParticipantKey, Trust } from '../../directory/index.ts'
import { generateKeys, importPrivateKey } from '../../envelope/index.ts'
import type { PrivateKey } from '../../envelope/index.ts'
import { createAuthority, issueCertificate } from '../../pki/issue.ts'
import type { Authority, Issued } from '../../pki/issue.ts'

const now = new Date('2026-11-23T10:00:00Z')
const oin = '00000099000000001000'
const other = '00000099000000002000'
const period = { van: '2026-11-01T00:00:00Z', tot: '2027-01-01T00:00:00Z' }

let own: Authority
let foreign: Authority
let trust: Trust
let signer: PrivateKey
let sleutels: readonly ParticipantKey[]
beforeAll(async () => {
  own = await createAuthority(now)
  foreign = await createAuthority(now)
  const book = await generateKeys(2, 'teken', 'adresboek')
  const handle = await importPrivateKey(book.private)
  if (!handle.ok) throw new Error('no key')
  signer = handle.value
  trust = { wortels: [own.root.certificate], sleutels: [book.public], drempel: 1 }
  sleutels = [{ ...(await generateKeys(2, 'teken', 'sleutel')).public, ...period }]
})

const certificateOf = (authority: Authority, of: string): Promise<Issued> =>
  issueCertificate(authority, { naam: of, oin: of, uses: 'client', now, days: 30 })

/** The certificate of our participant with an RSA key, by the own authority. */
async function rsaCertificate(): Promise<Issued> {
  const kind = { name: 'RSASSA-PKCS1-v1_5', modulusLength: 3072, publicExponent: new Uint8Array([1, 0, 1]) }
  const keys = await webcrypto.subtle.generateKey({ ...kind, hash: 'SHA-256' }, true, ['sign', 'verify'])
  const signs = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
  const pkcs8 = x509.PemConverter.decodeFirst(own.issuing.key)
  const certificate = await x509.X509CertificateGenerator.create({
    subject: `CN=${oin},2.5.4.5=${oin}`,
    issuer: new x509.X509Certificate(own.issuing.certificate).subject,
    publicKey: keys.publicKey as never,
    signingKey: (await webcrypto.subtle.importKey('pkcs8', pkcs8, signs, false, ['sign'])) as never,
    signingAlgorithm: signs,
    serialNumber: '4002',
    notBefore: now,
    notAfter: new Date('2026-12-23T10:00:00Z'),
    extensions: [
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.clientAuth]),
    ],
  })
  const key = x509.PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY')
  return { key, certificate: `${certificate.toString('pem')}\n${own.issuing.certificate}` }
}

/** The enrolment of our keys; `key` signs when it is not the certificate's own. */
async function enrolment(chain: Issued, key: Issued = chain): Promise<string> {
  return enrol({ oin, sleutels }, { key: await certificateSigner(key.key, 'certificaat'), chain: chain.certificate })
}

/** What is wrong with a book with this enrolment of this participant, or of one that differs from it; by these roots, or our own. */
async function faults(
  inschrijving: string,
  differs: Partial<Participant> = {},
  wortels: readonly string[] = trust.wortels,
): Promise<readonly string[]> {
  const participant: Participant = {
    ...{ oin, naam: 'Voorbeeld', kvk: '00000001', soorten: ['schuldeiser'], vlaggen: [], gemachtigd: [], sleutels },
    ...{ modules: [], voorwaarden: null, status: 'actief', actiefVan: '2026-01-01', actiefTot: null },
    ...{ tariefcategorie: 'A', zekerheid: 'pkio', inschrijving, ...differs },
  }
  const content: DirectoryContent = {
    ...{ nummer: 1, uitgegevenOp: now.toISOString(), geldigTot: '2026-12-01T00:00:00Z', vorige: null },
    ...{ omgeving: 'conformiteit', schemasets: [], deelnemers: [participant] },
    knooppunt: { oin: '00000099000000000000', naam: 'Knooppunt', sleutels: [] },
  }
  const verdict = await readDirectory(await signDirectory(content, [signer]), { ...trust, wortels }, now)
  return verdict.ok ? [] : verdict.faults.map(({ code }) => code)
}

test('H-18: keys that the own certificate signed are enrolled', async () => {
  expect(await faults(await enrolment(await certificateOf(own, oin)))).toEqual([])
})

test('H-18: a certificate with an RSA key enrols as one on a curve does, and only by its own key', async () => {
  const [rsa, curve] = [await rsaCertificate(), await certificateOf(own, oin)]

  expect(await faults(await enrolment(rsa))).toEqual([])
  expect(await faults(await enrolment(rsa, curve))).toEqual(['enrolment'])
  expect(await faults(await enrolment(curve, rsa))).toEqual(['enrolment'])
})

test('H-18: a certificate of another root enrols nobody, though it has the OIN and brings its authorities along', async () => {
  const { key, certificate } = await certificateOf(foreign, oin)

  expect(await faults(await enrolment({ key, certificate: `${certificate}\n${foreign.root.certificate}` }))).toEqual([
    'enrolment',
  ])
})

test('H-18: the certificate of another participant enrols nobody else', async () => {
  expect(await faults(await enrolment(await certificateOf(own, other)))).toEqual(['enrolment'])
})

test('H-18: an enrolment that the certificate did not sign is none', async () => {
  const [mine, theirs] = [await certificateOf(own, oin), await certificateOf(own, other)]

  expect(await faults(await enrolment(mine, theirs))).toEqual(['enrolment'])
})

test('H-18: an enrolment that held holds for nothing else: not for other keys, another participant or another root', async () => {
  const inschrijving = await enrolment(await certificateOf(own, oin))
  const keys = [{ ...(await generateKeys(2, 'teken', 'sleutel')).public, ...period }]

  expect(await faults(inschrijving)).toEqual([])
  expect(await faults(inschrijving, { sleutels: keys })).toEqual(['enrolment'])
  expect(await faults(inschrijving, { oin: other })).toEqual(['enrolment'])
  expect(await faults(inschrijving, {}, [foreign.root.certificate])).toEqual(['enrolment'])
  expect(await faults(inschrijving)).toEqual([])
})
