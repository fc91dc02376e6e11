/** Parses the text of a rule into an expression, by the precedence table of the CEL language definition. */
import { RuleFault } from './ast.ts'
import type { BinaryOperator, Expression, Macro } from './ast.ts'
import { tokenize } from './tokens.ts'
import type { Token } from './tokens.ts'

/** From loosest to tightest. */
const levels: readonly (readonly BinaryOperator[])[] = [
  ['||'],
  ['&&'],
  ['==', '!=', '<', '<=', '>', '>=', 'in'],
  ['+', '-'],
  ['*', '/', '%'],
]
const macros: readonly string[] = ['all', 'exists', 'exists_one', 'map', 'filter'] satisfies Macro[]
const deepest = 60
/** As in `regels.schema.json`; it also bounds how deep a chain such as `1 + 1 + …` grows. */
const longest = 2000

/** Words that CEL keeps for itself (language definition, Syntax); an element cannot be selected by a keyword either. */
const keywords: ReadonlySet<string> = new Set(['false', 'in', 'null', 'true'])
const reserved: ReadonlySet<string> = new Set(
  'as break const continue else for function if import let loop namespace package return var void while'.split(' '),
)
/** Names of CEL's types, which some libraries resolve before a variable, and our name for the item of a rule's list. */
const notForVariables: ReadonlySet<string> = new Set(
  'bool bytes double duration dyn int list map null_type string timestamp type uint dit'.split(' '),
)

/**
 * The expression in this text.
 * @throws RuleFault with the place, for anything outside the profile.
 * @since 0.1.0
 * @beta
 */
export function parseExpression(source: string): Expression {
  if (source.length > longest) throw new RuleFault('the rule is too long', longest)
  return new Parser(tokenize(source)).whole()
}

class Parser {
  readonly #tokens: readonly Token[]
  #next = 0
  #depth = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  whole(): Expression {
    const expression = this.#choose()
    const { kind, at } = this.#peek()
    if (kind !== 'end') throw new RuleFault('the expression should end here', at)
    return expression
  }

  #peek(): Token {
    return this.#tokens[this.#next] ?? { kind: 'end', text: '', at: 0 }
  }

  #take(): Token {
    const token = this.#peek()
    this.#next += 1
    return token
  }

  #takeIf(text: string): boolean {
    const { kind, text: found } = this.#peek()
    if ((kind !== 'sign' && found !== 'in') || kind === 'text' || found !== text) return false
    this.#next += 1
    return true
  }

  #expect(text: string): void {
    const { at } = this.#peek()
    if (!this.#takeIf(text)) throw new RuleFault(`${text} is expected here`, at)
  }

  #choose(): Expression {
    this.#depth += 1
    const { at } = this.#peek()
    if (this.#depth > deepest) throw new RuleFault('the expression nests too deep', at)
    const condition = this.#binary(0)
    let result = condition
    if (this.#takeIf('?')) {
      const whenTrue = this.#binary(0)
      this.#expect(':')
      result = { kind: 'choose', condition, whenTrue, whenFalse: this.#choose(), at }
    }
    this.#depth -= 1
    return result
  }

  #binary(level: number): Expression {
    const operators = levels[level]
    if (operators === undefined) return this.#unary()
    let left = this.#binary(level + 1)
    for (;;) {
      const operator = operators.find((candidate) => this.#takeIf(candidate))
      if (operator === undefined) return left
      left = { kind: 'binary', operator, left, right: this.#binary(level + 1), at: left.at }
    }
  }

  #unary(): Expression {
    const { at } = this.#peek()
    let signs = ''
    while (this.#takeIf('!')) signs += '!'
    while (signs === '' || signs.endsWith('-') ? this.#takeIf('-') : false) signs += '-'
    if (signs.length > deepest) throw new RuleFault('the expression nests too deep', at)
    let result = this.#postfix()
    for (const sign of signs) result = { kind: sign === '!' ? 'not' : 'negate', of: result, at }
    return result
  }

  #postfix(): Expression {
    let result = this.#primary()
    while (this.#takeIf('.')) {
      const { kind, text, at } = this.#take()
      if (kind !== 'name' || keywords.has(text)) throw new RuleFault('the name of an element is expected here', at)
      result = this.#takeIf('(')
        ? this.#macro(result, text, at)
        : { kind: 'member', of: result, name: text, at: result.at }
    }
    return result
  }

  #macro(list: Expression, macro: string, at: number): Expression {
    if (!macros.includes(macro)) throw new RuleFault(`${macro} is no macro of the profile`, at)
    const variable = this.#variable()
    this.#expect(',')
    const body = this.#choose()
    this.#expect(')')
    return { kind: 'macro', macro: macro as Macro, list, variable, body, at: list.at }
  }

  #variable(): string {
    const { kind, text, at } = this.#take()
    if (kind !== 'name') throw new RuleFault('the name of a variable is expected here', at)
    if (keywords.has(text) || reserved.has(text) || notForVariables.has(text))
      throw new RuleFault(`${text} cannot be the name of a variable`, at)
    return text
  }

  #primary(): Expression {
    const { kind, text, at } = this.#take()
    if (kind === 'int') return this.#int(text, at)
    if (kind === 'text') return { kind, value: text, at }
    if (kind === 'name') return this.#named(text, at)
    if (kind === 'sign' && text === '(') {
      const inner = this.#choose()
      this.#expect(')')
      return inner
    }
    if (kind === 'sign' && text === '[') return { kind: 'list', items: this.#items(']'), at }
    throw new RuleFault('a value is expected here', at)
  }

  #int(text: string, at: number): Expression {
    const value = Number(text)
    if (!Number.isSafeInteger(value)) throw new RuleFault('the number is too large', at)
    return { kind: 'int', value, at }
  }

  #named(name: string, at: number): Expression {
    if (name === 'true' || name === 'false') return { kind: 'bool', value: name === 'true', at }
    if (keywords.has(name) || reserved.has(name)) throw new RuleFault('a value is expected here', at)
    if (!this.#takeIf('(')) return { kind: 'name', name, at }
    const items = this.#items(')')
    if (name !== 'has') return { kind: 'call', name, arguments: items, at }
    const [member] = items
    if (items.length !== 1 || member?.kind !== 'member')
      throw new RuleFault('has asks for one element, as in has(a.b)', at)
    return { kind: 'has', of: member.of, name: member.name, at }
  }

  #items(end: string): readonly Expression[] {
    const items: Expression[] = []
    if (this.#takeIf(end)) return items
    do items.push(this.#choose())
    while (this.#takeIf(','))
    this.#expect(end)
    return items
  }
}
