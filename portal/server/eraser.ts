/** Sees to it that nothing is left in the files of SQLite of what was removed or replaced. */
import type { Database } from 'better-sqlite3'

/** Milliseconds in which no file holds what was removed. */
const within = 250

/** Erases: now and then, and a last time. */
export type Eraser = { readonly soon: () => void; readonly close: () => void }

/** An eraser of this database, which erases at once what a crash left. */
export function createEraser(database: Database): Eraser {
  let waiting: NodeJS.Timeout | undefined
  const soon = (): void => void (waiting ??= setTimeout(now, within))
  const now = (): void => {
    waiting = undefined
    // Freed pages are overwritten in the log; what stood in the file goes when the log is moved there, and the log when it is emptied.
    const [{ busy }] = database.pragma('wal_checkpoint(TRUNCATE)') as [{ readonly busy: number }]
    if (busy !== 0) soon()
  }
  now()
  return {
    soon,
    close: () => {
      clearTimeout(waiting)
      now()
      clearTimeout(waiting)
    },
  }
}
