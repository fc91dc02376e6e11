/**
 * Every lint rule lets its good case pass and stops its bad one; our law passes all of them.
 *
 * Inside: gives each rule its own good and bad case; the door lints the whole law.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Json } from '../../../json/index.ts'
import { lintCodes } from '../../../governance/lint/codes.ts'
import { claimsOf } from '../../../governance/lint/lint.ts'
import type { LawSubject, LintSubject, TogetherSubject } from '../../../governance/lint/lint-rule.ts'
import { lintRules } from '../../../governance/lint/rules.ts'
import { avoidedWordsIn, lawSubjects } from '../../../governance/lint/subjects.ts'
import { schemaFiles } from '../../../governance/source/schema-files.ts'
import type { SchemaFile } from '../../../governance/source/schema-files.ts'
import { applySteps } from '../../../schemas/index.ts'
import type { PatchStep, Rule } from '../../../schemas/index.ts'
import { lawFolder, readLaw } from '../../../schemas/read.ts'
import type { CatalogModule, MetaSchema } from '../../../schemas/read.ts'
import { skpHere } from '../../cli/at-desk.ts'
import { emptyFolder, house } from '../../cli/run-skp.ts'

type Bad = { readonly bad: Json; readonly claims: readonly Said[] }
type Case = Bad & {
  readonly about: string
  readonly good: Json
  readonly fine?: readonly Json[]
  readonly more?: readonly Bad[]
}

const cases = JSON.parse(readFileSync(join(import.meta.dirname, 'cases.json'), 'utf8')) as Record<string, Case>
const avoided = avoidedWordsIn(join(house, 'spec/begrippen.md'))
const whole = lawSubjects({ folder: lawFolder(), shown: 'schemas' })
const sound = whole.find(
  (subject): subject is LawSubject =>
    subject.kind === 'law' && subject.law.module === 'schuldregeling' && subject.law.version === '1.1',
)

/** A law in which one message, its example or a rule says something else. */
function alteredLaw(steps: readonly PatchStep[]): LawSubject {
  const document = sound?.documents.find(({ name }) => name === 'Saldoverzoek')
  if (sound === undefined || document === undefined) throw new Error('the law has no Saldoverzoek')
  const [rule] = sound.rules
  const module = sound.catalog.modules.find((each) => each.module === 'schuldregeling')
  const parts = {
    schema: document.place.file.schema,
    rules: [rule],
    example: sound.exampleOf('Saldoverzoek')?.message,
    version: module?.versies.find(({ versie }) => versie === '1.1'),
  }
  const { schema, rules, example, version } = applySteps(parts, steps) as {
    version: CatalogModule['versies'][number]
    schema: Json
    rules: readonly Rule[]
    example: unknown
  }
  const file: SchemaFile = { ...document.place.file, schema }
  const all = document.files.files.map((each) => (each.path === file.path ? file : each))
  return {
    ...sound,
    law: readLaw('schuldregeling', '1.1'),
    rules: steps.some(({ path }) => path.startsWith('/rules')) ? rules : sound.rules,
    catalog: {
      ...sound.catalog,
      modules: sound.catalog.modules.map((each) => ({
        ...each,
        versies: each.versies.map((old) => (each === module && old.versie === '1.1' ? version : old)),
      })),
    },
    documents: [{ ...document, place: { file, pointer: '' }, files: schemaFiles(all) }],
    files: all,
    exampleOf: (type) => {
      if (type !== 'Saldoverzoek') return sound.exampleOf(type)
      return example === undefined ? undefined : { file: 'voorbeeld', message: example }
    },
  }
}

/** All versions together, with something else in the catalogue or in the agreements. */
function alteredTogether(steps: readonly PatchStep[]): LintSubject {
  const together = whole.find(({ kind }) => kind === 'together') as TogetherSubject | undefined
  if (together === undefined) throw new Error('the law is not read as a whole')
  const { modelsOf, ...data } = together
  return { ...(applySteps(data, steps) as typeof data), modelsOf }
}

function subjectOf(about: string, value: Json): LintSubject {
  if (about === 'law') return alteredLaw(value as unknown as readonly PatchStep[])
  if (about === 'together') return alteredTogether(value as unknown as readonly PatchStep[])
  if (about === 'file') {
    const { meta, value: schema } = value as unknown as { readonly meta: MetaSchema; readonly value: Json }
    return { kind: 'file', path: 'case.json', file: { path: 'case.json', text: JSON.stringify(schema), schema }, meta }
  }
  const file: SchemaFile = { path: 'case.json', text: JSON.stringify(value), schema: value }
  return about === 'rules' ? { kind: 'rules', file } : { kind: 'schema', file, files: schemaFiles([file]), avoided }
}

test('every rule has a good and a bad case, and every case a rule', () => {
  expect(Object.keys(cases).sort()).toEqual(Object.keys(lintRules).sort())
})

