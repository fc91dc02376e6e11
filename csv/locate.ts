/** From a place in a message that came out of rows back to the row and column. */
import { splitPointer } from '../json/index.ts'
import type { BuiltMessage } from './build-message.ts'
import type { CsvList } from './list.ts'
import { listPlace } from './message-path.ts'

/** A cell: the number of its row, and with a column its letter and heading. */
export type CellPlace = { readonly row: number; readonly column?: string; readonly heading?: string }

/**
 * The cell that a JSON Pointer into the message leads to: the element itself, the group it is in, or of those below it the first
 * that must be filled in.
 */
export function locate(pointer: string, list: CsvList, built: BuiltMessage): CellPlace {
  const steps = splitPointer(pointer)
  const [first] = built.group.rows
  const below = list.columns.flatMap(({ uses, name }, index) =>
    uses
      .filter(
        ({ type, path }) => type === built.type && sharedSteps(path, steps) === Math.min(path.length, steps.length),
      )
      .map(({ path, required }) => ({ path, required, index, heading: name })),
  )
  const place = below.find(({ required }) => required) ?? below[0]
  if (place === undefined || steps.length === 0) return { row: first.number }
  const { path, index, heading } = place
  const item = Number(steps[path.indexOf('*')] ?? 0)
  const row = path.includes('*') ? (built.itemRows.get(listPlace(path))?.[item] ?? first) : first
  const column = built.group.sheet.letters[index] ?? ''
  return { row: row.number, ...(column === '' ? {} : { column }), heading }
}

/** How many steps are the same from the start; `*` is any index. */
function sharedSteps(path: readonly string[], steps: readonly string[]): number {
  const differs = path.findIndex((step, depth) =>
    step === '*' ? !/^\d+$/.test(steps[depth] ?? '') : step !== steps[depth],
  )
  return differs < 0 ? path.length : differs
}
