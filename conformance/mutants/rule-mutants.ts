/** Rule mutants: what a rule asks, with one part of it changed, as somebody may build it who misread it. */
import type { BinaryOperator, Expression } from '../../schemas/index.ts'

/**
 * An expression that differs from a rule's in one part: what was done, and where that part starts in the text of the rule.
 *
 * @since 0.1.0
 * @alpha
 */
export type RuleMutant = { readonly what: string; readonly at: number; readonly expression: Expression }

type Kind<K extends Expression['kind']> = Extract<Expression, { readonly kind: K }>

/** What an expression stands for where it stands: a condition, or a value that is compared or counted. */
type Role = 'condition' | 'value'

/**
 * Every mutant of the expression of a rule. Some are no rule, because they could fail or compare what cannot be compared; `checkRule` tells.
 *
 * @since 0.1.0
 * @alpha
 */
export function ruleMutants(expression: Expression, role: Role = 'condition'): readonly RuleMutant[] {
  return [...outcomes(expression, role), ...changes(expression), ...within(expression, role)]
}

/** A condition that always holds or never does; of a negation, what it denies says so already. */
function outcomes(expression: Expression, role: Role): readonly RuleMutant[] {
  if (role === 'value' || expression.kind === 'not' || expression.kind === 'bool') return []
  return [true, false].map((value) => ({
    what: `${value} for ${nameOf(expression)}`,
    at: expression.at,
    expression: { kind: 'bool', value, at: expression.at },
  }))
}

function changes(expression: Expression): readonly RuleMutant[] {
  switch (expression.kind) {
    case 'int':
      return [1, -1].map((step) =>
        changed(expression, { value: expression.value + step }, `${expression.value + step}`),
      )
    case 'bool':
      return [changed(expression, { value: !expression.value }, String(!expression.value))]
    case 'not':
    case 'negate':
      return [replaced(expression, expression.of, `${expression.kind} left out`)]
    case 'list':
      return expression.items.map((_, index) =>
        changed(expression, { items: expression.items.toSpliced(index, 1) }, `item ${index} left out`),
      )
    case 'binary':
      return [...operators(expression), ...shifted(expression)]
    case 'choose':
      return [
        replaced(expression, expression.whenTrue, 'always the first'),
        replaced(expression, expression.whenFalse, 'always the second'),
      ]
    case 'call':
      return calls(expression)
    case 'macro':
      return macros(expression)
    default:
      return []
  }
}

const orders: readonly BinaryOperator[] = ['<', '<=', '==', '!=', '>=', '>']
const arithmetic: readonly BinaryOperator[] = ['+', '-', '*', '/', '%']

/** Other operators of the same family; of a sum and the like also one side alone. */
function operators(expression: Kind<'binary'>): readonly RuleMutant[] {
  const { operator, left, right } = expression
  const family = [['&&', '||'] as const, orders, arithmetic].find((each) => each.includes(operator as never)) ?? []
  const others = family
    .filter((other) => other !== operator)
    .map((other) => changed(expression, { operator: other }, `${other} for ${operator}`))
  const sides = arithmetic.includes(operator)
    ? [
        replaced(expression, left, `only the left of ${operator}`),
        replaced(expression, right, `only the right of ${operator}`),
      ]
    : []
  return [...others, ...sides]
}

/** A comparison with a number that is one off; a number that stands in the rule changes by itself. */
function shifted(expression: Kind<'binary'>): readonly RuleMutant[] {
  const { operator, left, right, at } = expression
  if (!orders.includes(operator) || left.kind === 'int' || right.kind === 'int') return []
  const one: Expression = { kind: 'int', value: 1, at }
  return (['+', '-'] as const).map((sign) =>
    changed(expression, { right: { kind: 'binary', operator: sign, left: right, right: one, at } }, `${sign} 1`),
  )
}

/** Functions that take and give the same, so that one may be taken for the other. */
const alike: readonly (readonly string[])[] = [
  ['dagenTussen', 'maandenTussen', 'leeftijd'],
  ['vroegsteDag', 'laatsteDag'],
  ['elfproef', 'bevatBsn'],
]

function calls(expression: Kind<'call'>): readonly RuleMutant[] {
  const { name, arguments: given } = expression
  const others = (alike.find((each) => each.includes(name)) ?? []).filter((other) => other !== name)
  const [only, ...more] = given
  return [
    ...others.map((other) => changed(expression, { name: other }, `${other} for ${name}`)),
    ...(given.length > 1
      ? [changed(expression, { arguments: given.toReversed() }, `${name} the other way round`)]
      : []),
    ...(only !== undefined && more.length === 0 ? [replaced(expression, only, `without ${name}`)] : []),
  ]
}

const quantifiers = ['all', 'exists', 'exists_one'] as const

function macros(expression: Kind<'macro'>): readonly RuleMutant[] {
  const { macro, list } = expression
  if (macro === 'filter' || macro === 'map') return [replaced(expression, list, `without ${macro}`)]
  return quantifiers
    .filter((other) => other !== macro)
    .map((other) => changed(expression, { macro: other }, `${other} for ${macro}`))
}

/** The mutants of each part, in what is around it. */
function within(expression: Expression, role: Role): readonly RuleMutant[] {
  const inner = (part: Expression, of: Role, put: (changed: Expression) => Expression): readonly RuleMutant[] =>
    ruleMutants(part, of).map((mutant) => ({ ...mutant, expression: put(mutant.expression) }))
  switch (expression.kind) {
    case 'not':
      return inner(expression.of, 'condition', (of) => ({ ...expression, of }))
    case 'negate':
      return inner(expression.of, 'value', (of) => ({ ...expression, of }))
    case 'binary': {
      const sides = expression.operator === '&&' || expression.operator === '||' ? 'condition' : 'value'
      return [
        ...inner(expression.left, sides, (left) => ({ ...expression, left })),
        ...inner(expression.right, sides, (right) => ({ ...expression, right })),
      ]
    }
    case 'choose':
      return [
        ...inner(expression.condition, 'condition', (condition) => ({ ...expression, condition })),
        ...inner(expression.whenTrue, role, (whenTrue) => ({ ...expression, whenTrue })),
        ...inner(expression.whenFalse, role, (whenFalse) => ({ ...expression, whenFalse })),
      ]
    case 'call':
      return expression.arguments.flatMap((argument, index) =>
        inner(argument, 'value', (put) => ({ ...expression, arguments: expression.arguments.with(index, put) })),
      )
    case 'macro':
      return [
        ...inner(expression.list, 'value', (list) => ({ ...expression, list })),
        ...inner(expression.body, expression.macro === 'map' ? 'value' : 'condition', (body) => ({
          ...expression,
          body,
        })),
      ]
    default:
      return []
  }
}

function changed<E extends Expression>(expression: E, parts: Partial<E>, what: string): RuleMutant {
  return replaced(expression, { ...expression, ...parts }, what)
}

function replaced({ at }: Expression, expression: Expression, what: string): RuleMutant {
  return { what, at, expression }
}

/** What the expression is called when it is told: its operator, its function, the element that it reads. */
function nameOf(expression: Expression): string {
  switch (expression.kind) {
    case 'binary':
      return expression.operator
    case 'macro':
      return expression.macro
    case 'has':
      return `has ${expression.name}`
    case 'call':
    case 'member':
    case 'name':
      return expression.name
    default:
      return expression.kind
  }
}
