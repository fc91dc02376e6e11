/** What the checker lets through cannot fail: nothing absent is ever read, and everyone gives the same outcome. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkRule, parseRule, RuleFault, ruleFailures, scopeItems } from '../../../schemas/index.ts'
import type { ParsedRule } from '../../../schemas/index.ts'
import { compileRule, ruleOf } from './compile-rule.ts'
import { oracle } from './oracle.ts'
import { itemRules, messages, wholeRules } from './random.ts'
import { smallModel } from './small-model.ts'

/** The same message, which throws as soon as an absent element or item is read. */
function strict(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const inner = Array.isArray(value)
    ? value.map(strict)
    : Object.fromEntries(Object.entries(value).map(([name, below]) => [name, strict(below)]))
  return Array.isArray(inner) ? inner : new Proxy(inner, { get: readPresent })
}

function readPresent(group: Record<string, unknown>, name: string | symbol): unknown {
  if (!Object.hasOwn(group, name)) throw new Error(`${String(name)} is read but absent`)
  return Reflect.get(group, name)
}

function proven(expressie: string, pointer: string): ParsedRule | undefined {
  const parsed = parseRule(ruleOf(expressie, pointer))
  try {
    checkRule(parsed, smallModel)
    return parsed
  } catch (fault) {
    expect(fault).toBeInstanceOf(RuleFault)
    return undefined
  }
}

function oracleFailures({ rule, scope }: ParsedRule, message: Record<string, unknown>): readonly (readonly number[])[] {
  if (scope.length === 0) return oracle(rule.expressie, message) === true ? [] : [[]]
  return scopeItems(message, scope)
    .filter(({ item }) => oracle(rule.expressie, { ...message, dit: item }) !== true)
    .map(({ indices }) => indices)
}

for (const [name, rules, pointer] of [
  ['of the message as a whole', wholeRules, '/Inhoud'],
  ['of every item of a list', itemRules, '/Inhoud/Regels/*'],
] as const)
  test(`questions ${name}`, () => {
    let passed = 0
    let failed = 0
    fc.assert(
      fc.property(rules, fc.array(messages, { minLength: 2, maxLength: 2 }), (source, samples) => {
        const parsed = proven(source, pointer)
        if (parsed === undefined) return
        passed += 1
        for (const message of samples) {
          const failures = ruleFailures(parsed, strict(message))
          if (failures.length > 0) failed += 1
          expect(compileRule(parsed)(message), source).toEqual(failures)
          expect(oracleFailures(parsed, message), source).toEqual(failures)
        }
      }),
      { numRuns: 1200 },
    )
    expect(passed).toBeGreaterThan(200)
    expect(failed).toBeGreaterThan(50)
  })
