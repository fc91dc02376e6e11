/** Paths of certificates of any length: a root that lets so many stand below it, authorities, and a participant. */
import 'reflect-metadata'
import { webcrypto, X509Certificate } from 'node:crypto'
import * as x509 from '@peculiar/x509'
import { chainedOin } from '../../../pki/index.ts'
import { createAuthority, issueCertificate } from '../../../pki/issue.ts'
import type { Issued } from '../../../pki/issue.ts'
import { many } from './ask.ts'

const from = new Date('2026-11-22T10:00:00Z')
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const oin = '00000099000000001000'

type Signer = Issued & { readonly name: string; readonly signingKey: webcrypto.CryptoKey }

/** An authority that this one signed, or that signed itself. */
async function authority(name: string, above?: Signer): Promise<Signer> {
  const keys = (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as webcrypto.CryptoKeyPair
  const { keyCertSign, cRLSign } = x509.KeyUsageFlags
  const certificate = await x509.X509CertificateGenerator.create({
    ...{ subject: `CN=${name}`, issuer: `CN=${above?.name ?? name}`, serialNumber: '4002' },
    ...{ notBefore: from, notAfter: new Date('2027-11-22T10:00:00Z'), signingAlgorithm: algorithm },
    publicKey: keys.publicKey as never,
    signingKey: (above?.signingKey ?? keys.privateKey) as never,
    extensions: [
      new x509.BasicConstraintsExtension(true, 9, true),
      new x509.KeyUsagesExtension(keyCertSign | cRLSign, true),
    ],
  })
  const key = x509.PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY')
  return { name, key, certificate: certificate.toString('pem'), signingKey: keys.privateKey }
}

/** Whether a participant with so many certificates up to the root, both counted, is who it says. */
export async function isProven(certificates: number): Promise<boolean> {
  const path = [await authority('wortel')]
  for (const name of many(certificates - 2, (at) => `tussen ${at}`)) path.unshift(await authority(name, path[0]))
  const [issuing, root] = [path[0], path.at(-1)]
  if (issuing === undefined || root === undefined) return false
  const request = { naam: 'x', oin, uses: 'client', now: from, days: 9 } as const
  const { certificate } = await issueCertificate({ ...(await createAuthority(from)), issuing }, request)
  const chain = [certificate, ...path.map((each) => each.certificate)].map((pem) => new X509Certificate(pem))
  return chainedOin(chain, [root.certificate]) === oin
}
