/** Puts another value at a place of a JSON value; nothing here changes a value, everything makes a new one. */
import { isList, isObject } from '../json/index.ts'
import type { Json, Path } from '../json/index.ts'

/** The value with another value at this place; a new element comes last. */
export function withValue(value: Json, path: Path, put: Json): Json {
  const [step, ...rest] = path
  if (step === undefined) return put
  if (isList(value)) return value.map((item, index) => (index === step ? withValue(item, rest, put) : item))
  if (!isObject(value)) return value
  return { ...value, [step]: withValue(value[step] ?? null, rest, put) }
}
