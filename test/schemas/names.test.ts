/** Law: a name has one grammar, that of the meta-schemas; print and parse are each other's inverse, and nothing else parses. */
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitPointer, valueAt } from '../../json/index.ts'
import {
  compareVersions,
  eventTypeForm,
  isDay,
  isName,
  nameForms,
  oinUrnForm,
  parseEventType,
  parseMessageId,
  parseOinUrn,
  parseQuestionId,
  parseRuleId,
  parseSchemaAddress,
  parseStepId,
  parseVersionId,
  printEventType,
  printMessageId,
  printOinUrn,
  printQuestionId,
  printRuleId,
  printSchemaAddress,
  printStepId,
  printVersionId,
  schemaAddressForm,
} from '../../schemas/index.ts'
import type { NameKind } from '../../schemas/index.ts'
import { lawFolder, lawVersions, readJson } from '../../schemas/read.ts'

type Form = { readonly pattern: string; readonly maxLength: number }

const definitionsIn = (file: string): Readonly<Record<string, Form>> =>
  readJson(join(lawFolder(), file))['$defs'] as Readonly<Record<string, Form>>

const catalog = definitionsIn('catalog.schema.json')
const owners: readonly (readonly [NameKind, string])[] = [
  ['module', 'modulenaam'],
  ['moduleCode', 'modulecode'],
  ['type', 'berichttype'],
  ['version', 'versienummer'],
  ['participantKind', 'soortnaam'],
  ['flag', 'vlagnaam'],
]

test.each(owners)('a %s has the form of %s in catalog.schema.json', (kind, name) => {
  const { pattern, maxLength } = catalog[name] as Form

  expect({ pattern: `^${nameForms[kind].pattern}$`, most: nameForms[kind].most }).toEqual({ pattern, most: maxLength })
})

test.each([
  ['moduleCode', 'catalog.schema.json', '/$defs/modulecode'],
  ['ruleId', 'regels.schema.json', '/$defs/regel/properties/id'],
  ['stepId', 'conversies.schema.json', '/$defs/stap/properties/id'],
  ['questionId', 'profiel.schema.json', '/$defs/aantekeningen/properties/x-vraag'],
] as const)('a %s has the form that it has in %s', (kind, file, pointer) => {
  expect(valueAt(readJson(join(lawFolder(), file)), splitPointer(pointer))).toMatchObject({
    pattern: `^${nameForms[kind].pattern}$`,
  })
})

test.each(lawVersions().map(({ module, version }) => `${module}/${version}/gedeeld.schema.json`))(
  'organisations and references have the form of %s',
  (file) => {
    const { Referentienummer, ConversatieReferentienummer, Afzender, Ontvanger } = definitionsIn(file)

    for (const form of [Referentienummer, ConversatieReferentienummer])
      expect(form).toMatchObject({ pattern: `^${nameForms.uuid.pattern}$(?!\\n)`, maxLength: nameForms.uuid.most })
    for (const form of [Afzender, Ontvanger])
      expect(form).toMatchObject({ pattern: `^${nameForms.oin.pattern}$(?!\\n)`, maxLength: nameForms.oin.most })
  },
)

/** What the meta-schema takes, drawn from what the meta-schema says. */
function drawn(name: string): fc.Arbitrary<string> {
  const { pattern, maxLength } = catalog[name] as Form
  if (maxLength === undefined) throw new Error(`${name} has no maxLength`)
  return fc.stringMatching(new RegExp(pattern)).filter((text) => text.length <= maxLength)
}

/** What the meta-schema takes, written as a part of a longer pattern; how long it is comes afterwards. */
function part(name: string): string {
  return `(?<${name}>${(catalog[name] as Form).pattern.slice(1, -1)})`
}

const codes = drawn('modulecode')
const versions = drawn('versienummer')
const numbers = fc.nat(999)

const ids = fc.record({ module: drawn('modulenaam'), version: drawn('versienummer'), type: drawn('berichttype') })
const oins = fc.stringMatching(new RegExp(`^${nameForms.oin.pattern}$`))

