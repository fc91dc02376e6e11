// The Vite plugin that loads one module without one protection, for the mutant that SKP_MUTANT names, with the change that SKP_CHANGE says, or a room with probes; no file changes.
import { join, relative } from 'node:path'
import { house, mutated, readMutants } from './rows.mjs'

/** Does nothing as long as the environment names none; looks at each load, so that one Vitest can run many. */
export function mutation(env) {
  const rows = new Map(readMutants().map((row) => [row.id, row]))
  return {
    name: 'mutation',
    enforce: 'pre',
    async transform(text, module) {
      if (env.SKP_PROBES && module.startsWith(`${join(house, env.SKP_PROBES)}/`) && module.endsWith('.ts')) {
        const { probed } = await import('../drawn/probes.mjs')
        return { code: probed(relative(house, module), text), map: null }
      }
      if (env.SKP_CHANGE) {
        const change = JSON.parse(env.SKP_CHANGE)
        return module === join(house, change.file) ? { code: changed(text, change), map: null } : undefined
      }
      const id = env.SKP_MUTANT
      if (!id) return undefined
      const row = rows.get(id)
      if (row === undefined) throw new Error(`no mutant is called ${id}`)
      return module === join(house, row.file) ? { code: without(text, row), map: null } : undefined
    },
  }
}

/** The text with something else from one place to another. */
function changed(text, { start, end, text: instead }) {
  return text.slice(0, start) + instead + text.slice(end)
}

/** A source that is bundled, without the protection of the mutant that the environment names: what is bundled is loaded by nobody else. */
export function bundledMutant(file, text) {
  if (process.env.SKP_CHANGE) {
    const change = JSON.parse(process.env.SKP_CHANGE)
    return change.file === file ? changed(text, change) : undefined
  }
  const row = readMutants().find(({ id }) => id === process.env.SKP_MUTANT)
  return row?.file === file ? without(text, row) : undefined
}

/** The text without the protection of a mutant; fails when there is none to take away, so that nobody takes that for having survived. */
function without(text, row) {
  const code = mutated(text, row)
  if (code === undefined) throw new Error(`the text of mutant ${row.id} does not stand in ${row.file} exactly once`)
  return code
}
