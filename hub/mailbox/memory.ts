/** The store in memory: the reference for what a mailbox does; keeps nothing over a restart, which its new epoch tells. */
import { MailboxFailure } from './failure.ts'
import type { Mailbox } from './mailbox.ts'
import { mailboxOver } from './mailbox-over.ts'
import { memoryTables } from './memory-tables.ts'
import type { Tables } from './tables.ts'

/** What the store in memory needs. */
export type MemoryOptions = {
  readonly randomUuid: () => string
  /** Puts something between the mailbox and its tables, for tests that let a write fail. */
  readonly change?: (tables: Tables) => Tables
}

const nothing = (): void => undefined

/**
 * An empty mailbox.
 *
 * @since 0.1.0
 * @beta
 */
export function memoryMailbox({ randomUuid, change = (tables) => tables }: MemoryOptions): Mailbox {
  const tables = memoryTables()
  tables.standing.set('epoch', randomUuid())
  let open = true
  const run = async <Value>(work: () => Value): Promise<Value> => {
    if (!open) throw new MailboxFailure('the store is closed')
    return work()
  }
  return {
    ...mailboxOver(change(tables), { engine: 'memory', run, demandRoom: nothing, removed: nothing }),
    ready: () => run(() => undefined),
    close: async () => {
      open = false
    },
  }
}
