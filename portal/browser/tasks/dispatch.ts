/** Sends a message that was judged: every section sends this way, so that one place decides what comes before. */
import type { Office } from '../office.ts'

/** What became of it: on its way, or not now (the receiver is not there, or the address book has run out). */
export type Dispatched = 'onderweg' | 'nu niet'

/** Hands the message to the gateway, which seals it and has the server offer it until the hub has it. */
export async function dispatch({ gateway }: Office, message: unknown): Promise<Dispatched> {
  const done = await gateway.submit(new TextEncoder().encode(JSON.stringify(message)))
  return done.outcome === 'taken' ? 'onderweg' : 'nu niet'
}
