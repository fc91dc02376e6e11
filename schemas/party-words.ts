/** What people call each party, in Dutch: the one list of it. */
import type { Party } from './catalog.ts'

export const partyWords: Readonly<Record<Party, string>> = {
  SHV: 'schuldhulpverlener',
  SE: 'schuldeiser',
  KREDIETBANK: 'kredietbank',
  WSK: 'Waarborgfonds',
  BEWINDVOERDER: 'bewindvoerder',
  DEELNEMER: 'deelnemer',
  SKP: 'knooppunt',
}
