/** Evaluates a rule on a message that keeps the schema; for making messages, where compiled code is not at hand. */
import type { Expression } from './ast.ts'
import * as functions from './functions.ts'
import type { ParsedRule } from './rule-scope.ts'

type Group = Readonly<Record<string, unknown>>

/**
 * The names that an expression knows: the elements of a message, and before them what is bound to a name, the innermost first.
 * Nothing is copied: rules are evaluated by the million, and a message has many elements.
 *
 * @since 0.1.0
 * @beta
 */
export type Names = { readonly message: Group; readonly bound?: Bound | undefined }

/**
 * A value bound to a name, such as the item of a list to `dit`.
 *
 * @since 0.1.0
 * @beta
 */
export type Bound = { readonly name: string; readonly value: unknown; readonly outer: Bound | undefined }

/**
 * Where the rule does not hold: the indices for the stars of its pointer; empty when it holds.
 *
 * @since 0.1.0
 * @beta
 */
export function ruleFailures({ expression, scope }: ParsedRule, message: unknown): readonly (readonly number[])[] {
  const names: Names = { message: message as Group }
  if (scope.length === 0) return evaluate(expression, names) === true ? [] : [[]]
  return scopeItems(message, scope)
    .filter(({ item }) => evaluate(expression, withName(names, 'dit', item)) !== true)
    .map(({ indices }) => indices)
}

type ScopeItem = { readonly item: unknown; readonly indices: readonly number[] }

/**
 * Every item the scope names; none where a group or list above it is absent.
 *
 * @since 0.1.0
 * @beta
 */
export function scopeItems(message: unknown, scope: readonly string[]): readonly ScopeItem[] {
  let found: readonly ScopeItem[] = [{ item: message, indices: [] }]
  for (const step of scope) {
    found = found.flatMap(({ item, indices }) => {
      if (step === '*')
        return Array.isArray(item)
          ? item.map((each: unknown, index) => ({ item: each, indices: [...indices, index] }))
          : []
      return hasMember(item, step) ? [{ item: item[step], indices }] : []
    })
  }
  return found
}

function hasMember(value: unknown, name: string): value is Group {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
}

/**
 * The value of an expression that passed the check.
 *
 * @since 0.1.0
 * @beta
 */
export function evaluate(expression: Expression, names: Names): unknown {
  switch (expression.kind) {
    case 'int':
    case 'text':
    case 'bool':
      return expression.value
    case 'list':
      return expression.items.map((item) => evaluate(item, names))
    case 'name':
      return valueOfName(expression.name, names)
    case 'member':
      return (evaluate(expression.of, names) as Group)[expression.name]
    case 'has':
      return hasMember(evaluate(expression.of, names), expression.name)
    case 'not':
      return evaluate(expression.of, names) !== true
    case 'negate':
      return 0 - (evaluate(expression.of, names) as number)
    case 'binary':
      return evaluateBinary(expression, names)
    case 'choose':
      return evaluate(
        evaluate(expression.condition, names) === true ? expression.whenTrue : expression.whenFalse,
        names,
      )
    case 'call':
      return call(
        expression.name,
        expression.arguments.map((argument) => evaluate(argument, names)),
      )
    case 'macro':
      return evaluateMacro(expression, names)
  }
}

function withName({ message, bound }: Names, name: string, value: unknown): Names {
  return { message, bound: { name, value, outer: bound } }
}

function valueOfName(name: string, { message, bound }: Names): unknown {
  for (let each = bound; each !== undefined; each = each.outer) if (each.name === name) return each.value
  return message[name]
}

function evaluateBinary({ operator, left, right }: Extract<Expression, { kind: 'binary' }>, names: Names): unknown {
  const a = evaluate(left, names)
  if (operator === '&&') return a === true && evaluate(right, names) === true
  if (operator === '||') return a === true || evaluate(right, names) === true
  const b = evaluate(right, names)
  if (operator === '==') return a === b
  if (operator === '!=') return a !== b
  if (operator === 'in') return (b as unknown[]).includes(a)
  return typeof a === 'number' ? withNumbers[operator](a, b as number) : withNumbers[operator](a as never, b as never)
}

const withNumbers = {
  '<': (a: number, b: number) => a < b,
  '<=': (a: number, b: number) => a <= b,
  '>': (a: number, b: number) => a > b,
  '>=': (a: number, b: number) => a >= b,
  '+': (a: number, b: number) => a + b,
  '-': (a: number, b: number) => a - b,
  '*': (a: number, b: number) => a * b,
  '/': functions.quotient,
  '%': (a: number, b: number) => a % b,
}

function evaluateMacro({ macro, list, variable, body }: Extract<Expression, { kind: 'macro' }>, names: Names): unknown {
  const items = evaluate(list, names) as unknown[]
  const of = (item: unknown): unknown => evaluate(body, withName(names, variable, item))
  if (macro === 'map') return items.map(of)
  const kept = items.filter((item) => of(item) === true)
  if (macro === 'filter') return kept
  if (macro === 'all') return kept.length === items.length
  return macro === 'exists' ? kept.length > 0 : kept.length === 1
}

function call(name: string, given: readonly unknown[]): unknown {
  return (functions as unknown as Record<string, (...args: readonly unknown[]) => unknown>)[name]?.(...given)
}
