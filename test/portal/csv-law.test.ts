/**
 * H-20 where people meet it: a clerk hands in lists in the page, and of what is not in order nothing leaves the browser.
 */
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, tellWhenSkipped } from '../browser/chromium.ts'
import { saldoverzoek } from '../exchange/messages.ts'
import type { Message } from '../exchange/messages.ts'
import { messagesToCsv } from '../../csv/index.ts'
import { listOf } from '../csv/law-lists.ts'
import { se, shv } from '../exchange/town.ts'
import { builtPage } from './built-page.ts'
import { comeIn } from './clerk.ts'
import { machineTime, openPortalWorld, organisation, send, timeIn } from './portal-world.ts'
import type { PortalWorld } from './portal-world.ts'

const withoutBrowser = tellWhenSkipped('nobody hands in lists that are not in order')
const list = 'schuldregeling@2.0/Saldoverzoek-beantwoorden'

describe.skipIf(withoutBrowser)('a list that is not in order', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
  })

  async function inPortal(kind: string, act: (page: Page, world: PortalWorld) => Promise<void>): Promise<void> {
    const world = await openPortalWorld(await builtPage(), { clock: machineTime, portalKinds: [kind] })
    const page = await browser.newPage()
    try {
      await comeIn(page, world.portal.url)
      await act(page, world)
    } finally {
      await page.close()
      await world.close()
    }
  }

  test(
    'H-20: one fault in the last row of the last file, a file cut off, or one too large, and nothing leaves',
    { timeout: 120_000 },
    async () => {
      await inPortal('schuldeiser', async (page, world) => {
        const left: string[] = []
        page.on('request', (request) => {
          if (/\/v1\/uitbak\/|naam=csv/.test(request.url()) && request.method() !== 'GET') left.push(request.url())
        })
        // The name of a client is a formula for whoever opens the list in a spreadsheet.
        const first = saldoverzoek(toUs())
        const klant = { ...(first.Inhoud['Klant'] as object), Achternaam: '=HYPERLINK(x)' }
        await ask(world, [{ ...first, Inhoud: { ...first.Inhoud, Klant: klant } }, saldoverzoek(toUs())])
        await page.waitForSelector('button.regel >> nth=1')
        await page.click('nav >> text=CSV')
        await page.selectOption('#lijst-keuze', list)
        const [headings = '', one = '', two = ''] = await downloaded(page)
        expect(one + two).toMatch(/' ?=HYPERLINK/)
        const answered = (line: string, cell: string): string => withCell(headings, line, cell)

        const good = fileOf('een.csv', `${headings}\r\n${answered(one, 'Ja')}\r\n`)
        await handIn(page, [good, fileOf('twee.csv', `${headings}\r\n${answered(two, 'misschien')}\r\n`)])
        expect(await page.textContent('.samenvatting')).toContain('twee.csv, rij 2, kolom P')
        await page.click('text=Terug')
        await handIn(page, [good, fileOf('twee.csv', `${headings}\r\n${answered(two, 'Ja').slice(0, -60)}`)])
        expect(await page.textContent('.samenvatting')).toContain('twee.csv, rij 2: Het bestand houdt op midden')
        await page.click('text=Terug')
        await handIn(page, [
          good,
          fileOf('twee.csv', `${headings}\r\n${answered(two, 'Ja')}\r\n${' '.repeat(4 * 1024 * 1024)}`),
        ])
        expect(await page.textContent('.samenvatting')).toContain('twee.csv: Het bestand is groter dan 4 MB')
        await page.click('text=Terug')
        expect([left, await world.store.names(organisation.oin, 'csv/')]).toEqual([[], []])

        // In order, both go, and what looked as a formula is the same text again.
        await handIn(page, [good, fileOf('twee.csv', `${headings}\r\n${answered(two, 'Ja')}\r\n`)], 'De lijst klopt')
        await page.click('text=Verstuur alles')
        await page.click('text=Verstuur nu')
        await page.waitForSelector('text=De 2 berichten zijn aangeboden')
        expect(left.filter((url) => url.includes('/v1/uitbak/')).length).toBe(2)
      })
    },
  )

  test(
    'H-20: what its receiver may not get is told at its cell, a warning asks first, and what CSV has no words for has those of the judge',
    { timeout: 120_000 },
    async () => {
      await inPortal('shv-fase-2', async (page, world) => {
        await page.click('nav >> text=CSV')
        await page.waitForSelector('#lijst-keuze option >> nth=3', { state: 'attached' })
        expect(await page.locator('#lijst-keuze option', { hasText: 'Saldoverzoek Antwoord' }).count()).toBe(0)
        // A list that comes late takes the place of none that was chosen after it.
        const wanted = 'schuldregeling@2.0/Saldoverzoek'
        const other = page.locator(`#lijst-keuze option:not([value="${wanted}"]):not([value=""])`).first()
        const told = page.locator('main > .fout[role=alert]')
        const choose = async (which: string): Promise<void> => void (await page.selectOption('#lijst-keuze', which))
        const chosen = (await other.getAttribute('value')) ?? ''
        // One that does not come is told, and can be chosen again.
        await page.route('**/lijsten/**', (route) => route.abort(), { times: 1 })
        await choose(wanted)
        await expect.poll(() => told.count()).toBe(1)
        expect([await page.inputValue('#lijst-keuze'), await page.locator('#csv-bestand').count()]).toEqual(['', 0])
        let letGo: () => void = () => undefined
        const held = new Promise<void>((done) => (letGo = done))
        await page.route('**/lijsten/**', async (route) => (await held, route.continue()), { times: 1 })
        await choose(chosen)
        expect(await page.inputValue('#lijst-keuze')).toBe(chosen)
        await page.waitForSelector('[role=status]:has-text("De lijst wordt opgehaald.")')
        await choose(wanted)
        await page.waitForSelector('#csv-bestand')
        expect(await told.count()).toBe(0)
        const late = page.waitForEvent('requestfinished', (request) => request.url().includes('/lijsten/'))
        letGo()
        await late
        expect(await page.inputValue('#lijst-keuze')).toBe(wanted)
        // And of one that does not come after that nothing is told.
        const never = new Promise<void>((done) => (letGo = done))
        await page.route('**/lijsten/**', async (route) => (await never, route.abort()))
        await choose(chosen)
        await choose(wanted)
        const gone = page.waitForEvent('requestfailed', (request) => request.url().includes('/lijsten/'))
        letGo()
        await gone
        await page.evaluate('new Promise((done) => setTimeout(done, 100))')
        expect([await told.count(), await page.inputValue('#lijst-keuze')]).toEqual([0, wanted])
        await page.unroute('**/lijsten/**')
        // A file that cannot be read is told.
        await page.evaluate(
          'own = File.prototype.arrayBuffer, File.prototype.arrayBuffer = () => Promise.reject(Error())',
        )
        await page.setInputFiles('#csv-bestand', [fileOf('een.csv', '')])
        await expect.poll(() => told.count()).toBe(1)
        await page.evaluate('File.prototype.arrayBuffer = own')
        const given = saldoverzoek({ ...toUs(), Afzender: organisation.oin, Ontvanger: 'HIER' })
        const klant = { ...(given.Inhoud['Klant'] as object), Achternaam: 'VoorbeeldÃ©' }
        const text = await listed({ ...given, Inhoud: { ...given.Inhoud, Klant: klant } })
        const to = (oin: string): Handed => fileOf('een.csv', text.replaceAll('HIER', oin))

        await handIn(page, [to('00000099000000077000')], /Er is niets verstuurd|Klopt dit/)
        expect(await page.getByText('Er is niets verstuurd').count()).toBeGreaterThan(0)
        expect(await page.textContent('.samenvatting')).toMatch(
          /een\.csv, rij 2, kolom [A-Z]+ \(Schuldeiser\): Deze ontvanger/,
        )
        await page.click('text=Terug')
        await handIn(page, [to(se)], 'Klopt dit?')
        expect(await page.textContent('.samenvatting.vraag')).toMatch(
          /een\.csv, rij 2, kolom [A-Z]+ \(Klant\.Achternaam\): /,
        )
        expect(await world.store.names(organisation.oin, 'csv/')).toEqual([])
        await page.click('text=Verstuur toch alles')
        await page.click('text=Verstuur nu')
        await page.waitForSelector('text=Het bericht is aangeboden')
      })
    },
  )
})

