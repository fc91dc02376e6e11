/** A message page in a browser starts with what one may send; it folds with the keyboard, without JavaScript and on paper. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveFolder } from '../../site/index.ts'
import { launch, tellWhenSkipped } from '../browser/chromium.ts'
import { siteFolder } from './built-site.ts'

const message = 'berichten/schuldregeling/2.0/Saldoverzoek/'

describe.skipIf(tellWhenSkipped('message pages are not tried out'))('a message page', () => {
  let browser: Browser
  let server: Awaited<ReturnType<typeof serveFolder>>

  beforeAll(async () => {
    server = await serveFolder(siteFolder)
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
    server.close()
  })

  async function open(address: string, settings: { readonly width?: number; readonly script?: boolean } = {}) {
    const context = await browser.newContext({
      viewport: { width: settings.width ?? 1280, height: 900 },
      javaScriptEnabled: settings.script ?? true,
    })
    const page = await context.newPage()
    await page.goto(server.url + address)
    return page
  }
  const isOpen = (page: Page, id: string): Promise<boolean> =>
    page.locator(`details:has(> ul > li > a[id="${id}"])`).evaluate((fold) => fold.hasAttribute('open'))

  test.each([1280, 360])(
    'on a screen of %i the first thing is what must be sent, and its label is in sight',
    async (width) => {
      const page = await open(message, { width })
      const labels = page.locator('main summary em', { hasText: /^Verplicht$/ })
      const [first] = await labels.all()
      const box = await first?.boundingBox()

      expect((await page.locator('main h1 ~ h2, main h1 ~ nav, main h1 ~ details').allInnerTexts())[1]).toBe(
        'Wat erin staat',
      )
      expect(await labels.count()).toBeGreaterThan(10)
      expect(box?.x).toBeGreaterThan(0)
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width)
      await page.context().close()
    },
  )

  test('its stamp has the version, how far it is, since when it holds, where to ask, and the day of the page', async () => {
    const page = await open(message)
    const text = await page.locator('main').innerText()

    for (const part of [
      /Versie: Schuldregeling 2\.0/,
      /Status: \w+/,
      /Geldt vanaf: /,
      /Contact: /,
      /gemaakt op \d\d-\d\d-\d{4}/,
    ])
      expect(text).toMatch(part)
    await page.context().close()
  })

  test('beside it stand the messages of the version, and below it the one before and the one after', async () => {
    const page = await open(message)
    const beside = await page.locator('.beside a').allInnerTexts()
    const at = beside.indexOf('Saldoverzoek')

    expect(await page.locator('.beside [aria-current]').innerText()).toBe('Saldoverzoek')
    expect(await page.locator('.previous a').innerText()).toBe(beside[at - 1])
    expect(await page.locator('.next a').innerText()).toBe(beside[at + 1])
    await page.context().close()
  })

  test('a line opens with the keyboard and tells why it is there', async () => {
    const page = await open(message)
    const id = 'Inhoud.KlantnummerSHV'
    await page.locator(`summary:has(~ ul a[id="${id}"])`).focus()
    await page.keyboard.press('Enter')

    expect(await isOpen(page, id)).toBe(true)
    expect(await page.locator(`li:has(> a[id="${id}"])`).innerText()).toContain('Waarom nodig')
    await page.context().close()
  })

  test.each([true, false])('a link to an element opens it, with JavaScript: %s', async (script) => {
    const id = 'Inhoud.Partner.Achternaam'
    const page = await open(`${message}#${id}`, { script })

    await expect.poll(() => page.locator(`li:has(> a[id="${id}"])`).isVisible()).toBe(true)
    await page.context().close()
  })

  test('one button opens everything and closes it again', async () => {
    const page = await open(message)
    const button = page.getByRole('button', { name: 'Alles openen' })
    const before = await page.locator('details[open]').count()
    await button.click()
    expect(await page.locator('details:not([open])').count()).toBe(0)
    await button.click()

    expect(await page.locator('details[open]').count()).toBe(before)
    await page.context().close()
  })

  test.each([true, false])('on paper everything is open, with JavaScript: %s', async (script) => {
    const page = await open(message, { script })
    await page.emulateMedia({ media: 'print' })
    if (script) await page.evaluate("dispatchEvent(new Event('beforeprint'))")

    expect(await page.locator('li:has(> a[id="Inhoud.Partner.Achternaam"])').isVisible()).toBe(true)
    await page.context().close()
  })
})
