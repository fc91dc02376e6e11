/** What a sentence about a finding in a CSV file is made from, and what every language must be able to tell. */
import type { SentencesOf } from '../../schemas/index.ts'
import type { CsvFindingCode } from '../finding.ts'
import type { CellTelling, Choice } from './cell.ts'

/** Parameters as texts; never the text of a cell. */
export type CsvTelling = {
  readonly limit: string
  readonly heading: string
  readonly file: string
  readonly row: string
  readonly allowed: readonly Choice[]
  readonly headings: readonly string[]
  /** The cell that it is about, when the list is known. */
  readonly cell?: CellTelling
  readonly separator: string
  readonly found: string
}

/** The sentences about CSV in one language. */
export type CsvSentences = SentencesOf<CsvFindingCode, CsvTelling>

/** How a place in a file is told. */
export type CsvPlaceWords = {
  readonly row: (number: number) => string
  readonly column: (letter: string, heading?: string) => string
}
