/** What happens to one message on the way to another version: a row a step. */
import { elementsOf } from '../../schemas/index.ts'
import type { BookElement, ConversionLaw, ConversionStep } from '../../schemas/index.ts'
import { readModel } from '../../schemas/read.ts'
import { placeWords } from '../book/difference-words.ts'
import { enumerate, originWords } from '../book/dutch.ts'
import { code, link, paragraphs, table } from '../book/markdown.ts'
import { codesOf } from '../book/type-words.ts'
import type { StandardVersion } from '../standard.ts'
import { stepsFor } from './outcome.ts'

export type Section = {
  readonly law: ConversionLaw
  readonly type: string
  readonly source: StandardVersion
  readonly target: StandardVersion
  /** Path of the page. */
  readonly page: string
}

const words: Readonly<Record<ConversionStep['soort'], string>> = {
  'geen-bericht': 'wordt geweigerd',
  verplaats: 'krijgt een andere naam of plaats',
  vervalt: 'gaat verloren',
  volgt: 'hoeft niet mee: de andere versie zegt het vanzelf',
  vertaal: 'krijgt een andere code',
  weiger: 'het bericht wordt geweigerd',
  vereist: 'moet er staan',
  past: 'moet binnen de grens blijven',
  vul: 'wordt ingevuld',
}

/** The section; empty when everything of the message goes along under the same name. */
export function messageSection(section: Section, name: string): string {
  const { law, type, page } = section
  const sides = sidesOf(section)
  const rows = stepsFor(law, type).map((step) => [
    step.id,
    elementOf(step, sides),
    `${words[step.soort]}${aboutOf(step, sides)}`,
    [step.nl?.melding, step.nl?.herstel].filter((part) => part !== undefined).join(' '),
    `${originWords[step.herkomst]} (${sourceLink(step, page)})`,
  ])
  if (rows.length === 0) return ''
  return paragraphs([`## ${name}`, table(['Stap', 'Element', 'Wat ermee gebeurt', 'Waarom', 'Herkomst'], rows)])
}

/** For whoever makes software: the same steps with their places and codes, each once. */
export function technicalSection({ stappen }: ConversionLaw): string {
  const rows = stappen.map((step) => [
    step.id,
    code(step.soort),
    'van' in step ? code(step.van) : '',
    'naar' in step && step.naar !== undefined ? code(step.naar) : '',
    codesOfStep(step).map(code).join(', '),
  ])
  return paragraphs(['## Technisch', table(['Stap', 'Soort', 'Van', 'Naar', 'Codes'], rows)])
}

/** The elements of the message, and of what it becomes. */
type Sides = { readonly from: readonly BookElement[]; readonly to: readonly BookElement[] }

function sidesOf({ law, type, source, target }: Section): Sides {
  const becomes = law.berichten[type]
  return {
    from: elementsOf(readModel(source.law, type)),
    to: typeof becomes === 'string' ? elementsOf(readModel(target.law, becomes)) : [],
  }
}

function elementOf(step: ConversionStep, { from, to }: Sides): string {
  if (step.soort === 'geen-bericht') return 'het hele bericht'
  return step.soort === 'vul' ? titleOf(step.naar, to) : titleOf(step.van, from)
}

function aboutOf(step: ConversionStep, { from, to }: Sides): string {
  if (step.soort === 'verplaats') return `: ${titleOf(step.naar, to)}`
  if (step.soort === 'vul') return ` met «${meaningOf(step.waarde, step.naar, to)}»`
  if (step.soort === 'past') return `: ${step.minimum} tot en met ${step.maximum}`
  if (step.soort === 'vertaal')
    return `: ${Object.entries(step.codes)
      .map(([one, other]) => `«${meaningOf(one, step.van, from)}» wordt «${meaningOf(other, step.van, to)}»`)
      .join(', ')}`
  const codes = 'waarden' in step && 'van' in step ? step.waarden : undefined
  if (codes === undefined || !('van' in step)) return ''
  return ` bij ${enumerate(
    codes.map((value) => `«${meaningOf(value, step.van, from)}»`),
    'of',
  )}`
}

/** The titles from the message down; the last name of a place that has none. */
function titleOf(pointer: string, elements: readonly BookElement[]): string {
  const element = elements.find((each) => each.pointer === pointer)
  return element === undefined ? (pointer.split('/').at(-1) ?? '') : placeWords(element)
}

/** What a code means there; the code itself where it has no meaning. */
function meaningOf(value: string, pointer: string, elements: readonly BookElement[]): string {
  const element = elements.find((each) => each.pointer === pointer)
  const [, meaning = ''] = (element === undefined ? [] : codesOf(element)).find(([each]) => each === value) ?? []
  return meaning === '' ? value : meaning.replace(/\.$/, '')
}

function codesOfStep(step: ConversionStep): readonly string[] {
  if (step.soort === 'vul') return [step.waarde]
  if (step.soort === 'vertaal') return Object.entries(step.codes).flat()
  return 'waarden' in step ? (step.waarden ?? []) : []
}

function sourceLink({ bron }: ConversionStep, page: string): string {
  if (!bron.startsWith('OV-')) return link(bron, page, 'spec/bronnen.md')
  return link(
    bron,
    page,
    bron.startsWith('OV-CV-') ? 'spec/open-vragen/conversies.md' : 'spec/open-vragen/catalogus.md',
  )
}
