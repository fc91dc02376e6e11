/**
 * C12: whatever goes wrong while opening, the answer is the same, and so is the work before it.
 *
 * Inside: makes seals that no honest sender makes, and pads them as the receiver expects.
 */
import { describe, expect, test } from 'vitest'
import { askedWhile } from '../counting/asked.ts'
import { kernHash, openMessage, signObject } from '../../envelope/index.ts'
import type { SealedEvent } from '../../envelope/index.ts'
import { pad } from '../../envelope/sealed/padding.ts'
import { b64, bytes, join, sealByHand, split } from './by-hand.ts'
import type { Parts } from './by-hand.ts'
import { attestAgain, checkpoint, kernFor, pairOf, sealEvent, unwrap, validator } from './cast.ts'

const flip = (part: string): string => {
  const changed = bytes(part)
  changed[9] = (changed[9] ?? 0) ^ 1
  return b64(changed)
}

describe.each([1, 2] as const)('C12: suite %i', (suite) => {
  /** An event with these parts, attested anew by a sender that lies, and how it is opened. */
  async function prepare(change: (parts: Parts) => Partial<Parts> | Promise<Partial<Parts>>) {
    const [sign, seal] = await Promise.all([pairOf(2, 'teken'), pairOf(suite, 'zegel')])
    const kern = kernFor(seal.public.kid)
    const message = new Uint8Array(100)
    const good = unwrap(await sealEvent({ message, kern, signer: sign.private, recipient: seal.public, validator }))
    const parts = split(good.data)
    const event = await attestAgain({ ...good, data: join({ ...parts, ...(await change(parts)) }) }, sign.private)
    return { event, open: (one: SealedEvent) => openMessage(one, { keyOf: () => seal.private, signer: sign.public }) }
  }

  /** A seal that opens, around these bytes. */
  async function around(plainText: Uint8Array): Promise<Parts> {
    const { records, public: key } = await pairOf(suite, 'zegel')
    const base = { alg: suite === 1 ? 'RSA-OAEP-256' : 'ECDH-ES', enc: 'A256GCM', typ: 'JWE', kid: key.kid }
    return sealByHand((epk) => JSON.stringify({ ...base, ...(epk && { epk }) }), plainText, records.public.jwk)
  }

  const failures: Readonly<Record<string, (parts: Parts) => Partial<Parts> | Promise<Partial<Parts>>>> = {
    'another tag': ({ tag }) => ({ tag: flip(tag) }),
    'another IV': ({ iv }) => ({ iv: flip(iv) }),
    'another cipher text': ({ cipherText }) => ({ cipherText: flip(cipherText) }),
    'cipher text of another seal': () => ({ cipherText: b64(new Uint8Array(8192)) }),
    'a length that is too large': () => around(new Uint8Array(4096).fill(0xff, 0, 4)),
    'a length of nothing': () => around(new Uint8Array(4096)),
    'padding that is not zero': () => around(Uint8Array.from({ length: 4096 }, (_, place) => (place === 4095 ? 1 : 0))),
    'a needless class': async () => around(Buffer.concat([await innerOf(), new Uint8Array(4096)])),
    'no signed message': () => around(pad(Buffer.from('geen JWS')) ?? new Uint8Array()),
    'bytes that are no text': () => around(pad(new Uint8Array(50).fill(0xff)) ?? new Uint8Array()),
    'a signed message with two parts': () => around(pad(Buffer.from('e30.e30')) ?? new Uint8Array()),
    'a header with white space': () => around(pad(Buffer.from(`${b64('{ }')}.e30.e30`)) ?? new Uint8Array()),
    ...(suite === 1
      ? {
          'another encrypted key': ({ key }: Parts) => ({ key: flip(key) }),
          'an encrypted key of another length': () => ({ key: b64(new Uint8Array(512).fill(1)) }),
          'an encrypted key above the modulus': () => ({ key: b64(new Uint8Array(384).fill(0xff)) }),
          'an encrypted key of zeros': () => ({ key: b64(new Uint8Array(384)) }),
        }
      : {
          'the ephemeral key of another seal': async () => ({ head: (await around(new Uint8Array(4096))).head }),
        }),
  }

  async function innerOf(): Promise<Uint8Array> {
    const [sign, seal] = await Promise.all([pairOf(2, 'teken'), pairOf(suite, 'zegel')])
    const kern = await kernHash(kernFor(seal.public.kid))
    return (
      pad(
        Buffer.from(
          await signObject('skp-bericht+jws', new Uint8Array(9), sign.private, { kern, controlepunt: checkpoint }),
        ),
      ) ?? new Uint8Array()
    )
  }

  test.each(Object.entries(failures))('%s is told with the one code', async (_name, change) => {
    const { event, open } = await prepare(change)
    expect(await open(event)).toEqual({ ok: false, faults: [{ code: 'unsealable', pointer: '/data' }] })
  })

  test('the seal of these tests opens when nothing is changed', async () => {
    const { event, open } = await prepare(async () => around(await innerOf()))
    expect(await open(event)).toMatchObject({ ok: true, value: { message: new Uint8Array(9), checkpoint } })
  })

  test('a key with the right name and another secret is told with the one code', async () => {
    const { event } = await prepare(() => ({}))
    const [sign, own, other] = await Promise.all([
      pairOf(2, 'teken'),
      pairOf(suite, 'zegel'),
      pairOf(suite, 'zegel', 'zegel-vreemd'),
    ])
    const keyOf = () => ({ ...other.private, kid: own.private.kid })
    expect(await openMessage(event, { keyOf, signer: sign.public })).toEqual({
      ok: false,
      faults: [{ code: 'unsealable', pointer: '/data' }],
    })
    const signing = () => ({ ...sign.private, suite, kid: own.private.kid })
    expect(await openMessage(event, { keyOf: signing, signer: sign.public })).toEqual({
      ok: false,
      faults: [{ code: 'unsealable', pointer: '/data' }],
    })
  })
})

test('C12: a content key that does not decrypt asks the same of the cryptography as a tag that does not fit', async () => {
  const [sign, seal] = await Promise.all([pairOf(2, 'teken'), pairOf(1, 'zegel')])
  const kern = kernFor(seal.public.kid)
  const good = unwrap(
    await sealEvent({ message: new Uint8Array(), kern, signer: sign.private, recipient: seal.public, validator }),
  )
  const parts = split(good.data)
  const wrongKey = await attestAgain({ ...good, data: join({ ...parts, key: flip(parts.key) }) }, sign.private)
  const wrongTag = await attestAgain({ ...good, data: join({ ...parts, tag: flip(parts.tag) }) }, sign.private)
  const open = (event: SealedEvent) => openMessage(event, { keyOf: () => seal.private, signer: sign.public })
  const [key, tag] = [await askedWhile(() => open(wrongKey)), await askedWhile(() => open(wrongTag))]

  expect(tag.filter((call) => call.startsWith('decrypt'))).toHaveLength(2)
  expect(key).toEqual(tag)
})
