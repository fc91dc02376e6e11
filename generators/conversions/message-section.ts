/** What happens to one message on the way to another version: a row a step. */
import type { ConversionLaw, ConversionStep, Node } from '../../schemas/index.ts'
import { readModel } from '../../schemas/read.ts'
import { originWords } from '../book/dutch.ts'
import { code, link, paragraphs, table } from '../book/markdown.ts'
import type { StandardVersion } from '../standard.ts'
import { stepsFor } from './outcome.ts'

export type Section = {
  readonly law: ConversionLaw
  readonly type: string
  readonly source: StandardVersion
  /** Path of the page. */
  readonly page: string
}

const words: Readonly<Record<ConversionStep['soort'], string>> = {
  'geen-bericht': 'wordt geweigerd',
  verplaats: 'krijgt een andere naam of plaats',
  vervalt: 'gaat verloren',
  volgt: 'hoeft niet mee: de andere versie zegt het vanzelf',
  vertaal: 'krijgt een andere code',
  weiger: 'wordt geweigerd',
  vereist: 'moet er staan',
  past: 'moet binnen de grens blijven',
  vul: 'wordt ingevuld',
}

/** The section; empty when everything of the message goes along under the same name. */
export function messageSection({ law, type, source, page }: Section, name: string): string {
  const steps = stepsFor(law, type)
  if (steps.length === 0) return ''
  const { root } = readModel(source.law, type)
  const rows = steps.map((step) => [
    step.id,
    elementOf(step, root),
    `${words[step.soort]}${aboutOf(step)}`,
    [step.nl?.melding, step.nl?.herstel].filter((part) => part !== undefined).join(' '),
    `${originWords[step.herkomst]} (${sourceLink(step, page)})`,
  ])
  return paragraphs([`## ${name}`, table(['Stap', 'Element', 'Wat ermee gebeurt', 'Waarom', 'Herkomst'], rows)])
}

function elementOf(step: ConversionStep, root: Node): string {
  if (step.soort === 'geen-bericht') return 'het hele bericht'
  const pointer = step.soort === 'vul' ? step.naar : step.van
  const title = step.soort === 'vul' ? undefined : titleAt(root, pointer.split('/').slice(1))
  return title === undefined ? code(pointer) : `${title} (${code(pointer)})`
}

function aboutOf(step: ConversionStep): string {
  if (step.soort === 'verplaats') return `: ${code(step.naar)}`
  if (step.soort === 'vul') return ` met ${code(step.waarde)}`
  if (step.soort === 'past') return `: ${step.minimum} tot en met ${step.maximum}`
  if (step.soort === 'vertaal')
    return `: ${Object.entries(step.codes)
      .map(([from, to]) => `${code(from)} wordt ${code(to)}`)
      .join(', ')}`
  const codes = 'waarden' in step ? step.waarden : undefined
  return codes === undefined ? '' : ` bij ${codes.map(code).join(', ')}`
}

/** The title of the element; that of the first variant that has it. */
function titleAt(node: Node, [step, ...rest]: readonly string[]): string | undefined {
  if (step === undefined) return node.annotations.title
  if (node.kind === 'union')
    return node.branches.map((branch) => titleAt(branch.node, [step, ...rest])).find((title) => title !== undefined)
  if (node.kind === 'list') return step === '*' ? titleAt(node.items, rest) : undefined
  const below = 'properties' in node ? node.properties.find(({ name }) => name === step)?.node : undefined
  return below === undefined ? undefined : titleAt(below, rest)
}

function sourceLink({ bron }: ConversionStep, page: string): string {
  if (!bron.startsWith('OV-')) return link(bron, page, 'spec/bronnen.md')
  return link(
    bron,
    page,
    bron.startsWith('OV-CV-') ? 'spec/open-vragen/conversies.md' : 'spec/open-vragen/catalogus.md',
  )
}
