/** What people call the parties of a catalogue. */
import type { Catalog, CatalogParty } from './catalog.ts'

type Parties = Pick<Catalog, 'partijen'>

/**
 * The party with this code; nothing when the catalogue does not have it.
 *
 * @since 0.1.0
 * @beta
 */
export function partyOf({ partijen }: Parties, code: string): CatalogParty | undefined {
  return partijen.find(({ partij }) => partij === code)
}

/**
 * What people call the party with this code in Dutch; the code itself when the catalogue does not have it.
 *
 * @since 0.1.0
 * @beta
 */
export function partyWord(catalog: Parties, code: string): string {
  return partyOf(catalog, code)?.nl ?? code
}

/**
 * What people call the hub in Dutch.
 *
 * @since 0.1.0
 * @beta
 */
export function hubWord({ partijen }: Parties): string {
  return partijen.find(({ knooppunt }) => knooppunt === true)?.nl ?? ''
}

/**
 * Words that begin a sentence as they stand inside one: without their capital, unless they are a proper name.
 *
 * @since 0.1.0
 * @beta
 */
export function inSentence({ partijen }: Parties, words: string): string {
  const isName = partijen.some(({ nl, eigennaam }) => eigennaam === true && nl === words)
  return isName ? words : words.charAt(0).toLowerCase() + words.slice(1)
}
