/** The calendar: which days are working days in the Netherlands, and when a term in working days ends. */
import Holidays from 'date-holidays'
import type { WorkingDays } from '../schemas/read.ts'
import { holidayRule } from './holiday-rule.ts'

/** Days are written `YYYY-MM-DD` and are days in the time zone of the catalogue. */
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

const dayLength = 24 * 60 * 60 * 1000

/** The calendar of these working days; holidays are computed by `date-holidays` from the rules in the catalogue. */
export function createCalendar({ tijdzone, vrijeWeekdagen, feestdagen }: WorkingDays): Calendar {
  const holidays = new Holidays()
  for (const holiday of feestdagen)
    holidays.setHoliday(holidayRule(holiday), { name: { nl: holiday.naam }, type: 'public' })
  const years = new Map<string, ReadonlySet<string>>()
  const freeDays = (year: string): ReadonlySet<string> => {
    const known = years.get(year)
    if (known !== undefined) return known
    const days = new Set(holidays.getHolidays(Number(year)).map(({ date }) => date.slice(0, 10)))
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
  const dayOf = (instant: string | Date): string => format.format(new Date(instant))
  const workingDaysAfter = (day: string, count: number): string => {
    let at = day
    for (let left = count; left > 0;) {
      at = nextDay(at)
      if (isWorkingDay(at)) left -= 1
    }
    return at
  }
  return {
    isWorkingDay,
    workingDaysAfter,
    dayOf,
    endOfTerm: (from, workingDays) => startOf(nextDay(workingDaysAfter(dayOf(from), workingDays)), dayOf),
    monthOf: (instant) => dayOf(instant).slice(0, 7),
  }
}

/** 1 is Monday, 7 is Sunday (ISO 8601). */
function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + dayLength).toISOString().slice(0, 10)
}

/** The first instant of a day in the time zone: searched in quarters of an hour, in which all offsets are whole. */
function startOf(day: string, dayOf: (instant: Date) => string): Date {
  const quarter = 15 * 60 * 1000
  let at = Date.parse(`${day}T00:00:00Z`) - 15 * 60 * 60 * 1000
  while (dayOf(new Date(at)) < day) at += quarter
  return new Date(at)
}
