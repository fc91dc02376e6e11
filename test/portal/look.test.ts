/**
 * Every page and state of the portal as somebody sees it, from the login to what went out: good for everybody, wide and at 320 pixels, light
 * and dark, and on paper without buttons. With `SKP_BEELDEN=FOLDER` there are pictures to look at.
 *
 * Inside: fills in the form by its model, which is a part of the page that is no screen.
 */
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentNode } from '../../portal/browser/form/content-node.ts'
import { readLaw, readModel } from '../../schemas/read.ts'
import { launch, tellWhenSkipped } from '../browser/chromium.ts'
import { fresh, saldoverzoek } from '../exchange/messages.ts'
import type { Message } from '../exchange/messages.ts'
import { shv } from '../exchange/town.ts'
import { builtPage } from './built-page.ts'
import { comeIn, fillForm } from './clerk.ts'
import { eye } from './eye.ts'
import type { Seen } from './eye.ts'
import { machineTime, openPortalWorld, organisation, send, timeIn } from './portal-world.ts'
import type { PortalWorld } from './portal-world.ts'

const withoutBrowser = tellWhenSkipped('nobody looks at the portal')

describe.skipIf(withoutBrowser)('the portal, seen', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
  })

  /** What was seen of every state that this walk passes. */
  async function walk(kind: string, way: (look: Look, page: Page, world: PortalWorld) => Promise<void>) {
    const world = await openPortalWorld(await builtPage(), {
      clock: machineTime,
      ...(kind === 'schuldhulp' ? { portalKinds: ['shv-fase-2'] } : {}),
    })
    const page = await browser.newPage()
    page.setDefaultTimeout(20_000)
    const { look } = eye(page, kind)
    const seen: Seen[] = []
    try {
      await way(async (name) => void seen.push(await look(name)), page, world)
    } finally {
      await page.close()
      await world.close()
    }
    return { names: seen.map(({ name }) => name), wrong: seen.filter(({ wrong }) => wrong.length > 0) }
  }

  test('H-26: on the way in', { timeout: 180_000 }, async () => {
    const { names, wrong } = await walk('inloggen', wayIn)
    expect([names.length, wrong]).toEqual([10, []])
  })

  test('H-26: at work, with a list, a message, a form and CSV', { timeout: 240_000 }, async () => {
    const { names, wrong } = await walk('werk', atWork)
    expect([names.length, wrong]).toEqual([14, []])
  })

  test(
    'H-26: further on, with many answers at once, a message left half-way, what was and the end of a login',
    { timeout: 240_000 },
    async () => {
      const { names, wrong } = await walk('verder', furtherOn)
      expect([names.length, wrong]).toEqual([10, []])
    },
  )

  test('H-26: where somebody begins a message', { timeout: 180_000 }, async () => {
    const { names, wrong } = await walk('schuldhulp', beginning)
    expect([names.length, wrong]).toEqual([5, []])
  })
})

type Look = (name: string) => Promise<void>

async function wayIn(look: Look, page: Page, world: PortalWorld): Promise<void> {
  await page.route('**/v1/sessie', (route) => route.abort())
  await page.goto(world.portal.url)
  await page.waitForSelector('[role=alert]:has-text("nu niet bereikbaar")')
  await page.unroute('**/v1/sessie')
  await page.route('**/instelling.json', (route) => route.abort())
  await page.goto(world.portal.url)
  await page.waitForSelector('text=Laad deze pagina opnieuw')
  await look('begint-niet')
  await page.unroute('**/instelling.json')
  await page.click('text=Laad deze pagina opnieuw')
  await page.waitForSelector('main button')
  await look('inloggen')
  await page.goto(`${world.portal.url}/?fout=niveau`)
  await page.waitForSelector('[role=alert]')
  await look('inloggen-fout')
  await page.click('text=Inloggen met eHerkenning')
  await page.click('text=goed')
  await page.waitForSelector('text=Maak sleutels')
  await look('sleutels-maken')
  await page.click('text=Maak sleutels')
  const code = (await page.textContent('#herstelcode')) ?? ''
  await look('herstelcode')
  await page.fill('#einde', 'AAAA')
  await page.click('text=Ik heb de code bewaard')
  await page.waitForSelector('#einde-fout')
  await look('herstelcode-fout')
  await page.fill('#einde', code.split('-').slice(-2).join(''))
  await page.click('text=Ik heb de code bewaard')
  await page.waitForSelector('text=Niet nu')
  await look('apparaat')
  await page.click('text=Niet nu')
  await page.click('text=goed')
  await page.waitForSelector('#code')
  await look('openen')
  await page.fill('#code', 'AAAA-AAAA')
  await page.click('form button:has-text("Open")')
  await page.waitForSelector('#code-fout')
  await page.waitForSelector('#code:focus')
  await look('openen-fout')
  await page.fill('#code', code)
  await page.click('form button:has-text("Open")')
  await page.click('text=Niet nu')
  await page.waitForSelector('text=Er wacht niets op u.')
  await look('leeg')
}

