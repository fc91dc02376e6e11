/**
 * Handing over a message that another gateway of ours handed over first: its decision stands, and nothing of it is told twice.
 *
 * Inside: two gateways on one folder meet between two writes.
 */
import { expect, test } from 'vitest'
import { handOver } from '../../gateway/hand-over.ts'
import type { SeenMessage } from '../../gateway/records.ts'
import type { GatewaySetting } from '../../gateway/setting.ts'
import { readCatalog } from '../../schemas/read.ts'

const id = crypto.randomUUID()
const heading = {
  ...{ id, module: 'schuldregeling', version: '2.0', type: 'Saldoverzoek', sender: 'a', receiver: 'b' },
  conversation: crypto.randomUUID(),
}
const opened = { verdict: 'ontvangen', heading, message: '{}', findings: [] }
const seenAt = (at: string): SeenMessage => ({ verdict: 'ontvangen', ladingHash: 'x', inhoudHash: 'y', at })

/** What was written and told, in order, when the records keep this decision for ours. */
async function handed(stands: (seen: SeenMessage) => SeenMessage) {
  const done: string[] = []
  const tell =
    (what: string) =>
    async (...[name]: readonly unknown[]): Promise<void> =>
      void done.push(typeof name === 'string' ? `${what} ${name === id ? 'it' : name}` : what)
  const setting = {
    options: { catalog: readCatalog(), oin: 'b' },
    records: {
      prepared: { put: tell('prepared') },
      seen: {
        putNew: async (_: string, seen: SeenMessage) => {
          done.push('seen')
          return stands(seen)
        },
      },
      show: tell('shown'),
      log: tell('log'),
    },
    arrivals: { add: tell('arrived') },
    announce: tell('announced'),
  }
  const decision = await handOver(setting as unknown as GatewaySetting, opened as never, seenAt('nu'))
  return [decision.at, done]
}

test('the first one shows it, writes it down and tells it', async () => {
  expect(await handed((seen) => seen)).toEqual([
    'nu',
    ['prepared it', 'seen', 'arrived it', 'shown it', 'log', 'announced inkomend'],
  ])
})

test('who comes second gets the first decision and does nothing more', async () => {
  expect(await handed(() => seenAt('eerder'))).toEqual(['eerder', ['prepared it', 'seen']])
})
