/** H-01: whoever enters by the hub's door cannot open a seal: the code is not there. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { filesIn } from '../../tools/floor-plan.mjs'

const house = resolve(import.meta.dirname, '../..')
const opening =
  /\b(?:compactDecrypt|flattenedDecrypt|generalDecrypt|jwtDecrypt|EncryptJWT|privateDecrypt|createDecipher(?:iv)?|diffieHellman|createECDH|deriveBits|deriveKey|unwrapKey)\b|\.decrypt\b|['"]decrypt['"]/
const isSealed = (file: string): boolean => file === 'envelope/index.ts' || file.startsWith('envelope/sealed/')

/** Our own files that an entry reaches, and the bundle that comes of it. */
async function bundle(entry: string, packages: 'bundle' | 'external') {
  const { metafile, outputFiles } = await build({
    entryPoints: [join(house, entry)],
    absWorkingDir: house,
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'nergens',
    format: 'esm',
    target: 'es2023',
    platform: packages === 'bundle' ? 'browser' : 'node',
    packages,
    external: ['#compiled'],
    logLevel: 'silent',
  })
  const files = Object.keys(metafile.inputs).filter((name) => !name.includes('node_modules/'))
  return { files, text: outputFiles.map(({ text }) => text).join('\n') }
}

const sourceOf = (file: string): string => readFileSync(join(house, file), 'utf8')
const opens = (file: string): boolean => opening.test(sourceOf(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''))

const sealed = filesIn('envelope/sealed')

test('H-01: what this test looks for is in the door of the receiver', async () => {
  const { files, text } = await bundle('envelope/index.ts', 'bundle')
  expect(sealed.filter((file) => !files.includes(file))).toEqual([])
  expect(files.filter(opens)).toEqual(['envelope/sealed/open.ts'])
  expect(text).toMatch(opening)
})

test('H-01: the visible door reaches no file that opens, names no function that opens and imports no node module', async () => {
  const { files, text } = await bundle('envelope/visible.ts', 'bundle')
  expect(files).toContain('envelope/attestation.ts')
  expect(files.filter(isSealed)).toEqual([])
  expect(files.filter(opens)).toEqual([])
  expect(text).not.toMatch(/(?:from|import|require)\s*\(?\s*["']node:/)
  // It runs without Node, and asks for one thing of it where there is one.
  expect(text.match(/.*\bnode:.*/g)?.map((line) => line.trim())).toEqual([
    expect.stringMatching(/= \w+\?\.getBuiltinModule\?\.\("node:crypto"\);$/),
  ])
})

test('H-01: in a bundle of the visible door nothing of the library is left that decrypts', async () => {
  const { text } = await bundle('envelope/visible.ts', 'bundle')
  expect(text).toContain('subtle.verify')
  expect(text).not.toMatch(/\.decrypt\(|\.deriveBits\(|\.unwrapKey\(/)
})

test('H-01: the hub reaches the envelope by its visible door and no file that opens', async () => {
  const { files } = await bundle('hub/index.ts', 'external')
  expect(files).toContain('envelope/visible.ts')
  expect(files.filter(isSealed)).toEqual([])
  expect(files.filter(opens)).toEqual([])
  const room = files.filter((file) => file.startsWith('hub/'))
  expect(room.filter((file) => /from ['"]jose|envelope\/(?!visible\.ts)/.test(sourceOf(file)))).toEqual([])
})
