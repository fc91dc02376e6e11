/**
 * Reads a pattern of the law into a tree. The patterns are a subset of ECMA-262 (u flag) that every regular-expression
 * engine reads in the same way: literals, classes with ranges, groups `(?:…)`, alternatives and greedy quantifiers.
 */

/**
 * Code points from the first to the last, both included.
 *
 * @since 0.1.0
 * @beta
 */
export type CodePointRange = readonly [number, number]

/**
 * A pattern of the law, parsed.
 *
 * @since 0.1.0
 * @beta
 */
export type PatternNode =
  | { readonly kind: 'set'; readonly ranges: readonly CodePointRange[] }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly options: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly body: PatternNode; readonly min: number; readonly max: number }

/** A pattern as a tree (without its anchors), and what stands outside the subset. */
export type ParsedPattern = { readonly node: PatternNode; readonly faults: readonly string[] }

/** Everything the subset knows; what this does not match (`.`, `\d`, `(`, `(?=`, `\1`, `*?` after the fact) is refused. */
const token =
  /\\(?:u[0-9A-Fa-f]{4}|[nt]|[\^$\\.*+?()[\]{}|/])|\(\?:|\(\?!\\n\)|[)|^$]|[?*+]|\{\d{1,4}(?:,\d{0,4})?\}|\[\^?(?:[^\\[\]]|\\(?:u[0-9A-Fa-f]{4}|[nt]|[\^$\\.*+?()[\]{}|/-]))+\]|[^\\^$.*+?()[\]{}|]/uy
const quantifier = /^(?:[?*+]|\{\d{1,4}(?:,\d{0,4})?\})$/
/** Set operations in the classes of Java and of newer engines. */
const doubledSign = /^\[.*(?:&&|--|~~|\|\|)/su
const lastCodePoint = 0x10ffff

type Cursor = { readonly tokens: readonly string[]; at: number; readonly faults: string[] }

/** After `$`: in Python, Java and .NET `$` is also true before a last line break, which then slips through. */
const notBeforeLine = String.raw`(?!\n)`

/**
 * Whether every alternative of a pattern ends where the text ends, in every engine: with `$(?!\n)`.
 *
 * @since 0.1.0
 * @beta
 */
export function endsExactly(source: string): boolean {
  const tokens = tokensOf(source)
  return tokens.every((token, index) => token !== '$' || tokens[index + 1] === notBeforeLine)
}

/**
 * The tree of a pattern whose alternatives each start with `^` and end with `$` or `$(?!\n)`.
 *
 * @since 0.1.0
 * @beta
 */
export function parsePattern(source: string): ParsedPattern {
  const cursor: Cursor = { tokens: tokensOf(source), at: 0, faults: [] }
  const stray = source.slice(cursor.tokens.join('').length)
  if (stray !== '') cursor.faults.push(`${JSON.stringify(stray[0])} is used in a way that the subset does not know`)
  const node = parseChoice(cursor, parseAnchored)
  if (stray === '' && cursor.at < cursor.tokens.length) cursor.faults.push('something follows the last $')
  return { node, faults: cursor.faults }
}

function tokensOf(source: string): string[] {
  const tokens: string[] = []
  const reader = new RegExp(token)
  for (let match = reader.exec(source); match !== null; match = reader.exec(source)) tokens.push(match[0])
  return tokens
}

function parseChoice(cursor: Cursor, parseOption: (cursor: Cursor) => PatternNode): PatternNode {
  const options = [parseOption(cursor)]
  while (take(cursor, '|')) options.push(parseOption(cursor))
  const [only] = options
  return only !== undefined && options.length === 1 ? only : { kind: 'choice', options }
}

function parseAnchored(cursor: Cursor): PatternNode {
  if (!take(cursor, '^')) cursor.faults.push('an alternative does not start with ^')
  const node = parseSequence(cursor)
  if (!take(cursor, '$')) cursor.faults.push('an alternative does not end with $')
  take(cursor, notBeforeLine)
  return node
}

function parseSequence(cursor: Cursor): PatternNode {
  const parts: PatternNode[] = []
  while (!['|', ')', '$', undefined].includes(cursor.tokens[cursor.at])) {
    const part = parsePart(cursor)
    if (part !== undefined) parts.push(part)
  }
  const [only] = parts
  return only !== undefined && parts.length === 1 ? only : { kind: 'sequence', parts }
}

function parsePart(cursor: Cursor): PatternNode | undefined {
  const text = cursor.tokens[cursor.at++] ?? ''
  if (text === '^' || text === notBeforeLine) {
    cursor.faults.push('an anchor stands inside the pattern')
    return undefined
  }
  if (quantifier.test(text)) {
    cursor.faults.push(
      'a quantifier follows nothing, another quantifier or an anchor; lazy and possessive ones are out',
    )
    return undefined
  }
  if (doubledSign.test(text)) cursor.faults.push('a doubled sign in a class means more in some languages')
  if (text !== '(?:') return repeated(cursor, { kind: 'set', ranges: rangesOf(text) })
  const body = parseChoice(cursor, parseSequence)
  if (!take(cursor, ')')) cursor.faults.push('a group is not closed')
  return repeated(cursor, body)
}

function repeated(cursor: Cursor, body: PatternNode): PatternNode {
  const text = cursor.tokens[cursor.at] ?? ''
  if (!quantifier.test(text)) return body
  cursor.at++
  const [min, max] = bounds(text)
  return { kind: 'repeat', body, min, max }
}

function bounds(text: string): readonly [number, number] {
  if (text === '?') return [0, 1]
  if (text === '*') return [0, Number.POSITIVE_INFINITY]
  if (text === '+') return [1, Number.POSITIVE_INFINITY]
  const [min = '', max] = text.slice(1, -1).split(',')
  if (max === undefined) return [Number(min), Number(min)]
  return [Number(min), max === '' ? Number.POSITIVE_INFINITY : Number(max)]
}

function take(cursor: Cursor, text: string): boolean {
  if (cursor.tokens[cursor.at] !== text) return false
  cursor.at++
  return true
}

function rangesOf(text: string): readonly CodePointRange[] {
  if (!text.startsWith('[')) return [[codePoint(text), codePoint(text)]]
  const negated = text.startsWith('[^')
  const members = [...text.slice(negated ? 2 : 1, -1).matchAll(/\\u[0-9A-Fa-f]{4}|\\.|[^\\]/gsu)].map(
    ([member]) => member,
  )
  const ranges: CodePointRange[] = []
  for (let at = 0; at < members.length; at++) {
    const from = codePoint(members[at] ?? '')
    const isRange = members[at + 1] === '-' && at + 2 < members.length
    ranges.push([from, isRange ? codePoint(members[at + 2] ?? '') : from])
    if (isRange) at += 2
  }
  return negated ? complement(ranges) : ranges
}

function complement(ranges: readonly CodePointRange[]): readonly CodePointRange[] {
  const gaps: CodePointRange[] = []
  let next = 0
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    if (from > next) gaps.push([next, from - 1])
    next = Math.max(next, to + 1)
  }
  if (next <= lastCodePoint) gaps.push([next, lastCodePoint])
  return gaps
}

function codePoint(member: string): number {
  if (member.startsWith('\\u')) return Number.parseInt(member.slice(2), 16)
  if (member === '\\n') return 10
  if (member === '\\t') return 9
  return (member.startsWith('\\') ? member.slice(1) : member).codePointAt(0) ?? 0
}
