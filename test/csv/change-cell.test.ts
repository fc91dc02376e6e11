/** One cell of a file is repaired where it stands, and all else stays as it was. */
import { expect, test } from 'vitest'
import { changeCell, csvRows } from '../../csv/index.ts'
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
