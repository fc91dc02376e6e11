// Bundles `skp validate` into dist/skp/: a pipeline starts it for every file, so it should start nearly as fast as Node.
// CommonJS throughout: loading the first ES module costs Node more than judging a message. Beside each script stands the
// code that V8 made of it.
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'

/** The packages that come along; their licences ask to be named where their code is. */
export const included = ['commander', 'tinyglobby', 'fdir', 'picomatch']

/** Bundled beside the rest: most runs name their files, and do without it. */
const lazy = 'tinyglobby'

/** Writes dist/skp/ from dist/cli/ and dist/compiled/. */
export async function bundleSkp(house) {
  const { build } = await import('esbuild')
  const dist = join(house, 'dist')
  const out = join(dist, 'skp')
  const table = readFileSync(join(dist, 'compiled/index.js'), 'utf8')
  const asked = [...table.matchAll(loads)].map(([, path]) => path)
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
    define: { 'import.meta.url': '$url' },
    banner: { js: "const $url=require('node:url').pathToFileURL(__filename).href;" },
    // Kept code forgets how to load an ES module.
    supported: { 'dynamic-import': false },
    plugins: [surroundings(join(dist, 'cli'), table.replace(loads, 'Promise.resolve(require("./$1.cjs"))'))],
  })
  await build({
    ...settings,
    entryPoints: Object.fromEntries(asked.map((path) => [path, join(dist, 'compiled', `${path}.js`)])),
  })
  await build({ ...settings, entryPoints: { [lazy]: createRequire(import.meta.url).resolve(lazy) } })
  for (const name of included)
    writeFileSync(join(out, `LICENSE.${name}.txt`), readFileSync(join(house, 'node_modules', name, 'LICENSE')))
  await keepCompiled(house, join(out, 'main.cjs'))
}

/** Judges a good message of every kind, and keeps the code of all that this ran. */
async function keepCompiled(house, main) {
  const { keepCode, loadBundle } = createRequire(import.meta.url)('../cli/kept-code.cjs')
  const examples = join(house, 'examples/goed')
  const files = readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))
  const ran = new Map()
  const { run } = loadBundle(main, (file, script) => ran.set(file, script))
  const desk = { print: async () => {}, talk: () => {}, folder: examples, colour: false, progress: false, now: () => 0 }
  if ((await run(['validate', ...files], desk)) !== 0) return
  for (const [file, script] of ran) keepCode(file, script)
}

/** Where the table loads a message or a recogniser; here it does so from beside the bundle. */
const loads = /import\("\.\/([^"]+)\.js"\)/g

/** What the bundle finds outside itself, and what it does without. */
function surroundings(cli, table) {
  const virtual = { '#compiled': table, 'node:child_process': 'module.exports = {}' }
  return {
    name: 'surroundings',
    setup({ onResolve, onLoad }) {
      // Commander loads child_process for commands that are programs of their own; ours are none.
      onResolve({ filter: /^(?:#compiled|node:child_process)$/ }, ({ path }) => ({ path, namespace: 'virtual' }))
      onLoad({ filter: /./, namespace: 'virtual' }, ({ path }) => ({ contents: virtual[path] }))
      onResolve({ filter: new RegExp(`^${lazy}$`) }, ({ path }) => ({ path: `./${path}.cjs`, external: true }))
      onResolve({ filter: /^\.\/.*\.cjs$/ }, ({ path }) => ({ path, external: true }))
      // The bin file asks this bundle for `validate` only.
      onResolve({ filter: /^\.\/commands\// }, ({ path }) =>
        basename(path) === 'validate.js'
          ? { path: join(cli, path) }
          : { path: `../cli/${path.slice(2)}`, external: true },
      )
    },
  }
}
