/**
 * What a gateway reads, holds, remembers and tells, and how long the hub does: one less and as much go, and one more is left out.
 *
 * Inside: asks each part by itself; no hub of ours sends so much, and no participant lies so often.
 */
import { openAlarms } from '../../../gateway/history/alarms.ts'
import { compareBatch } from '../../../gateway/history/compare.ts'
import { batchProof } from '../../../gateway/history/evidence.ts'
import type { Header } from '../../../gateway/history/header.ts'
import { createKnownBatches } from '../../../gateway/history/known-batches.ts'
import { createKnownBooks } from '../../../gateway/history/known-books.ts'
import { memoryHistory } from '../../../gateway/history/memory-history.ts'
import { headingOf } from '../../../gateway/index.ts'
import type { Gateway, HubClient } from '../../../gateway/index.ts'
import { readHub } from '../../../gateway/read-hub.ts'
import { receive } from '../../../gateway/receive.ts'
import { rejectionMessage } from '../../../gateway/rejection.ts'
import { sidecarRoutes } from '../../../gateway/sidecar-routes.ts'
import type { GatewaySetting } from '../../../gateway/setting.ts'
import { submit } from '../../../gateway/submit.ts'
import { fitOwnSystem } from '../../../gateway/versions.ts'
import { createWatch } from '../../../gateway/watch.ts'
import { standardLimits } from '../../../hub/index.ts'
import type { Mailbox } from '../../../hub/index.ts'
import { startSweeper } from '../../../hub/sweeper.ts'
import { saldoverzoek } from '../../exchange/messages.ts'
import { chainOf, epoch } from '../../gateway/simulated-chain.ts'
import { many } from './ask.ts'
import type { Asked } from './ask.ts'

const now = new Date('2026-11-23T10:00:00.000Z')
const [shv, se] = ['00000099000000001000', '00000099000000002000']
const isWhole = (length: number | undefined, much: number): string => (length === much ? '' : 'left out')

/** What the side-car answers on this path, for a gateway of which so much is asked. */
async function answered(path: string, gateway: Partial<Gateway>): Promise<object> {
  const found = sidecarRoutes(1).find((each) => each.method === 'GET' && each.path === path)
  const answer = await found?.handle(gateway as Gateway, { params: {}, query: {}, lang: 'nl' } as never)
  return (answer as { readonly body: object }).body
}
const heading = {
  ...{ id: '', module: 'schuldregeling', version: '2.0', type: '', conversation: '' },
  ...{ sender: se, receiver: shv, time: '' },
}

/** A batch of this number, of this incarnation. */
const batch = (nummer: number, of = epoch): Header => {
  const [first] = chainOf(1) as [Header]
  return { ...first, batch: { ...first.batch, epoch: of, nummer } }
}
const known = (headers: readonly Header[]) => {
  const batches = createKnownBatches()
  for (const header of headers) batches.add(header)
  return batches
}

/** What the hub forgets of this kind that is so many days old. */
async function forgotten(kind: 'receiptsBefore' | 'logBefore', days: number): Promise<string> {
  let before: Parameters<Mailbox['prune']>[0] | undefined
  const mailbox = { expire: async () => 0, prune: async (what: typeof before) => void (before = what) }
  const swept = { mailbox, notary: { signAll: async () => undefined }, clock: () => now, log: {} }
  const { stop } = startSweeper(swept as never, standardLimits)
  await stop()
  const made = new Date(now.getTime() - days * 24 * 60 * 60 * 1000).toISOString()
  return before === undefined || made < before[kind] ? 'forgotten' : ''
}

