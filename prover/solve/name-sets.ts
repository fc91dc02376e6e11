/** Names of members: which single names are spoken of, and into which regions all other names fall. */
import type { Scalar } from '../json.ts'
import type { Literal, Node } from '../node.ts'
import { Unsettled } from '../reason.ts'
import { found } from './strings.ts'
import type { Doubt, Questions } from './emptiness.ts'

/** So many regions of names are told apart. */
const mostRegions = 128

/** A set of names that every set of names spoken of either holds as a whole or not at all. */
export type Region = {
  /** The name, for a region of one. */
  readonly name: string | undefined
  /** What a text must meet to be a name of this region. */
  readonly literals: readonly Literal[]
  readonly within: (names: Node) => boolean
}

/** The name, when the set holds one. */
export function onlyName(names: Node): string | undefined {
  if (names.kind !== 'scalars' || names.values.size !== 1) return undefined
  const [name] = names.values
  return typeof name === 'string' ? name : undefined
}

/** Texts that stand by themselves in sets of names. */
export function singleNames(sets: Iterable<Node>): ReadonlySet<string> {
  const names = new Set<string>()
  const visit = (node: Node): void => {
    if (node.kind === 'scalars') for (const value of node.values) if (typeof value === 'string') names.add(value)
    if (node.kind === 'and' || node.kind === 'or' || node.kind === 'one') node.nodes.forEach(visit)
    if (node.kind === 'not') visit(node.node)
  }
  for (const set of sets) visit(set)
  return names
}

/** The region of one name; a set that cannot be looked into is taken to hold it, with a doubt. */
export function regionOfName(name: string, questions: Questions, doubt: Doubt): Region {
  const { forge } = questions
  const single = forge.scalars([name])
  const answers = new Map<Node, boolean>()
  const within = (names: Node): boolean => {
    const known = answers.get(names)
    if (known !== undefined) return known
    const quick = holdsName(names, name)
    const answer = quick ?? asked(names)
    answers.set(names, answer)
    return answer
  }
  const asked = (names: Node): boolean => {
    const verdict = questions.inhabit([single.id, names.id])
    if (verdict.kind === 'unknown') doubt.raise(verdict.reason)
    return verdict.kind === 'value'
  }
  return { name, literals: [single.id], within }
}

/** Whether the set holds the name; undefined when that takes more than a look. */
function holdsName(names: Node, name: Scalar): boolean | undefined {
  switch (names.kind) {
    case 'all':
      return true
    case 'none':
      return false
    case 'scalars':
      return names.values.has(name)
    case 'pattern':
      return found(names.source, String(name))
    case 'not': {
      const inner = holdsName(names.node, name)
      return inner === undefined ? undefined : !inner
    }
    case 'and':
    case 'or': {
      const parts = names.nodes.map((node) => holdsName(node, name))
      const decisive = names.kind === 'or'
      if (parts.includes(decisive)) return decisive
      return parts.includes(undefined) ? undefined : !decisive
    }
    default:
      return undefined
  }
}

/** The regions of all names but the single ones; those that hold no name are left out. */
export function otherRegions(
  sets: Iterable<Node>,
  singles: ReadonlySet<string>,
  questions: Questions,
): readonly Region[] {
  const { forge, inhabit } = questions
  const outside = forge.not(forge.scalars(singles))
  const rests = new Map([...sets].map((set) => [set, withoutSingles(set, questions)]))
  let parts: (readonly Literal[])[] = [[forge.type(['string']).id, outside.id]]
  for (const rest of new Set(rests.values())) {
    if (rest === forge.all || rest === forge.none) continue
    parts = parts
      .flatMap((literals) => [
        [...literals, rest.id],
        [...literals, -rest.id],
      ])
      .filter((literals) => inhabit(literals).kind !== 'empty')
    if (parts.length > mostRegions) throw new Unsettled({ code: 'too-large', params: { limit: mostRegions } })
  }
  return parts.map((literals) => ({
    name: undefined,
    literals,
    within: (names) => {
      const rest = rests.get(names) ?? withoutSingles(names, questions)
      return rest === forge.all || literals.includes(rest.id)
    },
  }))
}

/** What a set says of names that are none of the single ones. */
function withoutSingles(set: Node, { forge }: Pick<Questions, 'forge'>): Node {
  const visit = (node: Node): Node => {
    if (node.kind === 'scalars') return forge.none
    if (node.kind === 'not') return forge.not(visit(node.node))
    if (node.kind === 'and') return forge.and(node.nodes.map(visit))
    if (node.kind === 'or') return forge.or(node.nodes.map(visit))
    return node.kind === 'one' ? forge.one(node.nodes.map(visit)) : node
  }
  return visit(set)
}
