/** Which of the three dialects a schema is written in. */
import { isObject } from '../../json/index.ts'
import type { Json } from '../../json/index.ts'
import { Unsettled } from '../reason.ts'

export type Dialect = '2020-12' | '2019-09' | 'draft-07'

/** The meta-schema of each dialect. */
export const dialectIds: Readonly<Record<Dialect, string>> = {
  '2020-12': 'https://json-schema.org/draft/2020-12/schema',
  '2019-09': 'https://json-schema.org/draft/2019-09/schema',
  'draft-07': 'http://json-schema.org/draft-07/schema',
}

/**
 * The dialect that `$schema` names; 2020-12 without one, and for the profile of this standard.
 * @throws Unsettled `dialect` for any other.
 */
export function dialectOf(schema: Json, without: Dialect = '2020-12'): Dialect {
  const named = isObject(schema) ? schema['$schema'] : undefined
  if (typeof named !== 'string') return without
  const plain = named.replace(/#$/, '').replace(/^https?:/, '')
  const known = Object.entries(dialectIds).find(([, id]) => id.replace(/^https?:/, '') === plain)?.[0]
  if (known !== undefined) return known as Dialect
  if (/(?:^|\/)profiel\.schema\.json$/.test(plain)) return '2020-12'
  throw new Unsettled({ code: 'dialect', params: { dialect: named } })
}
