/** Size classes: the only lengths that a sealed message can have, so that length tells little (C7). */

/** Bytes of plain text under the seal, smallest first: 4 KiB to 4 MiB. AES-GCM keeps the length. */
export const sizeClasses: readonly number[] = Array.from({ length: 11 }, (_, n) => 4096 * 2 ** n)

/** Bytes of the length that precedes the content. */
export const lengthBytes = 4

/** The content with its length before it and zeros behind it, to the smallest class that holds it; nothing when none does. */
export function pad(content: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const size = sizeClasses.find((most) => most >= content.length + lengthBytes)
  if (size === undefined) return undefined
  const padded = new Uint8Array(size)
  new DataView(padded.buffer).setUint32(0, content.length)
  padded.set(content, lengthBytes)
  return padded
}
