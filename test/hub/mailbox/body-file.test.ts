/**
 * The bytes of messages in their file: each is read back as it was put, until it is erased; then nothing of it is left, and its place is
 * used again.
 *
 * Inside: looks at the places that the file gives, and at what a crash leaves in it.
 */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openBodyFile } from '../../../hub/mailbox/body-file.ts'
import type { BodyFile, Place } from '../../../hub/mailbox/body-file.ts'
import { createFreePages } from '../../../hub/mailbox/free-pages.ts'

const page = 4096

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'skp-bodies-'))
  path = join(folder, 'berichten')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Bytes without a zero, as those of a text are. */
const bodyOf = (size: number, mark: number): Uint8Array => new Uint8Array(size).fill(1 + (mark % 255))
const kept = (): Buffer => readFileSync(path)
function filledIn(bytes: Uint8Array): number {
  let filled = 0
  for (const byte of bytes) if (byte !== 0) filled += 1
  return filled
}
const inOrder = (places: readonly Place[]): readonly Place[] => places.toSorted((one, other) => one.page - other.page)

describe('the pages that are free', () => {
  const step = fc.oneof(
    fc.record({ take: fc.integer({ min: 1, max: 6 }) }),
    fc.record({ give: fc.nat(20) }),
    fc.constant('reopen' as const),
  )

  test('are given to one at a time, as near to the beginning as they fit, and the file is no longer than what is in use', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60, size: 'max' }), (steps) => {
        let used: { first: number; count: number }[] = []
        let free = createFreePages()
        for (const each of steps) {
          if (each === 'reopen') free = createFreePages(used.toSorted((one, other) => one.first - other.first))
          else if ('take' in each) {
            const before = free.rows().filter(({ count }) => count >= each.take)
            const end = free.end()
            const first = free.take(each.take)
            if (before.length > 0) expect(first).toBeLessThan(end)
            used.push({ first, count: each.take })
          } else {
            const over = used[each.give % Math.max(1, used.length)]
            if (over === undefined) continue
            used = used.filter((row) => row !== over)
            free.give(over.first, over.count)
          }
          const pages = used.flatMap(({ first, count }) => Array.from({ length: count }, (_, at) => first + at))
          expect(new Set(pages).size).toBe(pages.length)
          expect(free.end()).toBe(Math.max(0, ...pages.map((number) => number + 1)))
          const gaps = free.rows().flatMap(({ first, count }) => Array.from({ length: count }, (_, at) => first + at))
          expect([...pages, ...gaps].toSorted((one, other) => one - other)).toEqual(
            Array.from({ length: free.end() }, (_, at) => at),
          )
        }
      }),
    )
  })
})

describe('the file', () => {
  const step = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ put: fc.array(fc.integer({ min: 1, max: 3 * page }), { minLength: 1, maxLength: 4 }) }),
    },
    { weight: 3, arbitrary: fc.record({ erase: fc.array(fc.nat(30), { minLength: 1, maxLength: 3 }) }) },
    { weight: 1, arbitrary: fc.constant('restart' as const) },
    { weight: 1, arbitrary: fc.constant('crash' as const) },
  )

  test('H-08: gives back what was put, and holds nothing but that, whatever was erased or left by a crash', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25, size: 'max' }), async (steps) => {
        let file: BodyFile = openBodyFile(path, [])
        let marks = 0
        const known = new Map<Place, Uint8Array>()
        for (const each of steps) {
          if (each === 'restart' || each === 'crash') {
            // Put for a message that was never taken in.
            if (each === 'crash') file.put([bodyOf(page + 1, 255), bodyOf(5, 255)])
            file.close()
            file = openBodyFile(path, inOrder([...known.keys()]))
          } else if ('put' in each) {
            const bodies = each.put.map((size) => bodyOf(size, ++marks % 200))
            file.put(bodies).forEach((place, at) => known.set(place, bodies[at] ?? new Uint8Array()))
            await file.settled()
          } else {
            const over = [...new Set(each.erase.map((at) => [...known.keys()][at]))].filter(
              (place) => place !== undefined,
            )
            await file.erase(over)
            over.forEach((place) => known.delete(place))
          }
          for (const [place, body] of known) expect(Buffer.compare(await file.get(place), body)).toBe(0)
          expect(filledIn(kept())).toBe([...known.values()].reduce((sum, body) => sum + body.length, 0))
        }
        file.close()
        rmSync(path)
      }),
      { numRuns: 60 },
    )
  })

  test('H-08: is for its owner only', () => {
    openBodyFile(path, []).close()
    expect((statSync(path).mode & 0o777).toString(8)).toBe('600')
  })

  test('gives back to the disk what is no longer in use at its end', async () => {
    const file = openBodyFile(path, [])
    const places = file.put([bodyOf(2 * page, 1), bodyOf(page, 2), bodyOf(3 * page, 3)])
    const sizes = [statSync(path).size]
    for (const at of [1, 2, 0]) {
      await file.erase(places.slice(at, at + 1))
      sizes.push(statSync(path).size)
    }
    file.close()

    expect(sizes.map((size) => Math.ceil(size / page))).toEqual([6, 6, 2, 0])
  })

  test('H-08: whatever stands outside of what is in use is overwritten at the start, also in the middle of a page and at the end', () => {
    writeFileSync(path, bodyOf(5 * page, 7))
    appendFileSync(path, bodyOf(10, 7))
    openBodyFile(path, [
      { page: 1, size: page },
      { page: 3, size: 10 },
    ]).close()

    const left = kept()
    expect(left.length).toBe(4 * page)
    expect([...left.keys()].filter((at) => left[at] !== 0).map((at) => Math.floor(at / page))).toEqual([
      ...Array.from({ length: page }, () => 1),
      ...Array.from({ length: page }, () => 3),
    ])
  })

  test('H-07: a file that ends before what is in use belongs to another store, or is not whole', () => {
    writeFileSync(path, bodyOf(3 * page, 1))
    expect(() => openBodyFile(path, [{ page: 1, size: 2 * page + 1 }])).toThrow('not the one of this store')
    openBodyFile(path, [{ page: 1, size: 2 * page }]).close()
    rmSync(path)
    expect(() => openBodyFile(path, [{ page: 0, size: 1 }])).toThrow('not the one of this store')
  })

  test('what is not there is less than was asked', async () => {
    const file = openBodyFile(path, [])
    file.put([bodyOf(10, 1)])
    expect(await file.get({ page: 9, size: 100 })).toHaveLength(0)
    expect(await file.get({ page: 0, size: 100 })).toHaveLength(10)
    file.close()
  })

  test('H-19: erasing much lets others through in between', async () => {
    const file = openBodyFile(path, [])
    const places = file.put(Array.from({ length: 6 }, (_, at) => bodyOf(1024 * 1024, at)))
    let turns = 0
    const work = { isDone: false }
    const erased = file.erase(places).finally(() => (work.isDone = true))
    while (!work.isDone) {
      turns += 1
      await new Promise((next) => void setImmediate(next))
    }
    await erased
    file.close()

    expect(turns).toBeGreaterThanOrEqual(6)
  })
})
