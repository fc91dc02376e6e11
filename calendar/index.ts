/** Working days of the Netherlands, from the catalogue: for expiry and for terms. */
export { createCalendar } from './calendar.ts'
export type { Calendar } from './calendar.ts'
