/** Gives out the parts of a scenario: which party the participant under examination plays, and who plays the others. */
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { catalogMessage, lawFolder, rolesOf } from '../../schemas/read.ts'
import type { Catalog } from '../../schemas/read.ts'
import type { VersionId } from '../../schemas/index.ts'
import type { CaseMessage } from '../caseworker.ts'
import type { MessageStep, NamedScenario } from './scenario.ts'

/** A scenario with its parts given out. */
export type Cast = {
  readonly scenario: NamedScenario
  /** The party that is examined. */
  readonly role: string
  /** Kind of participant of each party; of the one that is examined too. */
  readonly kinds: Readonly<Record<string, string>>
  /** The example message that a step sends, under the name of its file. */
  readonly example: (step: MessageStep) => { readonly file: string; readonly message: CaseMessage }
}

/**
 * What is examined: a kind of participant, in a version of a module.
 *
 * @since 0.1.0
 * @alpha
 */
export type ParticipantPart = VersionId & { readonly kind: string }

/** Every way in which this kind of participant can be examined by the scenario; none when it has no part in it. */
export function castsOf(scenario: NamedScenario, part: ParticipantPart, catalog: Catalog): readonly Cast[] {
  const roles = scenario.examineert ?? Object.keys(scenario.partijen)
  if (scenario.module === undefined) return roles.flatMap((role) => castAnywhere(scenario, role, { ...part, catalog }))
  const kinds = Object.fromEntries(Object.entries(scenario.partijen).map(([party, { soort }]) => [party, soort]))
  return roles
    .filter((role) => mayStandIn(catalog, part, { module: part.module, partij: role, soort: kinds[role] ?? '' }))
    .map((role) => ({
      ...{ scenario, role, kinds: { ...kinds, [role]: part.kind } },
      example: ({ voorbeeld }) => readExample(part, voorbeeld),
    }))
}

/** Whether this kind plays the party just as the kind does that the scenario names: also with the same proof. */
function mayStandIn(
  catalog: Catalog,
  { kind }: ParticipantPart,
  { module, partij, soort }: { readonly module: string; readonly partij: string; readonly soort: string },
): boolean {
  const proofs = (of: string): readonly (string | null)[] =>
    rolesOf(catalog, of)
      .filter((role) => role.module === module && role.partij === partij)
      .map(({ bewijs }) => bewijs)
  return proofs(kind).some((proof) => proofs(soort).includes(proof))
}

/** In a scenario for every module the parties are whoever sends and receives the first message that fits. */
function castAnywhere(
  scenario: NamedScenario,
  role: string,
  { catalog, ...part }: ParticipantPart & { readonly catalog: Catalog },
): readonly Cast[] {
  const found = exampleFiles(part).flatMap((file) => {
    const example = readExample(part, file)
    const other = otherKind(example.message, { ...part, catalog, role })
    return other === undefined ? [] : [{ ...example, other }]
  })
  const asksFirst = ({ message }: { readonly message: CaseMessage }): boolean =>
    !('CrossReferentienummer' in message.Stuurgegevens)
  const firsts = {
    vraag: found.find(asksFirst),
    bericht: found.find(asksFirst) ?? found[0],
    antwoord: found.find((each) => !asksFirst(each)),
  }
  const steps = scenario.stappen.filter((step): step is MessageStep => 'voorbeeld' in step)
  const chosen = steps.map(({ voorbeeld }) =>
    voorbeeld in firsts ? firsts[voorbeeld as keyof typeof firsts] : found[0],
  )
  const [first] = chosen
  if (first === undefined || chosen.includes(undefined)) return []
  const other = role === 'AFZENDER' ? 'ONTVANGER' : 'AFZENDER'
  return [
    {
      ...{ scenario, role, kinds: { [role]: part.kind, [other]: first.other } },
      example: ({ voorbeeld }) => firsts[voorbeeld as keyof typeof firsts] ?? readExample(part, voorbeeld),
    },
  ]
}

/** Who is on the other side of this message when this kind is examined in this role; nothing when it cannot be. */
function otherKind(
  { Stuurgegevens }: CaseMessage,
  { catalog, module, version, kind, role }: ParticipantPart & { readonly catalog: Catalog; readonly role: string },
): string | undefined {
  const message = catalogMessage(catalog, { module, version, type: String(Stuurgegevens['Berichttype']) })
  if (message === undefined) return undefined
  const [own, others] = role === 'AFZENDER' ? [message.van, message.naar] : [message.naar, message.van]
  const mine = rolesOf(catalog, kind).find((each) => each.module === module && own.includes(each.partij))
  const sent = (Stuurgegevens['Bewijsstukken'] as readonly { readonly Soort?: string }[] | undefined)?.[0]?.Soort
  if (mine === undefined || (role === 'AFZENDER' && mine.bewijs !== (sent ?? null))) return undefined
  return catalog.deelnemers.find(({ type, rollen }) =>
    rollen.some((each) => each.module === module && others.includes(each.partij) && (type !== kind || others === own)),
  )?.type
}

const examples = (): string => join(dirname(lawFolder()), 'examples', 'goed')

function folderOf({ module, version }: VersionId): string {
  return `${module}-${version}`
}

/** Names of the example messages of a version, in order. */
function exampleFiles(part: VersionId): readonly string[] {
  return readdirSync(join(examples(), folderOf(part)))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort()
}

/** An example message, by the name of its file; of another version when the name says of which. */
function readExample(part: VersionId, name: string): { readonly file: string; readonly message: CaseMessage } {
  const file = name.includes('/') ? name : `${folderOf(part)}/${name}`
  return { file, message: JSON.parse(readFileSync(join(examples(), `${file}.json`), 'utf8')) as CaseMessage }
}
