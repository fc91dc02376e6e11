// Gives each line of a file as text, the fastest way that Node offers: cut on bytes, never with readline.
import { closeSync, openSync, readSync } from 'node:fs'

/** Calls `use` with every line; memory holds one piece of the file. */
export function readLines(path, use) {
  const file = openSync(path)
  const piece = Buffer.allocUnsafe(1 << 20)
  let rest = Buffer.alloc(0)
  for (let size = readSync(file, piece); size > 0; size = readSync(file, piece)) {
    const bytes = rest.length === 0 ? piece.subarray(0, size) : Buffer.concat([rest, piece.subarray(0, size)])
    let from = 0
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
      if (end > from) use(bytes.utf8Slice(from, end))
      from = end + 1
    }
    rest = Buffer.from(bytes.subarray(from))
  }
  if (rest.length > 0) use(rest.utf8Slice(0, rest.length))
  closeSync(file)
}
