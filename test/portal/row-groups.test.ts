/**
 * A long list in parts: every row once and in order, and a row that stays keeps its part.
 *
 * Inside: which rows are drawn together is worked out by a part of the page that has no door.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partsOf } from '../../portal/browser/view/row-groups.ts'
import type { Part } from '../../portal/browser/view/row-groups.ts'

const id = String
const divided = (rows: readonly number[], before: readonly Part<number>[] = []) => partsOf(rows, id, before)
const keyOf = (parts: readonly Part<number>[], row: number) => parts.find(({ rows }) => rows.includes(row))?.key
/** Lists of few rows and of many, in any order. */
const list = fc.uniqueArray(fc.nat(150), { maxLength: 120 })

test('law: whatever list follows whatever other, every row stands once, in order, at its place, in parts of which there are not many', () => {
  fc.assert(
    fc.property(fc.array(list, { minLength: 1, maxLength: 6 }), (lists) => {
      let parts: readonly Part<number>[] = []
      for (const rows of lists) {
        parts = divided(rows, parts)
        expect(parts.flatMap((part) => part.rows)).toEqual(rows)
        expect(parts.map(({ start }) => rows[start])).toEqual(parts.map((part) => part.rows[0]))
        expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length)
        expect(parts.length).toBeLessThanOrEqual(3 * Math.ceil(rows.length / 10))
        expect(Math.max(0, ...parts.map((part) => part.rows.length))).toBeLessThanOrEqual(30)
      }
    }),
  )
})

test('law: of rows that come and go one by one the others keep their part', () => {
  const steps = fc.array(fc.tuple(fc.nat(100), fc.boolean()), { maxLength: 15 })
  fc.assert(
    fc.property(steps, (all) => {
      let rows: readonly number[] = [...Array(60).keys()]
      let parts = divided(rows)
      for (const [step, [at, comes]] of all.entries()) {
        const next = comes ? rows.toSpliced(at, 0, 1000 + step) : rows.toSpliced(at, 1)
        const after = divided(next, parts)
        for (const row of next) if (rows.includes(row)) expect(keyOf(after, row)).toBe(keyOf(parts, row))
        ;[rows, parts] = [next, after]
      }
    }),
  )
})
