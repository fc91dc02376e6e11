/** A name has one grammar: it stands in `schemas/names.ts`, `schemas/message-id.ts` and `schemas/law-ids.ts`, and nobody spells it a second time. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { eventTypeForm, nameForms, oinUrnForm, schemaAddressForm } from '../../schemas/index.ts'
import { filesIn, house, readFloorPlan, sourcesOf } from '../../tools/floor-plan.mjs'
import { grammarsIn, kindsSpelled, patternsIn } from './name-grammars.ts'

const owners = ['schemas/names.ts', 'schemas/message-id.ts', 'schemas/law-ids.ts']

/** Where a form of somebody else looks like that of a name. */
const namesakes: Readonly<Record<string, readonly string[]>> = {
  // The formats of JSON Schema: neither knows names of this standard.
  'generators/recogniser/formats.ts': ['UUID', 'day'],
  'prover/read/formats.ts': ['UUID', 'day'],
  // Texts that have those forms, one by one: vectors, not a grammar.
  'conformance/kit/cases/format-vectors.ts': ['day', 'UUID', 'OIN'],
  // A mail address is put together with the same sign.
  'samples/test-numbers.ts': ['version of a module'],
  // The names of schemas in a contract, by the API design rules.
  'tools/nlgov-plugin.mjs': ['message type'],
}

const read = (file: string): string => readFileSync(join(house, file), 'utf8')
// What is generated spells what it was made from.
const sources = [
  ...readFloorPlan().flatMap((room) => sourcesOf(room)),
  ...['tools', 'bench', 'cli'].flatMap((folder) => filesIn(folder).filter((file) => /\.[cm]js$/.test(file))),
].filter((file) => !owners.includes(file) && !file.startsWith('generated/'))

const found = sources.flatMap((file) => grammarsIn(file, read(file)).map((grammar) => ({ file, ...grammar })))
const isNamesake = ({ file, kind }: { file: string; kind: string }): boolean => namesakes[file]?.includes(kind) === true

test('no source spells the grammar of a name', () => {
  const strays = found.filter((each) => !isNamesake(each))

  expect(strays.map(({ file, line, pattern, kind }) => `${file}:${line} spells a ${kind}: ${pattern}`)).toEqual([])
})

test('every namesake is there', () => {
  const kept = Object.entries(namesakes).flatMap(([file, kinds]) => kinds.map((kind) => `${file} ${kind}`))

  expect([...new Set(found.filter(isNamesake).map(({ file, kind }) => `${file} ${kind}`))].sort()).toEqual(kept.sort())
})

test('the owner of the grammar is found to spell it', () => {
  const kinds = owners.flatMap((file) => grammarsIn(file, read(file)).map(({ kind }) => kind))

  expect([...new Set(kinds)].sort()).toEqual([
    'OIN',
    'UUID',
    'code of a module',
    'day',
    'kind of participant',
    'message type',
    'module',
    'open question',
    'rule id',
    'step of a conversion',
    'version',
    'version of a module',
  ])
})

test('the address of a dialect of JSON Schema stands once', () => {
  const spelling = sources.filter((file) => read(file).includes('json-schema.org/draft'))

  expect(spelling).toEqual(['prover/read/dialect.ts'])
})

describe('the law and the contracts', () => {
  const type = nameForms.type.pattern
  const shared = { pattern: schemaAddressForm.pattern.replace(type, `(?:gedeeld|${type})`) }
  // The day of a message is a day that exists, and that of a birth may be known in part: the core says both.
  const { vormen, begrippen } = JSON.parse(read('schemas/kern.json')) as Record<
    string,
    Record<string, { pattern?: string }>
  >
  const days = [vormen?.['datum'], begrippen?.['Geboortedatum']].map((each) => each?.pattern ?? '')
  const forms = [...Object.values(nameForms), eventTypeForm, schemaAddressForm, oinUrnForm, shared]
  // Also as the law ends a pattern, so that no engine lets a last line break through.
  const known = [...forms.flatMap(({ pattern }) => [`^${pattern}$`, `^${pattern}$(?!\\n)`]), ...days]
  const law = readFloorPlan()
    .flatMap(({ name }) => filesIn(name))
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) =>
      patternsIn(JSON.parse(read(file))).map(([pointer, pattern]) => ({ place: `${file}#${pointer}`, pattern })),
    )
  const contracts = filesIn('spec/api')
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) =>
      [...read(file).matchAll(/pattern: '((?:[^']|'')+)'/g)].map(([, pattern = '']) => ({
        place: file,
        pattern: pattern.replaceAll("''", "'"),
      })),
    )

  test('have patterns to look at', () => {
    expect(law.length).toBeGreaterThan(200)
    expect(contracts.length).toBeGreaterThan(30)
  })

  test('give a name the form that it has in the code', () => {
    const strays = [...law, ...contracts].filter(
      ({ pattern }) => !known.includes(pattern) && kindsSpelled(pattern).length > 0,
    )

    expect(
      strays.map(({ place, pattern }) => `${place} spells a ${kindsSpelled(pattern).join(', ')}: ${pattern}`),
    ).toEqual([])
  })
})

