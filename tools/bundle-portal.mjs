// Bundles the page of the portal: what runs in the browser, without Node modules and without anything from elsewhere.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { writeIntegrity, writeRelease } from './portal-release.mjs'

/** Files that read the disk or follow certificates, and what stands in their place in a browser. */
const replaced = {
  'directory/enrolment.ts': ({ house }) =>
    `export * from ${JSON.stringify(join(house, 'directory/enrolment-by-signers.ts'))}`,
  'schemas/read.ts': ({ house, catalog }) =>
    `export * from ${JSON.stringify(join(house, 'schemas/catalog-lookup.ts'))}\nexport * from ${JSON.stringify(join(house, 'schemas/tariff.ts'))}\nconst catalog = ${JSON.stringify(catalog)}\nexport const readCatalog = () => catalog`,
}

/** Writes the page to a folder: script, style, and the model of every message as data. Gives the esbuild metafile. `change` may give another text for a source, by its name. */
export async function bundlePortal(house, out, change) {
  const { build } = await import('esbuild')
  const { lawVersions, readCatalog, readLaw, readModels } = await import(
    pathToFileURL(join(house, 'dist/schemas/read.js')).href
  )
  rmSync(out, { recursive: true, force: true })
  mkdirSync(join(out, 'modellen'), { recursive: true })
  const { metafile } = await build({
    entryPoints: ['main.ts', 'page/portaal.css'].map((name) => ({
      in: join(house, 'portal/browser', name),
      out: 'portaal',
    })),
    outdir: out,
    // Names in what is built begin at the house, wherever it stands and whoever calls.
    absWorkingDir: house,
    preserveSymlinks: true,
    chunkNames: 'deel/[hash]',
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
    plugins: [inBrowser({ house, catalog: readCatalog(), change })],
  })
  copyFileSync(join(house, 'portal/browser/page/index.html'), join(out, 'index.html'))
  const laws = lawVersions().map(({ module, version }) => readLaw(module, version))
  for (const model of laws.flatMap((law) => readModels(law))) {
    const { module, version, type } = model
    writeFileSync(join(out, 'modellen', `${module}-${version}-${type}.json`), JSON.stringify(model))
  }
  await bringLists(house, out)
  bringLicences(metafile, { house, out })
  writeIntegrity(out)
  writeRelease(out)
  return metafile
}

/** The columns of every list as data, each in a file of its own, and what there is of them. */
async function bringLists(house, out) {
  const { readCatalog, readCsvAgreement, readLaw, readModels } = await import(
    pathToFileURL(join(house, 'dist/schemas/read.js')).href
  )
  const { csvLists } = await import(pathToFileURL(join(house, 'dist/csv/index.js')).href)
  mkdirSync(join(out, 'lijsten'))
  const lists = readCatalog().modules.flatMap((module) => {
    const agreement = readCsvAgreement(module.module)
    if (agreement === undefined) return []
    return module.versies.flatMap(({ versie: version }) =>
      csvLists({ module, version, agreement, models: readModels(readLaw(module.module, version)) }),
    )
  })
  const named = lists.map(({ columns: _, fixed: __, ...list }) => ({
    ...list,
    bestand: list.id.replaceAll(/[@/]/g, '-'),
  }))
  for (const [index, list] of lists.entries())
    writeFileSync(join(out, 'lijsten', `${named[index].bestand}.json`), JSON.stringify(list))
  writeFileSync(join(out, 'lijsten', 'alle.json'), JSON.stringify(named))
}

/** The licence of each package of which code is in the page, beside it; and a list of them with their versions. */
function bringLicences({ inputs }, { house, out }) {
  const named = Object.keys(inputs).flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [])
  const packages = []
  for (const name of [...new Set(named)].sort()) {
    const folder = join(house, 'node_modules', name)
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    packages.push({ naam: name, versie: version, licentie: license })
    const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'LICENCE'].find((each) => existsSync(join(folder, each)))
    if (file === undefined) throw new Error(`${name} comes along in the page without a licence`)
    copyFileSync(join(folder, file), join(out, `LICENSE.${name.replace('/', '-')}.txt`))
  }
  writeFileSync(join(out, 'afhankelijkheden.json'), `${JSON.stringify({ pakketten: packages }, null, 1)}\n`)
}

/** Puts what a browser has in the place of what only Node has. */
function inBrowser(setting) {
  return {
    name: 'in-browser',
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const make = replaced[relative(setting.house, path)]
        if (make !== undefined) return { contents: make(setting), loader: 'ts', resolveDir: setting.house }
        const contents = setting.change?.(relative(setting.house, path), readFileSync(path, 'utf8'))
        return contents === undefined ? undefined : { contents, loader: 'ts' }
      })
    },
  }
}
