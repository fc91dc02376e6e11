/**
 * Whether a file was cut off. Its last row must end as every row does, with a line end: half an amount or half an e-mail
 * address is a whole cell to look at, so that nothing else can prove that the last one is all there.
 */
import type { CsvRow } from './cut-records.ts'
import { countHeadings } from './headings.ts'
import type { CsvList } from './list.ts'

/** The number of the row in which the file stops; headings that are all there may be all there is. */
export function rowCutOff(text: string, rows: readonly CsvRow[], list: CsvList): number | undefined {
  const last = rows.at(-1)
  if (last === undefined || isEnded(text)) return undefined
  const isWhole = rows.length === 1 && countHeadings(last.cells, list) === list.columns.length
  return isWhole ? undefined : last.number
}

/** Spaces may follow the last line end. */
function isEnded(text: string): boolean {
  let at = text.length - 1
  while (text[at] === ' ' || text[at] === '\t') at -= 1
  return text[at] === '\n' || text[at] === '\r'
}
