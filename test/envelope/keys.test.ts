/** Keys: only what is exactly a key of its suite and use becomes a handle. */
import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { generateKeys, importPrivateKey, importPublicKey } from '../../envelope/index.ts'
import type { KeyRecord } from '../../envelope/index.ts'
import * as visible from '../../envelope/visible.ts'
import { b64, bytes } from './by-hand.ts'
import { codesOf, pairOf } from './cast.ts'

const suites = [1, 2] as const
const uses = ['teken', 'zegel'] as const

test.each(suites.flatMap((suite) => uses.map((use) => [suite, use] as const)))(
  'a key of suite %i to %s is imported as it was made',
  async (suite, gebruik) => {
    const { records } = await pairOf(suite, gebruik)
    expect(codesOf(await importPublicKey(records.public))).toEqual(['ok'])
    expect(codesOf(await importPrivateKey(records.private))).toEqual(['ok'])
    expect(codesOf(await importPublicKey(records.private))).toEqual(['key-form /jwk'])
    expect(codesOf(await importPrivateKey(records.public))).toEqual(['key-form /jwk'])
    expect(records.public).toMatchObject({ kid: `${gebruik}-${suite}`, suite, gebruik })
    expect(Object.keys(records.public.jwk)).toEqual(suite === 1 ? ['kty', 'n', 'e'] : ['kty', 'crv', 'x', 'y'])
  },
)

test('H-01: the door of the hub imports keys to sign with, and no keys that open', async () => {
  for (const suite of suites) {
    const [sign, seal] = await Promise.all([pairOf(suite, 'teken'), pairOf(suite, 'zegel')])
    expect(codesOf(await visible.importSigningKey(sign.records.private))).toEqual(['ok'])
    expect(codesOf(await visible.importSigningKey(seal.records.private))).toEqual(['key-form /gebruik'])
  }
  expect(Object.keys(visible)).not.toContain('importPrivateKey')
})

test('a JWK with other members, another kind, curve, exponent or length is refused', async () => {
  const [rsa, ec] = await Promise.all([pairOf(1, 'zegel'), pairOf(2, 'zegel')])
  const one = rsa.records.public
  const two = ec.records.public
  const { n = '', e = '' } = one.jwk
  const { x = '', y = '' } = two.jwk
  const rsaJwk = (bits: number, publicExponent = 65537): Record<string, string> => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: bits, publicExponent })
    const jwk = publicKey.export({ format: 'jwk' })
    return { kty: 'RSA', n: String(jwk.n), e: String(jwk.e) }
  }
  const odd: readonly (readonly [KeyRecord, string])[] = [
    [{ ...one, jwk: two.jwk }, '/jwk'],
    [{ ...two, jwk: one.jwk }, '/jwk'],
    [{ ...one, suite: 2 }, '/jwk'],
    [{ ...one, suite: 9 as 1 }, '/suite'],
    [{ ...one, gebruik: 'alles' as 'teken' }, '/gebruik'],
    [{ ...one, kid: '../x' }, '/kid'],
    [{ ...one, kid: '' }, '/kid'],
    [{ ...one, jwk: { ...one.jwk, alg: 'RS256' } }, '/jwk'],
    [{ ...one, jwk: { kty: 'RSA', n } }, '/jwk'],
    [{ ...one, jwk: { kty: 'oct', k: n } }, '/jwk'],
    [{ ...one, jwk: { kty: 'oct', n, e } }, '/jwk'],
    [{ ...one, jwk: { kty: 'RSA', n: `${n}=`, e } }, '/jwk'],
    [{ ...one, jwk: { kty: 'RSA', n: b64(Buffer.concat([new Uint8Array(1), bytes(n)])), e } }, '/jwk'],
    [{ ...one, jwk: { kty: 'RSA', n, e: 'AQ' } }, '/jwk'],
    [{ ...one, jwk: { kty: 'RSA', n: b64(new Uint8Array(1025).fill(0xff)), e } }, '/jwk'],
    [{ ...one, jwk: { kty: 'RSA', n: { toString: 1 } as unknown as string, e } }, '/jwk'],
    [{ ...one, jwk: rsaJwk(2048) }, '/jwk'],
    [{ ...one, jwk: rsaJwk(3064) }, '/jwk'],
    [{ ...one, jwk: rsaJwk(3072, 3) }, '/jwk'],
    [{ ...two, jwk: { ...two.jwk, crv: 'P-384' } }, '/jwk'],
    [{ ...two, jwk: { ...two.jwk, x: y, y: x } }, '/jwk'],
    [{ ...two, jwk: { ...two.jwk, x: x.slice(0, -2) } }, '/jwk'],
    [{ ...two, jwk: { ...two.jwk, d: x } }, '/jwk'],
    [{ ...two, jwk: null as unknown as Record<string, string> }, '/jwk'],
  ]
  for (const [record, pointer] of odd)
    expect([record, codesOf(await importPublicKey(record))]).toEqual([record, [`key-form ${pointer}`]])
  expect(codesOf(await importPublicKey({ ...one, jwk: rsaJwk(3072) }))).toEqual(['ok'])
  expect(codesOf(await importPublicKey({ ...one, jwk: rsaJwk(4096) }))).toEqual(['ok'])
  await expect(generateKeys(9 as 1, 'teken', 'x')).rejects.toThrow('unknown suite')
})
