// The catalogue in the place of the disk, as the bundle of the portal has it.
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** The folder of the project. */
export const house = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const { readCatalog } = await import(pathToFileURL(join(house, 'dist/schemas/read.js')).href)

/** For esbuild. */
export const withoutDisk = {
  name: 'without-disk',
  setup: ({ onLoad }) =>
    onLoad({ filter: /schemas[/]read\.ts$/ }, () => ({
      contents: `export * from ${JSON.stringify(join(house, 'schemas/catalog-lookup.ts'))}\nexport const readCatalog = () => (${JSON.stringify(readCatalog())})`,
    })),
}
