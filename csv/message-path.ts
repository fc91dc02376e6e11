/** Reads and sets what stands at a path of a message; `*` in the path is the item of this index, or else the first. */
import { valueAt } from '../json/index.ts'

/** The list of which the path goes through an item; the whole path when it goes through none. */
export function listPlace(path: readonly string[]): string {
  const star = path.indexOf('*')
  return (star < 0 ? path : path.slice(0, star)).join('/')
}

/** What stands there; nothing when the way to it is missing. */
export function valueAtItem(message: unknown, path: readonly string[], item = 0): unknown {
  return valueAt(
    message,
    path.map((step) => (step === '*' ? item : step)),
  )
}

/** Sets it, making the groups and lists on the way. */
export function setAt(
  message: object,
  path: readonly string[],
  { item = 0, value }: { item?: number; value: unknown },
): void {
  let place: object = message
  for (const [depth, step] of path.entries()) {
    const key = step === '*' ? item : step
    if (depth === path.length - 1) Reflect.set(place, key, value)
    else place = below(place, key, path[depth + 1] === '*')
  }
}

function below(place: object, key: string | number, list: boolean): object {
  const there: unknown = Reflect.get(place, key)
  if (typeof there === 'object' && there !== null) return there
  const made = list ? [] : {}
  Reflect.set(place, key, made)
  return made
}
