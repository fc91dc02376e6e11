/** Names of participants in the address book, which is asked again when it does not know somebody. */
import { fetchBook } from './fetch-book.ts'
import type { Surroundings } from './participant.ts'

/** The names that are known, and how to learn more. */
export type Names = {
  /** The name; the number of who is not in the book. */
  readonly of: (oin: string) => string
  /** Asks the book for those that it was not asked for before. */
  readonly learn: (oins: readonly string[]) => Promise<void>
}

/** Knows nobody yet. */
export function createNames(world: Surroundings): Names {
  const names = new Map<string, string>()
  const asked = new Set<string>()
  return {
    of: (oin) => names.get(oin) ?? oin,
    learn: async (oins) => {
      const unknown = oins.filter((oin) => !asked.has(oin))
      if (unknown.length === 0) return
      const book = await fetchBook(world)
      if (book === undefined) return
      for (const oin of unknown) {
        asked.add(oin)
        const found = book.participant(oin)
        if (found !== undefined) names.set(oin, found.naam)
      }
    },
  }
}
