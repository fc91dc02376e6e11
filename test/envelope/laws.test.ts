/**
 * Laws of sealing: nothing is lost, nothing is seen but a size class, nothing is used twice, nothing can be changed.
 *
 * Inside: padding has laws of its own for every length; sealing each would take minutes.
 */
import * as fc from 'fast-check'
import { privateDecrypt, constants, generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  importPrivateKey,
  importPublicKey,
  openMessage,
  readEvent,
  sealingFaults,
  sizeClasses,
  verifyAttestation,
} from '../../envelope/index.ts'
import type { PrivateKey, SealedEvent, SuiteNumber } from '../../envelope/index.ts'
import { lengthBytes, pad, unpad } from '../../envelope/sealed/padding.ts'
import { b64, codesOf, kernFor, keysOf, sealed, sealEvent, unwrap, validator } from './cast.ts'

const cipherBytes = (event: SealedEvent) => Buffer.from(event.data.split('.')[3] ?? '', 'base64url').length
const suitePairs = [
  [1, 1],
  [2, 2],
] as const satisfies readonly (readonly [SuiteNumber, SuiteNumber])[]

describe.each(suitePairs)('suite %i and %i', (signing, sealing) => {
  test('any bytes come out as they went in, whatever they are', async () => {
    const { signer, verifier, recipient, opener } = await keysOf(signing, sealing)
    const kern = kernFor(recipient.kid)
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 10_000, size: 'max' }), async (message) => {
        const event = unwrap(await sealEvent({ message, kern, signer, recipient, validator }))
        const opened = unwrap(await openMessage(event, { keyOf: () => opener, signer: verifier }))
        expect(opened.message).toEqual(message)
        expect(sizeClasses).toContain(cipherBytes(event))
      }),
      { numRuns: 60 },
    )
  })

  test(
    'H-22: at every border of a class one byte more gives the next class, and after the last a fault',
    { timeout: 120_000 },
    async () => {
      const { signer, verifier, recipient, opener } = await keysOf(signing, sealing)
      const kern = kernFor(recipient.kid)
      const { event: empty } = await sealed(signing, sealing, new Uint8Array())
      const overhead = unpad(await plainText(empty, opener.key))?.length ?? 0
      for (const [index, size] of sizeClasses.entries()) {
        const most = Math.floor(((size - lengthBytes - overhead) * 3) / 4)
        const seal = (length: number) =>
          sealEvent({ message: new Uint8Array(length).fill(65), kern, signer, recipient, validator })
        const event = unwrap(await seal(most))
        expect([most, cipherBytes(event)]).toEqual([most, size])
        expect(await sealingFaults(event.data, { kid: recipient.kid, suite: sealing })).toEqual([])
        expect(unwrap(await openMessage(event, { keyOf: () => opener, signer: verifier })).message).toHaveLength(most)
        const more = await seal(most + 1)
        if (index === sizeClasses.length - 1) expect(codesOf(more)).toEqual(['message-too-large'])
        else expect(cipherBytes(unwrap(more))).toBe(sizeClasses[index + 1])
      }
    },
  )

  test('every change of one character of the event is refused', async () => {
    const { event, verifier, opener, recipient } = await sealed(signing, sealing)
    const texts = Object.entries(event) as [keyof SealedEvent, string][]
    const spots = texts.flatMap(([name, text]) =>
      [...Array(Math.min(text.length, 6000)).keys()].map((place) => ({ name, place })),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...spots),
        fc.constantFrom(...'AZaz09_-.:/'),
        async ({ name, place }, character) => {
          const text = event[name]
          fc.pre(text[place] !== character)
          const changed = { ...event, [name]: text.slice(0, place) + character + text.slice(place + 1) }
          const read = readEvent(changed)
          if (!read.ok) return
          expect((await verifyAttestation(read.value, verifier)).ok).toBe(false)
          expect(
            (await openMessage(read.value, { keyOf: () => ({ ...opener, kid: read.value.kid }), signer: verifier })).ok,
          ).toBe(false)
          if (name === 'kid')
            expect(await sealingFaults(changed.data, { kid: changed.kid, suite: recipient.suite })).not.toEqual([])
        },
      ),
      { numRuns: 400 },
    )
  })
})

