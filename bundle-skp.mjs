// Bundles `skp validate` into dist/skp/: a pipeline starts it for every file, so it should start nearly as fast as Node.
// CommonJS throughout: loading the first ES module costs Node more than judging a message.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** The package that comes along; its licence asks to be named where its code is. */
const included = 'commander'

/** Writes dist/skp/ from dist/cli/ and dist/compiled/. */
export async function bundleSkp(house) {
  const { build } = await import('esbuild')
  const dist = join(house, 'dist')
  const out = join(dist, 'skp')
  const table = readFileSync(join(dist, 'compiled/index.js'), 'utf8')
  const messages = [...table.matchAll(/import\("\.\/([^/"]+\/[^/"]+\/[^/"]+)\.js"\)/g)].map(([, path]) => path)
  const common = { bundle: true, minify: true, format: 'cjs', platform: 'node', target: 'node20', charset: 'utf8' }
  const settings = {
    ...common,
    outdir: out,
    outExtension: { '.js': '.cjs' },
    legalComments: 'none',
    logLevel: 'warning',
  }
  rmSync(out, { recursive: true, force: true })
  await build({
    ...settings,
    entryPoints: { main: join(dist, 'cli/main.js'), worker: join(dist, 'cli/validate/worker.js') },
    external: ['tinyglobby'],
    define: { 'import.meta.url': '$url' },
    banner: { js: "const $url=require('node:url').pathToFileURL(__filename).href;" },
    plugins: [surroundings(join(dist, 'cli'), messages.reduce(asRequired, table))],
  })
  await build({
    ...settings,
    entryPoints: Object.fromEntries(messages.map((path) => [path, join(dist, 'compiled', `${path}.js`)])),
  })
  writeFileSync(join(out, 'LICENSE.commander.txt'), readFileSync(join(house, 'node_modules', included, 'LICENSE')))
}

/** Messages are loaded one by one from beside the bundle; recognisers stay where they are. */
function asRequired(table, path) {
  return table.replace(`import("./${path}.js")`, `Promise.resolve(require("./${path}.cjs"))`)
}

/** What the bundle finds outside itself, and what it does without. */
function surroundings(cli, table) {
  const virtual = { '#compiled': table, 'node:child_process': 'module.exports = {}' }
  return {
    name: 'surroundings',
    setup({ onResolve, onLoad }) {
      // Commander loads child_process for commands that are programs of their own; ours are none.
      onResolve({ filter: /^(?:#compiled|node:child_process)$/ }, ({ path }) => ({ path, namespace: 'virtual' }))
      onLoad({ filter: /./, namespace: 'virtual' }, ({ path }) => ({ contents: virtual[path] }))
      onResolve({ filter: /^\.\/recognisers\// }, ({ path }) => ({
        path: `../compiled/${path.slice(2)}`,
        external: true,
      }))
      onResolve({ filter: /^\.\/[^/]+\/[^/]+\/[^/]+\.cjs$/ }, ({ path }) => ({ path, external: true }))
      onResolve({ filter: /^\.\/commands\// }, ({ path }) =>
        basename(path) === 'validate.js'
          ? { path: join(cli, path) }
          : { path: `../cli/${path.slice(2)}`, external: true },
      )
    },
  }
}
