// The work list of the portal alone in a browser, with a thousand made messages; tells which tasks took longer than 50 ms.
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build } from 'esbuild'
import { house, withoutDisk } from './without-disk.mjs'

const address = 'http://localhost/'

/** Sources with another text. */
const changed = (change) => ({
  name: 'changed',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[.]ts$/ }, ({ path }) => {
      const contents = change?.(relative(house, path), readFileSync(path, 'utf8'))
      return contents === undefined ? undefined : { contents, loader: 'ts' }
    }),
})

/** Opens the page of the list, with its style; `change` may give another text for a source, by its name. In the page, `long` holds the milliseconds of each long task since it stood there. */
export async function openWorkList(browser, change) {
  const { outputFiles } = await build({
    entryPoints: [join(house, 'test/portal/list.entry.ts')],
    ...{ bundle: true, write: false, format: 'iife', charset: 'utf8', plugins: [withoutDisk, changed(change)] },
  })
  const styles = await build({
    entryPoints: [join(house, 'portal/browser/page/portaal.css')],
    ...{ bundle: true, write: false },
  })
  const style = styles.outputFiles[0]?.text ?? ''
  const body = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Lijst</title><style>${style}</style></head><body><h1>Berichten</h1><main class="breed"></main></body></html>`
  const page = await browser.newPage()
  page.setDefaultTimeout(20_000)
  // An address, so that the page can remember what somebody chose.
  await page.route(`${address}**`, (route) => route.fulfill({ body, contentType: 'text/html' }))
  await page.goto(address)
  await page.evaluate(outputFiles[0]?.text ?? '')
  await page.waitForSelector('.werklijst')
  await page.evaluate(
    `globalThis.long = []; new PerformanceObserver((list) => long.push(...list.getEntries().map((each) => each.duration))).observe({ entryTypes: ['longtask'] })`,
  )
  return page
}
