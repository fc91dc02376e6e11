/** H-09: working days of the Netherlands, held against two other ways to compute them. */
import Holidays from 'date-holidays'
import { describe, expect, test } from 'vitest'
import { createCalendar } from '../../calendar/index.ts'
import { ToolkitFailure } from '../../schemas/index.ts'
import { readCatalog } from '../../schemas/read.ts'

const calendar = createCalendar(readCatalog().werkdagen)
const dayLength = 24 * 60 * 60 * 1000
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** Easter Sunday by the rule of Gauss, in the form of Butcher; in UTC milliseconds. */
function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const e = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const g = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - e - (c % 4)) % 7
  const m = Math.floor((a + 11 * e + 22 * g) / 451)
  const month = Math.floor((e + g - 7 * m + 114) / 31)
  return Date.UTC(year, month - 1, ((e + g - 7 * m + 114) % 31) + 1)
}

/** The free days of a year, as the Algemene termijnenwet has them, with Good Friday and 5 May (OV-CAT-08). */
function freeDays(year: number): Set<string> {
  const sunday = easter(year)
  const kingsDay = Date.UTC(year, 3, 27)
  const moved = new Date(kingsDay).getUTCDay() === 0 ? kingsDay - dayLength : kingsDay
  const moving = [-2, 0, 1, 39, 49, 50].map((days) => iso(sunday + days * dayLength))
  return new Set([`${year}-01-01`, `${year}-05-05`, `${year}-12-25`, `${year}-12-26`, iso(moved), ...moving])
}

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

const isFree = (day: string): boolean => isWeekend(day) || freeDays(Number(day.slice(0, 4))).has(day)

const weekdaysOf = (year: number): readonly string[] =>
  Array.from({ length: 366 }, (_, index) => iso(Date.UTC(year, 0, 1) + index * dayLength)).filter(
    (day) => day.startsWith(String(year)) && !isWeekend(day),
  )

const days = Array.from({ length: 35 * 366 }, (_, index) => iso(Date.UTC(2026, 0, 1) + index * dayLength)).filter(
  (day) => day < '2061',
)

describe('working days', () => {
  test('H-09: every day from 2026 to 2060 is a working day, or is not, as an independent reckoning says', () => {
    expect(days.filter((day) => calendar.isWorkingDay(day) === isFree(day))).toEqual([])
  })

  test('H-09: the holidays from 2014 to 2113 are those of another library', () => {
    const others = new Holidays('NL')
    const counted = ['public', 'school'] // Good Friday and 5 May are free days of schools to it.
    for (let year = 2014; year < 2114; year += 1) {
      const holidays = others.getHolidays(year).filter(({ type }) => counted.includes(type))
      const theirs = new Set(holidays.map(({ date }) => date.slice(0, 10)))
      const workless = weekdaysOf(year).filter((day) => !calendar.isWorkingDay(day))
      expect(workless).toEqual([...theirs].filter((day) => !isWeekend(day)))
    }
  })

  test('H-09: five working days are 5 to 12 calendar days, ten are 12 to 20', () => {
    const spans = (count: number): number[] =>
      days.map((day) => (Date.parse(calendar.workingDaysAfter(day, count)) - Date.parse(day)) / dayLength)
    const five = spans(5)
    const ten = spans(10)

    expect([Math.min(...five), Math.max(...five)]).toEqual([5, 12])
    expect([Math.min(...ten), Math.max(...ten)]).toEqual([12, 20])
  })

  test('H-09: the nth working day after a day has exactly n working days up to it', () => {
    for (const day of days.filter((_, index) => index % 13 === 0)) {
      const end = calendar.workingDaysAfter(day, 5)
      const between = days.filter((each) => each > day && each <= end && !isFree(each))
      if (end < '2061') expect(between.length, day).toBe(5)
    }
  })
})

