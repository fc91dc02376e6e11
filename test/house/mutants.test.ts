/** The mutation gate: each protection that the spec promises has mutants, and each died of its test on the files as they are. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { columns, guardedIds } from '../../proof/mutants/columns.mjs'
import { hashOf, readResults, unproven } from '../../proof/mutants/results.mjs'
import { house, mutated, readMutants } from '../../proof/mutants/rows.mjs'
import { runMutants } from '../../proof/mutants/run-mutants.mjs'

const rows = readMutants()
const results = readResults()
const ids = (found: readonly { readonly id: string }[]): readonly string[] => found.map(({ id }) => id)

test('a mutant has a name of its own, and its text stands in its file exactly once', () => {
  expect(
    ids(rows).filter((id, index, all) => all.indexOf(id) !== index || !/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(id)),
  ).toEqual([])
  expect(ids(rows.filter((row) => mutated(readFileSync(join(house, row.file), 'utf8'), row) === undefined))).toEqual([])
  expect(ids(rows.filter((row) => !existsSync(join(house, row.test)) || row.find === row.replace))).toEqual([])
})

test('every requirement and every threat that is tested has a mutant, and a mutant guards nothing else', () => {
  const named = new Set(rows.flatMap(({ guards }) => guards))
  const guarded = guardedIds()

  expect(guarded.length).toBeGreaterThan(50)
  expect(guarded.filter((id) => !named.has(id))).toEqual([])
  expect([...named].filter((id) => !guarded.includes(id))).toEqual([])
  expect(ids(rows.filter(({ guards }) => guards.length === 0))).toEqual([])
})

test('the columns in spec/knooppunt say what the rows say: npm run generate writes them', () => {
  expect(columns({ check: true })).toEqual([])
})

test('every mutant died, on the files as they are: npm run proof -- mutants --changed runs the others', () => {
  expect(ids(unproven(rows, results))).toEqual([])
  expect([...results.keys()].filter((id) => !ids(rows).includes(id))).toEqual([])
})

/** As many as fit in a gate; which ones changes with every file that is guarded. */
const chosen = rows.toSorted((one, other) => (hashOf(one) < hashOf(other) ? -1 : 1)).slice(0, 3)

test(`three of them die again: ${ids(chosen).join(', ')}`, { timeout: 300_000 }, async () => {
  const verdicts = await runMutants(chosen, { lanes: 2, tell: () => undefined, results })

  expect(verdicts.filter(({ verdict }) => verdict !== 'killed')).toEqual([])
})
