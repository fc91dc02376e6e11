/** What the declared steps do with one element: where it goes, which values are left, and whether it is always there. */
import type { ConversionStep, ElementStep, MapStep, RangeStep } from '../../conversion.ts'
import type { Node, Property } from '../../model.ts'

/** Without `node` nothing is left to carry; else it is what is left of the element after the steps about its values. */
export type Fate = {
  readonly faults: readonly string[]
  readonly node?: Node
  /** The pointer it moves to, or would move to if it were not refused. */
  readonly to?: string
  /** True when some values are left out although the element was there. */
  readonly conditional: boolean
}

type ValueStep = ElementStep & { readonly waarden: readonly string[] }

/** The fate of an element under the steps that name it. */
export function fateOf({ node }: Property, steps: readonly ConversionStep[]): Fate {
  const whole = steps.filter((step) => !isAboutValues(step))
  const [step, more] = whole
  if (more !== undefined) return { ...nothing, faults: [`is named by ${whole.map(({ id }) => id).join(' and ')}`] }
  if (step?.soort === 'verplaats') return { ...leftOf(node, steps), to: step.naar }
  if (step === undefined) return leftOf(node, steps)
  const faults = step.soort === 'volgt' && node.kind !== 'const' ? ['is no constant, so leaving it out is a loss'] : []
  return { ...nothing, faults, ...(step.soort === 'weiger' && step.naar !== undefined ? { to: step.naar } : {}) }
}

const nothing = { conditional: false }

function isAboutValues(step: ConversionStep): step is ValueStep | MapStep | RangeStep {
  return step.soort === 'vertaal' || step.soort === 'past' || ('waarden' in step && step.waarden !== undefined)
}

function leftOf(node: Node, steps: readonly ConversionStep[]): Fate {
  const about = steps.filter(isAboutValues)
  if (about.length === 0) return { ...nothing, faults: [], node }
  if (node.kind === 'integer') return rangeOf(node, about)
  return node.kind === 'enum'
    ? codesOf(node, about)
    : { ...nothing, faults: ['has no codes and no bounds to tell apart'] }
}

function rangeOf(node: Extract<Node, { kind: 'integer' }>, about: readonly (ValueStep | MapStep | RangeStep)[]): Fate {
  const [step, ...more] = about
  if (step?.soort !== 'past' || more.length > 0) return { ...nothing, faults: ['has bounds and no codes'] }
  const { minimum, maximum } = step
  const narrower = minimum >= node.minimum && maximum <= node.maximum && minimum <= maximum
  return {
    ...nothing,
    faults: narrower ? [] : ['already stays within these bounds'],
    node: { ...node, minimum, maximum },
  }
}

function codesOf(node: Extract<Node, { kind: 'enum' }>, about: readonly (ValueStep | MapStep | RangeStep)[]): Fate {
  const named = about.flatMap((step) => codesIn(step))
  const twice = named.filter((code, index) => named.indexOf(code) !== index)
  const strange = named.filter((code) => !node.values.includes(code))
  const faults = [
    ...twice.map((code) => `has two steps for code ${code}`),
    ...strange.map((code) => `has no code ${code}`),
    ...about.filter(({ soort }) => soort === 'past').map(() => 'has codes and no bounds'),
  ]
  const renamed = about.flatMap((step) => (step.soort === 'vertaal' ? Object.values(step.codes) : []))
  const kept = node.values.filter((code) => !named.includes(code))
  const silent = about.some(({ soort, nl }) => soort === 'vertaal' && nl === undefined)
  if (silent && new Set([...kept, ...renamed]).size < kept.length + renamed.length)
    faults.push('has codes that become the same one, and no words about it')
  const values = [...new Set([...kept, ...renamed])]
  const conditional = about.some(({ soort }) => soort === 'vervalt' || soort === 'volgt')
  return { ...nothing, faults, conditional, ...(values.length === 0 ? {} : { node: { ...node, values } }) }
}

function codesIn(step: ValueStep | MapStep | RangeStep): readonly string[] {
  if (step.soort === 'vertaal') return Object.keys(step.codes)
  return step.soort === 'past' ? [] : step.waarden
}
