/** Every module version of the law keeps to the profile, and the guard of the law finds nothing to say. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { checkLaw } from '../../schemas/guard/check-law.ts'
import { lawFolder, lawVersions, readCatalog, readCsvAgreement, readLaw, readRules } from '../../schemas/read.ts'

const folder = lawFolder()
const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'))
const ajv = new Ajv2020({ allErrors: true, strictRequired: false, strictTypes: false })

const profile = ajv.compile(asSchema(read('profiel.schema.json')))
const ruleBook = ajv.compile(asSchema(read('regels.schema.json')))
const functions = ajv.compile(asSchema(read('functies.schema.json')))
const agreements = ajv.compile(asSchema(read('csv.schema.json')))
const catalogue = ajv.compile(asSchema(read('catalog.schema.json')))

test('the functions of the rules have the shape that their schema gives them', () => {
  expect(mistakes(functions, read('functies.json'))).toEqual([])
})

test('the agreements on CSV have the shape that their schema gives them, and name messages that exist', () => {
  const agreement = readCsvAgreement('schuldregeling')
  const names = readCatalog().modules.flatMap(({ berichten }) => berichten.map(({ bericht }) => bericht))

  expect(mistakes(agreements, read('schuldregeling/csv.json'))).toEqual([])
  for (const { bericht } of agreement?.keuzes ?? []) expect(names).toContain(bericht)
  for (const { vraag } of agreement?.bekend ?? []) expect(names).toContain(vraag)
})

test('the catalogue has the shape that its schema gives it', () => {
  expect(mistakes(catalogue, read('catalog.json'))).toEqual([])
})

for (const { module, version } of lawVersions())
  describe(`${module}@${version}`, () => {
    const files = readdirSync(join(folder, module, version))

    test.each(files.filter((file) => file.endsWith('.schema.json')))('%s keeps to the profile', (file) => {
      const schema = asSchema(read(join(module, version, file)))

      expect(mistakes(profile, schema)).toEqual([])
      expect(schema['$id']).toBe(`https://schuldenknooppunt.nl/schemas/${module}/${version}/${file.split('.')[0]}`)
    })

    test('regels.json has the shape of a rule book', () => {
      expect(mistakes(ruleBook, read(join(module, version, 'regels.json')))).toEqual([])
    })

    test('the guard of the law finds no fault', () => {
      const faults = checkLaw(readLaw(module, version), readRules(module, version), readCatalog())

      expect(faults.map(({ place, claim }) => `${place} ${claim}`)).toEqual([])
    })

    test('the folder holds schemas and rules, and nothing else', () => {
      expect(files.filter((file) => !file.endsWith('.schema.json') && file !== 'regels.json')).toEqual([])
    })
  })

function mistakes(validate: ReturnType<typeof ajv.compile>, value: unknown): readonly string[] {
  validate(value)
  return (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== 'if')
    .map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`)
}

function asSchema(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new Error('A schema is an object')
  return { ...value }
}
