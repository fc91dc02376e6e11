/**
 * Each operator, macro and form of the rule language says what the language lays down: read here, as the workshop writes it, and by
 * a library of others.
 *
 * Inside: takes the operators and forms from the grammar's types, so that the compiler asks a case for a new one.
 */
import { expect, test } from 'vitest'
import type { BinaryOperator, Expression, Macro } from '../../../schemas/cel/ast.ts'
import { parseExpression } from '../../../schemas/cel/parse.ts'
import { evaluate } from '../../../schemas/cel/evaluate.ts'
import { parseRule, ruleFailures } from '../../../schemas/index.ts'
import { compileRule, ruleOf } from './compile-rule.ts'
import { oracle } from './oracle.ts'

type Said = readonly [expression: string, outcome: boolean]

const operators: Readonly<Record<BinaryOperator, readonly Said[]>> = {
  '&&': [
    ['true && true', true],
    ['true && false', false],
    ['false && true', false],
    ['false && false', false],
  ],
  '||': [
    ['false || true', true],
    ['true || false', true],
    ['true || true', true],
    ['false || false', false],
  ],
  '==': [
    ['2 == 2', true],
    ['2 == 3', false],
    ["'a' == 'a'", true],
    ["'a' == 'b'", false],
    ['true == false', false],
  ],
  '!=': [
    ['2 != 3', true],
    ['2 != 2', false],
    ["'a' != 'b'", true],
    ["'a' != 'a'", false],
  ],
  '<': [
    ['2 < 3', true],
    ['3 < 3', false],
    ['3 < 2', false],
  ],
  '<=': [
    ['2 <= 3', true],
    ['3 <= 3', true],
    ['4 <= 3', false],
  ],
  '>': [
    ['3 > 2', true],
    ['3 > 3', false],
    ['2 > 3', false],
  ],
  '>=': [
    ['3 >= 2', true],
    ['3 >= 3', true],
    ['2 >= 3', false],
  ],
  '+': [
    ['2 + 3 == 5', true],
    ['2 + 3 == 6', false],
    ['2 + 0 - 7 == -5', true],
  ],
  '-': [
    ['7 - 3 == 4', true],
    ['3 - 7 == -4', true],
    ['7 - 3 - 2 == 2', true],
    ['7 - (3 - 2) == 6', true],
  ],
  '*': [
    ['6 * 7 == 42', true],
    ['2 + 3 * 4 == 14', true],
    ['(2 + 3) * 4 == 20', true],
    ['0 - 2 * 3 == -6', true],
  ],
  '/': [
    ['7 / 2 == 3', true],
    ['(0 - 7) / 2 == -3', true],
    ['7 / 2 == 4', false],
    ['12 / 2 * 3 == 18', true],
  ],
  '%': [
    ['7 % 3 == 1', true],
    ['(0 - 7) % 3 == -1', true],
    ['6 % 3 == 0', true],
    ['7 % 3 == 2', false],
  ],
  in: [
    ['2 in [1, 2]', true],
    ['3 in [1, 2]', false],
    ["'a' in ['b', 'a']", true],
    ["'a' in ['b']", false],
  ],
}

const macros: Readonly<Record<Macro, readonly Said[]>> = {
  all: [
    ['[2, 3].all(x, x > 1)', true],
    ['[1, 2].all(x, x > 1)', false],
    ['Leeg.all(x, x == 1)', true],
  ],
  exists: [
    ['[1, 2].exists(x, x > 1)', true],
    ['[0, 1].exists(x, x > 1)', false],
    ['Leeg.exists(x, x == 1)', false],
  ],
  exists_one: [
    ...([
      ['[1, 2].exists_one(x, x > 1)', true],
      ['[2, 3].exists_one(x, x > 1)', false],
    ] as const),
    ['[0, 1].exists_one(x, x > 1)', false],
  ],
  map: [
    ['2 in [1, 2].map(x, x * 3)', false],
    ['6 in [1, 2].map(x, x * 3)', true],
    ['size([1, 2].map(x, x)) == 2', true],
  ],
  filter: [
    ['size([1, 2, 3].filter(x, x > 1)) == 2', true],
    ['1 in [1, 2].filter(x, x > 1)', false],
  ],
}

const forms: Readonly<Record<Exclude<Expression['kind'], 'binary' | 'macro'>, readonly Said[]>> = {
  int: [
    ['1000000007 == 1000000007', true],
    ['0 == 1', false],
  ],
  text: [
    ["'ab' == 'ab'", true],
    ["'A' == 'a'", false],
  ],
  bool: [
    ['true', true],
    ['false', false],
  ],
  list: [
    ['size([1, 2, 3]) == 3', true],
    ['size([1]) == 0', false],
  ],
  name: [
    ['Vlag', true],
    ['Uit', false],
  ],
  member: [
    ['Groep.Getal == 5', true],
    ['Groep.Getal == 6', false],
  ],
  has: [
    ['has(Groep.Getal)', true],
    ['has(Groep.Weg)', false],
  ],
  not: [
    ['!false', true],
    ['!true', false],
    ['!!true', true],
  ],
  negate: [
    ['-3 == 0 - 3', true],
    ['-(3 - 5) == 2', true],
    ['-3 == 3', false],
  ],
  choose: [
    ['true ? true : false', true],
    ['false ? true : false', false],
    ['(2 > 1 ? 5 : 6) == 5', true],
  ],
  call: [
    ['size([1, 2]) == 2', true],
    ['size([1, 2]) == 1', false],
  ],
}

const message = { Vlag: true, Uit: false, Leeg: [] as number[], Groep: { Getal: 5 } }
const said = [operators, macros, forms].flatMap((table) =>
  Object.entries(table).flatMap(([name, cases]) =>
    cases.map(([expression, outcome]) => ({ name, expression, outcome })),
  ),
)

test.each(Object.keys({ ...operators, ...macros, ...forms }))('%s', (asked) => {
  for (const { expression, outcome } of said.filter(({ name }) => name === asked)) {
    const parsed = parseRule(ruleOf(expression, ''))

    expect(evaluate(parseExpression(expression), { message }), expression).toBe(outcome)
    expect(ruleFailures(parsed, message), expression).toEqual(outcome ? [] : [[]])
    expect(compileRule(parsed)(message), expression).toEqual(outcome ? [] : [[]])
    expect(oracle(expression, message), expression).toBe(outcome)
  }
})
