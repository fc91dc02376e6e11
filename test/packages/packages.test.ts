/** The published packages as their users meet them: packed, installed in an empty folder without a network, and run. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assemble } from '../../tools/pack.mjs'
import type { Assembled } from '../../tools/pack.mjs'
import { skpHere } from '../cli/at-desk.ts'
import { emptyFolder, house, runNode, skp } from '../cli/run-skp.ts'

const work = emptyFolder()
const packages = assemble(join(work, 'packages'))
const [lean, whole] = packages as [Assembled, Assembled]
afterAll(() => rmSync(work, { recursive: true }))

const message = join(house, 'examples/goed/schuldregeling-2.0/04-Saldoverzoek.json')

/** Packs a folder and gives back the tarball. */
function pack(folder: string): string {
  const name = execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', work, folder], {
    encoding: 'utf8',
  })
  return join(work, name.trim())
}

function scriptIn(folder: string, code: string): Promise<{ code: number | null; out: string; talk: string }> {
  writeFileSync(join(folder, 'script.mjs'), code)
  return runNode(['script.mjs'], folder)
}

describe('the package for whoever only judges', { timeout: 300_000 }, () => {
  const home = join(work, 'lean')
  const installed = join(home, 'node_modules', lean.name)
  const command = join(home, 'node_modules/.bin/skp-validate')
  let tarball: string

  beforeAll(() => {
    tarball = pack(lean.folder)
    const guests = Object.keys(lean.manifest.dependencies ?? {}).map((name) => pack(join(house, 'node_modules', name)))
    mkdirSync(home)
    writeFileSync(join(home, 'package.json'), '{ "private": true }')
    execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', '--silent', tarball, ...guests], {
      cwd: home,
    })
  }, 300_000)

  test('weighs at most 1.9 MB packed, and brings two other packages', () => {
    expect(statSync(tarball).size).toBeLessThan(1_900_000)
    expect(
      readdirSync(join(home, 'node_modules'))
        .filter((name) => !name.startsWith('.'))
        .sort(),
    ).toEqual(['@schuldenknooppunt', 'csv-parse', 'csv-stringify'])
    expect(
      readdirSync(join(installed, 'dist')).filter((name) => ['hub', 'gateway', 'governance'].includes(name)),
    ).toEqual([])
  })

  test('judges a good and a bad message, makes one, converts one and writes one as a list', async () => {
    const { out, talk } = await scriptIn(
      home,
      `import { readFileSync } from 'node:fs'
import { validate } from '${lean.name}'
import { readConverter } from '${lean.name}/conversions'
import { messagesToCsv } from '${lean.name}/csv'
import catalog from '${lean.name}/law/catalog.json' with { type: 'json' }
import { sampleMessages } from '${lean.name}/samples'
import '${lean.name}/types/schuldregeling-2.0'

const good = JSON.parse(readFileSync(${JSON.stringify(message)}, 'utf8'))
const { Inhoud, ...bad } = good
const [sample] = sampleMessages({ message: 'schuldregeling@2.0/Saldoverzoek', seed: 1, count: 1 })
const told = async (it) => (await validate(it)).findings.map(({ code, pointer }) => [code, pointer])
console.log(JSON.stringify([
  await told(good), await told(bad), await told(sample.message),
  Object.keys(await readConverter().convert(good, '1.1')), typeof messagesToCsv, catalog.modules.length > 0,
]))`,
    )

    expect(talk).not.toMatch(/Error/)
    expect(JSON.parse(out)).toEqual([[], [['element-missing', '/Inhoud']], [], ['message', 'losses'], 'function', true])
  })

  test.each(['json', 'github', 'pretty'])(
    'its command tells of the examples what skp validate tells (%s)',
    async (format) => {
      const args = ['examples/goed', 'examples/fout', '--format', format, '--lang', 'en']
      const here = await skp(['validate', ...args])

      expect(here.out).not.toBe('')
      expect(await runNode([command, ...args], house)).toEqual(here)
    },
  )

  test('its command reads lines on more than one core, and tells its version', async () => {
    const lines = `${JSON.stringify(JSON.parse(readFileSync(message, 'utf8')))}\n`.repeat(5000)
    const judged = await runNode([command, '-', '--ndjson', '--threads', '2', '--format', 'github'], house, lines)

    expect(judged).toMatchObject({ code: 0, out: 'skp: 5000/5000\n' })
    expect((await runNode([command, '--version'], house)).out).toBe(`${lean.manifest.version}\n`)
  })

  test('a bundle for a browser that imports the judge needs nothing of Node', async () => {
    const { metafile } = await build({
      stdin: { contents: `export { validate } from '${lean.name}'`, resolveDir: home },
      bundle: true,
      write: false,
      splitting: true,
      outdir: join(work, 'bundle'),
      metafile: true,
      format: 'esm',
      platform: 'browser',
    })

    expect(
      Object.values(metafile.outputs).flatMap(({ imports }) => imports.filter(({ external }) => external)),
    ).toEqual([])
    expect(Object.keys(metafile.inputs).filter((file) => /csv|dist\/skp|schemas\/read/.test(file))).toEqual([])
  })
})

