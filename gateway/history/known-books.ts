/** The numbers of the address book that this gateway has had or found by their chain, with the digest of each; and no more. */

/** A number of the address book with the digest of its content. */
export type Book = { readonly nummer: number; readonly hash: string }

/** Most numbers that are remembered, the newest ones. */
export const mostBooks = 400

/** What is known of the numbers of the address book. */
export type KnownBooks = {
  readonly hashAt: (nummer: number) => string | undefined
  /** The lowest number that is known above this one. */
  readonly above: (nummer: number) => Book | undefined
  readonly newest: () => Book | undefined
  /** Remembers it; the first digest of a number stays. False when nothing is new. */
  readonly add: (book: Book) => boolean
  readonly all: () => readonly Book[]
}

/** Nothing is known yet. */
export function createKnownBooks(): KnownBooks {
  const hashes = new Map<number, string>()
  const numbers = (): readonly number[] => [...hashes.keys()].toSorted((one, other) => one - other)
  const book = (nummer: number | undefined): Book | undefined =>
    nummer === undefined ? undefined : { nummer, hash: hashes.get(nummer) ?? '' }
  return {
    hashAt: (nummer) => hashes.get(nummer),
    above: (nummer) => book(numbers().find((each) => each > nummer)),
    newest: () => book(numbers().at(-1)),
    add: ({ nummer, hash }) => {
      if (hashes.has(nummer)) return false
      hashes.set(nummer, hash)
      const [lowest] = numbers()
      if (hashes.size > mostBooks && lowest !== undefined) hashes.delete(lowest)
      return hashes.has(nummer)
    },
    all: () => numbers().map((nummer) => ({ nummer, hash: hashes.get(nummer) ?? '' })),
  }
}
