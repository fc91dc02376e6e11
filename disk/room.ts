/** Room on the disk: when it runs out, what is new is refused and a reserve is let go for what must go on. */
/** Room that is held back until it is needed. */
export type Reserve = {
  /** Holds it (again); rejects when there is too little room for that. */
  readonly hold: () => Promise<void>
  readonly release: () => void
}

/** Whether there is room for what is new. */
export type Room = {
  readonly isShort: () => boolean
  /** Room ran out: lets the reserve go; false when that was done before. */
  readonly runOut: () => boolean
  /** Tries to hold the reserve, now and then every so often until it succeeds: then there is room again. */
  readonly recover: () => Promise<void>
  readonly close: () => void
}

/** Room with this reserve, which is not held yet; `every`: milliseconds between two looks whether there is room again. */
export function createRoom(reserve: Reserve, every: number): Room {
  let short = false
  let closed = false
  let looking: NodeJS.Timeout | undefined
  const lookLater = (): void => {
    looking ??= setTimeout(() => {
      looking = undefined
      void recover()
    }, every)
  }
  const recover = async (): Promise<void> => {
    try {
      await reserve.hold()
      short = false
    } catch {
      short = true
      if (!closed) lookLater()
    }
  }
  return {
    isShort: () => short,
    runOut: () => {
      reserve.release()
      if (short) return false
      short = true
      lookLater()
      return true
    },
    recover,
    close: () => {
      closed = true
      clearTimeout(looking)
    },
  }
}
