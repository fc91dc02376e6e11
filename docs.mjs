// Renders the contracts as pages in dist/docs/ that ask nothing of any other site. Run by `npm run docs`.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { contracts, redocly } from './contracts.mjs'

const folder = join(dirname(fileURLToPath(import.meta.url)), 'dist/docs')

/** Even a mistake in the renderer cannot reach out: the browser lets these pages load and send nothing. */
const policy =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"

/** What the renderer would fetch from its maker's site; the pages bring their own logo and use no other picture. */
const fetched = /https:\/\/cdn\.redoc(?:ly\.com|\.ly)\/[^`"'\s]*/g
const ownLogo =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='36' height='12'%3E%3Ctext y='10' font-family='sans-serif' font-size='10'%3ERedoc%3C/text%3E%3C/svg%3E"

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const broken = contracts.filter((name) => !render(name))
process.exitCode = broken.length === 0 ? 0 : 1

function render(name) {
  const page = join(folder, `${name}.html`)
  const { status, stderr } = redocly(['build-docs', name, '--inlineBundle', '--output', page])
  if (status !== 0) {
    console.error(`docs: ${name} was not rendered\n${stderr.trim()}`)
    return false
  }
  const html = readFileSync(page, 'utf8')
    .replace('<html lang="en">', '<html lang="nl">')
    .replace('<head>', `<head>\n  <meta http-equiv="Content-Security-Policy" content="${policy}">`)
    .replace('charset="utf8"', 'charset="utf-8"')
    .replaceAll(fetched, (url) => (url.endsWith('.svg') ? ownLogo : 'data:,'))
  writeFileSync(page, html)
  console.log(`docs: dist/docs/${name}.html, ${(Buffer.byteLength(html) / 1e6).toFixed(1)} MB`)
  return true
}
