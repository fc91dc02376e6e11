/**
 * The guard of the conversions: finds nothing in the law, and something in every broken declaration — each step left
 * out, each pointer misspelt, and one example of each other mistake.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { printStepId } from '../../schemas/index.ts'
import type { ConversionLaw, ConversionStep, MessageModel } from '../../schemas/index.ts'
import {
  catalogModule,
  checkConversions,
  lawFolder,
  lawVersions,
  readCatalog,
  readConversions,
  readLaw,
  readModels,
} from '../../schemas/read.ts'

const laws = readConversions()
const catalog = readCatalog()
const models = new Map(
  lawVersions().map(({ module, version }) => [`${module}@${version}`, readModels(readLaw(module, version))]),
)
const modelsOf = (module: string, version: string): readonly MessageModel[] => models.get(`${module}@${version}`) ?? []

/** The faults of all conversions, or of those of one pair's module, which is quicker. */
function faultsOf(broken: readonly ConversionLaw[], pair?: string): readonly string[] {
  const name = pair?.split(' ')[0]
  const isOurs = ({ module }: { readonly module: string }): boolean => name === undefined || module === name
  const ours = { ...catalog, modules: catalog.modules.filter(isOurs) }
  return checkConversions(broken.filter(isOurs), ours, modelsOf).map(({ place, claim }) => `${place} ${claim}`)
}

/** The law with these steps in the conversion of one pair, numbered again so that the number is no fault of its own. */
function withSteps(
  pair: string,
  change: (steps: readonly ConversionStep[]) => readonly unknown[],
): readonly ConversionLaw[] {
  return laws.map((law) => {
    if (`${law.module} ${law.van}-${law.naar}` !== pair) return law
    const code = catalogModule(catalog, law.module)?.code ?? ''
    const stappen = change(law.stappen).map((step, index) => ({
      ...(step as ConversionStep),
      id: printStepId({ code, from: law.van, to: law.naar, number: index + 1 }),
    }))
    return { ...law, stappen }
  })
}

const pairOf = ({ module, van, naar }: ConversionLaw): string => `${module} ${van}-${naar}`
const steps = laws.flatMap((law) => law.stappen.map((step) => ({ id: step.id, pair: pairOf(law), step })))

test('the conversions have the shape that their schema gives them', () => {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(lawFolder(), file), 'utf8'))
  const validate = new Ajv2020({ strictRequired: false, strictTypes: false }).compile(
    read('conversies.schema.json') as object,
  )
  const files = ['schuldregeling', 'waarborgfonds'].flatMap((module) =>
    readdirSync(join(lawFolder(), module, 'conversies')).map((name) => join(module, 'conversies', name)),
  )

  expect(files).toHaveLength(laws.length)
  expect(files.filter((file) => !validate(read(file)))).toEqual([])
  for (const { van, naar, module } of laws) expect(files).toContain(join(module, 'conversies', `${van}-${naar}.json`))
})

test('the guard finds no fault in the law', () => {
  expect(faultsOf(laws)).toEqual([])
})

describe('a step', () => {
  test.each(steps)('$id cannot be left out', ({ pair, step }) => {
    expect(
      faultsOf(
        withSteps(pair, (all) => all.filter((each) => each !== step)),
        pair,
      ),
    ).not.toEqual([])
  })

  test.each(steps)('$id cannot be left out for one of its messages', ({ pair, step }) => {
    const [, ...others] = step.berichten
    const broken = withSteps(pair, (all) => all.map((each) => (each === step ? { ...each, berichten: others } : each)))

    expect(faultsOf(broken, pair)).not.toEqual([])
  })

  test.each(steps.filter(({ step }) => 'van' in step))(
    '$id cannot name an element that is not there',
    ({ pair, step }) => {
      const broken = withSteps(pair, (all) =>
        all.map((each) => (each === step ? { ...each, van: '/Inhoud/Nergens' } : each)),
      )

      expect(faultsOf(broken, pair).join('\n')).toMatch(/does nothing|no place/)
    },
  )

  test.each(steps.filter(({ step }) => 'naar' in step))(
    '$id cannot lead to a place that is not there',
    ({ pair, step }) => {
      const broken = withSteps(pair, (all) =>
        all.map((each) => (each === step ? { ...each, naar: '/Inhoud/Nergens' } : each)),
      )

      expect(faultsOf(broken, pair)).not.toEqual([])
    },
  )
})

const up = 'schuldregeling 1.1-2.0'
const down = 'schuldregeling 2.0-1.1'
const words = { nl: { melding: 'Dit gaat niet mee.' }, en: { melding: 'This is left out.' } }
const lost = (van: string, bericht: string): object => ({
  ...{ berichten: [bericht], soort: 'vervalt', van, herkomst: 'ontworpen', bron: 'OV-CV-03', ...words },
})

const change =
  (id: string, to: object) =>
  (all: readonly ConversionStep[]): readonly unknown[] =>
    all.map((step) => (step.id === id ? { ...step, ...to } : step))

type Broken = [
  name: string,
  pair: string,
  change: (all: readonly ConversionStep[]) => readonly unknown[],
  claim: RegExp,
]

