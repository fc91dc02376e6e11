/** Every rule of the law: its texts, its proof, and its good and bad example, judged by our judge and by the oracle. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseRule, ruleFailures, scopeItems } from '../../schemas/index.ts'
import type { Rule } from '../../schemas/index.ts'
import { lawVersions, projectRoot, readJson, readRules } from '../../schemas/read.ts'
import { validate } from '../../validator/index.ts'
import { applySteps } from './apply-steps.ts'
import { oracle } from './cel/oracle.ts'

function exampleOf(module: string, version: string, type: string): unknown {
  const folder = join(projectRoot(), 'examples/goed', `${module}-${version}`)
  const file = readdirSync(folder)
    .sort()
    .find((name) => name.endsWith(`-${type}.json`))
  if (file === undefined) throw new Error(`no example of ${module}@${version}/${type}`)
  return readJson(join(folder, file))
}

/** The oracle asks the same question for every item of the rule's scope. */
function oracleFailures(rule: Rule, message: unknown): readonly (readonly number[])[] {
  const { scope } = parseRule(rule)
  const names = message as Record<string, unknown>
  if (scope.length === 0) return oracle(rule.expressie, names) === true ? [] : [[]]
  return scopeItems(message, scope)
    .filter(({ item }) => oracle(rule.expressie, { ...names, dit: item }) !== true)
    .map(({ indices }) => indices)
}

const all = lawVersions().flatMap(({ module, version }) =>
  readRules(module, version).map((rule) => ({ module, version, rule })),
)

test('there are at least sixty rules, and no id twice', () => {
  const ids = all.map(({ rule }) => rule.id)

  expect(ids.length).toBeGreaterThanOrEqual(60)
  expect(new Set(ids).size).toBe(ids.length)
})

for (const { module, version, rule } of all)
  describe(rule.id, () => {
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
