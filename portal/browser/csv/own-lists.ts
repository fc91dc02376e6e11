/** The lists of an organisation: those by which it can send something, in the modules, versions and kinds that it has. */
import { catalogModule } from '../../../schemas/read.ts'
import type { Catalog } from '../../../schemas/read.ts'
import { maySend } from '../form/openings.ts'
import type { Participant } from '../form/openings.ts'
import type { NamedList } from './lists.ts'

/** Lists under the name of their module and version. */
export type ListGroup = { readonly label: string; readonly lists: readonly NamedList[] }

/** A message that waits for an answer, as far as a list is about it. */
export type Asked = { readonly module: string; readonly version: string; readonly type: string }

/** Who sees lists, in which law, and what waits for an answer there. */
export type ListSetting = {
  readonly catalog: Catalog
  readonly participant: Participant
  readonly waiting: readonly Asked[]
}

/** Its lists: first those by which what waits now is answered, and the others by module and version in the order of the catalogue. */
export function ownLists(
  lists: readonly NamedList[],
  { catalog, participant, waiting }: ListSetting,
): readonly ListGroup[] {
  const own = lists.filter(({ module, version, gives }) =>
    gives.some((type) => maySend(catalog, participant, { module, version, type })),
  )
  const labelOf = ({ module, version }: NamedList): string =>
    `${catalogModule(catalog, module)?.naam ?? module}, versie ${version}`
  const due = own.filter((each) => each.kind === 'beantwoorden' && waiting.some((asked) => isAbout(each, asked)))
  const rest = own.filter((each) => !due.includes(each))
  return [
    ...(due.length === 0
      ? []
      : [{ label: waitsNow, lists: due.map((each) => ({ ...each, title: `${each.title} (${labelOf(each)})` })) }]),
    ...[...new Set(rest.map(labelOf))].map((label) => ({
      label,
      lists: rest.filter((each) => labelOf(each) === label),
    })),
  ]
}

/** Over the lists that somebody has something to answer by. */
const waitsNow = 'Hier wacht nu iets op antwoord'

/** Whether a list is about this message. */
export function isAbout(
  { module, version, message }: Pick<NamedList, 'module' | 'version' | 'message'>,
  asked: Asked,
): boolean {
  return asked.module === module && asked.version === version && asked.type === message
}
