/** The whole way by keyboard alone on the narrowest screen: in, an answer, taken back and sent, and what became of it. */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { launch, tellWhenSkipped } from '../browser/chromium.ts'
import { builtPage } from './built-page.ts'
import { eye } from './eye.ts'
import type { Seen } from './eye.ts'
import { askBalance, machineTime, openPortalWorld, receivedBy } from './portal-world.ts'

const withoutBrowser = tellWhenSkipped('nobody works in the portal by keyboard alone')
const pictures = process.env['SKP_BEELDEN']

test.skipIf(withoutBrowser)(
  'H-26: by keyboard alone, at 320 pixels, somebody comes in, answers, takes back, sends, and sees what became of it',
  { timeout: 240_000 },
  async () => {
    const folder = await builtPage()
    const world = await openPortalWorld(folder, { clock: machineTime })
    const browser = await launch()
    try {
      const page = await browser.newPage({ viewport: { width: 320, height: 640 } })
      page.setDefaultTimeout(20_000)
      const { look } = eye(page, 'toetsen')
      const seen: Seen[] = []
      const see = async (name: string): Promise<void> => {
        seen.push(await look(name))
        await page.setViewportSize({ width: 320, height: 640 })
      }
      await comeInByKeyboard(page, world.portal.url)
      const counsellor = await askBalance(world)
      await page.waitForSelector('button.regel')
      await see('lijst')
      await onPaper(page, 'lijst')
      await press(page, 'Saldoverzoek')
      await page.waitForSelector('text=Voorbeeldsteen')
      await see('bericht')
      await onPaper(page, 'bericht')
      await press(page, 'Terug naar de lijst')
      await page.waitForSelector('button.regel')
      await page.keyboard.press('j')
      await page.keyboard.press('x')
      await page.waitForSelector('text=1 bericht gekozen.')
      await see('gekozen')
      await press(page, 'Beantwoord in één keer')
      await page.waitForSelector('h2:focus')
      await see('welk-antwoord')
      await goTo(page, 'input[value="recent-stabilisatie"], input[name="bulk-Reden"]')
      await page.keyboard.press('Space')
      await press(page, 'Verder')
      await page.waitForSelector('h2:focus >> text=U verstuurt 1 antwoord')
      await see('bevestigen')
      await press(page, 'Verstuur 1 antwoord')

      await page.waitForSelector('#klaar-kop:focus')
      await see('telt-af')
      await press(page, 'Ongedaan maken')
      await page.waitForSelector('[data-stap=terug]')
      await see('teruggenomen')
      await press(page, 'Verder met invullen')
      await page.waitForSelector('h1:focus')
      await see('formulier')
      await goTo(page, 'button[type=submit]')
      await page.keyboard.press('Enter')
      await page.waitForSelector('#klaar-kop:focus')
      await press(page, 'Verstuur nu')
      expect(await receivedBy(counsellor)).toMatchObject([{ type: 'GeenMedewerking' }])

      for (const [name, title] of [
        ['verzonden', 'Verzonden'],
        ['geschiedenis', 'Geschiedenis'],
        ['afspraken', 'Afspraken'],
        ['berichten', 'Berichten'],
      ] as const) {
        await press(page, 'Menu')
        await goTo(page, `nav a[href="#${name}"]`)
        await page.keyboard.press('Enter')
        await page.waitForSelector(`h1:has-text("${title}")`)
        await expect.poll(async () => page.title()).toContain(title)
        if (name === 'verzonden') await page.waitForSelector('text=verstuurd en ontvangen')
        await see(name)
      }
      // Past the menu, without leaving the section.
      await page.goto(`${world.portal.url}/#afspraken`)
      await page.waitForSelector('h1:has-text("Afspraken")')
      await press(page, 'Naar de inhoud')
      await page.waitForSelector('main:focus')
      expect(new URL(page.url()).hash).toBe('#afspraken')
      expect(seen.filter(({ wrong }) => wrong.length > 0)).toEqual([])
    } finally {
      await browser.close()
      await world.close()
    }
  },
)

/** What comes out of a printer, for who wants to see it: as wide as A4 is. */
async function onPaper(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return
  const folder = join(pictures, 'toetsen')
  await page.pdf({ path: join(folder, `${name}.pdf`), format: 'A4' })
  await page.setViewportSize({ width: 794, height: 1123 })
  await page.emulateMedia({ colorScheme: 'light', media: 'print' })
  await page.screenshot({ path: join(folder, `papier-${name}.png`), fullPage: true })
  await page.emulateMedia({ media: null })
  await page.setViewportSize({ width: 320, height: 640 })
}

async function comeInByKeyboard(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await press(page, 'Inloggen met eHerkenning')
  await page.waitForSelector('a:text-is("goed")')
  await press(page, 'goed')
  await page.waitForSelector('text=Maak sleutels')
  await press(page, 'Maak sleutels')
  const code = (await page.textContent('#herstelcode')) ?? ''
  await goTo(page, '#einde')
  await page.keyboard.type(code.split('-').slice(-2).join(''))
  await page.keyboard.press('Enter')
  await page.waitForSelector('text=Niet nu')
  await press(page, 'Niet nu')
  await page.waitForSelector('a:text-is("goed")')
  await press(page, 'goed')
  await page.waitForSelector('#code')
  await goTo(page, '#code')
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
  await page.waitForSelector('text=Niet nu')
  await press(page, 'Niet nu')
  await page.waitForSelector('text=Er wacht niets op u.')
}

/** Goes by Tab to what is called so, and presses Enter. */
async function press(page: Page, name: string): Promise<void> {
  await tab(page, `element.matches('a, button') && element.textContent.trim() === ${JSON.stringify(name)}`)
  await page.keyboard.press('Enter')
}

const goTo = (page: Page, selector: string): Promise<void> => tab(page, `element.matches(${JSON.stringify(selector)})`)

/** Presses Tab until what has the focus is so; after a round of the page it is not there. */
async function tab(page: Page, isIt: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    const isThere = await page.evaluate(
      `(() => { const element = document.activeElement; return element !== null && (${isIt}) })()`,
    )
    if (isThere === true) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not come to ${isIt}`)
}
