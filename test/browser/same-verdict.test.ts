/** Law: the judge gives the same report in Node and in a browser under a strict Content Security Policy. */
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleMessages } from '../../samples/index.ts'
import { validateText } from '../../validator/index.ts'
import { allMessages } from '../laws/messages.ts'
import type { JudgeAll } from './page.entry.ts'

const house = resolve(import.meta.dirname, '../..')
const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
)
const policy = "default-src 'none'; script-src 'self'; connect-src 'self'"
const page =
  '<!DOCTYPE html><html lang="nl"><meta charset="utf-8"><title>skp</title><script type="module" src="/page.entry.js"></script>'

if (browserPath === undefined)
  console.warn('SKIPPED: no Chromium on this machine, so the judge is not compared with a browser')

describe.skipIf(browserPath === undefined)('the judge in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'skp-page-'))
  const server = createServer((request, response) => {
    const name = request.url === '/' ? '' : (request.url ?? '').slice(1)
    const file = join(folder, name)
    response.setHeader('Content-Security-Policy', policy)
    if (name === '') response.setHeader('Content-Type', 'text/html').end(page)
    else if (extname(name) === '.js' && !name.includes('..') && existsSync(file))
      response.setHeader('Content-Type', 'text/javascript').end(readFileSync(file))
    else response.writeHead(404).end()
  })

  beforeAll(async () => {
    await build({
      entryPoints: [join(house, 'test/browser/page.entry.ts')],
      outdir: folder,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'browser',
      logLevel: 'error',
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  })

  afterAll(() => server.close())

  test(
    'H-05: valid and wrong messages of every type get the same report as in Node',
    { timeout: 120_000 },
    async () => {
      const texts = allMessages.flatMap((id) =>
        [false, true].flatMap((invalid) =>
          [...sampleMessages({ message: id, seed: 3, count: invalid ? 12 : 3, invalid })].map(({ message }) =>
            JSON.stringify(message),
          ),
        ),
      )
      const browser = await chromium.launch({
        executablePath: browserPath ?? '',
        args: [
          '--no-sandbox',
          '--disable-gpu',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      })
      try {
        const tab = await browser.newPage()
        const complaints: string[] = []
        tab.on('console', (message) => complaints.push(message.text()))
        tab.on('pageerror', (error) => complaints.push(error.message))
        await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
        await tab.waitForFunction('typeof globalThis.judgeAll === "function"')

        const inBrowser = JSON.parse(
          await tab.evaluate((all) => (globalThis as unknown as { judgeAll: JudgeAll }).judgeAll(all), texts),
        ) as unknown[]

        const inNode = []
        for (const text of texts) inNode.push(await validateText(text))
        expect(inBrowser).toEqual(JSON.parse(JSON.stringify(inNode)))
        expect(inBrowser).toHaveLength(allMessages.length * 15)
        expect(complaints).toEqual([])
      } finally {
        await browser.close()
      }
    },
  )
})
