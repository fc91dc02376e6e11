/** Every kind of page in a browser: accessible, in light and dark, on a desk and on a phone; asks nothing of anybody else. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveFolder } from '../../site/index.ts'
import { kindsOfPage, siteFolder } from './built-site.ts'
import { launch, tellWhenSkipped } from './chromium.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const kinds = Object.entries(kindsOfPage).map(([kind, address]) => ({ kind, address }))

describe.skipIf(tellWhenSkipped('the pages of the site are not looked at'))('in a browser', () => {
  let browser: Browser
  let server: Awaited<ReturnType<typeof serveFolder>>

  beforeAll(async () => {
    // Under a path, as on a server that has more than this site.
    server = await serveFolder(siteFolder, { base: '/onder/een/pad/' })
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
    server.close()
  })

  test.each(kinds)('$kind', async ({ address }) => {
    const faults: unknown[] = []
    for (const width of [1400, 390]) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce', bypassCSP: true })
      page.on('request', (request) => {
        if (!request.url().startsWith(server.url)) faults.push(`asks ${request.url()}`)
      })
      page.on('console', (line) => faults.push(line.text()))
      page.on('pageerror', (error) => faults.push(error.message))
      await page.goto(server.url + address.slice(1))
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        faults.push(...(await violations(page)).map((found) => ({ width, colorScheme, ...found })))
      }
      const scroll = await page.evaluate<number>('document.documentElement.scrollWidth')
      if (scroll > width) faults.push(`scrolls sideways on ${width}: ${scroll}`)
      await page.close()
    }

    expect(faults).toEqual([])
  })

  test('axe finds what is wrong', async () => {
    const page = await browser.newPage({ bypassCSP: true })
    await page.goto(server.url)
    await page.evaluate(
      `document.querySelector('#zoekbalk').labels[0].remove(), document.querySelector('main p').style.color = '#bbb'`,
    )
    expect((await violations(page)).map(({ id }) => id).sort()).toEqual(['color-contrast', 'label'])
    await page.close()
  })
})

/** What axe finds against WCAG 2.2 AA: the rule, and the first elements. */
async function violations(page: Page): Promise<readonly { readonly id: string; readonly at: readonly string[] }[]> {
  await page.evaluate(axe)
  const results = await page.evaluate<AxeResults>(
    `axe.run(document, { runOnly: ${JSON.stringify(tags)}, resultTypes: ['violations'] })`,
  )
  return results.violations.map(({ id, nodes }) => ({
    id,
    at: nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)),
  }))
}
