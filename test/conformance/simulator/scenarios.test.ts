/**
 * The scenario files: in form, about what exists, and together about every message that participants send each other.
 *
 * Inside: moves examples to other moments as a run does, without a run.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { participantChecks, readScenarios, scenarioFolder } from '../../../conformance/index.ts'
import type { MessageStep, NamedScenario } from '../../../conformance/index.ts'
import { moved } from '../../../conformance/simulator/moved.ts'
import { projectRoot, readCatalog, rolesOf } from '../../../schemas/read.ts'
import { validate } from '../../../validator/index.ts'
import { exampleMessages } from '../example-messages.ts'
import type { ExampleMessage } from '../example-messages.ts'

const catalog = readCatalog()
const scenarios = readScenarios()
const house = projectRoot(import.meta.url)
const examples = new Map(exampleMessages().map(({ file, message }) => [file.replace(/\.json$/, ''), message]))
const isInForm = new Ajv2020().compile(
  JSON.parse(readFileSync(join(scenarioFolder(), 'scenario.schema.json'), 'utf8')) as object,
)

/** The steps about an example of this module. */
function exampleSteps({
  stappen,
  module,
}: NamedScenario): readonly (readonly [MessageStep, ExampleMessage | undefined])[] {
  if (module === undefined) return []
  return stappen
    .filter((step): step is MessageStep => 'voorbeeld' in step)
    .map((step) => [step, examples.get(`${module.module}-${module.version}/${step.voorbeeld}`)])
}

/** Every clause that can be named: rules of the handbook, requirements, and what every gateway must do. */
const clauses: ReadonlySet<string> = new Set([
  ...catalog.modules.flatMap(({ module }) => handbookRules(module)),
  ...[...spec('knooppunt/eisen.md').matchAll(/^\| (H-\d\d) \|/gm)].map(([, id = '']) => id),
  ...gatewayRules('Versturen', 'GW-V'),
  ...gatewayRules('Ontvangen', 'GW-O'),
])

function spec(file: string): string {
  return readFileSync(join(house, 'spec', file), 'utf8')
}

function handbookRules(module: string): readonly string[] {
  const [, rules = ''] = spec(`handboek/${module}.md`).split(/^## Procesregels$/m)
  return [...rules.matchAll(/^\| ([A-Za-z]* ?[\d.]+) \|/gm)].map(([, number]) => `${module} ${number}`)
}

function gatewayRules(heading: string, prefix: string): readonly string[] {
  const section =
    spec('knooppunt/gateway.md')
      .split(/^## /m)
      .find((part) => part.startsWith(`${heading}\n`)) ?? ''
  return [...section.matchAll(/^(\d+)\. /gm)].map(([, number = '']) => `${prefix}${number.padStart(2, '0')}`)
}

test('there are scenarios of every version of every module that participants send each other', () => {
  const told = new Set(
    scenarios.flatMap(({ module }) => (module === undefined ? [] : [`${module.module}-${module.version}`])),
  )
  const all = catalog.modules.flatMap(({ module, versies }) => versies.map(({ versie }) => `${module}-${versie}`))

  expect(all.filter((each) => !told.has(each))).toEqual(['protocol-1.0'])
})

describe.each(scenarios.map((each) => [each.name, each] as const))('%s', (_name, scenario) => {
  test('is in form', () => {
    const { name: _, module: __, ...file } = scenario
    isInForm(file)

    expect(isInForm.errors).toBe(null)
  })

  test('names parties, kinds, examples and clauses that exist', () => {
    const steps = scenario.stappen.filter((step): step is MessageStep => 'voorbeeld' in step)
    const parties = Object.keys(scenario.partijen)

    expect(steps.flatMap(({ van, naar }) => [van, naar]).filter((party) => !parties.includes(party))).toEqual([])
    expect((scenario.examineert ?? []).filter((party) => !parties.includes(party))).toEqual([])
    expect(exampleSteps(scenario).filter(([, message]) => message === undefined)).toEqual([])
    expect(steps.flatMap(({ eisen = [] }) => eisen).filter((clause) => !clauses.has(clause))).toEqual([])
    if (scenario.module === undefined) return
    const { module } = scenario.module
    for (const [partij, { soort }] of Object.entries(scenario.partijen))
      expect(
        rolesOf(catalog, soort).filter((role) => role.module === module && role.partij === partij),
        `${soort} as ${partij}`,
      ).not.toEqual([])
  })

  test('sends messages that are good whenever it is played', async () => {
    const [from, to] = ['00000099000000001000', '00000099000000002000']
    for (const now of ['2026-11-23T10:00:30Z', '2027-02-28T23:59:00Z', '2028-02-29T00:00:00Z'].map(
      (at) => new Date(at),
    ))
      for (const [step, message] of exampleSteps(scenario)) {
        if (message === undefined) continue
        const asked = message.Stuurgegevens['CrossReferentienummer']
        const place = { now, reference: reference(1), conversation: reference(2), from, to }
        const sent = moved(message, { ...place, ...(asked === undefined ? {} : { cross: reference(3) }) })

        expect(
          (await validate(sent)).findings.filter(({ severity }) => severity === 'fout'),
          step.voorbeeld,
        ).toEqual([])
      }
  })
})

const reference = (number: number): string => `00000000-0000-4000-a000-00000000000${number}`

test('every message that participants send each other is in a scenario', () => {
  const sent = new Set(
    scenarios.flatMap((scenario) =>
      exampleSteps(scenario).map(
        ([, message]) =>
          `${scenario.module?.module} ${scenario.module?.version} ${String(message?.Stuurgegevens['Berichttype'])}`,
      ),
    ),
  )
  const hubs = new Set(catalog.partijen.filter(({ knooppunt }) => knooppunt === true).map(({ partij }) => partij))
  const missing = catalog.modules
    .filter(({ voorIedereen }) => voorIedereen !== true)
    .flatMap(({ module, berichten }) =>
      berichten
        .filter(({ van }) => !van.some((party) => hubs.has(party)))
        .flatMap(({ versies }) => Object.entries(versies).map(([version, { type }]) => `${module} ${version} ${type}`)),
    )
    .filter((message) => !sent.has(message))

  expect(missing).toEqual([])
})

test('every check names clauses that exist', () => {
  const named = Object.values(participantChecks).flatMap((check) => check.clauses)

  expect(named.filter((clause) => !clauses.has(clause))).toEqual([])
})
