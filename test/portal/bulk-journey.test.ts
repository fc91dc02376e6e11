/** Many questions answered in one go in a real browser: chosen, confirmed once with how many, taken back at first, and then sent. */
import { expect, test } from 'vitest'
import { launch, tellWhenSkipped } from '../browser/chromium.ts'
import { violations } from '../site/axe.ts'
import { builtPage } from './built-page.ts'
import { comeIn } from './clerk.ts'
import { askBalance, machineTime, openPortalWorld, receivedBy } from './portal-world.ts'

const withoutBrowser = tellWhenSkipped('nobody answers many questions at once in the portal')

test.skipIf(withoutBrowser)(
  'three clients that are unknown are three answers with one confirmation, and the counsellor has them',
  { timeout: 120_000 },
  async () => {
    const world = await openPortalWorld(await builtPage(), { clock: machineTime })
    const browser = await launch()
    try {
      const page = await browser.newPage()
      const found: unknown[] = []
      const look = async (): Promise<void> => void found.push(...(await violations(page)))
      await comeIn(page, world.portal.url)
      const counsellor = await askBalance(world, 3)
      await page.waitForSelector('text=3 berichten')
      await page.click('text=Kies alles wat u ziet')
      await page.waitForSelector('text=3 berichten gekozen.')
      await look()
      await page.click('text=Beantwoord in één keer')
      await page.waitForSelector('h2:focus >> text=Welk antwoord?')
      await look()
      await page.check('text=de klant is onbekend')
      await page.click('text=Verder')
      await page.waitForSelector('h2:focus >> text=U verstuurt 3 antwoorden')
      expect(await page.textContent('.gekozen')).toContain('“Geen medewerking: de klant is onbekend”')
      await look()
      await page.click('button:has-text("Verstuur 3 antwoorden")')

      // All of them can be taken back, and none has left.
      await page.click('text=Alle 3 ongedaan maken')
      await page.waitForSelector('text=3 berichten')
      await expect.poll(() => page.locator('[data-stap=terug]').count()).toBe(3)
      await look()
      for (let left = 3; left > 0; left -= 1) {
        await page.click('button:has-text("Weggooien")')
        await expect.poll(() => page.locator('[data-stap=terug]').count()).toBe(left - 1)
      }
      await page.click('text=Kies alles wat u ziet')
      await page.click('text=Beantwoord in één keer')
      await page.check('text=de klant is onbekend')
      await page.click('text=Verder')
      await page.click('button:has-text("Verstuur 3 antwoorden")')
      await page.click('text=Verstuur alle 3 nu')

      const headings = await receivedBy(counsellor, 3)
      expect(headings.map(({ type }) => type)).toEqual(['GeenMedewerking', 'GeenMedewerking', 'GeenMedewerking'])
      // In the list of what was sent, also after a while, each with how far it came.
      await page.click('nav >> text=Verzonden')
      await expect.poll(() => page.locator('[data-status=afgeleverd]').count(), { timeout: 20_000 }).toBe(3)
      await look()
      await page.setViewportSize({ width: 320, height: 800 })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
      await look()
      await page.click('nav >> text=Berichten')
      await page.waitForSelector('text=Er wacht niets op u.')
      expect(found).toEqual([])
    } finally {
      await browser.close()
      await world.close()
    }
  },
)
