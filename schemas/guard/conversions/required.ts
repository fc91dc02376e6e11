/** Whether everything that the other version requires is there after the conversion, in every message. */
import type { ConversionStep, FillStep } from '../../conversion.ts'
import type { ObjectNode } from '../../model.ts'
import type { Alignment, Pair, Production } from './align.ts'
import { childOf, isInVariant, nodeAt, plain } from './model-path.ts'
import type { Node } from '../../model.ts'

type Work = { readonly fills: readonly FillStep[]; readonly found: Alignment; readonly root: Node }
type ObjectPair = Pair & { readonly target: ObjectNode }

/** What is missing; `found` hears which fills were needed. */
export function requiredFaults(found: Alignment, steps: readonly ConversionStep[], root: Node): readonly string[] {
  const work: Work = { fills: steps.filter((step) => step.soort === 'vul'), found, root }
  return [
    ...found.containers.flatMap((pair) =>
      pair.target.kind === 'object' ? objectFaults({ ...pair, target: pair.target }, work) : choiceFaults(pair, work),
    ),
    ...found.productions.flatMap((production) => newGroupFaults(production, work)),
  ]
}

function objectFaults(pair: ObjectPair, work: Work): readonly string[] {
  const { target, to } = pair
  const missing = target.properties
    .filter(({ name, required }) => required && !isFilled(`${to}/${name}`, pair, work))
    .map(({ name }) => `${plain(to)}/${name} is required by the other version, and not every message gives it`)
  const alone = Object.entries(target.dependentRequired).flatMap(([name, needs]) =>
    needs
      .filter((other) => producedAt(`${to}/${name}`, work) !== undefined && !comesAlong(pair, [name, other], work))
      .map((other) => `${plain(to)}/${name} may stand there without ${other}`),
  )
  return [...missing, ...alone]
}

/** Filled by a step, by an element that is always there, or by what moves to a place below it. */
function isFilled(path: string, pair: ObjectPair, work: Work): boolean {
  const { productions, containers } = work.found
  const carried = productions.filter(({ from, to }) => to === path && isAlwaysBelow(from, pair.from, work.found))
  const fill = work.fills.find((step) => step.naar === plain(path) && isInVariant(path, step.bij))
  if (fill !== undefined) return fills(fill, path, { pair, work })
  if (carried.length > 0) return true
  const isNew = !containers.some(({ to }) => to === path)
  return (
    isNew && productions.some(({ from, to }) => to.startsWith(`${path}/`) && isAlwaysBelow(from, pair.from, work.found))
  )
}

function fills(
  step: FillStep,
  path: string,
  { pair, work }: { readonly pair: ObjectPair; readonly work: Work },
): boolean {
  const node = childOf(pair.target, path.slice(path.lastIndexOf('/') + 1))
  const codes = node?.kind === 'enum' ? node.values : node?.kind === 'const' ? [String(node.value)] : []
  work.found.used.add(step.id)
  if (!codes.includes(step.waarde))
    work.found.faults.push(`${step.id} fills ${step.naar} with what is no code of it; only codes may be filled in`)
  if (producedAt(path, work) !== undefined)
    work.found.faults.push(`${step.id} fills ${step.naar}, which is carried already`)
  return true
}

function isAlwaysBelow(from: string, above: string, found: Alignment): boolean {
  if (!from.startsWith(`${above}/`)) return false
  const steps = from.slice(above.length + 1).split('/')
  return steps.every((_, index) => found.always.has(`${above}/${steps.slice(0, index + 1).join('/')}`))
}

function producedAt(path: string, { found }: Work): Production | undefined {
  return found.productions.find(({ to }) => to === path)
}

/** True when the second element is there whenever the first is. */
function comesAlong(pair: ObjectPair, [name, other]: readonly [string, string], work: Work): boolean {
  if (isFilled(`${pair.to}/${other}`, pair, work)) return true
  const [first, second] = [producedAt(`${pair.to}/${name}`, work), producedAt(`${pair.to}/${other}`, work)]
  if (first === undefined || second?.whole !== true || pair.source.kind !== 'object') return false
  const nameOf = ({ from }: Production): string => from.slice(pair.from.length + 1)
  return pair.source.dependentRequired[nameOf(first)]?.includes(nameOf(second)) === true
}

/** A choice that is carried must keep its one element. */
function choiceFaults({ source, from, to }: Pair, { found }: Work): readonly string[] {
  if (source.kind !== 'choice') return []
  return source.properties
    .filter(
      ({ name }) => !found.productions.some((each) => each.from === `${from}/${name}` && each.to.startsWith(`${to}/`)),
    )
    .filter(({ name }) => !found.refused.has(`${from}/${name}`))
    .map(({ name }) => `${plain(from)} would be empty without ${name}`)
}

/** Groups that only exist because something moves into them: a choice, and of what moves there one at a time. */
function newGroupFaults({ from, to }: Production, { found, root }: Work): readonly string[] {
  const above = to.slice(0, to.lastIndexOf('/'))
  if (found.containers.some((pair) => pair.to === above)) return []
  const group = nodeAt(root, above)
  const beside = found.productions.filter((each) => each.to !== to && each.to.startsWith(`${above}/`))
  const others = beside.filter((each) => !each.to.slice(above.length + 1).includes('/'))
  const aboveIt = above.slice(0, above.lastIndexOf('/'))
  const hangs = found.containers.some((pair) => pair.to === aboveIt)
  return group?.kind === 'choice' && hangs && areApart([from, ...others.map((other) => other.from)], found)
    ? []
    : [`${plain(to)} moves into a group that is no choice of its own`]
}

/**
 * Whether never two of these stand in one message: they are the elements of one choice, but for one that may stand beside
 * that choice. What keeps that one apart is a rule, which refuses both before the conversion, as the choice does after it.
 */
function areApart(sources: readonly string[], { source }: Alignment): boolean {
  const choices = sources.map((from) => from.slice(0, from.lastIndexOf('/'))).filter((above) => isChoice(source, above))
  return sources.length === 1 || (new Set(choices).size === 1 && choices.length >= sources.length - 1)
}

function isChoice(root: Node, path: string): boolean {
  return nodeAt(root, plain(path))?.kind === 'choice'
}
