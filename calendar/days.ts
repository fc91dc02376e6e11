/** Counting with days written `YYYY-MM-DD`. */

const dayLength = 24 * 60 * 60 * 1000

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

/** The day so many days later; earlier with a number below zero. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayLength).toISOString().slice(0, 10)
}

/** Whether the calendar has this day: 29 February in some years, 31 April in none. */
export function exists(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day
}
