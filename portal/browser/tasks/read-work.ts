/** Reads what waits for an office, as rows of the list, with what came of what left, and how the day stands. */
import { createCalendar } from '../../../calendar/index.ts'
import { readCatalog } from '../../../schemas/read.ts'
import type { Office } from '../office.ts'
import type { Work } from '../state.ts'
import type { SentRow } from '../waiting/sent-rows.ts'
import type { Tray } from '../tray/tray.ts'
import { holderOf } from '../together/claims.ts'
import { createRows } from '../waiting/work-list.ts'
import type { Holder } from '../waiting/work-list.ts'
import { openQuestions } from './open-questions.ts'
import { noticesOf } from '../waiting/notices.ts'

const catalog = readCatalog()
const calendar = createCalendar(catalog.werkdagen)

/** Gives what waits now, of one office: without what was answered, also when that answer has not left yet. */
export function createWorkReader(office: Office): () => Promise<Pick<Work, 'waiting' | 'outgoing' | 'notices'>> {
  const { world, names, tray, asked, claims } = office
  const makeRows = createRows()
  return async () => {
    await claims.load()
    const { inbox, answers, open } = await openQuestions(office)
    asked.learn(inbox, tray.entries())
    const notices = await noticesOf(office, answers)
    const left = tray.left()
    const outgoing = left.size === 0 ? [] : await withCodes(office, left)
    const held = tray.entries().map(({ message }) => ({ receiver: message.Stuurgegevens['Ontvanger'] ?? '' }))
    const receivers = [...notices.map(({ row }) => row), ...outgoing, ...held].map(({ receiver }) => receiver)
    await names.learn([...inbox.map(({ heading }) => heading.sender), ...receivers])
    const now = world.clock()
    const rows = makeRows(open, { catalog, calendar, now, nameOf: names.of, holderOf: holders(office) })
    for (const { message, about } of rows) asked.note(message.heading.id, about)
    return { outgoing, notices, waiting: { rows, today: calendar.dayOf(now), ...dayOf(office, now) } }
  }
}

/** Who takes up which message, as who works here sees it. */
function holders({ claims, people }: Office): (id: string) => Holder {
  const me = people.me().id
  return (id) => {
    const claim = claims.of(id)
    const naam = claim?.voor?.naam
    return { of: holderOf(claim, me), ...(naam === undefined ? {} : { naam }) }
  }
}

/** Messages on their way of which is asked why they wait: those of a list of thousands wait for the same. */
const mostAsked = 50

/** What left from this page, with about whom it is; of what waits, why. */
function withCodes({ gateway, sent }: Office, left: ReturnType<Tray['left']>): Promise<readonly SentRow[]> {
  const rows = sent().filter(({ id }) => left.has(id))
  return Promise.all(
    rows.map(async (row, at) => {
      const isAsked = row.status === 'wachtend' && at < mostAsked
      const code = isAsked ? (await gateway.sent(row.id))?.code : undefined
      const about = left.get(row.id)
      return { ...row, ...(about === undefined ? {} : { about }), ...(code === undefined ? {} : { code }) }
    }),
  )
}

/** How many messages came in and how many the hub took, on this day: counts, of a log that holds no content. */
function dayOf({ gateway }: Office, now: Date): { readonly came: number; readonly went: number } {
  const today = calendar.dayOf(now)
  let [came, went] = [0, 0]
  for (const { tijdstip, richting, gebeurtenis } of gateway.log({})) {
    if (calendar.dayOf(tijdstip) < today) break
    if (richting === 'in' && gebeurtenis === 'ontvangen') came += 1
    if (richting === 'uit' && gebeurtenis === 'aangenomen') went += 1
  }
  return { came, went }
}
