/** Makes texts that match a pattern of the law, of any length that the pattern allows. */
import { between } from './choices.ts'
import type { Choices } from './choices.ts'
import type { PatternNode } from '../schemas/index.ts'

type CodePointRange = readonly [number, number]

/** The number of characters (code points) of the shortest text, and of the longest. */
type Lengths = readonly [least: number, most: number]

/** Worked out once for each node: texts are drawn by the hundred thousand. */
const knownLengths = new WeakMap<PatternNode, Lengths>()

/** The number of characters (code points) of the shortest text. */
export function shortest(node: PatternNode): number {
  return lengthsOf(node)[0]
}

/** The number of characters of the longest text; infinite where the pattern sets no end. */
export function longest(node: PatternNode): number {
  return lengthsOf(node)[1]
}

function lengthsOf(node: PatternNode): Lengths {
  const before = knownLengths.get(node)
  if (before !== undefined) return before
  const lengths = countLengths(node)
  knownLengths.set(node, lengths)
  return lengths
}

function countLengths(node: PatternNode): Lengths {
  switch (node.kind) {
    case 'set':
      return [1, 1]
    case 'choice':
      return [Math.min(...node.options.map(shortest)), Math.max(...node.options.map(longest))]
    case 'sequence':
      return lengthsAfter(node.parts)[0] ?? [0, 0]
    case 'repeat':
      return [
        node.min === 0 ? 0 : node.min * shortest(node.body),
        node.max === 0 || isUnseen(node) ? 0 : node.max * longest(node.body),
      ]
  }
}

/** For each part the lengths of a text from there to the end, and last those of nothing. */
function lengthsAfter(parts: readonly PatternNode[]): readonly Lengths[] {
  const after: Lengths[] = [[0, 0]]
  for (const part of parts.toReversed()) {
    const [least, most] = after.at(-1) ?? [0, 0]
    after.push([least + shortest(part), most + longest(part)])
  }
  return after.toReversed()
}

/** Whether it only adds characters that nobody sees, and may be left out: then it is. */
function isUnseen({ body, min }: PatternNode & { readonly kind: 'repeat' }): boolean {
  return min === 0 && body.kind === 'set' && plainOf(body.ranges).length === 0
}

/** A text of exactly this many characters that matches; nothing when there is none. */
export function textOfLength(node: PatternNode, length: number, choices: Choices): string | undefined {
  if (length < shortest(node) || length > longest(node)) return undefined
  switch (node.kind) {
    case 'set':
      return characterFrom(node.ranges, choices)
    case 'choice':
      return choiceOfLength(node.options, length, choices)
    case 'sequence':
      return sequenceOfLength(node.parts, length, choices)
    case 'repeat':
      return repeatOfLength(node, length, choices)
  }
}

function choiceOfLength(options: readonly PatternNode[], length: number, choices: Choices): string | undefined {
  const start = choices.int(options.length - 1)
  for (const option of [...options.slice(start), ...options.slice(0, start)]) {
    const text = textOfLength(option, length, choices)
    if (text !== undefined) return text
  }
  return undefined
}

/** Parts one after the other, with the lengths of what is left from each of them on. */
type Row = { readonly parts: readonly PatternNode[]; readonly after: readonly Lengths[] }

function sequenceOfLength(parts: readonly PatternNode[], length: number, choices: Choices): string | undefined {
  return rowOfLength({ parts, after: lengthsAfter(parts), at: 0 }, length, choices)
}

/** Tries the lengths that the first part may take from a chance beginning, until the rest fits too. */
function rowOfLength(row: Row & { readonly at: number }, length: number, choices: Choices): string | undefined {
  const { parts, after, at } = row
  const first = parts[at]
  if (first === undefined) return length === 0 ? '' : undefined
  if (at === parts.length - 1) return textOfLength(first, length, choices)
  const [restLeast, restMost] = after[at + 1] ?? [0, 0]
  const least = Math.max(shortest(first), length - restMost)
  const most = Math.min(longest(first), length - restLeast)
  if (least > most) return undefined
  const start = between(choices, least, most)
  for (let tried = 0; tried <= most - least; tried++) {
    const own = least + ((start - least + tried) % (most - least + 1))
    const text = textOfLength(first, own, choices)
    const remaining = text === undefined ? undefined : rowOfLength({ parts, after, at: at + 1 }, length - own, choices)
    if (remaining !== undefined) return `${text}${remaining}`
  }
  return undefined
}

/** Longer runs than this repeat one choice: nobody reads them, and a choice for every character would be slow. */
const longRun = 256

function repeatOfLength(
  { body, min, max }: PatternNode & { readonly kind: 'repeat' },
  length: number,
  choices: Choices,
): string | undefined {
  if (length === 0 && min === 0) return ''
  const [small, large] = [shortest(body), longest(body)]
  const fewest = Math.max(min, Math.ceil(length / large), 1)
  const most = Math.min(max, Math.floor(length / Math.max(1, small)))
  if (small === large && length > longRun) {
    const once = fewest <= most && length % small === 0 ? textOfLength(body, small, choices) : undefined
    return once?.repeat(length / small)
  }
  for (let count = fewest; count <= most; count++) {
    const copies = Array.from({ length: count }, () => body)
    const text = sequenceOfLength(copies, length, choices)
    if (text !== undefined) return text
  }
  return undefined
}

/** What readers find plain first; then what careless programs stumble over. */
const plainRanges: readonly CodePointRange[] = [
  [0x61, 0x7a],
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x20, 0x7e],
  // Without those that a mangled text starts with.
  [0xc0, 0xc1],
  [0xc6, 0xe1],
  [0xe3, 0xff],
  [0x100, 0x17f],
  [0x20ac, 0x20ac],
  [0x4e00, 0x4e20],
  [0x1f600, 0x1f64f],
  [0x0a, 0x0a],
]
const known = new WeakMap<readonly CodePointRange[], readonly CodePointRange[]>()

function characterFrom(ranges: readonly CodePointRange[], choices: Choices): string {
  const plain = plainOf(ranges)
  const usable = plain.length > 0 ? plain : ranges
  const [from, to] = usable[choices.int(usable.length - 1)] ?? [0x61, 0x61]
  return String.fromCodePoint(between(choices, from, to))
}

function overlaps(ranges: readonly CodePointRange[], [start, end]: CodePointRange): readonly CodePointRange[] {
  return ranges
    .map(([from, to]): CodePointRange => [Math.max(from, start), Math.min(to, end)])
    .filter(([from, to]) => from <= to)
}

function plainOf(ranges: readonly CodePointRange[]): readonly CodePointRange[] {
  const before = known.get(ranges)
  if (before !== undefined) return before
  const plain = plainRanges.flatMap((range) => overlaps(ranges, range))
  known.set(ranges, plain)
  return plain
}
