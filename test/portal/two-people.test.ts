/**
 * Two people of one organisation, each in a browser of their own: what one opened or answered, the other's list shows within seconds.
 *
 * Inside: fills in the form by its model, which is a part of the page that is no screen.
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentNode } from '../../portal/browser/form/content-node.ts'
import { readLaw, readModel } from '../../schemas/read.ts'
import { launch, tellWhenSkipped } from '../browser/chromium.ts'
import { fresh } from '../exchange/messages.ts'
import { violations } from '../site/axe.ts'
import { builtPage } from './built-page.ts'
import { comeIn, fillForm } from './clerk.ts'
import { comeInToo } from './colleague.ts'
import { askBalance, machineTime, openPortalWorld } from './portal-world.ts'
import type { PortalWorld } from './portal-world.ts'

const withoutBrowser = tellWhenSkipped('nobody works with a colleague in the portal')
const node = contentNode(readModel(readLaw('schuldregeling', '2.0'), 'GeenMedewerking'))

describe.skipIf(withoutBrowser)('two people at the portal', () => {
  let world: PortalWorld
  let browser: Browser
  let one: Page
  let two: Page
  beforeAll(async () => {
    world = await openPortalWorld(await builtPage(), { clock: machineTime })
    browser = await launch()
    one = await (await browser.newContext()).newPage()
    two = await (await browser.newContext()).newPage()
    const code = await comeIn(one, world.portal.url)
    await comeInToo(world, two, code)
  })
  afterAll(async () => {
    await browser.close()
    await world.close()
  })

  test(
    'one takes a question up, another takes it over and hands it back; each sees so within seconds',
    { timeout: 120_000 },
    async () => {
      await askBalance(world, 2)
      for (const [page, naam] of [
        [one, 'Jannie de Boer'],
        [two, 'Karim Aziz'],
      ] as const) {
        await page.fill('#eigen-naam', naam)
        await page.click('text=Bewaar mijn naam')
        await page.waitForSelector(`text=zien u als ${naam}`)
      }
      const held = 'td[data-kop=Opgepakt]'
      await two.waitForSelector(held)
      await one.click(`${held} >> text=Ik pak dit op >> nth=0`)
      await one.waitForSelector(`${held} >> text=Loslaten`)
      await two.waitForSelector(`${held} >> text=Jannie de Boer`, { timeout: 8000 })
      expect([await violations(one), await violations(two)]).toEqual([[], []])

      await two.selectOption('#filter-holder', 'vrij')
      await two.waitForSelector('text=1 van de 2 berichten')
      await two.selectOption('#filter-holder', '')
      await two.click('tr:has-text("Jannie de Boer") button.regel')
      await two.click('text=Overnemen')
      await two.waitForSelector('text=U hebt dit opgepakt.')
      expect(await violations(two)).toEqual([])
      await one.waitForSelector(`${held} >> text=Karim Aziz`, { timeout: 8000 })
      await two.click('text=Overdragen aan')
      await two.click('text=Draag over')
      await two.waitForSelector('text=Kies eerst een collega.')
      await two.selectOption('#overdragen-aan', { label: 'Jannie de Boer' })
      await two.waitForSelector('text=U hebt dit opgepakt.')
      await two.click('text=Draag over')
      await two.waitForSelector('text=Opgepakt door Jannie de Boer')
      await one.waitForSelector(`${held} >> text=Loslaten`, { timeout: 8000 })
      await one.selectOption('#filter-holder', 'mij')
      await one.waitForSelector('text=1 van de 2 berichten')
      await one.selectOption('#filter-holder', '')
      await two.click('text=Terug naar de lijst')
    },
  )

  test('a question is in both lists, and leaves both when one answers it', { timeout: 120_000 }, async () => {
    await one.waitForSelector('text=2 berichten')
    await two.waitForSelector('text=2 berichten')
    const { Inhoud } = fresh('schuldregeling-2.0/18-GeenMedewerking.json')
    await one.click('button.regel')
    await one.click('button:text-is("Geen medewerking")')
    await fillForm(one, node, Inhoud)
    await one.click('button[type=submit]')
    await one.click('text=Verstuur nu')
    await two.waitForSelector('text=1 bericht', { timeout: 8000 })
    expect([await violations(one), await violations(two)]).toEqual([[], []])
  })

  test('what one filled in halfway the other goes on with, as it was', { timeout: 120_000 }, async () => {
    await one.click('button.regel')
    await one.click('button:text-is("Geen medewerking")')
    await one.fill('#veld-Inhoud-KlantnummerSHV', 'SHV-HALF')
    await one.waitForSelector('text=Uw concept is bewaard.')
    expect(await violations(one)).toEqual([])

    await two.click('button.regel')
    await two.waitForSelector('text=/concept klaar: Geen medewerking.* door Jannie de Boer/')
    expect(await violations(two)).toEqual([])
    await two.click('text=Verder met dit concept')
    expect(await two.inputValue('#veld-Inhoud-KlantnummerSHV')).toBe('SHV-HALF')
  })
})
