/**
 * H-14: receipts prove what the hub said, one by one, with the hub's key alone.
 *
 * Inside: recomputes the tree of receipts, which a reader of receipts never sees.
 */
import * as fc from 'fast-check'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  canonical,
  confirm,
  sha256,
  signObject,
  signReceipts,
  verifyBatch,
  verifyConfirmation,
  verifyReceipt,
} from '../../envelope/index.ts'
import type { Confirmation, Receipt, ReceiptFact } from '../../envelope/index.ts'
import { leafHash, rootBy, treeOf } from '../../envelope/merkle.ts'
import { codesOf, keysOf, pairOf, unwrap } from './cast.ts'

const tijdstip = '2026-02-24T09:12:31.123Z'
const epoch = '40b40e32-3362-4fdb-a6d7-48fa4eeb331c'
const batch = { epoch, nummer: 7, vorige: 'A'.repeat(43), tijdstip }

/** A fact with its own message and hash. */
function factOf(index: number): ReceiptFact {
  return {
    soort: 'aanname',
    bericht: `40b40e32-3362-4fdb-a6d7-${String(index).padStart(12, '0')}`,
    ladingHash: createHash('sha256').update(String(index)).digest('base64url'),
    afzender: '00000099000000001000',
    ontvanger: '00000099000000002000',
    tijdstip,
    epoch,
    verlooptOp: '2026-03-03T23:00:00.000Z',
  }
}

const hash = (...parts: readonly Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest()

/** RFC 9162 section 2.1.1, word for word. */
function rootOf(entries: readonly Uint8Array[]): Buffer {
  const [only] = entries
  if (entries.length === 1 && only !== undefined) return hash(Buffer.from([0]), only)
  let split = 1
  while (split * 2 < entries.length) split *= 2
  return hash(Buffer.from([1]), rootOf(entries.slice(0, split)), rootOf(entries.slice(split)))
}

test('H-14: trees of one to eight entries have the roots of the reference implementation', async () => {
  const entries = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
  const roots = [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ]
  const leaves = await Promise.all(entries.map((entry) => leafHash(Buffer.from(entry, 'hex'))))
  for (const [index, root] of roots.entries())
    expect(Buffer.from((await treeOf(leaves.slice(0, index + 1))).root).toString('hex')).toBe(root)
})

test('H-14: every leaf of every tree leads to the root, and at no other place', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 40 }), fc.nat(), async (count, pick) => {
      const entries = Array.from({ length: count }, (_, index) => Buffer.from([index]))
      const leaves = await Promise.all(entries.map(leafHash))
      const { root, proofs } = await treeOf(leaves)
      expect(Buffer.from(root)).toEqual(rootOf(entries))
      const place = pick % count
      const [leaf, path] = [leaves[place], proofs[place]]
      if (leaf === undefined || path === undefined) throw new Error('no leaf')
      for (let other = -1; other <= count; other++) {
        const found = await rootBy(leaf, { place: other, count, path })
        if (other === place) expect(found).toEqual(root)
        else expect(found).not.toEqual(root)
      }
      expect(await rootBy(leaf, { place, count, path: [...path, leaf] })).toBeUndefined()
      if (path.length > 0) expect(await rootBy(leaf, { place, count, path: path.slice(1) })).toBeUndefined()
      expect(await rootBy(leaf, { place: 0.5, count, path })).toBeUndefined()
    }),
    { numRuns: 60 },
  )
})

test.each([1, 2, 3, 5, 8, 100])(
  'H-14: each of %i receipts carries its own fact and verifies by itself',
  async (count) => {
    const { signer, verifier } = await keysOf(1, 1)
    const facts = Array.from({ length: count }, (_, index) => factOf(index))

    const { receipts, root } = await signReceipts(facts, batch, signer)

    expect(receipts).toHaveLength(count)
    for (const [index, receipt] of receipts.entries()) {
      const copy: unknown = JSON.parse(JSON.stringify(receipt))
      expect(unwrap(await verifyReceipt(copy, verifier))).toEqual(facts[index])
      expect(unwrap(await verifyBatch(copy, verifier)).batch).toEqual({ ...batch, wortel: root, aantal: count })
    }
    expect(new Set(receipts.map(({ ondertekening }) => ondertekening)).size).toBe(1)
  },
)

