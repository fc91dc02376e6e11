/** Dates as people write them: day, month and four digits of the year, with dashes. */
import type { CellReading } from './reading.ts'

/** `2026-03-02` as `02-03-2026`. */
export function writeDate(date: string): string {
  return date.split('-').toReversed().join('-')
}

/**
 * `2-3-2026` and `02-03-2026` as `2026-03-02`; what could mean another day is refused. Where a part may be unknown,
 * zeros stand for it: `00-00-1980`.
 */
export function readDate(cell: string, partial = false): CellReading {
  const text = cell.trim()
  if (/^\d{1,2}-\d{1,2}-\d{4}$/.test(text)) {
    const date = text
      .split('-')
      .map((part) => part.padStart(2, '0'))
      .toReversed()
      .join('-')
    return isReal(date) || (partial && isPartial(date)) ? { value: date } : { code: 'csv-date-unreal' }
  }
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}$/.test(text)) return { code: 'csv-date-year' }
  return { code: /^\d{4,6}(?:[.,]\d+)?$/.test(text) ? 'csv-date-serial' : 'csv-date-notation' }
}

/** Without a day, without a day and a month, or nothing at all. */
function isPartial(date: string): boolean {
  return /^(?!0000)\d{4}-(?:0\d|1[0-2])-00$/.test(date) || date === '0000-00-00'
}

function isReal(date: string): boolean {
  const instant = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date)
}
