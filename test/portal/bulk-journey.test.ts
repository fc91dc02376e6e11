/**
 * Many questions answered in one go in a real browser: chosen, confirmed once with how many, taken back at first, and then sent. The first
 * three answers do not arrive, each for another reason: the page says why and what to do, and the questions wait again.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { launch, tellWhenSkipped } from '../browser/chromium.ts'
import { shv } from '../exchange/town.ts'
import { violations } from '../site/axe.ts'
import { builtPage } from './built-page.ts'
import { comeIn, goToPart } from './clerk.ts'
import { askBalance, machineTime, openPortalWorld, organisation, receivedBy } from './portal-world.ts'
import type { PortalWorld } from './portal-world.ts'

const withoutBrowser = tellWhenSkipped('nobody answers many questions at once in the portal')

test.skipIf(withoutBrowser)(
  'three clients that are unknown are three answers with one confirmation, and the counsellor has them',
  { timeout: 180_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'skp-portal-bulk-'))
    const world = await openPortalWorld(await builtPage(), { clock: machineTime })
    const browser = await launch()
    try {
      const page = await browser.newPage()
      const found: unknown[] = []
      const look = async (): Promise<void> => void found.push(...(await violations(page)))
      await comeIn(page, world.portal.url)
      const counsellor = await askBalance(world, 3)
      await page.waitForSelector('text=3 berichten')
      await page.click('text=Kies alles wat u ziet')
      await page.waitForSelector('text=3 berichten gekozen.')
      await look()
      await page.click('text=Beantwoord in één keer')
      await page.waitForSelector('h2:focus >> text=Welk antwoord?')
      await look()
      await page.check('text=de klant is onbekend')
      await page.click('text=Verder')
      await page.waitForSelector('h2:focus >> text=U verstuurt 3 antwoorden')
      expect(await page.textContent('.gekozen')).toContain('“Geen medewerking: de klant is onbekend”')
      await look()
      await page.click('button:has-text("Verstuur 3 antwoorden")')

      // All of them can be taken back, and none has left.
      await page.click('text=Maak de 3 berichten ongedaan')
      await page.waitForSelector('text=3 berichten')
      await expect.poll(() => page.locator('[data-stap=terug]').count()).toBe(3)
      await look()
      for (let left = 3; left > 0; left -= 1) {
        await page.click('button:has-text("Weggooien")')
        await expect.poll(() => page.locator('.klaar [role=alert]').count()).toBe(1)
        await page.click('text=Ja, gooi het weg')
        await expect.poll(() => page.locator('[data-stap=terug]').count()).toBe(left - 1)
      }
      const fates = await fatesOf(world, page, folder)
      await answerAll(page)
      await noneArrives(page, fates, look)

      await answerAll(page)
      const headings = await receivedBy(counsellor, 3)
      expect(headings.map(({ type }) => type)).toEqual(['GeenMedewerking', 'GeenMedewerking', 'GeenMedewerking'])
      // In the list of what was sent, also after a while, each with how far it came.
      await goToPart(page, 'verzonden')
      await expect.poll(() => page.locator('[data-status=afgeleverd]').count(), { timeout: 20_000 }).toBe(3)
      await look()
      await page.setViewportSize({ width: 320, height: 800 })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
      await look()
      await goToPart(page, 'berichten')
      await page.waitForSelector('text=Er wacht niets op u.')
      await endedAreCounted(world, page, look)
      expect(found).toEqual([])
    } finally {
      await browser.close()
      await world.close()
      rmSync(folder, { recursive: true, force: true })
    }
  },
)

async function answerAll(page: Page): Promise<void> {
  await page.click('text=Kies alles wat u ziet')
  await page.click('text=Beantwoord in één keer')
  await page.check('text=de klant is onbekend')
  await page.click('text=Verder')
  await page.click('button:has-text("Verstuur 3 antwoorden")')
  await page.click('text=Verstuur de 3 berichten nu')
}

type Look = () => Promise<void>
/** For what goes by the hub, on a machine that has more to do. */
const patience = { timeout: 20_000 } as const
type Fate = readonly [status: string, told: RegExp, befall: () => Promise<unknown>]

