/** Who may send which message to whom: read from the catalogue and the address book, and denied unless allowed (H-13). */
import type { Participant } from '../directory/index.ts'
import type { MessageId } from '../schemas/index.ts'
import { catalogMessage, catalogModule, rolesOf } from '../schemas/read.ts'
import type { Catalog, CatalogMessage } from '../schemas/read.ts'
import type { ProblemCode } from './problems.ts'

/** The parties of an exchange: both stand in the address book. */
export type Parties = { readonly sender: Participant; readonly receiver: Participant }

/** The reason to refuse, or nothing when the catalogue allows this message from this sender to this receiver. */
export function refusal(catalog: Catalog, route: MessageId, { sender, receiver }: Parties): ProblemCode | undefined {
  const message = catalogMessage(catalog, route)
  if (message === undefined) return 'SKP-H-09'
  if (!takesPart(catalog, receiver, route.module)) return 'SKP-H-07'
  if (!supports(catalog, receiver, route)) return 'SKP-H-08'
  if (!supports(catalog, sender, route)) return 'SKP-H-09'
  const to = kindsThat(catalog, receiver, { module: route.module, parties: message.naar })
  if (to.length === 0) return 'SKP-H-07'
  const from = kindsThat(catalog, sender, { module: route.module, parties: message.van })
  const allowed =
    from.length > 0 &&
    (sender.oin !== receiver.oin || isBetweenKinds(from, to)) &&
    meetsCondition(message, { sender, receiver }) &&
    mayHaveBsn(catalog, message, receiver)
  return allowed ? undefined : 'SKP-H-09'
}

function takesPart(catalog: Catalog, { modules, soorten }: Participant, module: string): boolean {
  const hasRole = soorten.some((kind) => rolesOf(catalog, kind).some((role) => role.module === module))
  return hasRole && (isForAll(catalog, module) || modules.some((each) => each.module === module))
}

function supports(catalog: Catalog, { modules }: Participant, { module, version }: MessageId): boolean {
  if (isForAll(catalog, module)) return true
  return modules.some((each) => each.module === module && each.versies.includes(version))
}

/** The kinds of this participant that are one of these parties in the module: it may what any of its kinds may. */
function kindsThat(
  catalog: Catalog,
  { soorten }: Participant,
  { module, parties }: { readonly module: string; readonly parties: readonly string[] },
): readonly string[] {
  return soorten.filter((kind) =>
    rolesOf(catalog, kind).some((role) => role.module === module && parties.includes(role.partij)),
  )
}

/** To itself an organisation writes as one of its kinds, and reads as another: as a counsellor to a creditor. */
function isBetweenKinds(from: readonly string[], to: readonly string[]): boolean {
  return from.some((one) => to.some((other) => other !== one))
}

function meetsCondition({ voorwaarde }: CatalogMessage, { sender, receiver }: Parties): boolean {
  if (voorwaarde === undefined) return true
  const { vlaggen } = voorwaarde.partij === 'afzender' ? sender : receiver
  return voorwaarde.vlaggen.some((vlag) => vlaggen.includes(vlag))
}

/** A message with a BSN reaches some parties only when the law lets them use the BSN (UAVG art. 46): the flag tells. */
function mayHaveBsn({ partijen }: Catalog, { bsn, naar }: CatalogMessage, { vlaggen }: Participant): boolean {
  return (
    bsn !== true ||
    partijen.every(
      ({ partij, bsnMetVlag }) => bsnMetVlag === undefined || !naar.includes(partij) || vlaggen.includes(bsnMetVlag),
    )
  )
}

/** Such a module every participant has: an Afkeurbericht must reach whoever sent something off-spec. */
function isForAll(catalog: Catalog, module: string): boolean {
  return catalogModule(catalog, module)?.voorIedereen === true
}
