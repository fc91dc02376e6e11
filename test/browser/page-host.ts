/** Page host: bundles a script, serves it on loopback under a strict Content Security Policy and opens it in Chromium. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import { launch } from './chromium.ts'

const policy = "default-src 'none'; script-src 'self'; connect-src 'self'"

/** Runs a task in a page with the bundle of this entry; gives its result and everything the page complained about. */
export async function withPage<Result>(
  entry: string,
  task: (page: Page) => Promise<Result>,
): Promise<{ readonly result: Result; readonly complaints: readonly string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'skp-page-'))
  const script = basename(entry).replace(/\.ts$/, '.js')
  const html = `<!DOCTYPE html><html lang="nl"><meta charset="utf-8"><title>skp</title><script type="module" src="/${script}"></script>`
  await build({
    entryPoints: [entry],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    logLevel: 'error',
  })
  const server = createServer((request, response) => {
    const name = (request.url ?? '').slice(1)
    response.setHeader('Content-Security-Policy', policy)
    if (name === '') response.setHeader('Content-Type', 'text/html').end(html)
    else if (extname(name) === '.js' && !name.includes('..') && existsSync(join(folder, name)))
      response.setHeader('Content-Type', 'text/javascript').end(readFileSync(join(folder, name)))
    else response.writeHead(name === 'favicon.ico' ? 204 : 404).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const browser = await launch()
  try {
    const page = await browser.newPage()
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    return { result: await task(page), complaints }
  } finally {
    await browser.close()
    server.close()
    rmSync(folder, { recursive: true })
  }
}
