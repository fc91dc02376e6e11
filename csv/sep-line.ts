/** The line `sep=;` that some programs put above the headings; a spreadsheet reads it and does not show it. */
import { separators } from './separators.ts'
import type { SeparatorName } from './separators.ts'

/** The text under that line, and what it says stands between the cells: a name of ours, or another sign. */
export type SepLine = { readonly text: string; readonly says?: SeparatorName | 'other' }

const line = /^"?sep=([^\r\n])"?[;,\t ]*(?:\r\n|\r|\n|$)/i

/** Takes the line away when it is there. Rows keep the numbers that a spreadsheet shows: the line has none. */
export function takeSepLine(text: string): SepLine {
  const found = line.exec(text)
  if (found === null) return { text }
  const names = Object.keys(separators) as SeparatorName[]
  const says = names.find((name) => separators[name] === found[1]) ?? 'other'
  return { text: text.slice(found[0].length), says }
}
