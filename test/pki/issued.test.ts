/** What a test PKI issues: for how long, under which number; and a root whose own signature says nothing. */
import 'reflect-metadata'
import { webcrypto, X509Certificate } from 'node:crypto'
import * as x509 from '@peculiar/x509'
import { expect, test } from 'vitest'
import { createCertificateJudge } from '../../pki/index.ts'
import { createAuthority, issueCertificate, issueCrls } from '../../pki/issue.ts'
import type { Authority } from '../../pki/issue.ts'

const now = new Date('2026-11-23T10:00:00Z')
const day = 24 * 60 * 60 * 1000
const asked = { naam: 'Voorbeeld', oin: '00000099000000001000', uses: 'client', now } as const

const lasting = (pem: string): readonly [string, number] => {
  const { notBefore, notAfter } = new x509.X509Certificate(pem)
  return [notBefore.toISOString(), (notAfter.getTime() - notBefore.getTime()) / day]
}

test('a root lasts ten years, an authority five, a certificate and a list as long as is asked', async () => {
  const authority = await createAuthority(now)
  const { certificate } = await issueCertificate(authority, { ...asked, days: 3 })
  const lists = (await issueCrls(authority, { now, days: 5 })).map((pem) => new x509.X509Crl(pem))

  expect([authority.root.certificate, authority.issuing.certificate, certificate].map(lasting)).toEqual(
    [3650, 1826, 3].map((days) => [now.toISOString(), days]),
  )
  expect(lists.map(({ thisUpdate, nextUpdate }) => [thisUpdate, nextUpdate])).toEqual(
    lists.map(() => [now, new Date(now.getTime() + 5 * day)]),
  )
})

test('a number is sixteen bytes, positive, without a nought in front, and another one each time', async () => {
  const authority = await createAuthority(now)
  const numbers = await Promise.all(
    Array.from({ length: 64 }, async () => {
      const { certificate } = await issueCertificate(authority, { ...asked, days: 1 })
      return new x509.X509Certificate(certificate).serialNumber
    }),
  )

  expect(numbers.filter((each) => !/^[4-7][0-9a-f]{31}$/.test(each))).toEqual([])
  expect([new Set(numbers).size, new Set(numbers.map((each) => each.slice(0, 2))).size > 15]).toEqual([64, true])
})

test('how a root signed itself says nothing: it is trusted by name and key', async () => {
  const sound = await createAuthority(now)
  const pkcs8 = x509.PemConverter.decodeFirst(sound.root.key)
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-1' }
  const signingKey = await webcrypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign'])
  const before = new x509.X509Certificate(sound.root.certificate)
  const root = await x509.X509CertificateGenerator.create({
    ...{ subject: before.subject, issuer: before.subject, publicKey: before.publicKey, extensions: before.extensions },
    ...{ serialNumber: '01', notBefore: now, notAfter: new Date(now.getTime() + 30 * day) },
    ...{ signingKey: signingKey as never, signingAlgorithm: algorithm },
  })
  const authority: Authority = { ...sound, root: { ...sound.root, certificate: root.toString('pem') } }
  const crls = await issueCrls(authority, { now, days: 7 })
  const { certificate } = await issueCertificate(authority, { ...asked, days: 3 })
  const judge = createCertificateJudge({
    ...{ roots: [authority.root.certificate], intermediates: [authority.issuing.certificate] },
    ...{ crls: () => crls, clock: () => new Date(now.getTime() + 1000) },
  })

  expect(await judge.judge(new X509Certificate(certificate), [])).toEqual({ ok: true, oin: asked.oin })
})
