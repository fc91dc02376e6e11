/** Opens the hub's store: the one that was asked, or memory with a visible line where its binding is absent. */
import { memoryMailbox, openSqliteMailbox, sqliteAvailable } from '../../hub/index.ts'
import type { Mailbox } from '../../hub/index.ts'
import type { Desk } from '../desk.ts'

export type StoreChoice = { readonly opslag: 'sqlite' | 'memory'; readonly bestand: string }

/** The store, and whether it is another than was asked. */
export type OpenedStore = { readonly mailbox: Mailbox; readonly fellBack: boolean }

/** A store that keeps messages in `bestand` (sqlite), or in this process only (memory). */
export async function openStore({ opslag, bestand }: StoreChoice, desk: Desk): Promise<OpenedStore> {
  const { randomUuid } = desk
  if (opslag === 'sqlite' && (await sqliteAvailable()))
    return { mailbox: await openSqliteMailbox(bestand, { randomUuid }), fellBack: false }
  return { mailbox: memoryMailbox({ randomUuid }), fellBack: opslag === 'sqlite' }
}
