/** Every kind of page in a browser: accessible, in light and dark, on a desk and on a phone; asks nothing of anybody else. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveFolder } from '../../site/index.ts'
import { kindsOfPage, siteFolder, widePages } from './built-site.ts'
import { launch, tellWhenSkipped } from './chromium.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** Colours do not depend on width nor the layout on colours, so these two see all there is. */
const ways = [
  [1400, 'light'],
  [390, 'dark'],
] as const

type Sight = { readonly address: string; readonly width: number; readonly colorScheme: 'light' | 'dark' }

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
    for (const [width, colorScheme] of ways) {
      const page = await open({ address, width, colorScheme }, faults)
      faults.push(...(await violations(page)).map((found) => ({ width, colorScheme, ...found })))
      await page.close()
    }

    expect(faults).toEqual([])
  })

  test.each(widePages)('%s fits on a phone', async (address) => {
    const faults: unknown[] = []
    const page = await open({ address, width: 390, colorScheme: 'light' }, faults)
    await page.close()

    expect(faults).toEqual([])
  })

  test('axe finds what is wrong', async () => {
    const page = await browser.newPage()
    await page.goto(server.url)
    await page.evaluate(
      `document.querySelector('#zoekbalk').labels[0].remove(), document.querySelector('main p').style.color = '#bbb'`,
    )
    expect((await violations(page)).map(({ id }) => id).sort()).toEqual(['color-contrast', 'label'])
    await page.close()
  })

  /** The page; what it asks elsewhere, complains of, or shows beyond the edge goes to the faults. */
  async function open({ address, width, colorScheme }: Sight, faults: unknown[]): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url)) faults.push(`asks ${request.url()}`)
    })
    page.on('console', (line) => faults.push(line.text()))
    page.on('pageerror', (error) => faults.push(error.message))
    await page.goto(server.url + address.slice(1))
    const scroll = await page.evaluate<number>('document.documentElement.scrollWidth')
    if (scroll > width) faults.push(`scrolls sideways on ${width}: ${scroll}`)
    return page
  }
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
