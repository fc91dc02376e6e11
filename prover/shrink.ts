/** Makes a message as small as it can be while it still shows what it shows. */
import { isList, isObject } from '../json/index.ts'
import type { Json, Path } from '../json/index.ts'
import { sizeOf } from './json.ts'

/** A step to a smaller message: at this place comes another value, or nothing. */
type Step = { readonly path: Path; readonly value?: Json }

/** How far to go. */
export type ShrinkOptions = {
  /** Values that may stand in the place of one, the boldest first; without it parts are only taken out, whole. */
  readonly simpler?: (value: Json) => Iterable<Json>
  /** So many smaller messages are tried at the most. */
  readonly tries?: number
  /** Values that are looked at in all tries together. */
  readonly looked?: number
}

/**
 * The smallest message found by taking out parts, and by what is simpler in their place, one step at a time: no single step
 * more would still show it, unless the bounds were reached. `shows` judges each.
 */
export function shrink(message: Json, shows: (message: Json) => boolean, options: ShrinkOptions = {}): Json {
  const { simpler = () => [], tries = Infinity, looked = 400_000 } = options
  let best = message
  let steps = [...stepsFrom(best, simpler)]
  let [size, tried, seen] = [sizeOf(best), 0, 0]
  // What could not go stays where it is in the list, so the search goes on from where something went, and around.
  for (let at = 0, failed = 0; failed < steps.length;) {
    const step = steps[at % steps.length]
    seen += size
    if (step === undefined || ++tried > tries || seen > looked) break
    const smaller = after(best, step.path, step.value)
    if (shows(smaller)) {
      best = smaller
      steps = [...stepsFrom(best, simpler)]
      at %= Math.max(steps.length, 1)
      size = sizeOf(best)
      failed = 0
    } else {
      at++
      failed++
    }
  }
  return best
}

/** From the message down, the largest parts first; the last of a list before the first. */
function* stepsFrom(value: Json, simpler: (value: Json) => Iterable<Json>, path: Path = []): Generator<Step> {
  for (const plain of simpler(value)) yield { path, value: plain }
  if (typeof value !== 'object' || value === null) return
  const keys = isList(value) ? [...value.keys()].toReversed() : Object.keys(value)
  for (const key of keys) yield { path: [...path, key] }
  for (const key of keys) yield* stepsFrom(inside(value, key), simpler, [...path, key])
}

function inside(value: Json, key: string | number): Json {
  return (value as Readonly<Record<string | number, Json>>)[key] ?? null
}

/** The message after a step. */
function after(message: Json, [key, ...rest]: Path, value: Json | undefined): Json {
  if (key === undefined) return value === undefined ? message : value
  const inner = rest.length > 0 ? after(inside(message, key), rest, value) : value
  if (isList(message)) {
    const index = Number(key)
    return inner === undefined ? message.toSpliced(index, 1) : message.with(index, inner)
  }
  if (!isObject(message)) return message
  const members = Object.entries(message)
  return Object.fromEntries(
    inner === undefined
      ? members.filter(([name]) => name !== key)
      : members.map(([name, member]) => [name, name === key ? inner : member]),
  )
}
