/** The formats as patterns. Each matches a part of the format at least: the full judge decides about the rest. */
import { parsePattern } from '../../schemas/index.ts'
import type { PatternNode, TextNode } from '../../schemas/index.ts'

const day =
  '[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))'
const time = '(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z'
const local = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
const label = '[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?'

const patterns: Readonly<Record<NonNullable<TextNode['format']>, string>> = {
  date: `^${day}$`,
  'date-time': `^${day}T${time}$`,
  uuid: '^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$',
  email: `^${local}(?:\\.${local})*@(?:${label}\\.)+${label}$`,
}

/** Everything that a text of this format, pattern or neither may be told by. */
export function patternsOf({ pattern, format }: TextNode): readonly PatternNode[] {
  const sources = [pattern, format === undefined ? undefined : patterns[format]].filter((each) => each !== undefined)
  return sources.length === 0 ? [anything] : sources.map((source) => parsePattern(source).node)
}

const anything: PatternNode = {
  kind: 'repeat',
  body: { kind: 'set', ranges: [[0, 0x10ffff]] },
  min: 0,
  max: Number.POSITIVE_INFINITY,
}
