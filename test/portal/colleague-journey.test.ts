/**
 * Two people, each in a browser of their own: the recovery code opens only after the colleague typed over the number that the
 * first one sees. And of somebody who went away the page ends by itself.
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launch, tellWhenSkipped } from '../browser/chromium.ts'
import { violations } from '../site/axe.ts'
import { builtPage } from './built-page.ts'
import { comeIn, goToPart } from './clerk.ts'
import { machineTime, openPortalWorld } from './portal-world.ts'
import type { PortalWorld } from './portal-world.ts'

const withoutBrowser = tellWhenSkipped('no colleague confirms anything')

describe.skipIf(withoutBrowser)('two people at the portal', () => {
  let world: PortalWorld
  let browser: Browser
  const pages: Page[] = []
  beforeAll(async () => {
    browser = await launch()
  })
  beforeEach(async () => void (world = await openPortalWorld(await builtPage(), { clock: machineTime })))
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close()
    await world.close()
  })
  afterAll(async () => {
    await browser.close()
  })

  async function newPage(): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 } })
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    pages.push(page)
    return page
  }

  /** Somebody in a browser of their own, logged in. */
  async function person(choice: string): Promise<Page> {
    const page = await newPage()
    await page.goto(world.portal.url)
    await page.click('text=Inloggen met eHerkenning')
    await page.click(`a:text-is("${choice}")`)
    return page
  }

  test('the code opens after a colleague typed the number over, and not before', { timeout: 120_000 }, async () => {
    const first = await newPage()
    const code = await comeIn(first, world.portal.url)
    const clerk = await person('goed')
    await open(clerk, code)
    await clerk.waitForSelector('h1:focus >> text=Een collega moet dit bevestigen')
    expect(await violations(clerk)).toEqual([])

    const colleague = await person('collega')
    const field = await colleague.waitForSelector('form:has-text("om de herstelcode te gebruiken") input')
    expect(await violations(colleague)).toEqual([])
    await field.fill('12')
    await colleague.click('text=Bevestig')
    await colleague.waitForSelector('[role=alert]:has-text("ander nummer")')
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    expect(await violations(colleague)).toEqual([])
    await field.fill((await clerk.textContent('#nummer')) ?? '')
    // Pressed twice it is confirmed once.
    await colleague.dblclick('text=Bevestig')
    await colleague.waitForSelector('[role=alert]:has-text("Bevestigd.")')
    expect(await violations(colleague)).toEqual([])
    await clerk.click('text=Niet nu')
    await clerk.waitForSelector('text=Er wacht niets op u.')
  })

  test('who stops waiting is told that nothing was opened', { timeout: 120_000 }, async () => {
    const code = await comeIn(await newPage(), world.portal.url)
    const clerk = await person('goed')
    await open(clerk, code)
    await clerk.click('text=Stop met wachten')
    await clerk.waitForSelector('#code-fout:has-text("niet bevestigd")')
    expect(await violations(clerk)).toEqual([])
  })

  test('a colleague at work finds the request among the keys', { timeout: 120_000 }, async () => {
    const colleague = await newPage()
    const code = await comeIn(colleague, world.portal.url, 'collega')
    const clerk = await person('goed')
    await open(clerk, code)
    await goToPart(colleague, 'sleutels')
    await colleague.fill(
      'form:has-text("om de herstelcode te gebruiken") input',
      (await clerk.textContent('#nummer')) ?? '',
    )
    await colleague.click('text=Bevestig')
    await clerk.click('text=Niet nu')
    await clerk.waitForSelector('text=Er wacht niets op u.')

    // Somebody else logs in, in another window of the same browser: what is on this page is not theirs.
    const window = await colleague.context().newPage()
    await window.goto(`${world.api}/v1/inloggen`)
    await window.click('a:text-is("goed")')
    await window.waitForSelector('#code')
    const told = colleague.locator('[role=alert]:has-text("logde iemand anders in")')
    await expect.poll(() => told.count(), { timeout: 20_000 }).toBe(1)
  })

  test('of who went away the page ends by itself, and nothing is signed any more', { timeout: 120_000 }, async () => {
    const page = await newPage()
    await page.clock.install()
    await comeIn(page, world.portal.url)
    await page.clock.fastForward('14:30')
    expect(await page.locator('nav.onderdelen').count()).toBe(1)

    await page.clock.fastForward('01:00')
    await page.waitForSelector('[role=alert]:has-text("omdat u een kwartier niets deed")')
    const asked: string[] = []
    page.on('request', (request) => void asked.push(request.url()))
    await page.clock.fastForward('30:00')
    expect(asked).toEqual([])
  })
})

async function open(page: Page, code: string): Promise<void> {
  await page.fill('#code', code)
  await page.click('form button:has-text("Open")')
}
