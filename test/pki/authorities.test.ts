/** H-12: what an authority between root and participant must be: allowed to sign, not too deep, not revoked. */
import 'reflect-metadata'
import { webcrypto, X509Certificate } from 'node:crypto'
import * as x509 from '@peculiar/x509'
import { beforeAll, expect, test } from 'vitest'
import { createCertificateJudge } from '../../pki/index.ts'
import { createAuthority, issueCertificate, issueCrls } from '../../pki/issue.ts'
import type { Authority, Issued } from '../../pki/issue.ts'

const now = new Date('2026-11-23T10:00:00Z')
const day = 24 * 60 * 60 * 1000
const from = new Date(now.getTime() - day)
const oin = '00000099000000001000'
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const { cRLSign, keyCertSign } = x509.KeyUsageFlags

let root: Authority
beforeAll(async () => {
  root = await createAuthority(from)
})

type Below = { readonly usage?: number; readonly pathLength?: number; readonly serialNumber?: string }

/** An authority that this one signed. */
async function authorityBelow(
  above: Issued,
  { usage = keyCertSign | cRLSign, pathLength = 0, serialNumber = '4002' }: Below = {},
): Promise<Issued> {
  const keys = (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as webcrypto.CryptoKeyPair
  const certificate = await x509.X509CertificateGenerator.create({
    ...{ subject: `CN=tussen ${serialNumber}`, issuer: new x509.X509Certificate(above.certificate).subject },
    ...{ serialNumber, notBefore: from, notAfter: new Date(now.getTime() + day), signingAlgorithm: algorithm },
    publicKey: keys.publicKey as never,
    signingKey: (await keyOf(above)) as never,
    extensions: [new x509.BasicConstraintsExtension(true, pathLength, true), new x509.KeyUsagesExtension(usage, true)],
  })
  const key = x509.PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY')
  return { key, certificate: certificate.toString('pem') }
}

function keyOf({ key }: Issued): Promise<webcrypto.CryptoKey> {
  return webcrypto.subtle.importKey('pkcs8', x509.PemConverter.decodeFirst(key), algorithm, false, ['sign'])
}

/** What is wrong with a participant below the last of these authorities; each has a list, the root's with these numbers. */
async function faultsBelow(between: readonly Issued[], revokedByRoot: readonly string[] = []): Promise<unknown> {
  const issuing = between.at(-1) ?? root.issuing
  const request = { naam: 'x', oin, uses: 'client', now: from, days: 1.5 } as const
  const { certificate } = await issueCertificate({ ...root, issuing }, request)
  const revoked = revokedByRoot.map((serialNumber) => ({ serialNumber, at: from.toISOString() }))
  const lists = await Promise.all(
    [{ root: root.root, revoked }, ...between.map((each) => ({ root: each, revoked: [] }))].map(
      // The list of the one that stands in the place of the issuing authority.
      async (each) =>
        (await issueCrls({ ...root, issuing: each.root, revoked: each.revoked }, { now: from, days: 7 }))[1],
    ),
  )
  const judge = createCertificateJudge({
    roots: [root.root.certificate],
    intermediates: between.map((each) => each.certificate),
    crls: () => lists as string[],
    clock: () => now,
  })
  const verdict = await judge.judge(new X509Certificate(certificate), [])
  return verdict.ok ? verdict.oin : verdict.faults.map(({ code }) => code)
}

test('H-12: a participant below an authority of the root is taken', async () => {
  expect(await faultsBelow([await authorityBelow(root.root)])).toBe(oin)
})

test('H-12: an authority that may not sign certificates gives none', async () => {
  expect(await faultsBelow([await authorityBelow(root.root, { usage: cRLSign })])).toEqual(['chain'])
})

test('H-12: an authority that may stand only above participants has no authority below it', async () => {
  const first = await authorityBelow(root.root)
  const second = await authorityBelow(first, { serialNumber: '4003' })

  expect(await faultsBelow([first, second])).toEqual(['chain'])
})

test('H-12: below an authority that its root revoked, nobody is taken', async () => {
  expect(await faultsBelow([await authorityBelow(root.root)], ['4002'])).toEqual(['revoked'])
})
