/** Waits for an address book that holds: without one nobody knows whose keys are in force, and none may be made. */
import type { Directory } from '../../directory/index.ts'
import { fetchBook } from './participant.ts'
import type { Surroundings } from './participant.ts'
import type { Stage } from './state.ts'

/** Milliseconds between two looks. */
const lookEvery = 5000

const silent =
  'Het knooppunt is nu niet bereikbaar. Er is niets veranderd, en uw berichten blijven staan. Het portaal probeert het vanzelf opnieuw; u hoeft niets te doen.'

/** The book; as long as there is none, that is shown. Throws when the session ends in the meantime. */
export async function waitForBook(world: Surroundings, show: (stage: Stage) => void): Promise<Directory> {
  for (;;) {
    const book = await fetchBook(world)
    if (book !== undefined) return book
    show({ at: 'busy', what: silent })
    await new Promise((done) => setTimeout(done, lookEvery))
    await world.server.get('/v1/sessie')
  }
}
