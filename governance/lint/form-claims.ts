/** What its meta-schema says of a file of the law. */
import { join } from 'node:path'
import { createAjv, dialects } from '../../prover/index.ts'
import type { Ajv, AjvError } from '../../prover/index.ts'
import { lawFolder, readJson } from '../../schemas/read.ts'
import type { MetaSchema } from '../../schemas/read.ts'
import type { SchemaFile } from '../source/schema-files.ts'
import type { LintParams } from './codes.ts'
import { claim } from './lint-rule.ts'
import type { Claim } from './lint-rule.ts'

/** Each place where a file leaves the form of its meta-schema; a file without one is no file of a law. */
export function formClaims(file: SchemaFile, meta: MetaSchema | undefined): readonly Claim[] {
  const whole = { file, pointer: '' }
  if (meta === undefined) return [claim('law-form-stranger', {}, whole)]
  const judge = judgeBy(meta)
  if (judge === undefined) return [claim('law-form-unjudged', { meta }, whole)]
  if (judge(file.schema)) return []
  return (judge.errors ?? [])
    .filter(({ keyword }) => !passing.has(keyword))
    .map((error) => ({ ...claimOf(error, meta), place: { file, pointer: error.instancePath } }))
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
  if (meta === 'JSON Schema 2020-12') return ajv.getSchema(dialects['2020-12'].id)
  const schema = readJson(join(lawFolder(), meta))
  return ajv.validateSchema(schema) === true ? ajv.compile(schema) : undefined
}

type Params = Readonly<Record<string, unknown>>
type About = LintParams<'law-form-forbidden'>

/** Keyword → what is claimed; other keywords are told in the words of Ajv. */
const claims: Readonly<Record<string, (about: About, params: Params) => Claim>> = {
  required: (about, { missingProperty }) => claim('law-form-lacks', { ...about, name: String(missingProperty) }),
  additionalProperties: (about, { additionalProperty }) =>
    claim('law-form-unknown', { ...about, name: String(additionalProperty) }),
  'false schema': (about) => claim('law-form-forbidden', about),
  const: (about, { allowedValue }) => claim('law-form-constant', { ...about, value: JSON.stringify(allowedValue) }),
  enum: (about, { allowedValues }) =>
    claim('law-form-values', { ...about, values: (allowedValues as unknown[]).map(String) }),
  pattern: (about, { pattern }) => claim('law-form-pattern', { ...about, pattern: String(pattern) }),
}

function claimOf({ keyword, params, message = '', propertyName = '' }: AjvError, meta: MetaSchema): Claim {
  const about = { property: propertyName, meta }
  return claims[keyword]?.(about, params as Params) ?? claim('law-form-other', { ...about, claim: message })
}
