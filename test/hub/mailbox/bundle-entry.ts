/** Bundles a process that holds a store, with the mutant that is asked: what is bundled is loaded by nobody else. */
import { readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { build } from 'esbuild'
import type { Plugin } from 'esbuild'
import { bundledMutant } from '../../../proof/mutants/mutation.mjs'

const house = resolve(import.meta.dirname, '../../..')

const withMutant: Plugin = {
  name: 'mutant',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const contents = bundledMutant(relative(house, path), readFileSync(path, 'utf8'))
      return contents === undefined ? undefined : { contents, loader: 'ts' }
    }),
}

/** From an entry in this folder to a script. */
export async function bundleEntry(entry: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [join(import.meta.dirname, entry)],
    ...{ outfile, bundle: true, format: 'esm', platform: 'node', external: ['better-sqlite3'], logLevel: 'error' },
    plugins: [withMutant],
  })
}
