/**
 * What is past its time is not taken in: it is not fetched, not handed over and not confirmed.
 *
 * Inside: what is listed is past its time by then only when a hub is slow.
 */
import { expect, test } from 'vitest'
import type { Listed } from '../../gateway/read-hub.ts'
import type { GatewaySetting } from '../../gateway/setting.ts'
import { takeIn } from '../../gateway/take-in.ts'

const listed = { id: crypto.randomUUID(), ladingHash: 'x', expiresAt: '2026-11-30T23:00:00.000Z' } as unknown as Listed

/** What becomes of it at this instant, and what was asked for it. */
async function taken(at: string) {
  const asked: string[] = []
  const setting = {
    options: { clock: () => new Date(at) },
    records: { seen: { get: async () => void asked.push('seen') } },
    hub: {
      fetch: async () => {
        asked.push('fetched')
        return { kind: 'unreachable' }
      },
    },
    reach: {},
  }
  return [await takeIn(setting as unknown as GatewaySetting, listed), ...asked]
}

test('until its time it is fetched, and from that instant on it is not', async () => {
  expect(await taken('2026-11-30T22:59:59.999Z')).toEqual(['failed', 'seen', 'fetched'])
  expect(await taken('2026-11-30T23:00:00.000Z')).toEqual(['done'])
  expect(await taken('2026-12-01T23:00:00.000Z')).toEqual(['done'])
})