test('H-14: a receipt of which anything was changed is refused', async () => {
  const { signer, verifier } = await keysOf(2, 2)
  const { receipts } = await signReceipts([0, 1, 2, 3, 4].map(factOf), batch, signer)
  const [receipt, next] = receipts as [Receipt, Receipt]
  const { feit, bewijs, ondertekening } = receipt
  const table: readonly (readonly [unknown, readonly string[]])[] = [
    [{ ...receipt, feit: next.feit }, ['receipt-proof /bewijs']],
    [{ ...receipt, bewijs: next.bewijs }, ['receipt-proof /bewijs']],
    [{ ...receipt, feit: { ...feit, afzender: feit.ontvanger } }, ['receipt-proof /bewijs']],
    [
      { ...receipt, feit: { ...feit, soort: 'verloop' } },
      ['member-unknown /feit/verlooptOp', 'member-missing /feit/opgehaald', 'member-missing /feit/reden'],
    ],
    [
      { ...receipt, feit: { ...feit, soort: 'aflevering' } },
      ['member-unknown /feit/verlooptOp', 'member-missing /feit/bevestiging'],
    ],
    [{ ...receipt, feit: { ...feit, opgehaald: true } }, ['member-unknown /feit/opgehaald']],
    [{ ...receipt, feit: { ...feit, afzender: '' } }, ['member-form /feit/afzender']],
    [{ ...receipt, feit: { ...feit, ladingHash: '' } }, ['member-form /feit/ladingHash']],
    [{ ...receipt, bewijs: { ...bewijs, aantal: 6 } }, ['receipt-proof /bewijs']],
    [{ ...receipt, bewijs: { ...bewijs, plaats: 1 } }, ['receipt-proof /bewijs']],
    [{ ...receipt, bewijs: { ...bewijs, pad: [] } }, ['receipt-proof /bewijs']],
    [{ ...receipt, bewijs: { ...bewijs, pad: [...bewijs.pad, bewijs.pad[0]] } }, ['receipt-proof /bewijs']],
    [{ ...receipt, bewijs: { ...bewijs, pad: ['x'] } }, ['member-form /bewijs']],
    [{ ...receipt, bewijs: { ...bewijs, pad: Array(54).fill(bewijs.pad[0]) } }, ['member-form /bewijs']],
    [{ ...receipt, bewijs: { ...bewijs, meer: 1 } }, ['member-form /bewijs']],
    [{ ...receipt, bewijs: { ...bewijs, plaats: '0' } }, ['member-form /bewijs']],
    [{ ...receipt, ondertekening: 7 }, ['member-form /ondertekening']],
    [{ ...receipt, ondertekening: `${ondertekening}=` }, ['jws-form /ondertekening']],
    [{ ...receipt, meer: 1 }, ['member-unknown']],
    [{ ...receipt, feit: { ...feit, BSN: '1' } }, ['member-unknown /feit']],
    [{ ...receipt, feit: { ...feit, soort: 'iets' } }, ['member-form /feit/soort', 'member-unknown /feit/verlooptOp']],
    [{ ...receipt, feit: [] }, ['member-form /feit']],
    [{ feit, bewijs }, ['member-form /ondertekening', 'member-unknown']],
    ['x', ['event-not-object']],
  ]
  for (const [changed, codes] of table)
    expect([changed, codesOf(await verifyReceipt(changed, verifier))]).toEqual([changed, codes])
  const { epoch: _epoch, ...less } = feit
  expect(codesOf(await verifyReceipt({ ...receipt, feit: less }, verifier))).toEqual(['member-missing /feit/epoch'])
})

test('H-14: a signed batch in another form is refused', async () => {
  const { signer, verifier } = await keysOf(2, 2)
  const { receipts, root } = await signReceipts([factOf(0)], batch, signer)
  const good = { ...batch, wortel: root, aantal: 1 }
  const resign = async (payload: string) => ({
    ...receipts[0],
    ondertekening: await signObject('skp-bewijs+jws', Buffer.from(payload), signer),
  })
  expect(codesOf(await verifyReceipt(await resign(canonical(good)), verifier))).toEqual(['ok'])
  const odd = [
    JSON.stringify(good),
    ` ${canonical(good)}`,
    canonical({ ...good, meer: 1 }),
    canonical({ ...good, nummer: '7' }),
    canonical({ ...good, aantal: 1.5 }),
    canonical({ ...good, wortel: 'x' }),
    canonical({ ...good, vorige: { toString: 1 } }),
    canonical({ ...good, tijdstip: 'nu' }),
    '[]',
    '',
  ]
  for (const payload of odd)
    expect([payload, codesOf(await verifyReceipt(await resign(payload), verifier))]).toEqual([
      payload,
      ['jws-payload /ondertekening'],
    ])
  const other = await resign(canonical({ ...good, wortel: 'A'.repeat(43) }))
  expect(codesOf(await verifyReceipt(other, verifier))).toEqual(['receipt-proof /bewijs'])
  await expect(signReceipts([], batch, signer)).rejects.toThrow('at least one leaf')
})

