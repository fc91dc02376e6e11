/** Puts findings in CSV files into words. */
import { explanationFrom } from '../../schemas/index.ts'
import type { Explanation, Language } from '../../schemas/index.ts'
import { csvFindingCodes } from '../finding.ts'
import type { CsvFinding, CsvFindingCode } from '../finding.ts'
import { en, enPlace } from './en.ts'
import { nl, nlPlace } from './nl.ts'
import type { CsvTelling } from './sentences.ts'

const told = explanationFrom({ nl, en })
const places = { nl: nlPlace, en: enPlace } as const

/**
 * What is wrong and what to do; nothing for a finding of the judge, which has words of its own.
 *
 * @since 0.1.0
 * @beta
 */
export function explainCsv(
  { code, params }: Pick<CsvFinding, 'code' | 'params'>,
  lang: Language,
): Explanation | undefined {
  if (!isOfCsv(code)) return undefined
  const text = (name: string): string => (params[name] === undefined ? '…' : String(params[name]))
  const several = (name: string): readonly string[] => {
    const value = params[name]
    return typeof value === 'object' ? value : ['…']
  }
  const telling: CsvTelling = {
    limit: text('limit'),
    heading: text('heading'),
    file: text('file'),
    row: text('row'),
    separator: text('separator'),
    found: text('found'),
    allowed: several('allowed'),
    headings: several('headings'),
  }
  return told(code, telling, lang)
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
    file,
    row === undefined ? '' : words.row(row),
    column === undefined ? '' : words.column(column, heading),
  ]
  return parts.filter((part) => part !== '').join(', ')
}

function isOfCsv(code: string): code is CsvFindingCode {
  return Object.hasOwn(csvFindingCodes, code)
}
