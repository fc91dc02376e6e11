/** Reads what waits for an office, as rows of the list. */
import { createCalendar } from '../../../calendar/index.ts'
import { readCatalog } from '../../../schemas/read.ts'
import type { Office } from '../office.ts'
import type { Work } from '../state.ts'
import { isAnsweredBy } from '../tray/held.ts'
import { sentRows } from '../waiting/sent-rows.ts'
import { createRows } from '../waiting/work-list.ts'
import { isUnderway, takeOverAnswered } from './answered.ts'

const catalog = readCatalog()
const calendar = createCalendar(catalog.werkdagen)

/** Gives what waits now, of one office: without what was answered, also when that answer has not left yet. */
export function createWorkReader(office: Office): () => Promise<Pick<Work, 'inbox' | 'waiting' | 'outgoing'>> {
  const { world, gateway, names, tray } = office
  const makeRows = createRows()
  return async () => {
    const answers = await takeOverAnswered(gateway)
    const inbox = await gateway.inbox()
    await names.learn(inbox.map(({ heading }) => heading.sender))
    const now = world.clock()
    const held = tray.entries()
    const isDone = (id: string): boolean => {
      const answer = answers.get(id)
      return (answer !== undefined && isUnderway(answer)) || held.some((each) => isAnsweredBy(each, id))
    }
    const open = inbox.filter(({ heading }) => !isDone(heading.id))
    const rows = makeRows(open, { catalog, calendar, now, nameOf: names.of })
    const left = new Set(tray.left())
    const outgoing = left.size === 0 ? [] : sentRows(gateway.log({}), catalog).filter(({ id }) => left.has(id))
    return { inbox, outgoing, waiting: { rows, today: calendar.dayOf(now) } }
  }
}
