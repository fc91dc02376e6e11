// The committed verdict on every mutant, and whether it still speaks of the files as they are.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { house } from './rows.mjs'

const path = join(house, 'proof/results/mutants.json')

/** By id of the mutant. */
export function readResults() {
  return new Map(JSON.parse(readFileSync(path, 'utf8')).map((result) => [result.id, result]))
}

/** What a verdict depends on: the row, the file that it guards and the file of the test. */
export function hashOf(row) {
  const hash = createHash('sha256').update(JSON.stringify(row))
  for (const file of [row.file, row.test]) hash.update('\0').update(readFileSync(join(house, file)))
  return hash.digest('base64url').slice(0, 22)
}

/** Rows whose verdict is absent, is of another row or other files, or is not that the mutant dies. */
export function unproven(rows, results) {
  return rows.filter((row) => {
    const result = results.get(row.id)
    return result === undefined || result.verdict !== 'killed' || result.hash !== hashOf(row)
  })
}

/** Writes the verdict beside those that stand, without those of mutants that are gone: sorted, one line each. */
export function writeResult(rows, { row, verdict, killedBy, reason, commit, date }) {
  const { id, file, test } = row
  const results = readResults()
  results.set(id, { id, verdict, file, test, killedBy, reason, hash: hashOf(row), commit, date })
  const lines = rows.filter(({ id }) => results.has(id)).map(({ id }) => JSON.stringify(results.get(id)))
  writeFileSync(path, `[\n${lines.join(',\n')}\n]\n`)
}
