// Runs the Redocly linter, bundler and renderer over the contracts of spec/api: for build.mjs, docs.mjs and tests.
import { execFile, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const house = dirname(dirname(fileURLToPath(import.meta.url)))

/** The contracts, by the names that redocly.yaml gives them. */
export const contracts = ['knooppunt', 'gateway']

const settings = {
  cwd: house,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  env: {
    ...process.env,
    NO_COLOR: '1',
    CI: 'true',
    REDOCLY_TELEMETRY: 'off',
    REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
  },
}

/** Writes `dist/api/<name>.openapi.json`, whole and in one file each; gives what went wrong, or nothing. */
export function bundleContracts() {
  const { status, stderr } = redocly(['bundle', ...contracts])
  return status === 0 ? undefined : stderr.trim()
}

/** Writes each contract as one page that asks nothing of any other site; gives what went wrong, one text per contract. */
export async function renderContracts(folder) {
  const faults = await Promise.all(contracts.map((name) => render(name, join(folder, `${name}.html`))))
  return faults.filter((fault) => fault !== undefined)
}

/** Runs `redocly` in the house: no network, no telemetry, no colours. */
export function redocly(args) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [cli(), ...args], settings)
  return { stdout, stderr, status }
}

/** Even a mistake in the renderer cannot reach out: the browser lets these pages load and send nothing. */
const policy =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"

/** What the renderer would fetch from its maker's site; the pages bring their own logo and use no other picture. */
const fetched = /https:\/\/cdn\.redoc(?:ly\.com|\.ly)\/[^`"'\s]*/g
const ownLogo =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='36' height='12'%3E%3Ctext y='10' font-family='sans-serif' font-size='10'%3ERedoc%3C/text%3E%3C/svg%3E"

function render(name, page) {
  return new Promise((done) => {
    const args = [cli(), 'build-docs', name, '--inlineBundle', '--output', page]
    execFile(process.execPath, args, settings, (error, _, stderr) => {
      if (error !== null) return done(`${name} was not rendered\n${stderr.trim()}`)
      writeFileSync(page, enclosed(readFileSync(page, 'utf8')))
      return done()
    })
  })
}

/** The renderer's own colours are too pale to read, on white and on black (WCAG 1.4.3). */
const colours = {
  ':root:not(.dark)': '--color-blue-6:#0b5394!important;--color-warm-grey-5:#63646f!important',
  ':root.dark': '--color-warm-grey-5:#a3a5b0!important',
  ':root:not(.dark) .tag-get *': 'color:#14703d!important',
  ':root:not(.dark) .tag-put *': 'color:#8a4b00!important',
  ':root:not(.dark) .tag-post *': 'color:#1450b8!important',
  ':root:not(.dark) .tag-delete *': 'color:#b00636!important',
  ':root:not(.dark) .schema-name': 'color:#0b5394!important',
  ':root.dark .schema-name': 'color:#a9c8ff!important',
  ':root:not(.dark) :is(.token.string,.token.property)': 'color:#1d4fa8!important',
  ':root:not(.dark) :is(.token.boolean,.token.number)': 'color:#14703d!important',
}
const readable = `<style>${Object.entries(colours)
  .map(([which, style]) => `${which}{${style}}`)
  .join('')}</style>`

/** The way back to the site, and its choice of light or dark, handed to the renderer in its own words. */
const back = '<nav class="skp-site" aria-label="Site"><a href="./">← Terug naar Schuldenknooppunt</a></nav>'
const frame = `<style>.skp-site{padding:.6rem 1rem;background:#154273;font:1rem/1.5 system-ui,sans-serif}.skp-site a{color:#fff}</style>
<script>try{const kept=localStorage.getItem('kleur');if(kept)localStorage.setItem('redoc.colorMode',kept==='donker'?'dark':'light')}catch{}</script>`

function enclosed(html) {
  return html
    .replace('<html lang="en">', '<html lang="nl">')
    .replace('<head>', `<head>\n  <meta http-equiv="Content-Security-Policy" content="${policy}">`)
    .replace('</head>', `${readable}\n${frame}\n</head>`)
    .replace(/<body[^>]*>/, (tag) => `${tag}\n${back}`)
    .replace('charset="utf8"', 'charset="utf-8"')
    .replaceAll(fetched, (url) => (url.endsWith('.svg') ? ownLogo : 'data:,'))
}

function cli() {
  const manifest = createRequire(import.meta.url).resolve('@redocly/cli/package.json')
  return join(dirname(manifest), 'bin/cli.js')
}
