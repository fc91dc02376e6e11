/** Instants as people write them: a day and a time by the clock of the Netherlands, made into the UTC of a message. */

const written = /^(\d{1,2})-(\d{1,2})-(\d{4}),? +(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?: +uur)?$/
const clock = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: 'Europe/Amsterdam', hourCycle: 'h23' },
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
})
/** Hours that the clock of the Netherlands is ahead of UTC, in winter and in summer. */
const ahead = [1, 2] as const

/**
 * `31-12-2026 14:30` as `2026-12-31T13:30:00Z`. Nothing when it is no such time, when that time never was, or when the clock
 * showed it twice: then only UTC tells which one is meant.
 */
export function readInstant(cell: string): string | undefined {
  const parts = written.exec(cell.trim())
  if (parts === null) return undefined
  const [, day, month, year, hour, minute, second = '00'] = parts
  const [date, time] = [`${year}-${two(month)}-${two(day)}`, `${two(hour)}:${minute}:${second}`]
  const asUtc = Date.parse(`${date}T${time}Z`)
  if (Number.isNaN(asUtc)) return undefined
  const meant = ahead
    .map((hours) => new Date(asUtc - hours * 3_600_000))
    .filter((instant) => onTheClock(instant) === `${date} ${time}`)
  const [instant] = meant
  return meant.length === 1 && instant !== undefined ? `${instant.toISOString().slice(0, 19)}Z` : undefined
}

const two = (part = ''): string => part.padStart(2, '0')

function onTheClock(instant: Date): string {
  const parts = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, value]))
  const { year, month, day, hour, minute, second } = parts
  return `${year}-${month}-${day} ${hour}:${minute}:${second}`
}
