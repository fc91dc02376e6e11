/** Which message the rows of a question answer with, and whether they say so in one way only. */
import { finding } from './build-message.ts'
import { isEmpty } from './cells/cell.ts'
import { readTruth } from './cells/truth.ts'
import type { CsvFinding, CsvFindingCode } from './finding.ts'
import { firstFilled } from './group-rows.ts'
import type { RowGroup } from './group-rows.ts'
import type { CsvColumn, CsvList } from './list.ts'
import { setAt, valueAtItem } from './message-path.ts'

/** The type of the answer; nothing when the question is not answered. */
export type ChosenAnswer = { readonly type?: string; readonly findings: readonly CsvFinding[] }

/** A column with its cells that are filled in. */
type Filled = { readonly column: CsvColumn; readonly index: number; readonly cells: readonly string[] }

/** Chosen by a `Ja`, by a column that chooses when it is filled in, or else the answer that nothing has to choose. */
export function chooseAnswer(list: CsvList, group: RowGroup): ChosenAnswer {
  const filled = filledIn(list, group)
  if (filled.length === 0) return { findings: [] }
  const tell = (code: CsvFindingCode, where: Filled): CsvFinding => tellAt(code, where, group)
  const choices = filled.flatMap((where) => {
    const type = where.column.chooses ?? where.column.chosen?.type
    return type === undefined ? [] : [{ where, type }]
  })
  const type = choices[0]?.type ?? list.gives[0] ?? ''
  const second = choices.find((choice) => choice.type !== type)
  const findings = filled.flatMap((where) => choiceFaults(where).map((code) => tell(code, where)))
  if (second !== undefined) return { type, findings: [...findings, tell('csv-two-answers', second.where)] }
  const strays = filled.filter(({ column: { uses } }) => uses.length > 0 && !uses.some((use) => use.type === type))
  return { type, findings: [...findings, ...strays.map((where) => tell('csv-other-answer', where))] }
}

/** The columns of the answer with something in them; a `Nee` that chooses nothing says no more than an empty cell. */
function filledIn({ columns }: CsvList, { rows }: RowGroup): readonly Filled[] {
  return columns
    .map((column, index) => {
      const cells = rows.map((row) => row.cells[index] ?? '').filter((cell) => !isEmpty(cell))
      return { column, index, cells }
    })
    .filter(({ column, cells }) => column.part === 'antwoord' && cells.length > 0)
    .filter(({ column, cells }) => column.chosen === undefined || !cells.every((cell) => truthOf(cell) === false))
}

function choiceFaults({ column, cells }: Filled): readonly CsvFindingCode[] {
  if (column.chosen === undefined) return []
  if (cells.some((cell) => truthOf(cell) === undefined)) return ['csv-yes-no']
  if (column.chosen.type === undefined) return ['csv-not-in-version']
  return cells.every((cell) => truthOf(cell) === true) ? [] : ['csv-rows-disagree']
}

/** Fills in what a `Ja` says, and tells where a column beside it says otherwise. */
export function fillChosen(message: object, list: CsvList, { type, group }: { type: string; group: RowGroup }) {
  return filledIn(list, group).flatMap(({ column: { chosen } }): readonly CsvFinding[] => {
    if (chosen?.type !== type) return []
    return chosen.fills.flatMap(({ path, value }) => {
      const there = valueAtItem(message, path)
      if (there === undefined) setAt(message, path, { value })
      const place = path.join('/')
      const isThere = ({ uses }: CsvColumn): boolean =>
        uses.some((use) => use.type === type && use.path.join('/') === place)
      const index = list.columns.findIndex(isThere)
      const column = list.columns[index]
      if (there === undefined || there === value || column === undefined) return []
      return [tellAt('csv-two-answers', { column, index, cells: [] }, group)]
    })
  })
}

function tellAt(code: CsvFindingCode, { column, index }: Filled, { sheet, rows }: RowGroup): CsvFinding {
  const row = firstFilled(rows, index)?.row ?? rows[0]
  return finding(code, { column, index }, { sheet, row })
}

function truthOf(cell: string): unknown {
  const read = readTruth(cell)
  return 'value' in read ? read.value : undefined
}
