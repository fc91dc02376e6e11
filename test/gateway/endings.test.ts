/**
 * H-06: what a receiver rejected stays called so, whichever of its two words is heard first.
 *
 * Inside: a whole round reads receipts before it takes in; that the Afkeurbericht comes first happens only side by side.
 */
import { expect, test } from 'vitest'
import { end } from '../../gateway/endings.ts'
import type { Sent, SentStatus } from '../../gateway/records.ts'
import type { GatewaySetting } from '../../gateway/setting.ts'

/** What is written down of a message with this status when it ends so. */
async function ended(before: SentStatus, status: Exclude<SentStatus, 'wachtend' | 'aangenomen'>): Promise<unknown> {
  const sent = { heading: { id: 'x' }, status: before, receipts: [], event: '{}', code: 'SKP-H-28' } as unknown as Sent
  let written: Sent | undefined
  const setting = {
    records: {
      sent: { change: async (_id: string, next: (now: Sent) => Sent | undefined) => void (written = next(sent)) },
      log: async () => undefined,
    },
    ...{ waiting: new Map(), announce: () => undefined, options: { clock: () => new Date('2026-11-23T10:00:00Z') } },
  }
  await end(setting as unknown as GatewaySetting, sent, { status })
  return written
}

test('H-06: rejected before it was heard to be delivered, it is rejected', async () => {
  expect(await ended('afgekeurd', 'afgeleverd')).toEqual({
    ...{ heading: { id: 'x' }, status: 'afgekeurd', receipts: [], event: null },
  })
})

test.each([
  ['aangenomen', 'afgeleverd'],
  ['wachtend', 'verlopen'],
  ['afgekeurd', 'onleesbaar'],
  ['aangenomen', 'afgekeurd'],
] as const)('%s, then %s', async (before, status) => {
  expect(await ended(before, status)).toMatchObject({ status, event: null })
})
