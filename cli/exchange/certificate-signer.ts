/** Makes the key of a certificate sign enrolments. */
import { createPrivateKey } from 'node:crypto'
import { importPrivateKey } from '../../envelope/index.ts'
import type { PrivateKey } from '../../envelope/index.ts'

/** The handle of a PEM key: ES256 for an elliptic one, PS256 for RSA. */
export async function certificateSigner(pem: string, kid: string): Promise<PrivateKey> {
  const jwk = createPrivateKey(pem).export({ format: 'jwk' }) as Readonly<Record<string, string>>
  const suite = jwk['kty'] === 'EC' ? 2 : 1
  const verdict = await importPrivateKey({ kid, suite, gebruik: 'teken', jwk })
  if (!verdict.ok) throw new Error('the key of the certificate cannot sign')
  return verdict.value
}
