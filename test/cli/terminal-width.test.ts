/**
 * What is printed is as wide as its terminal, or as it was asked to be, and never too narrow to read.
 *
 * Inside: a process of a test has no terminal of its own.
 */
import { expect, test } from 'vitest'
import { widthOf } from '../../cli/terminal-width.ts'

test.each([
  [120, '60', 120],
  [40, undefined, 40],
  [39, '60', 40],
  [0, undefined, 40],
  [undefined, '60', 60],
  [undefined, '40', 40],
  [undefined, '39', 80],
  [undefined, '100.5', 80],
  [undefined, 'wide', 80],
  [undefined, '', 80],
  [undefined, undefined, 80],
])('a terminal of %s, asked for %s: %s', (terminal, columns, width) => {
  expect(widthOf(terminal, columns)).toBe(width)
})
