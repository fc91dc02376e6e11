/** Every kind of page in a browser: accessible, in light and dark, on a desk and on a phone; asks nothing of anybody else. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveFolder } from '../../site/index.ts'
import { violations } from './axe.ts'
import { kindsOfPage, readPages, siteFolder, widePages } from './built-site.ts'
import { launch, tellWhenSkipped } from '../browser/chromium.ts'

/** Colours do not depend on width nor the layout on colours, so these two see all there is. */
const ways = [
  { width: 1280, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
] as const

type Sight = { readonly page: Page; readonly width: number; readonly faults: unknown[] }

const kinds = Object.entries(kindsOfPage).map(([kind, address]) => ({ kind, address }))

describe.skipIf(tellWhenSkipped('the pages of the site are not looked at'))('in a browser', () => {
  let browser: Browser
  let server: Awaited<ReturnType<typeof serveFolder>>
  let sights: readonly Sight[] = []

  beforeAll(async () => {
    // Under a path, as on a server that has more than this site.
    server = await serveFolder(siteFolder, { base: '/onder/een/pad/' })
    browser = await launch()
    sights = await Promise.all(ways.map(openSight))
  })
  afterAll(async () => {
    await browser.close()
    server.close()
  })

  test.each(kinds)('$kind', async ({ address }) => {
    const found = sights.map(async (sight) => {
      await visit(sight, address)
      sight.faults.push(...(await violations(sight.page)))
    })
    await Promise.all(found)

    expect(sights.map(taken)).toEqual([[], []])
  })

  test.each(readPages)('%s, with everything open', async (address) => {
    const found = sights.map(async (sight) => {
      await visit(sight, address)
      await sight.page.evaluate("document.querySelectorAll('details').forEach((fold) => (fold.open = true))")
      sight.faults.push(...(await violations(sight.page)))
    })
    await Promise.all(found)

    expect(sights.map(taken)).toEqual([[], []])
  })

  test.each(widePages)('%s fits on a phone', async (address) => {
    const [, phone] = sights
    await visit(phone as Sight, address)

    expect(taken(phone as Sight)).toEqual([])
  })

  test('axe finds what is wrong', async () => {
    const [{ page }] = sights as [Sight]
    await page.goto(server.url)
    await page.evaluate(
      `document.querySelector('#site-zoekbalk').labels[0].remove(), document.querySelector('main p').style.color = '#bbb'`,
    )
    expect((await violations(page)).map(({ id }) => id).sort()).toEqual(['color-contrast', 'label'])
  })

  /** A window; what its pages ask elsewhere, complain of or show beyond the edge goes to the faults. */
  async function openSight({ width, colorScheme }: (typeof ways)[number]): Promise<Sight> {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
    const faults: unknown[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url)) faults.push(`asks ${request.url()}`)
    })
    page.on('console', (line) => faults.push(line.text()))
    page.on('pageerror', (error) => faults.push(error.message))
    return { page, width, faults }
  }

  async function visit({ page, width, faults }: Sight, address: string): Promise<void> {
    await page.goto(server.url + address.slice(1))
    const scroll = await page.evaluate<number>('document.documentElement.scrollWidth')
    if (scroll > width) faults.push(`scrolls sideways on ${width}: ${scroll}`)
  }
})

/** The faults of a window, which then starts afresh. */
function taken({ faults }: Sight): readonly unknown[] {
  return faults.splice(0)
}
