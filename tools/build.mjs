// Builds dist/: JavaScript from the sources, then the compiled standard from the law. Run by `prepare` at `npm ci`;
// with `--check` it builds nothing and says whether dist/ is what the sources say.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath, pathToFileURL } from 'node:url'

const house = dirname(dirname(fileURLToPath(import.meta.url)))
const dist = join(house, 'dist')
const compiled = join(dist, 'compiled')
/** What other steps make than TypeScript. */
const others = [compiled, ...['api', 'docs', 'packages', 'portal-page', 'skp'].map((name) => join(dist, name))]

const compiler = findCompiler()
if (compiler !== undefined) await buildOnce(compiler)
else if (!existsSync(join(compiled, 'index.js'))) {
  console.error('build: TypeScript is not installed (a development dependency) and there is no earlier build')
  process.exitCode = 1
}

/** TypeScript's command line; absent where the package was installed without development dependencies. */
function findCompiler() {
  try {
    return createRequire(import.meta.url).resolve('typescript/bin/tsc')
  } catch {
    return undefined
  }
}

/** `npx skp` in a checkout asks for a build each first time; when nothing changed since the last good one, it is done. */
async function buildOnce(tsc) {
  const stamp = join(dist, 'compiled/stamp.json')
  const before = await fingerprint()
  const [changed] = staleFiles(stamp, before)
  if (process.argv.includes('--check')) return tellStale(changed)
  if (changed === undefined) return
  rmSync(stamp, { force: true })
  const good = await build(tsc)
  if (good && JSON.stringify(await fingerprint()) === JSON.stringify(before))
    writeFileSync(stamp, JSON.stringify(before))
  process.exitCode = good ? 0 : 1
}

function tellStale(changed) {
  if (changed === undefined) return
  console.error(`build: dist/ is not what the sources say (first difference: ${changed}); run \`npm run build\``)
  process.exitCode = 1
}

/** Files that changed, came or went since the last good build, and files of that build that are no longer there. */
function staleFiles(stamp, now) {
  return [...changedFiles(stamp, now), ...lostProducts(now)]
}

/** Files that changed, came or went since a build left this stamp. */
function changedFiles(stamp, now) {
  const then = existsSync(stamp) ? JSON.parse(readFileSync(stamp, 'utf8')) : {}
  const names = [...new Set([...Object.keys(now), ...Object.keys(then)])]
  return names.filter((name) => now[name] !== then[name])
}

/** What was made of these sources and is gone: a script for each of them, and what the other steps make. */
function lostProducts(sources) {
  const scripts = Object.keys(sources)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => `dist/${name.slice(0, -'.ts'.length)}.js`)
  const others = [
    'dist/compiled/index.js',
    'dist/skp/main.cjs',
    'dist/api/knooppunt.openapi.json',
    'dist/portal-page/portaal.js',
  ]
  return [...scripts, ...others].filter((name) => !existsSync(join(house, name)))
}

/** Every file the build reads, with the hash of what is in it: whatever stands in a room, and what builds it. */
async function fingerprint() {
  const { filesIn, readFloorPlan } = await import('./floor-plan.mjs')
  const rooms = readFloorPlan().flatMap(({ name }) => filesIn(name))
  const settings = ['package.json', 'package-lock.json', 'redocly.yaml', 'tsconfig.json', 'tsconfig.build.json']
  const files = [...new Set([...rooms, ...filesIn('spec/api'), ...filesIn('tools'), ...settings])]
  const hash = (name) =>
    createHash('sha256')
      .update(readFileSync(join(house, name)))
      .digest('base64url')
  return Object.fromEntries(files.map((name) => [name, hash(name)]))
}

/** Goes on after a type error, so that one run tells all that is wrong. */
async function build(tsc) {
  const start = performance.now()
  const typed = compileSources(tsc)
  const { products, broken } = await compileStandard()
  const { bundleSkp } = await import('./bundle-skp.mjs')
  await bundleSkp(house)
  const { bundlePortal } = await import('./bundle-portal.mjs')
  await bundlePortal(house, join(dist, 'portal-page'))
  const { bundleContracts } = await import('./contracts.mjs')
  const fault = bundleContracts()
  if (fault !== undefined) console.error(`build: the contracts are not in order\n${fault}`)
  const messages = products.filter(({ path }) => path.split('/').length === 3).length
  const size = products.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
  const seconds = (performance.now() - start) / 1000
  console.log(`build: ${messages} messages compiled, ${(size / 1e6).toFixed(1)} MB, in ${seconds.toFixed(1)} s`)
  return typed && !broken && fault === undefined
}

function compileSources(tsc) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tsc, '-p', join(house, 'tsconfig.build.json'), '--listEmittedFiles'],
    { cwd: house, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  const lines = stdout.split('\n').filter((line) => line !== '')
  const emitted = lines.filter((line) => line.startsWith('TSFILE: ')).map((line) => line.slice('TSFILE: '.length))
  removeOthers(new Set(emitted.map((file) => relative(house, file))))
  const talk = lines.filter((line) => !line.startsWith('TSFILE: '))
  if (status !== 0)
    console.error([...talk, stderr.trim(), 'build: the sources have mistakes'].filter(Boolean).join('\n'))
  return status === 0
}

/** What a removed source left behind would be published, and found by an import that no longer has a source. */
function removeOthers(emitted) {
  if (emitted.size === 0) return
  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    const file = join(dist, name)
    if (others.some((folder) => file.startsWith(folder)) || emitted.has(relative(house, file))) continue
    if (statSync(file, { throwIfNoEntry: false })?.isFile()) rmSync(file, { force: true })
  }
}

async function compileStandard() {
  const { compiledFiles, readStandard, writeProducts } = await import(
    pathToFileURL(join(dist, 'generators/index.js')).href
  )
  let broken = false
  const tell = (failure) => {
    broken = true
    const reason = failure.cause instanceof Error ? failure.cause.message : ''
    console.error(`build: ${failure.message}${failure.message.includes(reason) ? '' : ` (${reason})`}`)
  }
  const products = await compiledFiles(readStandard(tell), tell)
  writeProducts(compiled, products)
  return { products, broken }
}
