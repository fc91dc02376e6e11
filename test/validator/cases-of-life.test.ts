/**
 * What happens in real cases comes out as `spec/gevallen` says, and every rule that refuses is tried against all of it.
 *
 * Inside: makes the messages of the cases from their steps, as the lint does with examples of rules.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { applySteps } from '../../governance/lint/apply-steps.ts'
import { parseMessageId, parseRule, ruleFailures } from '../../schemas/index.ts'
import type { PatchStep } from '../../schemas/index.ts'
import { projectRoot, readJson, readRules } from '../../schemas/read.ts'
import { validate } from '../../validator/index.ts'

type Case = {
  readonly geval: string
  readonly berichten: readonly string[]
  readonly stappen: readonly PatchStep[]
  readonly uit: 'goed' | 'signalering' | 'fout'
  readonly bij?: readonly string[]
}

const root = projectRoot(import.meta.url)
const modules = [
  'schuldregeling',
  'betalingsregeling',
  'schuldinventarisatie',
  'meldingen-bewindvoering',
  'waarborgfonds',
  'protocol',
]
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

test('every rule that refuses was asked of a case that it must let through, and let it through', () => {
  const asked = new Set<string>()
  const refused: string[] = []
  for (const one of cases.filter(({ uit }) => uit !== 'fout'))
    for (const { bericht, message } of messagesOf(one)) {
      const { module, version, type } = parseMessageId(bericht) ?? { module: '', version: '', type: '' }
      for (const rule of readRules(module, version).filter(
        ({ klasse, berichten }) => klasse === 'fout' && berichten.includes(type),
      )) {
        asked.add(rule.id)
        if (ruleFailures(parseRule(rule), message).length > 0) refused.push(`${rule.id} refuses ${one.geval}`)
      }
    }
  const all = [...new Set(cases.flatMap(({ berichten }) => berichten.map((each) => each.split('/')[0] ?? '')))]
  const never = all
    .flatMap((version) => readRules(...(version.split('@') as [string, string])))
    .filter(({ klasse, id }) => klasse === 'fout' && !asked.has(id))
    .map(({ id }) => id)

  expect(refused).toEqual([])
  expect(never).toEqual([])
})
