/** The headers of batches in SQLite: kept by number, long after the receipts that they are about. */
import type { NumberedHeader } from './mailbox.ts'
import { firstBefore } from './slices.ts'
import type { Prepare } from './sqlite-schema.ts'
import type { Tables } from './tables.ts'

/** The table of batches in this database. */
export function batchTable(prepare: Prepare): Tables['batches'] {
  const add = prepare('INSERT INTO batch VALUES (?, ?, ?)')
  const page = prepare('SELECT number, signature FROM batch WHERE number > ? ORDER BY number LIMIT ?')
  const oldest = prepare('SELECT number, at FROM batch ORDER BY number LIMIT ?')
  const prune = prepare('DELETE FROM batch WHERE number <= ?')
  return {
    add: (number, { at, signature }) => void add.run(number, at, signature),
    page: ({ after, limit }) => page.all(after, limit) as NumberedHeader[],
    pruneBefore: (at, limit) => {
      const newest = firstBefore(oldest.all(limit) as { readonly number: number; readonly at: string }[], at).at(-1)
      return newest === undefined ? 0 : prune.run(newest.number).changes
    },
  }
}
