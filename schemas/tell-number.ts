/** Whole numbers of the law as people read them in Dutch. */
import { scaleOf } from './number-scale.ts'
import type { Described } from './number-scale.ts'

/**
 * A number of this element as it is written in Dutch: `€ 1.234,56`, `12,5 %` or `1.234`. The sign stays with the number: no
 * line breaks between them.
 *
 * @since 0.1.0
 * @beta
 */
export function tellNumber(node: Described, number: number): string {
  const scale = scaleOf(node)
  if (scale === 'euros') return euros(number)
  return scale === 'percentage' ? percentage(number) : thousands(number)
}

/** Keeps what is before and after it on one line. */
const noBreak = '\u00A0'

/** Eurocents as a Dutch amount: `€ 1.234,56`. */
function euros(cents: number): string {
  const whole = Math.trunc(Math.abs(cents) / 100)
  return `${cents < 0 ? '-' : ''}€${noBreak}${thousands(whole)},${String(Math.abs(cents) % 100).padStart(2, '0')}`
}

/** Hundredths of a percent as a Dutch percentage: `12,5 %`. */
function percentage(hundredths: number): string {
  const part = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '')
  return `${Math.trunc(hundredths / 100)}${part === '' ? '' : `,${part}`}${noBreak}%`
}

/**
 * A whole number with dots between thousands.
 *
 * @since 0.1.0
 * @beta
 */
export function thousands(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, '.')
}
