/** Reads what waits for an office, as rows of the list. */
import { createCalendar } from '../../../calendar/index.ts'
import { readCatalog } from '../../../schemas/read.ts'
import type { Office } from '../office.ts'
import { fetchBook } from '../participant.ts'
import type { Work } from '../state.ts'
import { createRows } from '../waiting/work-list.ts'

const catalog = readCatalog()
const calendar = createCalendar(catalog.werkdagen)

/** Gives what waits now, of one office; the address book is asked again when it does not know who sent something. */
export function createWorkReader({ world, gateway }: Office): () => Promise<Pick<Work, 'inbox' | 'waiting'>> {
  const makeRows = createRows()
  const names = new Map<string, string>()
  const asked = new Set<string>()
  return async () => {
    const inbox = await gateway.inbox()
    const unknown = inbox.map(({ heading }) => heading.sender).filter((oin) => !asked.has(oin))
    if (unknown.length > 0) {
      const book = await fetchBook(world)
      for (const oin of unknown) {
        const found = book?.participant(oin)
        if (book !== undefined) asked.add(oin)
        if (found !== undefined) names.set(oin, found.naam)
      }
    }
    const now = world.clock()
    const rows = makeRows(inbox, { catalog, calendar, now, nameOf: (oin) => names.get(oin) })
    return { inbox, waiting: { rows, today: calendar.dayOf(now) } }
  }
}
