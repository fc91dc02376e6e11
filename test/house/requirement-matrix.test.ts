/**
 * Every requirement of the handbook says by what it is tested, and what it says is there; the pages of `generated/examen/` say the rest.
 *
 * Inside: reads the table as the pages do.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { processRules, testedBy } from '../../conformance/matrix/process-rules.ts'
import type { TestedBy } from '../../conformance/matrix/process-rules.ts'
import { catalogModule, lawVersions, projectRoot, readCatalog, readLaw, readRules } from '../../schemas/read.ts'

const root = projectRoot(import.meta.url)
const modules = [...new Set(lawVersions().map(({ module }) => module))]
const rows = modules.flatMap((module) => processRules(module).map((rule) => ({ module, ...rule })))
const told = rows.flatMap(({ module, number, testedBy: by }) => (by === undefined ? [] : [{ module, number, by }]))

/** What of these rows does not hold, as `protocol 3: …`. */
const wrong = (faults: (by: TestedBy, module: string) => readonly string[]): readonly string[] =>
  told.flatMap(({ module, number, by }) => faults(by, module).map((fault) => `${module} ${number}: ${fault}`))

test('every rule of the handbook says by what it is tested, and nothing is said of a rule that is gone', () => {
  const numbered = rows.map(({ module, number }) => `${module} ${number}`)
  const said = Object.entries(testedBy()).flatMap(([module, rules]) =>
    Object.keys(rules).map((number) => `${module} ${number}`),
  )

  expect(rows.length).toBeGreaterThan(100)
  expect(new Set(numbered).size).toBe(numbered.length)
  expect(numbered.filter((each) => !said.includes(each))).toEqual([])
  expect(said.filter((each) => !numbered.includes(each))).toEqual([])
})

test('no line of a table of process rules is left unread', () => {
  const lines = modules.flatMap((module) => {
    const page = join(root, 'spec/handboek', `${module}.md`)
    const [, section = ''] = readFileSync(page, 'utf8').split('\n## Procesregels\n')
    return (section.split('\n## ')[0] ?? '').split('\n').filter((line) => /^\| (?!Nummer|---)/.test(line))
  })

  expect(lines.length).toBe(rows.length)
})

test('each is tested by something, or has a reason', () => {
  expect(wrong((by) => (Object.values(by).some((each) => each.length > 0) ? [] : ['nothing']))).toEqual([])
})

test('the rules, scenarios and requirements that are named are there', () => {
  const rules = new Set(lawVersions().flatMap(({ module, version }) => readRules(module, version).map(({ id }) => id)))
  const requirements = readFileSync(join(root, 'spec/knooppunt/eisen.md'), 'utf8')

  expect(wrong(({ regels = [] }) => regels.filter((id) => !rules.has(id)))).toEqual([])
  expect(wrong(({ eisen = [] }) => eisen.filter((id) => !requirements.includes(`| ${id} |`)))).toEqual([])
  expect(
    wrong(({ scenarios = [] }) =>
      scenarios.filter((name) => !existsSync(join(root, 'conformance/scenarios', `${name}.json`))),
    ),
  ).toEqual([])
})

test('a rule that is named is one of the module', () => {
  expect(
    wrong(({ regels = [] }, module) => {
      const code = catalogModule(readCatalog(), module)?.code
      return regels.filter((id) => !id.startsWith(`${code}-`))
    }),
  ).toEqual([])
})

test('an element that is called unknown is known in no message of the newest version', () => {
  const known = (module: string): string => {
    const version = lawVersions().findLast((each) => each.module === module)?.version ?? ''
    const { definitions, messages } = readLaw(module, version)
    return JSON.stringify([definitions, messages])
  }

  expect(
    wrong(({ onbekend = [] }, module) => onbekend.filter((name) => known(module).includes(`"${name}":{`))),
  ).toEqual([])
})

test('every module has its page, and no other has one', () => {
  const pages = readdirSync(join(root, 'generated/examen')).toSorted()

  expect(pages).toEqual(['lezen-en-vormen.md', ...modules.map((module) => `${module}.md`)].toSorted())
})
