/** Lays rows out for a terminal: in columns, or one below the other where columns would break words. */
import { wrapText, wrapWords } from './wrap-words.ts'

const gap = '  '
const indent = '    '

type Rows = readonly (readonly string[])[]

/**
 * Rows under their heads in so many characters, two spaces apart; what does not fit in a cell goes on below it. When the
 * longest words do not fit beside each other, each row becomes its first cell with the others named below it.
 */
export function printColumns(heads: readonly string[], rows: Rows, width: number): string {
  const table = [heads, ...rows]
  const wanted = heads.map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length)))
  const least = heads.map((_, column) => Math.max(...table.map((row) => longestWord(row[column] ?? ''))))
  const room = width - gap.length * (heads.length - 1)
  if (sum(least) > room) return rows.map((row) => printRecord(heads, row, width)).join('')
  const widths = shrunk(wanted, least, room)
  const [head = '', ...body] = table.map((row) => printRow(row, widths))
  return `${head}${widths.map((each) => '─'.repeat(each)).join(gap)}\n${body.join('')}`
}

/** Widths that fit: the widest column gives first, and none gets narrower than its longest word. */
function shrunk(wanted: readonly number[], least: readonly number[], room: number): readonly number[] {
  const widths = [...wanted]
  for (let excess = sum(widths) - room; excess > 0; excess--) {
    const able = widths.map((each, column) => (each > (least[column] ?? 0) ? each : 0))
    const widest = able.indexOf(Math.max(...able))
    widths[widest] = (widths[widest] ?? 0) - 1
  }
  return widths
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}

function longestWord(cell: string): number {
  return Math.max(...wrapWords(cell, 1, false).map((word) => word.length))
}

function printRow(row: readonly string[], widths: readonly number[]): string {
  const cells = widths.map((width, column) => wrapWords(row[column] ?? '', width))
  const height = Math.max(...cells.map((lines) => lines.length))
  const lines = Array.from({ length: height }, (_, line) =>
    widths
      .map((width, column) => (cells[column]?.[line] ?? '').padEnd(width))
      .join(gap)
      .trimEnd(),
  )
  return `${lines.join('\n')}\n`
}

function printRecord(heads: readonly string[], [first = '', ...rest]: readonly string[], width: number): string {
  const named = rest.map((cell, index) => ({ cell, head: heads[index + 1] ?? '' })).filter(({ cell }) => cell !== '')
  const told = named.filter(({ head }) => head !== '').map(({ cell, head }) => `${head}: ${cell}`)
  // A column without a name is a mark at the first.
  const title = [first, ...named.filter(({ head }) => head === '').map(({ cell }) => cell)].join(' ')
  const below = told.length === 0 ? [] : [wrapText(`${indent}${told.join(' · ')}`, width)]
  return [...wrapWords(title, width), ...below].map((line) => `${line.trimEnd()}\n`).join('')
}
