/** H-17: a query is closed and bounded, and all that is wrong with it is told at once, without values. */
import { expect, test } from 'vitest'
import { readQuery } from '../../listener/index.ts'

const table = {
  na: { kind: 'number', least: 0, most: 10, standard: 3 },
  naam: { kind: 'text', form: /^[a-z]{1,5}$/ },
  tijd: { kind: 'instant' },
} as const

test('H-17: what is not asked has its standard, or is absent', () => {
  expect(readQuery({}, table)).toEqual({ ok: true, value: { na: 3 } })
})

test('H-16: an instant may have any offset and becomes UTC', () => {
  const read = readQuery({ tijd: '2026-07-01T12:00:00+02:00' }, table)

  expect(read).toEqual({ ok: true, value: { na: 3, tijd: '2026-07-01T10:00:00.000Z' } })
})

test('H-17: every fault at once, by name of the parameter and never by value', () => {
  const read = readQuery({ na: '11', naam: 'GEHEIM', tijd: '2026-13-01T00:00:00Z', geheim: '1' }, table)

  expect(read).toEqual({
    ok: false,
    fouten: [
      { code: 'parameter-onbekend', pointer: '/query' },
      { code: 'parameter-vorm', pointer: '/query/na' },
      { code: 'parameter-vorm', pointer: '/query/naam' },
      { code: 'parameter-vorm', pointer: '/query/tijd' },
    ],
  })
})

test.each(['-1', '1.0', '1e1', ' 1', '', '0x1', '11', '01'])('H-17: %j is not a number from 0 to 10', (na) => {
  expect(readQuery({ na }, table).ok).toBe(false)
})

test('H-17: a parameter that stands twice is refused', () => {
  expect(readQuery({ na: ['1', '2'] }, table).ok).toBe(false)
})
