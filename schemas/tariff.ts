/** What a year of taking part costs, by the tariffs of the catalogue. */
import type { Catalog, PriceCategory, Tariff } from './catalog.ts'

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

/** What a hub counted as received of one type of message. */
export type Received = {
  readonly module: string
  readonly versie: string
  readonly berichttype: string
  readonly ontvangen: number
}

/**
 * How many dossiers the opening messages tell of, at least. One dossier may open with several steps, so steps are not added
 * up: the step that came most often tells.
 */
export function openedDossiers(
  received: readonly Received[],
  catalog: Pick<Catalog, 'modules'>,
  { dossierOpent: { module, berichten } }: Pick<Tariff, 'dossierOpent'>,
): number {
  const known = catalog.modules.find((each) => each.module === module)?.berichten ?? []
  const nameOf = ({ versie, berichttype }: Received): string | undefined =>
    known.find(({ versies }) => versies[versie]?.type === berichttype)?.bericht
  const inModule = received.filter((count) => count.module === module)
  const timesOf = (step: readonly string[]): number =>
    inModule.filter((count) => step.includes(nameOf(count) ?? '')).reduce((sum, { ontvangen }) => sum + ontvangen, 0)
  return Math.max(...berichten.map(timesOf))
}
