/**
 * The walking skeleton in a real browser: a clerk logs in, makes keys and enrols them, opens a Saldoverzoek, answers it by form,
 * and the counsellor's gateway receives the answer.
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, tellWhenSkipped } from '../browser/chromium.ts'
import { saldoverzoek } from '../exchange/messages.ts'
import { shv } from '../exchange/town.ts'
import { violations } from '../site/axe.ts'
import { builtPage } from './built-page.ts'
import { fillAnswer } from './clerk.ts'
import { confirmedByColleague } from './colleague.ts'
import { machineTime, openPortalWorld, organisation, receivedBy, send, timeIn } from './portal-world.ts'
import type { PortalWorld } from './portal-world.ts'

const withoutBrowser = tellWhenSkipped('nobody walks through the portal')

describe.skipIf(withoutBrowser)('the portal in a browser', () => {
  let world: PortalWorld
  let browser: Browser
  beforeAll(async () => {
    world = await openPortalWorld(await builtPage(), { clock: machineTime })
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
    await world.close()
  })

  test('a clerk answers a Saldoverzoek, and the counsellor has the answer', { timeout: 120_000 }, async () => {
    const page = await browser.newPage()
    // A page may know an older address book than who writes to it, for a minute at most.
    page.setDefaultTimeout(70_000)
    const complaints = complaintsOf(page)
    const found: unknown[] = []
    /** What the element says where somebody is, in a few words. */
    const at = (): Promise<string> => page.evaluate('document.activeElement.textContent.slice(0, 40)')
    const look = async (): Promise<void> => void found.push(...(await violations(page)))

    // Keys are made here, and a second login binds them.
    await logIn(page, world.portal.url)
    await page.waitForSelector('text=Maak sleutels')
    await look()
    await page.click('text=Maak sleutels')
    const code = (await page.textContent('#herstelcode')) ?? ''
    await look()
    await page.fill('#einde', code.split('-').slice(-2).join(''))
    // Pressed twice it is done once.
    let puts = 0
    page.on('request', (request) => void (puts += request.method() === 'PUT' ? 1 : 0))
    await page.dblclick('text=Ik heb de code bewaard')
    await page.waitForTimeout(500)
    expect(puts).toBe(1)
    await page.waitForSelector('#naam')
    await look()
    // Whoever gives no name is told so here, in words of the page.
    await page.click('text=Onthoud dit apparaat')
    await page.waitForSelector('#naam[aria-invalid=true]:focus')
    expect(await page.textContent('#naam-fout')).toBe('Geef het apparaat een naam.')
    await page.fill('#naam', 'balie')
    await page.waitForSelector('#naam-fout', { state: 'detached' })
    await page.click('text=Niet nu')
    await page.click('text=goed')
    await page.waitForSelector('[role=status]:text("De sleutels van uw organisatie zijn ingeschreven.")')
    await unlock(page, 'AAAA-AAAA')
    await page.waitForSelector('#code-fout')
    await look()
    // What is said of the line goes once that is changed; who types nothing is told so.
    await page.fill('#code', '')
    await page.waitForSelector('#code-fout', { state: 'detached' })
    await page.click('button[type=submit]')
    await page.waitForSelector('#code-fout:text("Typ de herstelcode die op uw afdruk staat.")')
    await page.fill('#code', code.toLowerCase())
    await page.dblclick('button[type=submit]')
    await page.click('text=Niet nu')
    await page.waitForSelector('text=Er wacht niets op u.')
    await page.fill('#eigen-naam', 'Sanne')
    await page.focus('text=Bewaar mijn naam')
    await page.keyboard.press('Enter')
    await expect.poll(at).toMatch(/^Berichten voor/)

    // The counsellor asks.
    const counsellor = await world.town.gateway(shv)
    const question = saldoverzoek({ Ontvanger: organisation.oin, Tijdstip: timeIn(world.town) })
    await send(counsellor, question)
    await page.click('button.regel')
    await page.waitForSelector('text=Voorbeeldsteen')
    await look()

    // An empty answer does not leave the page; the summary takes the focus and leads to the fields.
    await page.click('button:text-is("Saldoverzoek antwoord")')
    // Whoever answers sees about whom, and reads the question without leaving what is filled in.
    await page.click('.vraagstuk:has(strong:has-text("Voorbeeldsteen")) >> text=Lees de vraag')
    await page.waitForSelector('.vraagstuk dd:has-text("F-2025-1031")')
    await page.click('button[type=submit]')
    await page.waitForSelector('#samenvatting:focus')
    await look()
    await page.click('#samenvatting a[href="#veld-Inhoud-Datum"]')
    expect(await page.evaluate('document.activeElement.id')).toBe('veld-Inhoud-Datum')
    // What both know the client by stands there already.
    expect(await page.inputValue('#veld-Inhoud-KlantnummerSE')).toBe('KL-88213')

    // What was repaired is no longer told, at the field or above; the rest is.
    const faults = (): Promise<number> => page.locator('#samenvatting li').count()
    const before = await faults()
    await page.fill('#veld-Inhoud-Datum', '23-11-2026')
    await page.waitForSelector('#samenvatting a[href="#veld-Inhoud-Datum"]', { state: 'detached' })
    expect(await page.getAttribute('#veld-Inhoud-Datum', 'aria-invalid')).toBe('false')
    expect(await faults()).toBe(before - 1)
    // The menu leads to the list from here too; what is filled in is kept. With a key held it opens another window, and this one stays.
    const [other] = await Promise.all([
      page.context().waitForEvent('page'),
      page.click('nav >> text=Berichten', { modifiers: ['Control'] }),
    ])
    await other.close()
    expect(await page.inputValue('#veld-Inhoud-Datum')).toBe('23-11-2026')
    await page.click('nav >> text=Berichten')
    await expect.poll(at).toMatch(/^Berichten voor/)
    await page.click('button.regel')
    await page.click('text=Verder met dit concept')
    expect(await page.inputValue('#veld-Inhoud-Datum')).toBe('23-11-2026')
    await page.click('button[type=submit]')
    await page.waitForSelector('#samenvatting:focus')
    await fillAnswer(page)
    await page.waitForSelector('text=Wat niet klopte, is gewijzigd. Het bericht is nog niet verstuurd.')
    expect([await faults(), await page.locator('form .fout').count()]).toEqual([0, 0])
    await page.click('button[type=submit]')

    // What is unusual asks once, and holds nothing up.
    await page.waitForSelector('#samenvatting.vraag:focus')
    await look()
    await page.click('text=Verstuur toch')
    // Half a minute to think better of it: taken back, it is filled in as it was; sent again, it leaves at once.
    await page.waitForSelector('#klaar-kop:focus')
    expect(await page.textContent('.klaar')).toMatch(/over A\.M\. van Voorbeeldsteen: gaat weg over \d+ seconden/)
    await look()
    await page.click('text=Ongedaan maken')
    await page.click('text=Verder met invullen')
    expect(await page.inputValue('#veld-Inhoud-KlantnummerSE')).toBe('KL-88213')
    // What is changed then stays, whichever way one goes on with it; and it comes in the place of what was taken back.
    await page.fill('#veld-Inhoud-KlantnummerSE', 'KL-88214')
    await page.click('nav >> text=Berichten')
    await page.click('text=Verder met invullen')
    expect(await page.inputValue('#veld-Inhoud-KlantnummerSE')).toBe('KL-88214')
    await page.fill('#veld-Inhoud-KlantnummerSE', 'KL-88213')
    await page.click('nav >> text=Berichten')
    await page.click('button.regel')
    await page.click('text=Verder met dit concept')
    expect(await page.inputValue('#veld-Inhoud-KlantnummerSE')).toBe('KL-88213')
    await page.click('button[type=submit]')
    await page.click('text=Verstuur toch')
    // The button goes away with what it was about: who pressed it goes on at a heading above.
    await page.focus('text=Verstuur nu')
    await page.keyboard.press('Enter')
    await page.waitForSelector('li[data-status=aangenomen]')
    expect(await page.locator('li[data-stap]').count()).toBe(0)
    await expect.poll(at).toMatch(/^Berichten voor/)
    await look()

    // The counsellor has it, and says so.
    await receivedBy(counsellor)
    const [arrived] = await counsellor.inbox()
    const { Inhoud } = JSON.parse(arrived?.message ?? '{}') as { readonly Inhoud: Record<string, unknown> }
    expect(Inhoud).toMatchObject({
      KlantnummerSE: 'KL-88213',
      Datum: '2026-11-23',
      Vorderingen: [
        { Schuldtype: 'openstaande schuld', FactuurnummerSEVolgensSHV: 'F-2025-1031', ActueelVorderingsbedrag: 123456 },
        { Schuldtype: 'onbekende schuld bij SE', FactuurnummerSEVolgensSHV: 'F-2025-0990' },
      ],
    })
    await page.waitForSelector('li[data-status=afgeleverd]')

    // What was answered is gone from the list, also for who comes back; nothing of it was readable at the server.
    await page.reload()
    await unlock(page, code)
    await confirmedByColleague(world, page)
    await page.click('text=Niet nu')
    await page.waitForSelector('text=Er wacht niets op u.')
    const names = await world.store.names(organisation.oin, '')
    const kept = await Promise.all(names.map((name) => world.store.get(organisation.oin, name)))
    expect(names.length).toBeGreaterThan(4)
    expect(kept.filter((text) => /Voorbeeldsteen|KL-88213/.test(text ?? ''))).toEqual([])
    expect(await page.evaluate('document.documentElement.dataset.melding')).toBeUndefined()

    // A login that was used before ends nothing: one is still in. Who goes out is told so, once.
    await page.goto(`${world.portal.url}/?fout=herhaald`)
    await page.waitForSelector('[role=alert]:text("U bent al ingelogd.")')
    expect(await page.locator('text=zijn ingeschreven').count()).toBe(0)
    await page.click('text=Uitloggen')
    await page.waitForSelector('[role=status]:text-is("U bent uitgelogd.")')
    await page.reload()
    await page.waitForSelector('text=Inloggen met eHerkenning')
    expect(await page.locator('text=U bent uitgelogd').count()).toBe(0)
    expect([found, complaints, world.warned]).toEqual([[], [], []])
  })
})

async function logIn(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.click('text=Inloggen met eHerkenning')
  await page.click('text=goed')
}

async function unlock(page: Page, code: string): Promise<void> {
  await page.fill('#code', code)
  await page.click('form button:has-text("Open")')
}

/** What the page complains of; that nobody is logged in yet, or that a colleague must confirm, is no complaint. */
function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = []
  page.on('console', (line) => {
    if (!/40[13] \((?:Unauthorized|Forbidden)\)/.test(line.text())) complaints.push(line.text())
  })
  page.on('pageerror', (error) => void complaints.push(error.message))
  return complaints
}
