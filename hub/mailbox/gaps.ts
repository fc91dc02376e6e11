/** Gaps in a row of pages: found by where they begin or end, and by how long they are. */

export type Gaps = {
  readonly add: (first: number, count: number) => void
  readonly drop: (first: number, count: number) => void
  /** The gap that ends right before this page, or begins at it. */
  readonly endingAt: (page: number) => Gap | undefined
  readonly startingAt: (page: number) => Gap | undefined
  /** The shortest of at least so many pages. */
  readonly shortest: (count: number) => Gap | undefined
  /** Every gap, in no order. */
  readonly all: () => readonly Gap[]
}

/** Pages in a row. */
export type Gap = { readonly first: number; readonly count: number }

/** No gaps. */
export function createGaps(): Gaps {
  const starts = new Map<number, number>()
  const ends = new Map<number, number>()
  const lengths = new Map<number, Set<number>>()
  return {
    add: (first, count) => {
      starts.set(first, count)
      ends.set(first + count, first)
      lengths.set(count, (lengths.get(count) ?? new Set()).add(first))
    },
    drop: (first, count) => {
      starts.delete(first)
      ends.delete(first + count)
      const same = lengths.get(count)
      same?.delete(first)
      if (same?.size === 0) lengths.delete(count)
    },
    endingAt: (page) => {
      const first = ends.get(page)
      return first === undefined ? undefined : { first, count: page - first }
    },
    startingAt: (page) => {
      const count = starts.get(page)
      return count === undefined ? undefined : { first: page, count }
    },
    shortest: (count) => {
      let found: number | undefined
      // Messages have few lengths, so gaps have few too.
      for (const length of lengths.keys()) if (length >= count && length < (found ?? Infinity)) found = length
      const first = found === undefined ? undefined : lengths.get(found)?.values().next().value
      return found === undefined || first === undefined ? undefined : { first, count: found }
    },
    all: () => [...starts].map(([first, count]) => ({ first, count })),
  }
}
