/**
 * A counsellor's organisation begins in the portal: it chooses a message and a receiver by name, fills in the form, and the creditor has it.
 *
 * Inside: fills in the form by its model, which is a part of the page that is no screen.
 */
import { expect, test } from 'vitest'
import { contentNode } from '../../portal/browser/form/content-node.ts'
import { readLaw, readModel } from '../../schemas/read.ts'
import { launch, tellWhenSkipped } from '../browser/chromium.ts'
import { saldoverzoek } from '../exchange/messages.ts'
import { newestBook } from '../exchange/change-book.ts'
import { se } from '../exchange/town.ts'
import { violations } from '../site/axe.ts'
import { builtPage } from './built-page.ts'
import { comeIn, fillForm, goToPart } from './clerk.ts'
import { machineTime, openPortalWorld, receivedBy } from './portal-world.ts'

const withoutBrowser = tellWhenSkipped('nobody begins a message in the portal')
const node = contentNode(readModel(readLaw('schuldregeling', '2.0'), 'Saldoverzoek'))

test.skipIf(withoutBrowser)('a new Saldoverzoek reaches the creditor', { timeout: 120_000 }, async () => {
  const world = await openPortalWorld(await builtPage(), { clock: machineTime, portalKinds: ['shv-fase-2'] })
  const browser = await launch()
  try {
    const page = await browser.newPage()
    const found: unknown[] = []
    const look = async (): Promise<void> => void found.push(...(await violations(page)))
    await comeIn(page, world.portal.url)
    await page.click('text=Nieuw bericht')
    await page.waitForSelector('#bericht-keuze')
    await look()
    await page.selectOption('#bericht-keuze', 'schuldregeling@2.0/Saldoverzoek')
    const names = await page.locator('#ontvanger-keuze option').allTextContents()
    const receiver = (await newestBook(world.town)).participant(se)?.naam ?? ''
    // Two names may look alike: each with its number.
    expect(names).toContain(`${receiver} (${se})`)
    expect(names.slice(1).every((name) => /\(\d{20}\)$/.test(name))).toBe(true)
    await page.selectOption('#ontvanger-keuze', se)
    await page.click('text=Verder')
    await page.waitForSelector('h1:focus')
    expect(await page.textContent('main > h1 + p')).toBe(`Voor ${receiver} (${se})`)

    // At 320 pixels nothing falls off the page.
    await page.setViewportSize({ width: 320, height: 800 })
    await page.click('button[type=submit]')
    await page.waitForSelector('#samenvatting:focus')
    await look()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)

    // Half filled in and left, it is there to go on with.
    await page.fill('#veld-Inhoud-KlantnummerSHV', 'SHV-HALF')
    await page.waitForSelector('text=Uw concept is bewaard.')
    await page.click('text=Terug naar de keuze')
    await page.waitForSelector('#concepten-kop')
    await look()
    await page.click('[aria-label^="Weggooien: Saldoverzoek"]')
    expect(await page.locator('.concepten [role=alert]').count()).toBe(1)
    await look()
    await page.route('**/v1/kluis/stuk?**', (route) => route.abort())
    await page.click('text=Ja, gooi het weg')
    await expect.poll(() => page.textContent('.concepten [role=status]')).toContain('Dat lukte niet.')
    await page.unroute('**/v1/kluis/stuk?**')
    // The names of two drafts differ by whom they are for.
    expect(await page.textContent('.concepten li > span')).toContain(`Saldoverzoek voor ${receiver} (${se}) van `)
    await page.click('[aria-label^="Verder: Saldoverzoek"]')
    expect(await page.textContent('main > h1 + p')).toBe(`Voor ${receiver} (${se})`)
    expect(await page.inputValue('#veld-Inhoud-KlantnummerSHV')).toBe('SHV-HALF')
    await look()

    const { Inhoud } = saldoverzoek() as { readonly Inhoud: unknown }
    await fillForm(page, node, Inhoud)
    await look()
    // What is slow to be kept, and then is not, leads nobody back who went elsewhere, and is told where they are.
    const isHolding = ({ searchParams }: URL): boolean => searchParams.get('naam')?.startsWith('werk/klaar/') === true
    let [refuse, asked]: [() => void, () => void] = [() => undefined, () => undefined]
    const held = new Promise<void>((done) => (refuse = done))
    const isAsked = new Promise<void>((done) => (asked = done))
    await page.route(isHolding, async (route) => (asked(), await held, route.abort()), { times: 1 })
    await page.waitForSelector('text=Uw concept is bewaard.')
    await page.click('button[type=submit]')
    await isAsked
    await page.click('text=Terug naar de keuze')
    await page.waitForSelector('#bericht-keuze')
    refuse()
    await expect
      .poll(() => page.locator('main [role=status]').allTextContents())
      .toContain('Het portaal is nu niet bereikbaar. Wat u invulde staat hier nog. Probeer het zo weer.')
    expect(await page.locator('#bericht-keuze').count()).toBe(1)
    await page.click('[aria-label^="Verder: Saldoverzoek"]')
    await page.click('button[type=submit]')
    await page.waitForSelector('text=Uw bericht is klaargezet')
    await page.focus('text=Verstuur nu')
    await page.keyboard.press('Enter')
    await page.waitForSelector('text=Nog niet verstuurd', { state: 'detached' })
    await page.waitForSelector('h1:focus >> text=Uw bericht is klaargezet')
    await expect.poll(() => page.textContent('main > p')).toMatch(/ is onderweg\. /)
    await look()
    // The menu leads to where this section begins.
    await goToPart(page, 'nieuw')
    await page.waitForSelector('h1:focus >> text=Nieuw bericht')

    const creditor = await world.town.gateway(se)
    await receivedBy(creditor)
    const [arrived] = await creditor.inbox()
    expect(JSON.parse(arrived?.message ?? '{}')).toMatchObject({ Inhoud })
    expect(found).toEqual([])
  } finally {
    await browser.close()
    await world.close()
  }
})
