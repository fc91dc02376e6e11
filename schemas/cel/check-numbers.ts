/** The types of operators and functions; every whole number is shown to stay within ±(2^53 − 1). */
import { RuleFault } from './ast.ts'
import type { Expression } from './ast.ts'
import { ruleFunctions } from './functions.ts'
import type { FunctionType } from './functions.ts'
import type { IntType, RuleType, TextType } from './types.ts'

type Binary = Extract<Expression, { kind: 'binary' }>

/** The range of a sum, difference, product, quotient or remainder. */
export function arithmetic({ operator, right, at }: Binary, a: IntType, b: IntType): IntType {
  if (operator === '/' || operator === '%') {
    if (right.kind !== 'int' || right.value === 0)
      throw new RuleFault('divide only by a number that is not zero', right.at)
    const range =
      operator === '/'
        ? [a.least / right.value, a.most / right.value].map(Math.trunc)
        : [Math.max(Math.min(0, a.least), 1 - right.value), Math.min(Math.max(0, a.most), right.value - 1)]
    return within(range, at)
  }
  if (operator === '+') return within([a.least + b.least, a.most + b.most], at)
  if (operator === '-') return within([a.least - b.most, a.most - b.least], at)
  return within([a.least * b.least, a.least * b.most, a.most * b.least, a.most * b.most], at)
}

function within(bounds: readonly number[], at: number): IntType {
  const least = Math.min(...bounds)
  const most = Math.max(...bounds)
  if (!Number.isSafeInteger(least) || !Number.isSafeInteger(most))
    throw new RuleFault('the number could grow too large', at)
  return { kind: 'int', least, most }
}

/** Refuses a comparison that makes no sense, such as with a code that the list does not have. */
export function fitting(expression: Binary, a: RuleType, b: RuleType): void {
  const { operator, right, at } = expression
  if (operator === 'in' && (b.kind !== 'list' || right.kind !== 'list'))
    throw new RuleFault('in asks for a list of fixed values', at)
  const other = operator === 'in' && b.kind === 'list' ? b.item : b
  if (a.kind !== other.kind || !['int', 'text', 'bool'].includes(a.kind))
    throw new RuleFault(`a ${a.kind} and a ${other.kind} cannot be compared`, at)
  if (['<', '<=', '>', '>='].includes(operator)) ordering(a, other, at)
  else if (a.kind === 'text' && other.kind === 'text') sameCodes(expression, a, other)
  else if (a.kind === 'int' && other.kind === 'int') sameNumbers(expression, a, other)
}

/** A literal that an enumeration does not have is a slip of the pen. */
function sameCodes({ left, right, at }: Binary, a: TextType, b: TextType): void {
  if (neverSame(a, b) || neverSame(b, a)) throw new RuleFault('a date, an instant and another text never agree', at)
  const known = left.kind === 'text' ? b.values : a.values
  const strange = fixedValues(left.kind === 'text' ? left : right).find(
    (value) => typeof value === 'string' && known !== undefined && !known.includes(value),
  )
  if (strange !== undefined) throw new RuleFault(`${strange} is not one of ${known?.join(', ')}`, at)
}

/** What has a form never equals what is known to have another, or none. */
function neverSame(a: TextType, b: TextType): boolean {
  return a.form !== undefined && a.form !== b.form && (b.form ?? b.values) !== undefined
}

/** A number outside the bounds of the element is a slip of the pen too. */
function sameNumbers({ left, right, at }: Binary, a: IntType, b: IntType): void {
  if ((left.kind === 'int' ? right : left).kind !== 'member') return
  const { least, most } = left.kind === 'int' ? b : a
  const strange = fixedValues(left.kind === 'int' ? left : right).find(
    (value) => typeof value === 'number' && (value < least || value > most),
  )
  if (strange !== undefined) throw new RuleFault(`${strange} is not between ${least} and ${most}`, at)
}

/** The texts and numbers that stand in the rule itself. */
function fixedValues(expression: Expression): readonly (string | number)[] {
  if (expression.kind === 'list') return expression.items.flatMap(fixedValues)
  return expression.kind === 'text' || expression.kind === 'int' ? [expression.value] : []
}

function ordering(a: RuleType, b: RuleType, at: number): void {
  if (a.kind !== 'int' && !(isDate(a) && isDate(b))) throw new RuleFault('only numbers and dates have an order', at)
}

function isDate(type: RuleType): boolean {
  return type.kind === 'text' && type.form === 'date'
}

/** The type of a function's result; the arguments must fit its parameters. */
export function callType({ name, at }: Extract<Expression, { kind: 'call' }>, given: readonly RuleType[]): RuleType {
  if (name === 'size') return sizeType(given, at)
  const signature = Object.hasOwn(ruleFunctions, name) ? ruleFunctions[name] : undefined
  if (signature === undefined) throw new RuleFault(`no function is called ${name}`, at)
  const { parameters, result } = signature
  if (parameters.length !== given.length || !parameters.every((parameter, index) => accepts(parameter, given[index])))
    throw new RuleFault(`${name} asks for (${parameters.join(', ')})`, at)
  if (result === 'date') return { kind: 'text', form: 'date' }
  return result === 'bool' ? { kind: 'bool' } : resultRange(given, at)
}

/** CEL's own `size`: items of a list, code points of a text. */
function sizeType([only, ...more]: readonly RuleType[], at: number): RuleType {
  if (more.length > 0 || (only?.kind !== 'list' && only?.kind !== 'text'))
    throw new RuleFault('size asks for one list or text', at)
  return { kind: 'int', least: 0, most: only.kind === 'list' ? only.most : 2 ** 31 }
}

function resultRange([first]: readonly RuleType[], at: number): IntType {
  if (first?.kind === 'list' && first.item.kind === 'int')
    return within([0, first.most * first.item.least, first.most * first.item.most], at)
  // Dates have four-digit years, so no difference exceeds ten thousand years of days.
  return { kind: 'int', least: -3_660_000, most: 3_660_000 }
}

function accepts(parameter: FunctionType, type: RuleType | undefined): boolean {
  if (type === undefined) return false
  if (parameter === 'string') return type.kind === 'text'
  if (parameter === 'date' || parameter === 'partial-date' || parameter === 'instant')
    return type.kind === 'text' && type.form === parameter
  if (type.kind !== 'list') return false
  return type.item.kind === 'int' || (parameter === 'list' && type.item.kind === 'text')
}
