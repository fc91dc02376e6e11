/** One cell of a file is repaired where it stands, and all else stays as it was. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeCell, columnLetter, csvRows } from '../../csv/index.ts'
import { listOf } from './law-lists.ts'

const list = listOf('schuldregeling@2.0/Statusverzoek')
const [first = '', second = '', third = ''] = list.columns.map(({ name }) => name)
const file = (text: string) => ({ name: 'a.csv', bytes: new TextEncoder().encode(text) })
const text = (bytes: Uint8Array | undefined): string => new TextDecoder('utf-8', { ignoreBOM: false }).decode(bytes)

test('the cell is changed and every other stays, whatever stands in it', () => {
  const given = file(`${first};${second};${third}\r\n"a;b";'=1+1;"c\r\nd"\r\n\r\nx;y;z\r\n`)

  expect(text(changeCell(given, list, { row: 2, column: 'B', text: 'n"w' })?.bytes)).toBe(
    `${first};${second};${third}\r\n"a;b";"n""w";"c\r\nd"\r\n\r\nx;y;z\r\n`,
  )
})

test('a row keeps the number that it had, after empty lines and under a line that names the separator', () => {
  const given = file(`sep=,\n${first},${second},${third}\n\n\nx,y,z\n`)
  const changed = changeCell(given, list, { row: 4, column: 'C', text: 'q' })

  expect(csvRows(given, list).get(4)).toEqual(['x', 'y', 'z'])
  expect(changed === undefined ? undefined : csvRows(changed, list).get(4)).toEqual(['x', 'y', 'q'])
})

test('a cell that the row is too short for is there after it was filled in', () => {
  const changed = changeCell(file(`${first};${second};${third}\nx\n`), list, { row: 2, column: 'C', text: 'q' })

  expect(changed === undefined ? undefined : csvRows(changed, list).get(2)).toEqual(['x', '', 'q'])
})

test('of a row that is not there, and of a file that cannot be read, nothing is made', () => {
  expect(changeCell(file(`${first};${second}\nx;y\n`), list, { row: 9, column: 'A', text: 'q' })).toBeUndefined()
  expect(changeCell(file('PK\u0003\u0004'), list, { row: 1, column: 'A', text: 'q' })).toBeUndefined()
  expect(csvRows(file('PK\u0003\u0004'), list).size).toBe(0)
})

test('of any rows one cell is changed, whatever stands in it, and every row keeps its number and its other cells', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'a;,"\'|= \t\n\u00e9'), maxLength: 4 })
  const row = fc.array(cell, { minLength: 1, maxLength: 5 }).filter((cells) => cells.some((one) => one.trim() !== ''))
  const rows = fc.array(fc.oneof(row, fc.constant(undefined)), { minLength: 1, maxLength: 5 })
  const quoted = (one: string): string => `"${one.replaceAll('"', '""')}"`
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 5 }), fc.nat(6), cell, (...[given, at, column, filled]) => {
      const lines = given.map((cells) => cells?.map(quoted).join(';') ?? '')
      const before = file([`${first};${second};${third}`, ...lines, ''].join('\n'))
      const changed = changeCell(before, list, { row: at + 1, column: columnLetter(column), text: filled })
      const cells = given[at - 1]
      const wide = Array.from({ length: Math.max(3, cells?.length ?? 0) }, (_, place) => cells?.[place] ?? '')
      const own = column < wide.length ? wide.with(column, filled) : wide
      const expected = [...csvRows(before, list)].map(([number, kept]) => [number, number === at + 1 ? own : kept])
      expect(changed === undefined ? undefined : [...csvRows(changed, list)]).toEqual(
        cells === undefined ? undefined : expected,
      )
      expect(changed?.name).toBe(cells === undefined ? undefined : 'a.csv')
    }),
    { numRuns: 500 },
  )
})

test('headings are a row like any other, and behind the last column nothing is changed', () => {
  const given = file(`${first};${second}\nx;y;z\n`)
  expect(text(changeCell(given, list, { row: 1, column: 'A', text: second })?.bytes)).toBe(
    `${second};${second}\r\nx;y;z\r\n`,
  )
  expect(text(changeCell(given, list, { row: 2, column: 'C', text: 'q' })?.bytes)).toBe(
    `${first};${second}\r\nx;y;q\r\n`,
  )
  expect(text(changeCell(given, list, { row: 2, column: 'D', text: 'q' })?.bytes)).toBe(
    `${first};${second}\r\nx;y;z\r\n`,
  )
})

test.each([
  ['another sign between its cells', `${first},${second}\nx,y\n`],
  ['a stray quote', `${first};${second}\nx;y"z\n`],
  ['an unknown sign above its headings', `sep=|\n${first};${second}\nx;y\n`],
])('a file with %s has no rows and is not changed', (_, given) => {
  expect(csvRows(file(given), list)).toEqual(new Map())
  expect(changeCell(file(given), list, { row: 2, column: 'A', text: 'q' })).toBeUndefined()
})
