/** The lists of an organisation: those by which it can send something, in the modules, versions and kinds that it has. */
import { catalogModule } from '../../../schemas/read.ts'
import type { Catalog } from '../../../schemas/read.ts'
import { maySend } from '../form/openings.ts'
import type { Participant } from '../form/openings.ts'
import type { NamedList } from './lists.ts'

/** Lists under the name of their module and version. */
export type ListGroup = { readonly label: string; readonly lists: readonly NamedList[] }

/** Its lists, by module and version in the order of the catalogue. */
export function ownLists(
  lists: readonly NamedList[],
  catalog: Catalog,
  participant: Participant,
): readonly ListGroup[] {
  const own = lists.filter(({ module, version, gives }) =>
    gives.some((type) => maySend(catalog, participant, { module, version, type })),
  )
  const labelOf = ({ module, version }: NamedList): string =>
    `${catalogModule(catalog, module)?.naam ?? module}, versie ${version}`
  return [...new Set(own.map(labelOf))].map((label) => ({
    label,
    lists: own.filter((each) => labelOf(each) === label),
  }))
}
