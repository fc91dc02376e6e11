/** Proves that a rule cannot fail: every element read is there, every operator gets its types, no number overflows. */
import { RuleFault } from './ast.ts'
import type { BinaryOperator, Expression } from './ast.ts'
import { arithmetic, callType, fitting } from './check-numbers.ts'
import { both, factsWhen, noFacts, pathName } from './facts.ts'
import type { Facts } from './facts.ts'
import type { Node, Property } from '../model.ts'
import { join, typeOfNode, typeOfText, variants } from './types.ts'
import type { GroupType, ListType, RuleType } from './types.ts'

/** Names in sight, and what is known here. */
export type Sight = { readonly names: ReadonlyMap<string, RuleType>; readonly facts: Facts }

/**
 * The places (pointers with `*`) that the expression reads.
 * @throws RuleFault when the expression is not a bool, or could fail on a valid message.
 */
export function checkExpression(expression: Expression, names: ReadonlyMap<string, RuleType>): readonly string[] {
  const checker = new Checker()
  const type = checker.typeOf(expression, { names, facts: noFacts })
  if (type.kind !== 'bool')
    throw new RuleFault('the rule should say what must hold, so be true or false', expression.at)
  return checker.places()
}

class Checker {
  /** Elements of which the value, or whether it is there, matters. */
  readonly #reads = new Set<string>()
  /** Groups and lists of groups on the way, which should at least be that. */
  readonly #passed = new Set<string>()

  /** What is read; of what is only passed, the deepest. */
  places(): readonly string[] {
    const found = new Set(this.#reads)
    for (const place of [...this.#passed].sort((a, b) => b.length - a.length))
      if (![...found].some((read) => `${read}/`.startsWith(`${place}/`))) found.add(place)
    return [...found].sort()
  }

  typeOf(expression: Expression, sight: Sight): RuleType {
    switch (expression.kind) {
      case 'int':
        return { kind: 'int', least: expression.value, most: expression.value }
      case 'text':
        return typeOfText(expression.value)
      case 'bool':
        return { kind: 'bool' }
      case 'list':
        return this.#list(expression, sight)
      case 'name':
        return this.#name(expression, sight)
      case 'member':
        return this.#member(expression, sight)
      case 'has':
        return this.#has(expression, sight)
      case 'not':
        return this.#expect('bool', expression.of, sight)
      case 'negate': {
        const { least, most } = this.#expect('int', expression.of, sight)
        return { kind: 'int', least: -most, most: -least }
      }
      case 'binary':
        return this.#binary(expression, sight)
      case 'choose':
        return this.#choose(expression, sight)
      case 'call':
        return callType(
          expression,
          expression.arguments.map((argument) => this.typeOf(argument, sight)),
        )
      case 'macro':
        return this.#macro(expression, sight)
    }
  }

  #expect<Kind extends RuleType['kind']>(
    kind: Kind,
    expression: Expression,
    sight: Sight,
  ): Extract<RuleType, { kind: Kind }> {
    const type = this.typeOf(expression, sight)
    if (!isKind(type, kind)) throw new RuleFault(`a ${kind} is expected here, not a ${type.kind}`, expression.at)
    return type
  }

  /** Notes the place of a group or list; a list of values is read as a whole. */
  #pass(type: RuleType): void {
    if (type.kind === 'group') this.#passed.add(type.path)
    if (type.kind === 'list' && type.path !== undefined) (holdsGroups(type) ? this.#passed : this.#reads).add(type.path)
  }

  #name({ name, at }: Extract<Expression, { kind: 'name' }>, { names }: Sight): RuleType {
    const type = names.get(name)
    if (type === undefined) throw new RuleFault(`nothing is called ${name}`, at)
    this.#pass(type)
    return type
  }

  #group(expression: Expression, sight: Sight): GroupType {
    const type = this.typeOf(expression, sight)
    if (type.kind !== 'group') throw new RuleFault('only a group of elements has elements', expression.at)
    return type
  }

