/** Amounts, percentages and whole numbers as people write them in Dutch; in digits, never through a fraction in binary. */
import type { NumberScale } from '../../schemas/index.ts'
import type { CellReading } from './reading.ts'

/** Eurocents as `1234,56`, hundredths of a percent as `12,5`, a number as it is. */
export function writeNumber(number: number, scale: NumberScale): string {
  if (scale === 'number') return String(number)
  const sign = number < 0 ? '-' : ''
  const digits = String(Math.abs(number)).padStart(3, '0')
  const [whole, part] = [digits.slice(0, -2), digits.slice(-2)]
  if (scale === 'euros') return `${sign}${whole},${part}`
  const short = part.replace(/0+$/, '')
  return `${sign}${whole}${short === '' ? '' : `,${short}`}`
}

/**
 * A dot is only ever between thousands, a comma only ever before the last one or two digits: `1.234` is twelve hundred
 * and thirty-four, and `1,234.56` is refused.
 */
export function readNumber(cell: string, scale: NumberScale): CellReading {
  const text = bare(cell, scale)
  const [, sign = '', whole = '', part = ''] = /^(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}|--?))?$/.exec(text) ?? []
  if (whole === '') return { code: mistake(text) }
  if (scale === 'number' && part !== '') return { code: 'csv-number-notation' }
  const digits = whole.replaceAll('.', '')
  if (digits.length > mostDigits) return { code: 'csv-number-size' }
  if (part.startsWith('-') && scale !== 'euros') return { code: 'csv-number-notation' }
  const hundredths = part.startsWith('-') ? 0 : Number(part.padEnd(2, '0'))
  const size = scale === 'number' ? Number(digits) : Number(digits) * 100 + hundredths
  return { value: sign === '-' && size > 0 ? -size : size }
}

/** With these no number is rounded. */
const mostDigits = 13

/** Without the spaces, the euro sign or the percent sign. */
function bare(cell: string, scale: NumberScale): string {
  const text = cell.replace(/^[ \u00A0\u202F]+|[ \u00A0\u202F]+$/g, '')
  if (scale === 'percentage') return text.replace(/[ \u00A0\u202F]?%$/, '')
  if (scale === 'number') return text
  return text.replace(/^(-?)(?:€|EUR)[ \u00A0\u202F]?(?=[-\d])/i, '$1').replace(/(\d)[ \u00A0\u202F]?(?:€|EUR)$/i, '$1')
}

function mistake(text: string) {
  if (/^-?\d{1,3}(?:,\d{3})*\.\d+$/.test(text) || /^-?\d+\.(?:\d{1,2}|\d{4,})$|^-?\d{4,}\.\d+$/.test(text))
    return 'csv-number-english' as const
  return /^-?[\d.]+,\d{3,}$/.test(text) ? ('csv-number-decimals' as const) : ('csv-number-notation' as const)
}
