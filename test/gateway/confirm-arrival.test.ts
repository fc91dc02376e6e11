/**
 * H-06: what was rejected is confirmed only when its Afkeurbericht is in the outbox: after that the hub has nothing to show again.
 *
 * Inside: an outbox that is full holds ten thousand messages; here it only says that it is.
 */
import { expect, test } from 'vitest'
import { createCalendar } from '../../calendar/index.ts'
import { generateKeys, importPrivateKey } from '../../envelope/index.ts'
import { confirmArrival } from '../../gateway/confirm-arrival.ts'
import { mostWaiting } from '../../gateway/options.ts'
import type { SeenMessage } from '../../gateway/records.ts'
import type { GatewaySetting } from '../../gateway/setting.ts'
import { readCatalog } from '../../schemas/read.ts'

const [own, other] = ['00000099000000002000', '00000099000000001000'] as const
const at = '2026-11-23T10:00:00.000Z'
const catalog = readCatalog()
const rejection = { id: crypto.randomUUID(), to: other, conversation: crypto.randomUUID() }
const seen: SeenMessage = {
  ...{ verdict: 'afgekeurd', ladingHash: 'A'.repeat(43), inhoudHash: 'A'.repeat(43), at },
  rejection: {
    ...rejection,
    findings: [{ code: 'element-missing', severity: 'fout', pointer: '/Inhoud', params: {} }],
  },
}

/** What comes of confirming, what was asked of the hub, and what was warned of, with so many in the outbox. */
async function confirmed(waiting: number, change: Partial<SeenMessage> = {}) {
  const pair = await generateKeys(2, 'teken', 'teken')
  const signer = await importPrivateKey(pair.private)
  const said: string[] = []
  const setting = {
    options: {
      ...{ oin: own, catalog, calendar: createCalendar(catalog.werkdagen), clock: () => new Date(at) },
      ...{ signer: signer.ok ? signer.value : undefined, warn: (code: string) => said.push(code) },
    },
    records: { sent: { get: async () => undefined }, headingOf: () => undefined },
    book: { inForce: () => true, current: () => ({ active: () => undefined, participant: () => undefined }) },
    exclusive: (_: string, work: () => unknown) => work(),
    lookUp: () => Promise.resolve(),
    waiting: { size: waiting },
    hub: {
      confirm: async () => {
        said.push('confirmed')
        return { kind: 'unreachable' }
      },
    },
  }
  const done = await confirmArrival(setting as unknown as GatewaySetting, crypto.randomUUID(), { ...seen, ...change })
  return [done, said]
}

test('H-06: not while the outbox is full, so that it comes again', async () => {
  expect(await confirmed(mostWaiting)).toEqual(['failed', ['rejection-full']])
})

test('H-06: at once when there is nothing to answer', async () => {
  const { rejection: _, ...bare } = seen
  expect(await confirmed(mostWaiting, { ...bare, rejection: undefined } as never)).toEqual(['failed', ['confirmed']])
})
