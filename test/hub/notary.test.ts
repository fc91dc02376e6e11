/** Receipts are signed in batches, of which each follows on the one before. */
import { expect, test } from 'vitest'
import { importPublicKey, verifyBatch } from '../../envelope/visible.ts'
import type { ReceiptFact } from '../../envelope/visible.ts'
import { createNotary } from '../../hub/index.ts'
import { now, party } from './parties.ts'

const factAt = (at: Date): ReceiptFact => ({
  ...{
    soort: 'weigering',
    bericht: crypto.randomUUID(),
    ladingHash: 'A'.repeat(43),
    reden: 'SKP-H-10',
    definitief: true,
  },
  ...{ afzender: '00000099000000001000', ontvanger: '00000099000000002000' },
  ...{ tijdstip: at.toISOString(), epoch: crypto.randomUUID() },
})

test('H-14: each fact has a receipt in its place, under one signature that names the batch before', async () => {
  const { sign, entry } = await party('00000099000000000000', 'schuldeiser')
  const notary = createNotary(sign, () => now)
  const [record] = entry.sleutels.filter(({ kid }) => kid === sign.kid)
  const key = record && (await importPublicKey(record))
  if (key?.ok !== true) throw new Error('a key of the test is no key')
  const epoch = crypto.randomUUID()
  const facts = [now, now, now].map((at) => ({ ...factAt(at), epoch }))
  const first = await notary(facts, epoch, { number: 0, root: null })
  const second = await notary(facts.slice(1), epoch, first)
  const read = await Promise.all(
    [...first.receipts, ...second.receipts].map((receipt) => verifyBatch(receipt, key.value)),
  )

  expect(read.map((each) => each.ok && each.value.feit)).toEqual([...facts, ...facts.slice(1)])
  expect(read.map((each) => each.ok && each.value.batch)).toEqual([
    ...facts.map(() => ({
      ...{ epoch, nummer: 1, wortel: first.root, aantal: 3, vorige: null, tijdstip: now.toISOString() },
    })),
    ...[1, 2].map(() => ({
      ...{ epoch, nummer: 2, wortel: second.root, aantal: 2, vorige: first.root, tijdstip: now.toISOString() },
    })),
  ])
  expect(new Set(first.receipts.map(({ ondertekening }) => ondertekening))).toEqual(new Set([first.signature]))
})

test('H-14: a batch is never from before what stands in it, though the clock was set back in between', async () => {
  const { sign } = await party('00000099000000000000', 'schuldeiser')
  const earlier = new Date(now.getTime() - 3600_000)
  const { signature, at } = await createNotary(sign, () => earlier)([factAt(now)], 'e', { number: 0, root: null })

  expect(at).toBe(now.toISOString())
  expect(JSON.parse(Buffer.from(signature.split('.')[1] ?? '', 'base64url').toString())).toMatchObject({ tijdstip: at })
})
