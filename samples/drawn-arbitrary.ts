/**
 * Drawn arbitrary: whatever is drawn from choices, as an arbitrary. It shrinks the choices, not the value, so that
 * every value on the way is one that can be drawn.
 */
import * as fc from 'fast-check'
import { recordedChoices } from './choices.ts'
import type { Choices } from './choices.ts'

/** Raw choices, each from 0 to 2^32 − 1. */
type Drawn = readonly number[]

/** One in so many biased values uses at most this many choices, so that small values are seen too. */
const fewChoices = 60

/** A class because fast-check asks for one. */
export class DrawnArbitrary<T> extends fc.Arbitrary<T> {
  readonly #draw: (choices: Choices) => T

  constructor(draw: (choices: Choices) => T) {
    super()
    this.#draw = draw
  }

  override generate(random: fc.Random, biasFactor: number | undefined): fc.Value<T> {
    const isSmall = biasFactor !== undefined && random.nextInt(1, biasFactor) === 1
    const most = isSmall ? random.nextInt(0, fewChoices) : Number.POSITIVE_INFINITY
    const drawn: number[] = []
    const next = (): number => (drawn.length < most ? random.nextInt(-0x8000_0000, 0x7fff_ffff) >>> 0 : 0)
    const value = this.#draw(
      recordedChoices(() => {
        const raw = next()
        drawn.push(raw)
        return raw
      }),
    )
    return new fc.Value<T>(value, withoutEnd(drawn))
  }

  override canShrinkWithoutContext(_value: unknown): _value is T {
    return false
  }

  override shrink(_value: T, context: unknown): fc.Stream<fc.Value<T>> {
    return isDrawn(context) ? fc.stream(this.#simpler(context)) : fc.Stream.nil<fc.Value<T>>()
  }

  *#simpler(drawn: Drawn): IterableIterator<fc.Value<T>> {
    for (const candidate of simplifications(drawn)) {
      let used = 0
      const value = this.#draw(recordedChoices(() => candidate[used++] ?? 0))
      const kept = withoutEnd(candidate.slice(0, used))
      if (isSimpler(kept, drawn)) yield new fc.Value<T>(value, kept)
    }
  }
}

function isDrawn(context: unknown): context is Drawn {
  return Array.isArray(context)
}

/** Where the choices have run out everything is simplest, so zeros at the end say nothing. */
function withoutEnd(drawn: Drawn): Drawn {
  return drawn.slice(0, drawn.findLastIndex((raw) => raw !== 0) + 1)
}

/** Fewer choices, or as many of which the first that differs is lower: no shrinking goes on for ever. */
function isSimpler(drawn: Drawn, before: Drawn): boolean {
  if (drawn.length !== before.length) return drawn.length < before.length
  const differs = drawn.findIndex((raw, index) => raw !== before[index])
  return differs >= 0 && (drawn[differs] ?? 0) < (before[differs] ?? 0)
}

/** Without blocks of choices, from large to small; then with blocks at their simplest; then with lower choices. */
function* simplifications(drawn: Drawn): Generator<Drawn> {
  yield []
  for (let size = Math.ceil(drawn.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let end = drawn.length; end > 0; end -= size) {
      const start = Math.max(0, end - size)
      const block = drawn.slice(start, end)
      yield drawn.toSpliced(start, end - start)
      if (block.some((raw) => raw !== 0)) yield drawn.toSpliced(start, end - start, ...block.map(() => 0))
    }
  for (const [index, raw] of drawn.entries())
    for (let step = raw; step >= 2 ** 20; step = Math.floor(step / 4))
      yield drawn.with(index, raw - Math.ceil(step / 2))
}
