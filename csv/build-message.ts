/** Rows → one message of a type: what every cell says, put where it belongs, with what is wrong on the way. */
import { isEmpty, readCell } from './cells/cell.ts'
import type { CsvFinding, CsvFindingCode } from './finding.ts'
import { fillFixed } from './fixed-values.ts'
import { firstFilled, isOfItem } from './group-rows.ts'
import type { RowGroup } from './group-rows.ts'
import type { CsvColumn, CsvList, CsvUse } from './list.ts'
import { isMangled } from './mangled.ts'
import { listPlace, setAt, valueAtItem } from './message-path.ts'
import type { CsvRow } from './cut-records.ts'
import type { CsvSheet } from './read-text.ts'

/** A message with the rows it came from. */
export type BuiltMessage = {
  readonly message: object
  readonly type: string
  readonly group: RowGroup
  /** The row of each item, by the place of its list. */
  readonly itemRows: ReadonlyMap<string, readonly CsvRow[]>
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
  const itemRows = new Map<string, readonly CsvRow[]>()
  for (const [place, columns] of byList(inOrder, type)) {
    const rows = group.rows.filter(({ cells }) => columns.some(({ index }) => !isEmpty(cells[index])))
    itemRows.set(place, rows)
    findings.push(...fillItems(message, columns, { rows, type, sheet: group.sheet }))
  }
  fillFixed(message, type, list.fixed)
  return { message, type, group, itemRows, findings }
}

/** The columns of each list of which every item has a row; a message may have more than one. */
function byList(columns: readonly Indexed[], type: string): ReadonlyMap<string, readonly Indexed[]> {
  const lists = new Map<string, Indexed[]>()
  for (const indexed of columns.filter(({ column }) => isOfItem(column))) {
    const place = listPlace(indexed.column.uses.find((use) => use.type === type)?.path ?? [])
    lists.set(place, [...(lists.get(place) ?? []), indexed])
  }
  return lists
}

function fillItems(
  message: object,
  columns: readonly Indexed[],
  { rows, type, sheet }: { rows: readonly CsvRow[]; type: string; sheet: CsvSheet },
): readonly CsvFinding[] {
  return [...rows.entries()].flatMap(([item, row]) =>
    columns.flatMap((indexed): readonly CsvFinding[] => {
      const cell = row.cells[indexed.index] ?? ''
      return isEmpty(cell) ? [] : fill(message, indexed, { cell, row, item, type, sheet })
    }),
  )
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
  const { rows, sheet } = group
  const first = firstFilled(rows, indexed.index)
  if (first === undefined) return []
  const { row, cell } = first
  const other = rows.find(({ cells }) => !isEmpty(cells[indexed.index]) && cells[indexed.index] !== cell)
  const differs =
    other === undefined ? [] : [finding('csv-rows-differ', indexed, { sheet, row: other, params: { row: row.number } })]
  return [...differs, ...fill(message, indexed, { cell, row, item: 0, type, sheet })]
}

type Cell = {
  readonly cell: string
  readonly row: CsvRow
  readonly item: number
  readonly type: string
  readonly sheet: CsvSheet
}

function fill(message: object, indexed: Indexed, { cell, row, item, type, sheet }: Cell): readonly CsvFinding[] {
  const uses = indexed.column.uses.filter((use) => use.type === type)
  const use = uses.find((one) => mayHold(one, message, item))
  if (use === undefined) return [finding('csv-other-variant', indexed, { sheet, row })]
  const read = readCell(use.node, cell)
  if ('code' in read) return [finding(read.code, indexed, { sheet, row, params: read.params ?? {} })]
  setAt(message, use.path, { item, value: read.value })
  return isMangled(cell) ? [{ ...finding('csv-mangled', indexed, { sheet, row }), severity: 'signalering' }] : []
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
  { sheet, row, params = {} }: { sheet: CsvSheet; row: CsvRow; params?: CsvFinding['params'] },
): CsvFinding {
  const { file, letters } = sheet
  return { code, severity: 'fout', file, row: row.number, column: letters[index] ?? '', heading: column.name, params }
}