describe('the whole package', { timeout: 300_000 }, () => {
  const home = join(work, 'with-guests/whole')
  const modules = join(home, 'node_modules')
  const installed = join(modules, whole.name)

  beforeAll(() => {
    for (const { name, folder } of packages) cpSync(folder, join(modules, name), { recursive: true })
    // What both depend on is found one folder further up; that each names all that it needs, `test/house` proves.
    symlinkSync(join(house, 'node_modules'), join(work, 'with-guests/node_modules'))
  })

  test('every door of both opens', async () => {
    const doors = packages.flatMap(({ name, manifest }) =>
      Object.entries(manifest.exports)
        .filter(([path, to]) => !path.includes('*') && typeof to !== 'string')
        .map(([path]) => `${name}${path.slice(1)}`),
    )
    const { code, out, talk } = await scriptIn(
      home,
      `for (const door of ${JSON.stringify(doors)}) if (Object.keys(await import(door)).length === 0) console.log(door)`,
    )

    expect({ code, out, talk }).toEqual({ code: 0, out: '', talk: '' })
    expect(doors.length).toBeGreaterThan(20)
  })

  test('a class is the same class in both', async () => {
    const { out } = await scriptIn(
      home,
      `import { createCalendar } from '${whole.name}/calendar'
import { ToolkitFailure } from '${lean.name}/schemas'
try { createCalendar({ feestdagen: [{}] }) } catch (error) { console.log(error instanceof ToolkitFailure) }`,
    )

    expect(out).toBe('true\n')
  })

  test.each([
    ['validate', 'examples/goed', 'examples/fout', '--format', 'json'],
    ['catalog', 'list'],
    ['explain', 'SR-2.0-R001'],
    ['diff', 'waarborgfonds@1.0', 'waarborgfonds@2.0'],
    ['status', '--on', '2027-01-01'],
    ['--help'],
  ])('skp %s does what it does in a checkout', async (...args) => {
    const here = await skpHere(args)

    expect(here.out).not.toBe('')
    expect(await runNode([join(installed, 'cli/skp.cjs'), ...args], house)).toEqual(here)
  })

  test('skp lint finds the words and the examples of the law, and nothing wrong', async () => {
    expect(await runNode([join(installed, 'cli/skp.cjs'), 'lint'], home)).toMatchObject({ code: 0, talk: '' })
  })

  test('skp demo plays the whole exchange', async () => {
    const { code, out, talk } = await scriptIn(
      home,
      `process.env.TMPDIR = ${JSON.stringify(work)}
const { main } = await import(${JSON.stringify(join(installed, 'dist/cli/main.js'))})
await main(['demo', '--once', '--pace', 'none', '--port', '0', '--store', 'memory', '--format', 'json'])`,
    )

    expect([code, talk]).toEqual([0, ''])
    expect(out).toContain('SchuldregelingAkkoord')
  })
})
