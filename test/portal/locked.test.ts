/**
 * What the page locks opens with its own key alone, and a recovery code survives being copied by hand.
 *
 * Inside: the page has no door; its keys are judged where they are made.
 */
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { bearKeys, openKeys } from '../../portal/browser/keys/organisation-keys.ts'
import { setInForce } from '../../portal/browser/keys/key-places.ts'
import { lock, unlock } from '../../portal/browser/keys/locker.ts'
import { isEndOf, keyOfCode, readCode, writeCode } from '../../portal/browser/keys/recovery-code.ts'

const oin = '00000099000000005000'
const bytes = new Uint8Array(16).fill(7)
let key: CryptoKey
beforeAll(async () => void (key = await keyOfCode(bytes, oin)))

test('every recovery code is read back, however it is typed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (random) => {
      const code = writeCode(random)
      const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
      expect([readCode(code), readCode(typed)]).toEqual([random, random])
    }),
  )
})

test('only the end of the code itself proves that it was kept', () => {
  const code = writeCode(Uint8Array.from({ length: 16 }, (_, place) => place))
  const end = code.split('-').slice(-2).join(' ').toLowerCase()

  expect(isEndOf(end, code)).toBe(true)
  expect(['', end.slice(1), code, code.slice(0, 7)].map((typed) => isEndOf(typed, code))).toEqual(
    Array.from({ length: 4 }, () => false),
  )
})

test('of sets of keys the one is in force whose signing key began last and was not revoked', () => {
  const key = (set: string, van: string, rest: object = {}) =>
    ({ kid: `${oin}-teken-${set}`, gebruik: 'teken', suite: 2, jwk: {}, van, tot: van, ...rest }) as const
  const old = key('_oud-', '2026-01-01T00:00:00Z')
  const next = key('nieuw', '2026-06-01T00:00:00Z')
  const gone = key('weg', '2026-07-01T00:00:00Z', { ingetrokkenOp: '2026-07-02T00:00:00Z' })

  expect(setInForce({ sleutels: [old, gone, next] })).toBe('nieuw')
  expect(setInForce({ sleutels: [old] })).toBe('_oud-')
  expect(setInForce({ sleutels: [gone] })).toBeUndefined()
})

test('what is no code is none', () => {
  const longer = `Z${writeCode(bytes).slice(1)}`

  expect(['', 'AAAA', `${writeCode(bytes)}0`, longer, writeCode(bytes).replace('0', 'U')].map(readCode)).toEqual(
    Array.from({ length: 5 }, () => undefined),
  )
})

test('a lock tells a size class and no more', async () => {
  const sizes = await Promise.all(['', 'kort', 'x'.repeat(900)].map(async (text) => (await lock(text, key)).length))

  expect(new Set(sizes).size).toBe(1)
  const [, , , larger = ''] = (await lock('x'.repeat(4_200_000), key)).split('.')
  expect(larger).toHaveLength(Math.ceil((8 * 1024 * 1024 * 4) / 3))
})

test('a lock opens with its own key, unchanged, and otherwise not', async () => {
  const locked = await lock('é€😀', key)
  const other = await keyOfCode(new Uint8Array(16).fill(8), oin)
  const elsewhere = await keyOfCode(bytes, '00000099000000006000')

  expect(await unlock(locked, key)).toBe('é€😀')
  expect(await Promise.all([unlock(locked, other), unlock(locked, elsewhere), unlock('a..b.c.d', key)])).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

test('keys open with the code that was shown with them, and cannot be read out again', async () => {
  const born = await bearKeys(oin, new Date('2026-11-23T10:00:00Z'))
  const keys = await openKeys(born.coded.locked, await keyOfCode(readCode(born.coded.code) ?? bytes, oin))

  expect(await openKeys(born.coded.locked, key)).toBeUndefined()
  expect([keys?.signer.key.extractable, keys?.opener.key.extractable, keys?.vault.extractable]).toEqual([
    false,
    false,
    false,
  ])
  expect(born.claim.sleutels.every(({ jwk }) => !Object.hasOwn(jwk, 'd'))).toBe(true)
})
