/** Dates and instants as texts; a year has the months of the proleptic Gregorian calendar. */
import { isDay } from '../schemas/index.ts'
import { between, pick } from './choices.ts'
import type { Choices } from './choices.ts'

const day = 86_400_000

/** A date `YYYY-MM-DD` between two dates, both included. */
export function dateBetween(choices: Choices, from: string, to: string): string {
  return addDays(from, choices.int((Date.parse(to) - Date.parse(from)) / day))
}

/** An instant in office hours on a date between two dates. */
export function instantBetween(choices: Choices, from: string, to: string): string {
  const two = (number: number): string => String(number).padStart(2, '0')
  const hour = two(between(choices, 8, 17))
  return `${dateBetween(choices, from, to)}T${hour}:${two(choices.int(59))}:${pick(choices, ['00', '15', '42'])}Z`
}

/** The date so many days later. */
export function addDays(date: string, count: number): string {
  return new Date(Date.parse(date) + count * day).toISOString().slice(0, 10)
}

/** The date so many months later; the 31st of a short month becomes its last day. */
export function addMonths(date: string, count: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + count, 0))
  return new Date(Date.UTC(year, month - 1 + count, Math.min(dayOfMonth, last.getUTCDate()))).toISOString().slice(0, 10)
}

/** Whether the text is an instant in UTC that exists. */
export function isInstant(text: string): boolean {
  return isDay(text.slice(0, 10)) && /^T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]+)?Z$/.test(text.slice(10))
}
