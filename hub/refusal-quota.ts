/** The hours in which refusals are counted: how one is named, and when the next begins. */

const hour = 60 * 60 * 1000

/** The hour of an instant; sorts by time. */
export function hourOf(at: Date): string {
  return at.toISOString().slice(0, 13)
}

/** Whole seconds until the next hour; at least one. */
export function untilNextHour(at: Date): number {
  return Math.ceil((hour - (at.getTime() % hour)) / 1000)
}
