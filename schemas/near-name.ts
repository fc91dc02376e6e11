/** Finds the known name that somebody probably meant. */

/** Further away than this, a name is another name. */
const furthest = 2

/**
 * The one known name at most two typing slips away; nothing when there is none or when two are equally near.
 *
 * @since 0.1.0
 * @beta
 */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  let best: string | undefined
  let bestDistance = furthest + 1
  let tied = false
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) > furthest) continue
    const distance = typingDistance(name.toLowerCase(), candidate.toLowerCase())
    if (distance > bestDistance) continue
    tied = distance === bestDistance
    bestDistance = distance
    best = candidate
  }
  return tied ? undefined : best
}

/**
 * Optimal string alignment distance: letters inserted, dropped, changed or swapped with their neighbour.
 *
 * @since 0.1.0
 * @beta
 */
export function typingDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const changed = a[row - 1] === b[column - 1] ? 0 : 1
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + changed,
        swapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    beforeLast = last
    last = current
  }
  return last[b.length] ?? 0
}
