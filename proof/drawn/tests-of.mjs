// Which test files could notice a change in a source: those that import it, by however many steps; the nearest and cheapest first.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { house } from '../mutants/rows.mjs'

/** Tests that look at the building or at what is built run too long and notice no source; the site is built anew for its own. */
const passedBy = /^test\/(?:house|api|packages)\//
const ofTheSite = 'test/site/'

/** What bundles the page of the portal for a browser, and where the bundle begins. */
const bundler = 'tools/bundle-portal.mjs'
const bundled = 'portal/browser/'
const begins = { [bundler]: [`${bundled}main.ts`] }

/** Asks each limit that stands in the table beside it, wherever the source is. */
const tableOfLimits = 'test/laws/limits.test.ts'

/** Finds them; the imports are read once. */
export function createTestsOf() {
  const imports = new Map()
  const importsOf = (file) => {
    if (!imports.has(file)) imports.set(file, readImports(file))
    return imports.get(file)
  }
  const tests = readdirSync(join(house, 'test'), { recursive: true })
    .map((name) => `test/${name}`)
    .filter((name) => name.endsWith('.test.ts') && !passedBy.test(name))
  const reach = new Map(tests.map((test) => [test, stepsFrom(test, importsOf)]))
  const limited = sourcesWithLimits()
  const testsOf = (file) =>
    tests
      .filter((test) => reach.get(test).has(file) && (!test.startsWith(ofTheSite) || file.startsWith('site/')))
      .map((test) => ({
        test,
        apart: test === tableOfLimits && limited.has(file) ? 0 : foldersApart(file, test),
        far: reach.get(test).get(file),
        all: reach.get(test).size,
      }))
      .sort((one, other) => one.apart - other.apart || one.far - other.far || one.all - other.all)
      .map(({ test }) => test)
  return {
    testsOf,
    /** Whether the test runs the source in a browser, where no probe can tell that it came by. */
    inBrowser: (test, file) => file.startsWith(bundled) && reach.get(test).has(bundler),
  }
}

/**
 * How many of the folders of a source the test does not stand in, and less than none when it also has its name: tests are
 * named after what they are about.
 */
function foldersApart(file, test) {
  const folders = dirname(file).split('/')
  const names = dirname(test).split('/').slice(1)
  // What hub and gateway do together stands in a folder of its own, and is about both.
  if (names[0] === 'exchange' && ['hub', 'gateway'].includes(folders[0])) names[0] = folders[0]
  const shared = folders.findIndex((name, at) => names[at] !== name)
  const isNamesake = folders[0] === names[0] && basename(file, '.ts') === basename(test, '.test.ts')
  return isNamesake ? -1 : folders.length - (shared === -1 ? folders.length : shared)
}

/** The sources of which the table asks a limit itself. */
function sourcesWithLimits() {
  const folder = join(house, 'test/laws/limits')
  const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  return new Set(
    texts.flatMap((text) => [...text.matchAll(/^ {2}'([\w./-]+\.ts) [\w.]+': \[/gm)].map(([, file]) => file)),
  )
}

/** How many steps every file is away that this one imports. */
function stepsFrom(start, importsOf) {
  const found = new Map([[start, 0]])
  for (const [file, steps] of found)
    for (const next of importsOf(file)) if (!found.has(next)) found.set(next, steps + 1)
  return found
}

/** What it imports, and the sources that it names to be bundled or started. */
function readImports(file) {
  const text = readFileSync(join(house, file), 'utf8')
  const beside = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, name]) =>
    relative(house, join(house, dirname(file), name)),
  )
  const named = [...text.matchAll(/'([\w./-]+\.ts)'/g)].map(([, name]) => name)
  return [...beside, ...named, ...(begins[file] ?? [])].filter(
    (name) => /\.(?:ts|mjs)$/.test(name) && isFile(join(house, name)),
  )
}

function isFile(path) {
  return existsSync(path) && statSync(path).isFile()
}
