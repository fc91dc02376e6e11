/** Every file of the law keeps the form of its meta-schema, and the guard of the law finds nothing to say. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { ValidateFunction } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { dialects } from '../../prover/index.ts'
import {
  checkLaw,
  lawFiles,
  lawFolder,
  lawVersions,
  readCatalog,
  readJson,
  readLaw,
  readRules,
} from '../../schemas/read.ts'
import type { MetaSchema } from '../../schemas/read.ts'

const folder = lawFolder()
const files = lawFiles()

/** A stock validator with the published meta-schema, and nothing of ours. */
const judges = new Map<MetaSchema, ValidateFunction>()
function judgeBy(meta: MetaSchema): ValidateFunction {
  const before = judges.get(meta)
  if (before !== undefined) return before
  const ajv = new Ajv2020({ allErrors: true, strictRequired: false, strictTypes: false })
  const judge =
    meta === 'JSON Schema 2020-12' ? ajv.getSchema(dialects['2020-12'].id) : ajv.compile(readJson(join(folder, meta)))
  if (judge === undefined) throw new Error(`no meta-schema ${meta}`)
  judges.set(meta, judge)
  return judge
}

test('every JSON file of the law has a meta-schema, and every meta-schema a file', () => {
  expect(files.filter(({ meta }) => meta === undefined)).toEqual([])
  expect(new Set(files.map(({ meta }) => meta)).size).toBe(10)
})

test.each(files)('$path keeps the form of $meta', ({ path, meta }) => {
  const judge = judgeBy(meta ?? 'JSON Schema 2020-12')
  judge(readJson(join(folder, path)))

  expect(
    (judge.errors ?? [])
      .filter(({ keyword }) => keyword !== 'if')
      .map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`),
  ).toEqual([])
})

for (const { module, version } of lawVersions())
  describe(`${module}@${version}`, () => {
    const names = readdirSync(join(folder, module, version))

    test.each(names.filter((name) => name.endsWith('.schema.json')))('%s has the address of its place', (name) => {
      expect(readJson(join(folder, module, version, name))['$id']).toBe(
        `https://schuldenknooppunt.nl/schemas/${module}/${version}/${name.split('.')[0]}`,
      )
    })

    test('the guard of the law finds no fault', () => {
      const faults = checkLaw(readLaw(module, version), readRules(module, version), readCatalog())

      expect(faults.map(({ place, claim }) => `${place} ${claim}`)).toEqual([])
    })

    test('the folder holds schemas and rules, and nothing else', () => {
      expect(names.filter((name) => !name.endsWith('.schema.json') && name !== 'regels.json')).toEqual([])
    })
  })
