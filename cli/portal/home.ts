/** Where things of the portal stand in a home. */
import { join } from 'node:path'

/** Paths in the folder of the portal. */
export const portalPlaces = {
  /** What browsers encrypted, and messages on their way out. */
  store: (home: string) => join(home, 'portaal', 'kluis.sqlite'),
} as const
