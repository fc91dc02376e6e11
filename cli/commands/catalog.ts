/** `skp catalog`: looks up modules, versions and messages of the standard. */
import type { Command } from 'commander'
import { printMessageId, printVersionId, quotedName, ToolkitFailure } from '../../schemas/index.ts'
import type { Node, Property } from '../../schemas/index.ts'
import {
  catalogMessage,
  catalogModule,
  catalogVersion,
  catalogVersions,
  readCatalog,
  readLaw,
  readModel,
  readRules,
  typesIn,
} from '../../schemas/read.ts'
import type { Catalog } from '../../schemas/read.ts'
import type { VersionId } from '../../schemas/index.ts'
import type { Desk } from '../desk.ts'
import { didYouMean } from '../did-you-mean.ts'
import type { Outcome } from '../exit-codes.ts'
import { printColumns } from '../columns.ts'
import { knownMessage, knownMessages } from '../message-id.ts'
import { formatOption } from '../options.ts'
import { wrapText } from '../wrap-words.ts'

type CatalogOptions = { readonly format: 'pretty' | 'json' }

/** One message of one version, as listed. */
type Listed = {
  readonly id: string
  readonly naam: string
  readonly van: readonly string[]
  readonly naar: readonly string[]
  readonly antwoordOp: readonly string[]
  readonly antwoordtermijn: number | null
  readonly status: string
  readonly herkomst: string
}

/** Adds `catalog list` and `catalog show`. */
export function addCatalog(program: Command, desk: Desk, _outcome: Outcome): void {
  const catalog = program.command('catalog').description('look up modules, versions and messages of the standard')
  catalog
    .command('list')
    .description('list every message of every version')
    .argument('[module]', 'only this module, or module@version')
    .addOption(formatOption(['pretty', 'json']))
    .addHelpText('after', '\nExamples:\n  skp catalog list\n  skp catalog list schuldregeling@2.0 --format json')
    .action(async (filter: string | undefined, { format }: CatalogOptions) => {
      const listed = listMessages(filter ?? '')
      await desk.print(format === 'json' ? `${JSON.stringify(listed, null, 2)}\n` : printList(listed, desk.width))
    })
  catalog
    .command('show')
    .description('show one message: who sends it, what answers it, its elements and rules')
    .argument('<message>', 'module@version/Bericht')
    .addOption(formatOption(['pretty', 'json']))
    .addHelpText('after', '\nExample:\n  skp catalog show schuldregeling@2.0/Saldoverzoek')
    .action(async (message: string, { format }: CatalogOptions) => {
      const shown = showMessage(message)
      await desk.print(format === 'json' ? `${JSON.stringify(shown, null, 2)}\n` : printMessage(shown, desk.width))
    })
}

function listMessages(filter: string): readonly Listed[] {
  const catalog = readCatalog()
  const versions = catalogVersions(catalog)
  const listed = versions
    .filter((id) => filter === '' || id.module === filter || printVersionId(id) === filter)
    .flatMap((id) => listVersion(catalog, id))
  if (listed.length > 0) return listed
  const known = [...new Set(versions.flatMap((id) => [id.module, printVersionId(id)]))]
  throw new ToolkitFailure(
    'unknown-message',
    `no module or module@version ${quotedName(filter)}; ${didYouMean(filter, known, 'skp catalog list shows all')}`,
  )
}

/** The messages of one version, in the order of the catalogue and under the names of that version. */
function listVersion(catalog: Catalog, id: VersionId): readonly Listed[] {
  const messages = catalogModule(catalog, id.module)?.berichten ?? []
  return messages.flatMap((message) => {
    const cell = message.versies[id.version]
    if (cell === undefined) return []
    return [
      {
        id: printMessageId({ ...id, type: cell.type }),
        naam: cell.naam,
        van: message.van,
        naar: message.naar,
        antwoordOp: typesIn(catalog, id, message.antwoordOp),
        antwoordtermijn: message.antwoordtermijn,
        status: catalogVersion(catalog, id)?.status ?? 'concept',
        herkomst: cell.herkomst,
      },
    ]
  })
}