/** What befalls the next three answers, one after the other: each leaves when the one before it has met its fate. */
async function fatesOf(world: PortalWorld, page: Page, folder: string): Promise<readonly Fate[]> {
  const waiting: (() => void)[] = []
  let count = 0
  await page.route('**/v1/uitbak/**', async (route) => {
    if (route.request().method() !== 'PUT') return route.continue()
    count += 1
    const isFirst = count === 1
    await new Promise<void>((go) => waiting.push(go))
    if (!isFirst) return route.continue()
    // Damaged on its way: its sender's signature is that of nobody, and nothing cures these bytes.
    const event = JSON.parse(route.request().postData() ?? '{}') as { readonly verklaring: string }
    const [header, body, signature = ''] = event.verklaring.split('.')
    const verklaring = [header, body, `${signature[0] === 'A' ? 'B' : 'A'}${signature.slice(1)}`].join('.')
    return route.continue({ postData: JSON.stringify({ ...event, verklaring }) })
  })
  const next = (): Promise<void> =>
    expect
      .poll(() => waiting.length, patience)
      .toBeGreaterThan(0)
      .then(() => waiting.shift()?.())
  const atHub = async (): Promise<void> => {
    await next()
    await expect.poll(async () => (await world.town.mailbox.load()).messages, patience).toBe(1)
  }
  return [
    ['geweigerd', /geweigerd door het knooppunt, op .* Kijk het bericht na en stuur het opnieuw\./, next],
    [
      'afgekeurd',
      /afgekeurd door de ontvanger, op .* Kijk na wat er niet klopt en stuur het opnieuw\..*dat u beantwoordt is niet bekend/,
      async () => {
        await atHub()
        // Its counsellor lost what it had: to whom it is, an answer to nothing.
        const forgetful = await world.town.gateway(shv, { folder: join(folder, 'vergeten') })
        for (let turns = 0; turns < 2; turns += 1) await forgetful.turn()
      },
    ],
    [
      'verlopen',
      /verlopen: niet opgehaald door de ontvanger, op .* Bel de ontvanger, en stuur het daarna opnieuw\./,
      async () => {
        await atHub()
        await world.town.mailbox.expire(new Date(Date.now() + 30 * 24 * 60 * 60_000).toISOString())
        await world.town.hub.sweep()
      },
    ],
  ]
}

/** Each of three answers ends in another way; the page tells, the question is there again, and what was seen goes. */
async function noneArrives(page: Page, fates: readonly Fate[], look: Look): Promise<void> {
  for (const [status, told, befall] of fates) {
    await befall()
    await page.waitForSelector(`[data-melding=${status}]`)
    // What the receiver found comes a moment after its word that it rejects.
    await expect.poll(() => page.textContent(`[data-melding=${status}]`), patience).toMatch(told)
  }
  await page.unroute('**/v1/uitbak/**')
  await page.waitForSelector('h2:text-is("3 berichten kwamen niet goed aan")')
  await look()
  await page.click('[data-melding=verlopen] >> text=Open de vraag opnieuw')
  await page.waitForSelector('text=Voorbeeldsteen')
  await page.click('text=Terug naar de lijst')
  for (const [status] of fates) {
    await page.click(`[data-melding=${status}] >> text=Gezien`)
    await page.waitForSelector(`[data-melding=${status}]`, { state: 'detached' })
  }
  // What the receiver said of one of them waits too, as a message of its own.
  await page.click('button.regel:has-text("Afkeurbericht")')
  await page.click('text=Afgehandeld: haal van de lijst')
  await page.waitForSelector('text=3 berichten')
}

/** What the server removed because its time was over is counted at the list, until somebody says for all that they saw it. */
async function endedAreCounted({ store, town }: PortalWorld, page: Page, look: Look): Promise<void> {
  const { oin } = organisation
  const until = town.clock.now.toISOString()
  const rules = { limit: { count: 1e6, size: 1e9 }, onlyNew: false }
  for (const name of ['a', 'b']) await store.put(oin, { name: `kluis/inbak/${name}`, text: 'x', until }, rules)
  await store.sweep({ now: until, since: until }, 10)
  await goToPart(page, 'verzonden')
  await goToPart(page, 'berichten')
  await page.waitForSelector('.vervallen >> text=2 berichten zijn uit uw lijst gehaald')
  await look()
  await page.click('text=Gezien: verberg dit voor iedereen')
  await page.waitForSelector('.vervallen', { state: 'detached' })
  expect(await store.swept(oin)).toEqual({ items: 0, messages: 0 })
}