async function atWork(look: Look, page: Page, world: PortalWorld): Promise<void> {
  await comeIn(page, world.portal.url)
  await ask(world, [
    ...[1, 2, 3].map(() => saldoverzoek(toUs())),
    fresh('schuldregeling-2.0/01-Kennisgeving.json', toUs()),
  ])
  await page.waitForSelector('button.regel >> nth=3')
  // As they look when days have gone by.
  for (const [index, term] of ['laat', 'bijna'].entries())
    await page.evaluate(`document.querySelectorAll('[data-termijn]')[${index}].dataset.termijn = '${term}'`)
  await look('lijst')
  await page.click('text=Sneltoetsen')
  await page.fill('#zoek', 'dit staat nergens in')
  await look('lijst-niets-gevonden')
  await page.click('text=Wis alles')
  await page.click('button.regel:has-text("aldoverzoek") >> nth=2')
  await page.waitForSelector('text=Voorbeeldsteen')
  await look('bericht')
  await page.click('button:text-is("Saldoverzoek antwoord")')
  await page.waitForSelector('button[type=submit]')
  await look('formulier')
  await page.click('button[type=submit]')
  await page.waitForSelector('#samenvatting:focus')
  await look('formulier-fouten')
  await page.click('text=Terug naar de lijst')
  await page.click('nav >> text=CSV')
  await page.waitForSelector('#lijst-keuze')
  await look('csv')
  await page.selectOption('#lijst-keuze', 'schuldregeling@2.0/Saldoverzoek-beantwoorden')
  await page.waitForSelector('#csv-bestand')
  await look('csv-gekozen')
  const lines = await downloaded(page)
  await handIn(page, lines, 'misschien')
  await page.waitForSelector('.samenvatting')
  await look('csv-bevindingen')
  await page.click('.samenvatting a')
  await page.fill(':focus', 'Ja')
  await page.keyboard.press('Enter')
  await page.waitForSelector('text=De lijst klopt')
  await look('csv-klopt')
  // The hub is not there for a while: what is left of the list is not lost.
  await page.route('**/v1/uitbak/**', (route) => route.abort())
  await page.click('text=Verstuur alles')
  await page.waitForSelector('text=Nog niet verstuurd')
  await look('csv-telt-af')
  await page.click('text=Verstuur nu')
  await page.waitForSelector('text=gaan op weg')
  await look('csv-bezig')
  await page.reload()
  await page.waitForSelector('#code')
  await look('opnieuw-openen')
  await page.unroute('**/v1/uitbak/**')
  await page.goto(`${world.portal.url}/#sleutels`)
  await page.waitForSelector('#code')
  await look('nog-eens-openen')
  await page.click('text=Uitloggen')
  await page.waitForSelector('text=Inloggen met eHerkenning')
  await look('uitgelogd')
}

