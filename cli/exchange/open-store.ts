/** Opens the hub's store: the one that was asked, or memory with a visible line where its binding is absent. */
import { MailboxFailure, memoryMailbox, openSqliteMailbox, sqliteAvailable } from '../../hub/index.ts'
import type { Mailbox, Notary } from '../../hub/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import type { Desk } from '../desk.ts'

export type StoreChoice = { readonly opslag: 'sqlite' | 'memory'; readonly bestand: string }

/** The store, and whether it is another than was asked. */
export type OpenedStore = { readonly mailbox: Mailbox; readonly fellBack: boolean }

/**
 * A store that keeps messages in `bestand` (sqlite), or in this process only (memory); the notary signs for what happens in it.
 * @throws ToolkitFailure `file-unreadable` when the file cannot be opened.
 */
export async function openStore(
  { opslag, bestand }: StoreChoice,
  options: { readonly randomUuid: Desk['randomUuid']; readonly notary: Notary },
): Promise<OpenedStore> {
  if (opslag === 'sqlite' && (await sqliteAvailable()))
    return { mailbox: await openSqliteMailbox(bestand, options).catch(notOpened(bestand)), fellBack: false }
  return { mailbox: memoryMailbox(options), fellBack: opslag === 'sqlite' }
}

function notOpened(bestand: string) {
  return (cause: unknown): never => {
    if (!(cause instanceof MailboxFailure)) throw cause
    throw new ToolkitFailure(
      'file-unreadable',
      `${bestand} gaat niet open: een ander proces heeft het, het is geen opslag van een knooppunt, of er is geen ruimte of recht om te schrijven / ` +
        `${bestand} cannot be opened: another process has it, it is no store of a hub, or there is no room or right to write (${cause.message})`,
      { cause },
    )
  }
}
