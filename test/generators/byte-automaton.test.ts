/**
 * The automata over bytes say what the patterns say.
 *
 * Inside: automata are built and used within the compiler of recognisers; the door gives compiled files.
 */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byteAutomaton } from '../../generators/recogniser/byte-automaton.ts'
import { byteSequences } from '../../generators/recogniser/byte-sequences.ts'
import { patternsOf } from '../../generators/recogniser/formats.ts'
import { parsePattern } from '../../schemas/index.ts'
import type { ByteAutomaton, Node, TextNode } from '../../schemas/index.ts'
import { lawVersions, readLaw, readModels } from '../../schemas/read.ts'

const encoder = new TextEncoder()

/** What JSON cannot write between quotes as it is. */
// eslint-disable-next-line no-control-regex
const escaped = /["\\\u0000-\u001f]/u

function accepts({ accepting, edges }: ByteAutomaton, bytes: Iterable<number>): boolean {
  let state = 0
  for (const byte of bytes) {
    let next: number | undefined
    for (let at = 0; at < edges.length; at += 4)
      if (edges[at] === state && (edges[at + 1] ?? 0) <= byte && byte <= (edges[at + 2] ?? 0)) next = edges[at + 3]
    if (next === undefined) return false
    state = next
  }
  return accepting.includes(state)
}

function textsOf(node: Node): readonly TextNode[] {
  switch (node.kind) {
    case 'object':
    case 'choice':
      return node.properties.flatMap((property) => textsOf(property.node))
    case 'union':
      return node.branches.flatMap((branch) => textsOf(branch.node))
    case 'list':
      return textsOf(node.items)
    default:
      return node.kind === 'text' ? [node] : []
  }
}

const texts = lawVersions().flatMap(({ module, version }) =>
  readModels(readLaw(module, version)).flatMap(({ root }) => textsOf(root)),
)
const patterns = [...new Set(texts.map(({ pattern }) => pattern).filter((each) => each !== undefined))]

describe('an automaton says what its pattern says', () => {
  test.each(patterns)('%s', (source) => {
    const automaton = byteAutomaton([parsePattern(source).node])
    const pattern = new RegExp(source, 'u')
    if (automaton === undefined) return expect.fail('too large')
    // What draws texts knows no looking ahead; here the end of the text is the end of the text all the same.
    const matching = fc.stringMatching(new RegExp(source.replaceAll('$(?!\\n)', '$'), 'u'), { size: 'small' })
    const near = fc
      .tuple(matching, fc.nat(), fc.string({ unit: 'binary', maxLength: 2 }), fc.integer({ min: 0, max: 1 }))
      .map(([text, at, added, removed]) => {
        const points = [...text]
        points.splice(at % (points.length + 1), removed, added)
        return points.join('')
      })
      .filter((text) => text.isWellFormed())
    fc.assert(
      fc.property(fc.oneof(matching, near, fc.string({ unit: 'grapheme' })), (text) => {
        expect(accepts(automaton, encoder.encode(text))).toBe(pattern.test(text) && !escaped.test(text))
      }),
      { numRuns: 300 },
    )
  })
})

test('bytes that are not UTF-8 are in no automaton', () => {
  const every = { kind: 'set', ranges: [[0, 0x10ffff]] } as const
  const anything = byteAutomaton([{ kind: 'repeat', body: every, min: 0, max: Number.POSITIVE_INFINITY }])
  if (anything === undefined) return expect.fail('too large')
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const isUtf8 = (bytes: Uint8Array): boolean => {
    try {
      return !escaped.test(strict.decode(bytes))
    } catch {
      return false
    }
  }
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 6 }),
    fc.constantFrom([0xed, 0xa0, 0x80], [0xc0, 0xaf], [0xf4, 0x90, 0x80, 0x80], [0xe0, 0x80, 0x80], [0xef, 0xbb, 0xbf]),
  )
  fc.assert(
    fc.property(bytes, (each) => {
      expect(accepts(anything, each)).toBe(isUtf8(Uint8Array.from(each)))
    }),
    { numRuns: 3000 },
  )
})

test('a format is never wider than Ajv has it, and takes every ordinary day', () => {
  const day = byteAutomaton(patternsOf({ kind: 'text', format: 'date' } as TextNode))
  if (day === undefined) return expect.fail('too large')
  const isDay = (text: string): boolean =>
    !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 9999 }), fc.nat(13), fc.nat(32), (year, month, date) => {
      const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
      expect(accepts(day, encoder.encode(text))).toBe(isDay(text) && !text.endsWith('-02-29'))
    }),
    { numRuns: 2000 },
  )
})

test('the sequences of a range are the encodings of exactly its code points', () => {
  const range = fc.tuple(fc.integer({ min: 0, max: 0x10ffff }), fc.integer({ min: 0, max: 3000 }))
  fc.assert(
    fc.property(range, ([from, more]) => {
      const to = Math.min(from + more, 0x10ffff)
      const sequences = byteSequences([from, to])
      const size = sequences.reduce((sum, each) => sum + each.reduce((product, [a, b]) => product * (b - a + 1), 1), 0)
      const surrogates = Math.max(0, Math.min(to, 0xdfff) - Math.max(from, 0xd800) + 1)
      expect(size).toBe(to - from + 1 - surrogates)
      const edges = [from, to].filter((point) => point < 0xd800 || point > 0xdfff)
      for (const point of edges) {
        const bytes = encoder.encode(String.fromCodePoint(point))
        const fits = sequences.filter(
          (each) =>
            each.length === bytes.length &&
            each.every(([a, b], index) => a <= (bytes[index] ?? 0) && (bytes[index] ?? 0) <= b),
        )
        expect(fits).toHaveLength(1)
      }
    }),
    { numRuns: 500 },
  )
})
