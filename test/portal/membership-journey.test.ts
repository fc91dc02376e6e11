/**
 * Somebody looks at the own membership, and anybody at who takes part, in a real browser; also with a thousand participants.
 *
 * Inside: the application of the home stands where the desk put it.
 */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { editApplication, readApplication } from '../../cli/application/keep.ts'
import type { Application } from '../../joining/index.ts'
import { readCatalog } from '../../schemas/read.ts'
import { launch, tellWhenSkipped } from '../browser/chromium.ts'
import { shv } from '../exchange/town.ts'
import { builtPage } from './built-page.ts'
import { comeIn } from './clerk.ts'
import { complaintsOf } from './complaints.ts'
import { eye } from './eye.ts'
import { machineTime, openPortalWorld, organisation } from './portal-world.ts'
import type { PortalWorld } from './portal-world.ts'

const withoutBrowser = tellWhenSkipped('nobody looks at the membership')

describe.skipIf(withoutBrowser)('membership in a browser', () => {
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

  const stand = (change: Partial<Application>): Promise<void> =>
    editApplication(world.town.home, organisation.kvk, () => ({
      ...readApplication(world.town.home, organisation.kvk, readCatalog()),
      ...change,
    }))

  test(
    'the own membership says where it stands, what was signed and what the year costs',
    { timeout: 120_000 },
    async () => {
      const page = await browser.newPage()
      const complaints = complaintsOf(page)
      await comeIn(page, world.portal.url)
      const { staat, stappen } = readApplication(world.town.home, organisation.kvk, readCatalog())
      await stand({ staat: 'toegang-gereed', stappen: stappen.slice(0, 3) })
      await page.click('text=Aansluiting')

      // The proof is what the hub saw.
      await page.click('text=Kijk na of de proef is gelukt')
      await page.waitForSelector('li:has-text("ontving") >> text=Nog niet gezien.')
      expect(await page.textContent('[aria-current=step]')).toContain('nu aan u')
      const own = eye(page, 'aansluiting')
      const found = [...(await own.look('proef')).wrong]

      // Nobody is needed for it: a participant of the test asks, and the answer is what is sent.
      const counsellor = await world.town.gateway(shv)
      world.players.push({ oin: shv, gateway: counsellor })
      await page.click('nav >> text=Berichten')
      await page.click('nav >> text=Aansluiting')
      await page.click('button:has-text("Laat de proefdeelnemer u iets vragen")')
      await page.waitForSelector('text=De proefdeelnemer stuurt u een bericht.')
      found.push(...(await own.look('proef-gevraagd')).wrong)
      await counsellor.turn()
      // An answer takes a moment, in which the page is drawn.
      await page.route('**/v1/aanmelding/proef', async (route) => {
        await page.waitForTimeout(200)
        await route.continue()
      })
      const look = async (): Promise<string | null> => {
        const told = page.waitForResponse(
          (answer) => answer.request().method() === 'POST' && answer.url().endsWith('/proef'),
        )
        await page.click('text=Kijk na of de proef is gelukt')
        await told
        await page.waitForSelector('button:not([aria-disabled=true]):has-text("Kijk na")')
        expect(await page.textContent('button:focus')).toContain('Kijk na')
        return page.textContent('li:has-text("ontving")')
      }
      await expect.poll(look, { timeout: 20_000, interval: 1000 }).toContain(' Gezien.')

      // Where real messages are, there is no button to press in vain.
      const joining = (await page.evaluate(
        `fetch('${world.api}/v1/aanmelding', { credentials: 'include' }).then((answer) => answer.json())`,
      )) as object
      const proef = { hier: false, tegenpartij: false, adres: 'https://proef.example' }
      await page.route('**/v1/aanmelding', (route) =>
        route.fulfill({
          headers: { 'access-control-allow-origin': world.portal.url, 'access-control-allow-credentials': 'true' },
          json: { ...joining, proef },
        }),
      )
      await page.click('nav >> text=Berichten')
      await page.click('nav >> text=Aansluiting')
      await page.waitForSelector('a[href="https://proef.example"]')
      expect(await page.locator('button:has-text("Kijk na")').count()).toBe(0)
      found.push(...(await own.look('proef-elders')).wrong)
      await page.unroute('**/v1/aanmelding')
      await stand({ staat, stappen })
      await page.click('nav >> text=Berichten')
      await page.click('nav >> text=Aansluiting')
      await page.waitForSelector('text=ten minste 1 dossier')
      const text = await page.textContent('main')
      found.push(...(await own.look('aansluiting')).wrong)
      await page.click('nav >> text=Deelnemers')
      await page.waitForSelector('.deelnemers tbody tr')
      found.push(...(await own.look('deelnemers-ingelogd')).wrong)

      expect(text).not.toContain('protocol')
      expect(text).toContain(`8 dossiers voor ${new Date().getUTCFullYear()}`)
      expect(text).toContain('Aansluitovereenkomst, versie 1.0')
      expect(text).toContain('In het adresboek (klaar op')
      expect([found, complaints]).toEqual([[], []])
    },
  )

  test(
    'who is not logged in reads the list, searches in a thousand, and goes back to the login',
    { timeout: 60_000 },
    async () => {
      const page = await browser.newPage()
      page.setDefaultTimeout(20_000)
      const complaints = complaintsOf(page)
      const many = Array.from({ length: 1000 }, (_, index) => ({
        ...{ oin: String(index).padStart(20, '0'), naam: `Organisatie ${index}`, soorten: ['schuldeiser'] },
        ...{ modules: [{ module: 'schuldregeling', versies: ['2.0'] }], status: 'actief', zekerheid: 'eh3-portaal' },
      }))
      await page.route('**/v1/deelnemers?na=*', (route) =>
        route.fulfill({
          headers: { 'access-control-allow-origin': world.portal.url, 'access-control-allow-credentials': 'true' },
          json: route.request().url().endsWith('na=0') ? { deelnemers: many, verder: 1000 } : { deelnemers: [] },
        }),
      )
      await page.goto(world.portal.url)
      await page.click('text=Wie doen er mee?')
      await page.waitForSelector('h1:focus')
      await page.waitForSelector('text=1000 deelnemers')
      expect(await page.locator('tbody tr').count()).toBe(50)
      const { look } = eye(page, 'deelnemers')
      const found = [...(await look('deelnemers')).wrong]
      await page.fill('#zoek-deelnemer', 'organisatie 99')
      await page.waitForSelector('text=19 van de 1000 deelnemers')
      await page.fill('#zoek-deelnemer', 'niemand')
      await page.waitForSelector('text=Niemand gevonden')
      found.push(...(await look('deelnemers-niets')).wrong)
      await page.click('text=Terug naar inloggen')
      await page.waitForSelector('text=Inloggen met eHerkenning')

      expect([found, complaints]).toEqual([[], []])
    },
  )
})
