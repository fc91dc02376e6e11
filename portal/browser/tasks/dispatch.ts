/** Sends a message that was judged: every section sends this way, so that one place decides what comes before. */
import { catalogMessage, readCatalog } from '../../../schemas/read.ts'
import type { Office } from '../office.ts'
import type { WholeMessage } from '../tray/held.ts'

/** What became of it: on its way, or not now (the receiver is not there, or the address book has run out). */
export type Dispatched = 'onderweg' | 'nu niet'

/** Hands the message to the gateway at once, which seals it and has the server offer it until the hub has it. */
export async function dispatch({ gateway }: Office, message: unknown): Promise<Dispatched> {
  const done = await gateway.submit(new TextEncoder().encode(JSON.stringify(message)))
  return done.outcome === 'taken' ? 'onderweg' : 'nu niet'
}

/** Holds the message for as long as one may think better of it; then it leaves. `insteadOf` was taken back. */
export async function dispatchLater({ tray, names }: Office, message: object, insteadOf?: string): Promise<void> {
  const whole = message as WholeMessage
  await names.learn([whole.Stuurgegevens['Ontvanger'] ?? ''])
  await tray.hold({ naam: nameOf(whole), message: whole, ...(insteadOf === undefined ? {} : { insteadOf }) })
}

/** What people call this kind of message. */
function nameOf({ Stuurgegevens: { Module, Versie, Berichttype } }: WholeMessage): string {
  const id = { module: Module ?? '', version: Versie ?? '', type: Berichttype ?? '' }
  return catalogMessage(readCatalog(), id)?.versies[id.version]?.naam ?? id.type
}