test('H-22: padding gives a size class for every length, and the length comes back', () => {
  const lengths = sizeClasses.flatMap((size) => [size - lengthBytes - 1, size - lengthBytes, size - lengthBytes + 1])
  fc.assert(
    fc.property(fc.oneof(fc.nat(70_000), fc.constantFrom(...lengths)), (length) => {
      const content = new Uint8Array(length).fill(7)
      const padded = pad(content)
      const expected = sizeClasses.find((size) => size >= length + lengthBytes)
      expect(padded?.length).toBe(expected)
      if (padded !== undefined) expect(unpad(padded)?.length).toBe(length)
    }),
    { numRuns: 200 },
  )
})

test('C7: padding with another byte than zero, a wrong length or a needless class is not taken away', () => {
  fc.assert(
    fc.property(fc.nat(4000), fc.nat(4095), fc.integer({ min: 1, max: 255 }), (length, place, value) => {
      const padded = pad(new Uint8Array(length))
      if (padded === undefined) return
      const spot = Math.max(place, length + lengthBytes)
      padded[spot] = value
      expect(unpad(padded)).toBeUndefined()
    }),
  )
  const withLength = (size: number, length: number) => {
    const padded = new Uint8Array(size)
    new DataView(padded.buffer).setUint32(0, length)
    return padded
  }
  expect(unpad(withLength(4096, 4092))?.length).toBe(4092)
  expect(unpad(withLength(4096, 4093))).toBeUndefined()
  expect(unpad(withLength(4096, 0xffffffff))).toBeUndefined()
  expect(unpad(withLength(8192, 4093))?.length).toBe(4093)
  expect(unpad(withLength(8192, 4092))).toBeUndefined()
  expect(unpad(withLength(5000, 10))).toBeUndefined()
  expect(unpad(new Uint8Array())).toBeUndefined()
})

test('C9: a thousand seals have a thousand content keys and a thousand IVs', { timeout: 120_000 }, async () => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 })
  const { kty, n, e } = publicKey.export({ format: 'jwk' })
  const jwk = { kty: String(kty), n: String(n), e: String(e) }
  const recipient = unwrap(await importPublicKey({ kid: 'uniek', suite: 1, gebruik: 'zegel', jwk }))
  const { signer } = await keysOf(2, 2)
  const kern = kernFor('uniek')
  const [ivs, keys] = [new Set<string>(), new Set<string>()]
  for (let count = 0; count < 1000; count++) {
    const event = unwrap(await sealEvent({ message: new Uint8Array(), kern, signer, recipient, validator }))
    const [, key = '', iv = ''] = event.data.split('.')
    ivs.add(iv)
    const padding = { key: privateKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' }
    keys.add(b64(privateDecrypt(padding, Buffer.from(key, 'base64url'))))
  }
  expect([ivs.size, keys.size]).toEqual([1000, 1000])
})

test('C9: a thousand seals with agreed keys have a thousand ephemeral keys and IVs', { timeout: 120_000 }, async () => {
  const { signer, recipient } = await keysOf(2, 2)
  const [ivs, keys] = [new Set<string>(), new Set<string>()]
  for (let count = 0; count < 1000; count++) {
    const event = unwrap(
      await sealEvent({ message: new Uint8Array(), kern: kernFor(recipient.kid), signer, recipient, validator }),
    )
    const [head = '', , iv = ''] = event.data.split('.')
    ivs.add(iv)
    keys.add(head)
  }
  expect([ivs.size, keys.size]).toEqual([1000, 1000])
})

test('C13: handles of private keys cannot be exported', async () => {
  const { signer, opener } = await keysOf(1, 2)
  expect([signer.key.extractable, opener.key.extractable]).toEqual([false, false])
  await expect(crypto.subtle.exportKey('jwk', signer.key)).rejects.toThrow()
  expect(codesOf(await importPrivateKey({ kid: 'x', suite: 1, gebruik: 'teken', jwk: {} }))).toEqual(['key-form /jwk'])
})

/** The padded plain text under a seal, by the library alone. */
async function plainText(event: SealedEvent, key: PrivateKey['key']): Promise<Uint8Array> {
  const { compactDecrypt } = await import('jose')
  return (await compactDecrypt(event.data, key)).plaintext
}
