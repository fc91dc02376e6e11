/** What stands between this page and the hub: what is in the way of the line, of the hub or of its address book, until it is not any more. */

/** The code by which the hub says that the portal may not act for this organisation: nothing goes on while it says so. */
export const mayNotAct = 'SKP-H-06'
/** What is said of a hub that gives the portal no answer: nothing comes in meanwhile. */
export const hubSilent = 'knooppunt-stil'
/** What is said of an address book that is over: nothing comes in and nothing goes out until there is another. */
export const bookOver = 'adresboek-over'

/** Where the trouble is, the first of them first: the line to the portal's server, the hub behind it, and the address book by which it all goes. */
const places = ['lijn', 'knooppunt', 'adresboek'] as const
type TroublePlace = (typeof places)[number]

/** The trouble as it is now, and who watches it. */
export type LineTrouble = {
  /** Notes the code of what is in the way there, by itself on the line; or that there is nothing any more. */
  readonly note: (code: string | undefined, place?: TroublePlace) => void
  readonly now: () => string | undefined
  /** Calls at each change, until what it gives is called. */
  readonly watch: (see: () => void) => () => void
}

/** No trouble yet. */
export function createTrouble(): LineTrouble {
  const codes = new Map<TroublePlace, string | undefined>()
  const now = (): string | undefined => places.map((place) => codes.get(place)).find((code) => code !== undefined)
  const watching = new Set<() => void>()
  return {
    note: (code, place = 'lijn') => {
      const before = now()
      codes.set(place, code)
      if (now() !== before) for (const see of watching) see()
    },
    now,
    watch: (see) => {
      watching.add(see)
      return () => void watching.delete(see)
    },
  }
}
