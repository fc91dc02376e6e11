/** Change reports: for every pair of versions what changes, and one table of all pairs with the history of the standard. */
import { lawFolder, lawVersions, readCatalog } from '../../schemas/read.ts'
import type { CatalogModule } from '../../schemas/read.ts'
import { compareSides } from '../compare/compare.ts'
import type { Comparison } from '../compare/comparison.ts'
import { isAtLeast } from '../compare/policy.ts'
import { printVersionId } from '../../schemas/index.ts'
import { markdownDiff } from './markdown.ts'
import { tell, vocabulary } from './told.ts'
import { readLawSide } from '../source/read-law-side.ts'
import type { LawSource } from '../source/read-law-side.ts'

/** A file of the folder with change reports. */
export type ChangeReport = { readonly path: string; readonly text: string }

type Pair = { readonly module: string; readonly before: string; readonly after: string }

const words = vocabulary.nl

/**
 * The report of each pair of versions, and the overview with the history of the standard.
 *
 * @since 0.1.0
 * @beta
 */
export async function changeReports(
  source: LawSource = { folder: lawFolder(), shown: 'schemas' },
): Promise<readonly ChangeReport[]> {
  const compared: { readonly pair: Pair; readonly comparison: Comparison }[] = []
  for (const pair of pairsIn(source)) {
    const side = (version: string) =>
      readLawSide(printVersionId({ module: pair.module, version }), source, { module: pair.module, version })
    compared.push({ pair, comparison: await compareSides(side(pair.before), side(pair.after)) })
  }
  const reports = compared.map(({ pair, comparison }) => ({
    path: nameOf(pair),
    text: markdownDiff(comparison, { lang: 'nl' }),
  }))
  return [{ path: 'README.md', text: overview(source, compared) }, ...reports]
}

function pairsIn(source: LawSource): readonly Pair[] {
  const versions = lawVersions(source.folder)
  return versions.flatMap(({ module, version: before }) =>
    versions
      .filter((each) => each.module === module && each.version !== before && isAtLeast(each.version, before))
      .map(({ version: after }) => ({ module, before, after })),
  )
}

function nameOf({ module, before, after }: Pair): string {
  return `${module}-${before}-${after}.md`
}

function overview(
  source: LawSource,
  compared: readonly { readonly pair: Pair; readonly comparison: Comparison }[],
): string {
  const { modules } = readCatalog(source.folder)
  // A law elsewhere has no policy of its own beside it.
  const policy = source.folder === lawFolder() ? '[versiebeleid](../../spec/versiebeleid.md)' : 'versiebeleid'
  const names = new Map(modules.map(({ module, naam }) => [module, naam]))
  const rows = compared.map(({ pair, comparison }) => {
    const { verzenders, ontvangers } = comparison.verdicts
    const cells = [
      `[${names.get(pair.module) ?? pair.module} ${pair.before} → ${pair.after}](${nameOf(pair)})`,
      words.answers[verzenders],
      words.answers[ontvangers],
      words.first[comparison.first],
      words.number(comparison.required),
      tell(comparison, 'nl').summary.at(-1)?.[1] ?? '',
    ]
    return `| ${cells.join(' | ')} |`
  })
  const history = modules.flatMap(({ naam, versies }) => [
    `### ${naam}`,
    versies.toReversed().map(versionLine).join('\n'),
  ])
  return `${[
    '# Wijzigingen tussen versies',
    `Gemaakt uit de schema’s, de regels en de catalogus met \`skp diff\`; de regels voor het nummer staan in het ${policy}.`,
    '## Alle paren van versies',
    [
      '| Van → naar | Verzenders | Ontvangers | Wie gaat eerst | Welk nummer | Persoonsgegevens |',
      '| --- | --- | --- | --- | --- | --- |',
      ...rows,
    ].join('\n'),
    '## Geschiedenis van de standaard',
    ...history,
  ].join('\n\n')}\n`
}

function versionLine({
  versie,
  status,
  infasering,
  overgang,
  uitfasering,
  digest,
}: CatalogModule['versies'][number]): string {
  const dates = [
    ...(infasering === null ? [] : [`te gebruiken vanaf ${infasering}`]),
    ...(overgang === null ? [] : [`verplicht vanaf ${overgang}`]),
    ...(uitfasering === null ? [] : [`niet meer te gebruiken vanaf ${uitfasering}`]),
    ...(digest === undefined ? [] : [`bevroren als \`${digest}\``]),
  ]
  return `- **${versie}**: ${[status, ...dates].join('; ')}`
}
