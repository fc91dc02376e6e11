// The mutants, as rows of data: each takes one protection away where it is called, and names the test that dies of it.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('rows', import.meta.url))

export const house = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

/** Every row of `proof/mutants/rows/`, by id. */
export function readMutants() {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
}

/** The text of the guarded file without the protection; nothing when the row's text does not stand in it exactly once. */
export function mutated(text, { find, replace }) {
  const parts = text.split(find)
  return parts.length === 2 ? parts.join(replace) : undefined
}
