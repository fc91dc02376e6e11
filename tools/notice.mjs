// Tells whose work comes along: NOTICE, from the lock file and from the licences of what is bundled. Run as a program it
// writes the file; `npm run generate` does so.
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { included } from './bundle-skp.mjs'
import { house } from './floor-plan.mjs'

/** Of these the functions that compiled validators call stand among our own; their licence comes along here. */
const compiledIn = ['ajv', 'ajv-formats']

/** Licences that ask no more than that their text comes along, as it does in each package. */
const silent = new Set(['MIT', 'ISC', '0BSD', '(MIT OR WTFPL)', '(BSD-2-Clause OR MIT OR Apache-2.0)'])

/** The text of NOTICE. */
export function notice() {
  const lock = JSON.parse(readFileSync(join(house, 'package-lock.json'), 'utf8'))
  const packages = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && dev !== true)
  const asking = new Map(
    packages
      .map(([path, { license }]) => [path.split('node_modules/').at(-1), license])
      .filter(([, license]) => !silent.has(license)),
  )
  const installed = [...asking].sort(([one], [other]) => (one < other ? -1 : 1))
  return `Schuldenknooppunt toolkit
Licence: EUPL-1.2 (LICENSE).

Code of these packages stands in dist/skp, with their licences beside it:

${included.map((name) => `- ${name}: ${licenceOf(name)}\n`).join('')}
These packages are installed beside it, each with its own licence, and ask to be named:

${installed.map(([name, licence]) => `- ${name}: ${licence}\n`).join('')}
Functions of these packages stand in dist/compiled:
${compiledIn.map((name) => `\n${name}\n\n${licenceText(name).trim()}\n`).join('')}`
}

function licenceOf(name) {
  const { license } = JSON.parse(readFileSync(join(house, 'node_modules', name, 'package.json'), 'utf8'))
  const [copyright] = /^.*copyright.*$/im.exec(licenceText(name)) ?? ['']
  return [license, copyright.trim()].filter((part) => part !== '').join(', ')
}

function licenceText(name) {
  return readFileSync(join(house, 'node_modules', name, 'LICENSE'), 'utf8')
}

if (import.meta.url === pathToFileURL(resolve(process.argv[1] ?? '')).href)
  writeFileSync(join(house, 'NOTICE'), notice())
