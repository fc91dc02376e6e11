/** Tells how a gateway is doing. */
import type { RenewalTrouble } from './address-book.ts'
import type { HistoryState } from './history/history.ts'
import type { LogEntry } from './records.ts'
import type { GatewaySetting } from './setting.ts'

/**
 * How a gateway is doing.
 *
 * @since 0.1.0
 * @beta
 */
export type GatewayState = {
  readonly reachable: boolean
  /** Messages without an end receipt and the instant of the oldest; and how many did not arrive as they should. */
  readonly outbox: { readonly count: number; readonly oldest: string | null } & Amiss
  /** Messages to take over, messages that cannot be judged yet; and how many were not handed over. */
  readonly inbox: { readonly count: number; readonly held: number } & Amiss
  readonly directory: {
    readonly number: number
    readonly validUntil: string
    /** False past its validity: then nothing goes out and nothing is opened until it is renewed. */
    readonly inForce: boolean
    readonly trouble?: RenewalTrouble
  }
  /** Whether the hub shows everybody one history, as far as others told. */
  readonly history: HistoryState
}

type Amiss = { readonly rejected: number; readonly unreadable: number }

/** The state now. */
export function stateOf({ records, waiting, arrivals, book, reach, watch, history }: GatewaySetting): GatewayState {
  const log = records.logged()
  const first = log.find(({ gebeurtenis, heading }) => gebeurtenis === 'aangeboden' && waiting.has(heading.id))
  const { nummer, geldigTot } = book.current().content
  const trouble = book.trouble()
  return {
    reachable: reach.reachable,
    outbox: { count: waiting.size, oldest: first?.tijdstip ?? null, ...amiss(log, 'uit') },
    inbox: { count: arrivals.size, held: watch.held(), ...amiss(log, 'in') },
    directory: {
      ...{ number: nummer, validUntil: geldigTot, inForce: book.inForce() },
      ...(trouble === undefined ? {} : { trouble }),
    },
    history: history.state(),
  }
}

function amiss(log: readonly LogEntry[], way: LogEntry['richting']): Amiss {
  const count = (asked: LogEntry['gebeurtenis']): number =>
    log.filter(({ richting, gebeurtenis }) => richting === way && gebeurtenis === asked).length
  return { rejected: count('afgekeurd'), unreadable: count('onleesbaar') }
}
