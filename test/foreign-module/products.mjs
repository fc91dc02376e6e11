// Writes the products that people review of one module, with the code of a copy of the toolkit.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [, , house = '', module = ''] = process.argv
const { generatedFiles, readStandard, writeProducts } = await import(
  pathToFileURL(join(house, 'dist/generators/index.js')).href
)
const versions = readStandard().filter(({ law }) => law.module === module)
writeProducts(join(house, 'generated'), await generatedFiles(versions))
