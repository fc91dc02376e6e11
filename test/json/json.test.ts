/** The laws of JSON places and texts that every room relies on. */
import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  canonicalText,
  fillStars,
  isList,
  isObject,
  printPointer,
  readExactObject,
  sameJson,
  splitPointer,
  valueAt,
} from '../../json/index.ts'
import type { Json, Path } from '../../json/index.ts'

const step = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '/', '~', '~1', '~0/', '0', '*', 'constructor'),
)

/** A value, a path in it and what stands there. */
const placed = fc
  .tuple(fc.array(fc.oneof(step, fc.nat({ max: 3 })), { maxLength: 6 }), fc.jsonValue())
  .map(([path, drawn]) => {
    // As a text has it: there -0 is written as 0.
    const leaf = JSON.parse(JSON.stringify(drawn)) as Json
    return { path, leaf, value: path.reduceRight(wrapped, leaf) }
  })

function wrapped(inner: Json, step: string | number): Json {
  return typeof step === 'number'
    ? [...Array<null>(step).fill(null), inner]
    : JSON.parse(`{${JSON.stringify(step)}:${JSON.stringify(inner)}}`)
}

describe('pointers', () => {
  test('splitting undoes printing, whatever the names are', () => {
    fc.assert(
      fc.property(fc.array(step), (path) => {
        expect(splitPointer(printPointer(path))).toEqual(path)
      }),
    )
  })

  test('what stands at a path is found, by numbers and by a printed pointer', () => {
    fc.assert(
      fc.property(placed, ({ path, leaf, value }) => {
        expect(valueAt(value, path)).toEqual(leaf)
        expect(valueAt(value, splitPointer(printPointer(path)))).toEqual(leaf)
      }),
    )
  })

  test.each<[unknown, Path]>([
    [{}, ['constructor']],
    [{}, ['__proto__']],
    [[1, 2], ['length']],
    [[1, 2], ['01']],
    [[1, 2], ['-']],
    [[1, 2], [2]],
    ['text', ['length']],
    [null, ['a']],
    [{ a: null }, ['a', 'b']],
  ])('in %j nothing stands at %j', (value, path) => {
    expect(valueAt(value, path)).toBeUndefined()
  })
})

describe('stars', () => {
  test('each is the next index, and the first of its list where none is left', () => {
    expect(fillStars(['a', '*', 'b', '*', '*'], [7, 3])).toEqual(['a', 7, 'b', 3, 0])
  })
})

describe('one text per value', () => {
  test('a member without a value is left out, and nothing at all is no text', () => {
    expect(canonicalText({ b: 1, a: undefined, c: [undefined] })).toBe('{"b":1,"c":[null]}')
    expect(canonicalText(undefined)).toBe('')
  })

  test('it is the RFC 8785 form, as a library of others writes it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalText(value)).toBe(canonicalize(value))
      }),
    )
  })

  test('the order of members says nothing, the order of items and -0 against 0 do what JSON says', () => {
    expect(sameJson({ a: 1, b: [{ c: 2, d: -0 }] }, { b: [{ d: 0, c: 2 }], a: 1 })).toBe(true)
    expect(sameJson([1, 2], [2, 1])).toBe(false)
    expect(sameJson({ a: 1 }, { a: 1, b: null })).toBe(false)
    expect(sameJson('\ud800', '\ufffd')).toBe(false)
  })
})

describe('strict reading', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

  test('an object that is written as it would be written again is read, and nothing else', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        expect(readExactObject(bytes(canonicalText(value)), canonicalText)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  test.each([
    '',
    '[]',
    '1',
    '{"a":1,"a":1}',
    '{ }',
    '{"b":1,"a":1}',
    '{"a":"\\u0061"}',
    '{"a":1.0}',
    '\ufeff{}',
    '{}\n',
  ])('%j is not', (text) => {
    expect(readExactObject(bytes(text), canonicalText)).toBeUndefined()
  })

  test('bytes that are no UTF-8 are not, also where any text could stand', () => {
    const [before, after] = [bytes('{"a":"'), bytes('"}')]
    expect(readExactObject(Uint8Array.of(...before, 0xff, ...after), canonicalText)).toBeUndefined()
    expect(readExactObject(Uint8Array.of(...before, 0x62, ...after), canonicalText)).toEqual({ a: 'b' })
  })
})

test('a list is no object, and neither is null', () => {
  expect([isObject([]), isObject(null), isObject('a'), isObject({})]).toEqual([false, false, false, true])
  expect([isList([]), isList({}), isList(undefined)]).toEqual([true, false, false])
})
