/** Waits for an address book that holds: without one nobody knows whose keys are in force, and none may be made. */
import type { Directory } from '../../directory/index.ts'
import { askBook } from './fetch-book.ts'
import type { Surroundings } from './participant.ts'
import type { Stage } from './state.ts'

/** Milliseconds between two looks. */
const lookEvery = 5000

const told = {
  silent:
    'Het knooppunt is nu niet bereikbaar. Er is niets veranderd, en uw berichten blijven staan. Het portaal probeert het vanzelf opnieuw; u hoeft niets te doen.',
  refused:
    'Het adresboek dat het knooppunt geeft, is verlopen, niet goed ondertekend, of ouder dan een dat dit apparaat al zag. Daarmee gaat het portaal niet verder. Er is niets veranderd, en uw berichten blijven staan. Het probeert het vanzelf opnieuw; duurt het langer dan een uur, meld het dan bij het Schuldenknooppunt.',
} as const

/** The book; as long as there is none, that is shown. Throws when the session ends in the meantime. */
export async function waitForBook(world: Surroundings, show: (stage: Stage) => void): Promise<Directory> {
  for (;;) {
    const given = await askBook(world)
    if ('book' in given) return given.book
    show({ at: 'busy', what: told[given.why] })
    await new Promise((done) => setTimeout(done, lookEvery))
    await world.server.get('/v1/sessie')
  }
}
