/** The work list in a real browser: a thousand messages, by keyboard, at every width, light and dark. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundledMutant } from '../../proof/mutants/mutation.mjs'
import { openWorkList } from '../../bench/peers/work-list.mjs'
import { launch, tellWhenSkipped } from '../browser/chromium.ts'
import { violations } from '../site/axe.ts'

const withoutBrowser = tellWhenSkipped('nobody looks at the work list')

describe.skipIf(withoutBrowser)('the work list in a browser', () => {
  let browser: Browser
  let context: BrowserContext
  let page: Page
  beforeAll(async () => {
    browser = await launch()
    context = await browser.newContext()
    page = await openWorkList(context, bundledMutant)
  })
  afterAll(() => browser.close())

  test('a thousand messages: drawn as one scrolls, and counted as one filters', async () => {
    expect(await page.locator('.werklijst .regel').count()).toBeLessThan(200)
    await page.fill('#zoek', 'klant 999')
    await page.waitForSelector('text=1 van de 1000 berichten')
    await page.fill('#zoek', 'niemand')
    await page.waitForSelector('text=Niets gevonden.')
    expect(await page.locator('table').count()).toBe(0)
    await page.click('text=Wis alles')
    await page.check('text=Alleen te laat')
    await page.waitForSelector('text=300 van de 1000 berichten')
    await page.click('text=Wis alles')
  })

  test('of a thousand only what is near is drawn, each at its place, and on paper all', async () => {
    const drawn = async (): Promise<{ readonly many: number; readonly shown: string | null }> => ({
      many: await page.locator('.werklijst .regel').count(),
      shown: await page.evaluate(
        'document.elementFromPoint(innerWidth / 2, innerHeight - 250).closest("tr")?.ariaRowIndex',
      ),
    })
    const top = await drawn()
    expect(top.many).toBeLessThan(100)
    // The row in which somebody is stays while he scrolls.
    await page.locator('.werklijst .regel').first().focus()
    await page.evaluate('scrollTo(0, document.body.scrollHeight / 2)')
    await expect.poll(async () => Number((await drawn()).shown)).toBeGreaterThan(300)
    expect((await drawn()).many).toBeLessThan(110)
    // What stood below it is gone.
    await expect.poll(() => page.locator('tr[aria-rowindex="23"]').count()).toBe(0)
    expect(await page.evaluate('document.activeElement.closest("tr")?.ariaRowIndex')).toBe('2')
    await page.evaluate('document.activeElement.blur()')
    await page.evaluate('scrollTo(0, document.body.scrollHeight)')
    await page.waitForSelector('tr[aria-rowindex="1001"]')
    await expect.poll(async () => (await drawn()).many).toBeLessThan(100)
    expect(await page.locator('table').getAttribute('aria-rowcount')).toBe('1001')
    await page.evaluate('scrollTo(0, 0)')
    await expect.poll(drawn).toEqual(top)
    await page.evaluate('dispatchEvent(new Event("beforeprint"))')
    await expect.poll(async () => (await drawn()).many).toBe(1000)
    expect(await page.locator('tr[aria-rowindex="712"]').innerText()).toContain('P. Testbergerveense 710')
    await page.evaluate('dispatchEvent(new Event("afterprint"))')
    await expect.poll(drawn).toEqual(top)
  })

  test('H-21: where somebody is stays under the fingers, whatever comes and goes, and the next row is the next of the list', async () => {
    const where = () =>
      page.evaluate('document.activeElement.closest("tr")?.querySelector("td[data-kop=Klant]").innerText')
    const go = (row: number) => page.locator(`tr[aria-rowindex="${row}"] .regel`).focus()
    const show = (numbers: string) => page.evaluate(`list(${numbers})`)
    const all = '[...Array(1000).keys()]'
    // The tenth and the eleventh stand at the edge of what is drawn together.
    for (const [row, numbers] of [
      [11, `[1000, ...${all}]`],
      [12, `${all}.slice(1)`],
      [13, `${all}.filter((each) => each !== 10)`],
    ] as const) {
      await show(all)
      await go(row)
      const before = await where()
      await show(numbers)
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))')
      expect(await where()).toBe(before)
    }
    // Divided anew.
    await show('[]')
    await show(all)
    await go(11)
    await page.waitForSelector('tr[aria-rowindex="33"]')
    await page.evaluate('scrollTo(0, document.body.scrollHeight / 2)')
    await expect.poll(() => page.locator('tr[aria-rowindex="33"]').count()).toBe(0)
    await page.keyboard.press('j')
    expect(await where()).toContain('P. Testbergerveense 10')
    await page.evaluate('document.activeElement.blur()')
  })

  test('of ten thousand the last is there after few turns; in another width what is not drawn has another height', async () => {
    await page.evaluate(countTurns)
    await page.evaluate('list([...Array(10_000).keys()])')
    await page.evaluate('scrollTo(0, document.body.scrollHeight)')
    await page.waitForSelector('tr[aria-rowindex="10001"]')
    expect(await page.evaluate('turns')).toBeLessThan(100)
    await page.evaluate('list([...Array(40).keys()])')
    await page.evaluate('scrollTo(0, document.body.scrollHeight)')
    await page.waitForSelector('tr[aria-rowindex="41"]')
    await page.evaluate('scrollTo(0, 0)')
    // What was drawn has the height that it had then.
    await expect.poll(() => page.locator('.ruimte[style*="block-size"]').count()).toBeGreaterThan(0)
    const heights = () => page.evaluate('[...document.querySelectorAll(".ruimte")].map((each) => each.clientHeight)')
    const wide = (await heights()) as number[]
    await page.setViewportSize({ width: 360, height: 720 })
    await expect.poll(async () => Math.min(...((await heights()) as number[]))).toBeGreaterThan(2 * Math.max(...wide))
    // Who turns a device stays where they were in the list.
    await page.evaluate('list([...Array(1000).keys()])')
    const middle = async () =>
      Number(await page.evaluate('document.elementFromPoint(180, 360).closest("tr")?.ariaRowIndex'))
    await page.evaluate('scrollTo(0, document.body.scrollHeight / 2)')
    await expect.poll(middle).toBeGreaterThan(300)
    const settled = () => page.evaluate('new Promise((done) => setTimeout(() => requestAnimationFrame(done), 700))')
    await settled()
    const before = await middle()
    const isThere = () => expect.poll(async () => Math.abs((await middle()) - before)).toBeLessThan(60)
    for (const width of [1280, 360, 1280]) {
      await settled()
      await page.setViewportSize({ width, height: 720 })
      await isThere()
    }
    // Also when it goes back and forth before one is put back.
    for (let time = 0; time < 3; time += 1) {
      for (const width of [360, 1280, 360, 1280]) await page.setViewportSize({ width, height: 720 })
      await settled()
      await isThere()
    }
    // Who then reads on is somewhere else.
    await page.setViewportSize({ width: 1270, height: 720 })
    await settled()
    await page.evaluate('scrollTo(0, document.body.scrollHeight * 0.8)')
    await expect.poll(middle).toBeGreaterThan(700)
    await settled()
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 720 })
      await settled()
      await expect.poll(middle).toBeGreaterThan(740)
    }
  })

  test('keys move, open and search; in a field they are letters, and one can turn them off', async () => {
    const atTheTop = async (): Promise<number> => {
      await page.locator('h1').click()
      return page.locator('tr[aria-rowindex="2"]').count()
    }
    // Who has just turned a device is put back once more.
    await expect.poll(atTheTop).toBe(1)
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.title()).toBe('00000000-0000-4000-8000-000000000001')
    await page.keyboard.press('/')
    await page.keyboard.type('j?')
    await expect.poll(() => page.inputValue('#zoek')).toBe('j?')
    expect(await page.locator('kbd').count()).toBe(0)
    await page.click('text=Wis alles')
    await page.locator('h1').click()
    // Where they open one is led to, and back when they close.
    await page.keyboard.press('j')
    const from = await page.evaluate('document.activeElement.textContent')
    await page.keyboard.press('?')
    await expect.poll(() => page.evaluate(isAtWords)).toBe(true)
    await page.keyboard.press('Escape')
    const whereNow = '`${document.activeElement.className} ${document.activeElement.textContent}`'
    await expect.poll(() => page.evaluate(whereNow)).toBe(`regel ${from}`)
    await page.locator('h1').click()
    await page.keyboard.press('?')
    // At once, and also when one comes back to the list.
    expect(await page.evaluate(turnOffAndAsk)).toBe(6)
    // What one page keeps another one sees a moment later.
    await page.evaluate('new Promise((done) => setTimeout(done, 500))')
    await page.close()
    page = await openWorkList(context, bundledMutant)
    await page.locator('h1').click()
    await page.keyboard.press('?')
    expect(await page.locator('kbd').count()).toBe(0)
    await page.click('text=Sneltoetsen (?)')
    await page.check('text=Sneltoetsen aan')
    await page.keyboard.press('?')
    expect(await page.locator('kbd').count()).toBe(0)
  })

  test('where it is a table no name is broken, on a screen or on paper', async () => {
    const broken = (): Promise<readonly string[]> =>
      page.evaluate(`(${brokenWords})('td[data-kop=Van] bdi, td[data-kop=Klant] bdi')`)
    const found: unknown[] = []
    for (const width of [1090, 1200, 1280]) {
      await page.setViewportSize({ width, height: 720 })
      found.push(...(await broken()))
    }
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 700, height: 720 })
    found.push(...(await broken()))
    await page.emulateMedia({ media: 'screen' })
    expect(found).toEqual([])
  })

  test.each([
    [1280, 'light'],
    [360, 'dark'],
    [320, 'light'],
  ] as const)('at %i pixels, %s, nothing sticks out and axe finds nothing', async (width, colorScheme) => {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    await page.evaluate('scrollTo(0, 0)')
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    expect(await violations(page)).toEqual([])
  })

  test('on a telephone keys are not spoken of until one is pressed', async () => {
    const phone = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } })
    const list = await openWorkList(phone, bundledMutant)
    const help = list.locator('text=Sneltoetsen (?)')
    expect([await help.count(), await help.isVisible()]).toEqual([1, false])
    await list.keyboard.press('?')
    await list.waitForSelector('kbd')
    expect(await help.isVisible()).toBe(true)
  })
})

/** Counts from now on what is put off until later. */
const countTurns = `{
  const later = setTimeout
  globalThis.turns = 0
  globalThis.setTimeout = (...all) => ((turns += 1), later(...all))
}`

/** Whether one is at the words of the keys, and sees them. */
const isAtWords = `(() => {
  const { top, bottom } = document.activeElement.getBoundingClientRect()
  return document.activeElement.querySelectorAll(':scope > dl kbd').length > 0 && top >= 0 && bottom <= innerHeight
})()`

/** Turns the keys off and presses one before the browser has drawn anything; gives how many keys are shown after. */
const turnOffAndAsk = `(async () => {
  document.querySelector('.toetsen input').click()
  for (let at = 0; at < 10; at += 1) await Promise.resolve()
  dispatchEvent(new KeyboardEvent('keydown', { key: '?' }))
  await new Promise((done) => setTimeout(done, 200))
  return document.querySelectorAll('kbd').length
})()`

/** In a page: gives the words in these places that stand on more lines than one. */
const brokenWords = (selector: string): readonly string[] =>
  [...document.querySelectorAll(selector)].flatMap(({ firstChild: text }) =>
    [...(text?.textContent ?? '').matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
      const place = document.createRange()
      place.setStart(text as Node, index)
      place.setEnd(text as Node, index + word.length)
      return place.getClientRects().length > 1 ? [word] : []
    }),
  )
