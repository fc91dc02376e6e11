/** The ticket of the conformance environment, as it was typed at the desk: both exams begin at its seed. */
import { resolve } from 'node:path'
import { readTicket, signedDigest } from '../../conformance/index.ts'
import type { Ticket } from '../../conformance/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import type { Desk } from '../desk.ts'
import { signedIn } from './evidence-files.ts'
import { readPublicKey } from './keys.ts'

/** What was typed of a ticket. */
export type TicketOptions = { readonly ticket?: string; readonly trust?: string }

/**
 * The ticket with its digest; nothing when none was given.
 * @throws ToolkitFailure `usage` when it comes without the key of the environment, or is not by that key.
 */
export async function givenTicket(
  { ticket, trust }: TicketOptions,
  desk: Desk,
): Promise<(Ticket & { readonly digest: string }) | undefined> {
  if ((ticket === undefined) !== (trust === undefined))
    throw new ToolkitFailure(
      'usage',
      '--ticket and --trust go together: the key of the environment shows that it gave the ticket',
    )
  if (ticket === undefined || trust === undefined) return undefined
  const jws = signedIn(ticket, desk)
  const read = await readTicket(jws, (await readPublicKey(resolve(desk.folder, trust), trust)).key)
  if (read !== undefined) return { ...read, digest: await signedDigest(jws) }
  throw new ToolkitFailure(
    'usage',
    `${ticket} is no ticket by the key in ${trust}; ask the conformance environment for one`,
  )
}
