/**
 * Somebody who lost everything enrols again in the page, everybody who logs in sees that it waits, and after its time the new code
 * opens.
 *
 * Inside: applies what waits as the desk does every minute, whose door is the program.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { places } from '../../cli/exchange/home.ts'
import { portalPlaces } from '../../cli/portal/home.ts'
import { applyRecoveries } from '../../cli/portal/recoveries.ts'
import { launch, tellWhenSkipped } from '../browser/chromium.ts'
import { violations } from '../site/axe.ts'
import { builtPage } from './built-page.ts'
import { comeIn } from './clerk.ts'
import { machineTime, openPortalWorld, organisation } from './portal-world.ts'
import type { PortalWorld } from './portal-world.ts'

const withoutBrowser = tellWhenSkipped('nobody who lost everything enrols again')

describe.skipIf(withoutBrowser)('who lost everything', () => {
  let world: PortalWorld
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
    world = await openPortalWorld(await builtPage(), { clock: machineTime })
  })
  afterAll(async () => {
    await browser.close()
    await world.close()
  })

  async function logIn(page: Page, choice: string): Promise<void> {
    page.setDefaultTimeout(20_000)
    await page.goto(world.portal.url)
    await page.click('text=Inloggen met eHerkenning')
    await page.click(`a:text-is("${choice}")`)
  }

  /** Loses everything; gives the new code. */
  async function enrolAgain(page: Page): Promise<string> {
    await page.click('summary:has-text("Alles kwijt?")')
    await page.click('text=Schrijf opnieuw in')
    await page.waitForSelector('h1:focus >> text=Opnieuw inschrijven')
    expect(await violations(page)).toEqual([])
    await page.click('text=Maak nieuwe sleutels')
    const code = (await page.textContent('#herstelcode')) ?? ''
    await page.fill('#einde', code.split('-').slice(-2).join(''))
    await page.click('text=ga verder')
    await page.click('text=Niet nu')
    await page.click('a:text-is("goed")')
    await page.waitForSelector('h1:focus >> text=Er wacht een nieuwe inschrijving')
    expect(await violations(page)).toEqual([])
    return code
  }

  test('enrols again, may be stopped, and opens with the new code after its time', { timeout: 180_000 }, async () => {
    await comeIn(await browser.newPage(), world.portal.url)
    const page = await (await browser.newContext({ viewport: { width: 360, height: 800 } })).newPage()
    await logIn(page, 'goed')
    await enrolAgain(page)

    // A colleague sees it, stops it, and has the old keys.
    const colleague = await (await browser.newContext()).newPage()
    await logIn(colleague, 'collega')
    await colleague.click('text=Trek de nieuwe inschrijving in')
    await colleague.waitForSelector('h1 >> text=Open de berichten')
    await expect.poll(() => colleague.evaluate('document.activeElement?.tagName'), { timeout: 10_000 }).toBe('H1')
    await colleague.waitForSelector('[role=status]:text("De nieuwe inschrijving is ingetrokken.")')

    await page.reload()
    const code = await enrolAgain(page)
    const path = join(portalPlaces.recoveries(world.town.home), `${organisation.oin}.json`)
    const waiting = JSON.parse(readFileSync(path, 'utf8')) as object
    writeFileSync(path, JSON.stringify({ ...waiting, vanaf: new Date().toISOString() }))
    await applyRecoveries(world.town.home, new Date())
    await world.town.hub.adopt(JSON.parse(readFileSync(places.directory(world.town.home), 'utf8')))
    await page.reload()
    await page.fill('#code', code)
    await page.click('form button:has-text("Open")')
    await page.click('text=Niet nu')
    await page.waitForSelector('text=Er wacht niets op u.')
  })
})
