/** Where things of the portal stand in a home. */
import { join } from 'node:path'
import { lawFolder } from '../../schemas/read.ts'

/** Paths in the folder of the portal. */
export const portalPlaces = {
  /** What browsers encrypted, and messages on their way out. */
  store: (home: string) => join(home, 'portaal', 'kluis.sqlite'),
  /** The texts that who joins signs, such as `aansluitovereenkomst-1.0.md`. */
  agreements: (home: string) => join(home, 'overeenkomsten'),
  /** Keys that come into the address book in place of lost ones, once their time is there. */
  recoveries: (home: string) => join(home, 'portaal', 'herstel'),
  /** What the operator sends to the contacts of an organisation, a file each: names and addresses stand in them. */
  notices: (home: string) => join(home, 'portaal', 'kennisgevingen'),
} as const

/** The example texts, which are no agreements. */
export const exampleTexts = (): string => join(lawFolder(), '../spec/portaal/overeenkomsten')
