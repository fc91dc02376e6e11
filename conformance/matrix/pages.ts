/** The pages that say of every requirement which case keeps it and which breaks it, or why no case does. */
import type { Rule } from '../../schemas/index.ts'
import { catalogModule, readCatalog } from '../../schemas/read.ts'
import type { ExamCase } from '../exam-case.ts'
import type { Kit } from '../kit/make-kit.ts'
import { processRules } from './process-rules.ts'
import type { ProcessRule, TestedBy } from './process-rules.ts'

/**
 * A page of Markdown by its path in `generated/`.
 *
 * @since 0.1.0
 * @alpha
 */
export type MatrixPage = { readonly path: string; readonly text: string }

/** A kit with its cases read. */
type Opened = {
  readonly module: string
  readonly version: string
  readonly cases: readonly ExamCase[]
  readonly file: (path: string) => unknown
}

/**
 * A page for each module of which there is a kit, and one for how bytes are read and for forms.
 *
 * @since 0.1.0
 * @alpha
 */
export function matrixPages(kits: readonly Kit[]): readonly MatrixPage[] {
  const opened = kits.map(openKit)
  const modules = [...new Set(opened.map(({ module }) => module))]
  return [
    clausePage(opened),
    ...modules.map((module) =>
      modulePage(
        module,
        opened.filter((each) => each.module === module),
      ),
    ),
  ]
}

function openKit({ files, manifest, counts }: Kit): Opened {
  const text = (path: string): string => files.find((file) => file.path === path)?.text ?? ''
  const cases = Object.keys(counts).flatMap((kind) =>
    text(`cases/${kind}.ndjson`)
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as ExamCase),
  )
  return { module: manifest.module, version: manifest.versie, cases, file: (path) => JSON.parse(text(path)) as unknown }
}

function modulePage(module: string, kits: readonly Opened[]): MatrixPage {
  const name = catalogModule(readCatalog(), module)?.naam ?? module
  const parts = [
    `# Eisen en gevallen: ${name}`,
    `Wat deze module vraagt, en welk geval van de kit (\`skp kit\`) het houdt en welk het breekt. Waar geen bericht het kan tonen, staat wie het
wel beproeft of waarom niemand dat kan.`,
    ...processPart(processRules(module)),
    ...kits.flatMap((kit) => [...rulePart(kit), ...schemaPart(kit)]),
  ]
  return { path: `examen/${module}.md`, text: `${parts.join('\n\n')}\n` }
}

function processPart(rules: readonly ProcessRule[]): readonly string[] {
  if (rules.length === 0) return []
  const rows = rules.map(({ number, text, testedBy }) => [number, text, testedBy === undefined ? '' : told(testedBy)])
  return ['## Procesregels', table(['Nummer', 'Regel', 'Waardoor beproefd'], rows)]
}

function told({ regels, scenarios, eisen, onbekend, reden }: TestedBy): string {
  const parts = [
    ...(regels === undefined ? [] : [`regel ${regels.map(code).join(', ')}`]),
    ...(onbekend === undefined ? [] : [`${onbekend.map(code).join(', ')} is een onbekend element`]),
    ...(scenarios === undefined ? [] : [`scenario ${scenarios.map(code).join(', ')}`]),
    ...(eisen === undefined ? [] : [`eis ${eisen.join(', ')} ([eisen](../../spec/knooppunt/eisen.md))`]),
    ...(reden === undefined ? [] : [reden]),
  ]
  return parts.join('; ')
}

/** Each rule with the first case that keeps it and the first that breaks it. */
function rulePart({ version, cases, file }: Opened): readonly string[] {
  const { regels } = file('regels.json') as { readonly regels: readonly Rule[] }
  const rows = regels.map(({ id, klasse, nl }) => {
    const about = cases.filter((one) => one.kind === 'regels' && one.clauses.includes(id))
    const breaks = (one: ExamCase): boolean => one.expect.findings.some(({ rule }) => rule === id)
    return [
      id,
      klasse,
      nl.melding,
      ...[about.find((one) => !breaks(one)), about.find(breaks)].map(named),
      `${about.length}`,
    ]
  })
  const head = ['Regel', 'Klasse', 'Wat zij zegt', 'Houdt haar', 'Breekt haar', 'Gevallen']
  return [`## Regels van ${version}`, table(head, rows, ['Gevallen'])]
}

/** What the kit says of places without a case. */
type Uncovered = { readonly plaats: string; readonly mist: string; readonly reden: string }

/** Of each message how many places of its schema have a case that passes and one that fails. */
function schemaPart({ version, cases, file }: Opened): readonly string[] {
  const { zonderGeval } = file('cases/dekking.json') as { readonly zonderGeval: readonly Uncovered[] }
  const types = [...new Set(cases.filter(({ kind }) => kind === 'geldig').map(({ message = '' }) => message))]
  const rows = types.map((type) => {
    const counted = (kind: string): number =>
      new Set(cases.filter((one) => one.kind === kind && one.message === type).flatMap(({ clauses }) => clauses)).size
    const without = zonderGeval.filter(({ plaats }) => plaats.includes(`/${type}#`))
    return [type, `${counted('geldig')}`, `${counted('fout')}`, reasons(without)]
  })
  const head = ['Bericht', 'Plaatsen die passen', 'Plaatsen die weigeren', 'Zonder geval dat weigert']
  return [`## Schema's van ${version}`, table(head, rows, ['Plaatsen die passen', 'Plaatsen die weigeren'])]
}

function reasons(without: readonly Uncovered[]): string {
  const kinds = [...new Set(without.map(({ reden }) => reden))].sort()
  return kinds.map((kind) => `${without.filter(({ reden }) => reden === kind).length} × ${kind}`).join(', ')
}

/** The clauses about reading and forms, with the first cases of the first kit that has them. */
function clausePage(kits: readonly Opened[]): MatrixPage {
  const cases = kits.flatMap((kit) => kit.cases.filter(({ kind }) => kind === 'lezen' || kind === 'vormen'))
  const ids = [...new Set(cases.flatMap(({ clauses }) => clauses))].sort()
  const rows = ids.map((id) => {
    const about = cases.filter(({ clauses }) => clauses.includes(id))
    const isWelcome = ({ expect }: ExamCase): boolean => expect.findings.length === 0
    return [id, named(about.find(isWelcome)), named(about.find((one) => !isWelcome(one)))]
  })
  const parts = [
    '# Eisen en gevallen: lezen en vormen',
    'De eisen van [lezen](../../spec/examen/lezen.md) en [vormen](../../spec/examen/vormen.md) gelden in elke module. Van elke eis staat hier een geval dat haar houdt en een dat haar breekt; elke kit heeft er meer.',
    table(['Eis', 'Houdt haar', 'Breekt haar'], rows),
    'De eisen aan het uitwisselen (H-01 en verder) staan met hun tests in [eisen](../../spec/knooppunt/eisen.md).',
  ]
  return { path: 'examen/lezen-en-vormen.md', text: `${parts.join('\n\n')}\n` }
}

function named(one: ExamCase | undefined): string {
  return one === undefined ? '' : code(one.id)
}

function code(text: string): string {
  return `\`${text}\``
}

function table(head: readonly string[], rows: readonly (readonly string[])[], right: readonly string[] = []): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map((name) => (right.includes(name) ? '---:' : '---'))), ...rows.map(line)].join('\n')
}
