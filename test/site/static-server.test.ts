/** The server to look at the site with: every file with its media type, nothing from outside the folder, and words where there is nothing. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { serveFolder } from '../../site/index.ts'
import { siteFolder } from './built-site.ts'

/** What a file of the site is, by how its name ends. */
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.ndjson': 'application/octet-stream',
  '.svg': 'image/svg+xml',
  '.py': 'application/octet-stream',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'application/octet-stream',
  '.yaml': 'text/plain; charset=utf-8',
  '.yml': 'application/octet-stream',
}

let around: string
let folder: string
let server: Awaited<ReturnType<typeof serveFolder>>
beforeEach(async () => {
  around = mkdtempSync(join(tmpdir(), 'skp-served-'))
  folder = join(around, 'site')
  mkdirSync(join(folder, 'binnen'), { recursive: true })
  writeFileSync(join(around, 'buiten.txt'), 'buiten')
  for (const ending of Object.keys(types)) writeFileSync(join(folder, `bestand${ending}`), `inhoud${ending}`)
  writeFileSync(join(folder, 'binnen/index.html'), 'de map')
  server = await serveFolder(folder, { base: '/onder/' })
})
afterEach(() => {
  server.close()
  rmSync(around, { recursive: true })
})

/** Asks for a path as it is: `fetch` would take the dots out. */
const asked = (path: string): Promise<{ status: number | undefined; type: string | undefined; text: string }> =>
  new Promise((done, fail) => {
    const { port } = new URL(server.url)
    get({ port, path, host: '127.0.0.1' }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part: string) => (text += part))
      answer.on('end', () => done({ status: answer.statusCode, type: answer.headers['content-type'], text }))
    }).on('error', fail)
  })

test.each(Object.entries(types))('a file that ends with %s is %s', async (ending, type) => {
  expect(await asked(`/onder/bestand${ending}`)).toEqual({ status: 200, type, text: `inhoud${ending}` })
})

test('every kind of file that the site has is among them', () => {
  const endings = readdirSync(siteFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => extname(name))
  expect([...new Set(endings)].filter((ending) => ending !== '' && types[ending] === undefined)).toEqual([])
})

test('a folder is its page, with the slash', async () => {
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/onder\/$/)
  expect(await asked('/onder/binnen/')).toMatchObject({ status: 200, type: types['.html'], text: 'de map' })
  expect(await asked('/onder/binnen/?vraag=1#kop')).toMatchObject({ status: 200, text: 'de map' })
})

test.each([
  ...['/', '/onder', '/onder/', '/onder/nergens.txt', '/onder/binnen', '/anders/bestand.txt', '/onder/%E0%A4%A'],
  ...['/onder/../buiten.txt', '/onder/..%2fbuiten.txt', '/onder/%2e%2e/buiten.txt', '/onder/..%2f..%2fbuiten.txt'],
])('at %s there is nothing, which is said', async (path) => {
  const text = 'Deze bladzijde is er niet. / There is no such page.\n'
  expect(await asked(path)).toEqual({ status: 404, type: 'text/plain; charset=utf-8', text })
})