async function furtherOn(look: Look, page: Page, world: PortalWorld): Promise<void> {
  await page.clock.install()
  await comeIn(page, world.portal.url)
  await ask(
    world,
    [1, 2].map(() => saldoverzoek(toUs())),
  )
  await page.waitForSelector('button.regel >> nth=1')
  await page.click('text=Kies alles wat u ziet')
  await look('gekozen')
  await page.click('text=Beantwoord in één keer')
  await page.check('text=de klant is onbekend')
  await look('in-een-keer')
  await page.click('text=Verder')
  await page.waitForSelector('text=U verstuurt 2 antwoorden')
  await look('in-een-keer-bevestigen')
  // Of one, for what happens to two in turn happens in any order.
  await page.click('text=Kies niets')
  await page.locator('.kies input').first().check()
  await page.click('text=Beantwoord in één keer')
  await page.check('text=de klant is onbekend')
  await page.click('text=Verder')
  await page.click('button:has-text("Verstuur 1 antwoord")')
  await page.waitForSelector('text=Verstuur nu')
  await look('in-een-keer-telt-af')
  await page.click('text=Verstuur nu')
  await page.click('nav >> text=Nieuw bericht')
  await page.selectOption('#bericht-keuze', 'schuldregeling@2.0/Statusverzoek')
  await page.selectOption('#ontvanger-keuze', { index: 1 })
  await page.click('text=Verder')
  await page.locator('form input[type=text], form textarea').first().fill('Half')
  await page.waitForSelector('text=Uw concept is bewaard.')
  await look('half-ingevuld')
  await page.click('text=Terug naar de keuze')
  await page.waitForSelector('#concepten-kop')
  await look('concepten')
  await page.click('nav >> text=Verzonden')
  await page.waitForSelector('[data-status=aangenomen]')
  await look('verzonden')
  await page.click('nav >> text=Geschiedenis')
  await page.waitForSelector('td:has-text("aangenomen door het knooppunt")')
  await look('geschiedenis')
  // Nobody does anything.
  await page.clock.fastForward('13:50')
  await page.waitForSelector('text=Ik ben er nog')
  await look('bijna-uitgelogd')
  await page.clock.fastForward('02:00')
  await page.waitForSelector('[role=alert]:has-text("een kwartier niets")')
  await look('uitgelogd-door-stilte')
}

async function beginning(look: Look, page: Page, world: PortalWorld): Promise<void> {
  await comeIn(page, world.portal.url)
  await page.click('nav >> text=Sleutels')
  await page.waitForSelector('#apparaten')
  await look('sleutels')
  await page.click('nav >> text=Nieuw bericht')
  await page.waitForSelector('#bericht-keuze')
  await look('kiezen')
  await page.selectOption('#bericht-keuze', 'schuldregeling@2.0/Saldoverzoek')
  await page.selectOption('#ontvanger-keuze', { index: 1 })
  await look('gekozen')
  await page.click('text=Verder')
  await page.waitForSelector('h1:focus')
  const node = contentNode(readModel(readLaw('schuldregeling', '2.0'), 'Saldoverzoek'))
  await fillForm(page, node, saldoverzoek().Inhoud)
  await look('ingevuld')
  await page.click('button[type=submit]')
  await page.waitForSelector('text=Uw bericht is klaargezet')
  await look('onderweg')
}

/** Now, to the organisation of the portal. */
function toUs(): Readonly<Record<string, string>> {
  return { Ontvanger: organisation.oin, Tijdstip: timeIn({ clock: machineTime }) }
}

async function ask(world: PortalWorld, messages: readonly Message[]): Promise<void> {
  await send(await world.town.gateway(shv), ...messages)
}

async function downloaded(page: Page): Promise<readonly string[]> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=Download wat wacht')])
  return readFileSync(await download.path(), 'utf8')
    .replace('\uFEFF', '')
    .split('\r\n')
}

/** Hands in the list, with this in the first row of the column that says that the client is unknown, and `Ja` in the others. */
async function handIn(page: Page, [headings = '', ...lines]: readonly string[], first: string): Promise<void> {
  const column = headings.split(';').indexOf('Klant onbekend')
  const rows = lines
    .filter((line) => line !== '')
    .map((line, row) =>
      line
        .split(';')
        .map((cell, index) => (index === column ? (row === 0 ? first : 'Ja') : cell))
        .join(';'),
    )
  const buffer = Buffer.from(`\uFEFF${[headings, ...rows].join('\r\n')}\r\n`)
  await page.setInputFiles('#csv-bestand', { name: 'antwoorden.csv', mimeType: 'text/csv', buffer })
}
