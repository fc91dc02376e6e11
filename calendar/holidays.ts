/** The days of the holidays of the catalogue, year by year. */
import { gregorianEaster } from 'date-easter'
import { ToolkitFailure } from '../schemas/index.ts'
import type { WorkingDays } from '../schemas/read.ts'
import { addDays, exists, weekday } from './days.ts'

type Holiday = WorkingDays['feestdagen'][number]

/** The day on which a holiday falls in a year (`YYYY`); undefined when that year does not have the date. */
export type HolidayRule = (year: string) => string | undefined

/**
 * What a holiday of the catalogue says about any year.
 * @throws ToolkitFailure `law-broken` when it names no day, or a date that no year has.
 */
export function holidayRule({ naam, datum, opZondag, naPasen }: Holiday): HolidayRule {
  if (naPasen !== undefined) return (year) => addDays(easter(year), naPasen)
  if (datum === undefined || !isDate(datum) || !isDate(opZondag ?? datum))
    throw new ToolkitFailure('law-broken', `The catalogue does not say on which day the holiday ${naam} falls`)
  return (year) => {
    const day = `${year}-${datum}`
    if (!exists(day)) return undefined
    return opZondag !== undefined && weekday(day) === 7 ? `${year}-${opZondag}` : day
  }
}

/** `MM-DD` that some year has. */
function isDate(date: string): boolean {
  const leapYear = '2024'
  return exists(`${leapYear}-${date}`)
}

function easter(year: string): string {
  return gregorianEaster(Number(year)).toString()
}
