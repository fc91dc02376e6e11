// The Vite plugin that loads one module without one protection, for the mutant that SKP_MUTANT names; no file changes.
import { join } from 'node:path'
import { house, mutated, readMutants } from './rows.mjs'

/** Does nothing as long as the environment names no mutant; looks at each load, so that one Vitest can run many. */
export function mutation(env) {
  const rows = new Map(readMutants().map((row) => [row.id, row]))
  return {
    name: 'mutation',
    enforce: 'pre',
    transform(text, module) {
      const id = env.SKP_MUTANT
      if (!id) return undefined
      const row = rows.get(id)
      if (row === undefined) throw new Error(`no mutant is called ${id}`)
      if (module !== join(house, row.file)) return undefined
      const code = mutated(text, row)
      if (code === undefined) throw new Error(`the text of mutant ${id} does not stand in ${row.file} exactly once`)
      return { code, map: null }
    },
  }
}

/** A source that is bundled, without the protection of the mutant that the environment names: what is bundled is loaded by nobody else. */
export function bundledMutant(file, text) {
  const row = readMutants().find(({ id }) => id === process.env.SKP_MUTANT)
  return row?.file === file ? mutated(text, row) : undefined
}
