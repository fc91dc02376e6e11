/** Numbers in JSON text: their grammar, and the notations that readers understand differently. */
import type { FindingCode } from '../schemas/index.ts'

const minus = 0x2d
const dot = 0x2e
const zero = 0x30
const nine = 0x39

/** Every whole number of so many characters is safe. */
const safeLength = 15

/** Where the number that starts here ends, or `~offset` of the character that is wrong (RFC 8259 section 6). */
export function numberEnd(text: string, start: number): number {
  const at = text.charCodeAt(start) === minus ? start + 1 : start
  const first = text.charCodeAt(at)
  if (!isDigit(first)) return ~at
  const whole = first === zero ? at + 1 : digitsEnd(text, at)
  const next = text.charCodeAt(whole)
  return next === dot || (next | 0x20) === 0x65 ? fractionEnd(text, whole) : whole
}

function fractionEnd(text: string, start: number): number {
  let at = start
  if (text.charCodeAt(at) === dot) {
    const end = digitsEnd(text, at + 1)
    if (end === at + 1) return ~end
    at = end
  }
  if ((text.charCodeAt(at) | 0x20) !== 0x65) return at
  const sign = text.charCodeAt(at + 1)
  const from = sign === minus || sign === 0x2b ? at + 2 : at + 1
  const end = digitsEnd(text, from)
  return end === from ? ~end : end
}

function digitsEnd(text: string, start: number): number {
  let at = start
  while (isDigit(text.charCodeAt(at))) at += 1
  return at
}

function isDigit(code: number): boolean {
  return code >= zero && code <= nine
}

/** What is wrong with this number, if anything: an unsafe whole number, or a whole number in another notation. */
export function judgeNumber(text: string, start: number, end: number): FindingCode | undefined {
  if (end - start <= safeLength && isWhole(text, start, end)) return undefined
  const value = Number(text.slice(start, end))
  if (Number.isFinite(value) && !Number.isInteger(value)) return undefined
  if (!Number.isSafeInteger(value)) return 'json-unsafe-number'
  // 0.99999999999999999999 is read as 1 here and as a fraction elsewhere, so it counts as a notation too.
  return isWhole(text, start, end) ? undefined : 'json-number-notation'
}

/** Digits only, with at most a minus before them, and not −0. */
function isWhole(text: string, start: number, end: number): boolean {
  const negative = text.charCodeAt(start) === minus
  if (negative && end - start === 2 && text.charCodeAt(start + 1) === zero) return false
  return digitsEnd(text, negative ? start + 1 : start) >= end
}
