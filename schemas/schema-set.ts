/** The digest that names one exact set of schemas and rules. */
import { createHash } from 'node:crypto'
import { canonicalText } from '../json/index.ts'
import type { LawVersion } from './law.ts'
import type { Rule } from './rule.ts'

/** One module version: its schemas and its rules. */
type RuledVersion = { readonly law: LawVersion; readonly rules: readonly Rule[] }

/**
 * `sha256-<base64url>` over the canonical JSON (RFC 8785) of `{ schemas, rules }`: schemas by
 * `<module>/<version>/<message or gedeeld>`, rules by `<module>/<version>` in the order of the file.
 */
export function schemaSetDigest(versions: readonly RuledVersion[]): string {
  const schemas = versions.flatMap(({ law }) => [
    [place(law, 'gedeeld'), { $defs: law.definitions }],
    ...Object.entries(law.messages).map(([type, schema]) => [place(law, type), schema]),
  ])
  const rules = versions.map(({ law, rules }) => [`${law.module}/${law.version}`, rules])
  const text = canonicalText({ schemas: Object.fromEntries(schemas), rules: Object.fromEntries(rules) })
  return `sha256-${createHash('sha256').update(text).digest('base64url')}`
}

function place(law: LawVersion, name: string): string {
  return `${law.module}/${law.version}/${name}`
}
