/**
 * A stock validator gives our verdict on every message type: engines that know nothing of us get the schemas as they are
 * published, leave formats alone, and judge samples and single faults as the law does. Rules across fields are not theirs.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { Validator } from '@cfworker/json-schema'
import { validator as schemasafe } from '@exodus/schemasafe'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { faultyMessages, seededChoices } from '../../samples/index.ts'
import type { JsonObject } from '../../samples/index.ts'
import { lawFolder, lawVersions, readJson, readLaw } from '../../schemas/read.ts'
import type { SchemaObject } from '../../schemas/read.ts'
import { everyMessage } from '../samples/every-message.ts'

type Case = { readonly schema: string; readonly message: JsonObject; readonly valid: boolean; readonly told: string }

const idOf = (schema: SchemaObject): string => String(schema['$id'])

/** Every published schema, as the files say it. */
const published = lawVersions().flatMap(({ module, version }) =>
  ['gedeeld', ...Object.keys(readLaw(module, version).messages)].map((name) =>
    readJson(join(lawFolder(), module, version, `${name}.schema.json`)),
  ),
)

/** The message with a line break after one of its texts, for each of them. */
function withLastLine(message: JsonObject): readonly JsonObject[] {
  const texts = [...JSON.stringify(message).matchAll(/:"(?:[^"\\]|\\.)*"/g)]
  return texts.map(({ 0: text, index }) => {
    const written = JSON.stringify(message)
    const end = index + text.length - 1
    return JSON.parse(`${written.slice(0, end)}\\n${written.slice(end)}`) as JsonObject
  })
}

/** Samples, every fault of shape that the sampler knows, and a line break at the end of each text. */
const cases: readonly Case[] = everyMessage.flatMap(({ name, sampler, hasShape }) => {
  const schema = sampler.model.id
  return Array.from({ length: 2 }, (_, index) => index).flatMap((index) => {
    const drawing = { choices: seededChoices(11, index), wild: index % 2 === 1 }
    const good = sampler.valid(drawing)
    const faults = [...faultyMessages(sampler, good, drawing)].filter(({ finding }) => finding.code !== 'rule')
    const lined = withLastLine(good).map((message) => ({
      ...{ schema, message, valid: hasShape(message) },
      told: `${name} with a last line break`,
    }))
    return [
      { schema, message: good, valid: true, told: name },
      ...lined,
      ...faults.map(({ message, finding }) => ({
        ...{ schema, message, valid: false },
        told: `${name} ${finding.code} ${finding.pointer}`,
      })),
    ]
  })
})

const differing = (asked: readonly Case[], verdicts: readonly boolean[]): readonly string[] =>
  asked.filter(({ valid }, index) => verdicts[index] !== valid).map(({ told }) => told)

/** Each engine's judgement of a message by the schema with this identifier. */
const engines: Readonly<Record<string, () => (schema: string, message: JsonObject) => boolean>> = {
  ajv: () => {
    const ajv = new Ajv2020({ schemas: [...published], strict: false, validateFormats: false })
    return (schema, message) => ajv.validate(schema, message)
  },
  '@cfworker/json-schema': () => {
    const judges = new Map(
      published.map((schema) => {
        const judge = new Validator(schema, '2020-12')
        for (const other of published) if (other !== schema && sameFolder(other, schema)) judge.addSchema(other)
        return [idOf(schema), judge]
      }),
    )
    return (schema, message) => judges.get(schema)?.validate(message).valid === true
  },
  '@exodus/schemasafe': () => {
    const judges = new Map(
      published.map((schema) => {
        const schemas = published.filter((other) => other !== schema && sameFolder(other, schema))
        return [
          idOf(schema),
          schemasafe(schema as object, { schemas: [...schemas] as object[], mode: 'lax', formatAssertion: false }),
        ]
      }),
    )
    return (schema, message) => judges.get(schema)?.(message as never) === true
  },
}

const sameFolder = (one: SchemaObject, other: SchemaObject): boolean =>
  idOf(one).replace(/[^/]+$/, '') === idOf(other).replace(/[^/]+$/, '')

test('there are faults of shape for every message type', () => {
  expect(cases.length).toBeGreaterThan(everyMessage.length * 20)
})

test.each(Object.keys(engines))('%s gives our verdict', (name) => {
  const judge = engines[name]?.()

  expect(
    differing(
      cases,
      cases.map(({ schema, message }) => judge?.(schema, message) === true),
    ),
  ).toEqual([])
})

/** A third of the cases, of every message type: Python takes its time. */
const third = cases.filter((_, index) => index % 3 === 0)
const python = spawnSync('python3', ['-c', 'import jsonschema; jsonschema.Draft202012Validator'])

test.skipIf(python.status !== 0)(
  'jsonschema of Python gives our verdict (skipped where python3-jsonschema is absent)',
  () => {
    const input = JSON.stringify({ schemas: published, cases: third.map(({ schema, message }) => [schema, message]) })
    const { stdout, stderr } = spawnSync('python3', [join(import.meta.dirname, 'stock-engines.py')], {
      input,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })

    expect(stderr).toBe('')
    expect(differing(third, JSON.parse(stdout) as boolean[])).toEqual([])
  },
)
