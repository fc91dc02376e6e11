/** RSA keys: PS256 to sign, RSA-OAEP-256 to seal. */
import { fromBase64url, isBase64url } from './base64url.ts'
import type { SuiteModule } from './suite.ts'

/** Bits of the modulus; the upper limit bounds the time that a key from elsewhere can cost. */
const rsaBits = { least: 3072, most: 8192 } as const

/** What is particular to RSA keys of at least 3072 bits. */
export const rsaModule: SuiteModule = {
  webCrypto: { teken: 'RSA-PSS', zegel: 'RSA-OAEP' },
  publicMembers: ['kty', 'n', 'e'],
  privateMembers: ['kty', 'n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi'],
  inForm: ({ kty, n, e }) => kty === 'RSA' && e === 'AQAB' && isModulus(n),
  isKey: () => Promise.resolve(true),
  encryptedKeyFits: (bytes) => bytes * 8 >= rsaBits.least && bytes * 8 <= rsaBits.most,
  // RFC 8017, 8.1.2: as long as the modulus. Engines also take one that lacks the zeros at its beginning.
  signatureFits: (bytes, { algorithm }) =>
    'modulusLength' in algorithm && bytes === Math.ceil(Number(algorithm.modulusLength) / 8),
  generate: { modulusLength: rsaBits.least },
}

function isModulus(n: unknown): boolean {
  if (typeof n !== 'string' || n.length > rsaBits.most / 4 || !isBase64url(n)) return false
  const bytes = fromBase64url(n)
  const [first = 0] = bytes
  const bits = bytes.length * 8 - Math.clz32(first) + 24
  return first !== 0 && bits >= rsaBits.least && bits <= rsaBits.most
}