describe('holidays are what the catalogue says', () => {
  const { werkdagen } = readCatalog()
  const calendarWith = (day: object): ReturnType<typeof createCalendar> =>
    createCalendar({ ...werkdagen, vrijeWeekdagen: [], feestdagen: [{ naam: 'Proefdag', herkomst: 'bekend', ...day }] })

  test('on a Sunday the date holds that stands there, and the Sunday itself is no holiday', () => {
    const { isWorkingDay } = calendarWith({ datum: '04-27', opZondag: '05-06' })

    // 27 April is a Sunday in 2031 and a Tuesday in 2032.
    expect(['2031-04-26', '2031-04-27', '2031-05-06'].map(isWorkingDay)).toEqual([true, true, false])
    expect(['2032-04-27', '2032-05-06'].map(isWorkingDay)).toEqual([false, true])
  })

  test('29 February is free in the years that have it; in others it is no Sunday either', () => {
    const { isWorkingDay } = calendarWith({ datum: '02-29', opZondag: '03-05' })

    // 1 March 2026 is a Sunday.
    expect(['2026-02-28', '2026-03-01', '2026-03-05', '2028-02-29'].map(isWorkingDay)).toEqual([
      true,
      true,
      true,
      false,
    ])
  })

  test.each([
    ['no day at all', {}],
    ['a date that no year has', { datum: '02-30' }],
    ['a date on Sundays that no year has', { datum: '04-27', opZondag: '04-31' }],
    ['a date in another notation', { datum: '4-27' }],
  ])('%s is a broken law', (_name, day) => {
    expect(() => calendarWith(day)).toThrow(
      expect.objectContaining({ constructor: ToolkitFailure, code: 'law-broken' }) as Error,
    )
  })
})

describe('the end of a term', () => {
  test.each([
    ['an ordinary week', '2026-11-23T10:00:00Z', '2026-11-30T23:00:00.000Z'],
    ['just before midnight in the Netherlands', '2026-11-23T22:59:59Z', '2026-11-30T23:00:00.000Z'],
    ['just after it', '2026-11-23T23:00:00Z', '2026-12-01T23:00:00.000Z'],
    ['over Christmas and New Year, 12 days', '2028-12-21T10:00:00Z', '2029-01-02T23:00:00.000Z'],
    ['the day after', '2028-12-22T10:00:00Z', '2029-01-03T23:00:00.000Z'],
    ['another Christmas', '2029-12-21T10:00:00Z', '2030-01-02T23:00:00.000Z'],
    ['into summer time', '2026-03-25T10:00:00Z', '2026-04-01T22:00:00.000Z'],
    ['out of summer time', '2026-10-21T10:00:00Z', '2026-10-28T23:00:00.000Z'],
    ['over Easter', '2026-03-31T10:00:00Z', '2026-04-09T22:00:00.000Z'],
  ])('H-09: %s', (_name, from, expected) => {
    expect(calendar.endOfTerm(new Date(from), 5).toISOString()).toBe(expected)
  })

  test('H-09: it is always midnight in the Netherlands, also on the days that the clock changes', () => {
    const local = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' })
    for (const day of days.filter((_, index) => index % 7 === 0))
      expect(local.format(calendar.endOfTerm(new Date(`${day}T12:00:00Z`), 1)), day).toBe('00:00')
  })

  test.each([
    ['Pacific/Kiritimati', '2026-12-01T10:00:00.000Z'],
    ['Asia/Kathmandu', '2026-11-30T18:15:00.000Z'],
    ['America/St_Johns', '2026-12-01T03:30:00.000Z'],
    ['Etc/GMT+12', '2026-12-01T12:00:00.000Z'],
  ])('in another time zone it is midnight there: %s', (tijdzone, expected) => {
    const there = createCalendar({ ...readCatalog().werkdagen, tijdzone })
    expect(there.endOfTerm(new Date('2026-11-23T14:00:00Z'), 5).toISOString()).toBe(expected)
  })

  test('the month of an instant is the month there', () => {
    expect(calendar.monthOf('2026-11-30T23:30:00Z')).toBe('2026-12')
  })
})
