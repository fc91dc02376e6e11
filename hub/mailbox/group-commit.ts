/** Puts work that comes in at the same time into one transaction; each piece resolves when that is durable. */
import { MailboxFailure } from './failure.ts'

/** What group commit needs of a database; `atomically` undoes a piece of work that throws and lets the others stand. */
export type Committing = {
  readonly begin: () => void
  readonly commit: () => void
  readonly rollback: () => void
  readonly atomically: <Value>(work: () => Value) => Value
}

/** Runs pieces of work in shared transactions. */
export type GroupCommit = {
  /** Does the work in the next transaction; rejects with what the work throws, or with a failure of the commit. */
  readonly run: <Value>(work: () => Value) => Promise<Value>
  /** Resolves when nothing is under way; later work is refused. */
  readonly close: () => Promise<void>
}

type Waiting = {
  readonly work: () => unknown
  readonly done: (value: unknown) => void
  readonly fail: (error: unknown) => void
}

/** A group commit over this database, with nothing under way. */
export function createGroupCommit(database: Committing): GroupCommit {
  let queue: Waiting[] = []
  let closed = false
  const flush = (): void => {
    const batch = queue
    queue = []
    const answers: (() => void)[] = []
    try {
      database.begin()
      for (const { work, done, fail } of batch) answers.push(attempt(() => database.atomically(work), done, fail))
      database.commit()
    } catch (cause) {
      rollBack(database)
      const failure = new MailboxFailure('the store could not commit', { cause })
      for (const { fail } of batch) fail(failure)
      return
    }
    for (const answer of answers) answer()
  }
  return {
    run: (work) =>
      new Promise((done, fail) => {
        if (closed) {
          fail(new MailboxFailure('the store is closed'))
          return
        }
        if (queue.length === 0) setImmediate(flush)
        queue.push({ work, done: done as (value: unknown) => void, fail })
      }),
    close: async () => {
      closed = true
      if (queue.length > 0) await new Promise<void>((done) => setImmediate(done))
    },
  }
}

/** The answer to give once the transaction stands. */
function attempt(work: () => unknown, done: Waiting['done'], fail: Waiting['fail']): () => void {
  try {
    const value = work()
    return () => done(value)
  } catch (cause) {
    const failure = cause instanceof MailboxFailure ? cause : new MailboxFailure('the store could not write', { cause })
    return () => fail(failure)
  }
}

function rollBack(database: Committing): void {
  try {
    database.rollback()
  } catch {
    // There was no transaction to undo: beginning it is what failed.
  }
}
