/** Bundles the sources of the compiled messages to ES modules that need nothing: no `require`, no `eval`, no Node. */
import { readFile } from 'node:fs/promises'
import { build } from 'esbuild'
import type { Metafile, Plugin } from 'esbuild'
import { projectRoot } from '../schemas/read.ts'
import { byPath } from './product.ts'
import type { Product } from './product.ts'

/** The source of one entry, and the modules by name that it imports beside real ones. */
export type BundleEntry = {
  readonly path: string
  readonly text: string
  readonly modules: Readonly<Record<string, string>>
}

const namespace = 'workshop'

/** One file per entry, and the shared files that more than one of them imports. */
export async function bundle(entries: readonly BundleEntry[]): Promise<readonly Product[]> {
  const outdir = '/compiled'
  const { outputFiles, metafile } = await build({
    entryPoints: entries.map(({ path }) => ({ in: path, out: path.replace(/\.js$/, '') })),
    plugins: [virtualModules(entries)],
    outdir,
    chunkNames: 'gedeeld/[hash]',
    bundle: true,
    splitting: true,
    write: false,
    minify: true,
    metafile: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  })
  const products = outputFiles.map(({ path, text }) => ({
    path: path.replaceAll('\\', '/').replace(/^.*?\/compiled\//, ''),
    text,
  }))
  for (const product of products) assertStandAlone(product)
  assertNoStrangers(metafile)
  return products.sort(byPath)
}

/** Lets esbuild find the sources in memory; whatever else they import is a package or a file of this project. */
function virtualModules(entries: readonly BundleEntry[]): Plugin {
  const texts = new Map(
    entries.flatMap(({ path, text, modules }) => [[path, text] as const, ...Object.entries(modules)]),
  )
  return {
    name: namespace,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /./ }, ({ path }) => (texts.has(path) ? { path, namespace } : undefined))
      // Ajv's length function carries, as text, the `require` that compiled code would use to get it. Nobody needs that
      // text here, and without it the search for `require` in the output stays a plain one.
      onLoad({ filter: /ajv.dist.runtime.ucs2length\.js$/ }, async ({ path }) => ({
        contents: (await readFile(path, 'utf8')).replace(/^ucs2length\.code = .*$/m, ''),
        loader: 'js',
      }))
      onLoad({ filter: /./, namespace }, ({ path }) => ({
        contents: texts.get(path) ?? '',
        loader: 'js',
        resolveDir: projectRoot(import.meta.url),
      }))
    },
  }
}

/** The promise of the compiled standard: it runs in a browser that forbids `eval` (a strict CSP). */
function assertStandAlone({ path, text }: Product): void {
  const forbidden = /\brequire\s*\(|\btypeof require\b|\beval\s*\(|\bFunction\s*\(|["']node:/.exec(text)
  if (forbidden !== null) throw new Error(`${path} is not stand-alone: it holds ${forbidden[0]}`)
}

function assertNoStrangers(metafile: Metafile): void {
  for (const [path, { imports }] of Object.entries(metafile.outputs)) {
    const stranger = imports.find(({ external }) => external)
    if (stranger !== undefined) throw new Error(`${path} is not stand-alone: it imports ${stranger.path}`)
  }
}
