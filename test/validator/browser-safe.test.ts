/** The judge runs in a browser: it and all it imports use no Node module and no global that only Node has. */
import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

test('the door bundles for a browser, with nothing of Node in it', async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(import.meta.dirname, '../../validator/index.ts')],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    external: ['#compiled'],
    minifySyntax: true,
  })

  const imports = Object.values(metafile.outputs).flatMap(({ imports: all }) => all.map(({ path }) => path))
  expect(new Set(imports)).toEqual(new Set(['#compiled']))
  const [{ text } = { text: '' }] = outputFiles
  const code = text.replace(/^\s*(?:\/\/|\/?\*).*$/gm, '')
  expect(code).not.toMatch(
    /\bBuffer\b|\bprocess\.|\brequire\(|\b__dirname\b|\bsetImmediate\b|\beval\(|\bnew Function\b/,
  )
})
