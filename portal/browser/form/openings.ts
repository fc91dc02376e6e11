/** What an organisation may begin: the messages that it may send without a question, and to whom. */
import type { Directory } from '../../../directory/index.ts'
import type { MessageId } from '../../../schemas/index.ts'
import { catalogMessage, catalogModule, rolesOf } from '../../../schemas/read.ts'
import type { Catalog } from '../../../schemas/read.ts'
import { messageName } from '../message-name.ts'
import { isSendable, sendable } from './sendable.ts'

/** Who takes part, as the address book says. */
export type Participant = NonNullable<ReturnType<Directory['participant']>>

/** A message that may be begun. */
export type Opening = MessageId & {
  readonly naam: string
  readonly moduleNaam: string
  /** What it is for. */
  readonly omschrijving: string
  /** Working days within which the receiver answers; null when no answer is due. */
  readonly antwoordtermijn: number | null
}

/** Every message that this organisation may begin, in the versions that it has. */
export function openingsOf(catalog: Catalog, participant: Participant): readonly Opening[] {
  return sendable(catalog).flatMap((id): readonly Opening[] => {
    const message = catalogMessage(catalog, id)
    const module = catalogModule(catalog, id.module)
    if (message === undefined || module === undefined) return []
    const begins = message.antwoordOp.length === 0 || message.ookSpontaan === true
    if (!begins || !maySend(catalog, participant, id)) return []
    const { omschrijving, antwoordtermijn } = message
    const naam = messageName(catalog, id)
    return [{ ...id, naam, moduleNaam: module.naam, omschrijving, antwoordtermijn }]
  })
}

/** Whether this organisation may send this message, which people send. */
export function maySend(catalog: Catalog, participant: Participant, id: MessageId): boolean {
  const message = catalogMessage(catalog, id)
  if (message === undefined || !isSendable(catalog, id) || !takesPart(catalog, participant, id)) return false
  const { voorwaarde, van } = message
  const meets = voorwaarde?.partij !== 'afzender' || hasFlag(participant, voorwaarde.vlaggen)
  return meets && isParty(catalog, participant, { module: id.module, parties: van })
}

/** Who may receive this message now, by name. */
export function receiversOf(
  { directory, catalog, at }: { readonly directory: Directory; readonly catalog: Catalog; readonly at: Date },
  opening: MessageId,
  sender: string,
): readonly { readonly oin: string; readonly naam: string }[] {
  return directory.content.deelnemers
    .filter(
      (each) =>
        each.oin !== sender && directory.active(each.oin, at) !== undefined && mayReceive(catalog, each, opening),
    )
    .map(({ oin, naam }) => ({ oin, naam }))
    .toSorted((one, other) => one.naam.localeCompare(other.naam, 'nl'))
}

/** Whether a participant may get this message, with a BSN in it only when the law lets it use the BSN (UAVG art. 46). */
function mayReceive(catalog: Catalog, participant: Participant, id: MessageId): boolean {
  const message = catalogMessage(catalog, id)
  if (message === undefined || !takesPart(catalog, participant, id)) return false
  const { voorwaarde, naar, bsn } = message
  const asked = catalog.partijen.flatMap(({ partij, bsnMetVlag }) =>
    bsn === true && bsnMetVlag !== undefined && naar.includes(partij) ? [bsnMetVlag] : [],
  )
  return (
    asked.every((flag) => participant.vlaggen.includes(flag)) &&
    (voorwaarde?.partij !== 'ontvanger' || hasFlag(participant, voorwaarde.vlaggen)) &&
    isParty(catalog, participant, { module: id.module, parties: naar })
  )
}

/** Whether the address book says that somebody has this version. */
function takesPart(catalog: Catalog, { modules }: Participant, { module, version }: MessageId): boolean {
  if (catalogModule(catalog, module)?.voorIedereen === true) return true
  return modules.some((each) => each.module === module && each.versies.includes(version))
}

function hasFlag({ vlaggen }: Participant, asked: readonly string[]): boolean {
  return asked.some((flag) => vlaggen.includes(flag))
}

type Parties = { readonly module: string; readonly parties: readonly string[] }

function isParty(catalog: Catalog, { soorten }: Participant, { module, parties }: Parties): boolean {
  return soorten.some((kind) =>
    rolesOf(catalog, kind).some((role) => role.module === module && parties.includes(role.partij)),
  )
}
