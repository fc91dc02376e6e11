/** Sees to it that nothing is left of the bytes of messages that ended. */
import type { BodyFile, Place } from './body-file.ts'

export type Eraser = {
  /** Erases what stands there within the time that was set; when that fails, again later, until it succeeds. */
  readonly soon: (places: readonly Place[]) => void
  /** Erases what waits for it, and resolves when it is gone; what then cannot be erased is, when the store is opened again. */
  readonly close: () => Promise<void>
}

/** An eraser that takes at most so many milliseconds, and begins when that they ended is durable (`settled`). */
export function createEraser(bodies: Pick<BodyFile, 'erase'>, settled: () => Promise<void>, within: number): Eraser {
  let places: Place[] = []
  let waiting: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const turn = async (): Promise<void> => {
    const over = places
    places = []
    try {
      await settled()
      await bodies.erase(over)
    } catch {
      places.push(...over)
    }
  }
  const now = (): Promise<void> => {
    clearTimeout(waiting)
    waiting = undefined
    running = running.then(turn)
    return running
  }
  const later = (): void => {
    waiting ??= setTimeout(() => void now().then(again), within)
  }
  const again = (): void => {
    if (places.length > 0) later()
  }
  return {
    soon: (over) => {
      places.push(...over)
      again()
    },
    close: async () => {
      await now()
      clearTimeout(waiting)
    },
  }
}
