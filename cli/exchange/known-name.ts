/** Names that the catalogue has, as they are typed at the desk. */
import { printVersionId, quotedName, ToolkitFailure } from '../../schemas/index.ts'
import { didYouMean } from '../did-you-mean.ts'
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
  const hint = didYouMean(name, names, `one of ${names.join(', ')}`)
  throw new ToolkitFailure('usage', `no ${kind} ${quotedName(name)}; ${hint}`)
}
