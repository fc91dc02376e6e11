/** Padding: fills content up to a size class, and takes away only what it would have filled up itself (C7). */
import { sizeClasses } from '../size-classes.ts'

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

/** The content of padded bytes; nothing when length, class or zeros are not what `pad` gives. Reads every byte. */
export function unpad(padded: Uint8Array): Uint8Array | undefined {
  const size = sizeClasses.indexOf(padded.length)
  if (size < 0) return undefined
  const length = new DataView(padded.buffer, padded.byteOffset, padded.byteLength).getUint32(0)
  const end = length + lengthBytes
  let others = 0
  for (let place = lengthBytes; place < padded.length; place++) others |= place < end ? 0 : (padded[place] ?? 0)
  const fits = end <= padded.length && end > (sizeClasses[size - 1] ?? 0)
  return fits && others === 0 ? padded.subarray(lengthBytes, end) : undefined
}
