/** The two engines, asked directly: the tests do not go through the code that they test. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import { Ajv2019 } from 'ajv/dist/2019.js'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import {
  registerSchema,
  setShouldValidateFormat,
  unregisterSchema,
  validate,
} from '@hyperjump/json-schema/draft-2020-12'
import '@hyperjump/json-schema/draft-2019-09'
import '@hyperjump/json-schema/draft-07'
import '@hyperjump/json-schema/formats'
import type { Schema } from './arbitrary-schemas.ts'

export type Dialect = '2020-12' | '2019-09' | 'draft-07'
export const dialectIds: Readonly<Record<Dialect, string>> = {
  '2020-12': 'https://json-schema.org/draft/2020-12/schema',
  '2019-09': 'https://json-schema.org/draft/2019-09/schema',
  'draft-07': 'http://json-schema.org/draft-07/schema#',
}
const classes = { '2020-12': Ajv2020, '2019-09': Ajv2019, 'draft-07': Ajv }

export type Judges = {
  readonly ajv: (value: unknown) => boolean
  readonly hyperjump: (value: unknown) => boolean
}

let count = 0

/** Both engines on a schema, formats asserted. */
export async function judges(schema: Schema, dialect: Dialect = '2020-12'): Promise<Judges> {
  const ajv = new classes[dialect]({ strict: false, logger: false, validateSchema: false, ownProperties: true })
  addFormats.default(ajv, { mode: 'full' })
  const { $schema: _, ...bare } = typeof schema === 'boolean' ? { $schema: 0 } : schema
  const root =
    dialect === 'draft-07' && '$ref' in bare
      ? { definitions: bare['definitions'] ?? {}, allOf: [{ $ref: bare['$ref'] }] }
      : bare
  const plain = (typeof schema === 'boolean' ? schema : root) as Parameters<typeof registerSchema>[0]
  const check = ajv.compile(plain)
  const uri = `https://test.invalid/${++count}`
  registerSchema(plain, uri, dialectIds[dialect])
  const independent = await validate(uri)
  unregisterSchema(uri)
  return {
    ajv: (value) => check(value) === true,
    hyperjump: (value) => {
      setShouldValidateFormat(true)
      return independent(value as Parameters<typeof independent>[0]).valid
    },
  }
}

/** Both say yes, both say no, or they differ (or one of them fails). */
export function together({ ajv, hyperjump }: Judges, value: unknown): boolean | undefined {
  try {
    const [one, two] = [ajv(value), hyperjump(value)]
    return one === two ? one : undefined
  } catch {
    return undefined
  }
}
