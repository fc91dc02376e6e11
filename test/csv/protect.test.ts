/**
 * No text of a message is ever run as a formula or changed into a number, and every text comes back as it was.
 *
 * Inside: protecting is proved on any text, not only on texts that fit an element of the law.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCell, writeCell } from '../../csv/cells/cell.ts'
import { protect, unprotect } from '../../csv/protect.ts'
import { separators } from '../../csv/index.ts'
import { writeText } from '../../csv/write-text.ts'
import type { TextNode } from '../../schemas/index.ts'

/** Texts with many of the signs that matter. */
const sign = fc.constantFrom(...`=+-@＝＋－＠'"|,;\t\n\r 019.eEA%/:\u00A0é`)
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(sign, { maxLength: 12 }).map((signs) => signs.join('')),
)

test('every text comes back', () => {
  fc.assert(
    fc.property(text, (any) => {
      expect(unprotect(protect(any))).toBe(any)
    }),
    { numRuns: 20_000 },
  )
})

test('H-20: no cell begins a formula, whatever sign a reader cuts cells at', () => {
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...Object.values(separators), '|'),
      (texts, cutAt) => {
        const written = new TextDecoder().decode(writeText([texts.map(protect)], ';'))
        // The crudest of readers: it knows no quotes, so that every sign it cuts at begins a cell.
        const cells = written.split(new RegExp(`[\\r\\n${cutAt}]`))
        for (const cell of cells) expect(cell).not.toMatch(/^[ "\u00A0]*[=+\-@＝＋－＠\t\r]/)
      },
    ),
    { numRuns: 5000 },
  )
})

test.each([
  ['=HYPERLINK("x")', '\'=HYPERLINK("x")'],
  ['+31205550123', "'+31205550123"],
  ['-5', "'-5"],
  ['@SOM(A1)', "'@SOM(A1)"],
  ['\t=1', "'\t'=1"],
  ['＝1+1', "'＝1+1"],
  ['a;=1+1', "a;'=1+1"],
  ["'=1", "''=1"],
  ['0205550123', "'0205550123"],
  ['00000099000000001000', "'00000099000000001000"],
  ['1234567890123456', "'1234567890123456"],
  ['1-2', "'1-2"],
  ['12:30', "'12:30"],
  ['1e5', "'1e5"],
  ['1,50', "'1,50"],
  ['MRT-1', "'MRT-1"],
  ['3 sep', "'3 sep"],
  ['WAAR', "'WAAR"],
  [' ', "' "],
])('%j goes into a cell as %j', (before, cell) => {
  expect(protect(before)).toBe(cell)
})

/** Every month as people write it in either language: in full, short, with or without a stop. */
const months = ['nl', 'en', 'en-GB'].flatMap((language) =>
  (['long', 'short'] as const).flatMap((month) =>
    Array.from({ length: 12 }, (_, at) =>
      new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' }).format(Date.UTC(2026, at, 5)),
    ),
  ),
)

test('a text that a spreadsheet takes for a day is protected, whatever the month, and its name alone is not', () => {
  for (const name of new Set(months.flatMap((each) => [each, each.replace('.', ''), each.toUpperCase()]))) {
    for (const day of [
      `1-${name}`,
      `3 ${name}`,
      `3 ${name} 2026`,
      `${name}-26`,
      `${name} 2026`,
      `5/${name}/26`,
      `3${name}`,
    ])
      expect([day, protect(day)]).toEqual([day, `'${day}`])
    expect([name, protect(name)]).toEqual([name, name])
  }
})

test.each(["'s-Gravenhage", "'t Harde", 'F-2025-1031', '12345', '0', 'Jansen - de Vries', 'KL-88213', ''])(
  '%j stays as it is',
  (any) => {
    expect(protect(any)).toBe(any)
    expect(unprotect(any)).toBe(any)
  },
)

test('a text of people leaves protected, and comes back as it was', () => {
  const told = { kind: 'text', minLength: 1, maxLength: 20 } as TextNode

  expect(writeCell(told, '=1+1')).toBe("'=1+1")
  expect(readCell(told, "'=1+1")).toEqual({ value: '=1+1' })
})
