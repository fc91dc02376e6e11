/** The year of an organisation: what it declared and pays, and what the hub counted of it. */
import { isName } from '../../../schemas/index.ts'
import { feeOf, openedDossiers, tariffOf } from '../../../schemas/read.ts'
import type { Catalog, Fee, Received } from '../../../schemas/read.ts'
import type { ApplicationDetails } from '../../../joining/index.ts'
import type { Server } from '../server.ts'

/** What one pays by the tariff of this year, and how many dossiers came in, at least; what is not known is not there. */
export type OwnYear = { readonly fee?: Fee; readonly seen?: { readonly dossiers: number; readonly fee: Fee } }

/** Whose year, and by which catalogue. */
export type YearSource = { readonly catalog: Catalog; readonly year: number; readonly server: Server }

/** The kind that others open dossiers with. */
const creditor = 'schuldeiser'

/** Works it out; asks the hub what it counted. */
export async function ownYear(
  { categorie, soorten }: Pick<ApplicationDetails, 'categorie' | 'soorten'>,
  { catalog, year, server }: YearSource,
): Promise<OwnYear> {
  const tariff = tariffOf(catalog.tarieven, year)
  if (tariff === undefined) return {}
  const fees = (['inwoners', 'dossiers'] as const).flatMap((measure) => {
    const amount = categorie[measure]
    return amount === undefined ? [] : [feeOf(tariff, { measure, amount })]
  })
  const [fee] = fees.toSorted((one, other) => other.cents - one.cents)
  const counted = soorten.includes(creditor) ? await received(server, year) : undefined
  const dossiers = counted === undefined ? undefined : openedDossiers(counted, catalog, tariff)
  return {
    ...(fee === undefined ? {} : { fee }),
    ...(dossiers === undefined
      ? {}
      : { seen: { dossiers, fee: feeOf(tariff, { measure: 'dossiers', amount: dossiers }) } }),
  }
}

/** What the hub counted in this year; nothing when it does not say so in form. */
async function received(server: Server, year: number): Promise<readonly Received[] | undefined> {
  const answer = (await server.get('/v1/knooppunt/tellingen').catch(() => undefined)) as
    { readonly kind?: unknown; readonly value?: unknown } | undefined
  if (answer?.kind !== 'good' || !Array.isArray(answer.value)) return undefined
  const counts: readonly unknown[] = answer.value
  return counts.every(isCount) ? counts.filter(({ maand }) => maand.startsWith(`${year}-`)) : undefined
}

function isCount(value: unknown): value is Received & { readonly maand: string } {
  if (typeof value !== 'object' || value === null) return false
  const { module, versie, berichttype, maand, ontvangen } = value as Readonly<Record<string, unknown>>
  const isNamed = (kind: Parameters<typeof isName>[0], text: unknown): boolean =>
    typeof text === 'string' && isName(kind, text)
  return (
    isNamed('module', module) &&
    isNamed('version', versie) &&
    isNamed('type', berichttype) &&
    typeof maand === 'string' &&
    Number.isSafeInteger(ontvangen) &&
    Number(ontvangen) >= 0
  )
}
