/** Code points as UTF-8: a range of code points becomes sequences of byte ranges. */
import type { CodePointRange } from '../../schemas/index.ts'

/** One byte range per byte of the encoded character. */
export type ByteSequence = readonly (readonly [number, number])[]

/** The encodings of one length, without the halves of surrogate pairs, which UTF-8 has no bytes for. */
const blocks: readonly CodePointRange[] = [
  [0, 0x7f],
  [0x80, 0x7ff],
  [0x800, 0xd7ff],
  [0xe000, 0xffff],
  [0x10000, 0x10ffff],
]

/** The UTF-8 encodings of exactly these code points. */
export function byteSequences([from, to]: CodePointRange): readonly ByteSequence[] {
  return blocks
    .map(([first, last]): CodePointRange => [Math.max(from, first), Math.min(to, last)])
    .filter(([first, last]) => first <= last)
    .flatMap(splitEvenly)
}

/** Cuts a range until each byte of it runs over a range of its own, whatever the other bytes are. */
function splitEvenly([from, to]: CodePointRange): readonly ByteSequence[] {
  for (const bits of to > 0x7f ? [6, 12, 18] : []) {
    const low = 2 ** bits - 1
    if (from >> bits === to >> bits) continue
    if ((from & low) !== 0) return [...splitEvenly([from, from | low]), ...splitEvenly([(from | low) + 1, to])]
    if ((to & low) !== low) return [...splitEvenly([from, (to & ~low) - 1]), ...splitEvenly([to & ~low, to])]
  }
  const last = encode(to)
  return [encode(from).map((byte, index) => [byte, last[index] ?? byte])]
}

function encode(codePoint: number): readonly number[] {
  return [...new TextEncoder().encode(String.fromCodePoint(codePoint))]
}