describe('a second grammar is found', () => {
  const planted: readonly (readonly [string, string])[] = [
    ['message id', 'const id = /^([a-z-]+)@(\\d+\\.\\d+)\\/([A-Za-z]+)$/'],
    ['message id', 'const id = /^([^@/]+)@([^@/]+)\\/([^@/]+)$/'],
    ['message id', "const module = '[a-z-]+'\nconst id = new RegExp(`^${module}@[0-9.]+/\\\\w+$`)"],
    ['message id', 'const isLaw = (text) => /^[a-z-]+@\\d+\\.\\d+\\//.test(text)'],
    ['version of a module', 'const [, module, version] = /^([a-z-]+)@([\\d.]+)$/.exec(text) ?? []'],
    [
      'address of a schema',
      "const form = new RegExp('^https://schuldenknooppunt\\\\.nl/schemas/[a-z-]+/[0-9.]+/[A-Za-z]+$')",
    ],
    ['type of an envelope', "const form = '^nl\\\\.schuldenknooppunt\\\\.' + '[a-z-]+\\\\.[A-Za-z0-9]+$'"],
    ['source of an envelope', 'const form = /^urn:nld:oin:\\d{8}[0-9A-Z]{9}000$/'],
    ['version', 'const folders = names.filter((name) => /^\\d+\\.\\d+$/.test(name))'],
    ['version', 'const form = /^[1-9][0-9]?\\.[0-9]{1,2}$/'],
    ['version', 'const form = new RegExp(`${nameForms.module.pattern}@\\\\d+\\\\.\\\\d+`)'],
    ['OIN', 'const oin = /^[0-9]{8}[0-9A-Za-z]{9}000$/'],
    ['OIN', "const oin = '000000(?:0[1-46-9]|10|99)[0-9A-Za-z]{9}000'"],
    ['UUID', 'const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i'],
    ['UUID', 'const files = names.filter((name) => /^[0-9a-f-]{36}\\.json$/.test(name))'],
    ['rule id', 'const rule = /^(?:SR|SI)-\\d\\.\\d-R\\d{3}$/'],
    ['message type', 'const type = /^[A-Z][A-Za-z0-9]{0,79}$/'],
    ['message type', 'const type = /^[A-Z][a-zA-Z]+$/'],
    ['module', 'const module = /^[a-z](?:[a-z-]{0,38}[a-z])?$/'],
    ['kind of participant', 'const kind = /^[a-z]+(?:-[a-z0-9]+)*$/'],
    ['OIN', 'const oin = /^\\d{20}$/'],
    ['OIN', 'const oin = /^[0-9A-Za-z]{20}$/'],
    ['code of a module', 'const code = /^[A-Z]{2}$/'],
    ['code of a module', 'const code = /^(?:SR|SI|BR|MB|WF|PR)$/'],
    ['code of a module', "const codes = '(SR|SI|BR)'"],
    ['code of a module', "const codes = new Set(['SR', 'SI'])"],
    ['code of a module', "type Code = 'SR' | 'SI' | 'BR'"],
    ['open question', 'const code = /^OV-([A-Z]{2})-/.exec(question)?.[1]'],
    ['open question', "const question = '^OV-(?:[A-Z]{2}-[0-9]{2}|[0-9]{3})$'"],
    ['rule id', "const id = `${code}-${version}-R${String(index).padStart(3, '0')}`"],
    ['step of a conversion', 'const step = /^[A-Z]{2}-[0-9.]+-[0-9.]+-C[0-9]{3}$/'],
    ['step of a conversion', "const id = `${code}-${from}-${to}-C${String(index).padStart(3, '0')}`"],
    ['version of a module', "const [module, version] = text.split('@')"],
    ['version of a module', 'const [module, version] = text.split(/@/)'],
    ['version of a module', "const module = text.slice(0, text.indexOf('@'))"],
    ['version of a module', 'const id = `${module}@${version}`'],
    ['version', "const known = ['1.0', '2.0']"],
    ['message type', "type Type = 'Saldoverzoek' | 'Betaalvoorstel'"],
    ['day', 'const day = /^\\d{4}-\\d\\d-\\d\\d$/'],
  ]

  test.each(planted)('of a %s: %s', (kind, text) => {
    expect(grammarsIn('planted.ts', text).map((each) => each.kind)).toContain(kind)
  })
})

test.each([
  'const all = /.*/',
  'const step = /[^/]+/',
  'const word = /^\\w+$/',
  'const number = /^-?\\d+(?:\\.\\d+)?$/',
  'const hash = /^[A-Za-z0-9_-]{43}$/',
  'const mail = /^[a-z0-9.]+@(?:[a-z0-9]+\\.)+[a-z]{2,63}$/',
  "const parts = text.split('-')",
  'const place = `${row}-${column}`',
  "const sizes = ['S', 'M', 'L']",
  'const slug = /^[a-z0-9-]+$/',
  'const long = /^.{20}$/',
  "const sentence = 'Give [module@version] or a file'",
  'const form = new RegExp(`^${nameForms.uuid.pattern}$`)',
])('a pattern that is not about names is left alone: %s', (text) => {
  expect(grammarsIn('planted.ts', text)).toEqual([])
})
