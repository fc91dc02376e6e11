/** The text of a file, by what its bytes prove about how it was saved; or what they show to be in the way. */

/** The text; `cut` when the last character is there in part only. */
export type Decoded = { readonly text: string; readonly cut: boolean }

/** What the bytes look like that are no text of ours. */
export type NoText =
  | { readonly code: 'csv-workbook' }
  | { readonly code: 'csv-not-utf8'; readonly row: number; readonly params: { readonly found: LikelyEncoding } }

/** Windows-1252 is what spreadsheets call plain CSV; more than "likely" cannot be said of it. */
type LikelyEncoding = 'windows-1252' | 'unknown'

/**
 * UTF-8, or UTF-16 when the file says so itself: by its mark, or by the zeros between the letters of our headings, which are
 * checked afterwards. A code page leaves no such proof, so it is told and never guessed.
 */
export function decode(bytes: Uint8Array): Decoded | NoText {
  if (workbooks.some((signature) => signature.every((byte, index) => bytes[index] === byte)))
    return { code: 'csv-workbook' }
  const decoded = textIn(bytes, wideEncoding(bytes) ?? 'utf-8')
  if (decoded !== undefined) return decoded
  return { code: 'csv-not-utf8', row: firstBadLine(bytes), params: { found: likelyEncoding(bytes) } }
}

/** How files of a spreadsheet itself begin: those of today (a ZIP) and those of before 2007. */
const workbooks = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
]

function wideEncoding([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === undefined || second === undefined) return undefined
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le'
  return (first === 0xfe && second === 0xff) || (first === 0 && second !== 0) ? 'utf-16be' : undefined
}

/** Nothing when the bytes are another encoding. */
function textIn(bytes: Uint8Array, encoding: string): Decoded | undefined {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const text = attempt(() => decoder.decode(bytes, { stream: true }))
  // What is left over is the start of a character.
  return text === undefined ? undefined : { text, cut: attempt(() => decoder.decode()) === undefined }
}

function attempt(decode: () => string): string | undefined {
  try {
    return decode()
  } catch {
    return undefined
  }
}

/** The line, from 1, of the first byte that is not UTF-8. */
function firstBadLine(bytes: Uint8Array): number {
  let from = 0
  for (let line = 1; ; line += 1) {
    const end = bytes.indexOf(0x0a, from)
    // A letter that its line does not finish is no UTF-8 either.
    if (end < 0 || textIn(bytes.subarray(from, end), 'utf-8')?.cut !== false) return line
    from = end + 1
  }
}

/** Of the bytes 80 to 9F, Dutch text in Windows-1252 has the euro, the ellipsis, quotes and dashes. */
const usualSigns: ReadonlySet<number> = new Set([0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97])

function likelyEncoding(bytes: Uint8Array): LikelyEncoding {
  return bytes.every((byte) => byte < 0x80 || byte > 0x9f || usualSigns.has(byte)) ? 'windows-1252' : 'unknown'
}
