/** An amount as people write it. */

/** Euros of this many cents. */
export function inEuros(cents: number): string {
  return new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' }).format(cents / 100)
}
