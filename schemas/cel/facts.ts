/** What is known to be so at a place in an expression: elements that are present, and tags that are still possible. */
import type { BinaryOperator, Expression } from './ast.ts'

export type Facts = {
  readonly present: ReadonlySet<string>
  /** Name of a group → the values its tag may have. */
  readonly tags: ReadonlyMap<string, ReadonlySet<string>>
}

export const noFacts: Facts = { present: new Set(), tags: new Map() }

/** How an element is named in facts; nothing for what is no plain path. */
export function pathName(expression: Expression): string | undefined {
  if (expression.kind === 'name') return expression.name
  if (expression.kind !== 'member') return undefined
  const above = pathName(expression.of)
  return above === undefined ? undefined : `${above}.${expression.name}`
}

/** Both hold. */
export function both(a: Facts, b: Facts): Facts {
  const tags = new Map(a.tags)
  for (const [name, values] of b.tags) {
    const before = tags.get(name)
    tags.set(name, before === undefined ? values : new Set([...before].filter((value) => values.has(value))))
  }
  return { present: new Set([...a.present, ...b.present]), tags }
}

/** One of the two holds, so only what they share is certain. */
function either(a: Facts, b: Facts): Facts {
  const tags = new Map<string, ReadonlySet<string>>()
  for (const [name, values] of a.tags) {
    const other = b.tags.get(name)
    if (other !== undefined) tags.set(name, new Set([...values, ...other]))
  }
  return { present: new Set([...a.present].filter((name) => b.present.has(name))), tags }
}

/** All values of the tag that `name` (such as `dit.Schuldtype`) is, or nothing when it is no tag. */
export type TagsOf = (tag: Expression) => readonly string[] | undefined

/** What is known when the expression has this outcome. */
export function factsWhen(outcome: boolean, expression: Expression, tagsOf: TagsOf): Facts {
  switch (expression.kind) {
    case 'has': {
      const above = pathName(expression.of)
      return outcome && above !== undefined
        ? { ...noFacts, present: new Set([`${above}.${expression.name}`]) }
        : noFacts
    }
    case 'not':
      return factsWhen(!outcome, expression.of, tagsOf)
    case 'binary': {
      const { operator, left, right } = expression
      if (operator === '&&' || operator === '||') {
        const join = (operator === '&&') === outcome ? both : either
        return join(factsWhen(outcome, left, tagsOf), factsWhen(outcome, right, tagsOf))
      }
      return tagFacts(outcome, { operator, left, right }, tagsOf)
    }
    default:
      return noFacts
  }
}

type Comparison = { readonly operator: BinaryOperator; readonly left: Expression; readonly right: Expression }

function tagFacts(outcome: boolean, { operator, left, right }: Comparison, tagsOf: TagsOf): Facts {
  const all = left.kind === 'member' ? tagsOf(left) : undefined
  const group = left.kind === 'member' ? pathName(left.of) : undefined
  const named = literals(right)
  if (all === undefined || group === undefined || named === undefined) return noFacts
  const equal = operator === '!=' ? !outcome : outcome
  if (operator !== '==' && operator !== '!=' && operator !== 'in') return noFacts
  return { ...noFacts, tags: new Map([[group, new Set(all.filter((value) => named.includes(value) === equal))]]) }
}

function literals(expression: Expression): readonly string[] | undefined {
  if (expression.kind === 'text') return [expression.value]
  if (expression.kind !== 'list') return undefined
  const values = expression.items.map((item) => (item.kind === 'text' ? item.value : undefined))
  return values.every((value) => value !== undefined) ? values : undefined
}
