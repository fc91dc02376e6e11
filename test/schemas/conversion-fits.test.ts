/** Which values of an element fit in another version: what the guard of the conversions says of every pair of forms, to the letter. */
import { expect, test } from 'vitest'
import { codes, faultsOf, list, number, numbers, only, text, yes } from './small-conversion.ts'
import type { Form } from './small-conversion.ts'

const texts = 'takes texts that the other version does not take'

test.each<[older: Form, newer: Form, why: string | undefined]>([
  [text(), text(), undefined],
  [text(), text({ minLength: 1, maxLength: 10 }), undefined],
  [text(), text({ minLength: 3 }), texts],
  [text(), text({ maxLength: 8 }), texts],
  [text({ maxLength: undefined }), text(), texts],
  [text(), text({ maxLength: undefined }), undefined],
  [text({ pattern: '^a$' }), text(), undefined],
  [text(), text({ pattern: '^a$' }), texts],
  [text({ pattern: '^a$' }), text({ pattern: '^b$' }), texts],
  [text({ format: 'date' }), text(), undefined],
  [text(), text({ format: 'date' }), texts],
  [text({ format: 'date' }), text({ format: 'partial-date' }), texts],
  [text({ contentEncoding: 'base64' }), text(), texts],
  [text(), text({ contentEncoding: 'base64' }), texts],
  [text({ contentMediaType: 'application/pdf' }), text(), texts],
  [number(1, 9), number(1, 9), undefined],
  [number(1, 9), number(0, 10), undefined],
  [number(1, 9), number(2, 9), numbers],
  [number(1, 9), number(1, 8), numbers],
  [codes('a', 'b'), codes('b', 'a', 'c'), undefined],
  [codes('a', 'b', 'c'), codes('b'), 'has codes that the other version does not have: a, c'],
  [only('a'), only('a'), undefined],
  [only('a'), only('b'), 'has another constant there'],
  [only('a'), codes('a', 'b'), undefined],
  [only(1), codes('1'), undefined],
  [only('c'), codes('a', 'b'), 'is a constant that the other version does not list'],
  [codes('a'), only('a'), 'is enum here and const there'],
  [text(), number(1, 9), 'is text here and integer there'],
  [yes, yes, undefined],
  [yes, text(), 'is boolean here and text there'],
  [list(yes, 1, 5), list(yes, 1, 5), undefined],
  [list(yes, 1, 5), list(yes, 0, 6), undefined],
  [list(yes, 1, 5), list(yes, 2, 5), 'may have a number of items that the other version does not take'],
  [list(yes, 1, 5), list(yes, 1, 4), 'may have a number of items that the other version does not take'],
])('%j in %j', (older, newer, why) => {
  expect(faultsOf({ older: { Deel: older }, newer: { Deel: newer } })).toEqual(
    why === undefined ? [] : [`Vraag /Inhoud/Deel ${why}`],
  )
})
