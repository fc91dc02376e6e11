/** Counterparties that live beside a hub in conformance mode: real receivers that answer, and remember what they rejected. */
import { answerAll } from './answer-all.ts'
import type { Gateway } from '../../gateway/index.ts'
import type { Desk } from '../desk.ts'
import { createClosers } from '../exchange/closers.ts'
import { readParticipantHome } from '../exchange/read-home.ts'
import { startGateway } from '../exchange/start-gateway.ts'
import type { RejectedMessage } from '../../hub/index.ts'

/** Rejected messages of each sender that are remembered. */
const most = 100

/** What was rejected, by who sent it: the newest first, and the oldest forgotten. */
type Rejections = {
  readonly add: (sender: string, rejected: RejectedMessage) => void
  readonly of: (sender: string) => readonly RejectedMessage[]
}

/** Nothing rejected yet. */
export function createRejections(): Rejections {
  const bySender = new Map<string, readonly RejectedMessage[]>()
  const of = (sender: string): readonly RejectedMessage[] => bySender.get(sender) ?? []
  return {
    of,
    add: (sender, rejected) => void bySender.set(sender, [rejected, ...of(sender)].slice(0, most)),
  }
}

/** What they need. */
type CounterpartiesSetting = {
  readonly home: string
  readonly oins: readonly string[]
  /** Address of the hub. */
  readonly hub: string
  readonly rejections: Rejections
  readonly warn: (code: string) => void
}

/** Those that are played, and what stops them all. */
type Counterparties = {
  readonly players: readonly { readonly oin: string; readonly gateway: Gateway }[]
  readonly close: () => Promise<void>
}

/** Starts one for each OIN. */
export async function startCounterparties(
  { home, oins, hub, rejections, warn }: CounterpartiesSetting,
  desk: Desk,
): Promise<Counterparties> {
  const closers = createClosers()
  const players: Counterparties['players'][number][] = []
  return closers.orClose(async () => {
    for (const oin of oins) {
      const running = await startGateway(
        {
          ...{ home: await readParticipantHome(home, oin), hub, port: 0, warn },
          change: {
            rejected: ({ heading: { id, module, version, type, sender }, findings }) =>
              rejections.add(sender, { id, module, version, type, at: desk.clock().toISOString(), findings }),
          },
        },
        desk,
      )
      closers.add(running.close)
      players.push({ oin, gateway: running.gateway })
      const stop = new AbortController()
      const answering = answerAll(running, desk, stop.signal)
      closers.add(() => answering)
      closers.add(() => stop.abort())
    }
    return { players, close: closers.close }
  })
}
