/**
 * Where a gateway is in the hub's receipts when the hub is another incarnation: from the first number on again, once that one is followed.
 *
 * Inside: a hub and records that say what is asked of them; over a network it takes two hubs with one name.
 */
import { expect, test } from 'vitest'
import { readReceipts } from '../../gateway/receipts.ts'
import type { GatewaySetting } from '../../gateway/setting.ts'

const now = new Date('2026-11-23T10:00:00.000Z')

/** What a gateway that stands at number 7 of incarnation `een` asks and keeps, with a hub that answers so. */
async function read({ epoch, follows = true }: { readonly epoch: string; readonly follows?: boolean }) {
  const asked: number[] = []
  const kept: object[] = []
  let cursor: object = { epoch: 'een', receipts: 7 }
  const reading = { directory: 1, since: now.getTime(), after: 7, doubtful: false, allSince: now.getTime() }
  const setting = {
    options: { clock: () => now },
    hub: {
      receipts: async (after: number) => {
        asked.push(after)
        const value =
          after === 9
            ? []
            : [{ number: after === 7 ? 8 : 3, receipt: {} }, ...(after > 7 ? [] : [{ number: 9, receipt: {} }])]
        return { kind: 'good', epoch, value }
      },
    },
    records: {
      cursor: async () => cursor,
      setCursor: async (next: object) => {
        kept.push(next)
        cursor = next
      },
    },
    book: { current: () => ({ content: { nummer: 1 } }) },
    reach: { reachable: false },
    waiting: new Map(),
    reading: { ...reading, mayBeOther: () => follows },
  }
  await readReceipts(setting as unknown as GatewaySetting)
  return { asked, kept, reachable: setting.reach.reachable }
}

test('the same one is read on from where it was left', async () => {
  expect(await read({ epoch: 'een' })).toEqual({
    asked: [7, 9],
    kept: [{ epoch: 'een', receipts: 9 }],
    reachable: true,
  })
})

test('another one is read from its first number', async () => {
  expect(await read({ epoch: 'twee' })).toEqual({
    asked: [7, 0, 9],
    kept: [
      { epoch: 'twee', receipts: 0 },
      { epoch: 'twee', receipts: 9 },
    ],
    reachable: true,
  })
})

test('another one that is not followed yet changes nothing', async () => {
  expect(await read({ epoch: 'twee', follows: false })).toEqual({ asked: [7], kept: [], reachable: true })
})
