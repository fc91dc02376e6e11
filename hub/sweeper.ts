/** Ends messages that expire, and forgets what is past its retention, every so often. */
import type { Mailbox } from './mailbox/mailbox.ts'
import type { HubLog, Limits } from './options.ts'
import { hourOf } from './refusal-quota.ts'

const day = 24 * 60 * 60 * 1000
/** What is forgotten after days may stay a minute longer. */
const pruneEvery = 60 * 1000

/** Rounds of expiry that can be asked for and stopped. */
export type Sweeper = {
  /** One round, now; what cannot be done is told in the log, and tried again in the next round. */
  readonly sweep: () => Promise<void>
  /** No further rounds; resolves when the last one has ended. */
  readonly stop: () => Promise<void>
}

type Swept = {
  readonly mailbox: Mailbox
  readonly clock: () => Date
  readonly log: HubLog
}

/** A sweeper that makes a round at once and then every `limits.sweepEvery` milliseconds after the last one ended. */
export function startSweeper(swept: Swept, limits: Limits): Sweeper {
  const { log } = swept
  let stopped = false
  let pruned = 0
  let timer: NodeJS.Timeout | undefined
  const once = async (): Promise<void> => {
    const now = swept.clock()
    await expire(swept, now)
    if (now.getTime() - pruned < pruneEvery) return
    pruned = now.getTime()
    await swept.mailbox.prune(retention(now, limits))
  }
  let round: Promise<void> = Promise.resolve()
  // One after the other: two at once would only do the same work twice.
  const sweep = (): Promise<void> => {
    round = round
      .then(once)
      .catch((error: unknown) => log.error({ fout: error instanceof Error ? error.name : 'unknown' }, 'sweep failed'))
    return round
  }
  const turn = (): void => {
    void sweep().finally(() => {
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

async function expire({ mailbox, log }: Swept, now: Date): Promise<void> {
  const expired = await mailbox.expire(now.toISOString())
  if (expired > 0) log.info({ aantal: expired }, 'expired')
}

function retention(now: Date, { dedupDays, headerDays, logDays }: Limits): Parameters<Mailbox['prune']>[0] {
  const before = (days: number): string => new Date(now.getTime() - days * day).toISOString()
  return {
    receiptsBefore: before(dedupDays),
    headersBefore: before(headerDays),
    logBefore: before(logDays),
    refusalsBefore: hourOf(now),
  }
}
