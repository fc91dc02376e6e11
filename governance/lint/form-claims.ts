/** What its meta-schema says of a file of the law. */
import { join } from 'node:path'
import { createAjv } from '../../prover/index.ts'
import type { Ajv, AjvError } from '../../prover/index.ts'
import { lawFolder, readJson } from '../../schemas/read.ts'
import type { MetaSchema } from '../../schemas/read.ts'
import type { SchemaFile } from '../source/schema-files.ts'
import { both } from './lint-rule.ts'
import type { Claim, Sentence } from './lint-rule.ts'

/** Each place where a file leaves the form of its meta-schema; a file without one is no file of a law. */
export function formClaims(file: SchemaFile, meta: MetaSchema | undefined): readonly Claim[] {
  if (meta === undefined) return [{ place: { file, pointer: '' }, text: strange }]
  const judge = judgeBy(meta)
  if (judge === undefined) return [{ place: { file, pointer: '' }, text: unjudged(meta) }]
  if (judge(file.schema)) return []
  return (judge.errors ?? [])
    .filter(({ keyword }) => !passing.has(keyword))
    .map((error) => ({ place: { file, pointer: error.instancePath }, text: tell(error, meta) }))
}

const strange = both(
  'is geen bestand dat de wet kent: geef het de naam en de plaats van een soort die er is, of haal het weg',
  'is no file that the law knows: give it the name and place of a kind that exists, or remove it',
)

function unjudged(meta: MetaSchema): Sentence {
  return both(`is niet te toetsen: herstel eerst ${meta}`, `cannot be judged: mend ${meta} first`)
}

/** What only says that something inside did not fit. */
const passing: ReadonlySet<string> = new Set(['if', 'propertyNames'])

type Validate = ReturnType<Ajv['compile']>

const made = new Map<MetaSchema, Validate | undefined>()

/** The judge that a meta-schema makes, once; nothing when it is itself no schema. */
function judgeBy(meta: MetaSchema): Validate | undefined {
  if (!made.has(meta)) made.set(meta, compile(meta))
  return made.get(meta)
}

function compile(meta: MetaSchema): Validate | undefined {
  const ajv = createAjv('2020-12', { allErrors: true, validateFormats: false })
  if (meta === 'JSON Schema 2020-12') return ajv.getSchema('https://json-schema.org/draft/2020-12/schema')
  const schema = readJson(join(lawFolder(), meta))
  return ajv.validateSchema(schema) === true ? ajv.compile(schema) : undefined
}

type Params = Readonly<Record<string, unknown>>

/** Keyword → what is to be done; other keywords are told in the words of Ajv. */
const remedies: Readonly<Record<string, (params: Params) => Sentence>> = {
  required: ({ missingProperty: name }) => both(`mist ${name}: voeg het toe`, `lacks ${name}: add it`),
  additionalProperties: ({ additionalProperty: name }) =>
    both(`heeft ${name}, dat hier niet mag staan: haal het weg`, `has ${name}, which may not stand here: remove it`),
  'false schema': () => both('mag hier niet staan: haal het weg', 'may not stand here: remove it'),
  const: ({ allowedValue: value }) => both(`moet ${JSON.stringify(value)} zijn`, `must be ${JSON.stringify(value)}`),
  enum: ({ allowedValues: values }) =>
    both(`moet een van deze zijn: ${String(values)}`, `must be one of ${String(values)}`),
  pattern: ({ pattern }) => both(`heeft niet de vorm ${pattern}`, `does not have the form ${pattern}`),
}

function tell({ keyword, params, message = '', propertyName }: AjvError, meta: MetaSchema): Sentence {
  const { nl, en } = remedies[keyword]?.(params as Params) ?? both(message, message)
  const name = propertyName === undefined ? '' : `${propertyName} `
  return both(`${name}${nl} (${meta})`, `${name}${en} (${meta})`)
}