type Said = { readonly code: string; readonly params: object; readonly pointer?: string }

/** What the rule says of it: which codes, with which words in them, and where. */
async function saidOf(id: string, value: Json): Promise<readonly Said[]> {
  const { about } = cases[id] as Case
  const claims = await claimsOf(lintRules[id as keyof typeof lintRules], subjectOf(about, value))
  return claims.map(({ code, params, place }) => ({
    ...{ code, params },
    ...(place === undefined ? {} : { pointer: place.pointer }),
  }))
}

const good = Object.entries(cases).flatMap(([id, each]) =>
  [each.good, ...(each.fine ?? [])].map((value) => ({ id, value })),
)
const bad = Object.entries(cases).flatMap(([id, each]) =>
  [each, ...(each.more ?? [])].map(({ bad: value, claims }) => ({ id, value, claims })),
)

test.each(good)('$id passes $value', async ({ id, value }) => {
  expect(lintRules[id as keyof typeof lintRules].about).toBe(cases[id]?.about)
  expect(await saidOf(id, value)).toEqual([])
})

test.each(bad)('$id stops $value', async ({ id, value, claims }) => {
  expect(await saidOf(id, value)).toEqual(claims)
})

test('every code is said of some case, by its own rule, with its own words', () => {
  const said = bad.flatMap(({ id, claims }) => claims.map((claim) => ({ id, ...claim })))
  const codes = Object.keys(lintCodes) as (keyof typeof lintCodes)[]
  // Said of a whole catalogue only, and of a meta-schema of ours that is no schema, with which nothing here would run.
  expect(codes.filter((code) => said.every((each) => each.code !== code))).toEqual([
    'law-form-unjudged',
    'law-form-forbidden',
  ])
  for (const { id, code, params } of said) {
    const { rule, params: names } = lintCodes[code as keyof typeof lintCodes]
    expect([rule, Object.keys(params).sort()]).toEqual([id, [...names].sort()])
  }
})

test('a refusal of our own design without a contradiction is refused by the guard and by the form of the file', async () => {
  const planted = { klasse: 'fout', herkomst: 'ontworpen', bron: 'eigen ontwerp' } as const
  const steps = Object.entries(planted).map(([name, value]): PatchStep => ({
    op: 'add',
    path: `/rules/0/${name}`,
    value,
  }))
  const [rule] = alteredLaw(steps).rules
  const { tegenspraak: _, ...bare } = rule as Rule
  const book = { $schema: '../../regels.schema.json', regels: [bare] } as unknown as Json

  const guarded = await claimsOf(lintRules['law-profile'], alteredLaw(steps))
  const formed = await claimsOf(
    lintRules['law-form'],
    subjectOf('file', { meta: 'regels.schema.json', value: book } as unknown as Json),
  )

  expect(guarded.map(({ params }) => params)).toMatchObject([{ claim: expect.stringContaining('say in tegenspraak') }])
  expect(formed.map(({ params }) => params)).toMatchObject([{ name: 'tegenspraak' }])
})

test('our law passes every rule', async () => {
  const { code, out } = await skpHere(['lint'])

  expect([code, out]).toEqual([0, 'Niets gevonden.\n'])
})

test('a folder of others is checked by the rules that make sense there, with the places', async () => {
  const home = emptyFolder()
  mkdirSync(join(home, 'them'))
  writeFileSync(join(home, 'them/a.json'), '{\n  "type": "string",\n  "maxLenght": 3\n}\n')
  const bad = await skpHere(['lint', 'them', '--lang', 'en'], home)
  const github = await skpHere(['lint', 'them', '--format', 'github'], home)
  const json = await skpHere(['lint', 'them', '--format', 'json'], home)
  const good = await skpHere(['lint', join(house, 'test/governance/foreign/2020-12-old')], home)
  const missing = await skpHere(['lint', 'nowhere'], home)

  expect([bad.code, bad.out]).toEqual([
    1,
    'them/a.json:3:3  keyword-unknown  unknown keyword maxLenght\n    A misspelt keyword is silently skipped: the demand then does not hold.\n1 finding.\n',
  ])
  expect(github.out).toMatch(/^::error file=them\/a\.json,line=3,endLine=3,title=skp lint keyword-unknown::/)
  expect(JSON.parse(json.out)).toMatchObject({
    format: 'skp-lint-1',
    findings: [
      {
        rule: 'keyword-unknown',
        code: 'keyword-unknown',
        params: { keyword: 'maxLenght' },
        text: { nl: 'onbekend woord maxLenght', en: 'unknown keyword maxLenght' },
        reason: { en: 'A misspelt keyword is silently skipped: the demand then does not hold.' },
        spot: { file: 'them/a.json', pointer: '/maxLenght', position: { line: 3 } },
      },
    ],
  })
  expect([good.code, missing.code]).toEqual([0, 2])
})
