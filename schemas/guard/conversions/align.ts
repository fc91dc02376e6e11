/**
 * Lays the model of a message beside that of its counterpart: every element must be carried to a place where all its
 * values fit, or a step must say what becomes of it.
 */
import type { ConversionStep } from '../../conversion.ts'
import type { Node, Property } from '../../model.ts'
import { fateOf } from './fate.ts'
import { misfit } from './leaf-fits.ts'
import { childOf, isInVariant, nodeAt, plain, variantStep } from './model-path.ts'

/** Two nodes at their paths. */
export type Pair = { readonly from: string; readonly source: Node; readonly to: string; readonly target: Node }

/** An element that is carried. */
export type Production = {
  readonly from: string
  readonly to: string
  /** False when some values of it stay behind. */
  readonly whole: boolean
}

export type Alignment = {
  /** The message that is left. */
  readonly source: Node
  /** Objects and choices that have a counterpart. */
  readonly containers: Pair[]
  readonly productions: Production[]
  /** Paths of elements that are there whenever the element above them is there and nothing refuses. */
  readonly always: Set<string>
  readonly faults: string[]
  /** Paths of elements whose presence refuses the message. */
  readonly refused: Set<string>
  /** Ids of steps that name an element. */
  readonly used: Set<string>
}

type Work = { readonly steps: readonly ConversionStep[]; readonly root: Node; readonly found: Alignment }

/** Set by the conversion itself. */
const heading = new Set(['/Stuurgegevens/Versie', '/Stuurgegevens/Berichttype'])

/** Aligns two messages under the steps that are declared for the first. */
export function align(source: Node, target: Node, steps: readonly ConversionStep[]): Alignment {
  const found: Alignment = {
    source,
    containers: [],
    productions: [],
    always: new Set(),
    refused: new Set(),
    faults: [],
    used: new Set(),
  }
  alignPair({ from: '', source, to: '', target }, { steps, root: target, found })
  return found
}

function alignPair(pair: Pair, work: Work): void {
  const { from, source, to, target } = pair
  const { found } = work
  if (source.kind === 'list' && target.kind === 'list') {
    if (source.minItems < target.minItems || source.maxItems > target.maxItems)
      found.faults.push(`${plain(from)} may have a number of items that the other version does not take`)
    alignPair({ from: `${from}/*`, source: source.items, to: `${to}/*`, target: target.items }, work)
  } else if (source.kind === 'union' && target.kind === 'union') alignVariants(pair, work)
  else if (source.kind === target.kind && 'properties' in source) {
    found.containers.push(pair)
    for (const property of source.properties) alignElement(property, pair, work)
  } else if (!heading.has(from)) {
    const claim = misfit(source, target)
    if (claim !== undefined) found.faults.push(`${plain(from)} ${claim}`)
  }
}

function alignVariants({ from, source, to, target }: Pair, work: Work): void {
  if (source.kind !== 'union' || target.kind !== 'union') return
  for (const { value, node } of source.branches) {
    const other = target.branches.find((branch) => branch.value === value)
    const step = variantStep(source, value)
    if (other === undefined || source.tag !== target.tag)
      work.found.faults.push(`${plain(from)} has variant ${value}, which the other version does not have`)
    else alignPair({ from: `${from}/${step}`, source: node, to: `${to}/${step}`, target: other.node }, work)
  }
}

type Parent = Omit<Pair, 'target'> & { readonly target?: Node }

function alignElement(property: Property, parent: Parent, work: Work): void {
  const from = `${parent.from}/${property.name}`
  const { found, root } = work
  const steps = stepsFor(from, work)
  const fate = fateOf(property, steps)
  found.faults.push(...fate.faults.map((claim) => `${plain(from)} ${claim}`))
  if (isAlways(property, from, { parent: parent.source, work }) && !fate.conditional) found.always.add(from)
  const { to, target } = goalOf(property.name, fate.to, { parent, root })
  if (fate.node === undefined) {
    if (steps.some(({ soort }) => soort === 'weiger')) found.refused.add(from)
    const needless = target === undefined ? undefined : steps.find(({ soort }) => soort === 'vervalt')
    if (fate.to !== undefined) stand({ from, to }, target, found)
    if (needless !== undefined && !('waarden' in needless))
      found.faults.push(`${plain(from)} is left out by ${needless.id}, though the other version has the element`)
  } else if (target === undefined) dissolve({ ...property, node: fate.node }, { from, to }, work)
  else {
    found.productions.push({ from, to, whole: !fate.conditional })
    alignPair({ from, source: fate.node, to, target }, work)
  }
}

/** What is refused because its values cannot be told over still accounts for the element it would have become. */
function stand(
  { from, to }: Pick<Pair, 'from' | 'to'>,
  target: Node | undefined,
  { productions, faults }: Alignment,
): void {
  if (target === undefined)
    faults.push(`${plain(from)} would become ${plain(to)}, which the other version does not have`)
  else productions.push({ from, to, whole: true })
}

function stepsFor(from: string, { steps, found }: Work): readonly ConversionStep[] {
  const named = steps.filter((step) => 'van' in step && step.van === plain(from))
  for (const step of named) if (step.soort !== 'vereist' || isInVariant(from, step.bij)) found.used.add(step.id)
  return named.filter(({ soort }) => soort !== 'vereist')
}

function isAlways(
  { name, required }: Property,
  from: string,
  { parent, work }: { readonly parent: Node; readonly work: Work },
): boolean {
  const demanded = work.steps.some(
    (step) => step.soort === 'vereist' && step.van === plain(from) && isInVariant(from, step.bij),
  )
  if (parent.kind !== 'choice') return required || demanded
  // The one that is left of a choice whose other elements are refused.
  const above = plain(from).slice(0, -name.length)
  return parent.properties.every(
    (other) =>
      other.name === name ||
      work.steps.some(
        (step) => step.soort === 'weiger' && step.van === `${above}${other.name}` && !('waarden' in step),
      ),
  )
}

/** Where an element goes. Below the same parent the path keeps its variants; elsewhere there are none on the way. */
function goalOf(
  name: string,
  naar: string | undefined,
  { parent, root }: { readonly parent: Parent; readonly root: Node },
): { readonly to: string; readonly target: Node | undefined } {
  const [above, last] =
    naar === undefined
      ? [plain(parent.to), name]
      : [naar.slice(0, naar.lastIndexOf('/')), naar.slice(naar.lastIndexOf('/') + 1)]
  if (naar !== undefined && (parent.target === undefined || above !== plain(parent.to)))
    return { to: naar, target: nodeAt(root, naar) }
  return { to: `${parent.to}/${last}`, target: parent.target === undefined ? undefined : childOf(parent.target, last) }
}

/** An element without a counterpart: a choice may come apart when each of its elements has a step of its own. */
function dissolve({ node }: Property, { from, to }: { readonly from: string; readonly to: string }, work: Work): void {
  const moves = (name: string): boolean =>
    work.steps.some(
      (step) => (step.soort === 'verplaats' || step.soort === 'weiger') && step.van === `${plain(from)}/${name}`,
    )
  if (node.kind === 'choice' && node.properties.every(({ name }) => moves(name)))
    for (const property of node.properties) alignElement(property, { from, source: node, to }, work)
  else work.found.faults.push(`${plain(from)} has no place in the other version, and no step says what becomes of it`)
}
