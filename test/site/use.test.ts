/** The site in use: search, keyboard, colours, print, and the promise that the browser runs nothing but ours. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveFolder } from '../../site/index.ts'
import { siteFolder } from './built-site.ts'
import { launch, tellWhenSkipped } from '../browser/chromium.ts'

const message = 'berichten/schuldregeling/2.0/Saldoverzoek/'

describe.skipIf(tellWhenSkipped('the site is not tried out'))('the site in use', () => {
  let browser: Browser
  let page: Page
  let server: Awaited<ReturnType<typeof serveFolder>>
  const faults: string[] = []

  beforeAll(async () => {
    server = await serveFolder(siteFolder, { base: '/onder/een/pad/' })
    browser = await launch()
    page = await browser.newPage({ viewport: { width: 390, height: 844 } })
    page.on('console', (line) => faults.push(line.text()))
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url)) faults.push(`asks ${request.url()}`)
    })
  })
  afterAll(async () => {
    await browser.close()
    server.close()
  })

  const open = (address: string): Promise<unknown> => page.goto(server.url + address)
  const focused = (): Promise<string> =>
    page.evaluate<string>('document.activeElement.className || document.activeElement.id')

  /** Titles of what the search finds, in order. */
  async function find(words: string): Promise<readonly string[]> {
    await open(`zoeken/?q=${encodeURIComponent(words)}`)
    await expect.poll(() => page.locator('#zoekstand').innerText(), { timeout: 20_000 }).toMatch(/gevonden/i)
    return page.locator('#gevonden h2').allInnerTexts()
  }

  test('the search finds a rule by its number', async () => {
    expect((await find('SR-2.0-R012'))[0]).toBe('SR-2.0-R012')
    expect((await find('wf-1.0-r003'))[0]).toBe('WF-1.0-R003')
  })

  test('the search finds a message by its name, and its elements inside the page', async () => {
    const titles = await find('saldoverzoek')
    expect(titles.slice(0, 5)).toEqual(Array.from({ length: 5 }, () => 'Saldoverzoek'))
    expect(titles.length).toBeGreaterThan(5)
    expect(await page.locator('#gevonden .soort').allInnerTexts()).toContain('bericht, Schuldregeling 2.0')
    await find('Huisnummertoevoeging')
    await page.locator('#gevonden a', { hasText: 'Huisnummertoevoeging' }).first().click()
    await page.waitForURL(/#Inhoud\..*Huisnummertoevoeging$/)
  })

  test('the search knows Dutch: another form of a word finds the same pages', async () => {
    const [one, many] = [await find('vordering'), await find('vorderingen')]
    expect(one.length).toBeGreaterThan(3)
    expect([...many].sort()).toEqual([...one].sort())
    expect((await find('kennisgevingen')).some((title) => title.startsWith('Kennisgeving'))).toBe(true)
  })

  test('the search says so when there is nothing, and does not run what is typed', async () => {
    expect(await find('<img/src=x/onerror=alert(1)>qqqzzz')).toEqual([])
    expect(await page.locator('#zoekstand img').count()).toBe(0)
  })

  test('the search finds developers’ pages too, and narrows down to a kind', async () => {
    expect(await find('validateText')).toContain('schuldenknooppunt')
    await find('Saldoverzoek')
    await page.selectOption('#zoeksoort', 'regel')
    await expect.poll(() => page.locator('#gevonden .soort').allInnerTexts()).not.toContain('bericht')
    expect(page.url()).toContain('soort=regel')
  })

  test('with the keyboard: the skip link comes first, and a table that scrolls can be reached and scrolled', async () => {
    await page.setViewportSize({ width: 560, height: 844 })
    await open(message)
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('skip')
    await page.keyboard.press('Enter')
    expect(await focused()).toMatch(/^bericht/)
    const box = page.locator('.tabel').first()
    await box.focus()
    expect(await focused()).toBe('tabel')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
    await page.setViewportSize({ width: 390, height: 844 })
  })

  test('on a phone a row of a table is a card: every cell says its column, and nothing scrolls sideways', async () => {
    await open('wijzigingen/schuldregeling-1.0-1.1/')
    const cell = page.locator('main td').nth(1)
    expect(await cell.getAttribute('data-kop')).toBe('Verzenders')
    const label = "getComputedStyle(document.querySelectorAll('main td')[1], '::before').content"
    expect(await page.evaluate<string>(label)).toContain('Verzenders')
    expect(await page.locator('main table').first().getAttribute('role')).toBe('table')
    const wide = "[...document.querySelectorAll('.tabel')].filter((box) => box.scrollWidth > box.clientWidth).length"
    expect(await page.evaluate<number>(wide)).toBe(0)
  })

  test('the button for dark says what it is, and the choice is kept on the next page', async () => {
    await page.emulateMedia({ colorScheme: 'light' })
    await open('')
    const button = page.getByRole('button', { name: 'Donker' })
    expect(await button.getAttribute('aria-pressed')).toBe('false')
    const before = await background()
    await button.click()
    expect(await button.getAttribute('aria-pressed')).toBe('true')
    await open(message)
    expect(await button.getAttribute('aria-pressed')).toBe('true')
    expect(await background()).not.toBe(before)
    await button.click()
    expect(await background()).toBe(before)
  })

  test('print shows the text and leaves the frame out', async () => {
    await open(message)
    await page.emulateMedia({ media: 'print' })
    const shown = await Promise.all(
      ['.top', '.path', '.contents', '.foot', '.skip', 'main h1', '.tabel'].map(async (part) => [
        part,
        await page.locator(part).first().isVisible(),
      ]),
    )
    await page.emulateMedia({ media: 'screen' })
    expect(Object.fromEntries(shown)).toEqual({
      '.top': false,
      '.path': false,
      '.contents': false,
      '.foot': false,
      '.skip': false,
      'main h1': true,
      '.tabel': true,
    })
  })

  test('without JavaScript everything can be read, and the search says where to look instead', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const plain = await context.newPage()
    await plain.goto(server.url + message)
    expect(await plain.locator('main').innerText()).toContain('Wat erin staat')
    await plain.goto(`${server.url}zoeken/`)
    expect(await plain.locator('main').innerText()).toContain('lijst van regels')
    await context.close()
  })

  test('none of this asked anything of another site or left a complaint', () => {
    expect(faults).toEqual([])
  })

  test('the policy of the pages holds back a script that is not ours', async () => {
    await open('')
    await page.evaluate(
      `const s = document.createElement('script'); s.textContent = 'globalThis.ran = true'; document.head.append(s)`,
    )
    expect(await page.evaluate('globalThis.ran')).toBe(undefined)
  })

  function background(): Promise<string> {
    return page.evaluate<string>('getComputedStyle(document.documentElement).backgroundColor')
  }
})
