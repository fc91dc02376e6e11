/** Pointers of the law, with `*` for every item of a list, against places in one message. */
import type { Json, JsonObject } from './json.ts'

/** Steps of a pointer; element names of the standard need no escapes. */
function stepsOf(pointer: string): readonly string[] {
  return pointer.split('/').slice(1)
}

/** Every place in this message, as steps, that the pointer stands for and whose parent is there. */
export function placesOf(pointer: string, message: Json): readonly (readonly string[])[] {
  const [steps, last] = [stepsOf(pointer).slice(0, -1), stepsOf(pointer).at(-1) ?? '']
  const parents = steps.reduce<readonly (readonly string[])[]>(
    (places, step) => places.flatMap((place) => below(place, step, message)),
    [[]],
  )
  return parents.map((place) => [...place, last])
}

function below(place: readonly string[], step: string, message: Json): readonly (readonly string[])[] {
  const here = valueAt(message, place)
  if (step === '*') return Array.isArray(here) ? here.map((_, index) => [...place, String(index)]) : []
  return isObject(here) && Object.hasOwn(here, step) ? [[...place, step]] : []
}

/** What stands at a place; nothing when it is not there. */
export function valueAt(message: Json, place: readonly string[]): Json | undefined {
  return place.reduce<Json | undefined>((here, step) => {
    if (Array.isArray(here)) return here[Number(step)]
    return isObject(here) && Object.hasOwn(here, step) ? here[step] : undefined
  }, message)
}

/** The pointer with the stars replaced by the indices of a place, from the left. */
export function atPlace(pointer: string, place: readonly string[]): readonly string[] {
  const indices = place.filter((step) => /^\d+$/.test(step))
  return stepsOf(pointer).map((step) => (step === '*' ? (indices.shift() ?? step) : step))
}

/** The place as a JSON Pointer. */
export function pointerTo(place: readonly string[]): string {
  return place.map((step) => `/${step}`).join('')
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
