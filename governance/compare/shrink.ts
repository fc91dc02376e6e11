/** Shrinks a witness: takes out everything that it does not need to show what it shows. */
import { isList, isObject } from '../../json/index.ts'
import type { Json, Path } from '../../json/index.ts'

/** Values that are looked at in all tries together: a message of a thousand members is tried four hundred times. */
const mostLooked = 400_000

/** The smallest message that is left when taking out one more member or item would make it show nothing. */
export function shrunk(witness: Json, shows: (message: Json) => boolean): Json {
  let best = witness
  let looked = 0
  for (let smaller = true; smaller;) {
    smaller = false
    // What could not go stays where it is in the list, so the search goes on from where something went.
    for (let paths = removable(best), at = 0; at < paths.length;) {
      looked += paths.length
      if (looked > mostLooked) return best
      const tried = without(best, paths[at] ?? [])
      if (shows(tried)) {
        best = tried
        paths = removable(best)
        smaller = true
      } else at++
    }
  }
  return best
}

/** From the message down, the largest parts first; the last of a list before the first. */
function removable(value: Json, above: Path = []): readonly Path[] {
  if (isList(value)) {
    const items = [...value.keys()].toReversed()
    return [
      ...items.map((index) => [...above, index]),
      ...items.flatMap((index) => removable(value[index] ?? null, [...above, index])),
    ]
  }
  if (!isObject(value)) return []
  const names = Object.keys(value)
  return [
    ...names.map((name) => [...above, name]),
    ...names.flatMap((name) => removable(value[name] ?? null, [...above, name])),
  ]
}

function without(value: Json, [step, ...rest]: Path): Json {
  if (isList(value))
    return rest.length === 0
      ? value.filter((_, index) => index !== step)
      : value.map((item, index) => (index === step ? without(item, rest) : item))
  if (!isObject(value) || step === undefined) return value
  const members = Object.entries(value).filter(([name]) => rest.length > 0 || name !== String(step))
  return Object.fromEntries(
    members.map(([name, inner]) => [name, name === String(step) ? without(inner, rest) : inner]),
  )
}
