/**
 * A new device is let in by a device that is remembered, each in a browser of its own with an authenticator: the code is typed
 * over, and another key in between is noticed on either side.
 *
 * Inside: makes keys as somebody in between would, where the page makes them.
 */
import type { Browser, Page, Route } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { lockToKey, makeNewcomer } from '../../portal/browser/keys/newcomer.ts'
import { bearKeys } from '../../portal/browser/keys/organisation-keys.ts'
import { launch, tellWhenSkipped } from '../browser/chromium.ts'
import { violations } from '../site/axe.ts'
import { withAuthenticator } from './authenticator.ts'
import { builtPage } from './built-page.ts'
import { goToPart } from './clerk.ts'
import { confirmedByColleague } from './colleague.ts'
import { eye } from './eye.ts'
import { machineTime, openPortalWorld, organisation } from './portal-world.ts'
import type { PortalWorld } from './portal-world.ts'

const withoutBrowser = tellWhenSkipped('nobody lets in a device')

describe.skipIf(withoutBrowser)('a new device', () => {
  let world: PortalWorld
  let browser: Browser
  let known: Page
  const pages: Page[] = []
  beforeAll(async () => {
    browser = await launch()
  })
  beforeEach(async () => {
    world = await openPortalWorld(await builtPage(), { clock: machineTime })
    known = await remembered()
  })
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close()
    await world.close()
  })
  afterAll(async () => {
    await browser.close()
  })

  /** Somebody on a device of their own, logged in. */
  async function person(choice: string): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 360, height: 800 } })
    page.setDefaultTimeout(20_000)
    pages.push(page)
    await withAuthenticator(page, true)
    await page.goto(world.portal.url)
    await page.click('text=Inloggen met eHerkenning')
    await page.click(`a:text-is("${choice}")`)
    return page
  }

  /** A device that is remembered, at its keys. */
  async function remembered(): Promise<Page> {
    const page = await person('goed')
    await page.click('text=Maak sleutels')
    const code = (await page.textContent('#herstelcode')) ?? ''
    await page.fill('#einde', code.split('-').slice(-2).join(''))
    await page.click('text=ga verder')
    await page.fill('#naam', 'laptop van de balie')
    await page.click('text=Onthoud dit apparaat')
    await page.click('a:text-is("goed")')
    await page.click('text=Open met uw passkey')
    await goToPart(page, 'sleutels')
    return page
  }

  async function asking(choice: string): Promise<readonly [Page, string]> {
    const page = await person(choice)
    await page.click('text=Vraag een collega om dit apparaat toe te laten')
    await page.waitForSelector('h1:focus >> text=Vraag een collega')
    return [page, (await page.textContent('#toelatingscode')) ?? '']
  }

  /** Answers in the place of the server, as somebody in between would. */
  const answered = (route: Route, json: object): Promise<void> => {
    const headers = { 'access-control-allow-origin': world.portal.url, 'access-control-allow-credentials': 'true' }
    return route.fulfill({ json, headers })
  }

  const letIn = async (code: string): Promise<void> => {
    await known.fill('form:has-text("nieuwe apparaat") input', code)
    await known.click('text=Laat toe met uw passkey')
  }

  test(
    'of a colleague is let in and opens by itself; it removes the other and replaces the keys',
    { timeout: 180_000 },
    async () => {
      const [fresh, code] = await asking('collega')
      const [newer, older] = [eye(fresh, 'nieuw-apparaat'), eye(known, 'onthouden-apparaat')]
      expect(await newer.look('vraagt')).toMatchObject({ wrong: [] })
      await known.waitForSelector('text=Een collega vraagt toegang met een nieuw apparaat.')
      expect(await older.look('laat-toe')).toMatchObject({ wrong: [] })
      await letIn(code.toLowerCase().replaceAll('-', ' '))
      await known.waitForSelector('[role=alert]:has-text("Het nieuwe apparaat is toegelaten.")')
      await fresh.fill('#naam', 'telefoon van de collega')
      await fresh.click('text=Onthoud dit apparaat')
      await fresh.waitForSelector('text=Er wacht niets op u.')
      // Whoever let it in sees it come, and need not ask for the list again.
      await known.waitForSelector('li:has-text("telefoon van de collega")')
      await fresh.reload()
      await fresh.click('text=Open met uw passkey')
      await goToPart(fresh, 'sleutels')
      await fresh.waitForSelector('li:has-text("laptop van de balie")')
      await fresh.waitForSelector('li:has-text("telefoon van de collega")')

      // The other device is lost: it is removed, and what it knew is replaced.
      await fresh.click('[aria-label="Verwijder laptop van de balie"]')
      await fresh.waitForSelector('[role=alert]:has-text("laptop van de balie opent daarna niets meer")')
      expect(await newer.look('verwijder')).toMatchObject({ wrong: [] })
      await fresh.click('text=Ja, verwijder dit apparaat')
      await fresh.waitForSelector('[role=status]:has-text("Er is een apparaat verwijderd.")')
      expect(await newer.look('verwijderd')).toMatchObject({ wrong: [] })
      await fresh.click('text=Vervang de sleutels met uw passkey')
      const renewed = (await fresh.textContent('#herstelcode')) ?? ''
      expect(await newer.look('nieuwe-code')).toMatchObject({ wrong: [] })
      await fresh.fill('#einde', renewed.split('-').slice(-2).join(''))
      await fresh.click('text=Ik heb de code bewaard')
      await fresh.waitForSelector('#nummer')
      expect(await newer.look('wacht-op-collega')).toMatchObject({ wrong: [] })
      await confirmedByColleague(world, fresh, 'goed')
      // Both pages open anew; this device has the new keys, the other has none.
      await fresh.waitForSelector('text=De sleutels van uw organisatie zijn vervangen')
      expect(await newer.look('vervangen')).toMatchObject({ wrong: [] })
      await fresh.click('text=Open met uw passkey')
      await goToPart(fresh, 'sleutels')
      await fresh.waitForSelector('text=De kluis gaat opnieuw op slot')
      await fresh.waitForSelector('li:has-text("telefoon van de collega")')
      expect(await fresh.locator('li:has-text("laptop van de balie")').count()).toBe(0)
      await known.waitForSelector('text=De sleutels van uw organisatie zijn vervangen')
      await known.click('text=Open met uw passkey')
      await known.waitForSelector('#apparaat-fout')
    },
  )

  test('of the same person is let in after a colleague confirmed', { timeout: 120_000 }, async () => {
    const [fresh, code] = await asking('goed')
    await known.waitForSelector('text=U vraagt zelf toegang met een ander apparaat.')
    await letIn(code)
    await known.waitForSelector('#nummer')
    expect(await violations(known)).toEqual([])
    await confirmedByColleague(world, known)
    await fresh.click('text=Niet nu')
    await fresh.waitForSelector('text=Er wacht niets op u.')
  })

  test('H-21: another key in between has another code, and is given nothing', { timeout: 120_000 }, async () => {
    const between = await makeNewcomer(organisation.oin)
    const verzoeken = [{ id: crypto.randomUUID(), sleutel: between.key, eigen: false }]
    await known.route('**/v1/toelating', (route) => answered(route, { verzoeken }))
    const [fresh, code] = await asking('collega')
    await letIn(code)
    await known.waitForSelector('form [role=alert]:has-text("Dit is niet de code van dat apparaat.")')
    await known.waitForSelector('form input[aria-invalid=true]')
    await fresh.click('text=Stop met wachten')
    await fresh.waitForSelector('#toelating-fout:has-text("Niemand heeft dit apparaat toegelaten")')
    expect(await violations(fresh)).toEqual([])
  })

  test('H-21: keys of somebody else are not taken in', { timeout: 120_000 }, async () => {
    const others = await bearKeys(organisation.oin, new Date())
    const fresh = await person('collega')
    let key = ''
    await fresh.route('**/v1/toelating', async (route) => {
      if (route.request().method() === 'PUT') key = route.request().postData() ?? ''
      if (route.request().method() !== 'GET' || key === '') return route.continue()
      return answered(route, { verzoeken: [], eigen: { tekst: await lockToKey(others.secret, key) } })
    })
    await fresh.click('text=Vraag een collega om dit apparaat toe te laten')
    await fresh.waitForSelector('#toelating-fout:has-text("is niet van uw organisatie")')
    expect(await fresh.locator('nav.onderdelen').count()).toBe(0)
  })
})
