/** Makes texts that match a pattern of the law, of any length that the pattern allows. */
import { between } from './choices.ts'
import type { Choices } from './choices.ts'
import type { PatternNode } from '../schemas/index.ts'

type CodePointRange = readonly [number, number]

/** The number of characters (code points) of the shortest text. */
export function shortest(node: PatternNode): number {
  switch (node.kind) {
    case 'set':
      return 1
    case 'choice':
      return Math.min(...node.options.map(shortest))
    case 'sequence':
      return node.parts.reduce((total, part) => total + shortest(part), 0)
    case 'repeat':
      return node.min === 0 ? 0 : node.min * shortest(node.body)
  }
}

/** The number of characters of the longest text; infinite where the pattern sets no end. */
export function longest(node: PatternNode): number {
  switch (node.kind) {
    case 'set':
      return 1
    case 'choice':
      return Math.max(...node.options.map(longest))
    case 'sequence':
      return node.parts.reduce((total, part) => total + longest(part), 0)
    case 'repeat':
      return node.max === 0 || isUnseen(node) ? 0 : node.max * longest(node.body)
  }
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

/** Tries the lengths that the first part may take from a chance beginning, until the rest fits too. */
function sequenceOfLength(parts: readonly PatternNode[], length: number, choices: Choices): string | undefined {
  const [first, ...rest] = parts
  if (first === undefined) return length === 0 ? '' : undefined
  if (rest.length === 0) return textOfLength(first, length, choices)
  const after: PatternNode = { kind: 'sequence', parts: rest }
  const least = Math.max(shortest(first), length - longest(after))
  const most = Math.min(longest(first), length - shortest(after))
  if (least > most) return undefined
  const start = between(choices, least, most)
  for (let tried = 0; tried <= most - least; tried++) {
    const own = least + ((start - least + tried) % (most - least + 1))
    const text = textOfLength(first, own, choices)
    const remaining = text === undefined ? undefined : sequenceOfLength(rest, length - own, choices)
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
