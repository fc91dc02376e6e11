/** Names that the catalogue has, as they are typed at the desk. */
import { nearestName, printVersionId, quotedName, ToolkitFailure } from '../../schemas/index.ts'
import { catalogVersions, readCatalog } from '../../schemas/read.ts'

/** The name when the catalogue has it; otherwise a failure that says which it has. */
export function knownName(kind: 'kind' | 'flag' | 'module', name: string): string {
  const catalog = readCatalog()
  const { deelnemers, vlaggen } = catalog
  const names = {
    kind: deelnemers.map(({ type }) => type),
    flag: vlaggen.map(({ vlag }) => vlag),
    module: catalogVersions(catalog).map(printVersionId),
  }[kind]
  if (names.includes(name)) return name
  const near = nearestName(name, names)
  const hint = near === undefined ? `one of ${names.join(', ')}` : `did you mean ${near}?`
  throw new ToolkitFailure('usage', `no ${kind} ${quotedName(name)}; ${hint}`)
}
