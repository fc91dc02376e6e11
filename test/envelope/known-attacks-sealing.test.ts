/**
 * Seals of the kinds that Wycheproof has for ECDH, RSA-OAEP and AES-GCM: each was once taken by some library.
 *
 * Inside: pads what it seals by hand as the receiver expects.
 */
import { constants, createCipheriv, createPublicKey, publicEncrypt, randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { kernHash, openMessage, sealingFaults, signObject } from '../../envelope/index.ts'
import type { SealedEvent, SuiteNumber } from '../../envelope/index.ts'
import { pad } from '../../envelope/sealed/padding.ts'
import { b64, bytes, join, sealByHand, split } from './by-hand.ts'
import type { Jwk, Parts } from './by-hand.ts'
import { attestAgain, checkpoint, codesOf, kernFor, pairOf } from './cast.ts'

/** The field of P-256. */
const field = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn
const number = (part: Uint8Array): bigint => BigInt(`0x${Buffer.from(part).toString('hex') || '0'}`)
const part = (value: bigint, length = 32): Buffer => Buffer.from(value.toString(16).padStart(2 * length, '0'), 'hex')

/** The plain text of a message that opens. */
async function plainText(suite: SuiteNumber): Promise<Uint8Array> {
  const [sender, seal] = await Promise.all([pairOf(2, 'teken'), pairOf(suite, 'zegel')])
  const kern = await kernHash(kernFor(seal.public.kid))
  const header = { kern, controlepunt: checkpoint }
  return (
    pad(Buffer.from(await signObject('skp-bericht+jws', Buffer.from('{}'), sender.private, header))) ?? new Uint8Array()
  )
}

/** What hub and receiver say of these parts, attested by a sender that means it. */
async function edges(suite: SuiteNumber, parts: Parts) {
  const [sender, seal] = await Promise.all([pairOf(2, 'teken'), pairOf(suite, 'zegel')])
  const kern = kernFor(seal.public.kid)
  const event = await attestAgain({ ...kern, data: join(parts), verklaring: '' } as SealedEvent, sender.private)
  const hub = await sealingFaults(event.data, { kid: kern.kid, suite })
  const opened = await openMessage(event, { keyOf: () => seal.private, signer: sender.public })
  return { hub: hub.map(({ code }) => code), receiver: codesOf(opened) }
}

describe('H-04: RSA-OAEP-256', () => {
  type Wrap = (cek: Buffer, jwk: Jwk) => Buffer
  const oaep =
    (oaepHash: string, label?: string): Wrap =>
    (cek, jwk) =>
      publicEncrypt(
        {
          ...{
            key: createPublicKey({ key: { ...jwk }, format: 'jwk' }),
            padding: constants.RSA_PKCS1_OAEP_PADDING,
            oaepHash,
          },
          ...(label === undefined ? {} : { oaepLabel: Buffer.from(label) }),
        },
        cek,
      )
  /** Seals under this content key, wrapped so. */
  async function sealedBy(wrap: Wrap, cek = randomBytes(32), wrapped = cek): Promise<Parts> {
    const { records, public: key } = await pairOf(1, 'zegel')
    const head = b64(JSON.stringify({ alg: 'RSA-OAEP-256', enc: 'A256GCM', typ: 'JWE', kid: key.kid }))
    const iv = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', cek, iv).setAAD(Buffer.from(head))
    const cipherText = Buffer.concat([cipher.update(await plainText(1)), cipher.final()])
    const wrappedKey = wrap(wrapped, records.public.jwk)
    return { head, key: b64(wrappedKey), iv: b64(iv), cipherText: b64(cipherText), tag: b64(cipher.getAuthTag()) }
  }
  const pkcs1: Wrap = (cek, jwk) =>
    publicEncrypt(
      { key: createPublicKey({ key: { ...jwk }, format: 'jwk' }), padding: constants.RSA_PKCS1_PADDING },
      cek,
    )
  const raw: Wrap = (cek, jwk) => {
    const key = createPublicKey({ key: { ...jwk }, format: 'jwk' })
    return publicEncrypt(
      { key, padding: constants.RSA_NO_PADDING },
      Buffer.concat([Buffer.alloc(384 - cek.length), cek]),
    )
  }

  test('a seal made so opens', async () => {
    expect(await edges(1, await sealedBy(oaep('sha256')))).toEqual({ hub: [], receiver: ['ok'] })
  })

  test.each<[string, Wrap]>([
    ['SHA-1', oaep('sha1')],
    ['SHA-384', oaep('sha384')],
    ['SHA-512', oaep('sha512')],
    ['a label', oaep('sha256', 'label')],
    ['the hash of a label for a label', oaep('sha256', '\0')],
    ['PKCS #1 v1.5', pkcs1],
    ['no padding', raw],
  ])('wrapped with %s it does not open', async (_name, wrap) => {
    expect(await edges(1, await sealedBy(wrap))).toEqual({ hub: [], receiver: ['unsealable /data'] })
  })

  test.each([0, 16, 24, 31, 33, 64])('a content key of %i bytes does not open', async (length) => {
    const cek = randomBytes(32)
    const wrapped = Buffer.concat([cek, randomBytes(32)]).subarray(0, length)
    expect(await edges(1, await sealedBy(oaep('sha256'), cek, wrapped))).toEqual({
      hub: [],
      receiver: ['unsealable /data'],
    })
  })
})

describe('H-04: ECDH-ES', () => {
  /** A good seal whose ephemeral key is this one. */
  async function withKey(change: (own: Jwk) => Jwk): Promise<Parts> {
    const { records, public: key } = await pairOf(2, 'zegel')
    const head = (epk: Jwk | undefined) =>
      JSON.stringify({ alg: 'ECDH-ES', enc: 'A256GCM', typ: 'JWE', kid: key.kid, epk: epk && change(epk) })
    return sealByHand(head, await plainText(2), records.public.jwk)
  }
  const coordinate = (value: bigint): string => b64(part(value))
  const off = {
    'the point at infinity': (own) => ({ ...own, x: coordinate(0n), y: coordinate(0n) }),
    'a point beside the curve': (own) => ({ ...own, y: coordinate(number(bytes(own['y'])) ^ 1n) }),
    'x without a point: the twist': (own) => ({ ...own, x: coordinate(4n) }),
    'a point of the curve with another b': (own) => ({ ...own, x: coordinate(1n), y: coordinate(1n) }),
    'x the field': (own) => ({ ...own, x: coordinate(field) }),
    'y the field': (own) => ({ ...own, y: coordinate(field) }),
    'y the largest': (own) => ({ ...own, y: b64(Buffer.alloc(32, 255)) }),
    'a coordinate without its first byte': (own) => ({ ...own, x: b64(bytes(own['x']).subarray(1)) }),
    'a coordinate with a zero before it': (own) => ({
      ...own,
      x: b64(Buffer.concat([Buffer.alloc(1), bytes(own['x'])])),
    }),
    'a compressed point for x': (own) => ({
      ...own,
      x: b64(Buffer.concat([Buffer.from([2]), bytes(own['x'])])),
      y: '',
    }),
    'a point of secp256k1': (own) => ({ ...own, crv: 'secp256k1' }),
  } satisfies Readonly<Record<string, (own: Jwk) => Jwk>>

  test.each(Object.entries(off))('%s is refused by the hub and by the receiver', async (_name, change) => {
    expect(await edges(2, await withKey(change))).toEqual({ hub: ['jwe-header'], receiver: ['jwe-header /data'] })
  })

  test('the point on the other side gives the same secret, and the seal does not open: its header is part of it', async () => {
    const { head: _, ...rest } = await withKey((own) => own)
    const made = await withKey((own) => own)
    const header = JSON.parse(bytes(made.head).toString()) as { epk: Jwk }
    const epk = { ...header.epk, y: coordinate(field - number(bytes(header.epk['y']))) }
    expect(await edges(2, { ...made, head: b64(JSON.stringify({ ...header, epk })) })).toEqual({
      hub: [],
      receiver: ['unsealable /data'],
    })
    expect(await edges(2, { ...rest, head: made.head })).toEqual({ hub: [], receiver: ['unsealable /data'] })
    expect(await edges(2, made)).toEqual({ hub: [], receiver: ['ok'] })
  })
})

test('H-04: a tag in which any one bit is another does not open', async () => {
  const { records, public: key } = await pairOf(2, 'zegel')
  const header = (epk: Jwk | undefined) =>
    JSON.stringify({ alg: 'ECDH-ES', enc: 'A256GCM', typ: 'JWE', kid: key.kid, epk })
  const made = split(join(sealByHand(header, await plainText(2), records.public.jwk)))
  for (let bit = 0; bit < 128; bit++) {
    const tag = bytes(made.tag)
    tag[bit >> 3] = (tag[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    expect([bit, await edges(2, { ...made, tag: b64(tag) })]).toEqual([
      bit,
      { hub: [], receiver: ['unsealable /data'] },
    ])
  }
})
