/** What an organisation may begin: the messages that it may send without a question, and to whom. */
import type { Directory } from '../../../directory/index.ts'
import type { MessageId } from '../../../schemas/index.ts'
import { catalogMessage, catalogModule, rolesOf } from '../../../schemas/read.ts'
import type { Catalog } from '../../../schemas/read.ts'
import { sendable } from '../form/sendable.ts'

type Participant = NonNullable<ReturnType<Directory['participant']>>

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
    if (message === undefined || module === undefined || !takesPart(catalog, participant, id)) return []
    const begins = message.antwoordOp.length === 0 || message.ookSpontaan === true
    const { voorwaarde } = message
    const meets = voorwaarde?.partij !== 'afzender' || hasFlag(participant, voorwaarde.vlaggen)
    if (!begins || !meets || !isParty(catalog, participant, { module: id.module, parties: message.van })) return []
    const { omschrijving, antwoordtermijn, versies } = message
    const naam = versies[id.version]?.naam ?? message.bericht
    return [{ ...id, naam, moduleNaam: module.naam, omschrijving, antwoordtermijn }]
  })
}

/** Who may receive this message now, by name. */
export function receiversOf(
  { directory, catalog, at }: { readonly directory: Directory; readonly catalog: Catalog; readonly at: Date },
  opening: MessageId,
  sender: string,
): readonly { readonly oin: string; readonly naam: string }[] {
  const message = catalogMessage(catalog, opening)
  if (message === undefined) return []
  const { voorwaarde } = message
  return directory.content.deelnemers
    .filter(
      (each) =>
        each.oin !== sender &&
        directory.active(each.oin, at) !== undefined &&
        takesPart(catalog, each, opening) &&
        (voorwaarde?.partij !== 'ontvanger' || hasFlag(each, voorwaarde.vlaggen)) &&
        isParty(catalog, each, { module: opening.module, parties: message.naar }),
    )
    .map(({ oin, naam }) => ({ oin, naam }))
    .toSorted((one, other) => one.naam.localeCompare(other.naam, 'nl'))
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
