/**
 * A clerk works with a list: downloads what waits, hands it in with one wrong cell, repairs that cell in the page, sends all, and the
 * counsellor has the answers.
 */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { launch, tellWhenSkipped } from '../browser/chromium.ts'
import { saldoverzoek } from '../exchange/messages.ts'
import { shv } from '../exchange/town.ts'
import { violations } from '../site/axe.ts'
import { builtPage } from './built-page.ts'
import { comeIn, goToPart } from './clerk.ts'
import { machineTime, openPortalWorld, organisation, receivedBy, send, timeIn } from './portal-world.ts'

const withoutBrowser = tellWhenSkipped('nobody hands in a list in the portal')

test.skipIf(withoutBrowser)(
  'a list with one wrong cell is repaired and sent, and the counsellor has the answers',
  { timeout: 120_000 },
  async () => {
    const world = await openPortalWorld(await builtPage(), { clock: machineTime })
    const browser = await launch()
    try {
      const page = await browser.newPage()
      const found: unknown[] = []
      const look = async (): Promise<void> => void found.push(...(await violations(page)))
      await comeIn(page, world.portal.url)
      const counsellor = await world.town.gateway(shv)
      const question = saldoverzoek({
        Ontvanger: organisation.oin,
        Tijdstip: timeIn(world.town),
      })
      await send(counsellor, question)
      await page.waitForSelector('button.regel')
      await page.click('nav >> text=CSV')
      await page.selectOption('#lijst-keuze', 'schuldregeling@2.0/Saldoverzoek-beantwoorden')
      await look()

      const asked = await downloaded(page, 'Download wat wacht')
      const [headings = ''] = asked
      expect(asked.length).toBe(2)
      expect((await downloaded(page, 'Download een lege lijst'))[0]).toBe(asked[0])
      expect(await namesOfBoth(page)).toEqual([
        'CSV Saldoverzoek Antwoord - wat wacht.csv',
        'CSV Saldoverzoek Antwoord - leeg.csv',
      ])
      // What belongs in a column is told here.
      await page.click('text=Wat hoort in welke kolom?')
      const column = page.locator('dt:text-is("Klant onbekend") + dd')
      expect(await column.textContent()).toMatch(/Schrijf Ja, of niets\.$/)

      // One cell is wrong: nothing goes out, and the cell is repaired where it is told.
      const bad = asked.map((line, row) =>
        withCells(headings, line, row === 0 ? {} : { 'Klant onbekend': 'misschien' }),
      )
      const bytes = Buffer.from(`\uFEFF${bad.join('\r\n')}\r\n`)
      await page.setInputFiles('#csv-bestand', { name: 'antwoorden.csv', mimeType: 'text/csv', buffer: bytes })
      await page.waitForSelector('#csv-stap:focus')
      await look()
      expect(await page.textContent('.samenvatting')).toContain('antwoorden.csv, rij 2, kolom P (Klant onbekend)')
      await page.click('.samenvatting a')
      expect(await page.inputValue(':focus')).toBe('misschien')
      await page.fill(':focus', 'Ja')
      await page.keyboard.press('Enter')
      await page.waitForSelector('text=De lijst klopt')
      expect(await page.locator('section li').allTextContents()).toEqual([
        '1× Geen medewerking voor Gemeente Voorbeeld',
      ])
      await look()
      await page.setViewportSize({ width: 320, height: 800 })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
      // What cannot be kept now is lost by nobody.
      await page.route('**/v1/kluis/stuk?**', (route) =>
        route.request().method() === 'PUT' ? route.abort() : route.continue(),
      )
      await page.click('text=Verstuur alles')
      await expect.poll(() => page.locator('main > .fout[role=alert]').count()).toBe(1)
      expect(await page.locator('#csv-stap:focus >> text=De lijst klopt').count()).toBe(1)
      await look()
      await page.unroute('**/v1/kluis/stuk?**')
      // Half a minute to think better of it: taken back, nothing of it is kept or sent.
      await page.click('text=Verstuur alles')
      await page.waitForSelector('#csv-stap:focus >> text=Nog niet verstuurd')
      await look()
      await page.click('text=Ongedaan maken')
      await page.waitForSelector('text=De lijst is teruggenomen.')
      expect(await world.store.names(organisation.oin, 'csv/')).toEqual([])
      const good = asked.map((line, row) => withCells(headings, line, row === 0 ? {} : { 'Klant onbekend': 'Ja' }))
      const goodBytes = Buffer.from(`\uFEFF${good.join('\r\n')}\r\n`)
      // Stopped half-way, the rest is left out by nobody who did not mean it.
      const csvStep = page.locator('#csv-stap')
      await page.setInputFiles('#csv-bestand', { name: 'antwoorden.csv', mimeType: 'text/csv', buffer: goodBytes })
      await page.click('text=Verstuur alles')
      await page.waitForSelector('#csv-stap:focus >> text=Nog niet verstuurd')
      await page.route('**/v1/**', (route) => route.abort())
      await page.click('text=Verstuur nu')
      await expect.poll(() => csvStep.textContent()).toBe('Een lijst is nog niet helemaal verstuurd')
      await page.unroute('**/v1/**')
      await page.click('text=Stuur de rest niet')
      expect(await csvStep.textContent()).toBe('Een lijst is nog niet helemaal verstuurd')
      await look()
      await page.click('text=Ja, stuur de rest niet')
      await expect.poll(() => csvStep.textContent()).toMatch(/^De rest van de lijst gaat niet meer weg\./)
      await expect.poll(() => world.store.names(organisation.oin, 'csv/')).toEqual([])
      await page.setInputFiles('#csv-bestand', { name: 'antwoorden.csv', mimeType: 'text/csv', buffer: goodBytes })
      await page.click('text=Verstuur alles')
      // Nobody takes up a question of which the answer is about to leave.
      await goToPart(page, 'berichten')
      await page.waitForSelector('text=Er wacht niets op u.', { timeout: 15_000 })
      expect(await page.textContent('.signaal:has(a[href="#csv"])')).toMatch(
        /van 1 bericht gaat binnen een halve minuut/,
      )
      await look()
      await page.click('text=Naar CSV')
      await page.waitForSelector('#csv-stap >> text=Nog niet verstuurd')
      await page.click('text=Verstuur nu')
      await page.waitForSelector('text=Het bericht is aangeboden')
      await look()

      await goToPart(page, 'geschiedenis')
      const sent = page.locator('tr:has-text("klaargezet")')
      await expect.poll(() => sent.locator('[data-kop=Door]').textContent()).toBe('u')

      await receivedBy(counsellor)
      const [answer] = await counsellor.inbox()
      expect(answer?.heading).toMatchObject({ type: 'GeenMedewerking', sender: organisation.oin })
      // The question is answered when the counsellor has the answer, and not before; no batch is left behind in the vault.
      expect(await world.store.names(organisation.oin, 'csv/')).toEqual([])
      // Answers by a list stand with the others, each with about whom and for whom it is.
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.click('nav >> text=Berichten')
      const answered = page.locator('h2:text("Uw antwoorden") + div li')
      await expect
        .poll(() => answered.allTextContents())
        .toEqual(['Geen medewerking over A.M. van Voorbeeldsteen voor Gemeente Voorbeeld: verstuurd en ontvangen'])
      expect(found).toEqual([])
    } finally {
      await browser.close()
      await world.close()
    }
  },
)

/** A line of a list with other text in some of its columns. */
function withCells(headings: string, line: string, change: Readonly<Record<string, string>>): string {
  const names = headings.split(';')
  return line
    .split(';')
    .map((cell, index) => change[names[index] ?? ''] ?? cell)
    .join(';')
}

/** What the list with questions and the empty one are called. */
async function namesOfBoth(page: Page): Promise<readonly string[]> {
  const names: string[] = []
  for (const button of ['Download wat wacht', 'Download een lege lijst']) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click(`text=${button}`)])
    names.push(download.suggestedFilename())
  }
  return names
}

async function downloaded(page: Page, button: string): Promise<readonly string[]> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(`text=${button}`)])
  return readFileSync(await download.path(), 'utf8')
    .replace('\uFEFF', '')
    .split('\r\n')
    .filter((line) => line !== '')
}
