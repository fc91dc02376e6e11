/** Opens the hub's store: the one that was asked, or memory with a visible line where its binding is absent. */
import { MailboxFailure, memoryMailbox, openSqliteMailbox, sqliteAvailable } from '../../hub/index.ts'
import type { Mailbox } from '../../hub/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import type { Desk } from '../desk.ts'

export type StoreChoice = { readonly opslag: 'sqlite' | 'memory'; readonly bestand: string }

/** The store, and whether it is another than was asked. */
export type OpenedStore = { readonly mailbox: Mailbox; readonly fellBack: boolean }

/** A store that keeps messages in `bestand` (sqlite), or in this process only (memory). */
export async function openStore({ opslag, bestand }: StoreChoice, desk: Desk): Promise<OpenedStore> {
  const { randomUuid } = desk
  if (opslag === 'sqlite' && (await sqliteAvailable()))
    return { mailbox: await openSqliteMailbox(bestand, { randomUuid }).catch(tell), fellBack: false }
  return { mailbox: memoryMailbox({ randomUuid }), fellBack: opslag === 'sqlite' }
}

/** A store that is in use, full or of another version is no mistake of ours. */
function tell(failure: unknown): never {
  if (failure instanceof MailboxFailure)
    throw new ToolkitFailure('file-unreadable', failure.message, { cause: failure })
  throw failure
}
