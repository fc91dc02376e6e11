/** The yearly statement: what each participant declared, what the hub counted, and what the year costs. */
import { feeOf, openedDossiers } from '../../schemas/read.ts'
import type { Catalog, Fee, Size, Tariff } from '../../schemas/read.ts'

/** How large a participant says it was in a year. */
export type Declared = { readonly oin: string; readonly inwoners?: number; readonly dossiers?: number }

/** What the hub counted of one type of message in one month. */
export type Counted = {
  readonly oin: string
  readonly module: string
  readonly versie: string
  readonly berichttype: string
  /** `YYYY-MM`. */
  readonly maand: string
  readonly ontvangen: number
}

/** `lager-opgegeven`: the hub counted enough for a category that costs more; `anders-ingedeeld`: the address book has another. */
export type FeeVerdict = 'klopt' | 'niet-opgegeven' | 'lager-opgegeven' | 'anders-ingedeeld'

/** The year of one participant. */
export type FeeRow = {
  readonly oin: string
  readonly naam: string
  /** The category in the address book. */
  readonly ingedeeld: string
  readonly opgave: Omit<Declared, 'oin'>
  /** What it pays by its declaration, in eurocents; absent when a size that counts for it was not declared. */
  readonly jaartarief?: Fee
  /** Dossiers that it was asked about, at least; absent for who receives no opening messages. */
  readonly geteld?: { readonly dossiers: number; readonly jaartarief: Fee }
  readonly oordeel: FeeVerdict
}

type Participant = {
  readonly oin: string
  readonly naam: string
  readonly soorten: readonly string[]
  readonly tariefcategorie: string
}
type Sources = {
  readonly catalog: Catalog
  readonly tariff: Tariff
  readonly declared: readonly Declared[]
  readonly counted: readonly Counted[]
}

/** A row for each participant, in the order given. */
export function feeRows(participants: readonly Participant[], sources: Sources): readonly FeeRow[] {
  return participants.map((participant) => feeRow(participant, sources))
}

function feeRow(
  { oin, naam, soorten, tariefcategorie }: Participant,
  { catalog, tariff, declared, counted }: Sources,
): FeeRow {
  const { oin: _oin, ...opgave } = declared.find((each) => each.oin === oin) ?? { oin }
  const measures = [...new Set(soorten.map((kind) => measureOf(kind, tariff)))]
  const sizes = measures.flatMap((measure): Size[] => {
    const amount = opgave[measure]
    return amount === undefined ? [] : [{ measure, amount }]
  })
  const pays = sizes.length < measures.length ? undefined : highest(sizes.map((size) => feeOf(tariff, size)))
  const own = counted.filter((count) => count.oin === oin)
  const dossiers = soorten.includes(creditor) ? openedDossiers(own, catalog, tariff) : undefined
  const seen = dossiers === undefined ? undefined : feeOf(tariff, { measure: 'dossiers', amount: dossiers })
  return {
    ...{ oin, naam, ingedeeld: tariefcategorie, opgave },
    ...(pays === undefined ? {} : { jaartarief: pays }),
    ...(dossiers === undefined || seen === undefined ? {} : { geteld: { dossiers, jaartarief: seen } }),
    oordeel: verdictOf(pays, seen, tariefcategorie),
  }
}

function verdictOf(pays: Fee | undefined, seen: Fee | undefined, category: string): FeeVerdict {
  if (pays === undefined) return 'niet-opgegeven'
  if (seen !== undefined && seen.cents > pays.cents) return 'lager-opgegeven'
  return pays.category === category ? 'klopt' : 'anders-ingedeeld'
}

/** The kind that is asked about dossiers of others. */
const creditor = 'schuldeiser'

function measureOf(kind: string, { naarInwoners }: Tariff): Size['measure'] {
  return naarInwoners.includes(kind) ? 'inwoners' : 'dossiers'
}

/** Whoever takes part as more than one kind pays once: the highest. */
function highest(fees: readonly Fee[]): Fee | undefined {
  return [...fees].sort((one, other) => other.cents - one.cents)[0]
}
