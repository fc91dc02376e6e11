/** Claim: what somebody says to be right about, and which messages that makes the exam ask about. */
import { nameHint, printVersionId, quotedName, ToolkitFailure } from '../../schemas/index.ts'
import { catalogModule, catalogVersion, catalogVersions, rolesOf } from '../../schemas/read.ts'
import type { Catalog } from '../../schemas/read.ts'
import type { Direction } from '../direction.ts'

/**
 * What is claimed: a version of a module, by which kind of participant, in which direction. Without kind or direction: all.
 *
 * @since 0.1.0
 * @alpha
 */
export type Claim = {
  readonly module: string
  readonly versie: string
  readonly deelnemer?: string
  readonly richting?: Direction
}

/**
 * The messages that are examined, by type in the order of the catalogue.
 * @throws ToolkitFailure `usage` for what the catalogue does not know, or when nothing is left to examine.
 * @since 0.1.0
 * @alpha
 */
export function claimedMessages(catalog: Catalog, { module, versie, deelnemer, richting }: Claim): readonly string[] {
  const version = printVersionId({ module, version: versie })
  if (catalogVersion(catalog, { module, version: versie }) === undefined)
    throw new ToolkitFailure(
      'usage',
      `the catalogue knows no module or version ${quotedName(version)}; ${nameHint(version, catalogVersions(catalog).map(printVersionId))}`,
    )
  const parties = deelnemer === undefined ? undefined : partiesOf(catalog, module, deelnemer)
  const messages = catalogModule(catalog, module)?.berichten ?? []
  const takesPart = (named: readonly string[]): boolean => named.some((party) => parties?.includes(party) ?? true)
  const claimed = messages
    .filter(
      ({ van, naar }) => (richting !== 'ontvangen' && takesPart(van)) || (richting !== 'verzenden' && takesPart(naar)),
    )
    .flatMap(({ versies }) => versies[versie]?.type ?? [])
  if (claimed.length > 0) return claimed
  throw new ToolkitFailure(
    'usage',
    `${deelnemer ?? 'nobody'} neither sends nor receives what was asked of ${version}; skp conformance list shows who does`,
  )
}

function partiesOf(catalog: Catalog, module: string, kind: string): readonly string[] {
  const kinds = catalog.deelnemers.map(({ type }) => type)
  if (!kinds.includes(kind))
    throw new ToolkitFailure(
      'usage',
      `the catalogue knows no kind of participant ${quotedName(kind)}; name one of ${kinds.join(', ')}`,
    )
  return rolesOf(catalog, kind)
    .filter((role) => role.module === module)
    .map(({ partij }) => partij)
}
