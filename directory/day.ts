/** The day of an instant: participation counts in days of the Netherlands, not of UTC. */
import { createCalendar } from '../calendar/index.ts'
import { readCatalog } from '../schemas/read.ts'

let dayThere: ((instant: Date) => string) | undefined

/**
 * The day (`YYYY-MM-DD`) on which an instant falls, in the time zone of the catalogue.
 *
 * @since 0.1.0
 * @beta
 */
export function dayOf(instant: Date): string {
  dayThere ??= createCalendar(readCatalog().werkdagen).dayOf
  return dayThere(instant)
}
