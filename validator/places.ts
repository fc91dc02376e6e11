/** Gives every mistake its place: by offset in the text, or by order of elements in a parsed message. */
import type { Path } from '../json/index.ts'
import { lineIndex } from './line-index.ts'
import { locate } from './locate.ts'
import type { Location } from './locate.ts'
import { fullPath } from './mistake.ts'
import type { Mistake, Range } from './mistake.ts'
import type { Position } from './report.ts'

/** A mistake with its rank among the others. */
export type Placed = {
  readonly mistake: Mistake
  /** Compared number by number; what holds another comes first. */
  readonly rank: readonly number[]
  /** Place (from 1) among its siblings of the element that the mistake is about. */
  readonly ordinal?: number
  readonly position?: () => Position
}

/** Places in JSON text; mistakes that reading the text found know theirs already. */
export function placeInText(text: string, mistakes: readonly Mistake[]): readonly Placed[] {
  const positionOf = lineIndex(text)
  const lost = mistakes.filter(({ range }) => range === undefined)
  const locations = lost.length === 0 ? [] : locate(text, lost.map(fullPath))
  const found = new Map(lost.map((mistake, index) => [mistake, locations[index]]))
  return mistakes.map((mistake) => {
    const location = found.get(mistake)
    const range = mistake.range ?? rangeOf(mistake, location)
    return {
      mistake,
      rank: [range.start],
      position: () => positionOf(range),
      ...(location?.ordinal === undefined ? {} : { ordinal: location.ordinal }),
    }
  })
}

function rangeOf({ member }: Mistake, location: Location | undefined): Range {
  const own = member === undefined ? location?.value : location?.name
  return own ?? location?.parent ?? { start: 0, end: 0 }
}

/** Places in a parsed message, in the order that JSON.stringify would write it. */
export function placeInValue(message: unknown, mistakes: readonly Mistake[]): readonly Placed[] {
  const orders = new Map<object, ReadonlyMap<string, number>>()
  return mistakes.map((mistake) => {
    const path = fullPath(mistake)
    const rank = rankOf(message, path, orders)
    const ordinal = rank.length === path.length ? rank.at(-1) : undefined
    return { mistake, rank, ...(ordinal === undefined ? {} : { ordinal }) }
  })
}

/** Ordinals from the message down to the element, or to what should hold it. */
function rankOf(message: unknown, path: Path, orders: Map<object, ReadonlyMap<string, number>>): readonly number[] {
  const rank: number[] = []
  let value = message
  for (const step of path) {
    if (typeof value !== 'object' || value === null) break
    const order = orders.get(value) ?? new Map(Object.keys(value).map((name, index) => [name, index + 1]))
    orders.set(value, order)
    const ordinal = order.get(String(step))
    if (ordinal === undefined) break
    rank.push(ordinal)
    value = Reflect.get(value, step)
  }
  return rank
}

/** Sorts by place; mistakes at one place stay in the order they were found. */
export function inOrder(placed: readonly Placed[]): readonly Placed[] {
  return placed.toSorted((one, other) => compareRanks(one.rank, other.rank))
}

function compareRanks(one: readonly number[], other: readonly number[]): number {
  const shared = Math.min(one.length, other.length)
  for (let index = 0; index < shared; index++) {
    const difference = (one[index] ?? 0) - (other[index] ?? 0)
    if (difference !== 0) return difference
  }
  return one.length - other.length
}
