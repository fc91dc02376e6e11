/** Ends messages that expire, signs for it, and forgets what is past its retention, every so often. */
import type { Mailbox } from './mailbox/mailbox.ts'
import type { Notary } from './notary.ts'
import type { HubLog, Limits } from './options.ts'

const day = 24 * 60 * 60 * 1000
/** What is forgotten after days may stay a minute longer. */
const pruneEvery = 60 * 1000

/** Rounds of expiry that can be asked for and stopped. */
export type Sweeper = {
  /** One round, now. */
  readonly sweep: () => Promise<void>
  /** No further rounds; resolves when the last one has ended. */
  readonly stop: () => Promise<void>
}

/** A sweeper that makes a round at once and then every `limits.sweepEvery` milliseconds after the last one ended. */
export function startSweeper(
  { mailbox, notary, clock, log }: { mailbox: Mailbox; notary: Notary; clock: () => Date; log: HubLog },
  limits: Limits,
): Sweeper {
  let stopped = false
  let pruned = 0
  let timer: NodeJS.Timeout | undefined
  const sweep = async (): Promise<void> => {
    const now = clock()
    const expired = await mailbox.expire(now.toISOString())
    await notary.signAll()
    if (expired > 0) log.info({ aantal: expired }, 'expired')
    if (now.getTime() - pruned < pruneEvery) return
    pruned = now.getTime()
    const before = (days: number): string => new Date(now.getTime() - days * day).toISOString()
    await mailbox.prune({ receiptsBefore: before(limits.dedupDays), logBefore: before(limits.logDays) })
  }
  let round: Promise<void> = Promise.resolve()
  const turn = (): void => {
    round = sweep()
      .catch((error: unknown) => log.error({ fout: error instanceof Error ? error.name : 'unknown' }, 'sweep failed'))
      .finally(() => {
        if (!stopped) timer = setTimeout(turn, limits.sweepEvery)
      })
  }
  turn()
  return {
    sweep,
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await round
    },
  }
}
