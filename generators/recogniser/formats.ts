/** The formats as patterns. Each matches a part of the format at least: the full judge decides about the rest. */
import { parsePattern, suspectSigns } from '../../schemas/index.ts'
import type { CodePointRange, PatternNode, TextNode } from '../../schemas/index.ts'

const day =
  '[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))'
const time = '(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z'
const local = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
const label = '[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?'

const patterns: Readonly<Record<NonNullable<TextNode['format']>, string>> = {
  date: `^${day}$`,
  'date-time': `^${day}T${time}$`,
  'partial-date': '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
  uuid: '^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$',
  email: `^${local}(?:\\.${local})*@(?:${label}\\.)+${label}$`,
}

/** Everything that a text of this format, pattern or neither may be told by. */
export function patternsOf({ pattern, format }: TextNode): readonly PatternNode[] {
  const sources = [pattern, format === undefined ? undefined : patterns[format]].filter((each) => each !== undefined)
  const told = sources.map((source) => parsePattern(source).node)
  return told.length > 0 && told.every(isPlain) ? told : [...told, unsuspected]
}

/** Whether only texts in ASCII match, which are never suspect. */
function isPlain(node: PatternNode): boolean {
  switch (node.kind) {
    case 'set':
      return node.ranges.every(([, to]) => to < 0x80)
    case 'sequence':
      return node.parts.every(isPlain)
    case 'choice':
      return node.options.every(isPlain)
    case 'repeat':
      return isPlain(node.body)
  }
}

/** Texts without a character that a suspect one has: about those the full judge has more to say. */
const unsuspected: PatternNode = {
  kind: 'repeat',
  body: { kind: 'set', ranges: between(suspectSigns) },
  min: 0,
  max: Number.POSITIVE_INFINITY,
}

/** The code points outside these ranges, which are in order. */
function between(ranges: readonly CodePointRange[]): readonly CodePointRange[] {
  const starts = [0, ...ranges.map(([, to]) => to + 1)]
  const ends = [...ranges.map(([from]) => from - 1), 0x10ffff]
  return starts.map((start, index): CodePointRange => [start, ends[index] ?? start])
}
