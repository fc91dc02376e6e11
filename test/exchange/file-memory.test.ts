/**
 * H-21: what is remembered of a file is what stands in it, whatever happened to it in between; and a file that stays is read once.
 *
 * Inside: looks at the memory by a clock of its own, as no test waits until a file is old.
 */
import { readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createFileMemory } from '../../cli/exchange/file-memory.ts'
import { emptyFolder } from '../cli/run-skp.ts'

const folder = emptyFolder()
const path = join(folder, 'bestand')
const read = (): string => readFileSync(path, 'utf8')
/** By this clock a file that was just written is old. */
const later = (): number => Date.now() + 60_000
const before = new Date('2026-01-01T00:00:00Z')

const changes = {
  write: (text: string) => writeFileSync(path, text),
  replace: (text: string) => {
    writeFileSync(`${path}.nieuw`, text)
    renameSync(`${path}.nieuw`, path)
  },
  backdate: (text: string) => {
    writeFileSync(path, text)
    utimesSync(path, before, before)
  },
  remove: () => rmSync(path, { force: true }),
  look: () => undefined,
} as const
const steps = fc.array(fc.constantFrom(...(Object.keys(changes) as (keyof typeof changes)[])), { maxLength: 20 })

/** Takes each step and sees that the memory gives what stands there; `textOf` is what the step with this number writes. */
function follow(names: readonly (keyof typeof changes)[], textOf: (step: number) => string, now?: () => number): void {
  rmSync(path, { force: true })
  const memory = createFileMemory<string>(10, now)
  let there: string | undefined
  names.forEach((name, step) => {
    changes[name](textOf(step))
    if (name === 'remove') there = undefined
    else if (name !== 'look') there = textOf(step)
    expect(memory(path, read)).toBe(there)
  })
}

describe('what is given is what stands there', () => {
  test('H-21: of a file that changes as fast as it can, without a difference in size', () => {
    fc.assert(fc.property(steps, (names) => follow(names, (step) => String(step % 10))))
  })

  test('H-21: of a file that was old when it was read', () => {
    fc.assert(fc.property(steps, (names) => follow(names, (step) => 'x'.repeat(step + 1), later)))
  })
})

/** How often the file is read when it is asked for three times. */
function readsOf(now?: () => number): number {
  const memory = createFileMemory<string>(10, now)
  let reads = 0
  for (let time = 0; time < 3; time += 1) memory(path, () => String((reads += 1)))
  return reads
}

test('a file that stays is read once; one that changed just now each time, as it may change again without a trace', () => {
  changes.write('een')

  expect([readsOf(later), readsOf()]).toEqual([1, 3])
})

test('what cannot be read is not remembered, and the files that were read first make room', () => {
  const paths = ['a', 'b', 'c'].map((name) => join(folder, name))
  for (const each of paths) writeFileSync(each, each)
  const memory = createFileMemory<string>(2, later)
  const made: string[] = []
  const ask = (each: string): unknown => memory(each, () => (made.push(each.slice(-1)), each))
  expect(() =>
    memory(paths[0] ?? '', () => {
      throw new Error('onleesbaar')
    }),
  ).toThrow('onleesbaar')
  for (const each of [...paths, ...paths.slice(1), ...paths]) ask(each)

  expect(made).toEqual(['a', 'b', 'c', 'a', 'b', 'c'])
})
