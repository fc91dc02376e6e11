/** The NL GOV rules: each is silent on a document that keeps it, and reports one that breaks it (H-16). */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { redocly } from '../../tools/contracts.mjs'
import { cases, smallDocument } from './nlgov-cases.ts'
import type { Case } from './nlgov-cases.ts'

const folder = mkdtempSync(join(tmpdir(), 'nlgov-'))
let found: ReadonlyMap<string, readonly string[]>

const nameOf = ({ rule }: Pick<Case, 'rule'>, kind: 'good' | 'bad'): string =>
  join(folder, `${rule.replace('/', '-')}.${kind}.json`)

beforeAll(() => {
  const files = cases.flatMap((one) =>
    (['good', 'bad'] as const).map((kind) => {
      const document = smallDocument()
      one[kind](document)
      writeFileSync(nameOf(one, kind), JSON.stringify(document))
      return nameOf(one, kind)
    }),
  )
  found = lint(files)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** File → rules that reported. Redocly writes one JSON document per file. */
function lint(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const { stdout } = redocly(['lint', ...files, '--format', 'json', '--max-problems', '10000'])
  const problems = stdout.split(/(?<=^\})\s*(?=\{)/m).flatMap((text) => (JSON.parse(text) as Found).problems)
  return new Map(
    files.map((file) => [
      file,
      problems
        .filter(({ location }) => location.some(({ source }) => source.ref.endsWith(basename(file))))
        .map(({ ruleId }) => ruleId),
    ]),
  )
}

type Found = {
  readonly problems: readonly {
    readonly ruleId: string
    readonly location: readonly { readonly source: { readonly ref: string } }[]
  }[]
}

describe.each(cases)('$rule', (one) => {
  test('is silent where it is kept', () => expect(found.get(nameOf(one, 'good'))).not.toContain(one.rule))
  test('reports where it is broken', () => expect(found.get(nameOf(one, 'bad'))).toContain(one.rule))
})

test('the small document keeps every rule, so a report is about the change', () => {
  expect(found.get(nameOf({ rule: 'nlgov/missing-header' }, 'good'))).toEqual([])
})

test('rules see through references', () => {
  const file = join(folder, 'verwijzing.json')
  const { paths, components, ...document } = smallDocument()
  const text = JSON.stringify({
    ...document,
    paths,
    components: {
      schemas: {
        ...components?.['schemas'],
        Ding: {
          type: 'object',
          properties: { naam: { type: 'string' }, geboorteDatum: { $ref: '#/components/schemas/Moment' } },
        },
        Moment: { type: 'string', format: 'date-time' },
      },
      responses: { Zonder: { description: 'd', content: {} } },
    },
  }).replace('"responses":{"200":{', '"responses":{"201":{"$ref":"#/components/responses/Zonder"},"200":{')
  writeFileSync(file, text)
  expect(lint([file]).get(file)).toEqual(['nlgov/missing-header', 'nlgov/use-date-instead-of-datetime'])
})

describe('the shapes that the official test cases try', () => {
  const vectors = [
    {
      rule: 'query-keys-camel-case',
      well: ['a', 'naReferentie', '$top'],
      wrong: ['kebab-case', '_start', '9start', 'snake_case', 'UpperCamel'],
    },
    {
      rule: 'paths-kebab-case',
      well: ['/', '/openapi.json', '/a/{id}/b', '/a/{organisatieId}', '/_zoek', '/a-b/c/_zoek', '/slash/'],
      wrong: ['/aB', '/a_b', '/a/__b', '/A'],
    },
    {
      rule: 'use-date-instead-of-datetime',
      well: ['moment', 'kandidaat', 'update'],
      wrong: ['date', 'datum', 'geboorteDatum', 'birthDate', 'einde_date', 'einde_Datum'],
    },
    { rule: 'semver', well: ['0.1.0', '1.0.0-rc.1', '1.0.0+5'], wrong: ['1', '1.0', 'v1.0.0', '1.0.0.0', '01.0.0'] },
    {
      rule: 'include-major-version-in-uri',
      well: ['https://a.nl/v1', '/v1', 'https://a.nl/api/v12/x'],
      wrong: ['https://a.nl', 'https://a.nl/versie1'],
    },
  ]
  test.each(vectors)('$rule', ({ rule, well, wrong }) => {
    const files = [...well, ...wrong].map((value, index) => {
      const file = join(folder, `vector-${rule}-${index}.json`)
      writeFileSync(file, JSON.stringify(documentWith(rule, value)))
      return { file, value }
    })
    const reports = lint(files.map(({ file }) => file))
    const reported = files.filter(({ file }) => reports.get(file)?.includes(`nlgov/${rule}`)).map(({ value }) => value)
    expect(reported).toEqual(wrong)
  })
})

/** The small document with this value where the rule looks. */
function documentWith(rule: string, value: string): object {
  const document = JSON.parse(JSON.stringify(smallDocument())) as {
    info: { version: string }
    servers: { url: string }[]
    paths: Record<string, { get: Record<string, unknown> }>
    components: { schemas: { Ding: { properties: Record<string, object> } } }
  }
  const get = document.paths['/dingen']?.get ?? {}
  if (rule === 'query-keys-camel-case') get['parameters'] = [{ name: value, in: 'query', schema: { type: 'string' } }]
  if (rule === 'paths-kebab-case') document.paths = { [value]: { get } }
  if (rule === 'use-date-instead-of-datetime')
    document.components.schemas.Ding.properties[value] = { type: 'string', format: 'date-time' }
  if (rule === 'semver') document.info.version = value
  if (rule === 'include-major-version-in-uri') document.servers = [{ url: value }]
  return document
}

test('a document of OpenAPI 2 breaks openapi3 and openapi-root-exists', () => {
  const file = join(folder, 'swagger.json')
  writeFileSync(file, JSON.stringify({ swagger: '2.0', info: { title: 'Oud', version: '1.0.0' }, paths: {} }))
  expect(lint([file]).get(file)).toEqual(expect.arrayContaining(['nlgov/openapi3', 'nlgov/openapi-root-exists']))
})

test('a document without version is not linted but refused', () => {
  const file = join(folder, 'geen.json')
  writeFileSync(file, JSON.stringify({ info: { title: 'Geen', version: '1.0.0' }, paths: {} }))
  expect(redocly(['lint', file]).status).not.toBe(0)
})

test('every rule that redocly.yaml turns on by name has a case, and every case is on', () => {
  const text = readFileSync(join(import.meta.dirname, '../../redocly.yaml'), 'utf8')
  const on = [...text.matchAll(/^ {2}([\w/-]+): (?:error|warn)\b/gm)].map(([, rule]) => rule)
  expect(on.toSorted()).toEqual([...cases.map(({ rule }) => rule), 'nlgov/openapi-root-exists'].toSorted())
})
