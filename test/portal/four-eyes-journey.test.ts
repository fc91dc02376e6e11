/** Above an amount a colleague lets an answer go: one who fills it in cannot, another opens it in a browser of their own and does. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { launch, tellWhenSkipped } from '../browser/chromium.ts'
import { violations } from '../site/axe.ts'
import { builtPage } from './built-page.ts'
import { comeIn, fillAnswer } from './clerk.ts'
import { comeInToo } from './colleague.ts'
import { askBalance, machineTime, openPortalWorld, receivedBy } from './portal-world.ts'

const withoutBrowser = tellWhenSkipped('nobody looks with four eyes in the portal')

test.skipIf(withoutBrowser)(
  'an answer above the amount waits for a colleague, who sees it and sends it',
  { timeout: 150_000 },
  async () => {
    const world = await openPortalWorld(await builtPage(), { clock: machineTime })
    const browser = await launch()
    try {
      const [one, two] = [await (await browser.newContext()).newPage(), await (await browser.newContext()).newPage()]
      const found: unknown[] = []
      const look = async (page: Page): Promise<void> => void found.push(...(await violations(page)))
      await comeInToo(world, two, await comeIn(one, world.portal.url))

      await one.click('nav >> text=Afspraken')
      await one.fill('#vier-ogen-bedrag', 'duizend')
      await one.click('text=Spreek dit bedrag af')
      await one.waitForSelector('#vier-ogen-fout')
      await look(one)
      await one.fill('#vier-ogen-bedrag', '1.000,00')
      await one.click('text=Spreek dit bedrag af')
      await one.waitForSelector('text=Boven € 1000,00 verstuurt een collega het bericht')
      // Alone nobody makes it less strict.
      await one.click('text=Zet vier ogen uit')
      await one.waitForSelector('text=Een collega moet ermee instemmen; tot dan blijft de oude gelden.')
      await look(one)

      const counsellor = await askBalance(world)
      await one.click('nav >> text=Berichten')
      await one.click('button.regel')
      await one.click('button:text-is("Saldoverzoek antwoord")')
      await fillAnswer(one)
      await one.click('button[type=submit]')
      await one.click('text=Verstuur toch')
      await one.waitForSelector('[data-stap=collega] >> text=Zelf kunt u dat niet.')
      expect(await one.locator('[data-stap=collega] button').allTextContents()).toEqual(['Ongedaan maken'])
      await look(one)

      await two.click('[data-stap=collega] button:has-text("Bekijk")')
      await two.waitForSelector('[data-stap=collega] >> text=KL-88213')
      await look(two)
      await two.click('text=Akkoord, verstuur')
      expect(await receivedBy(counsellor)).toMatchObject([{ type: 'SaldoverzoekAntwoord' }])
      expect(found).toEqual([])
    } finally {
      await browser.close()
      await world.close()
    }
  },
)
