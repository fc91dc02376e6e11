/** What a year of taking part costs, by the tariffs of the catalogue. */
import type { PriceCategory, Tariff } from './catalog.ts'

/** How large a participant is: inhabitants of the municipalities it helps, or dossiers in a year. */
export type Size = { readonly measure: 'inwoners' | 'dossiers'; readonly amount: number }

/** A category and what it costs in a year, in eurocents without VAT. */
export type Fee = { readonly category: string; readonly cents: number }

/** The tariff of a year; nothing when the catalogue knows none for it. */
export function tariffOf(tariffs: readonly Tariff[], year: number): Tariff | undefined {
  return tariffs.filter(({ vanaf }) => vanaf <= year).at(-1)
}

/**
 * The fee of a participant of this size. A surcharge counts each started part above the beginning of its category; whoever
 * stands on a boundary is in the category above it.
 */
export function feeOf({ categorieen }: Tariff, { measure, amount }: Size): Fee {
  const found = categorieen.findLast((category) => category[measure].vanaf <= amount)
  if (found === undefined) throw new RangeError('a size is a number from 0')
  return { category: found.categorie, cents: found.jaartarief + surcharge(found, { measure, amount }) }
}

function surcharge({ toeslag, ...category }: PriceCategory, { measure, amount }: Size): number {
  if (toeslag === undefined) return 0
  const part = measure === 'inwoners' ? toeslag.perInwoners : toeslag.perDossiers
  return toeslag.bedrag * Math.ceil((amount - category[measure].vanaf) / part)
}
