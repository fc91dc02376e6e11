/** Signatures of the kinds that Wycheproof has for ECDSA and RSA-PSS: each was once taken by some library. */
import { constants, createPrivateKey, sign } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { verifyObject } from '../../envelope/index.ts'
import type { SuiteNumber } from '../../envelope/index.ts'
import { b64, bytes, signByHand } from './by-hand.ts'
import type { Jwk } from './by-hand.ts'
import { codesOf, pairOf } from './cast.ts'

const typ = 'skp-adresboek+jws'
/** Order and field of P-256. */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
const field = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn
const number = (part: Uint8Array): bigint => BigInt(`0x${Buffer.from(part).toString('hex') || '0'}`)
const part = (value: bigint, length = 32): Buffer => Buffer.from(value.toString(16).padStart(2 * length, '0'), 'hex')

/** What becomes of a good signature when its bytes are these instead. */
async function judged(suite: SuiteNumber, change: (own: Buffer, input: Buffer, jwk: Jwk) => Uint8Array) {
  const { records, public: key } = await pairOf(suite, 'teken')
  const { jwk } = records.private
  const header = JSON.stringify({ alg: suite === 1 ? 'PS256' : 'ES256', typ, kid: key.kid })
  const jws = signByHand(header, 'inhoud', jwk)
  const [head, payload, signature] = jws.split('.')
  const input = `${head}.${payload}`
  return codesOf(await verifyObject(typ, `${input}.${b64(change(bytes(signature), Buffer.from(input), jwk))}`, key))
}
const privateKey = (jwk: Jwk) => createPrivateKey({ key: { ...jwk }, format: 'jwk' })

describe('ES256', () => {
  const both = (r: bigint, s: bigint) => (): Buffer => Buffer.concat([part(r), part(s)])
  const halves = (own: Buffer) => [own.subarray(0, 32), own.subarray(32)] as const
  const bad: Readonly<Record<string, (own: Buffer, input: Buffer, jwk: Jwk) => Uint8Array>> = {
    'r and s zero': both(0n, 0n),
    'r zero, s one': both(0n, 1n),
    'r one, s zero': both(1n, 0n),
    'r and s one': both(1n, 1n),
    'r and s the order': both(order, order),
    'r the order, s one': both(order, 1n),
    'r one above the order': both(order + 1n, 1n),
    'r and s the largest': () => Buffer.alloc(64, 255),
    'r the field': both(field, 1n),
    's zero': (own) => Buffer.concat([halves(own)[0], Buffer.alloc(32)]),
    's the order': (own) => Buffer.concat([halves(own)[0], part(order)]),
    'r negated': (own) => Buffer.concat([part(order - number(halves(own)[0])), halves(own)[1]]),
    'r and s exchanged': (own) => Buffer.concat([halves(own)[1], halves(own)[0]]),
    DER: (_, input, jwk) => sign('sha256', input, { key: privateKey(jwk), dsaEncoding: 'der' }),
    'a byte less': (own) => own.subarray(0, 63),
    'a byte more': (own) => Buffer.concat([own, Buffer.alloc(1)]),
    'r and s of 33 bytes': (own) => Buffer.concat(halves(own).flatMap((half) => [Buffer.alloc(1), half])),
    'half of it': (own) => halves(own)[0],
    'nothing but zeros of another length': () => Buffer.alloc(96),
    'SHA-1': (_, input, jwk) => sign('sha1', input, { key: privateKey(jwk), dsaEncoding: 'ieee-p1363' }),
    'SHA-512': (_, input, jwk) => sign('sha512', input, { key: privateKey(jwk), dsaEncoding: 'ieee-p1363' }),
  }

  test.each(Object.entries(bad))('H-04: %s is refused', async (_name, change) => {
    expect(await judged(2, change)).toEqual(['jws-signature'])
  })

  test('H-04: the other s of the same signature verifies, as RFC 7518 allows: nothing may depend on the bytes of a signature', async () => {
    expect(await judged(2, (own) => Buffer.concat([halves(own)[0], part(order - number(halves(own)[1]))]))).toEqual([
      'ok',
    ])
  })
})

describe('PS256', () => {
  const pss =
    (saltLength: number, hash = 'sha256') =>
    (_: Buffer, input: Buffer, jwk: Jwk): Buffer =>
      sign(hash, input, { key: privateKey(jwk), padding: constants.RSA_PKCS1_PSS_PADDING, saltLength })
  const modulus = (jwk: Jwk): bigint => number(bytes(jwk['n']))
  const bad: Readonly<Record<string, (own: Buffer, input: Buffer, jwk: Jwk) => Uint8Array>> = {
    'no salt': pss(0),
    'a salt of 20 bytes': pss(20),
    'a salt of 31 bytes': pss(31),
    'a salt of 33 bytes': pss(33),
    'the longest salt': pss(constants.RSA_PSS_SALTLEN_MAX_SIGN),
    'SHA-1 and its mask': pss(32, 'sha1'),
    'SHA-384 and its mask': pss(32, 'sha384'),
    'SHA-512 and its mask': pss(32, 'sha512'),
    'PKCS #1 v1.5': (_, input, jwk) => sign('sha256', input, privateKey(jwk)),
    zero: (own) => Buffer.alloc(own.length),
    one: (own) => part(1n, own.length),
    'the modulus': (own, _, jwk) => part(modulus(jwk), own.length),
    'one below the modulus': (own, _, jwk) => part(modulus(jwk) - 1n, own.length),
    'the largest': (own) => Buffer.alloc(own.length, 255),
    'a zero before it': (own) => Buffer.concat([Buffer.alloc(1), own]),
    'a zero after it': (own) => Buffer.concat([own, Buffer.alloc(1)]),
    'a byte less': (own) => own.subarray(1),
    'the zero at its beginning less': (own, input, jwk) => {
      let signature = own
      while (signature[0] !== 0) signature = pss(32)(own, input, jwk)
      return signature.subarray(1)
    },
    'itself and the modulus': (own, _, jwk) => part(number(own) + modulus(jwk), own.length + 1),
  }

  test.each(Object.entries(bad))('H-04: %s is refused', async (_name, change) => {
    expect(await judged(1, change)).toEqual(['jws-signature'])
  })
})
