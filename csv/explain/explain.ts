/** Puts findings in CSV files into words. */
import { explanationFrom, visibleText } from '../../schemas/index.ts'
import type { Explanation, Language } from '../../schemas/index.ts'
import { csvFindingCodes } from '../finding.ts'
import type { CsvFinding, CsvFindingCode } from '../finding.ts'
import type { CsvList } from '../list.ts'
import { isOfCell } from './cell-codes.ts'
import { cellEn } from './cell-en.ts'
import { cellNl } from './cell-nl.ts'
import { cellTelling } from './cell.ts'
import { en, enPlace } from './en.ts'
import { nl, nlPlace } from './nl.ts'
import type { CsvTelling } from './sentences.ts'

const told = explanationFrom({ nl, en })
const toldInCell = explanationFrom({ nl: cellNl, en: cellEn })
const places = { nl: nlPlace, en: enPlace } as const

/**
 * What is wrong and what to do. With the list, a finding of the judge in a cell is told by its column, in euros, percents and
 * dd-mm-jjjj; nothing for the others, which have words of their own.
 *
 * @since 0.1.0
 * @beta
 */
export function explainCsv(finding: ToldFinding, lang: Language, list?: CsvList): Explanation | undefined {
  const { code } = finding
  if (isOfCsv(code)) return told(code, tellingOf({ ...finding, code }, list), lang)
  const telling = list === undefined || !isOfCell(code) ? undefined : cellTelling(finding, list)
  return telling === undefined || !isOfCell(code) ? undefined : toldInCell(code, telling, lang)
}

/** What of a finding its words are made from. */
type ToldFinding = Pick<CsvFinding, 'code' | 'params'> & Partial<Pick<CsvFinding, 'heading' | 'message' | 'pointer'>>

function tellingOf({ params, ...finding }: ToldFinding, list: CsvList | undefined): CsvTelling {
  const text = (name: string): string => (params[name] === undefined ? '…' : String(params[name]))
  const { headings, allowed } = params
  const codes = typeof allowed === 'object' ? allowed : ['…']
  const known = list === undefined ? undefined : cellTelling({ params, ...finding }, list)
  return {
    limit: text('limit'),
    heading: text('heading'),
    file: text('file'),
    row: text('row'),
    separator: text('separator'),
    found: text('found'),
    allowed: known?.allowed ?? codes.map((code) => ({ code })),
    headings: typeof headings === 'object' ? headings : ['…'],
    ...(known === undefined ? {} : { cell: known }),
  }
}

/**
 * Where it stands: `antwoorden.csv, rij 3, kolom V (openstaand.Orginele vordering)`.
 *
 * @since 0.1.0
 * @beta
 */
export function tellPlace({ file, row, column, heading }: CsvFinding, lang: Language): string {
  const words = places[lang]
  const parts = [
    visibleText(file),
    row === undefined ? '' : words.row(row),
    column === undefined ? '' : words.column(column, heading),
  ]
  return parts.filter((part) => part !== '').join(', ')
}

function isOfCsv(code: string): code is CsvFindingCode {
  return Object.hasOwn(csvFindingCodes, code)
}
