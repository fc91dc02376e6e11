/** The matrix of modules and versions, and a page per version with the files of its law. */
import type { VersionFacts } from '../generators/index.ts'
import type { Page } from './page.ts'

const classes = ['bijzonder', 'bsn', 'financieel', 'gewoon', 'geen'] as const

/** The matrix, the overview of downloads and a page of downloads per version. */
export function versionPages(versions: readonly VersionFacts[]): readonly Page[] {
  return [matrix(versions), downloads(versions), ...versions.map(lawPage)]
}

function matrix(versions: readonly VersionFacts[]): Page {
  const columns = [...new Set(versions.map(({ version }) => version))].sort()
  const modules = [...new Map(versions.map(({ module, moduleName }) => [module, moduleName]))]
  const cell = (module: string, column: string): string => {
    const found = versions.find((one) => one.module === module && one.version === column)
    return found === undefined ? '–' : `[${found.status}](${book(found)} "${found.name}")`
  }
  const rows = modules.map(([module, name]) => row([name, ...columns.map((column) => cell(module, column))]))
  const text = [
    '# Modules en versies',
    'Welke versies elke module heeft en hoe ver ze zijn. Zolang een versie «concept» is, kan alles nog veranderen.',
    'Wat er van de ene versie naar de andere verandert en wie dat merkt, staat bij de [wijzigingen](/wijzigingen/); wat een omzetting ertussen weglaat, bij het [omzetten](/conversies/).',
    '## Stand',
    [row(['Module', ...columns.map((column) => `Versie ${column}`)]), line(columns.length + 1), ...rows].join('\n'),
    '## Omvang en persoonsgegevens',
    'Hoeveel persoonsgegevens een versie vraagt, per soort. Het dossier zegt waarom, en wat er meer wordt gevraagd dan in de vorige versie.',
    sizes(versions),
    '## Wat er per versie is',
    access(versions),
  ]
  return { ...place('/versies/'), kind: 'overzicht', title: 'Modules en versies', text: text.join('\n\n') }
}

function sizes(versions: readonly VersionFacts[]): string {
  const head = ['Versie', 'Berichten', 'Regels', 'Bijzonder', 'BSN', 'Financieel', 'Gewoon', 'Geen']
  const rows = versions.map((version) =>
    row([
      `[${version.name}](${book(version)})`,
      String(version.messages.length),
      String(version.rules.length),
      ...classes.map((level) => String(version.totals[level])),
    ]),
  )
  return [row(head), `| --- |${' ---: |'.repeat(head.length - 1)}`, ...rows].join('\n')
}

function access(versions: readonly VersionFacts[]): string {
  const head = ['Versie', 'Berichten', 'Persoonsgegevens', "Schema's en regels", 'Voor wie van XML komt']
  const rows = versions.map((version) =>
    row([
      version.name,
      `[berichtenboek](${book(version)})`,
      `[dossier](/minimalisatie/${version.module}-${version.version}/)`,
      `[bestanden](${law(version)})`,
      `[elementpaden](/elementpaden/${version.module}-${version.version}/)`,
    ]),
  )
  return [row(head), line(head.length), ...rows].join('\n')
}

function downloads(versions: readonly VersionFacts[]): Page {
  const text = [
    "# Schema's",
    'De wet zelf, om te downloaden: JSON Schema 2020-12 per bericht, de regels over meer dan één element en de catalogus. Hoe ze zijn opgebouwd staat in [wat gaat voor](/wat-gaat-voor/) en in de [taal van de regels](/regeltaal/).',
    versions.map((version) => `- [${version.name}](${law(version)})`).join('\n'),
    '## Voor alle versies',
    [
      '- [catalog.json](/schemas/catalog.json): modules, versies, berichten, richtingen en termijnen',
      "- [profiel.schema.json](/schemas/profiel.schema.json): welke woorden van JSON Schema de schema's mogen gebruiken",
      '- [grondslagen.json](/schemas/grondslagen.json): waarom een gegeven mag worden uitgewisseld, en wie dat nog moet bevestigen',
      '- [functies.json](/schemas/functies.json): de functies van de regels, met voorbeelden voor wie ze zelf bouwt',
      '- [regels.schema.json](/schemas/regels.schema.json), [functies.schema.json](/schemas/functies.schema.json), [grondslagen.schema.json](/schemas/grondslagen.schema.json) en [catalog.schema.json](/schemas/catalog.schema.json): de vorm van die bestanden',
    ].join('\n'),
  ]
  return { ...place('/schemas/'), kind: 'technisch', title: "Schema's", text: text.join('\n\n') }
}

function lawPage(version: VersionFacts): Page {
  const title = `Schema's van ${version.name}`
  const rows = version.messages.map(({ type, name }) =>
    row([`[${name}](${book(version)}${type}/)`, `[${type}.schema.json](${law(version)}${type}.schema.json)`]),
  )
  const text = [
    `# ${title}`,
    `De bestanden van [${version.name}](${book(version)}). Status: ${version.status}.`,
    [row(['Bericht', 'Schema']), line(2), ...rows].join('\n'),
    '## Wat erbij hoort',
    [
      `- [regels.json](${law(version)}regels.json): de ${version.rules.length} regels over meer dan één element`,
      `- [gedeeld.schema.json](${law(version)}gedeeld.schema.json): wat de schema's van deze versie delen`,
      `- [elementpaden](/elementpaden/${version.module}-${version.version}/), voor wie van de XML van vandaag komt`,
      `- [types voor TypeScript](/typescript/generated/types/${version.module}-${version.version}/)`,
    ].join('\n'),
  ]
  return { ...place(law(version)), kind: 'technisch', title, text: text.join('\n\n') }
}

function book({ module, version }: VersionFacts): string {
  return `/berichten/${module}/${version}/`
}

function law({ module, version }: VersionFacts): string {
  return `/schemas/${module}/${version}/`
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function line(columns: number): string {
  return row(Array.from({ length: columns }, () => '---'))
}

function place(address: string): Pick<Page, 'address' | 'source' | 'language'> {
  return { address, source: `made${address}`, language: 'nl' }
}
