/**
 * Choices: where a sampler gets its chance from. One sampler serves both a seeded stream (the same bytes everywhere)
 * and fast-check (which shrinks the choices, and so the message).
 */

/**
 * A source of choices.
 *
 * @since 0.1.0
 * @beta
 */
export type Choices = {
  /** A whole number from 0 to `max`, both included; 0 is always the simplest choice. */
  readonly int: (max: number) => number
}

const two32 = 0x1_0000_0000

/**
 * Choices for message `index` of a seed: each message has its own stream, so message 99 999 needs none before it.
 * The stream is xoshiro128** (Blackman and Vigna 2018), its state filled by the finalizer of MurmurHash3; it uses
 * 32-bit whole numbers only, so every platform gives the same.
 *
 * @since 0.1.0
 * @beta
 */
export function seededChoices(seed: number, index: number): Choices {
  const next = xoshiro([seed >>> 0, Math.floor(seed / two32) >>> 0, index >>> 0, Math.floor(index / two32) >>> 0])
  return {
    int: (max) =>
      max < two32
        ? Math.floor((next() / two32) * (max + 1))
        : Math.floor((((next() >>> 11) * two32 + next()) / 2 ** 53) * (max + 1)),
  }
}

/** Choices from raw ones, each from 0 to 2^32 − 1, of which 0 is the simplest. */
export function recordedChoices(next: () => number): Choices {
  return { int: (max) => Math.floor((next() / two32) * (max + 1)) }
}

/** A whole number between two bounds, both included. */
export function between(choices: Choices, from: number, to: number): number {
  return to <= from ? from : from + choices.int(to - from)
}

/** One of these; the first is the simplest. */
export function pick<Item>(choices: Choices, items: readonly Item[]): Item {
  const item = items[choices.int(items.length - 1)]
  if (item === undefined) throw new Error('There is nothing to pick from')
  return item
}

/** True once in so many times; false is the simplest. */
export function oneIn(choices: Choices, times: number): boolean {
  return choices.int(times - 1) === times - 1
}

/** So many digits. */
export function digits(choices: Choices, count: number): string {
  return count <= 0 ? '' : String(choices.int(10 ** count - 1)).padStart(count, '0')
}

function xoshiro(words: readonly number[]): () => number {
  let [a, b, c, d] = fill(words)
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotate(d, 11)
    return result
  }
}

function fill(words: readonly number[]): [number, number, number, number] {
  let state = 0x9e3779b9
  for (const word of words) state = mix(state ^ word) + 0x9e3779b9
  const next = (): number => mix((state = (state + 0x9e3779b9) | 0))
  return [next(), next(), next(), next() | 1]
}

function mix(word: number): number {
  let mixed = word
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) | 0
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by))
}
