/** The address book as the hub gives it now, verified here and held against the newest that this device saw. */
import { readDirectory } from '../../directory/index.ts'
import type { Directory } from '../../directory/index.ts'
import { hubOverServer } from './hub-over-server.ts'
import { isNewest } from './newest-book.ts'
import type { Surroundings } from './participant.ts'

/** What the hub gave: a book that holds, nothing, or a book that is not to be used: not signed well, past its time, or older than one before. */
export type GivenBook = { readonly book: Directory } | { readonly why: 'silent' | 'refused' }

/** Asks for it. */
export async function askBook({ server, setting, clock, newest }: Surroundings): Promise<GivenBook> {
  const answer = await hubOverServer(server).directory()
  if (answer.kind !== 'good') return { why: 'silent' }
  const verdict = await readDirectory(answer.value, setting.vertrouwen, clock())
  return verdict.ok && isNewest(newest, verdict.value) ? { book: verdict.value } : { why: 'refused' }
}

/** As `askBook`, for who has nothing else to say when there is none. */
export async function fetchBook(world: Surroundings): Promise<Directory | undefined> {
  const given = await askBook(world)
  return 'book' in given ? given.book : undefined
}