  #member({ of, name, at }: Extract<Expression, { kind: 'member' }>, sight: Sight): RuleType {
    const group = this.#group(of, sight)
    const above = pathName(of)
    const present = above !== undefined && sight.facts.present.has(`${above}.${name}`)
    const type = this.#properties(of, name, sight)
      .filter((property) => property !== undefined || !present)
      .map((property) => {
        if (property === undefined) throw new RuleFault(`${name} does not exist here, or not in every variant`, at)
        if (!property.required && !present) throw new RuleFault(`${name} may be absent: guard it with has(…)`, at)
        return typeOfNode(property.node, `${group.path}/${name}`)
      })
      .reduce<RuleType | undefined>((all, own) => (all === undefined ? own : joined(all, own, at)), undefined)
    if (type === undefined) throw new RuleFault(`${name} does not exist here`, at)
    if (type.kind === 'group' || type.kind === 'list') this.#pass(type)
    else this.#reads.add(`${group.path}/${name}`)
    return type
  }

  /** The property of this name in every variant that is still possible; undefined where a variant lacks it. */
  #properties(of: Expression, name: string, sight: Sight): readonly (Property | undefined)[] {
    const above = pathName(of)
    const tags = above === undefined ? undefined : sight.facts.tags.get(above)
    return variants(this.#group(of, sight).nodes, tags).map((properties) =>
      properties.find((each) => each.name === name),
    )
  }

  #has({ of, name, at }: Extract<Expression, { kind: 'has' }>, sight: Sight): RuleType {
    if (this.#properties(of, name, sight).every((property) => property === undefined))
      throw new RuleFault(`${name} does not exist here`, at)
    this.#reads.add(`${this.#group(of, sight).path}/${name}`)
    return { kind: 'bool' }
  }

  #list({ items, at }: Extract<Expression, { kind: 'list' }>, sight: Sight): ListType {
    const types = items.map((item) => this.typeOf(item, sight))
    const item = types.reduce<RuleType | undefined>(
      (all, type) => (all === undefined ? undefined : join(all, type)),
      types[0],
    )
    if (item === undefined) throw new RuleFault('a list needs items of one type', at)
    return { kind: 'list', item, most: items.length }
  }

  #binary(expression: Extract<Expression, { kind: 'binary' }>, sight: Sight): RuleType {
    const { operator, left, right } = expression
    if (operator === '&&' || operator === '||') {
      this.#expect('bool', left, sight)
      const known = factsWhen(operator === '&&', left, (tag) => this.#tags(tag, sight))
      return this.#expect('bool', right, { ...sight, facts: both(sight.facts, known) })
    }
    if (isArithmetic(operator))
      return arithmetic(expression, this.#expect('int', left, sight), this.#expect('int', right, sight))
    const leftType = this.typeOf(left, sight)
    const rightType = this.typeOf(right, sight)
    fitting(expression, leftType, rightType)
    return { kind: 'bool' }
  }

  #choose({ condition, whenTrue, whenFalse, at }: Extract<Expression, { kind: 'choose' }>, sight: Sight): RuleType {
    this.#expect('bool', condition, sight)
    const sightWhen = (outcome: boolean): Sight => ({
      ...sight,
      facts: both(
        sight.facts,
        factsWhen(outcome, condition, (tag) => this.#tags(tag, sight)),
      ),
    })
    const type = join(this.typeOf(whenTrue, sightWhen(true)), this.typeOf(whenFalse, sightWhen(false)))
    if (type === undefined) throw new RuleFault('both outcomes should have one type', at)
    return type
  }

  #macro({ macro, list, variable, body, at }: Extract<Expression, { kind: 'macro' }>, sight: Sight): RuleType {
    const over = this.#expect('list', list, sight)
    if (sight.names.has(variable)) throw new RuleFault(`${variable} is in use already`, at)
    const inside = { ...sight, names: new Map([...sight.names, [variable, over.item] as const]) }
    if (macro === 'map') return { kind: 'list', item: this.typeOf(body, inside), most: over.most }
    this.#expect('bool', body, inside)
    return macro === 'filter' ? { kind: 'list', item: over.item, most: over.most } : { kind: 'bool' }
  }

  #tags(tag: Expression, sight: Sight): readonly string[] | undefined {
    if (tag.kind !== 'member') return undefined
    const nodes = groupNodes(tag.of, sight)
    const branches = nodes.flatMap((node) => (node.kind === 'union' && node.tag === tag.name ? [node.branches] : []))
    const all = nodes.length > 0 && branches.length === nodes.length
    return all ? branches.flat().map(({ value }) => value) : undefined
  }
}

/** The groups that a path may name, whether or not they are known to be present. */
function groupNodes(path: Expression, sight: Sight): readonly Node[] {
  if (path.kind === 'name') {
    const type = sight.names.get(path.name)
    return type?.kind === 'group' ? type.nodes : []
  }
  if (path.kind !== 'member') return []
  return variants(groupNodes(path.of, sight))
    .flat()
    .filter(({ name }) => name === path.name)
    .map(({ node }) => node)
}

function holdsGroups({ item }: ListType): boolean {
  return item.kind === 'list' ? holdsGroups(item) : item.kind === 'group'
}

function joined(a: RuleType, b: RuleType, at: number): RuleType {
  const type = join(a, b)
  if (type === undefined) throw new RuleFault('the element has another type in another variant', at)
  return type
}

function isKind<Kind extends RuleType['kind']>(type: RuleType, kind: Kind): type is Extract<RuleType, { kind: Kind }> {
  return type.kind === kind
}

function isArithmetic(operator: BinaryOperator): boolean {
  return ['+', '-', '*', '/', '%'].includes(operator)
}
