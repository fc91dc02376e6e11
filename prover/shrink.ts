/** Makes a message as small as it can be while it still shows the difference. */
import { isList, isObject } from '../json/index.ts'
import type { Json } from '../json/index.ts'
import { sizeOf } from './json.ts'

/** So many smaller messages are tried, and fewer when each takes long to judge. */
const patience = 600
/** Values that are looked at in all that time. */
const mostLooked = 40_000

/** The smallest message found by leaving out and simplifying, one step at a time; `shows` judges each. */
export function shrink(value: Json, shows: (value: Json) => boolean): Json {
  const most = Math.min(patience, Math.ceil(mostLooked / sizeOf(value)))
  let best = value
  let tries = 0
  const seen = new Set<string>()
  for (let better: Json | undefined = best; better !== undefined;) {
    best = better
    better = undefined
    for (const candidate of smaller(best)) {
      if (tries >= most) return best
      const text = JSON.stringify(candidate)
      if (seen.has(text)) continue
      seen.add(text)
      tries++
      if (shows(candidate)) {
        better = candidate
        break
      }
    }
  }
  return best
}

/** Every message one step smaller: boldest steps first. */
function* smaller(value: Json): Generator<Json> {
  yield* simpler(value)
  if (isList(value)) yield* fewerItems(value)
  else if (isObject(value)) yield* fewerMembers(value)
}

/** Another value in its place, smaller by a fixed order, so that shrinking ends. */
function* simpler(value: Json): Generator<Json> {
  for (const plain of [null, false, 0, '', [], {}]) {
    if (weight(plain) < weight(value)) yield plain
  }
  if (typeof value === 'string') yield* shorter(value)
  if (typeof value === 'number') yield* nearerZero(value)
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

function* fewerItems(items: readonly Json[]): Generator<Json> {
  if (items.length > 3) yield items.slice(0, items.length >> 1)
  for (let at = items.length - 1; at >= 0; at--) yield items.toSpliced(at, 1)
  for (const [at, item] of items.entries()) for (const less of smaller(item)) yield items.with(at, less)
}

function* fewerMembers(value: { readonly [name: string]: Json }): Generator<Json> {
  const members = Object.entries(value)
  for (let at = members.length - 1; at >= 0; at--) yield Object.fromEntries(members.toSpliced(at, 1))
  for (const [at, [name, member]] of members.entries())
    for (const less of smaller(member)) yield Object.fromEntries(members.with(at, [name, less]))
}
