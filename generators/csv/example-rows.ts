/** Example rows of a list, turned on their side: a file has more columns than a page is wide. */
import { valueAt } from '../../json/index.ts'
import { columnLetter, rowsOf } from '../../csv/index.ts'
import type { CsvList } from '../../csv/index.ts'
import { code, table } from '../book/markdown.ts'
import type { ListInBook } from './list-in-book.ts'

/** More rows than this make the table too wide to read. */
const mostRows = 4

/** The cells of the example as they stand in the file; empty when there is no example. */
export function exampleTable({ list, examples }: ListInBook): string {
  const rows = pairsOf(list, examples)
    .flatMap(({ message, answer }) => rowsOf(list, message, answer))
    .slice(0, mostRows)
  const filled = list.columns.flatMap(({ name }, index) => {
    const cells = rows.map((row) => row[index] ?? '')
    return cells.every((cell) => cell === '') ? [] : [[columnLetter(index), name, ...cells.map(inLine)]]
  })
  return table(['Kolom', 'Element', ...rows.map((_, index) => `Rij ${index + 2}`)], filled)
}

function inLine(cell: string): string {
  return code(cell.replaceAll('\n', ' ↵ '))
}

type Pair = { readonly message: unknown; readonly answer?: unknown }

/** One message; of questions those with each kind of answer. */
function pairsOf(list: CsvList, examples: readonly unknown[]): readonly Pair[] {
  const messages = examples.filter((example) => heading(example, 'Berichttype') === list.message)
  if (list.kind === 'berichten') return messages.slice(0, 1).map((message) => ({ message }))
  const answered = list.gives.flatMap((type) => {
    const answers = examples.filter((example) => heading(example, 'Berichttype') === type)
    const pairs = answers.flatMap((answer): readonly Pair[] => {
      const asked = heading(answer, 'CrossReferentienummer')
      const message = messages.find((one) => heading(one, 'Referentienummer') === asked)
      return message === undefined ? [] : [{ message, answer }]
    })
    return pairs.slice(0, 1)
  })
  return answered.length > 0 ? answered : messages.slice(0, 1).map((message) => ({ message }))
}

function heading(message: unknown, name: string): unknown {
  return valueAt(message, ['Stuurgegevens', name])
}
