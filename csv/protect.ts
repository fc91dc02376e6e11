/**
 * Texts that a spreadsheet would take for something else — a formula, a number, a date — get an apostrophe in front;
 * reading takes it away again. Reversible for every text, also for one that begins with an apostrophe: the apostrophe
 * only counts before what would be taken wrong, so that `'s-Gravenhage` stays as it is.
 */

/** Signs that begin a formula, also in their wide form (U+FF1D, U+FF0B, U+FF0D, U+FF20). */
const formula = '[=+\\-@\\t\\r＝＋－＠]'

/** Where a cell may begin: at the start, or after what a reader with other settings takes for the end of a cell. */
const cellStart = '(?<=^|[,;|\\t\\n\\r])'

const between = '[ "\\u00A0]*'
const toProtect = new RegExp(`${cellStart}(?='*${between}${formula})`, 'g')
const isProtected = new RegExp(`${cellStart}'(?='*${between}${formula})`, 'g')

/** The text as it goes into a cell. */
export function protect(text: string): string {
  const whole = isTakenForOther(text) ? `'${text}` : text
  return whole.replace(toProtect, "'")
}

/** The text of a cell as it was before it was protected. */
export function unprotect(cell: string): string {
  const whole = cell.replace(isProtected, '')
  return whole.startsWith("'") && isTakenForOther(whole.slice(1)) ? whole.slice(1) : whole
}

const amountLike = /^[\d.,:/+\-%eE\s€$£()]*\d[\d.,:/+\-%eE\s€$£()]*$/
const shortNumber = /^(?:0|[1-9]\d{0,14})$/
const month = '(?:jan|feb|mrt|maart|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*'
const dateLike = new RegExp(`^(?:\\d{1,4}[ ./-]*${month}|${month}[ ./-]*\\d{1,4})[ ./-]*\\d{0,4}$`, 'i')
const truthLike = /^(?:true|false|waar|onwaar)$/i

/** Whether a spreadsheet would make something else of it: a number without its zeros, a date, a time, a truth. */
function isTakenForOther(text: string): boolean {
  const bare = text.replace(/^'+/, '')
  if (/^[ "\u00A0]*[=+\-@\t\r＝＋－＠]/.test(bare)) return false
  const short = bare.trim()
  // Nothing but spaces would be read as an empty cell.
  if (short === '') return bare !== ''
  if (short.length > longestTaken) return false
  if (shortNumber.test(short)) return short !== bare
  return amountLike.test(short) || dateLike.test(short) || truthLike.test(short)
}

const longestTaken = 100
