// Compiles the validators of a copy of the toolkit, with the code of that copy: what `npm run build` does after TypeScript.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [, , house = ''] = process.argv
const { compiledFiles, readStandard, writeProducts } = await import(
  pathToFileURL(join(house, 'dist/generators/index.js')).href
)
writeProducts(join(house, 'dist/compiled'), await compiledFiles(readStandard()))
