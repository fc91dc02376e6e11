/** Exact fractions, read from the decimal text of a number: 0.1 is one tenth, not the double nearest to it. */

/** `top / bottom`, without common divisors, `bottom` above zero. */
export type Rational = { readonly top: bigint; readonly bottom: bigint }

/** The fraction `top / bottom`, simplified. */
export function rational(top: bigint, bottom: bigint = 1n): Rational {
  const sign = bottom < 0n ? -1n : 1n
  const shared = divisor(top, bottom)
  return { top: (sign * top) / shared, bottom: (sign * bottom) / shared }
}

/** The number that the shortest decimal text of this double writes. */
export function exactly(number: number): Rational {
  const [, sign = '', whole = '', decimals = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(String(number)) ?? []
  const digits = BigInt(`${sign}${whole}${decimals}`)
  const power = Number(exponent) - decimals.length
  return power < 0 ? rational(digits, 10n ** BigInt(-power)) : rational(digits * 10n ** BigInt(power))
}

/** The double that writes exactly this number; undefined when there is none. */
export function asDouble(value: Rational): number | undefined {
  const number = value.bottom === 1n ? Number(value.top) : Number(decimalText(value))
  return Number.isFinite(number) && compare(exactly(number), value) === 0 ? number : undefined
}

/** Decimals up to thirty places; what needs more than those is no double of ours. */
function decimalText({ top, bottom }: Rational): string {
  const scaled = (top * 10n ** 30n) / bottom
  return `${scaled}e-30`
}

/** Below zero, zero or above, as `a` is below, equal to or above `b`. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.top * b.bottom - b.top * a.bottom
  if (difference === 0n) return 0
  return difference < 0n ? -1 : 1
}

/** Whether a value is a whole number of times another. */
export function isMultiple(value: Rational, of: Rational): boolean {
  return (value.top * of.bottom) % (value.bottom * of.top) === 0n
}

/** The smallest that both divide. */
export function commonMultiple(a: Rational, b: Rational): Rational {
  const left = a.top * b.bottom
  const right = b.top * a.bottom
  return rational((left / divisor(left, right)) * right, a.bottom * b.bottom)
}

/** A value so many times. */
export function times(value: Rational, count: bigint): Rational {
  return rational(value.top * count, value.bottom)
}

/** The whole number at or below `value / step`. */
export function floorSteps(value: Rational, step: Rational): bigint {
  const top = value.top * step.bottom
  const bottom = value.bottom * step.top
  const quotient = top / bottom
  return top % bottom !== 0n && top < 0n ? quotient - 1n : quotient
}

function divisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x === 0n ? 1n : x
}
