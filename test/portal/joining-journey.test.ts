/**
 * Somebody of an organisation that does not work here yet, in a real browser: applies in steps, reads the agreements, signs
 * them by a second login, sees where it stands, and works in the portal once the operator has let the organisation in.
 *
 * Inside: the operator's steps are taken where the desk takes them.
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { editApplication, readApplication } from '../../cli/application/keep.ts'
import { takeStep } from '../../joining/index.ts'
import type { Application } from '../../joining/index.ts'
import { readCatalog, readJoiningLaw } from '../../schemas/read.ts'
import { launch, tellWhenSkipped } from '../browser/chromium.ts'
import { builtPage } from './built-page.ts'
import { machineTime, openPortalWorld } from './portal-world.ts'
import type { PortalWorld } from './portal-world.ts'
import { complaintsOf } from './complaints.ts'
import { eye } from './eye.ts'

const withoutBrowser = tellWhenSkipped('nobody applies in the portal')
const kvk = '90000099'

describe.skipIf(withoutBrowser)('applying in a browser', () => {
  let world: PortalWorld
  let browser: Browser
  beforeAll(async () => {
    world = await openPortalWorld(await builtPage(), { clock: machineTime, canJoin: true })
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
    await world.close()
  })

  const standing = (): Application => readApplication(world.town.home, kvk, readCatalog())
  const operator = (stap: string, controles: readonly string[]): Promise<void> =>
    editApplication(world.town.home, kvk, () => {
      const before = standing()
      const taking = { stap, door: 'beheerder', op: new Date().toISOString(), controles, weerlegd: [] } as const
      const overeenkomsten = stap === 'toelaten' ? before.overeenkomsten : []
      const verdict = takeStep(before, { ...taking, overeenkomsten }, readJoiningLaw())
      if (!verdict.ok) throw new Error(JSON.stringify(verdict.faults))
      return verdict.value
    })

  test(
    'an organisation applies, signs, sees where it stands, and works here once it is let in',
    { timeout: 120_000 },
    async () => {
      const page = await browser.newPage()
      page.setDefaultTimeout(20_000)
      const found: unknown[] = []
      const complaints = complaintsOf(page)
      const own = eye(page, 'aanmelden')
      const look = async (name: string): Promise<void> => void found.push(...(await own.look(name)).wrong)
      await logIn(page, world.portal.url)
      await page.waitForSelector('text=Deel 1 van 5')
      await page.waitForSelector('h1:focus')
      // Of each part the window is called otherwise.
      const titles = new Set([await page.title()])
      const nextPart = async (): Promise<void> => {
        await expect.poll(async () => titles.has(await page.title())).toBe(false)
        titles.add(await page.title())
      }
      await look('stap-1')

      // What is missing holds up, with a way to each field.
      await page.click('text=Verder')
      await page.waitForSelector('#samenvatting:focus')
      await look('stap-1-fout')
      await page.click('#samenvatting a[href="#gegeven-oin"]')
      expect(await page.evaluate('document.activeElement.id')).toBe('gegeven-oin')
      await fillOrganisation(page)
      // What is repaired is told no longer.
      expect(await page.locator('#samenvatting, .fout, [aria-invalid=true]').count()).toBe(0)
      await page.click('text=Verder')
      await page.waitForSelector('h2:focus')
      await nextPart()
      await look('stap-2')
      await page.check('input[value=schuldeiser]')
      await page.check('input[value="schuldregeling@2.0"]')
      await page.check('input[value=webportaal]')
      await page.click('text=Verder')
      await nextPart()
      await look('stap-3')
      await fillPeople(page)
      await page.click('text=Verder')
      await page.fill('#gegeven-categorie-dossiers', 'veertig')
      await page.click('text=Verder')
      await page.waitForSelector('#samenvatting:focus')
      await page.fill('#gegeven-categorie-dossiers', '40')
      await page.waitForSelector('text=categorie B')
      await nextPart()
      await look('stap-4')

      // A page that is loaded again has what was filled in, each time from the first step.
      await page.reload()
      await page.waitForSelector('text=Dit is wat uw organisatie eerder invulde.')
      expect(await page.inputValue('#gegeven-oin')).toBe('00000099000000099000')
      for (let step = 2; step <= 4; step += 1) {
        await page.click('text=Verder')
        await page.waitForSelector(`text=Deel ${step} van 5`)
      }
      expect(await page.inputValue('#gegeven-categorie-dossiers')).toBe('40')
      await page.click('text=Verder')
      await page.waitForSelector('text=Kijk alles na')
      await nextPart()
      await look('stap-5')
      await page.click('text=Dien de aanmelding in')

      // Signing: nothing is signed unread, and the login is another one.
      await page.waitForSelector('text=Wie tekent')
      await nextPart()
      await look('tekenen')
      await page.click('text=Teken met eHerkenning')
      await page.waitForSelector('#gelezen-aansluitovereenkomst:focus')
      await look('tekenen-fout')
      expect(standing()).toMatchObject({
        staat: 'ingediend',
        gegevens: {
          ...{ kvk, categorie: { letter: 'B', dossiers: 40 } },
          modules: ['schuldregeling@2.0', 'protocol@1.0'],
        },
      })
      await page.check('#gelezen-aansluitovereenkomst')
      await page.check('#gelezen-verwerkersovereenkomst')
      await page.click('text=Teken met eHerkenning')
      await page.click('text=laag niveau')
      await page.waitForSelector('[role=alert]')
      await look('niet-getekend')
      await page.check('#gelezen-aansluitovereenkomst')
      await page.check('#gelezen-verwerkersovereenkomst')
      await page.click('text=Teken met eHerkenning')
      await page.click('text=onbekende organisatie')
      await page.waitForSelector('text=Nu aan de beheerder')
      await look('getekend')
      expect(standing().overeenkomsten.map(({ soort }) => soort)).toEqual([
        'aansluitovereenkomst',
        'verwerkersovereenkomst',
      ])

      // The operator lets the organisation in: from then on it works here.
      await operator('toelaten', ['kvk-inschrijving', 'tekenbevoegd', 'soort', 'categorie', 'toegangsmiddel'])
      await page.reload()
      await page.waitForSelector('text=Nu aan u: log opnieuw in')
      expect(await page.locator('text=U hoeft nu niets te doen').count()).toBe(0)
      await look('toegelaten')
      await page.click('button:has-text("Log opnieuw in")')
      await page.click('text=onbekende organisatie')
      await page.waitForSelector('text=Maak sleutels')
      expect([found, complaints, world.warned]).toEqual([[], [], []])
    },
  )

  test('who withdraws is asked whether that is meant, and may begin anew', { timeout: 60_000 }, async () => {
    await editApplication(world.town.home, kvk, () => ({ ...standing(), staat: 'getekend' }))
    const page = await browser.newPage()
    page.setDefaultTimeout(20_000)
    await logIn(page, world.portal.url)
    await page.click('text=Trek de aanmelding in')
    await expect.poll(() => page.locator('text=Weet u het zeker?').count()).toBe(1)
    const { look } = eye(page, 'intrekken')
    const found = await look('vraag')
    expect(standing().staat).toBe('getekend')
    await page.click('text=Ja, trek de aanmelding in')
    await page.waitForSelector('text=De vorige aanmelding van uw organisatie is beëindigd.')

    const after = await look('ingetrokken')
    expect([standing().staat, found.wrong, after.wrong]).toEqual(['beeindigd', [], []])
    expect(await page.inputValue('#gegeven-naam')).toBe('Woonstichting Voorbeeld')
  })
})

async function logIn(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.click('text=Inloggen met eHerkenning')
  await page.click('text=onbekende organisatie')
}

async function fillOrganisation(page: Page): Promise<void> {
  await page.fill('#gegeven-naam', 'Woonstichting Voorbeeld')
  await page.fill('#gegeven-oin', '00000099000000099000')
  await page.fill('#gegeven-adres', 'Voorbeeldplein 1, 1234 AB Voorbeeld')
}

async function fillPeople(page: Page): Promise<void> {
  await page.fill('#gegeven-tekenaar-naam', 'T. Ekenaar')
  await page.fill('#gegeven-tekenaar-functie', 'directeur')
  await page.fill('#gegeven-contactpersoon-naam', 'C. Ontact')
  await page.fill('#gegeven-contactpersoon-email', 'contact@example.org')
}
