/** Spot: the place in a valid message where a mistake is made. */
import { isObject } from '../json/index.ts'
import type { Json, JsonObject, Path } from '../json/index.ts'
import type { Drawing } from './draw-text.ts'
import { withValue } from './with-value.ts'

/** One place in a message, with what is needed to draw another value for it. */
export type Spot = {
  readonly message: JsonObject
  readonly path: Path
  readonly name: string
  readonly drawing: Drawing
}

/** The message with another value at the spot. */
export function replaced({ message, path }: Spot, value: Json): JsonObject {
  const changed = withValue(message, path, value)
  return isObject(changed) ? changed : message
}
