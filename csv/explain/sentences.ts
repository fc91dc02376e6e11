/** What a sentence about a finding in a CSV file is made from, and what every language must be able to tell. */
import type { CsvFindingCode } from '../finding.ts'

/** What is wrong and what to do. */
export type CsvExplanation = { readonly melding: string; readonly herstel: string }

/** Parameters as texts; never the text of a cell. */
export type CsvTelling = {
  readonly limit: string
  readonly heading: string
  readonly file: string
  readonly row: string
  readonly allowed: readonly string[]
  readonly separator: string
  readonly found: string
}

/** Sentences for every code: forgetting one is a type error. */
export type CsvSentences = Readonly<
  Record<CsvFindingCode, (telling: CsvTelling) => readonly [melding: string, herstel: string]>
>

/** How a place in a file is told. */
export type CsvPlaceWords = {
  readonly row: (number: number) => string
  readonly column: (letter: string, heading?: string) => string
}
