/** Where elements stand in other JSON texts than messages, such as the schemas themselves. */
import type { Path } from '../json/index.ts'
import { lineIndex } from './line-index.ts'
import { locate } from './locate.ts'
import type { Position } from './report.ts'

/**
 * The lines and columns of these elements, from their name (or the start of a list item) to the end of their value; of an
 * absent element, those of what should hold it. `text` is known to be JSON.
 *
 * @since 0.1.0
 * @beta
 */
export function positionsOf(text: string, paths: readonly Path[]): readonly Position[] {
  const positionOf = lineIndex(text)
  return locate(text, paths).map(({ name, value, parent }) =>
    positionOf(value === undefined ? parent : { start: (name ?? value).start, end: value.end }),
  )
}
