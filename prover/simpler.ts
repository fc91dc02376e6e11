/** Values that are simpler than one and may do as well, so that a message that is found says no more than it has to. */
import { isList } from '../json/index.ts'
import type { Json } from '../json/index.ts'

/** Values to try in the place of this one, the boldest first; each is smaller by a fixed order, so that trying ends. */
export function* simplerThan(value: Json): Generator<Json> {
  for (const plain of [null, false, 0, '', [], {}]) if (weight(plain) < weight(value)) yield plain
  if (typeof value === 'string') yield* shorter(value)
  if (typeof value === 'number') yield* nearerZero(value)
  if (isList(value) && value.length > 3) yield value.slice(0, value.length >> 1)
}

/** How much there is to a value: kinds first, then size. */
function weight(value: Json): number {
  if (value === null) return 0
  if (typeof value === 'boolean') return value ? 2 : 1
  if (typeof value === 'number') return value === 0 ? 3 : 4
  if (typeof value === 'string') return value === '' ? 3.5 : 5
  if (isList(value)) return value.length === 0 ? 3.7 : 6
  return Object.keys(value).length === 0 ? 3.8 : 7
}

function* shorter(text: string): Generator<string> {
  // A text this long is so because it has to be.
  if (text.length > 5000) return
  const letters = [...text]
  if (letters.length > 1) yield letters.slice(0, letters.length >> 1).join('')
  if (letters.length > 64) {
    yield letters.slice(0, -1).join('')
    return
  }
  for (let at = letters.length - 1; at >= 0; at--) yield letters.toSpliced(at, 1).join('')
}

function* nearerZero(number: number): Generator<number> {
  const whole = Math.trunc(number)
  if (whole !== number) yield whole
  if (number < 0) yield -number
  if (Math.abs(number) > 1) yield Math.trunc(number / 2)
  if (whole === number && Math.abs(number) > 1 && Number.isSafeInteger(number)) yield number - Math.sign(number)
}
