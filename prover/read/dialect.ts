/** Which of the three dialects a schema is written in. */
import { isObject } from '../../json/index.ts'
import type { Json } from '../../json/index.ts'
import { Unsettled } from '../reason.ts'

/** The name of a dialect, as people call it. */
export type Dialect = '2020-12' | '2019-09' | 'draft-07'

/** What the dialects differ in: the address of the meta-schema, the keyword for definitions, and what stands beside a `$ref`. */
export const dialects: Readonly<Record<Dialect, DialectFacts>> = {
  '2020-12': { id: 'https://json-schema.org/draft/2020-12/schema', definitions: '$defs', refStandsAlone: false },
  '2019-09': { id: 'https://json-schema.org/draft/2019-09/schema', definitions: '$defs', refStandsAlone: false },
  'draft-07': { id: 'http://json-schema.org/draft-07/schema', definitions: 'definitions', refStandsAlone: true },
}

type DialectFacts = {
  readonly id: string
  readonly definitions: '$defs' | 'definitions'
  /** Whether keywords beside a `$ref` count for nothing. */
  readonly refStandsAlone: boolean
}

/** The dialect that `$schema` names; 2020-12 without one, and for the profile of this standard; nothing for any other. */
export function knownDialect(schema: Json, without: Dialect = '2020-12'): Dialect | undefined {
  const named = isObject(schema) ? schema['$schema'] : undefined
  if (typeof named !== 'string') return without
  const plain = named.replace(/#$/, '').replace(/^https?:/, '')
  const known = Object.entries(dialects).find(([, { id }]) => id.replace(/^https?:/, '') === plain)?.[0]
  if (known !== undefined) return known as Dialect
  return /(?:^|\/)profiel\.schema\.json$/.test(plain) ? '2020-12' : undefined
}

/**
 * The dialect that `$schema` names, as `knownDialect` tells it.
 * @throws Unsettled `dialect` when it is not known.
 */
export function dialectOf(schema: Json, without: Dialect = '2020-12'): Dialect {
  const dialect = knownDialect(schema, without)
  if (dialect !== undefined) return dialect
  throw new Unsettled({ code: 'dialect', params: { dialect: isObject(schema) ? String(schema['$schema']) : '' } })
}

/** The schema without `$schema`: who hands on the dialect beside it has read that already. */
export function withoutDialect(schema: Json): Json {
  if (!isObject(schema)) return schema
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => keyword !== '$schema'))
}
