/**
 * Node's crypto finds what WebCrypto and jose find: the digest of anything, who signed, what is a point.
 *
 * Inside: the door shows one engine, and never the other.
 */
import * as nodeCrypto from 'node:crypto'
import { CompactSign } from 'jose'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { engine, nodeEngine, webEngine } from '../../envelope/engine.ts'
import { toBase64url } from '../../envelope/index.ts'
import type { SuiteNumber } from '../../envelope/index.ts'
import { pairOf } from './cast.ts'

const node = nodeEngine(nodeCrypto)
const algs = { 1: 'PS256', 2: 'ES256' } as const

/** What both find, when they find the same. */
async function both<Found>(ask: (of: typeof engine) => Promise<Found>): Promise<Found> {
  const [found, other] = await Promise.all([ask(node), ask(webEngine)])
  expect(found).toEqual(other)
  return found
}

async function signed(suite: SuiteNumber, payload: Uint8Array): Promise<string> {
  const pair = await pairOf(suite, 'teken')
  return new CompactSign(payload).setProtectedHeader({ alg: algs[suite] }).sign(pair.private.key)
}

test('here it is Node that hashes', async () => {
  expect(engine).not.toBe(webEngine)
})

test('the digest of any bytes and of any text, whole or cut out of more', async () => {
  const more = fc.uint8Array({ maxLength: 300 })
  await fc.assert(
    fc.asyncProperty(fc.oneof(more, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), async (data) => {
      const found = await both((of) => of.digest(data))
      expect(found.constructor).toBe(Uint8Array)
      expect(found.length).toBe(32)
      if (typeof data !== 'string')
        expect(await node.digest(Buffer.concat([data, data]).subarray(data.length))).toEqual(found)
    }),
  )
})

describe.each([1, 2] as const)('suite %i', (suite) => {
  const alg = algs[suite]

  test('who signed: the payload, and nothing that differs by a bit of it, of its header or of its signature', async () => {
    const { public: key } = await pairOf(suite, 'teken')
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), fc.nat(), async (payload, draw) => {
        const jws = await signed(suite, payload)
        expect(await both((of) => of.verifies(jws, alg, key.key))).toBe(true)
        const parts = jws.split('.').map((part) => new Uint8Array(Buffer.from(part, 'base64url')))
        const at = draw % 3
        const part = parts[at] ?? new Uint8Array()
        const place = Math.floor(draw / 3) % Math.max(1, part.length)
        part[place] = (part[place] ?? 0) ^ 1
        const other = parts.map(toBase64url).join('.')
        if (other !== jws) expect(await both((of) => of.verifies(other, alg, key.key))).toBe(false)
      }),
      { numRuns: 40 },
    )
  })

  test('nobody else signed: another key, a key that seals, one that signs, another algorithm', async () => {
    const jws = await signed(suite, new Uint8Array([1]))
    const [own, other, seals] = await Promise.all([
      pairOf(suite, 'teken'),
      pairOf(suite, 'teken', 'een-andere'),
      pairOf(suite, 'zegel'),
    ])
    expect(await both((of) => of.verifies(jws, alg, own.public.key))).toBe(true)
    for (const key of [other.public.key, seals.public.key, own.private.key])
      expect(await both((of) => of.verifies(jws, alg, key))).toBe(false)
    expect(await both((of) => of.verifies(jws, suite === 1 ? 'PS384' : 'ES384', own.public.key))).toBe(false)
  })
})

test('what is a point of the curve: those of keys, and none with another coordinate', async () => {
  const { records } = await pairOf(2, 'zegel')
  const { x = '', y = '' } = records.public.jwk
  expect(await both((of) => of.isPoint('P-256', x, y))).toBe(true)
  const coordinate = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(toBase64url)
  await fc.assert(
    fc.asyncProperty(coordinate, async (one) => {
      expect(await both((of) => of.isPoint('P-256', x, one))).toBe(one === y)
      expect(await both((of) => of.isPoint('P-256', one, one))).toBe(false)
    }),
  )
  const none = toBase64url(new Uint8Array(32))
  expect(await both((of) => of.isPoint('P-256', none, none))).toBe(false)
  expect(await both((of) => of.isPoint('P-999', x, y))).toBe(false)
})

test.each(['P-384', 'P-521'])('the points of %s', async (namedCurve) => {
  const { publicKey } = nodeCrypto.generateKeyPairSync('ec', { namedCurve })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  expect(await both((of) => of.isPoint(namedCurve, x, y))).toBe(true)
  expect(await both((of) => of.isPoint(namedCurve, y, x))).toBe(false)
})
