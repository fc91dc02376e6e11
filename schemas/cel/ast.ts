/**
 * The expressions of the rule language: CEL in the profile of `spec/regels.md`.
 *
 * @since 0.1.0
 * @beta
 */

export type BinaryOperator = '&&' | '||' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | '%' | 'in'
export type Macro = 'all' | 'exists' | 'exists_one' | 'map' | 'filter'

/** Every expression knows where it starts in the text of the rule. */
type At = { readonly at: number }

/**
 * An expression of the rule language, parsed.
 *
 * @since 0.1.0
 * @beta
 */
export type Expression = At &
  (
    | { readonly kind: 'int'; readonly value: number }
    | { readonly kind: 'text'; readonly value: string }
    | { readonly kind: 'bool'; readonly value: boolean }
    | { readonly kind: 'list'; readonly items: readonly Expression[] }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'member'; readonly of: Expression; readonly name: string }
    | { readonly kind: 'has'; readonly of: Expression; readonly name: string }
    | { readonly kind: 'not' | 'negate'; readonly of: Expression }
    | {
        readonly kind: 'binary'
        readonly operator: BinaryOperator
        readonly left: Expression
        readonly right: Expression
      }
    | {
        readonly kind: 'choose'
        readonly condition: Expression
        readonly whenTrue: Expression
        readonly whenFalse: Expression
      }
    | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Expression[] }
    | {
        readonly kind: 'macro'
        readonly macro: Macro
        readonly list: Expression
        readonly variable: string
        readonly body: Expression
      }
  )

/**
 * What is wrong with a rule, at which place in its text.
 *
 * @since 0.1.0
 * @beta
 */
export class RuleFault extends Error {
  readonly at: number
  constructor(claim: string, at: number) {
    super(`${claim} (at ${at})`)
    this.name = 'RuleFault'
    this.at = at
  }
}
