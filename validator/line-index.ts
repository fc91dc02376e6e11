/** Lines and columns of offsets in a text. */
import type { Range } from './mistake.ts'
import type { Position } from './report.ts'

/** Tells positions in this text; lines end at LF, as everywhere in NDJSON. Counts the lines at the first question. */
export function lineIndex(text: string): (range: Range) => Position {
  let starts: readonly number[] | undefined
  return ({ start, end }) => {
    starts ??= lineStarts(text)
    const first = lineOf(starts, start)
    const last = lineOf(starts, end)
    return {
      line: first + 1,
      column: start - (starts[first] ?? 0) + 1,
      endLine: last + 1,
      endColumn: end - (starts[last] ?? 0) + 1,
    }
  }
}

function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The last line that starts at or before the offset. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
