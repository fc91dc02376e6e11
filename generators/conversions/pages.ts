/** The pages about conversions: what each message loses on the way to another version, in Dutch, for governance. */
import type { ConversionLaw } from '../../schemas/index.ts'
import { catalogMessage, catalogModule, readCatalog, readConversions } from '../../schemas/read.ts'
import type { Catalog } from '../../schemas/read.ts'
import { bullets, link, paragraphs, table } from '../book/markdown.ts'
import { byPath } from '../product.ts'
import type { Product } from '../product.ts'
import type { StandardVersion } from '../standard.ts'
import { messageSection, technicalSection } from './message-section.ts'
import { conversionName, lossesOf, outcomeOf } from './outcome.ts'

const folder = 'generated/conversies'

/** A page for every direction and one that sums them up; none for modules that are not among these versions. */
export function conversionFiles(
  versions: readonly StandardVersion[],
  laws: readonly ConversionLaw[] = readConversions(),
  catalog: Catalog = readCatalog(),
): readonly Product[] {
  const known = laws.filter((law) => versions.some((each) => each.law.module === law.module))
  const pages = known.map((law) => directionPage(law, versions, catalog))
  return known.length === 0 ? [] : [overview(known, catalog), ...pages.toSorted(byPath)]
}

function overview(laws: readonly ConversionLaw[], catalog: Catalog): Product {
  const page = `${folder}/README.md`
  const text = paragraphs([
    '# Omzetten tussen versies',
    `Niet elke organisatie gaat op dezelfde dag over op een nieuwe versie. Een gateway kan daarom een bericht omzetten naar de versie die de
ontvanger leest, en een antwoord weer terug. Hier staat voor elk bericht wat er dan gebeurt. Wat hier niet staat, gaat ongewijzigd mee: dat
is bewezen op de schema's. Een omzetting over meer versies gaat stap voor stap.`,
    table(
      ['Van', 'Naar', 'Zonder verlies', 'Met verlies', 'Soms geweigerd', 'Altijd geweigerd'],
      laws.map((law) => [
        link(`${naamOf(catalog, law)} ${law.van}`, page, `${folder}/${conversionName(law)}.md`),
        law.naar,
        ...(['gelijk', 'verlies', 'soms', 'nooit'] as const).map((kind) => String(countOf(law, kind))),
      ]),
    ),
    '## Wat de kolommen betekenen',
    bullets([
      'Zonder verlies: alles wat in het bericht staat, gaat mee.',
      'Met verlies: het bericht gaat mee, maar niet alles wat erin kan staan; of er wordt een code ingevuld.',
      'Soms geweigerd: een bericht met een bepaald element of een bepaalde waarde kan niet mee; andere berichten wel.',
      'Altijd geweigerd: de andere versie heeft dit bericht niet, of vraagt iets wat niemand kan weten.',
    ]),
  ])
  return { path: 'conversies/README.md', text: `${text}\n` }
}

function countOf(law: ConversionLaw, kind: string): number {
  return Object.keys(law.berichten).filter((type) => outcomeOf(law, type) === kind).length
}

function naamOf(catalog: Catalog, { module }: ConversionLaw): string {
  return catalogModule(catalog, module)?.naam ?? module
}

function directionPage(law: ConversionLaw, versions: readonly StandardVersion[], catalog: Catalog): Product {
  const place = `${folder}/${conversionName(law)}.md`
  const name = naamOf(catalog, law)
  const nameOf = (version: string, type: string): string =>
    catalogMessage(catalog, { module: law.module, version, type })?.versies[version]?.naam ?? type
  const words = {
    gelijk: 'gaat helemaal mee',
    verlies: 'gaat mee, met verlies',
    soms: 'wordt soms geweigerd',
    nooit: 'wordt altijd geweigerd',
  }
  const rows = Object.entries(law.berichten).map(([type, becomes]) => [
    nameOf(law.van, type),
    becomes === null ? '–' : nameOf(law.naar, becomes),
    words[outcomeOf(law, type)],
    String(lossesOf(law, type)),
  ])
  const [source, target] = [law.van, law.naar].map((version) =>
    versions.find((each) => each.law.module === law.module && each.law.version === version),
  )
  const sections = Object.keys(law.berichten).map((type) =>
    source === undefined || target === undefined
      ? ''
      : messageSection({ law, type, source, target, page: place }, nameOf(law.van, type)),
  )
  const text = paragraphs([
    `# ${name}: van ${law.van} naar ${law.naar}`,
    `Wat er met elk bericht gebeurt als een gateway het omzet. Gemaakt uit ${link('de omzetting', place, `schemas/${law.module}/conversies/${law.van}-${law.naar}.json`)}.`,
    table(['Bericht', `Heet in ${law.naar}`, 'Wat ermee gebeurt', 'Verliezen'], rows),
    ...sections,
    technicalSection(law),
  ])
  return { path: place.replace(/^generated\//, ''), text: `${text}\n` }
}
