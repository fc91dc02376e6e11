/**
 * Compiled rules tell where they do not hold, need nothing but the functions of the law, and make no code from text.
 *
 * Inside: looks at the code of one rule; the door compiles whole messages.
 */
import { describe, expect, test } from 'vitest'
import { ruleRuntime, ruleSource } from '../../generators/rule-code.ts'
import * as law from '../../schemas/index.ts'
import { parseRule, ruleFailures } from '../../schemas/index.ts'
import { lawVersions, readRules } from '../../schemas/read.ts'
import { compileRule, ruleOf } from '../schemas/cel/compile-rule.ts'

const failures = (expressie: string, message: unknown, pointer?: string): unknown =>
  compileRule(parseRule(ruleOf(expressie, pointer)))(message)

const message = {
  Inhoud: {
    Getal: 7,
    Soort: 'SK',
    Tekst: "a\u2028'\\",
    Namen: ['x', 'y', 'x'],
    Groepen: [{ Leden: [{ N: 1 }, { N: 5 }] }, {}, { Leden: [{ N: 9 }, { N: 2 }, { N: 8 }] }],
  },
}

describe('where a rule does not hold', () => {
  test('a rule without a star holds or fails once', () => {
    expect(failures('Inhoud.Getal == 7', message)).toEqual([])
    expect(failures('Inhoud.Getal == 8', message)).toEqual([[]])
  })

  test('with a star, the index of every failing item', () => {
    expect(failures("dit == 'y'", message, '/Inhoud/Namen/*')).toEqual([[0], [2]])
    expect(failures("dit != 'z'", message, '/Inhoud/Namen/*')).toEqual([])
  })

  test('with two stars, both indices; groups without the list are passed over', () => {
    expect(failures('dit.N < 5', message, '/Inhoud/Groepen/*/Leden/*/N')).toEqual([
      [0, 1],
      [2, 0],
      [2, 2],
    ])
  })

  test('without the list, or the group above it, there is nothing to ask', () => {
    expect(failures('false', { Inhoud: {} }, '/Inhoud/Namen/*')).toEqual([])
    expect(failures('false', {}, '/Inhoud/Namen/*')).toEqual([])
    expect(failures('false', { Inhoud: { Namen: [] } }, '/Inhoud/Namen/*')).toEqual([])
  })

  test('the item is asked together with the message', () => {
    expect(failures('dit.N < Inhoud.Getal', message, '/Inhoud/Groepen/*/Leden/*')).toEqual([
      [2, 0],
      [2, 2],
    ])
  })
})

describe('every expression', () => {
  const holding = [
    'Inhoud.Getal / 2 == 3 && -Inhoud.Getal / 2 == -3 && -Inhoud.Getal % 2 == -1',
    'Inhoud.Getal - 2 - 1 == 4 && Inhoud.Getal - (2 - 1) == 6 && 2 * (Inhoud.Getal + 1) == 16',
    '!(Inhoud.Getal > 7) == true && !(!has(Inhoud.Getal) || Inhoud.Getal != 7)',
    String.raw`size(Inhoud.Tekst) == 4 && Inhoud.Tekst != '\'\\'`,
    "Inhoud.Namen.exists_one(n, n == 'y') && !Inhoud.Namen.exists_one(n, n == 'x') && !Inhoud.Namen.all(n, n == 'x')",
    "size(Inhoud.Namen.filter(n, n == 'x').map(n, size(n) + 1)) == 2 && som(Inhoud.Namen.map(n, 2)) == 6",
    "(Inhoud.Soort == 'SB' ? Inhoud.Getal : 3) + 1 == 4 && Inhoud.Soort in ['SB', 'SK']",
    'Inhoud.Namen.all(a, Inhoud.Namen.exists(b, a == b)) && !uniek(Inhoud.Namen)',
    '(9007199254740991 - 1) / 10 == 900719925474099 && 9007199254740991 % 10 == 1',
  ]
  for (const expressie of holding)
    test(expressie, () => {
      expect(failures(expressie, message)).toEqual([])
      expect(failures(`!(${expressie})`, message)).toEqual([[]])
      expect(ruleFailures(parseRule(ruleOf(expressie)), message)).toEqual([])
    })
})

test('a variable may be called like a function, a word of JavaScript or a name that the code uses', () => {
  for (const name of ['size', 'class', 'message', 'failures', 'item0', 'i0'])
    expect(failures(`Inhoud.Namen.all(${name}, size(${name}) == 1 && Inhoud.Getal == 7)`, message), name).toEqual([])
})

test('a name that every object inherits is not an element of the message', () => {
  const parsed: unknown = JSON.parse('{"Inhoud":{"__proto__":{"Getal":1}}}')

  expect(failures('has(Inhoud.Getal)', parsed)).toEqual([[]])
})

test('every name that the code needs is exported by the door of the law', () => {
  for (const name of ruleRuntime) expect((law as unknown as Record<string, unknown>)[name], name).toBeTypeOf('function')
  expect(ruleRuntime).toEqual(expect.arrayContaining(Object.keys(law.ruleFunctions)))
})

test('no rule of the law makes code from text or reaches for what is not the message', () => {
  const rules = lawVersions().flatMap(({ module, version }) => readRules(module, version))

  expect(rules.length).toBeGreaterThan(0)
  for (const rule of rules)
    expect(ruleSource(parseRule(rule)), rule.id).not.toMatch(/\b(?:eval|Function|globalThis|this|import|require)\b/)
})
