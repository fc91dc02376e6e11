/**
 * List work: the columns of the lists that the portal gives out and takes in, and the way from messages to CSV and back.
 * Browser-safe. It judges no message itself: a judge is handed in, and nothing is given back unless it says that all is well.
 */
export { csvLists } from './lists.ts'
export { columnLetter } from './list.ts'
export type { CsvChosen, CsvColumn, CsvFixed, CsvList, CsvUse, CsvVariant } from './list.ts'
export { csvFindingCodes } from './finding.ts'
export type { CsvFinding, CsvFindingCode } from './finding.ts'
export { cellParts, isScalar, readCell, writeCell } from './cells/cell.ts'
export type { CellReading } from './cells/reading.ts'
export { rowsOf } from './rows-of.ts'
export { changeCell, csvRows } from './change-cell.ts'
export type { CsvCell } from './change-cell.ts'
export { messagesToCsv } from './messages-to-csv.ts'
export type { CsvExport, CsvJudge, ExportOptions, NamedMessage } from './messages-to-csv.ts'
export { csvToMessages } from './csv-to-messages.ts'
export type { CsvImport, ImportOptions, ImportedMessage } from './csv-to-messages.ts'
export type { CsvFile } from './read-text.ts'
export { separators } from './separators.ts'
export type { SeparatorName } from './separators.ts'
export { explainCsv, tellPlace } from './explain/explain.ts'
