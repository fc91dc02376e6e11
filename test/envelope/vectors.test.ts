/** The vectors of the specification hold: for this code, and for an implementation that shares nothing with it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { envelopeFaultCodes } from '../../envelope/index.ts'
import { bytes, openByHand, sha256, verifyByHand } from './by-hand.ts'
import type { Jwk } from './by-hand.ts'
import { runVectors, vectorNames } from './vectors.ts'
import type { Vectors } from './vectors.ts'

const folder = join(import.meta.dirname, '../../spec/knooppunt/vectoren')
const vectors = Object.fromEntries(
  vectorNames.map((name) => [name, JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))]),
) as unknown as Vectors

test('the envelope does what every vector says', async () => {
  const outcomes = await runVectors(vectors)
  expect(outcomes.map(({ naam, found }) => [naam, found])).toEqual(
    outcomes.map(({ naam, expected }) => [naam, expected]),
  )
  expect(outcomes.length).toBeGreaterThan(60)
})

test('H-04: there is a refused vector for every fault that an envelope or signed object can have', () => {
  const codes = new Set(vectors.geweigerd.flatMap(({ fouten }) => fouten.map((fault) => fault.split(' ')[0])))
  // Keys, sizes and bindings to a message are not about bytes that travel.
  const elsewhere = ['jwe-key', 'key-form', 'message-too-large', 'binding']
  expect([...codes, ...elsewhere].sort()).toEqual([...envelopeFaultCodes].sort())
})

test('private keys of the vectors are marked as keys for tests', () => {
  expect(vectors.sleutels.waarschuwing).toContain('ALLEEN VOOR TESTS')
  expect(vectors.sleutels.sleutels.map(({ kid }) => kid)).toEqual([
    'test-teken-1',
    'test-zegel-1',
    'test-teken-2',
    'test-zegel-2',
  ])
})

const jwkOf = (part: 'openbaar' | 'prive', kid: string): Jwk => {
  const record = vectors.sleutels.sleutels.find((one) => one.kid === kid)
  if (record === undefined) throw new Error(`no key ${kid}`)
  return record[part]
}

/** RFC 8785 for flat objects of texts, numbers that are whole and booleans: sorted members, no white space. */
const flat = (value: object): string =>
  `{${Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, one]) => `${JSON.stringify(name)}:${JSON.stringify(one)}`)
    .join(',')}}`

test('node:crypto alone finds the same kern hashes', () => {
  for (const { kern, canoniek, kernHash } of vectors.kernen) {
    expect(flat(kern)).toBe(canoniek)
    expect(sha256(canoniek)).toBe(kernHash)
  }
})

test.each(vectors.verzegeld)(
  'node:crypto alone verifies and opens: $naam',
  ({ event, ondertekenaar, bericht, verklaring, inhoudHash }) => {
    const { data, verklaring: jws, ...kern } = event
    const attested = verifyByHand(jws, jwkOf('openbaar', ondertekenaar))
    expect(attested?.header['typ']).toBe('skp-verklaring+jws')
    expect(attested?.payload.toString()).toBe(flat(verklaring))
    expect(verklaring).toMatchObject({
      kernHash: sha256(flat(kern)),
      ladingHash: sha256(data),
      schemaset: kern.schemaset,
      uitslag: 'conform',
    })

    const plain = openByHand(data, jwkOf('prive', kern.kid))
    const length = plain.readUInt32BE(0)
    expect(Math.log2(plain.length / 4096) % 1).toBe(0)
    expect(plain.subarray(4 + length).every((byte) => byte === 0)).toBe(true)
    expect(plain.length === 4096 || plain.length / 2 < length + 4).toBe(true)

    const signed = plain.subarray(4, 4 + length).toString()
    expect(sha256(signed)).toBe(inhoudHash)
    const inner = verifyByHand(signed, jwkOf('openbaar', ondertekenaar))
    expect(Object.keys(inner?.header ?? {}).sort()).toEqual(['alg', 'controlepunt', 'kern', 'kid', 'typ'])
    expect(inner?.header).toMatchObject({ typ: 'skp-bericht+jws', kid: ondertekenaar, kern: sha256(flat(kern)) })
    expect(inner?.payload.toString()).toBe(bericht)
  },
)

test('node:crypto alone does not open what was changed', () => {
  const changed = vectors.geweigerd.filter(({ naam }) => naam === 'tag veranderd' || naam === 'lading veranderd')
  expect(changed).toHaveLength(2)
  for (const { invoer } of changed)
    expect(() => openByHand((invoer as { data: string }).data, jwkOf('prive', 'test-zegel-2'))).toThrow()
})

test.each(vectors.ondertekend)('node:crypto alone verifies: $naam', ({ jws, kid, typ, inhoud }) => {
  const signed = verifyByHand(jws, jwkOf('openbaar', kid))
  expect(signed?.header).toMatchObject({ typ, kid })
  expect(signed?.payload.toString()).toBe(inhoud)
})

test.each(vectors.bewijzen)(
  'H-14: node:crypto alone verifies the receipt of $naam',
  ({ bewijs: receipt, kid, canoniek, bladHash, wortel }) => {
    const hash = (...parts: readonly (Uint8Array | number)[]) =>
      createHash('sha256')
        .update(Buffer.concat(parts.map((part) => (typeof part === 'number' ? Buffer.from([part]) : part))))
        .digest()
    const signed = verifyByHand(receipt.ondertekening, jwkOf('openbaar', kid))
    expect(signed?.header['typ']).toBe('skp-bewijs+jws')
    expect(JSON.parse(signed?.payload.toString() ?? '{}')).toMatchObject({ wortel, aantal: receipt.bewijs.aantal })

    // From the leaf up, taking the hashes of the path from its end back down the tree's shape.
    const leaf = hash(0, Buffer.from(flat(receipt.feit)))
    const climb = (place: number, count: number, path: readonly string[]): Buffer => {
      if (count === 1) return path.length === 0 ? leaf : Buffer.alloc(0)
      const split = 2 ** Math.floor(Math.log2(count - 1))
      const sibling = bytes(path.at(-1))
      const below = path.slice(0, -1)
      return place < split
        ? hash(1, climb(place, split, below), sibling)
        : hash(1, sibling, climb(place - split, count - split, below))
    }
    const { plaats, aantal, pad } = receipt.bewijs
    expect(flat(receipt.feit)).toBe(canoniek)
    expect(leaf.toString('base64url')).toBe(bladHash)
    expect(climb(plaats, aantal, pad).toString('base64url')).toBe(wortel)
  },
)

test('node:crypto alone pads the same', () => {
  for (const { lengte, klasse, sha256: expected } of vectors.opvulling) {
    const padded = Buffer.alloc(klasse)
    padded.writeUInt32BE(lengte)
    padded.fill(0x41, 4, 4 + lengte)
    expect([lengte, sha256(padded)]).toEqual([lengte, expected])
  }
})
