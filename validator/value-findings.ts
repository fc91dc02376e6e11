/** What is wrong with one value: the mistake that a person would mend first, of all that the structure names. */
import type { Path } from '../json/index.ts'
import type { FindingCode, Outline, StructureError } from '../schemas/index.ts'
import { fout } from './mistake.ts'
import type { Mistake } from './mistake.ts'

/** What a keyword of JSON Schema is told as. */
type KeywordFinding = {
  readonly code: FindingCode
  readonly params: (params: StructureError['params']) => Mistake['params']
}

const limit = ({ limit: bound }: StructureError['params']): Mistake['params'] => ({ limit: Number(bound) })

/** Most codes that a finding lists. */
const mostAllowed = 50

/** JSON Schema keyword → finding, in order of precedence: mending an earlier one often mends the later ones. */
const byPrecedence: Readonly<Record<string, KeywordFinding>> = {
  type: { code: 'type-wrong', params: ({ type }) => ({ expected: expectedByType[String(type)] ?? 'object' }) },
  const: { code: 'value-fixed', params: ({ allowedValue }) => ({ allowed: asAllowed(allowedValue) }) },
  enum: {
    code: 'value-not-in-list',
    params: ({ allowedValues }) => ({
      allowed: Array.isArray(allowedValues) ? allowedValues.slice(0, mostAllowed).map(String) : [],
    }),
  },
  format: { code: 'text-format', params: ({ format }) => ({ format: String(format) }) },
  pattern: { code: 'text-pattern', params: () => ({}) },
  minLength: { code: 'text-too-short', params: limit },
  maxLength: { code: 'text-too-long', params: limit },
  minimum: { code: 'number-too-low', params: limit },
  maximum: { code: 'number-too-high', params: limit },
  minItems: { code: 'list-too-short', params: limit },
  maxItems: { code: 'list-too-long', params: limit },
}

const expectedByType: Readonly<Record<string, string>> = {
  object: 'object',
  array: 'list',
  string: 'text',
  integer: 'integer',
  boolean: 'boolean',
}

const expectedByKind: Readonly<Record<Outline['kind'], string>> = {
  object: 'object',
  choice: 'object',
  union: 'object',
  list: 'list',
  text: 'text',
  enum: 'text',
  const: 'text',
  integer: 'integer',
  boolean: 'boolean',
}

/** The one mistake of the value at this path, if the errors name any. */
export function findValueMistake(path: Path, errors: readonly StructureError[]): Mistake | undefined {
  for (const [keyword, { code, params }] of Object.entries(byPrecedence)) {
    const error = errors.find((candidate) => candidate.keyword === keyword)
    if (error !== undefined) return fout(code, path, { params: params(error.params) })
  }
  return undefined
}

/** The type that an element of this kind has in JSON. */
export function expectedType(kind: Outline['kind']): string {
  return expectedByKind[kind]
}

function asAllowed(value: unknown): string | number | boolean {
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value)
}
