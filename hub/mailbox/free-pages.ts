/** Which pages of a file are free: gives out rows of them and takes them back, without a look at those that are in use. */
import { createGaps } from './gaps.ts'
import type { Gap } from './gaps.ts'

/** Free pages of a file, and where it ends. */
export type FreePages = {
  /** The first of so many pages in a row, which are in use from now on; beyond the end when there is no such row. */
  readonly take: (count: number) => number
  readonly give: (first: number, count: number) => void
  /** The pages up to the last that is in use. */
  readonly end: () => number
  /** Every free row before the end, in no order. */
  readonly rows: () => readonly Gap[]
}

/** A file in which these rows are in use: in order, none twice. */
export function createFreePages(used: Iterable<Gap> = []): FreePages {
  const gaps = createGaps()
  let end = 0
  for (const { first, count } of used) {
    if (first > end) gaps.add(end, first - end)
    end = Math.max(end, first + count)
  }
  return {
    take: (count) => {
      const gap = gaps.shortest(count)
      if (gap === undefined) {
        end += count
        return end - count
      }
      gaps.drop(gap.first, gap.count)
      if (gap.count > count) gaps.add(gap.first + count, gap.count - count)
      return gap.first
    },
    give: (first, count) => {
      const [before, after] = [gaps.endingAt(first), gaps.startingAt(first + count)]
      for (const gap of [before, after]) if (gap !== undefined) gaps.drop(gap.first, gap.count)
      const start = before?.first ?? first
      const length = (before?.count ?? 0) + count + (after?.count ?? 0)
      if (start + length === end) end = start
      else gaps.add(start, length)
    },
    end: () => end,
    rows: gaps.all,
  }
}