export const ofGateways: Asked = {
  'hub/options.ts standardLimits.dedupDays': [(days) => forgotten('receiptsBefore', days), 'forgotten'],
  'hub/options.ts standardLimits.logDays': [(days) => forgotten('logBefore', days), 'forgotten'],
  'gateway/options.ts pagesPerRound': [
    async (much) => {
      let pages = 0
      // The last page has nothing.
      const list = async () => ({ kind: 'good', epoch, value: ++pages < much ? [{}] : [] })
      const watch = { expired: () => [], begin: () => 0, after: () => 0, follow: () => 'same', listed: () => 0 }
      const book = { current: () => ({ content: { nummer: 1 } }), inForce: () => false }
      const setting = { options: { clock: () => now }, hub: { list }, reach: {}, book }
      const round = { ...setting, watch: { ...watch, failed: () => undefined } } as unknown as GatewaySetting
      await receive(round, 0, new AbortController().signal)
      return isWhole(pages, much)
    },
    'left out',
  ],
  'gateway/rejection.ts mostFindings': [
    (much) => {
      const findings = many(much, () => ({ code: 'type-wrong', pointer: '', severity: 'fout', params: {} }) as const)
      const text = rejectionMessage(shv, '', { rejection: { id: '', conversation: '', to: se, findings }, at: '' })
      return isWhole((JSON.parse(text) as { Inhoud: { Bevindingen: object[] } }).Inhoud.Bevindingen.length, much)
    },
    'left out',
  ],
  'gateway/read-hub.ts pageSize': [
    async (much) => {
      const value = many(much, (at) => ({ nummer: at + 1, ondertekening: 'aa.bb.cc' }))
      const hub = readHub({ headers: async () => ({ kind: 'good', epoch, value }) } as unknown as HubClient)
      const answer = await hub.headers(0)
      return isWhole(answer.kind === 'good' ? answer.value.length : undefined, much)
    },
    'left out',
  ],
  'gateway/read-hub.ts longestAway': [
    async (retryAfter) => {
      const hub = readHub({ directory: async () => ({ kind: 'unreachable', retryAfter }) } as unknown as HubClient)
      return JSON.stringify(await hub.directory()).replace(`{"kind":"unreachable","retryAfter":${retryAfter}}`, '')
    },
    '{"kind":"unreachable","retryAfter":3600}',
  ],
  'gateway/converted.ts mostLosses': [
    async (much) => {
      const message = saldoverzoek()
      const losses = many(much, () => ({ code: 'conversion-dropped' }))
      const converter = { convert: async () => ({ message, losses }) }
      const setting = { options: { converter, speaks: { schuldregeling: '1.1' } } } as unknown as GatewaySetting
      const { conversion } = await fitOwnSystem(setting, headingOf(message as never), JSON.stringify(message))
      const { losses: kept = [], count = 0 } = conversion as unknown as { losses?: readonly object[]; count?: number }
      return count === much ? isWhole(kept.length, much) : 'not counted'
    },
    'left out',
  ],
  'gateway/options.ts heldPerSender': [
    (much) => {
      const watch = createWatch()
      watch.begin(1, now.getTime())
      const passed = many(much, (at) => ({ id: `${at}`, sender: se, sequence: at + 1, expiresAt: '' }) as never).filter(
        (row) => !watch.isDue(row, now.getTime()) || !watch.hold(row),
      )
      return passed.length === 0 ? '' : `${passed.length} passed by`
    },
    '1 passed by',
  ],
  'gateway/options.ts mostWaiting': [
    async (much) => {
      const message = saldoverzoek()
      const setting = {
        options: { oin: shv, clock: () => now, judge: async () => ({ valid: true, findings: [] }) },
        records: { sent: { get: async () => undefined }, headingOf: () => undefined },
        book: { inForce: () => true, current: () => ({ participant: () => undefined, active: () => undefined }) },
        lookUp: async () => undefined,
        exclusive: (_: string, act: () => unknown) => act(),
        // This one would be one of them.
        waiting: { size: much - 1 },
      } as unknown as GatewaySetting
      const { outcome } = await submit(setting, new TextEncoder().encode(JSON.stringify(message)))
      return outcome.replace('receiver', '')
    },
    'full',
  ],
  'gateway/sidecar-routes.ts most': [
    async (much) => {
      const seen = await Promise.all([
        answered('/v1/inkomend', {
          inbox: async () => many(much, () => ({ heading, message: '{}', warnings: [] })),
        } as never),
        answered('/v1/logboek', {
          oin: shv,
          log: () => many(much, () => ({ heading, tijdstip: '', richting: 'in', gebeurtenis: 'ontvangen' })),
        } as never),
      ])
      return seen.map((body) => isWhole(Object.values(body).flat().length, much)).join('')
    },
    'left outleft out',
  ],
  'gateway/history/known-books.ts mostBooks': [
    (much) => {
      const books = createKnownBooks()
      for (const nummer of many(much, (at) => at + 1)) books.add({ nummer, hash: 'x' })
      return books.hashAt(1) === 'x' ? '' : 'forgotten'
    },
    'forgotten',
  ],
  'gateway/history/known-batches.ts mostPerEpoch': [
    (much) => (known(chainOf(much)).at({ epoch, nummer: 1 }) === undefined ? 'forgotten' : ''),
    'forgotten',
  ],
  'gateway/history/known-batches.ts mostEpochs': [
    (much) => (known(many(much, (at) => batch(1, `e${at}`))).hasEpoch('e0') ? '' : 'forgotten'),
    'forgotten',
  ],
  'gateway/history/compare.ts longestWalk': [
    (much) => compareBatch(known([batch(much + 7)]), { epoch, nummer: 7, wortel: 'x' }).replace('open', ''),
    'incomparable',
  ],
  'gateway/history/alarms.ts mostProofs': [
    async (much) => {
      const records = memoryHistory()
      const setting = { oin: shv, records, clock: () => now, warn: () => undefined, log: async () => undefined }
      const alarms = await openAlarms(setting)
      const [here, there] = [chainOf(much), chainOf(much, 0)]
      for (const [at, one] of here.entries()) await alarms.raise(batchProof(now, [one, there[at] as Header]))
      return isWhole((await records.evidence()).size, much)
    },
    'left out',
  ],
}
