/** Working days in the Netherlands: which days they are, and when a term in working days ends. */
import type { WorkingDays } from '../schemas/read.ts'
import { addDays, weekday } from './days.ts'
import { holidayRule } from './holidays.ts'

/**
 * Answers questions about working days. Days are written `YYYY-MM-DD`, in the time zone of the catalogue.
 *
 * @since 0.1.0
 * @public
 */
export type Calendar = {
  readonly isWorkingDay: (day: string) => boolean
  /** The nth working day after this day, which may itself be free. */
  readonly workingDaysAfter: (day: string, count: number) => string
  /** The day on which an instant falls. */
  readonly dayOf: (instant: string | Date) => string
  /** The instant at which the nth working day after the day of `from` ends: midnight there. */
  readonly endOfTerm: (from: Date, workingDays: number) => Date
  /** `YYYY-MM`. */
  readonly monthOf: (instant: string | Date) => string
}

/**
 * The calendar of these working days.
 * @throws ToolkitFailure `law-broken` when the catalogue does not say on which day a holiday falls.
 * @since 0.1.0
 * @public
 */
export function createCalendar({ tijdzone, vrijeWeekdagen, feestdagen }: WorkingDays): Calendar {
  const rules = feestdagen.map(holidayRule)
  const years = new Map<string, ReadonlySet<string | undefined>>()
  const freeDays = (year: string): ReadonlySet<string | undefined> => {
    const known = years.get(year)
    if (known !== undefined) return known
    const days = new Set(rules.map((dayIn) => dayIn(year)))
    years.set(year, days)
    return days
  }
  const isWorkingDay = (day: string): boolean =>
    !vrijeWeekdagen.includes(weekday(day)) && !freeDays(day.slice(0, 4)).has(day)
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: tijdzone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  const dayOf = rememberDay((instant) => format.format(new Date(instant)))
  const workingDaysAfter = (day: string, count: number): string => {
    let at = day
    for (let left = count; left > 0;) {
      at = addDays(at, 1)
      if (isWorkingDay(at)) left -= 1
    }
    return at
  }
  const starts = rememberStarts(dayOf)
  return {
    isWorkingDay,
    workingDaysAfter,
    dayOf,
    endOfTerm: (from, workingDays) => new Date(starts(addDays(workingDaysAfter(dayOf(from), workingDays), 1))),
    monthOf: (instant) => dayOf(instant).slice(0, 7),
  }
}

/** Days of which the start is remembered. */
const mostStarts = 1000

const quarter = 15 * 60 * 1000

/** The same, with the answer of the last quarter of an hour at hand: since 1970 zones are off by whole ones, so a day ends with one. */
function rememberDay(dayOf: (instant: string | Date) => string): (instant: string | Date) => string {
  let last = { quarter: Number.NaN, day: '' }
  return (instant) => {
    const at = Math.floor(new Date(instant).getTime() / quarter)
    if (at < 0) return dayOf(instant)
    if (at !== last.quarter) last = { quarter: at, day: dayOf(instant) }
    return last.day
  }
}

/** The first instant of a day, in milliseconds; searched for once. */
function rememberStarts(dayOf: (instant: Date) => string): (day: string) => number {
  const starts = new Map<string, number>()
  return (day) => {
    const start = starts.get(day) ?? startOf(day, dayOf)
    if (starts.size >= mostStarts) starts.clear()
    starts.set(day, start)
    return start
  }
}

/** The first instant of a day in the time zone: searched in quarters of an hour, in which all offsets are whole, from the earliest on, +14:00. */
function startOf(day: string, dayOf: (instant: Date) => string): number {
  let at = Date.parse(`${day}T00:00:00Z`) - 14 * 60 * 60 * 1000
  while (dayOf(new Date(at)) < day) at += quarter
  return at
}
