/** The index that stands beside the site: every page with its places, and for every word the pages that have it. */

/** A page as the search shows it. */
export type FoundPage = {
  /** From the root of the site, without the slash in front. */
  readonly address: string
  readonly title: string
  readonly kind: string
  /** The page right above, which tells pages of one name apart. */
  readonly within: string
  /** Its first sentences. */
  readonly lead: string
  /** How many versions of the same are newer. */
  readonly age: number
  /** Places in it that one can link to, with their names. */
  readonly places: readonly (readonly [id: string, name: string])[]
}

/** The whole index. */
export type SearchIndex = {
  readonly pages: readonly FoundPage[]
  /** Stem → the pages that have it, as how far each is from the one before and how much the word counts there. */
  readonly words: Readonly<Record<string, readonly number[]>>
  /** Stem of a word that people use → stems of the words that stand on the pages. */
  readonly synonyms: Readonly<Record<string, readonly string[]>>
}
