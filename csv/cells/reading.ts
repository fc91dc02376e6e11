/** CellReading: what a cell says, or the code of what is wrong with it. */
import type { CsvFindingCode } from '../finding.ts'

/**
 * A value as it stands in a message, or a mistake. Never holds the text of the cell when there is a mistake.
 *
 * @since 0.1.0
 * @beta
 */
export type CellReading =
  | { readonly value: unknown }
  | { readonly code: CsvFindingCode; readonly params?: Readonly<Record<string, string | number | readonly string[]>> }
