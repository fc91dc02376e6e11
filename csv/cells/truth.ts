/** Yes or no, as people write it in Dutch. */
import type { CellReading } from './reading.ts'

/** `Ja` or `Nee`; capitals do not count. */
export function readTruth(cell: string): CellReading {
  const word = cell.trim().toLowerCase()
  if (word === 'ja') return { value: true }
  return word === 'nee' ? { value: false } : { code: 'csv-yes-no' }
}
