// A form and the reading of a list in a browser, without the rest of the portal; `long` in the page holds the milliseconds of each long task.
import { readFileSync, rmSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { house, withoutDisk } from './without-disk.mjs'

const { readLaw, readModel } = await import(pathToFileURL(join(house, 'dist/schemas/read.js')).href)

/** The model of a message. */
export const modelOf = (module, version, type) => readModel(readLaw(module, version), type)

/** Opens it; what was built goes when the page is closed. */
export async function openDesk(browser) {
  const folder = mkdtempSync(join(tmpdir(), 'skp-bench-portaal-'))
  await build({
    entryPoints: {
      desk: join(house, 'test/portal/desk.entry.ts'),
      portaal: join(house, 'portal/browser/page/portaal.css'),
    },
    outdir: folder,
    ...{ bundle: true, minify: true, splitting: true, format: 'esm', charset: 'utf8', logLevel: 'error' },
    plugins: [withoutDisk],
  })
  const page = await browser.newPage()
  page.setDefaultTimeout(300_000)
  const body =
    '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Werk</title><link rel="stylesheet" href="/portaal.css"><script type="module" src="/desk.js"></script></head><body></body></html>'
  await page.route('http://localhost/**', (route) => {
    const name = new URL(route.request().url()).pathname
    if (name === '/') return route.fulfill({ body, contentType: 'text/html' })
    const contentType = name.endsWith('.css') ? 'text/css' : 'text/javascript'
    return route.fulfill({ body: readFileSync(join(folder, name)), contentType })
  })
  await page.goto('http://localhost/')
  await page.waitForFunction('globalThis.readList !== undefined')
  await page.evaluate(
    `globalThis.long = []; new PerformanceObserver((list) => long.push(...list.getEntries().map((each) => each.duration))).observe({ entryTypes: ['longtask'] })`,
  )
  page.on('close', () => rmSync(folder, { recursive: true }))
  return page
}
