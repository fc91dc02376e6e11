/**
 * Whether the hub shows everybody one history: what a gateway has verified itself, held against what each sender had seen when
 * it sealed. It never holds up a message: the message is good, it is the hub that is suspect.
 */
import type { Trust } from '../../directory/index.ts'
import type { Checkpoint } from '../../envelope/index.ts'
import { openAlarms } from './alarms.ts'
import type { AlarmSetting } from './alarms.ts'
import { openBatchHistory } from './batch-history.ts'
import type { BatchHistory, PartSetting } from './batch-history.ts'
import { openBookHistory } from './book-history.ts'
import type { Seen } from './evidence.ts'

/**
 * Whether the hub and the address book show everybody one history, as far as this gateway knows.
 *
 * @since 0.1.0
 * @beta
 */
export type HistoryState = {
  /** `two-histories`: there is signed proof; `checking`: what others saw is not all looked up yet. */
  readonly state: 'fine' | 'checking' | 'two-histories'
  /** Since when it is not fine. */
  readonly since: string | null
  /** Senders that claim to have seen what the hub does not show here. */
  readonly unsupported: number
  /** Claims that could not be compared, since the start. */
  readonly incomparable: number
}

/** What a history needs of the gateway. */
export type HistorySetting = Omit<PartSetting, 'alarms'> &
  Pick<AlarmSetting, 'warn' | 'log'> & { readonly trust: Trust }

/** The history of one gateway. */
export type History = {
  readonly remember: BatchHistory['remember']
  /** Takes notice of what a sender had seen. */
  readonly hear: (checkpoint: Checkpoint, seen: Seen) => void
  /** What we have seen ourselves, to seal in. */
  readonly checkpoint: () => Checkpoint
  /** Looks up what waits, at most once a minute. */
  readonly check: () => Promise<void>
  readonly state: () => HistoryState
}

/** Milliseconds between two rounds in which the hub is asked. */
const checkEvery = 60_000

/** Opens it with what was remembered before. */
export async function openHistory(setting: HistorySetting): Promise<History> {
  const alarms = await openAlarms(setting)
  const batches = await openBatchHistory({ ...setting, alarms })
  const books = await openBookHistory({ ...setting, alarms })
  const { book, clock } = setting
  let checked = Number.NEGATIVE_INFINITY
  const waitsSince = (): number | undefined =>
    [batches.waitsSince(), books.waitsSince()].filter((each) => each !== undefined).toSorted((one, two) => one - two)[0]
  return {
    remember: batches.remember,
    hear: ({ knooppunt, adresboek }, seen) => {
      if (knooppunt !== null) batches.hear(knooppunt, seen)
      books.hear(adresboek, seen)
    },
    checkpoint: () => {
      const { content, digest } = book.current()
      return { adresboek: { nummer: content.nummer, hash: digest }, knooppunt: batches.newest() }
    },
    check: async () => {
      alarms.remind()
      await books.notice()
      const now = clock().getTime()
      // Whoever opens no message by an expired address book, judges no signature by it either.
      if (waitsSince() === undefined || now - checked < checkEvery || !book.inForce()) return
      checked = now
      await books.check()
      await batches.check()
    },
    state: () => {
      const { since, unsupported } = alarms.standing()
      const counts = { unsupported, incomparable: batches.incomparable() + books.incomparable() }
      if (since !== undefined) return { state: 'two-histories', since, ...counts }
      const waits = waitsSince()
      if (waits === undefined) return { state: 'fine', since: null, ...counts }
      return { state: 'checking', since: new Date(waits).toISOString(), ...counts }
    },
  }
}
