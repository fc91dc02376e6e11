/** H-01: whoever enters by the hub's door cannot open a seal: the code is not there. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { describe, expect, test } from 'vitest'

const house = resolve(import.meta.dirname, '../..')
const opening =
  /\b(?:compactDecrypt|flattenedDecrypt|generalDecrypt|jwtDecrypt|EncryptJWT|privateDecrypt|createDecipher(?:iv)?|diffieHellman|createECDH|deriveBits|deriveKey|unwrapKey)\b|\.decrypt\b|['"]decrypt['"]/
const unsealing = [
  'envelope/index.ts',
  'envelope/sealed/open.ts',
  'envelope/sealed/unpad.ts',
  'envelope/sealed/import-private-key.ts',
]

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

test('H-01: what this test looks for is in the door of the receiver', async () => {
  const { files, text } = await bundle('envelope/index.ts', 'bundle')
  expect(files).toEqual(expect.arrayContaining(unsealing))
  expect(files.filter(opens)).toEqual(['envelope/sealed/open.ts'])
  expect(text).toMatch(opening)
})

test('H-01: the visible door reaches no file that opens, names no function that opens and imports no node module', async () => {
  const { files, text } = await bundle('envelope/visible.ts', 'bundle')
  expect(files).toContain('envelope/attestation.ts')
  expect(files.filter((file) => unsealing.includes(file))).toEqual([])
  expect(files.filter(opens)).toEqual([])
  expect(text).not.toMatch(/\bnode:/)
})

test('H-01: in a bundle of the visible door nothing of the library is left that decrypts', async () => {
  const { text } = await bundle('envelope/visible.ts', 'bundle')
  expect(text).toContain('subtle.verify')
  expect(text).not.toMatch(/\.decrypt\(|\.deriveBits\(|\.unwrapKey\(/)
})

describe.each(['hub/index.ts'])('%s', (entry) => {
  const exists = existsSync(join(house, entry))
  if (!exists) console.warn(`SKIPPED: ${entry} is not there, so it is not looked at`)

  test.skipIf(!exists)('H-01: reaches the envelope by its visible door and no file that opens', async () => {
    const { files } = await bundle(entry, 'external')
    expect(files).toContain('envelope/visible.ts')
    expect(files.filter((file) => unsealing.includes(file))).toEqual([])
    expect(files.filter(opens)).toEqual([])
    const room = files.filter((file) => file.startsWith('hub/'))
    expect(room.filter((file) => /from ['"]jose|envelope\/(?!visible\.ts)/.test(sourceOf(file)))).toEqual([])
  })
})
