/** Earlier numbers of the address book: read one at a time, and given only when they are what was asked. */
import { claimedNumber } from '../directory/index.ts'
import type { Directory, SignedDirectory } from '../directory/index.ts'
import type { HubOptions } from './options.ts'

/** Gives the address book with this number, the one in use among them; nothing when the hub has none. */
export type Books = (number: number) => Promise<SignedDirectory | undefined>

/** The books up to the one in use; a number beyond it is not looked for. */
export function createBooks(current: () => Directory, read: HubOptions['earlierDirectory']): Books {
  let reading: Promise<unknown> = Promise.resolve()
  return async (number) => {
    const { content, signed } = current()
    if (number === content.nummer) return signed
    if (number > content.nummer || read === undefined) return undefined
    // One after the other: many who ask at once do not make as many books stand in memory as they are.
    const book = reading.then(() => readOne(read, number))
    reading = book.catch(() => undefined)
    return book
  }
}

async function readOne(
  read: NonNullable<HubOptions['earlierDirectory']>,
  number: number,
): Promise<SignedDirectory | undefined> {
  const found = await read(number)
  if (found === undefined) return undefined
  if (claimedNumber(found) !== number) throw new Error('what was kept under the number of an address book is another')
  return found as SignedDirectory
}
