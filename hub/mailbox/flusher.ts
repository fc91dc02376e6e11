/** Sees to it that what was written is on the disk, in turns: whoever comes during one goes along with the next. */
import { MailboxFailure } from './failure.ts'

export type Flusher = {
  /** Something was written. */
  readonly wrote: () => void
  /** Resolves when all that was written until now is on the disk; at once when it is already. */
  readonly settled: () => Promise<void>
}

/**
 * A flusher that puts things on the disk with `flush`. When that fails once nothing is promised any more: a system forgets then what it could not
 * write, and would say the next time that all is well.
 */
export function createFlusher(flush: () => Promise<void>): Flusher {
  let [written, safe] = [0, 0]
  let running: Promise<void> | undefined
  let next: Promise<void> | undefined
  let failed: MailboxFailure | undefined
  const turn = async (): Promise<void> => {
    const upTo = written
    if (failed !== undefined) throw failed
    try {
      await flush()
    } catch (cause) {
      failed = new MailboxFailure('the disk did not keep what was written: start the hub again', { cause })
      throw failed
    }
    safe = Math.max(safe, upTo)
  }
  return {
    wrote: () => void (written += 1),
    settled: () => {
      if (safe === written) return Promise.resolve()
      next ??= (running ?? Promise.resolve())
        .catch(() => undefined)
        .then(() => {
          next = undefined
          running = turn()
          return running
        })
      return next
    },
  }
}
