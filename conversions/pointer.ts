/** Pointers of the law, with `*` for every item of a list, against places in one message. */
import { isObject, splitPointer, valueAt } from '../json/index.ts'
import type { Json } from '../json/index.ts'

/** Every place in this message, as steps, that the pointer stands for and whose parent is there. */
export function placesOf(pointer: string, message: Json): readonly (readonly string[])[] {
  const [steps, last] = [splitPointer(pointer).slice(0, -1), splitPointer(pointer).at(-1) ?? '']
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

/** The pointer with the stars replaced by the indices of a place, from the left. */
export function atPlace(pointer: string, place: readonly string[]): readonly string[] {
  const indices = place.filter((step) => /^\d+$/.test(step))
  return splitPointer(pointer).map((step) => (step === '*' ? (indices.shift() ?? step) : step))
}
