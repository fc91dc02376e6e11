/** One group of rows → the message it is, ready for the judge; or nothing, when it is a question without an answer. */
import { buildMessage, finding } from './build-message.ts'
import type { BuiltMessage } from './build-message.ts'
import { isEmpty, readCell, writeCell } from './cells/cell.ts'
import { chooseAnswer, fillChosen } from './choose-answer.ts'
import type { CsvFinding } from './finding.ts'
import { numberColumn } from './group-rows.ts'
import type { RowGroup } from './group-rows.ts'
import type { CsvList } from './list.ts'
import { setAt, valueAtItem } from './message-path.ts'
import type { CsvRow } from './cut-records.ts'

/** What a message needs that no row has to say. */
export type Given = {
  /** A new Referentienummer (UUID), for each message that has none. */
  readonly newReference: () => string
  /** Tijdstip for messages without one, such as `2026-03-02T09:30:00Z`. */
  readonly now: string
  /** OIN of the sender for messages without one. */
  readonly sender?: string
  /** The questions by their number, when they were handed in: then the copied part must be the same. */
  readonly questions?: ReadonlyMap<string, unknown>
}

/** The message of the rows. */
export function readGroup(list: CsvList, group: RowGroup, given: Given): BuiltMessage | undefined {
  if (list.kind === 'berichten') return complete(buildMessage(list, group, list.message), given)
  const { type, findings } = chooseAnswer(list, group)
  if (type === undefined) return undefined
  const built = buildMessage(list, group, type)
  const chosen = fillChosen(built.message, list, { type, group })
  const asked = questionFindings(list, group, given)
  return complete({ ...built, findings: [...built.findings, ...findings, ...chosen, ...asked] }, given)
}

/** Fills in the heading where the rows leave it open. */
function complete(built: BuiltMessage, { newReference, now, sender }: Given): BuiltMessage {
  const heading = (name: string, value: string | undefined): void => {
    const path = ['Stuurgegevens', name]
    if (value !== undefined && valueAtItem(built.message, path) === undefined) setAt(built.message, path, { value })
  }
  heading('Referentienummer', newReference())
  heading('Tijdstip', now)
  heading('Afzender', sender)
  // A message that answers nothing may begin a conversation; one that does must name it.
  if (valueAtItem(built.message, ['Stuurgegevens', 'CrossReferentienummer']) === undefined)
    heading('ConversatieReferentienummer', newReference())
  return built
}

/** Whether the rows name a question, and copy it as it was asked. */
function questionFindings(list: CsvList, group: RowGroup, { questions }: Given): readonly CsvFinding[] {
  const at = numberColumn(list)
  const column = list.columns[at]
  if (column === undefined) return []
  const here = { column, index: at }
  const { sheet, rows } = group
  if (group.number === '') return [finding('csv-question-missing', here, { sheet, row: rows[0] })]
  if (questions === undefined) return []
  const question = questions.get(group.number)
  if (question === undefined) return [finding('csv-question-unknown', here, { sheet, row: rows[0] })]
  return list.columns.flatMap((column, index): readonly CsvFinding[] => {
    const changed = rows.find(
      (row, number) => column.part === 'vraag' && isChanged(row, number === 0, { list, index, question }),
    )
    return changed === undefined ? [] : [finding('csv-question-changed', { column, index }, { sheet, row: changed })]
  })
}

type QuestionCell = { readonly list: CsvList; readonly index: number; readonly question: unknown }

/** Told by what the cells mean: a spreadsheet may write a date or an amount in another way. */
function isChanged({ cells }: CsvRow, first: boolean, { list, index, question }: QuestionCell): boolean {
  const uses = list.columns[index]?.uses.filter(({ type }) => type === list.message) ?? []
  const cell = cells[index] ?? ''
  if (uses.length === 0 || (isEmpty(cell) && !first)) return false
  const use = uses.find(({ variant }) => variant === undefined || valueAtItem(question, variant.tag) === variant.value)
  const value = use === undefined ? undefined : valueAtItem(question, use.path)
  const isNothing = value === undefined || (Array.isArray(value) && value.length === 0)
  if (use === undefined || isNothing) return !isEmpty(cell)
  if (isEmpty(cell)) return true
  return JSON.stringify(readCell(use.node, cell)) !== JSON.stringify(readCell(use.node, writeCell(use.node, value)))
}
