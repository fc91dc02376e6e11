/** Until when each item of the vault is kept: by its name, and by what stands in it. */
import { createCalendar } from '../../calendar/index.ts'
import type { Arrived } from '../../gateway/anywhere.ts'
import { catalogMessage, readCatalog } from '../../schemas/read.ts'

/** When an item ends, and whether nobody need hear of that. */
export type Keeping = { readonly until: Date; readonly quiet?: true }

const catalog = readCatalog()
const calendar = createCalendar(catalog.werkdagen)
const day = 24 * 60 * 60_000
/** Working days that a message is kept after its term. */
const afterTerm = 5
/** Days that headings, receipts and decisions are kept: longer than any term, and within what the server keeps. */
export const headingDays = 95
/** Days that a list on its way, or a message that somebody begins, is kept after it was last written. */
export const unsentDays = 14
/** Milliseconds that an item is kept at least: what is written again after its end goes soon. */
const least = 60 * 60_000

/** The longest term of the standard: a message that asks no answer is kept as long as one that asks it latest. */
const longestTerm = Math.max(
  ...catalog.modules.flatMap(({ berichten }) => berichten.map(({ antwoordtermijn }) => antwoordtermijn ?? 0)),
)

/** The end of a message that came in: its term and five working days, from when it was received. */
export function endOfArrived({ heading, received }: Pick<Arrived, 'heading' | 'received'>, now: Date): Date {
  const term = catalogMessage(catalog, heading)?.antwoordtermijn ?? longestTerm
  const end = calendar.endOfTerm(received === undefined ? now : new Date(received), term + afterTerm)
  return atLeast(end, now)
}

const atLeast = (end: Date, now: Date): Date => new Date(Math.max(end.getTime(), now.getTime() + least))

/** So many days from now. */
export const daysFrom = (now: Date, days: number): Date => new Date(now.getTime() + days * day)

type Ending = { readonly tot: string }

/** How long what stands under a name is kept, by this clock; nothing is until it is removed. */
export function keepingBy(clock: () => Date): (path: string, text: string) => Keeping | undefined {
  return (path, text) => {
    const now = clock()
    if (path.startsWith('kluis/inbak/')) return { until: endOfArrived(JSON.parse(text) as Arrived, now) }
    const merged = /^kluis\/logboek\.ndjson~(\d+)_/.exec(path)
    // As long as the oldest line in it.
    if (merged !== null) return { until: atLeast(daysFrom(new Date(Number(merged[1])), headingDays), now), quiet: true }
    if (/^kluis\/(?:uitbak|gezien)\/|^kluis\/logboek\.ndjson~/.test(path))
      return { until: daysFrom(now, headingDays), quiet: true }
    // Who has a message is known as long as the message is.
    if (path.startsWith('werk/genomen/')) return { until: new Date((JSON.parse(text) as Ending).tot), quiet: true }
    return path.startsWith('csv/') ? { until: daysFrom(now, unsentDays) } : undefined
  }
}
