/**
 * The quick yes is found by what a message says it is: every message of the standard keeps it, whatever came before.
 *
 * Inside: at the door nothing shows which way a yes came, nor which tag led to it.
 */
import * as fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { sampleMessages } from '../../samples/index.ts'
import type { MessageId } from '../../schemas/index.ts'
import { judgeText } from '../../validator/index.ts'
import { recogniseWell } from '../../validator/quick.ts'
import { readTag, tagOf } from '../../validator/recogniser/tag.ts'
import { allMessages, printId } from '../laws/messages.ts'

const encoder = new TextEncoder()

/** Enough for the judge to be quick about the next one. */
const fewMessages = 20

/** Good messages of this type, without what is always left to the full judge. */
function goodOnes(message: MessageId, count: number): readonly Uint8Array[] {
  return [...sampleMessages({ message, seed: 41, count, invalid: false })]
    .map(({ message: good }) => JSON.stringify(good))
    .filter((text) => !text.includes('\\') && !text.includes('-02-29'))
    .map((text) => encoder.encode(text))
}

const good = new Map(allMessages.map((id) => [id, goodOnes(id, 3 * fewMessages)]))

const oneOfEach = fc
  .constantFrom(...allMessages)
  .chain((id) => fc.constantFrom(...(good.get(id) ?? [])).map((bytes) => ({ id, bytes })))

beforeAll(async () => {
  for (const each of good.values()) for (const bytes of each) await judgeText(bytes, {})
})

test('after all messages of the standard each of them is recognised, in any order', () => {
  expect(allMessages.length).toBeGreaterThan(70)
  fc.assert(
    fc.property(fc.array(oneOfEach, { minLength: 1, maxLength: 20 }), (messages) => {
      for (const { id, bytes } of messages) {
        const yes = { valid: true, message: id, findings: [] }
        expect(recogniseWell(bytes, {}), printId(id)).toEqual(yes)
        expect(recogniseWell(bytes, { as: id }), printId(id)).toEqual(yes)
      }
    }),
  )
})

test('as another message nothing is recognised', () => {
  fc.assert(
    fc.property(oneOfEach, fc.constantFrom(...allMessages), ({ id, bytes }, as) => {
      fc.pre(id !== as)
      expect(recogniseWell(bytes, { as })).toBeUndefined()
    }),
  )
})

test('no two messages of the standard have the same tag', () => {
  expect(new Set(allMessages.map(tagOf)).size).toBe(allMessages.length)
})

test('the tag is read wherever it stands, with any white space', () => {
  const shape = fc.record({ seed: fc.nat(), space: fc.constantFrom('', ' ', '\t', '\r\n  ') })
  fc.assert(
    fc.property(oneOfEach, shape, ({ id, bytes }, { seed, space }) => {
      const text = JSON.stringify(shuffled(JSON.parse(new TextDecoder().decode(bytes)), seed), null, space)
      expect(readTag(encoder.encode(`${space}${text}`))).toBe(tagOf(id))
    }),
  )
})

test('what is no message has no tag, or that of a name that nobody has', () => {
  const known = new Set(allMessages.map(tagOf))
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array(),
        fc.json().map((text) => encoder.encode(text)),
      ),
      (bytes) => {
        const tag = readTag(bytes)
        expect(tag !== undefined && known.has(tag)).toBe(false)
      },
    ),
  )
})

/** The same elements in another order. */
function shuffled(value: unknown, seed: number): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const entries = Object.entries(value).map(([name, member]) => [name, shuffled(member, seed)] as const)
  const from = seed % (entries.length + 1)
  return Object.fromEntries([...entries.slice(from), ...entries.slice(0, from)].toReversed())
}
