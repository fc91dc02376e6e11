/**
 * The functions of the rule language, total and pure. Their vectors for other languages stand in
 * `schemas/functies.json`.
 */
import { isName } from '../names.ts'
import { ibanLengths } from './iban-lengths.ts'

/**
 * A type of the rule language, as its functions take and give it.
 *
 * @since 0.1.0
 * @beta
 */
export type FunctionType = 'int' | 'string' | 'date' | 'partial-date' | 'instant' | 'bool' | 'ints' | 'list'

/**
 * Parameters and result of each function. `date` (`2026-03-02`), `partial-date` (`1980-00-00`, of which a part may be
 * unknown) and `instant` (`2026-03-02T09:30:00Z`) are strings in CEL; `ints` is a list of ints, `list` one of ints or strings.
 *
 * @since 0.1.0
 * @beta
 */
export const ruleFunctions: Readonly<
  Record<string, { readonly parameters: readonly FunctionType[]; readonly result: FunctionType }>
> = {
  som: { parameters: ['ints'], result: 'int' },
  elfproef: { parameters: ['string'], result: 'bool' },
  iban: { parameters: ['string'], result: 'bool' },
  dagenTussen: { parameters: ['date', 'date'], result: 'int' },
  datum: { parameters: ['instant'], result: 'date' },
  vroegsteDag: { parameters: ['partial-date'], result: 'date' },
  laatsteDag: { parameters: ['partial-date'], result: 'date' },
  leeftijd: { parameters: ['date', 'date'], result: 'int' },
  maandenTussen: { parameters: ['date', 'date'], result: 'int' },
  uniek: { parameters: ['list'], result: 'bool' },
  bevatBsn: { parameters: ['string'], result: 'bool' },
}

/**
 * The sum of whole numbers; 0 for none.
 *
 * @since 0.1.0
 * @beta
 */
export function som(numbers: readonly number[]): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}

/**
 * Whether nine digits pass the eleven-test of the BSN: 9a + 8b + … + 2h − i divisible by 11, and not all zero.
 *
 * @since 0.1.0
 * @beta
 */
export function elfproef(text: string): boolean {
  if (!/^[0-9]{9}$/.test(text) || text === '000000000') return false
  let total = -Number(text[8])
  for (let index = 0; index < 8; index++) total += (9 - index) * Number(text[index])
  return total % 11 === 0
}

/**
 * Whether an IBAN has the length of its country and the right check digits (ISO 13616, mod 97 of ISO 7064).
 *
 * @since 0.1.0
 * @beta
 */
export function iban(text: string): boolean {
  if (!/^[A-Z]{2}(?:0[2-9]|[1-8][0-9]|9[0-8])[A-Z0-9]{11,29}$/.test(text)) return false
  if (!ibanLengths.includes(`${text.slice(0, 2)}${text.length}`)) return false
  let rest = 0
  for (const character of text.slice(4) + text.slice(0, 4)) {
    const value = Number.parseInt(character, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}

/**
 * Days from the first date to the second, negative when the second is earlier; 0 when either is no date.
 *
 * @since 0.1.0
 * @beta
 */
export function dagenTussen(from: string, to: string): number {
  const start = dayNumber(from)
  const end = dayNumber(to)
  return start === undefined || end === undefined ? 0 : end - start
}

/**
 * The date of an instant, in UTC: its first ten code points, or all of a shorter text.
 *
 * @since 0.1.0
 * @beta
 */
export function datum(instant: string): string {
  const start = instant.slice(0, 10)
  // Rarely: a character that takes two places.
  return /[\ud800-\udfff]/.test(start) ? [...instant].slice(0, 10).join('') : start
}

/**
 * The earliest day that a date can be of which the day, the month or all is unknown; any other text is itself.
 *
 * @since 0.1.0
 * @beta
 */
export function vroegsteDag(date: string): string {
  return partly(date) ? date.replace(/^0000/, '0001').replaceAll('-00', '-01') : date
}

/**
 * The latest day that a date can be of which the day, the month or all is unknown; any other text is itself.
 *
 * @since 0.1.0
 * @beta
 */
export function laatsteDag(date: string): string {
  if (!partly(date)) return date
  const [year = '', month = ''] = date.replace(/^0000/, '9999').replace('-00-00', '-12-00').split('-')
  return `${year}-${month}-${monthLength(Number(year), Number(month))}`
}

/** Whether a part of this date is unknown: `1980-05-00`, `1980-00-00` or `0000-00-00`. */
export function partly(text: string): boolean {
  return text.endsWith('-00') && /^(?:(?!0000)[0-9]{4}-(?:0[0-9]|1[0-2])|0000-00)-00$/.test(text)
}

/**
 * Whole years from a date of birth to a date, so whole months / 12 towards zero; 0 when either is no date.
 *
 * @since 0.1.0
 * @beta
 */
export function leeftijd(born: string, on: string): number {
  return quotient(maandenTussen(born, on), 12)
}

/**
 * Whole months from the first date to the second; 0 when either is no date. A month is whole when the day of the month
 * is reached: 31 January to 28 February is none. When the second date is earlier: the months the other way, negative.
 *
 * @since 0.1.0
 * @beta
 */
export function maandenTussen(from: string, to: string): number {
  if (dayNumber(from) === undefined || dayNumber(to) === undefined) return 0
  if (to < from) {
    const months = maandenTussen(to, from)
    return months === 0 ? 0 : -months
  }
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
  return to.slice(8, 10) < from.slice(8, 10) ? months - 1 : months
}

/**
 * Whether no value occurs twice.
 *
 * @since 0.1.0
 * @beta
 */
export function uniek(values: readonly (number | string)[]): boolean {
  return values.length < 2 || new Set(values).size === values.length
}

/**
 * Whether a run of exactly nine digits in the text passes the eleven-test.
 *
 * @since 0.1.0
 * @beta
 */
export function bevatBsn(text: string): boolean {
  return /[0-9]{9}/.test(text) && (text.match(/[0-9]+/g) ?? []).some(elfproef)
}

/**
 * CEL's `size`: the items of a list or the code points of a text.
 *
 * @since 0.1.0
 * @beta
 */
export function size(value: string | readonly unknown[]): number {
  return typeof value === 'string' ? [...value].length : value.length
}

/**
 * CEL's division of whole numbers, towards zero; every step is a safe integer, so it is exact.
 *
 * @since 0.1.0
 * @beta
 */
export function quotient(a: number, b: number): number {
  return (a - (a % b)) / b
}

/** Whether the text is a date that exists. */
export function isDate(text: string): boolean {
  return dayNumber(text) !== undefined
}

/** Days since 1 March of the year 0 in the proleptic Gregorian calendar; nothing for what is no real date. */
function dayNumber(date: string): number | undefined {
  if (!isName('day', date)) return undefined
  const [y, m, d] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))]
  if (d < 1 || d > monthLength(y, m)) return undefined
  const shifted = m > 2 ? y : y - 1
  return (
    365 * shifted +
    Math.floor(shifted / 4) -
    Math.floor(shifted / 100) +
    Math.floor(shifted / 400) +
    Math.floor((153 * ((m + 9) % 12) + 2) / 5) +
    d -
    1
  )
}

/** Days in a month; 0 for what is no month. */
function monthLength(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  if (month < 1 || month > 12) return 0
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
