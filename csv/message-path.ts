/** Reads and sets what stands at a path of a message; `*` in the path is the item of this index. */

/** What stands there; nothing when the way to it is missing. */
export function valueAt(message: unknown, path: readonly string[], item: number): unknown {
  let value = message
  for (const step of path) {
    const key = step === '*' ? item : step
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = Reflect.get(value, key)
  }
  return value
}

/** Sets it, making the groups and lists on the way. */
export function setAt(
  message: object,
  path: readonly string[],
  { item, value }: { item: number; value: unknown },
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
