/** Sees to it that nothing is left in the files of SQLite of what was removed or replaced. */
import type { Database } from 'better-sqlite3'

/** Milliseconds in which no file holds what was removed. */
const within = 250

/** Erases: at once, within its time, and a last time. What cannot be erased now is a while later, and else when the file is opened again. */
export type Eraser = { readonly now: () => void; readonly soon: () => void; readonly close: () => void }

/** An eraser of this database, which erases at once what a crash left. */
export function createEraser(database: Pick<Database, 'pragma'>): Eraser {
  let waiting: NodeJS.Timeout | undefined
  const soon = (): void => void (waiting ??= setTimeout(now, within))
  const now = (): void => {
    clearTimeout(waiting)
    waiting = undefined
    if (!erased(database)) soon()
  }
  now()
  return {
    ...{ now, soon },
    close: () => {
      clearTimeout(waiting)
      now()
      clearTimeout(waiting)
    },
  }
}

/**
 * Moves the log into the file and empties it: freed pages are overwritten in the log, and what stood in the file goes when the log is moved
 * there. False when somebody reads, or when the disk has no room: nothing of that may end the process.
 */
function erased(database: Pick<Database, 'pragma'>): boolean {
  try {
    const [{ busy }] = database.pragma('wal_checkpoint(TRUNCATE)') as [{ readonly busy: number }]
    return busy === 0
  } catch {
    return false
  }
}
