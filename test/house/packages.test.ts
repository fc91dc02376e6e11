/** The published packages: each file in one of them, and nothing imported that is not there. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { afterAll, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { assemble } from '../../tools/pack.mjs'
import type { Assembled } from '../../tools/pack.mjs'

const out = mkdtempSync(join(tmpdir(), 'skp-packages-'))
afterAll(() => rmSync(out, { recursive: true }))

const packages = assemble(out)
const [lean, whole] = packages as [Assembled, Assembled]
const named = (folder: string) => (file: string) => file.startsWith(folder)

test.each(packages)('$name imports only its own files, what it depends on, and doors of the other', (each) => {
  const code = each.files.filter((file) => /^dist\/[a-z]+\/.*(?:\.js|\.d\.ts)$/.test(file))

  expect(code.flatMap((file) => strays(each, file))).toEqual([])
})

test.each(packages)('everything that $name exports or runs is there', ({ folder, manifest: { exports, bin } }) => {
  const targets = Object.values(exports).flatMap((to) => (typeof to === 'string' ? [to] : [to.types, to.default]))
  const files = [...targets.filter((target) => !target.includes('*')), ...Object.values(bin)]

  expect(files.filter((file) => !existsSync(join(folder, file)))).toEqual([])
})

test.each(packages)('the links in the README of $name lead somewhere in it', ({ folder }) => {
  const links = [...readFileSync(join(folder, 'README.md'), 'utf8').matchAll(/\]\(([^)\s]+)\)/g)].map(
    ([, to = '']) => to,
  )

  expect(links.filter((to) => !/^(?:[a-z]+:|#)/.test(to) && !existsSync(join(folder, to)))).toEqual([])
})

test('a link to what is in the package stays one', () => {
  const readme = readFileSync(join(whole.folder, 'README.md'), 'utf8')

  expect(readme).toContain('[open questions](spec/open-vragen)')
  expect(readme).toContain('message book tells every message')
  expect(readme).toContain('(#continuous-integration)')
})

test('no file is in both, but for doors of the one that the other opens again', () => {
  const twice = whole.files.filter((file) => lean.files.includes(file))

  expect(twice.map((file) => readFileSync(join(whole.folder, file), 'utf8')).filter((text) => !isStub(text))).toEqual(
    [],
  )
})

test('whoever only judges gets no exchange, no review and next to no packages', () => {
  expect(Object.keys(lean.manifest.dependencies ?? {})).toEqual(['csv-parse', 'csv-stringify'])
  expect(lean.manifest.optionalDependencies).toBeUndefined()
  expect(
    ['dist/hub/', 'dist/gateway/', 'dist/governance/', 'dist/cli/'].filter((it) => lean.files.some(named(it))),
  ).toEqual([])
  expect(['dist/compiled/', 'schemas/', 'examples/'].filter((folder) => whole.files.some(named(folder)))).toEqual([])
})

test('the whole asks for the lean one of the same version, and opens every door that a checkout opens', () => {
  expect(whole.manifest.dependencies).toMatchObject({ [lean.name]: manifest.version })
  expect(whole.manifest.version).toBe(manifest.version)
  expect(Object.keys(manifest.exports).filter((name) => !Object.hasOwn(whole.manifest.exports, name))).toEqual([
    './law/*',
  ])
})

function isStub(text: string): boolean {
  return new RegExp(`^(?:export \\* from|module\\.exports = require\\()\\s*'${lean.name}[^\n]*\n$`).test(text)
}

function strays({ folder, files, manifest: own }: Assembled, file: string): string[] {
  const guests = [own.dependencies, own.peerDependencies, own.optionalDependencies, own.imports].flatMap((them) =>
    Object.keys(them ?? {}),
  )
  const isThere = (specifier: string): boolean => {
    if (specifier.startsWith('.')) return files.includes(join(dirname(file), specifier).replace(/\.ts$/, '.js'))
    if (specifier.startsWith('node:')) return builtinModules.includes(specifier.slice('node:'.length))
    if (specifier.startsWith(`${lean.name}/`)) return Object.hasOwn(lean.manifest.exports, starOf(specifier))
    return guests.includes(/^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? '')
  }
  const { importedFiles } = ts.preProcessFile(readFileSync(join(folder, file), 'utf8'), true, true)
  return importedFiles.filter(({ fileName }) => !isThere(fileName)).map(({ fileName }) => `${file} -> ${fileName}`)
}

/** The subpath of an import of the lean package, as it stands among its exports. */
function starOf(specifier: string): string {
  return specifier.replace(lean.name, '.').replace(/^\.\/types\/.*/, './types/*')
}
