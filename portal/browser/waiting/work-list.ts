/** The work list: each message that waits, with how many working days are left, soonest first; and which of them somebody asked for. */
import type { Calendar } from '../../../calendar/index.ts'
import type { Arrived } from '../../../gateway/anywhere.ts'
import { isObject } from '../../../json/index.ts'
import { catalogMessage, catalogModule } from '../../../schemas/read.ts'
import type { Catalog } from '../../../schemas/read.ts'
import { messageName } from '../message-name.ts'
import { aboutWhom } from './about-whom.ts'

/** A message that waits, as the list shows it. */
export type Row = {
  readonly message: Arrived
  readonly what: string
  readonly module: string
  readonly who: string
  /** The client that it is about, by name or number; absent when it tells none. */
  readonly about?: string
  /** The day on which the organisation received it; of what an older page kept, on which it was sent. */
  readonly receivedOn: string
  /** Working days left, less than nothing when late; absent when the standard asks no answer within a term. */
  readonly left?: number
  /** Who takes it up: who works here, a colleague by name, or nobody. */
  readonly holder: Holder
  /** All values in the message, in the form in which one searches. */
  readonly text: string
}

/** Who takes a message up, as seen by who works here. */
export type Holder = { readonly of: 'mij' | 'ander' | 'vrij'; readonly naam?: string }

/** The rows, soonest first, the day on which they were counted, and how many messages came in and went out on it. */
export type Waiting = {
  readonly rows: readonly Row[]
  readonly today: string
  readonly came: number
  readonly went: number
}

/** What rows are made with. */
export type RowSetting = {
  readonly catalog: Catalog
  readonly calendar: Calendar
  readonly now: Date
  /** The name of a participant in the address book. */
  readonly nameOf: (oin: string) => string | undefined
  readonly holderOf: (id: string) => Holder
}

/** What somebody asked to see; an empty text asks nothing. */
export type Wanted = {
  readonly search: string
  readonly module: string
  readonly what: string
  readonly who: string
  readonly isLate: boolean
  /** Only what one takes up oneself, or what nobody does. */
  readonly holder: '' | 'mij' | 'vrij'
}

/** Nothing asked. */
export const everything: Wanted = { search: '', module: '', what: '', who: '', isLate: false, holder: '' }

/** Makes rows, and remembers what it read in a message: that never changes. */
export function createRows(): (inbox: readonly Arrived[], setting: RowSetting) => readonly Row[] {
  const known = new Map<string, Pick<Row, 'text' | 'about'>>()
  return (inbox, setting) => {
    const leftOn = countLeft(setting)
    const ids = new Set(inbox.map(({ heading }) => heading.id))
    for (const id of known.keys()) if (!ids.has(id)) known.delete(id)
    const rows = inbox.map((message) => {
      const { heading } = message
      const said = known.get(heading.id) ?? readIn(message)
      known.set(heading.id, said)
      const inCatalog = catalogMessage(setting.catalog, heading)
      const left = leftOn(heading.time, inCatalog?.antwoordtermijn ?? null)
      return {
        ...{ message, ...said, who: setting.nameOf(heading.sender) ?? heading.sender },
        holder: setting.holderOf(heading.id),
        receivedOn: setting.calendar.dayOf(message.received ?? heading.time),
        what: messageName(setting.catalog, heading),
        module: catalogModule(setting.catalog, heading.module)?.naam ?? heading.module,
        ...(left === undefined ? {} : { left }),
      }
    })
    return rows.toSorted(bySoonest)
  }
}

/** The rows that were asked for. */
export function wantedOf(rows: readonly Row[], { search, module, what, who, isLate, holder }: Wanted): readonly Row[] {
  const sought = searchedForm(search.trim())
  return rows.filter(
    (row) =>
      (module === '' || row.module === module) &&
      (what === '' || row.what === what) &&
      (who === '' || row.who === who) &&
      (holder === '' || row.holder.of === holder) &&
      (!isLate || (row.left ?? 0) < 0) &&
      (sought === '' || row.text.includes(sought) || searchedForm(row.who).includes(sought)),
  )
}

/** The days left in words. */
export function leftInWords(left: number | undefined): string {
  if (left === undefined) return 'geen termijn'
  if (left === 0) return 'vandaag'
  const days = Math.abs(left) === 1 ? '1 werkdag' : `${Math.abs(left)} werkdagen`
  return left > 0 ? `nog ${days}` : `${days} te laat`
}

function bySoonest(one: Row, other: Row): number {
  const [left, right] = [one.left ?? Number.POSITIVE_INFINITY, other.left ?? Number.POSITIVE_INFINITY]
  if (left !== right) return left < right ? -1 : 1
  // A sender tells whole seconds: of what went out within one, the first that came in.
  const [first, second] = [one, other].map(({ message: { heading, received } }) => [heading.time, received, heading.id])
  const differs = first?.findIndex((value, at) => value !== second?.[at]) ?? -1
  return (first?.[differs] ?? '') < (second?.[differs] ?? '') ? -1 : 1
}

/** As one searches: whether letters are large, how an accent was written and which space stands between words makes no difference. */
function searchedForm(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** What of a message never changes: its values to search in, and about whom it is. */
function readIn({ message }: Arrived): Pick<Row, 'text' | 'about'> {
  const value: unknown = JSON.parse(message)
  const about = aboutWhom(value)
  return { text: searchedForm(valuesIn(value).join('\n')), ...(about === undefined ? {} : { about }) }
}

/** Longer ago or further on than this is told as this: a sender writes any time that he likes. */
const mostDays = 250
/** Milliseconds from now beyond which no calendar is asked: it knows no year such as 1. */
const farAway = 2 * 365 * 24 * 60 * 60_000

/** Counts working days from today to the end of a term, each day of sending once. */
function countLeft({ calendar, now }: RowSetting): (time: string, term: number | null) => number | undefined {
  const today = calendar.dayOf(now)
  const counted = new Map<string, number>()
  return (time, term) => {
    if (term === null) return undefined
    const away = Date.parse(time) - now.getTime()
    if (!(Math.abs(away) < farAway)) return away > 0 ? mostDays : -mostDays
    const day = calendar.dayOf(time)
    const key = `${day} ${term}`
    const left = counted.get(key) ?? between(calendar, today, calendar.workingDaysAfter(day, term))
    counted.set(key, left)
    return left
  }
}

/** Working days from one day to another; when the other is past and no working day came since, still one. */
function between(calendar: Calendar, today: string, end: string): number {
  if (end === today) return 0
  const [from, to] = end > today ? [today, end] : [end, today]
  let days = 0
  for (let at = calendar.workingDaysAfter(from, 1); at <= to && days < mostDays; at = calendar.workingDaysAfter(at, 1))
    days += 1
  return end > today ? days : -Math.max(days, 1)
}

/** Every text and number inside, of what the message says. */
function valuesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(valuesIn)
  if (isObject(value)) return Object.values(value).flatMap(valuesIn)
  return value === null ? [] : [String(value)]
}
