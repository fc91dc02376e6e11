/** Reading (lezen.md): how bytes become a value, and what most readers of JSON hide. */

const mostBytes = 4 * 1024 * 1024
const mostDeep = 64

/**
 * Something wrong: a code and a place, as a list of names and indexes. `member` is the name of a doubled element, or the known one that
 * an unknown element stands for (else its own): no pointer names it, and a rule that reads it is not asked.
 */
export const finding = (code, path, member) => ({ code, severity: 'fout', path, member })

/** Thrown where reading stops: there is no value. */
export class Refused extends Error {
  constructor(code, path = []) {
    super(code)
    this.finding = finding(code, path)
  }
}

/** The value of these bytes; what reading found is added to `found`. */
export function read(bytes, found) {
  if (bytes.length > mostBytes) throw new Refused('input-too-large')
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const text = decoded(hasMark ? bytes.subarray(3) : bytes)
  if (/^[ \t\r\n]*$/.test(text)) throw new Refused('input-empty')
  const hidden = orSyntax(() => hiddenIn(text))
  const value = orSyntax(() => JSON.parse(text))
  found.push(...(hasMark ? [finding('input-bom', [])] : []), ...hidden)
  return value
}

function decoded(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Refused('input-not-utf8')
  }
}

function orSyntax(parse) {
  try {
    return parse()
  } catch (error) {
    throw error instanceof SyntaxError ? new Refused('json-syntax') : error
  }
}

/** A text, with the colon after it when it is a name; a number; a sign. */
const pieces = /("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?|-?\d[\d.eE+-]*|[{}[\],]/gs

/** What is in the text and will not be in the value: names that are there twice, halves of surrogate pairs, how numbers are written. */
function hiddenIn(text) {
  // `path` has, of each group or list that is not closed yet, the name or index that we are at; `groups` the names seen in it.
  const trail = { found: [], path: [], groups: [] }
  for (const [piece, string, colon] of text.matchAll(pieces)) {
    if (piece in signs) signs[piece](trail)
    else if (colon === undefined) look(trail, piece, string)
    else trail.path.splice(-1, 1, nameIn(trail.groups.at(-1), JSON.parse(string)))
  }
  return trail.found
}

const opening = (first) => (trail) => {
  if (trail.path.length === mostDeep) throw new Refused('json-too-deep', trail.path)
  trail.path.push(first)
  trail.groups.push({ seen: new Set() })
}

function closing({ found, path, groups }) {
  if (groups.length === 0) throw new SyntaxError('closed before it is opened')
  path.pop()
  const { odd, name } = groups.pop()
  if (odd !== undefined) found.push(finding(odd, [...path], name))
}

/** What each sign does to where we are. */
const signs = {
  '{': opening(''),
  '[': opening(0),
  '}': closing,
  ']': closing,
  ',': ({ path }) => typeof path.at(-1) === 'number' && path.push(path.pop() + 1),
}

function look({ found, path }, piece, string) {
  const code = string === undefined ? oddNumber(piece) : oddText(JSON.parse(string))
  if (code !== undefined) found.push(finding(code, [...path]))
}

/** The name, marked in its group. */
function nameIn(group, name) {
  if (group === undefined) throw new SyntaxError('a name outside a group')
  const odd = group.seen.has(name) ? 'json-duplicate-key' : oddText(name)
  if (odd !== undefined) Object.assign(group, { odd, name })
  group.seen.add(name)
  return name
}

export const oddText = (text) => (text.isWellFormed() ? undefined : 'json-lone-surrogate')

function oddNumber(text) {
  const value = Number(text)
  if (Number.isFinite(value) && !Number.isInteger(value)) return undefined
  if (!Number.isSafeInteger(value)) return 'json-unsafe-number'
  return /^(?:-?[1-9]\d*|0)$/.test(text) ? undefined : 'json-number-notation'
}
