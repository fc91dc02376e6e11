/**
 * Edges of the sealed forms, one beside the other.
 *
 * Inside: a form is asked by itself, where a whole object would be refused for another reason first.
 */
import { expect, test } from 'vitest'
import { isChain } from '../../envelope/jws-parts.ts'
import { isCompactJwe } from '../../envelope/members.ts'
import { lengthBytes, pad, unpad } from '../../envelope/sealed/padding.ts'
import { sizeClasses } from '../../envelope/size-classes.ts'

const content = new Uint8Array([1, 2, 3])

test('of what fills up a content each byte must be a zero, the first and the last too', () => {
  const padded = pad(content) ?? new Uint8Array()
  const end = lengthBytes + content.length
  expect(padded.length).toBe(sizeClasses[0])
  expect(unpad(padded)).toEqual(content)
  for (const place of [end, end + 1, padded.length - 1]) {
    const other = Uint8Array.from(padded)
    other[place] = 1
    expect(unpad(other), String(place)).toBeUndefined()
  }
})

test('a class is the smallest that holds the content and its length', () => {
  const [first = 0, second = 0] = sizeClasses
  const sizes = [first - lengthBytes - 1, first - lengthBytes, first - lengthBytes + 1].map((size) => {
    const padded = pad(new Uint8Array(size))
    return [padded?.length, padded === undefined ? undefined : unpad(padded)?.length]
  })
  expect(sizes).toEqual([
    [first, first - lengthBytes - 1],
    [first, first - lengthBytes],
    [second, first - lengthBytes + 1],
  ])
  // The same content in a class that is too large is none of ours.
  const large = new Uint8Array(second)
  large.set(pad(content) ?? [])
  expect(unpad(large)).toBeUndefined()
  expect(pad(new Uint8Array(Math.max(...sizeClasses) - lengthBytes + 1))).toBeUndefined()
})

test.each([
  [0, false],
  [1, true],
  [5, true],
  [6, false],
])('a chain of %i certificates is one: %s', (count, isOne) => {
  expect(isChain(Array.from({ length: count }, () => 'QUJD'))).toBe(isOne)
})

test.each([[['']], [['QUJ D']], [['QUJD===']], [[7]], ['QUJD'], [undefined]])('%j is no chain', (value) => {
  expect(isChain(value)).toBe(false)
})

test.each([
  ['a.b.c.d.e', true],
  ['a..c.d.e', true],
  ['.b.c.d.e', false],
  ['a.b..d.e', false],
  ['a.b.c..e', false],
  ['a.b.c.d.', false],
  ['a.b.c.d', false],
  ['a.b.c.d.e.f', false],
  ['a.b.c.d.e.', false],
  ['a.b.c.d.e=', false],
])('%s is a compact JWE: %s', (text, isOne) => {
  expect(isCompactJwe(text)).toBe(isOne)
})
