/** Rows → one message of a type: what every cell says, put where it belongs, with what is wrong on the way. */
import { isEmpty, readCell } from './cells/cell.ts'
import type { CsvFinding, CsvFindingCode } from './finding.ts'
import { firstFilled, isOfItem } from './group-rows.ts'
import type { RowGroup } from './group-rows.ts'
import { columnLetter } from './list.ts'
import type { CsvColumn, CsvList, CsvUse } from './list.ts'
import { setAt, valueAtItem } from './message-path.ts'
import type { CsvRow } from './read-text.ts'

/** A message with the rows it came from. */
export type BuiltMessage = {
  readonly message: object
  readonly type: string
  readonly group: RowGroup
  /** The row of each item. */
  readonly itemRows: readonly CsvRow[]
  readonly findings: readonly CsvFinding[]
}

type Indexed = { readonly column: CsvColumn; readonly index: number }

/** What the rows say of a message of this type. */
export function buildMessage(list: CsvList, group: RowGroup, type: string): BuiltMessage {
  const message = { Stuurgegevens: { Module: list.module, Versie: list.version, Berichttype: type }, Inhoud: {} }
  const columns = list.columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => column.uses.some((use) => use.type === type))
  // What tells variants apart first: the others depend on it.
  const inOrder = [...columns].sort((a, b) => variantsIn(a) - variantsIn(b))
  const findings: CsvFinding[] = []
  const whole = inOrder.filter(({ column }) => !isOfItem(column))
  for (const indexed of whole) findings.push(...fillWhole(message, indexed, { group, type }))
  const ofItems = inOrder.filter(({ column }) => isOfItem(column))
  const itemRows = group.rows.filter(({ cells }) => ofItems.some(({ index }) => !isEmpty(cells[index])))
  for (const [item, row] of itemRows.entries())
    for (const { column, index } of ofItems) {
      const cell = row.cells[index] ?? ''
      if (isEmpty(cell)) continue
      findings.push(...fill(message, { column, index }, { cell, row, item, type, file: group.file }))
    }
  fillEmptyLists(message, columns, type)
  return { message, type, group, itemRows, findings }
}

/** A list that every message has stays empty when no row has an item of it. */
function fillEmptyLists(message: object, columns: readonly Indexed[], type: string): void {
  const lists = columns.flatMap(({ column }) =>
    column.uses.flatMap((use) => (use.type === type && use.emptyList !== undefined ? [use.emptyList] : [])),
  )
  for (const list of lists)
    if (valueAtItem(message, list, 0) === undefined) setAt(message, list, { item: 0, value: [] })
}

function variantsIn({ column }: Indexed): number {
  return column.uses.some(({ variant }) => variant !== undefined) ? 1 : 0
}

/** A cell about the whole message: filled in on one row, or on more rows alike. */
function fillWhole(
  message: object,
  indexed: Indexed,
  { group, type }: { group: RowGroup; type: string },
): readonly CsvFinding[] {
  const { rows, file } = group
  const first = firstFilled(rows, indexed.index)
  if (first === undefined) return []
  const { row, cell } = first
  const other = rows.find(({ cells }) => !isEmpty(cells[indexed.index]) && cells[indexed.index] !== cell)
  const differs =
    other === undefined ? [] : [finding('csv-rows-differ', indexed, { file, row: other, params: { row: row.number } })]
  return [...differs, ...fill(message, indexed, { cell, row, item: 0, type, file })]
}

type Cell = {
  readonly cell: string
  readonly row: CsvRow
  readonly item: number
  readonly type: string
  readonly file: string
}

function fill(message: object, indexed: Indexed, { cell, row, item, type, file }: Cell): readonly CsvFinding[] {
  const uses = indexed.column.uses.filter((use) => use.type === type)
  const use = uses.find((one) => mayHold(one, message, item))
  if (use === undefined) return [finding('csv-other-variant', indexed, { file, row })]
  const read = readCell(use.node, cell)
  if ('code' in read) return [finding(read.code, indexed, { file, row, params: read.params ?? {} })]
  setAt(message, use.path, { item, value: read.value })
  return []
}

/** Whether the element belongs to the variant that is chosen; as long as none is, to any. */
function mayHold({ variant }: CsvUse, message: object, item: number): boolean {
  if (variant === undefined) return true
  const chosen = valueAtItem(message, variant.tag, item)
  return chosen === undefined || chosen === variant.value
}

/** A finding in a cell. */
export function finding(
  code: CsvFindingCode,
  { column, index }: Indexed,
  { file, row, params = {} }: { file: string; row: CsvRow; params?: CsvFinding['params'] },
): CsvFinding {
  return { code, severity: 'fout', file, row: row.number, column: columnLetter(index), heading: column.name, params }
}
