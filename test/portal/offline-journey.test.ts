/** A connection that goes away loses nothing: what was filled in stays, the page says what is the matter, and it goes on by itself. */
import { expect, test } from 'vitest'
import { launch, tellWhenSkipped } from '../browser/chromium.ts'
import { violations } from '../site/axe.ts'
import { builtPage } from './built-page.ts'
import { comeIn, fillAnswer } from './clerk.ts'
import { confirmedByColleague } from './colleague.ts'
import { askBalance, machineTime, openPortalWorld, organisation, receivedBy } from './portal-world.ts'

const withoutBrowser = tellWhenSkipped('nobody loses the connection with the portal')

test.skipIf(withoutBrowser)(
  'without a connection an answer stays as it was filled in, and is sent when the connection is back',
  { timeout: 180_000 },
  async () => {
    const world = await openPortalWorld(await builtPage(), { clock: machineTime })
    const browser = await launch()
    try {
      const context = await browser.newContext()
      const page = await context.newPage()
      const found: unknown[] = []
      const look = async (): Promise<void> => void found.push(...(await violations(page)))
      // What is on this device and nowhere else.
      const left = () => page.evaluate("localStorage.getItem('concepten')")
      const code = await comeIn(page, world.portal.url)
      const counsellor = await askBalance(world)
      await page.click('button.regel')
      await page.click('button:text-is("Saldoverzoek antwoord")')
      await fillAnswer(page)

      await context.setOffline(true)
      await page.click('button[type=submit]')
      await page.waitForSelector('#samenvatting.vraag:focus')
      await page.click('text=Verstuur toch')
      await page.waitForSelector('#samenvatting:focus >> text=Het portaal is nu niet bereikbaar')
      expect(await page.inputValue('#veld-Inhoud-KlantnummerSE')).toBe('KL-88213')
      await look()
      // Another page of the portal says so too, and nothing leads away.
      await page.click('text=Terug naar de lijst')
      await page.waitForSelector('.storing p[data-code=onbereikbaar]')
      await look()
      // What was filled in is still there, also with no connection, and is kept as soon as there is one.
      await page.click('button.regel')
      await page.click('text=Verder met dit concept')
      expect(await page.inputValue('#veld-Inhoud-KlantnummerSE')).toBe('KL-88213')
      expect(await left()).toMatch(/^\[\{"van":"[^"]+","tot":"[^"]+","tekst":"[\w.-]+"\}\]$/)
      await page.click('text=Terug naar de lijst')
      // Nor does what cannot be had now: another form, which this page has not seen yet.
      await page.click('button.regel')
      await page.click('button:text-is("Geen medewerking")')
      await page
        .getByText(/Dat lukte niet|Inloggen met eHerkenning/)
        .first()
        .waitFor()
      expect(await page.getByText('Inloggen met eHerkenning').count()).toBe(0)
      expect(await page.textContent('.storing p >> text=Dat lukte niet')).toContain('geen verbinding')
      await page.click('text=Terug naar de lijst')
      await page.click('nav >> text=Verzonden')
      await page.waitForSelector('text=U hebt nog niets verstuurd.')
      await page.click('nav >> text=Berichten')

      await context.setOffline(false)
      await expect.poll(() => world.store.names(organisation.oin, 'werk/concept/')).not.toEqual([])
      await page.waitForSelector('.storing p', { state: 'detached' })
      await expect.poll(left).toBeNull()
      await page.reload()
      await page.fill('#code', code)
      await page.click('button:has-text("Open")')
      await confirmedByColleague(world, page)
      await page.click('text=Niet nu')
      await page.click('button.regel')
      await look()
      await page.click('text=Verder met dit concept')
      expect(await page.inputValue('#veld-Inhoud-KlantnummerSE')).toBe('KL-88213')
      await page.click('button[type=submit]')
      await page.click('text=Verstuur toch')
      await page.click('text=Verstuur nu')
      expect(await receivedBy(counsellor)).toMatchObject([{ type: 'SaldoverzoekAntwoord' }])
      expect(found).toEqual([])
    } finally {
      await browser.close()
      await world.close()
    }
  },
)
