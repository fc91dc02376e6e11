/** Keys on a NIST curve: ES* to sign, ECDH-ES (direct) to seal. */
import { bytesIn, isBase64url } from './base64url.ts'
import { engine } from './engine.ts'
import type { SuiteModule } from './suite.ts'

/** The module for one curve; `bytes` is the length of a coordinate. */
export function ecModule(crv: string, bytes: number): SuiteModule {
  const isCoordinate = (value: unknown): boolean =>
    typeof value === 'string' && isBase64url(value) && bytesIn(value) === bytes
  return {
    webCrypto: { teken: 'ECDSA', zegel: 'ECDH' },
    publicMembers: ['kty', 'crv', 'x', 'y'],
    privateMembers: ['kty', 'crv', 'x', 'y', 'd'],
    inForm: (jwk) => jwk['kty'] === 'EC' && jwk['crv'] === crv && isCoordinate(jwk['x']) && isCoordinate(jwk['y']),
    isKey: ({ x, y }) => engine.isPoint(crv, String(x), String(y)),
    encryptedKeyFits: (length) => length === 0,
    signatureFits: (length) => length === 2 * bytes,
    generate: { crv },
  }
}
