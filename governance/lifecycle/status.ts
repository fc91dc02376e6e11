/** Status: where each version stands in its life on a day, what is about to end, and what keeps it from production. */
import type { VersionId } from '../../schemas/index.ts'
import type { Catalog, CatalogModule, OpenGround } from '../../schemas/read.ts'

/** The phase that the dates give; a draft and a version without dates have only their status. */
type Phase = 'concept' | 'vastgesteld' | 'infasering' | 'overgang' | 'uitgefaseerd'

/**
 * The status of one version on a day.
 *
 * @since 0.1.0
 * @beta
 */
export type VersionStatusOn = {
  readonly module: string
  readonly version: string
  readonly phase: Phase
  /** Dates A, B and C. */
  readonly dates: readonly [string | null, string | null, string | null]
  readonly frozen: boolean
  /** Days until date C, when that is near; negative when it has passed. */
  readonly endsIn?: number
  /** The grounds that nobody confirmed yet; while there is one, production does not carry the version. */
  readonly openGrounds: readonly OpenGround[]
}

/** A phase-out is told this many days ahead. */
const warningDays = 180

/**
 * Every version of the catalogue on this day (`YYYY-MM-DD`); who asks looks up the unconfirmed grounds of a version.
 *
 * @since 0.1.0
 * @beta
 */
export function statusOn(
  day: string,
  { modules }: Catalog,
  openGrounds: (version: VersionId) => readonly OpenGround[],
): readonly VersionStatusOn[] {
  return modules.flatMap(({ module, versies }) =>
    versies.map((version) => ({
      ...statusOfVersion(day, module, version),
      openGrounds: openGrounds({ module, version: version.versie }),
    })),
  )
}

function statusOfVersion(
  day: string,
  module: string,
  version: CatalogModule['versies'][number],
): Omit<VersionStatusOn, 'openGrounds'> {
  const { infasering, overgang, uitfasering, status, digest } = version
  const left = uitfasering === null ? undefined : daysBetween(day, uitfasering)
  return {
    module,
    version: version.versie,
    phase: status === 'concept' ? 'concept' : phaseOn(day, [infasering, overgang, uitfasering]),
    dates: [infasering, overgang, uitfasering],
    frozen: digest !== undefined,
    ...(left === undefined || left > warningDays || status === 'concept' ? {} : { endsIn: left }),
  }
}

/** From A it may be used, from B it must, from C it may not. */
function phaseOn(day: string, [a, b, c]: VersionStatusOn['dates']): Phase {
  if (c !== null && day >= c) return 'uitgefaseerd'
  if (b !== null && day >= b) return 'overgang'
  return a !== null && day >= a ? 'infasering' : 'vastgesteld'
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
