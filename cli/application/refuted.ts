/** What a machine can look after before a step, and finds not to hold. */
import type { Participant } from '../../directory/index.ts'
import type { ApplicationDetails } from '../../joining/index.ts'
import { parseVersionId } from '../../schemas/index.ts'
import { feeOf, tariffOf } from '../../schemas/read.ts'
import type { Catalog } from '../../schemas/read.ts'

/** Codes of `controles` that do not hold, whatever somebody says of them. */
export function refutedChecks(
  details: ApplicationDetails,
  participants: readonly Participant[],
  catalog: Catalog,
): readonly string[] {
  const entry = participants.find(({ oin }) => oin === details.oin)
  const active = entry?.status === 'actief'
  const refuted = {
    ingang: !active || entry.kvk !== details.kvk || entry.sleutels.length === 0,
    // The OIN of another organisation opens what is kept for that one.
    'kvk-inschrijving': entry !== undefined && entry.kvk !== details.kvk,
    'afspraken-beeindigd': active && entry.actiefTot === null,
    soort: !mayAll(details, catalog),
    categorie: !isOfCategory(details, catalog),
  }
  return Object.entries(refuted).flatMap(([code, fails]) => (fails ? [code] : []))
}

/** Whether each module has a role for one of the kinds. */
function mayAll({ soorten, modules }: ApplicationDetails, { deelnemers }: Catalog): boolean {
  const roles = deelnemers.filter(({ type }) => soorten.includes(type)).flatMap(({ rollen }) => rollen)
  return modules.every((name) => roles.some(({ module }) => module === parseVersionId(name)?.module))
}

/** Whether a declared size gives this category; who declared nothing has none yet. */
function isOfCategory({ categorie: { letter, jaar, ...sizes } }: ApplicationDetails, { tarieven }: Catalog): boolean {
  const tariff = tariffOf(tarieven, jaar)
  if (tariff === undefined) return false
  const fees = (['inwoners', 'dossiers'] as const).flatMap((measure) => {
    const amount = sizes[measure]
    return amount === undefined ? [] : [feeOf(tariff, { measure, amount })]
  })
  return fees.sort((one, other) => other.cents - one.cents)[0]?.category === letter
}