describe('is found:', () => {
  test.each<Broken>([
    [
      'a required element that is left out',
      down,
      (all) => [...all, lost('/Inhoud/KlantnummerSHV', 'Saldoverzoek')],
      /KlantnummerSHV is left out .* though the other version has the element/,
    ],
    [
      'an element that is there but whose values do not all fit',
      'waarborgfonds 1.0-2.0',
      change('WF-1.0-2.0-C003', { maximum: 500_000 }),
      /Bruto_Kredietsom takes numbers that the other version does not take/,
    ],
    [
      'bounds that bound nothing',
      'waarborgfonds 1.0-2.0',
      change('WF-1.0-2.0-C003', { maximum: 99_999_999 }),
      /already stays within these bounds/,
    ],
    ['a code that is not of the list', up, change('SR-1.1-2.0-C004', { waarde: 'misschien' }), /what is no code of it/],
    [
      'free text that is filled in',
      up,
      (all) => [...all, { ...lost('', 'KlantOnbekend'), soort: 'vul', naar: '/Inhoud/KlantnummerSHV', waarde: 'X' }],
      /C006 fills .*KlantnummerSHV with what is no code|C006 does nothing/,
    ],
    [
      'an element that only a variant has, filled in for all',
      'schuldregeling 1.0-1.1',
      change('SR-1.0-1.1-C001', { bij: { pointer: '/Inhoud/Vorderingen/*/Schuldtype', waarde: 'geen' } }),
      /Betaalreferentie is required by the other version/,
    ],
    [
      'a code with two steps',
      down,
      change('SR-2.0-1.1-C006', { waarden: ['klant-bekend', 'incasso-opgeschort', 'geen-vordering'] }),
      /Antwoord has two steps for code klant-bekend/,
    ],
    [
      'a code that the element does not have',
      down,
      change('SR-2.0-1.1-C012', { waarden: ['SA', 'SX'] }),
      /TypeSchuldregeling has no code SX/,
    ],
    [
      'silence about what does not come back',
      down,
      change('SR-2.0-1.1-C005', { waarden: ['incasso-opgeschort'] }),
      /C005 is silent about KennisgevingAntwoord/,
    ],
    ['a loss without words', down, change('SR-2.0-1.1-C007', { nl: undefined, en: undefined }), /does not say what/],
    ['words in one language', down, change('SR-2.0-1.1-C007', { en: undefined }), /words in one language only/],
    ['a refusal without a remedy', down, change('SR-2.0-1.1-C003', words), /C003 refuses and does not say what to do/],
    ['a designed step without a question', down, change('SR-2.0-1.1-C007', { herkomst: 'ontworpen' }), /open question/],
    [
      'a choice whose element is left out',
      up,
      (all) => [...all, lost('/Inhoud/Adres', 'KlantGemeldVoorSHV')],
      /is named by SR-1.1-2.0-C001 and SR-1.1-2.0-C006/,
    ],
    [
      'a step below what is left out',
      'schuldregeling 1.1-1.0',
      (all) => [...all, lost('/Inhoud/Vorderingen', 'SaldoverzoekAntwoord')],
      /does nothing/,
    ],
  ])('%s', (_name, pair, ...[broken, claim]) => {
    expect(faultsOf(withSteps(pair, broken), pair).join('\n')).toMatch(claim)
  })

  test('an element that needs another, which stays behind', () => {
    const broken = withSteps('schuldregeling 2.0-1.1', (all) => [
      ...all,
      lost('/Inhoud/Vorderingen/*/Kosten', 'SaldoverzoekAntwoord'),
    ])
    const needing = (module: string, version: string): readonly MessageModel[] =>
      JSON.parse(JSON.stringify(modelsOf(module, version)), (name, value: unknown) =>
        name === 'dependentRequired' ? { Rente: ['Kosten'] } : value,
      ) as readonly MessageModel[]

    const faults = checkConversions(broken, catalog, needing).map(({ claim }) => claim)

    expect(faults.join('\n')).toMatch(/Rente may stand there without Kosten/)
  })

  test('a conversion that is missing, and one that skips a version', () => {
    const [first, ...others] = laws
    if (first === undefined) throw new Error('no conversions')

    expect(faultsOf(others)).toContain('schuldregeling/conversies/1.0-1.1 is missing')
    expect(faultsOf([...laws, { ...first, naar: '2.0' }]).join('\n')).toMatch(/1\.0-2\.0 joins no neighbours/)
  })

  test('a message that is not named, one that does not exist, and one that becomes another', () => {
    const broken = laws.map((law) => {
      if (pairOf(law) !== up) return law
      const { Saldoverzoek: _, ...berichten } = law.berichten
      return { ...law, berichten: { ...berichten, Nergens: 'Nergens', KlantOnbekend: 'Kennisgeving' } }
    })
    const faults = faultsOf(broken).join('\n')

    expect(faults).toMatch(/#Saldoverzoek is not named among the messages/)
    expect(faults).toMatch(/#Nergens is no message of this version/)
    expect(faults).toMatch(/#KlantOnbekend becomes GeenMedewerking by the catalogue/)
  })

  test('a new element in either version that nobody declared', () => {
    const grown = new Map(models)
    for (const version of ['1.1', '2.0']) {
      grown.set(
        `schuldregeling@${version}`,
        modelsOf('schuldregeling', version).map((model) => (model.type === 'Saldoverzoek' ? grow(model) : model)),
      )
      const faults = checkConversions(laws, catalog, (module, name) => grown.get(`${module}@${name}`) ?? [])
      grown.set(`schuldregeling@${version}`, modelsOf('schuldregeling', version))

      expect(faults.map(({ place }) => place)).toContain(`schuldregeling/conversies/1.1-2.0#Saldoverzoek`)
      expect(faults.map(({ place }) => place)).toContain(`schuldregeling/conversies/2.0-1.1#Saldoverzoek`)
    }
  })
})

/** The message with one more element, required. */
function grow(model: MessageModel): MessageModel {
  const [first] = model.root.properties
  if (first === undefined) throw new Error('no elements')
  const added = { name: 'Erbij', required: true, node: { ...first.node, kind: 'boolean' } as const }
  return { ...model, root: { ...model.root, properties: [...model.root.properties, added] } }
}