test('H-14: a batch of another incarnation, or from before what it signs, proves nothing', async () => {
  const { signer, verifier } = await keysOf(2, 2)
  const of = async (more: object): Promise<readonly string[]> => {
    const { receipts } = await signReceipts([factOf(0)], { ...batch, ...more }, signer)
    return codesOf(await verifyReceipt(receipts[0], verifier))
  }
  expect(await of({ tijdstip: '2026-02-24T09:12:31.124Z' })).toEqual(['ok'])
  expect(await of({ tijdstip: '2026-02-24T09:12:31.122Z' })).toEqual(['receipt-batch /feit/tijdstip'])
  expect(await of({ epoch: 'e' })).toEqual(['receipt-batch /feit/epoch'])
  expect(await of({ epoch: 'e', tijdstip: '2026-02-24T09:12:31Z' })).toEqual([
    'receipt-batch /feit/epoch',
    'receipt-batch /feit/tijdstip',
  ])
})

test('H-14: another key than the hub signed with does not verify', async () => {
  const { signer } = await keysOf(2, 2)
  const other = await pairOf(2, 'teken', 'teken-elders')
  const { receipts } = await signReceipts([factOf(0)], batch, signer)
  expect(codesOf(await verifyReceipt(receipts[0], other.public))).toEqual(['jws-key /ondertekening'])
  expect(codesOf(await verifyReceipt(receipts[0], { ...other.public, kid: signer.kid }))).toEqual([
    'jws-signature /ondertekening',
  ])
})

test('a confirmation is about one message and one cipher text', async () => {
  const { signer, verifier } = await keysOf(2, 2)
  const confirmation: Confirmation = {
    bericht: factOf(0).bericht,
    ladingHash: factOf(0).ladingHash,
    oordeel: 'ontvangen',
    inhoudHash: factOf(2).ladingHash,
    tijdstip,
  }
  const jws = await confirm(confirmation, signer)
  const { bericht, ladingHash } = confirmation

  expect(unwrap(await verifyConfirmation(jws, { bericht, ladingHash }, verifier))).toEqual(confirmation)
  expect(codesOf(await verifyConfirmation(jws, { bericht: factOf(1).bericht, ladingHash }, verifier))).toEqual([
    'jws-payload /bericht',
  ])
  expect(codesOf(await verifyConfirmation(jws, { bericht, ladingHash: factOf(1).ladingHash }, verifier))).toEqual([
    'lading-mismatch /ladingHash',
  ])
  const { inhoudHash = '' } = confirmation
  expect(codesOf(await verifyConfirmation(jws, { bericht, ladingHash, inhoudHash }, verifier))).toEqual(['ok'])
  expect(codesOf(await verifyConfirmation(jws, { bericht, ladingHash, inhoudHash: ladingHash }, verifier))).toEqual([
    'content-mismatch /inhoudHash',
  ])
  const unread = { bericht, ladingHash, oordeel: 'onleesbaar', tijdstip } as const
  const unopened = await confirm(unread, signer)
  expect(unwrap(await verifyConfirmation(unopened, { bericht, ladingHash, inhoudHash }, verifier))).toEqual(unread)
  expect(codesOf(await verifyConfirmation('x'.repeat(5000), { bericht, ladingHash }, verifier))).toEqual(['jws-form'])
  const odd = [
    { oordeel: 'misschien' },
    { tijdstip: 'nu' },
    { bericht: 'x' },
    { ladingHash: 7 },
    { oordeel: { toString: 1 } },
    { meer: 'x' },
    { tijdstip: undefined },
    { inhoudHash: undefined },
    { inhoudHash: 'x' },
    { oordeel: 'onleesbaar' },
  ]
  for (const changes of odd) {
    const changed = await signObject(
      'skp-bevestiging+jws',
      Buffer.from(canonical({ ...confirmation, ...changes })),
      signer,
    )
    expect([changes, codesOf(await verifyConfirmation(changed, { bericht, ladingHash }, verifier))]).toEqual([
      changes,
      ['jws-payload'],
    ])
  }
  const long = await signObject('skp-bevestiging+jws', new Uint8Array(5000), signer)
  expect(codesOf(await verifyConfirmation(long, { bericht, ladingHash }, verifier))).toEqual(['jws-form'])
  const spaced = await signObject('skp-bevestiging+jws', Buffer.from(JSON.stringify(confirmation, null, 1)), signer)
  expect(codesOf(await verifyConfirmation(spaced, { bericht, ladingHash }, verifier))).toEqual(['jws-payload'])
})

test('one JSON value has one text and one hash', async () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      fc.pre(!/[\uD800-\uDFFF]/.test(JSON.stringify(value)))
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
  expect(canonical({ b: 1, a: [1e21, 'é'], ' ': null, weg: undefined })).toBe('{" ":null,"a":[1e+21,"é"],"b":1}')
  expect(() => canonical(undefined)).toThrow('no canonical form')
  expect(await sha256('abc')).toBe(createHash('sha256').update('abc').digest('base64url'))
  expect(await sha256(new Uint8Array([1, 2]))).toBe(
    createHash('sha256')
      .update(new Uint8Array([1, 2]))
      .digest('base64url'),
  )
})