/** A part that stands there more than once, or not always. */
function unnamed(text: string): string {
  return text.replace(/^\(\?<[a-z]+>/, '(?:')
}

test.each([
  ['moduleCode', 'SR'],
  ['version', '12.34'],
  ['ruleId', 'SR-12.34-R001'],
  ['stepId', 'SR-12.34-12.34-C001'],
  ['questionId', 'OV-SR-02'],
  ['oin', '00000001123456789000'],
  ['testOin', '00000099123456789000'],
  ['uuid', '6b1f7c1e-3c1a-4f6e-9d55-0b8a8a0c2f11'],
  ['day', '2026-11-30'],
] as const)('the longest %s is %s', (kind, longest) => {
  expect([isName(kind, longest), longest.length]).toEqual([true, nameForms[kind].most])
})

type Grammar = {
  readonly names: fc.Arbitrary<unknown>
  readonly print: (name: never) => string
  readonly parse: (text: string) => unknown
  readonly whole: string
}

const [module, version, type] = [part('modulenaam'), part('versienummer'), part('berichttype')]
const code = part('modulecode')
const grammars: Readonly<Record<string, Grammar>> = {
  'module@version': {
    names: ids.map(({ module, version }) => ({ module, version })),
    ...{ print: printVersionId, parse: parseVersionId, whole: `${module}@${version}` },
  },
  'module@version/Bericht': {
    names: ids,
    ...{ print: printMessageId, parse: parseMessageId, whole: `${module}@${version}/${type}` },
  },
  'the $id of a schema': {
    names: ids,
    ...{ print: printSchemaAddress, parse: parseSchemaAddress },
    whole: `https://schuldenknooppunt[.]nl/schemas/${module}/${version}/${type}`,
  },
  'the type of an envelope': {
    names: ids.map(({ module, type }) => ({ module, type })),
    ...{ print: printEventType, parse: parseEventType, whole: `nl[.]schuldenknooppunt[.]${module}[.]${type}` },
  },
  'the source of an envelope': {
    names: oins,
    ...{ print: printOinUrn, parse: parseOinUrn, whole: `urn:nld:oin:${nameForms.oin.pattern}` },
  },
  'the number of a rule': {
    names: fc.record({ code: codes, version: versions, number: numbers }),
    ...{ print: printRuleId, parse: parseRuleId, whole: `${code}-${version}-R[0-9]{3}` },
  },
  'the number of a step': {
    names: fc.record({ code: codes, from: versions, to: versions, number: numbers }),
    ...{ print: printStepId, parse: parseStepId },
    whole: `${code}-${version}-${unnamed(version)}-C[0-9]{3}`,
  },
  'the number of an open question': {
    names: fc.oneof(fc.record({ code: codes, number: fc.nat(99) }), fc.record({ number: numbers })),
    ...{ print: printQuestionId, parse: parseQuestionId, whole: `OV-(?:${unnamed(code)}-[0-9]{2}|[0-9]{3})` },
  },
}

describe.each(Object.entries(grammars))('%s', (_, { names, print, parse, whole }) => {
  const form = new RegExp(`^${whole}$`)

  test('parses as what was printed', () => {
    fc.assert(
      fc.property(names, (name) => {
        expect(parse(print(name as never))).toEqual(name)
      }),
    )
  })

  test('prints as what was parsed, and nothing else parses', () => {
    const strokes = fc.array(stroke, { maxLength: 3 })

    fc.assert(
      fc.property(names, strokes, (name, changes) => {
        const text = changes.reduce(changed, print(name as never))
        const read = parse(text)
        const { groups = {} } = form.exec(text) ?? {}
        const fits = Object.entries(groups).every(([of, each]) => each.length <= (catalog[of] as Form).maxLength)

        expect(read !== undefined).toBe(form.test(text) && fits)
        if (read !== undefined) expect(print(read as never)).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })
})

/** A slip of whoever types: a character too many, too few or another. */
type Stroke = { readonly at: number; readonly removed: 0 | 1; readonly put: string }

const stroke: fc.Arbitrary<Stroke> = fc.record({
  at: fc.nat(120),
  removed: fc.constantFrom(0 as const, 1 as const),
  put: fc.constantFrom('', 'a', 'Z', '0', '2', '.', '-', '/', '@', ':', ' ', '\n', '_', 'é', 'a'.repeat(60)),
})

function changed(text: string, { at, removed, put }: Stroke): string {
  const place = at % (text.length + 1)
  return text.slice(0, place) + put + text.slice(place + removed)
}

test('the forms of longer names leave room for the longest parts, and for no more', () => {
  const longest = { module: 'a'.repeat(40), version: '10.10', type: `A${'b'.repeat(59)}` }

  expect(printEventType(longest)).toHaveLength(eventTypeForm.most)
  expect(printSchemaAddress(longest)).toHaveLength(schemaAddressForm.most)
  expect(printOinUrn('0'.repeat(20))).toHaveLength(oinUrnForm.most)
  expect(printRuleId({ code: 'SR', version: '10.10', number: 1 })).toHaveLength(nameForms.ruleId.most)
  expect(printStepId({ code: 'SR', from: '10.10', to: '10.11', number: 1 })).toHaveLength(nameForms.stepId.most)
  expect(printQuestionId({ code: 'SR', number: 1 })).toHaveLength(nameForms.questionId.most)
  expect(parseMessageId(printMessageId(longest))).toEqual(longest)
  expect(parseMessageId(printMessageId({ ...longest, module: `a${longest.module}` }))).toBeUndefined()
  expect(parseMessageId(printMessageId({ ...longest, type: `${longest.type}b` }))).toBeUndefined()
})

test('a day is a day of the calendar', () => {
  expect(['2026-02-28', '2028-02-29', '2026-12-31'].filter((day) => !isDay(day))).toEqual([])
  for (const day of ['2026-02-29', '2026-02-30', '2026-13-01', '2026-2-1', '2026-02-01Z', '20260201', ''])
    expect([day, isDay(day)]).toEqual([day, false])
})

test('versions come in the order of their numbers', () => {
  expect(['2.10', '10.0', '2.9', '1.0', '2.0'].toSorted(compareVersions)).toEqual(['1.0', '2.0', '2.9', '2.10', '10.0'])
})

test('a name stands alone: nothing before it, nothing after it', () => {
  const names: Readonly<Record<NameKind, string>> = {
    module: 'meldingen-bewindvoering',
    version: '2.10',
    type: 'Melding285',
    participantKind: 'shv-fase-1',
    flag: 'nvvk-convenant',
    moduleCode: 'SR',
    ruleId: 'SR-2.10-R012',
    stepId: 'SR-2.10-10.0-C003',
    questionId: 'OV-SR-02',
    oin: '00000004000000001000',
    testOin: '00000099000000001000',
    uuid: '2f1c7a54-9d1e-4c39-8b8e-0a6f3c5d7e21',
    day: '2026-11-02',
  }
  for (const [kind, name] of Object.entries(names) as [NameKind, string][]) {
    expect([kind, isName(kind, name)]).toEqual([kind, true])
    for (const other of [` ${name}`, `${name} `, `${name}\n`, `\n${name}`, `${name}${name}${name}@`, ''])
      expect([kind, other, isName(kind, other)]).toEqual([kind, other, false])
  }
})
