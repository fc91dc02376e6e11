/** Writes a holiday of the catalogue in the grammar of `date-holidays`. */
import type { WorkingDays } from '../schemas/read.ts'

/** The rule, such as `easter 39`, `12-25` or `04-27 if sunday then previous saturday`. */
export function holidayRule({ naam, datum, opZondag, naPasen }: WorkingDays['feestdagen'][number]): string {
  if (naPasen !== undefined) return `easter ${naPasen}`
  if (datum === undefined) throw new Error(`a holiday of the catalogue has no day: ${naam}`)
  return opZondag === undefined ? datum : `${datum} if sunday then previous saturday`
}
