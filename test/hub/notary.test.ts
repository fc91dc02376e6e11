/**
 * Receipts are signed in batches, oldest first: nobody waits for what comes after.
 *
 * Inside: asks the notary itself, to see what it leaves for later.
 */
import { expect, test } from 'vitest'
import type { ReceiptFact } from '../../envelope/visible.ts'
import { createNotary } from '../../hub/notary.ts'
import { now, party } from './parties.ts'
import { memory } from './world.ts'

test('H-19: who asks for a receipt waits for the facts before it, and not for those after it', async () => {
  const mailbox = memory()
  const { sign } = await party('00000099000000000000', 'schuldeiser')
  const notary = createNotary(mailbox, sign, () => now)
  const parties = { afzender: '00000099000000001000', ontvanger: '00000099000000002000' }
  for (let count = 0; count < 600; count++) {
    const shared = { ...parties, bericht: crypto.randomUUID(), tijdstip: now.toISOString() }
    const fact: ReceiptFact = { ...shared, soort: 'weigering', ladingHash: 'x', epoch: 'e', reden: 'SKP-H-10' }
    const line = { ...shared, handeling: 'geweigerd', actor: parties.afzender, uitkomst: 'SKP-H-10' } as const
    await mailbox.refuse(fact, line, { most: 1000, period: '2026-11-23T10' })
  }
  const first = await notary.receipt(1)
  const left = await mailbox.unsigned(1000)
  const last = await notary.receipt(600)

  expect(first.bewijs.aantal).toBe(256)
  expect(left).toHaveLength(344)
  expect(last.feit.bericht).toBe(left.at(-1)?.fact.bericht)
  expect(await mailbox.unsigned(1)).toEqual([])
})

test('H-14: a batch is never from before what stands in it, though the clock was set back in between', async () => {
  const mailbox = memory()
  const { sign } = await party('00000099000000000000', 'schuldeiser')
  const earlier = new Date(now.getTime() - 3600_000)
  const notary = createNotary(mailbox, sign, () => earlier)
  const shared = { afzender: '00000099000000001000', ontvanger: '00000099000000002000', bericht: crypto.randomUUID() }
  const fact: ReceiptFact = {
    ...{ ...shared, tijdstip: now.toISOString(), epoch: 'e' },
    ...{ soort: 'weigering', ladingHash: 'x', reden: 'SKP-H-10' },
  }
  const line = { ...shared, tijdstip: now.toISOString(), handeling: 'geweigerd', actor: shared.afzender } as const
  await mailbox.refuse(fact, { ...line, uitkomst: 'SKP-H-10' }, { most: 1, period: '2026-11-23T10' })
  const { ondertekening } = await notary.receipt(1)

  const batch = JSON.parse(Buffer.from(ondertekening.split('.')[1] ?? '', 'base64url').toString()) as object
  expect(batch).toMatchObject({ tijdstip: now.toISOString() })
})
