// Builds the site in dist/docs/: every page, and the search. `npm run docs -- --serve` shows it on this machine.
import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { buildSite, serveFolder } from '../dist/site/index.js'

const house = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = join(house, 'dist/docs')
const port = 8080

const start = performance.now()
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const { pages, broken } = await buildSite({ house, folder }, new Date())
for (const link of broken) console.error(`docs: a link leads nowhere: ${link}`)
console.log(`docs: ${pages} pages in dist/docs, in ${((performance.now() - start) / 1000).toFixed(1)} s`)
process.exitCode = broken.length === 0 ? 0 : 1

if (process.argv.includes('--serve')) {
  const { url } = await serveFolder(folder, { port })
  console.log(`docs: look at ${url} (ctrl-C stops)`)
}
