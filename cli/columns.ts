/** Lays rows out in columns for a terminal. */

const widest = 110

/** Rows under their heads, two spaces apart; a cell that is too wide is cut with an ellipsis. */
export function printColumns(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const table = [heads, ...rows].map((row) => row.map(cut))
  const widths = heads.map((_, column) => Math.max(...table.map((row) => (row[column] ?? '').length)))
  const print = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  const [head = [], ...body] = table
  const line = widths.map((width) => '─'.repeat(width)).join('  ')
  return `${print(head)}\n${line}\n${body.map((row) => `${print(row)}\n`).join('')}`
}

function cut(cell: string): string {
  return cell.length > widest ? `${cell.slice(0, widest - 1)}…` : cell
}
