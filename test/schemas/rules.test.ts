/**
 * Every rule of the law: its texts, its proof, and its good and bad example, judged by our judge and by the oracle.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import addFormats from 'ajv-formats'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { ValidateFunction } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { applySteps, checkRule, parseRule, parseRuleId, ruleFailures, scopeItems } from '../../schemas/index.ts'
import type { Rule } from '../../schemas/index.ts'
import {
  catalogModule,
  lawFolder,
  lawVersions,
  projectRoot,
  readCatalog,
  readJson,
  readLaw,
  readModel,
  readRules,
} from '../../schemas/read.ts'
import { validate } from '../../validator/index.ts'
import { compileRule } from './cel/compile-rule.ts'
import { oracle } from './cel/oracle.ts'

/** Does the work once for each set of words, for reading the law from disk costs time. */
function once<Result>(make: (...words: [string, string, string]) => Result): typeof make {
  const made = new Map<string, Result>()
  return (...words) => {
    const key = words.join('/')
    const result = made.has(key) ? (made.get(key) as Result) : make(...words)
    made.set(key, result)
    return result
  }
}

const exampleOf = once((module, version, type): unknown => {
  const folder = join(projectRoot(import.meta.url), 'examples/goed', `${module}-${version}`)
  const file = readdirSync(folder)
    .sort()
    .find((name) => name.endsWith(`-${type}.json`))
  if (file === undefined) throw new Error(`no example of ${module}@${version}/${type}`)
  return readJson(join(folder, file))
})

/** The oracle asks the same question for every item of the rule's scope. */
function oracleFailures(rule: Rule, message: unknown): readonly (readonly number[])[] {
  const { scope } = parseRule(rule)
  const names = message as Record<string, unknown>
  if (scope.length === 0) return oracle(rule.expressie, names) === true ? [] : [[]]
  return scopeItems(message, scope)
    .filter(({ item }) => oracle(rule.expressie, { ...names, dit: item }) !== true)
    .map(({ indices }) => indices)
}

/** The published schema as any participant would use it: Ajv 2020 with formats, nothing of ours. */
const structureOf = once((module, version, type): ValidateFunction => {
  const ajv = addFormats.default(new Ajv2020({ strict: false, schemas: [schemaAt(module, version, 'gedeeld')] }))
  return ajv.compile(schemaAt(module, version, type))
})

const modelOf = once((module, version, type) => readModel(readLaw(module, version), type))

/** The rules of a message, interpreted and compiled. */
const rulesOf = once((module, version, type) =>
  readRules(module, version)
    .filter(({ berichten }) => berichten.includes(type))
    .map((rule) => ({ id: rule.id, parsed: parseRule(rule), compiled: compileRule(parseRule(rule)) })),
)

function schemaAt(module: string, version: string, name: string): object {
  const { $schema: _, ...schema } = readJson(join(lawFolder(), module, version, `${name}.schema.json`))
  return schema
}

const all = lawVersions().flatMap(({ module, version }) =>
  readRules(module, version).map((rule) => ({ module, version, rule })),
)

test('there are at least sixty rules, and no id twice', () => {
  const ids = all.map(({ rule }) => rule.id)

  expect(ids.length).toBeGreaterThanOrEqual(60)
  expect(new Set(ids).size).toBe(ids.length)
})

test('every rule has its own number in its own version, and words in both languages', () => {
  for (const { module, version, rule } of all) {
    expect(parseRuleId(rule.id)).toMatchObject({ code: catalogModule(readCatalog(), module)?.code, version })
    for (const words of [rule.nl, rule.en])
      for (const text of [words.melding, words.herstel]) expect(text.trim(), rule.id).not.toBe('')
    expect(rule.nl, rule.id).not.toEqual(rule.en)
  }
})

for (const { module, version, rule } of all)
  describe(rule.id, () => {
    test('is proven for every message it is a rule of, and reads something there', () => {
      expect(rule.berichten).toEqual(expect.arrayContaining([rule.goed.bericht, rule.fout.bericht]))
      for (const type of rule.berichten)
        expect(checkRule(parseRule(rule), modelOf(module, version, type)).length, type).toBeGreaterThan(0)
    })

    test.each(['goed', 'fout'] as const)('its example "%s" keeps the published schema', (kind) => {
      const example = rule[kind]
      const message = applySteps(exampleOf(module, version, example.bericht), example.stappen)
      const structure = structureOf(module, version, example.bericht)

      // The places of mistakes, without the values.
      structure(message)
      expect((structure.errors ?? []).map(({ instancePath, keyword }) => [instancePath, keyword])).toEqual([])
    })

    test('is the only rule that its bad example breaks, interpreted as well as compiled', () => {
      for (const [example, broken] of [
        [rule.goed, []],
        [rule.fout, [rule.id]],
      ] as const) {
        const message = applySteps(exampleOf(module, version, example.bericht), example.stappen)

        const failing = rulesOf(module, version, example.bericht).filter(({ id, parsed, compiled }) => {
          const failures = ruleFailures(parsed, message)
          expect(compiled(message), id).toEqual(failures)
          return failures.length > 0
        })
        expect(failing.map(({ id }) => id)).toEqual(broken)
      }
    })

    test('holds for its good example', async () => {
      const message = applySteps(exampleOf(module, version, rule.goed.bericht), rule.goed.stappen)

      expect((await validate(message)).findings).toEqual([])
      expect(oracleFailures(rule, message)).toEqual([])
    })

    test('is the one finding for its bad example', async () => {
      const message = applySteps(exampleOf(module, version, rule.fout.bericht), rule.fout.stappen)

      const { findings, valid } = await validate(message)
      expect(findings.map(({ rule: id, code, severity }) => ({ id, code, severity }))).toEqual([
        { id: rule.id, code: 'rule', severity: rule.klasse },
      ])
      expect(valid).toBe(rule.klasse === 'signalering')
      expect(oracleFailures(rule, message)).toEqual(ruleFailures(parseRule(rule), message))
    })
  })
