/** Claim: what somebody says to be right about, and which messages that makes the exam ask about. */
import { nameHint, quotedName, ToolkitFailure } from '../../schemas/index.ts'
import { catalogModule, catalogVersion, catalogVersions, rolesOf } from '../../schemas/read.ts'
import type { Catalog } from '../../schemas/read.ts'

/**
 * The two directions of a participant: what it sends, and what it receives.
 *
 * @since 0.1.0
 * @alpha
 */
export const directions = ['verzenden', 'ontvangen'] as const

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
  readonly richting?: (typeof directions)[number]
}

/**
 * The messages that are examined, by type in the order of the catalogue.
 * @throws ToolkitFailure `usage` for what the catalogue does not know, or when nothing is left to examine.
 * @since 0.1.0
 * @alpha
 */
export function claimedMessages(catalog: Catalog, { module, versie, deelnemer, richting }: Claim): readonly string[] {
  if (catalogVersion(catalog, { module, version: versie }) === undefined)
    throw refused(`module or version ${quotedName(`${module}@${versie}`)}`, `${module}@${versie}`, [
      ...catalogVersions(catalog).map((each) => `${each.module}@${each.version}`),
    ])
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
    `${deelnemer ?? 'nobody'} neither sends nor receives what was asked of ${module}@${versie}; skp conformance list shows who does`,
  )
}

function partiesOf(catalog: Catalog, module: string, kind: string): readonly string[] {
  const kinds = catalog.deelnemers.map(({ type }) => type)
  if (!kinds.includes(kind)) throw refused(`kind of participant ${quotedName(kind)}`, kind, kinds)
  return rolesOf(catalog, kind)
    .filter((role) => role.module === module)
    .map(({ partij }) => partij)
}

function refused(what: string, text: string, known: readonly string[]): ToolkitFailure {
  const hint = text.includes('@') ? nameHint(text, known) : `name one of ${known.join(', ')}`
  return new ToolkitFailure('usage', `the catalogue knows no ${what}; ${hint}`)
}
