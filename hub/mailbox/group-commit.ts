/** Puts work that comes in at the same time into one transaction; each piece resolves when that is durable. */
import { MailboxFailure } from './failure.ts'

/** What group commit needs of a database; `atomically` undoes a piece of work that throws and lets the others stand. */
export type Committing = {
  readonly begin: () => void
  readonly commit: () => void
  readonly rollback: () => void
  readonly atomically: <Value>(work: () => Value) => Value
  /** How many pieces of work may share a transaction now. */
  readonly most: () => number
  /** Whether this was thrown because the disk is full: then nothing of the transaction stands. */
  readonly lacksRoom: (cause: unknown) => boolean
  /** Makes room; false when there was none to make. */
  readonly makeRoom: () => boolean
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
  let idle = (): void => undefined
  let closed = false
  const flush = (): void => {
    const batch = queue.splice(0, database.most())
    const again = !commitTogether(database, batch)
    if (again) queue = [...batch, ...queue]
    if (queue.length > 0) setImmediate(flush)
    else idle()
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
      if (queue.length > 0) await new Promise<void>((done) => (idle = done))
    },
  }
}

/** Does the work in one transaction and answers each piece; false when nothing was done and it is worth trying again. */
function commitTogether(database: Committing, batch: readonly Waiting[]): boolean {
  const answers: (() => void)[] = []
  try {
    database.begin()
    for (const waiting of batch) answers.push(attempt(database, waiting))
    database.commit()
  } catch (cause) {
    rollBack(database)
    if (database.lacksRoom(cause) && database.makeRoom()) return false
    const failure = new MailboxFailure('the store could not commit', { cause })
    for (const { fail } of batch) fail(failure)
    return true
  }
  for (const answer of answers) answer()
  return true
}

/** The answer to give once the transaction stands. */
function attempt(database: Committing, { work, done, fail }: Waiting): () => void {
  try {
    const value = database.atomically(work)
    return () => done(value)
  } catch (cause) {
    if (database.lacksRoom(cause)) throw cause
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
