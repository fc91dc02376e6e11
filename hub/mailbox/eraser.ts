/** Sees to it that nothing is left in the files of what was removed from the embedded store. */
import type { Database } from 'better-sqlite3'
import type { Room } from '../../disk/index.ts'

export type Eraser = {
  /** Erases; when that fails, again later, until it succeeds. */
  readonly now: () => void
  /** Erases within the time that was set. */
  readonly soon: () => void
  /** Erases a last time; what then cannot be erased is, when the store is opened again. */
  readonly close: () => void
}

/** An eraser of this database that takes at most so many milliseconds. */
export function createEraser(database: Database, room: Room, within: number): Eraser {
  let waiting: NodeJS.Timeout | undefined
  let closed = false
  const soon = (): void => {
    if (!closed) waiting ??= setTimeout(now, within)
  }
  const now = (): void => {
    clearTimeout(waiting)
    waiting = undefined
    // Moving pages into the file may need room: once more when the reserve is let go.
    if (!erased(database) && !(room.runOut() && erased(database))) soon()
  }
  return {
    now,
    soon,
    close: () => {
      closed = true
      now()
    },
  }
}

/** Moves the write-ahead log into the file, whose freed pages are overwritten, and empties it; false when it could not. */
function erased(database: Database): boolean {
  try {
    database.pragma('wal_checkpoint(TRUNCATE)')
    return true
  } catch {
    return false
  }
}
