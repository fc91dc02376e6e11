/** The address book as the hub gives it, judged here, and looked at again every minute. */
import { readDirectory } from '../../directory/index.ts'
import type { Directory, Trust } from '../../directory/index.ts'
import type { HubLines } from './hub-lines.ts'
import type { PortalOptions } from './options.ts'

/** Milliseconds that a book is given before the hub is asked again. */
const freshFor = 60_000

/** The book. */
export type Book = {
  /** The book of this minute; as long as the hub is silent, the last one; nothing when there never was one that holds. */
  readonly current: () => Promise<Directory | undefined>
  /** The last one that was read, without waiting for the hub. */
  readonly atHand: () => Directory | undefined
}

/** Asks the hub at most once a minute, however many ask here. */
export function createBook(
  lines: Pick<HubLines, 'of'>,
  { oin, trust, clock }: Pick<PortalOptions, 'oin' | 'trust' | 'clock'>,
): Book {
  let read: Directory | undefined
  let asked: { readonly at: number; readonly book: Promise<Directory | undefined> } | undefined
  const ask = async (): Promise<Directory | undefined> => {
    const answer = await lines.of(oin).directory()
    const verdict = answer.kind === 'good' ? await readDirectory(answer.value, trust as Trust, clock()) : undefined
    if (verdict?.ok === true) read = verdict.value
    return read
  }
  const current = (): Promise<Directory | undefined> => {
    const now = clock().getTime()
    if (asked === undefined || now - asked.at >= freshFor || now < asked.at) asked = { at: now, book: ask() }
    return asked.book
  }
  return {
    current,
    atHand: () => {
      void current().catch(() => undefined)
      return read
    },
  }
}
