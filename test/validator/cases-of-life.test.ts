/**
 * What happens in real cases comes out as `spec/gevallen` says, and every rule that refuses is tried against all of it.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { applySteps, parseMessageId, parseRule, ruleFailures } from '../../schemas/index.ts'
import type { PatchStep, Rule } from '../../schemas/index.ts'
import { lawVersions, projectRoot, readJson, readRules } from '../../schemas/read.ts'
import { validate } from '../../validator/index.ts'

type Case = {
  readonly geval: string
  readonly berichten: readonly string[]
  readonly stappen: readonly PatchStep[]
  readonly uit: 'goed' | 'signalering' | 'fout'
  readonly bij?: readonly string[]
}

const root = projectRoot(import.meta.url)
const modules = [...new Set(lawVersions().map(({ module }) => module))]
const cases = modules.flatMap((module) =>
  (readJson(join(root, 'spec/gevallen', `${module}.json`))['gevallen'] as readonly Case[]).map((one) => ({
    ...one,
    module,
  })),
)

function exampleOf(bericht: string): unknown {
  const { module, version, type } = parseMessageId(bericht) ?? { module: '', version: '', type: '' }
  const folder = join(root, 'examples/goed', `${module}-${version}`)
  const file = readdirSync(folder)
    .sort()
    .find((name) => name.endsWith(`-${type}.json`))
  return readJson(join(folder, file ?? ''))
}

/** The messages of a case, one for each message type that it can happen in. */
function messagesOf({ berichten, stappen }: Case): readonly { readonly bericht: string; readonly message: unknown }[] {
  return berichten.map((bericht) => ({ bericht, message: applySteps(exampleOf(bericht), stappen) }))
}

test('there are at least eighty, each told once', () => {
  expect(cases.length).toBeGreaterThanOrEqual(80)
  expect(new Set(cases.map(({ module, geval }) => `${module} ${geval}`)).size).toBe(cases.length)
})

test.each(cases)('$module: $geval → $uit', async (one) => {
  for (const { bericht, message } of messagesOf(one)) {
    const { findings, valid } = await validate(message)
    expect([...new Set(findings.map(({ pointer }) => pointer))].sort(), bericht).toEqual([...(one.bij ?? [])].sort())
    expect(new Set(findings.map(({ severity }) => severity)), bericht).toEqual(
      new Set(one.uit === 'goed' ? [] : [one.uit]),
    )
    expect(valid, bericht).toBe(one.uit !== 'fout')
  }
})

/** Each rule that refuses, with each case that it is asked of and must let through. */
const asked = cases
  .filter(({ uit }) => uit !== 'fout')
  .flatMap((one) =>
    messagesOf(one).flatMap(({ bericht, message }) =>
      refusing(bericht).map((rule) => ({ rule, message, geval: one.geval })),
    ),
  )

/** The rules that can refuse a message of this type. */
function refusing(bericht: string): readonly Rule[] {
  const { module, version, type } = parseMessageId(bericht) ?? { module: '', version: '', type: '' }
  return readRules(module, version).filter(({ klasse, berichten }) => klasse === 'fout' && berichten.includes(type))
}

test('no rule that refuses stands in the way of a case that must go through', () => {
  const refused = asked.filter(({ rule, message }) => ruleFailures(parseRule(rule), message).length > 0)

  expect(refused.map(({ rule, geval }) => `${rule.id} refuses: ${geval}`)).toEqual([])
})

test('every rule that refuses was asked of a case', () => {
  const tried = new Set(asked.map(({ rule }) => rule.id))
  const rules = lawVersions().flatMap(({ module, version }) => readRules(module, version))

  expect(rules.filter(({ klasse, id }) => klasse === 'fout' && !tried.has(id)).map(({ id }) => id)).toEqual([])
})
