/**
 * What somebody does who starts the toolkit and reads only the screen: logs in at the portal, answers one question by form and the others by
 * the list that was made for it, with one wrong cell that is repaired; and the municipality tells that it has every answer.
 */
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { launch, tellWhenSkipped } from '../browser/chromium.ts'
import { skpHere } from '../cli/at-desk.ts'
import { start, stopAll } from '../cli/start-skp.ts'
import type { Running } from '../cli/start-skp.ts'
import { violations } from '../site/axe.ts'

const withoutBrowser = tellWhenSkipped('nobody follows the screen after npm start')
afterEach(stopAll)

test.skipIf(withoutBrowser)(
  'after npm start one answers by form and by list, and the municipality has it',
  { timeout: 300_000 },
  async () => {
    // As npm start does, on free ports and without pauses for who reads along.
    expect(manifest.scripts.start).toBe('node cli/skp.cjs demo')
    const demo = await start(['demo', '--pace', 'none', '--port', '0'])
    const url = await said(demo, /open (http:\/\/localhost:\d+)/)
    const browser = await launch()
    try {
      const page = await browser.newPage()
      page.setDefaultTimeout(90_000)
      await logIn(page, url)
      const list = await said(demo, /wijst haar aan:\s+(\S+\.csv)/)
      expect((await skpHere(['portal', 'check', url, '--book', join(dirname(list), 'adresboek.json')])).code).toBe(0)
      await page.waitForSelector('button.regel >> nth=2')
      await byForm(page)
      await said(demo, /(De gemeente heeft een\s+SaldoverzoekAntwoord\s+van)/)
      await byList(page, list)
      await said(demo, /(De gemeente heeft een\s+GeenMedewerking[\s\S]*De gemeente heeft een\s+GeenMedewerking)/)
      expect(await violations(page)).toEqual([])
    } finally {
      await browser.close()
    }
    expect(await demo.stop()).toBe(0)
  },
)

/** Logs in as the organisation that the screen names, and keeps the recovery code. */
async function logIn(page: Page, url: string): Promise<void> {
  const choice = 'text=Energie Voorbeeld (niveau 3'
  await page.goto(url)
  await page.click('text=Inloggen met eHerkenning')
  await page.click(choice)
  await page.click('text=Maak sleutels')
  const code = (await page.textContent('#herstelcode')) ?? ''
  await page.fill('#einde', code.split('-').slice(-2).join(''))
  await page.click('text=Ik heb de code bewaard')
  await page.click('text=Niet nu')
  await page.click(choice)
  // Until the keys are in the address book.
  await page.waitForSelector('#code', { timeout: 60_000 })
  await page.fill('#code', code)
  await page.click('form button:has-text("Open")')
  await page.click('text=Niet nu')
}

/** The first question, as people write amounts and dates. */
async function byForm(page: Page): Promise<void> {
  await page.click('tr:has-text("P. Testberg") button.regel')
  await page.waitForSelector('dd:has-text("Testberg")')
  await page.click('button:text-is("Saldoverzoek antwoord")')
  const fields = {
    KlantnummerSE: 'KL-501',
    'Contactpersoon-Naam': 'Afdeling Bijzonder Beheer',
    Datum: '23-11-2026',
    'Vorderingen-0-Ontstaansdatum': '1-6-2025',
    'Vorderingen-0-OrigineleVordering': '1.234,56',
    'Vorderingen-0-ActueelVorderingsbedrag': '1234,56',
    'Vorderingen-0-Betaalreferentie': '1031 KL-501',
  }
  await page.check('#veld-Inhoud-Vorderingen-0-Schuldtype input[value="openstaande schuld"]')
  await page.check('#veld-Inhoud-Vorderingen-1-Schuldtype input[value="onbekende schuld bij SE"]')
  for (const [name, value] of Object.entries(fields)) await page.fill(`#veld-Inhoud-${name}`, value)
  await page.check('#veld-Inhoud-Vorderingen-0-VorderingsType input[value="concurrent"]')
  await page.click('button[type=submit]')
  await page.click('text=Verstuur toch')
  await page.click('text=Verstuur nu')
}

/** The others, by the list that the screen names. */
async function byList(page: Page, list: string): Promise<void> {
  await page.click('nav >> text=CSV')
  // The first, as the screen says: what waits for an answer stands above all others.
  await page.waitForSelector('#lijst-keuze optgroup', { state: 'attached' })
  await page.selectOption('#lijst-keuze', { index: 1 })
  expect(await page.inputValue('#lijst-keuze')).toBe('schuldregeling@2.0/Saldoverzoek-beantwoorden')
  await page.setInputFiles('#csv-bestand', list)
  await page.waitForSelector('.samenvatting')
  expect(await page.textContent('.samenvatting')).toContain('antwoorden.csv, rij 2, kolom P (Klant onbekend)')
  expect(await page.locator('form.rij').count()).toBe(1)
  await page.click('.samenvatting a')
  expect(await page.inputValue(':focus')).toBe('misschien')
  await page.fill(':focus', 'Ja')
  await page.keyboard.press('Enter')
  await page.waitForSelector('text=De lijst klopt')
  await page.click('text=Verstuur alles')
  await page.click('text=Verstuur nu')
  await page.waitForSelector('text=De 2 berichten zijn aangeboden', { timeout: 60_000 })
}

/** What the screen says here, once it says so. */
async function said(demo: Running, form: RegExp): Promise<string> {
  for (let looks = 0; looks < 900; looks += 1) {
    const [, found] = form.exec(demo.said()) ?? []
    if (found !== undefined) return found
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`the screen never said ${form.source}`)
}
