/**
 * Which keys and hashes still resist forgery, one by one; and a judge that heard of a certificate before.
 *
 * Inside: asks of keys of which no certificate is issued here.
 */
import { generateKeyPairSync, X509Certificate } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { expect, test } from 'vitest'
import { createCertificateJudge } from '../../pki/index.ts'
import { createAuthority, issueCertificate, issueCrls } from '../../pki/issue.ts'
import { hasStrongKey, hasStrongSignature } from '../../pki/strength.ts'

const ec = (namedCurve: string): KeyObject => generateKeyPairSync('ec', { namedCurve }).publicKey
const rsa = (modulusLength: number): KeyObject => generateKeyPairSync('rsa', { modulusLength }).publicKey

test.each<[string, boolean, () => KeyObject]>([
  ['P-256', true, () => ec('prime256v1')],
  ['P-384', true, () => ec('secp384r1')],
  ['P-521', true, () => ec('secp521r1')],
  ['P-224', false, () => ec('secp224r1')],
  ['secp256k1', false, () => ec('secp256k1')],
  ['brainpool', false, () => ec('brainpoolP256r1')],
  ['RSA of 2048 bits', true, () => rsa(2048)],
  ['RSA of 2040 bits', false, () => rsa(2040)],
  ['Ed25519', false, () => generateKeyPairSync('ed25519').publicKey],
  ['RSA for PSS alone', false, () => generateKeyPairSync('rsa-pss', { modulusLength: 2048 }).publicKey],
])('a key %s is strong: %s', (_name, isStrong, make) => {
  expect(hasStrongKey({ publicKey: make() } as X509Certificate)).toBe(isStrong)
})

test.each([
  ['SHA-256', true],
  ['SHA-384', true],
  ['SHA-512', true],
  ['SHA-1', false],
  ['MD5', false],
  ['', false],
])('a signature over %s is strong: %s', (name, isStrong) => {
  expect(hasStrongSignature({ signatureAlgorithm: { hash: { name } } } as never)).toBe(isStrong)
})

test('a certificate that came without its authority is good as soon as it comes with it', async () => {
  const now = new Date('2026-11-23T10:00:00Z')
  const authority = await createAuthority(now)
  const crls = await issueCrls(authority, { now, days: 7 })
  const request = { naam: 'Voorbeeld', oin: '00000099000000001000', uses: 'client', now, days: 3 } as const
  const certificate = new X509Certificate((await issueCertificate(authority, request)).certificate)
  const judge = createCertificateJudge({ roots: [authority.root.certificate], crls: () => crls, clock: () => now })
  const issuing = new X509Certificate(authority.issuing.certificate)

  expect([await judge.judge(certificate, []), await judge.judge(certificate, [issuing])]).toEqual([
    { ok: false, faults: [{ code: 'chain' }] },
    { ok: true, oin: request.oin },
  ])
})
