/** Draws texts for a text element: a filler where it satisfies the element, else whatever the pattern allows. */
import { isDay, isName, parsePattern } from '../schemas/index.ts'
import type { PatternNode, TextNode } from '../schemas/index.ts'
import { between, oneIn } from './choices.ts'
import type { Choices } from './choices.ts'
import { isInstant } from './dates.ts'
import { fillerFor } from './fillers.ts'
import type { Filler } from './fillers.ts'
import { longest, shortest, textOfLength } from './text-from-pattern.ts'

/**
 * How to draw.
 *
 * @since 0.1.0
 * @beta
 */
export type Drawing = {
  readonly choices: Choices
  /** Free texts are sometimes anything that the pattern allows, accents and emoji included. */
  readonly wild: boolean
  /** All optional elements, or none; by chance without it. */
  readonly optional?: 'all' | 'none'
}

/** What is worked out once for each text element. */
type Known = {
  readonly filler: Filler | undefined
  readonly pattern: PatternNode
  /** What the text must match, where the law sets a pattern. */
  readonly form: RegExp | undefined
  readonly accepts: (text: string) => boolean
}

/** The element for which a text is asked. */
type Wanted = { readonly node: TextNode; readonly name: string; readonly choices: Choices }

const knownTexts = new WeakMap<TextNode, Known>()
/** Where the law sets no pattern, the plain characters. */
const anyText: PatternNode = {
  kind: 'repeat',
  body: { kind: 'set', ranges: [[0x20, 0x7e]] },
  min: 0,
  max: Number.POSITIVE_INFINITY,
}
/** Texts without a filler stay this much above their minimum, so that people can read them. */
const readableLength = 24

/** A text for this element. */
export function drawText(node: TextNode, name: string, drawing: Drawing): string {
  const { filler, accepts } = knownText(node, name)
  const { choices, wild } = drawing
  if (filler !== undefined && (filler.fixed === true || !wild || !oneIn(choices, 4))) {
    const text = filler.make(choices)
    if (accepts(text)) return text
  }
  const [least, most] = lengthsOf(node, name)
  const length = between(choices, least, Math.min(most, least + readableLength))
  return textAround({ node, name, choices }, length)
}

/** The number of characters of the shortest and the longest text that the element accepts. */
export function lengthsOf(node: TextNode, name: string): readonly [number, number] {
  const { pattern } = knownText(node, name)
  return [
    Math.max(node.minLength, shortest(pattern)),
    Math.min(node.maxLength ?? Number.POSITIVE_INFINITY, longest(pattern)),
  ]
}

/** A text of exactly this many characters in the form of the element; nothing when there is none. */
export function drawTextOfLength({ node, name, choices }: Wanted, length: number): string | undefined {
  const { filler, pattern, accepts } = knownText(node, name)
  const text = filler?.ofLength?.(choices, length) ?? filler?.make(choices)
  if (text !== undefined && countCharacters(text) === length && accepts(text)) return text
  return filler?.fixed === true ? undefined : textOfLength(pattern, length, choices)
}

/** A text of exactly this many characters that its pattern takes, whatever else the element asks; nothing when there is none. */
export function textInPattern({ node, name, choices }: Wanted, length: number): string | undefined {
  return textOfLength(knownText(node, name).pattern, length, choices)
}

/** The pattern of the element; nothing where the law sets none. */
export function formOf(node: TextNode, name: string): RegExp | undefined {
  return knownText(node, name).form
}

/** Whether the element accepts this text. */
export function acceptsText(node: TextNode, name: string, text: string): boolean {
  return knownText(node, name).accepts(text)
}

/** The number of characters as JSON Schema counts them: code points. */
export function countCharacters(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0xdc00 || code > 0xdfff) count += 1
  }
  return count
}

/** Not every length need be possible, so the nearest longer one will do, and then the nearest shorter. */
function textAround({ node, name, choices }: Wanted, length: number): string {
  const { pattern, accepts } = knownText(node, name)
  const [least, most] = lengthsOf(node, name)
  for (let step = 0; step <= Math.max(most - length, length - least); step++)
    for (const tried of [length + step, length - step]) {
      const text = tried >= least && tried <= most ? textOfLength(pattern, tried, choices) : undefined
      if (text !== undefined && accepts(text)) return text
    }
  throw new Error(`No text satisfies ${node.schemaPointer}`)
}

function knownText(node: TextNode, name: string): Known {
  const before = knownTexts.get(node)
  if (before !== undefined) return before
  const { pattern } = node
  const form = pattern === undefined ? undefined : new RegExp(pattern, 'u')
  const known: Known = {
    filler: fillerFor(name, node.format, node.contentEncoding),
    pattern: pattern === undefined ? anyText : parsePattern(pattern).node,
    form,
    accepts: acceptor(node, form),
  }
  knownTexts.set(node, known)
  return known
}

const formats: Readonly<Record<NonNullable<TextNode['format']>, (text: string) => boolean>> = {
  date: isDay,
  'date-time': isInstant,
  uuid: (text) => isName('uuid', text),
  'partial-date': () => true,
  email: (text) => /^[a-z0-9]+(?:[.+_-][a-z0-9]+)*@(?:[a-z0-9]{1,63}\.)+[a-z]{2,63}$/i.test(text),
}

function acceptor({ format, minLength, maxLength }: TextNode, form: RegExp | undefined): (text: string) => boolean {
  const isFormat = format === undefined ? undefined : formats[format]
  return (text) => {
    const length = countCharacters(text)
    return (
      length >= minLength &&
      (maxLength === undefined || length <= maxLength) &&
      (form === undefined || form.test(text)) &&
      (isFormat === undefined || isFormat(text))
    )
  }
}
