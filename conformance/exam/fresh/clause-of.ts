/** The clause that a finding of a fresh case is about, under the name that the published cases give it. */
import type { Json } from '../../../json/index.ts'
import type { Finding, MessageId } from '../../../schemas/index.ts'
import { catalogModule, readCatalog, readLaw } from '../../../schemas/read.ts'
import type { SchemaObject } from '../../../schemas/read.ts'
import { codeClauses } from '../../kit/codes-file.ts'
import { placesOfFinding } from '../../kit/finding-places.ts'
import { selfContained } from '../../kit/self-contained.ts'

/** What names the places of one message type. */
export type ClauseNames = { readonly prefix: string; readonly schema: SchemaObject }

/** What the places of this message are named by: `SR-2.0/Saldoverzoek#`. */
export function clauseNames({ module, version, type }: MessageId): ClauseNames {
  const code = catalogModule(readCatalog(), module)?.code ?? module
  return { prefix: `${code}-${version}/${type}#`, schema: selfContained(readLaw(module, version), type) }
}

/** The rule, the reading rule or format, or the keyword of the schema; the whole message where none of these tells. */
export function clauseOf(
  { prefix, schema }: ClauseNames,
  text: string,
  { code, pointer, rule, params }: Finding,
): string {
  if (rule !== undefined) return rule
  const clause = codeClauses[code]
  if (!clause.startsWith('schema: ')) return clause
  const needs = params['needs'] === undefined ? {} : { needs: String(params['needs']) }
  // A finding about a schema is only ever made of a text that is JSON.
  const places = placesOfFinding(schema, JSON.parse(text) as Json, { code, pointer, ...needs })
  return `${prefix}${places.at(-1) ?? ''}`
}
