/** Takes padding away, and only padding that we would have made. */
import { lengthBytes, sizeClasses } from '../size-classes.ts'

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
