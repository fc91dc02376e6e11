// What makes a bundled page of the portal one that anybody can compare: the hash of every file, in the page for the browser and in a list for people.
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** Paths of the files below a folder, as in an address, in order. */
function pathsIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => `/${relative(folder, path).split(sep).join('/')}`)
    .sort()
}

const digest = (bytes, hash, form) => createHash(hash).update(bytes).digest(form)
const integrityOf = (folder, path) => `sha384-${digest(readFileSync(join(folder, path)), 'sha384', 'base64')}`

/** Writes into `index.html` which bytes its script and style, and each script that these load, must have. */
export function writeIntegrity(folder) {
  const place = join(folder, 'index.html')
  const scripts = pathsIn(folder).filter((path) => path.endsWith('.js'))
  const integrity = Object.fromEntries(scripts.map((path) => [path, integrityOf(folder, path)]))
  const map = `<script type="importmap">${JSON.stringify({ integrity })}</script>`
  const text = readFileSync(place, 'utf8')
    .replace('href="/portaal.css"', `href="/portaal.css" integrity="${integrityOf(folder, '/portaal.css')}"`)
    .replace('src="/portaal.js"', `src="/portaal.js" integrity="${integrity['/portaal.js']}"`)
    .replace('<script type="module"', `${map}\n    <script type="module"`)
  writeFileSync(place, text)
}

/** Writes `uitgave.json`: every file with its SHA-256, and one hash over that list. Gives that hash. */
export function writeRelease(folder) {
  const bestanden = pathsIn(folder).map((pad) => ({
    pad,
    sha256: digest(readFileSync(join(folder, pad)), 'sha256', 'hex'),
  }))
  const hash = releaseHash(bestanden)
  writeFileSync(join(folder, 'uitgave.json'), `${JSON.stringify({ hash, bestanden }, null, 1)}\n`)
  return hash
}

/** The hash of a list: SHA-256 over a line `<sha256>  <path>` for each file, as `sha256sum` writes it, in order of the paths. */
export function releaseHash(bestanden) {
  return digest(bestanden.map(({ pad, sha256 }) => `${sha256}  ${pad}\n`).join(''), 'sha256', 'hex')
}
