/** Which findings of the judge are told by the cell, and by what. */
import type { FindingCode, SentencesOf } from '../../schemas/index.ts'
import type { CellTelling } from './cell.ts'

/** What the judge finds in the elements of a message; what it finds in a text cannot come from a list. */
const cellCodes = [
  'element-missing',
  'element-needs-other',
  'value-not-in-list',
  'value-fixed',
  'text-too-short',
  'text-too-long',
  'text-pattern',
  'text-format',
  'number-too-low',
  'number-too-high',
  'list-too-short',
  'list-too-long',
  'choice-none',
  'choice-multiple',
  'tag-unknown',
] as const satisfies readonly FindingCode[]

/** A code of the judge that is told by the cell. */
export type CellCode = (typeof cellCodes)[number]

/** The sentences about cells in one language. */
export type CellSentences = SentencesOf<CellCode, CellTelling>

/** Whether the code is told by the cell. */
export function isOfCell(code: string): code is CellCode {
  return (cellCodes as readonly string[]).includes(code)
}