function showMessage(text: string) {
  const id = knownMessage(text, knownMessages())
  const listed = listMessages(printVersionId(id)).find((message) => message.id === text)
  const row = catalogMessage(readCatalog(), id)
  const { root } = readModel(readLaw(id.module, id.version), id.type)
  return {
    ...listed,
    omschrijving: row?.omschrijving ?? '',
    aliassen: row?.aliassen ?? [],
    elementen: root.properties.flatMap((property) => elements(property, '')),
    regels: readRules(id.module, id.version)
      .filter(({ berichten }) => berichten.includes(id.type))
      .map((rule) => ({ id: rule.id, klasse: rule.klasse, melding: rule.nl.melding })),
  }
}

type Element = {
  pointer: string
  soort: string
  verplicht: boolean
  titel: string
  persoonsgegeven: string
  herkomst: string
}

function elements({ name, required, node }: Property, above: string): Element[] {
  const pointer = `${above}/${name}`
  const { title, persoonsgegeven, herkomst } = node.annotations
  const element = { pointer, soort: describe(node), verplicht: required, titel: title, persoonsgegeven, herkomst }
  return [element, ...inside(node, pointer)]
}

function inside(node: Node, pointer: string): Element[] {
  if (node.kind === 'object' || node.kind === 'choice')
    return node.properties.flatMap((property) => elements(property, pointer))
  if (node.kind === 'list') return inside(node.items, `${pointer}/*`)
  if (node.kind === 'union')
    return node.branches.flatMap(({ value, node: branch }) =>
      branch.properties
        .filter(({ name }) => name !== node.tag)
        .flatMap((property) => elements(property, `${pointer}[${value}]`)),
    )
  return []
}

function describe(node: Node): string {
  switch (node.kind) {
    case 'enum':
      return node.values.join(' | ')
    case 'const':
      return String(node.value)
    case 'text':
      return node.format ?? `tekst ≤ ${node.maxLength ?? ''}`
    case 'integer':
      return `${node.minimum}…${node.maximum}`
    case 'list':
      return `lijst ${node.minItems}…${node.maxItems}`
    case 'union':
      return node.branches.map(({ value }) => value).join(' | ')
    case 'choice':
      return 'keuze'
    case 'object':
      return 'groep'
    case 'boolean':
      return 'ja/nee'
  }
}

function printList(listed: readonly Listed[], width: number): string {
  return printColumns(
    ['bericht', 'naam', 'van → naar', 'antwoord op', 'termijn', 'status'],
    listed.map((message) => [
      message.id,
      message.naam,
      `${message.van.join('/')} → ${message.naar.join('/')}`,
      message.antwoordOp.join(', '),
      message.antwoordtermijn === null ? '' : `${message.antwoordtermijn} werkdagen`,
      message.status,
    ]),
    width,
  )
}

function printMessage(shown: ReturnType<typeof showMessage>, width: number): string {
  const head = [
    `${shown.naam} (${shown.id}, ${shown.status})`,
    shown.omschrijving,
    `Van ${shown.van?.join('/')} naar ${shown.naar?.join('/')}.`,
    ...(shown.aliassen.length === 0 ? [] : [`Andere namen: ${shown.aliassen.join(', ')}.`]),
  ]
  const table = printColumns(
    ['element', '', 'soort', 'titel', 'persoonsgegeven', 'herkomst'],
    shown.elementen.map((e) => [e.pointer, e.verplicht ? '•' : '', e.soort, e.titel, e.persoonsgegeven, e.herkomst]),
    width,
  )
  const rules = shown.regels.map(({ id, klasse, melding }) => `  ${id}  ${klasse}  ${melding}`)
  const told = rules.length === 0 ? '' : `\nRegels\n${rules.join('\n')}\n`
  return `${wrapText(head.join('\n'), width)}\n\n${table}(• verplicht)\n${wrapText(told, width)}`
}
