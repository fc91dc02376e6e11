/** Follows arrows: what can be reached from a name, and from itself in a circle. */

type Arrow = { readonly from: string; readonly to: string }

/** Every name from which a way leads back to itself, sorted. */
export function circlesIn(arrows: readonly Arrow[]): readonly string[] {
  const names = [...new Set(arrows.map(({ from }) => from))].sort()
  return names.filter((name) => reachableFrom(name, arrows).has(name))
}

/** Every name to which arrows lead from this one. */
export function reachableFrom(start: string, arrows: readonly Arrow[]): ReadonlySet<string> {
  const reached = new Set<string>()
  const open = [start]
  for (let name = open.pop(); name !== undefined; name = open.pop())
    for (const { from, to } of arrows)
      if (from === name && !reached.has(to)) {
        reached.add(to)
        open.push(to)
      }
  return reached
}
