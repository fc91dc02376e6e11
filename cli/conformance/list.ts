/** What can be claimed, as a table. */
import { claimedMessages, directions } from '../../conformance/index.ts'
import type { Claim } from '../../conformance/index.ts'
import { printVersionId, ToolkitFailure } from '../../schemas/index.ts'
import type { Language } from '../../schemas/index.ts'
import { catalogVersions, readCatalog, rolesOf } from '../../schemas/read.ts'
import type { Catalog } from '../../schemas/read.ts'
import { printColumns } from '../columns.ts'

const heads = {
  nl: ['Module', 'Deelnemer', 'Verzendt', 'Ontvangt'],
  en: ['Module', 'Participant', 'Sends', 'Receives'],
} as const

type Row = { readonly module: string; readonly deelnemer: string } & Readonly<Record<string, string | number>>

/** Each version with each kind of participant that takes part in it, and the number of messages in each direction. */
export function listExams(
  format: 'pretty' | 'json',
  { lang, width }: { readonly lang: Language; readonly width: number },
): string {
  const catalog = readCatalog()
  const rows = catalogVersions(catalog).flatMap(({ module, version }) =>
    catalog.deelnemers
      .filter(({ type }) => rolesOf(catalog, type).some((role) => role.module === module))
      .map(({ type }): Row => {
        const counts = directions.map((richting) => [
          richting,
          countOf(catalog, { module, versie: version, deelnemer: type, richting }),
        ])
        return {
          module: printVersionId({ module, version }),
          deelnemer: type,
          ...(Object.fromEntries(counts) as Record<string, number>),
        }
      }),
  )
  if (format === 'json') return `${JSON.stringify(rows, null, 2)}\n`
  return printColumns(
    heads[lang],
    rows.map((row) => [row.module, row.deelnemer, ...directions.map((each) => String(row[each]))]),
    width,
  )
}

function countOf(catalog: Catalog, claim: Claim): number {
  try {
    return claimedMessages(catalog, claim).length
  } catch (error) {
    if (error instanceof ToolkitFailure) return 0
    throw error
  }
}
