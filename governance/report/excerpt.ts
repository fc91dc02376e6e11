/** Excerpt: the part of an example message that shows the change. */
import { isList, isObject, splitPointer } from '../../json/index.ts'
import type { Json } from '../../json/index.ts'
import type { Change } from '../compare/comparison.ts'
import { lastName } from './values.ts'
import type { Words } from './words.ts'

/** `"TypeSchuldregeling": "SA"`, or that an element is absent. */
export function excerptOf(witness: Json, change: Change, words: Words): string {
  const former = change.kind === 'element-renamed' && typeof change.before === 'string' ? change.before : undefined
  const steps = splitPointer(change.path)
  const places = former === undefined ? [steps] : [steps, [...steps.slice(0, -1), former]]
  for (const place of places) {
    const found = follow(witness, place)
    const name = place.findLast((step) => step !== '*') ?? ''
    if (found !== undefined) return name === '' ? JSON.stringify(found) : `"${name}": ${JSON.stringify(found)}`
  }
  return words.without(lastName(change.path))
}

/** The first value at a place with `*` for any item. */
function follow(value: Json | undefined, [step, ...rest]: readonly string[]): Json | undefined {
  if (step === undefined) return value
  if (step === '*') {
    const items = isList(value) ? value : isObject(value) ? Object.values(value) : []
    return items.map((item) => follow(item, rest)).find((found) => found !== undefined)
  }
  return isObject(value) && Object.hasOwn(value, step) ? follow(value[step], rest) : undefined
}