/** A list of messages with this one in it. */
async function listed(message: object): Promise<string> {
  const judge = () => Promise.resolve({ valid: true, findings: [] })
  const list = listOf('schuldregeling@2.0/Saldoverzoek')
  const { bytes } = await messagesToCsv([{ name: 'een', message }], { list, judge: judge as never })
  return new TextDecoder().decode(bytes)
}

function toUs(): Readonly<Record<string, string>> {
  return { Ontvanger: organisation.oin, Tijdstip: timeIn({ clock: machineTime }) }
}

async function ask(world: PortalWorld, messages: readonly object[]): Promise<void> {
  await send(await world.town.gateway(shv), ...(messages as readonly Message[]))
}

type Handed = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

function fileOf(name: string, text: string): Handed {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${text}`) }
}

async function handIn(page: Page, files: Handed[], until: string | RegExp = 'Er is niets verstuurd'): Promise<void> {
  await page.setInputFiles('#csv-bestand', files)
  await expect.poll(() => page.getByText(until).count(), { timeout: 20_000 }).toBeGreaterThan(0)
}

/** The line with this in the column that says that the client is unknown. */
function withCell(headings: string, line: string, text: string): string {
  const column = headings.split(';').indexOf('Klant onbekend')
  return line
    .split(';')
    .map((cell, index) => (index === column ? text : cell))
    .join(';')
}

async function downloaded(page: Page): Promise<readonly string[]> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=Download wat wacht')])
  return readFileSync(await download.path(), 'utf8')
    .replace('\uFEFF', '')
    .split('\r\n')
}
