/**
 * Keys for people, in a real browser with an authenticator that is not real: a device that is remembered opens with its passkey,
 * and nothing of that is kept in the browser; without passkeys the recovery code suffices; a new code ends the old one.
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launch, tellWhenSkipped } from '../browser/chromium.ts'
import { violations } from '../site/axe.ts'
import { withAuthenticator } from './authenticator.ts'
import { builtPage } from './built-page.ts'
import { goToPart } from './clerk.ts'
import { confirmedByColleague } from './colleague.ts'
import { machineTime, openPortalWorld, organisation } from './portal-world.ts'
import type { PortalWorld } from './portal-world.ts'

const withoutBrowser = tellWhenSkipped('nobody opens keys with a passkey')

describe.skipIf(withoutBrowser)('keys for people', () => {
  let world: PortalWorld
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await launch()
  })
  beforeEach(async () => {
    world = await openPortalWorld(await builtPage(), { clock: machineTime })
    page = await browser.newPage({ viewport: { width: 360, height: 800 } })
    page.setDefaultTimeout(20_000)
  })
  afterEach(async () => {
    await page.context().close()
    await world.close()
  })
  afterAll(async () => {
    await browser.close()
  })

  /** Looks at the page as it is: nothing that axe finds. */
  const look = async (): Promise<void> => expect(await violations(page)).toEqual([])

  test(
    'a device that is remembered opens with its passkey, by what the server keeps alone',
    { timeout: 120_000 },
    async () => {
      await withAuthenticator(page, true)
      const code = await keepCode(page, world.portal.url)
      await page.waitForSelector('h1:focus >> text=Dit apparaat onthouden')
      await look()
      await page.fill('#naam', 'laptop van de balie')
      await page.click('text=Onthoud dit apparaat')
      await page.click('text=goed')
      await page.waitForSelector('text=Open met uw passkey')
      await look()
      await page.click('text=Open met uw passkey')
      await page.waitForSelector('text=Er wacht niets op u.')

      // Of all that a browser may throw away there is only which address book it saw; that is thrown away too.
      expect(await page.evaluate('[...Object.keys(localStorage), ...Object.keys(sessionStorage)]')).toEqual([
        expect.stringMatching(/^adresboek:/),
      ])
      await page.evaluate('localStorage.clear()')
      expect(await page.evaluate('indexedDB.databases().then((all) => all.length)')).toBe(0)

      await goToPart(page, 'sleutels')
      await page.waitForSelector('li:has-text("laptop van de balie")')
      await look()
      const names = await world.store.names(organisation.oin, { begin: 'sleutels/', after: '', most: 100 })
      const kept = await Promise.all(names.map((name) => world.store.get(organisation.oin, name)))
      expect([names.length, JSON.stringify([names, kept])]).toEqual([3, expect.not.stringContaining('balie')])

      // A new code: the old one opens nothing more.
      // What is no code asks no colleague.
      await page.fill('#oude-code', 'AAAA')
      await page.click('text=Nieuwe code met de oude code')
      await page.waitForSelector('#oude-code-fout:has-text("geen herstelcode")')
      await page.click('text=Nieuwe code met uw passkey')
      const renewed = (await page.textContent('#herstelcode')) ?? ''
      await proveCode(page, renewed)
      await confirmedByColleague(world, page)
      await page.waitForSelector('text=De nieuwe herstelcode geldt.')
      await look()

      // Removed, the passkey opens nothing; the new code does.
      // Pressed twice on one place is not a yes.
      await page.dblclick('[aria-label="Verwijder laptop van de balie"]')
      await page.waitForSelector('[role=alert]:has-text("laptop van de balie opent daarna niets meer")')
      await page.click('text=Nee, laat het staan')
      expect(await page.locator('[role=alert]:has-text("opent daarna niets meer")').count()).toBe(0)
      await page.click('[aria-label="Verwijder laptop van de balie"]')
      await page.click('text=Ja, verwijder dit apparaat')
      await page.waitForSelector('#apparaten:focus')
      await page.waitForSelector('text=Er is nog geen apparaat onthouden.')
      // What no passkey is left for is not offered.
      await page.waitForSelector('button:has-text("met uw passkey")', { state: 'detached' })
      await page.reload()
      await page.waitForSelector('#code')
      expect(await page.locator('text=Open met uw passkey').count()).toBe(0)
      await openWith(page, code)
      await confirmedByColleague(world, page)
      await page.waitForSelector('#code-fout')
      await openWith(page, renewed)
      await page.click('text=Niet nu')
      await page.waitForSelector('text=Er is nog geen apparaat onthouden.')
    },
  )

  test(
    'removing a device is asked about, whichever way one presses, and who works by keyboard is never lost',
    { timeout: 120_000 },
    async () => {
      await withAuthenticator(page, true)
      await keepCode(page, world.portal.url)
      await page.fill('#naam', 'laptop van de balie')
      await page.click('text=Onthoud dit apparaat')
      await page.click('text=goed')
      await page.click('text=Open met uw passkey')
      await page.waitForSelector('text=Er wacht niets op u.')
      const names = await world.store.names(organisation.oin, { begin: 'sleutels/', after: '', most: 100 })
      const place = names.find((name) => name.includes('/apparaat/')) ?? ''
      const text = (await world.store.get(organisation.oin, place)) ?? ''
      const other = { name: place.replace(/.$/, (last) => (last === '1' ? '2' : '1')), text }
      await world.store.put(organisation.oin, other, { limit: { count: 99, size: 1_000_000 }, onlyNew: true })
      await goToPart(page, 'sleutels')
      const devices = page.locator('.apparaten > li')
      await expect.poll(() => devices.count()).toBe(2)
      const at = () => page.evaluate('document.activeElement.textContent')
      const own = page.locator('[aria-label="Verwijder laptop van de balie"]')

      // A key that is held asks once, and Escape is a no.
      await own.focus()
      for (let time = 0; time < 4; time += 1) await page.keyboard.down('Enter')
      await page.keyboard.up('Enter')
      expect([await at(), await page.locator('.apparaten [role=alert]').count()]).toEqual(['Nee, laat het staan', 1])
      await look()
      expect(await page.locator(':focus').getAttribute('aria-describedby')).toBe(
        await page.locator('.apparaten [role=alert]').getAttribute('id'),
      )
      await page.keyboard.press('Tab')
      expect(await at()).toBe('Ja, verwijder dit apparaat')
      await page.keyboard.press('Escape')
      expect([await at(), await devices.count()]).toEqual(['Verwijder', 2])

      // Without a line nothing is removed, and one is where one was.
      let letGo: () => void = () => undefined
      const held = new Promise<void>((done) => (letGo = done))
      await page.route('**/v1/kluis/stuk?**', async (route) => {
        if (route.request().method() === 'GET') return route.continue()
        await held
        return route.abort()
      })
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      // As long as it is being done nothing else can be asked.
      await page.waitForSelector('.apparaten :focus[aria-disabled=true]')
      await page.keyboard.press('Enter')
      expect(await page.locator('.apparaten [role=alert]').count()).toBe(0)
      letGo()
      await page.waitForSelector('[role=status]:has-text("Het portaal is nu niet bereikbaar.")')
      expect([await at(), await devices.count()]).toEqual(['Verwijder', 2])
      await page.unroute('**/v1/kluis/stuk?**')

      // Another one removes it meanwhile.
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      await world.store.remove(organisation.oin, place)
      await expect.poll(() => page.locator('#apparaten:focus').count()).toBe(1)
      expect(await devices.count()).toBe(1)
    },
  )

  test('without passkeys the page says so, and the recovery code suffices', { timeout: 120_000 }, async () => {
    await withAuthenticator(page, false)
    const code = await keepCode(page, world.portal.url)
    await page.fill('#naam', 'oude pc')
    await page.click('text=Onthoud dit apparaat')
    await page.waitForSelector('#apparaat-stand:has-text("Dat is geen probleem")')
    // Nothing to be alarmed about, and nothing promised that this device cannot do.
    expect(await page.locator('main [role=alert], main .fout, main p:has-text("voortaan met uw vinger")').count()).toBe(
      0,
    )
    await look()
    await page.click('text=Ga verder')
    await page.click('text=goed')
    // Nor is it asked again.
    await openWith(page, code)
    await page.waitForSelector('text=Er wacht niets op u.')
  })

  test('a code that was not written down is not gone on with', { timeout: 120_000 }, async () => {
    await page.goto(world.portal.url)
    await page.click('text=Inloggen met eHerkenning')
    await page.click('text=goed')
    await page.click('text=Maak sleutels')
    await page.waitForSelector('h1:focus >> text=Bewaar de herstelcode')
    await page.fill('#einde', 'AAAA-AA')
    await page.click('text=ga verder')
    await page.waitForSelector('#einde-fout')
    await look()

    expect(await page.evaluate('document.activeElement.id')).toBe('einde')
    expect(await world.store.names(organisation.oin, { begin: '', after: '', most: 10 })).toEqual([])
  })
})

/** Logs in, makes keys, and proves that their code was kept. */
async function keepCode(page: Page, url: string): Promise<string> {
  await page.goto(url)
  await page.click('text=Inloggen met eHerkenning')
  await page.click('text=goed')
  await page.click('text=Maak sleutels')
  const code = (await page.textContent('#herstelcode')) ?? ''
  await proveCode(page, code)
  return code
}

async function proveCode(page: Page, code: string): Promise<void> {
  await page.fill('#einde', code.split('-').slice(-2).join(' ').toLowerCase())
  await page.click('text=ga verder')
}

async function openWith(page: Page, code: string): Promise<void> {
  await page.fill('#code', code)
  await page.click('form button:has-text("Open")')
}
