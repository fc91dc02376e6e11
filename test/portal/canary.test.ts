/**
 * H-01: a marker in a question and in its answer is found nowhere at the portal's server, which runs as a process of its own: not in its
 * memory, files or words; and not at the hub. Nor when that process is killed and started again under an open page, of which whoever
 * works there loses nothing.
 */
import { once } from 'node:events'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { launch, tellWhenSkipped } from '../browser/chromium.ts'
import { emptyFolder, skp } from '../cli/run-skp.ts'
import { start, stopAll } from '../cli/start-skp.ts'
import type { Running } from '../cli/start-skp.ts'
import { saldoverzoek } from '../exchange/messages.ts'
import type { Message } from '../exchange/messages.ts'
import { shv } from '../exchange/town.ts'
import { withAuthenticator } from './authenticator.ts'
import { portsInARow } from './ports-in-a-row.ts'
import { canLookInside, countInMemory } from './process-memory.ts'

const withoutBrowser = tellWhenSkipped('nobody looks for content at the server of the portal')
afterEach(stopAll)

/** Made of two parts, so that this process never has it in one piece by itself. */
const [asked, answered] = ['VRAAG', 'ANTWOORD'].map((what) => `Kanarie${what}${6 * 7}x`) as [string, string]
const organisation = '00000099000000005000'

test.skipIf(withoutBrowser || !canLookInside)(
  'H-01: no content of a message at the server of the portal',
  { timeout: 240_000 },
  async () => {
    const home = join(emptyFolder(), 'proeftuin')
    expect(await skp(['pki', '--out', home, '--suite', '2'], join(home, '..'))).toMatchObject({ code: 0 })
    const hub = await start([
      'hub',
      '--home',
      home,
      '--conformance',
      '--port',
      '0',
      '--operator-port',
      '0',
      '--store',
      'memory',
    ])
    const port = String(await portsInARow(3))
    const startPortal = (): Promise<Running> => start(['portal', '--home', home, '--hub', hub.url, '--port', port])
    let portal = await startPortal()
    const killed = async (): Promise<void> => {
      portal.child.kill('SIGKILL')
      await once(portal.child, 'exit')
    }
    const browser = await launch()
    try {
      const page = await browser.newPage()
      page.setDefaultTimeout(60_000)
      await withAuthenticator(page, true)
      await comeIn(page, portal.url)
      // Started now, it knows the keys that were just enrolled at once.
      const counsellor = await start(['gateway', '--home', home, '--oin', shv, '--hub', hub.url, '--port', '0'])
      const ask = asking(home, counsellor)
      const question = marked(
        saldoverzoek({ Ontvanger: organisation, Tijdstip: `${new Date().toISOString().slice(0, 19)}Z` }),
      )
      await until(async () => (await ask('berichten', question)).status < 300)
      await page.click('button.regel')
      await page.waitForSelector(`text=${asked}`)
      // Opened, searched, half filled in, refused, sent.
      await page.click('text=Terug naar de lijst')
      await page.fill('#zoek', asked)
      await page.click('button.regel')
      await page.click('button:text-is("Geen medewerking")')
      await page.click('button[type=submit]')
      await page.waitForSelector('#samenvatting:focus')
      const seenDuring = seenAt({ portal, hub, home }, question)

      // Killed while one types: what was typed since is on this device, locked, and there again after the login that the page asks for.
      await killed()
      await fillIn(page)
      await page.waitForSelector('.concept:has-text("op slot op dit apparaat")')
      expect(await page.evaluate('JSON.stringify(localStorage)')).not.toContain(answered)
      portal = await startPortal()
      await page.waitForSelector('[role=alert]:has-text("of het portaal is opnieuw gestart")')
      await openAgain(page)
      await page.click('button.regel')
      await page.click('text=Verder met dit concept')
      expect(await page.inputValue('#veld-Inhoud-Contactpersoon-Naam')).toBe(answered)
      await page.click('button[type=submit]')
      await page.click('text=Verstuur toch')
      // Killed while one may still take it back: nothing is sent, and somebody decides.
      await page.waitForSelector('.klaar:has-text("gaat weg over")')
      await killed()
      portal = await startPortal()
      await page.reload()
      await openAgain(page)
      await page.waitForSelector('.klaar:has-text("nog niet verstuurd. Klaargezet door")')
      await page.click('text=Verstuur nu')
      let list = ''
      await until(async () => (list = await (await ask('inkomend?wacht=2')).text()).includes('GeenMedewerking'))
      const [, id = ''] = /"id":"([^"]+)"/.exec(list) ?? []
      expect(await (await ask(`inkomend/${id}`)).text()).toContain(answered)
      // Where content is, it is found.
      expect(Math.min(...countInMemory(counsellor.child.pid ?? 0, [asked, answered]))).toBeGreaterThan(0)

      for (const seen of [seenDuring, seenAt({ portal, hub, home }, question)]) {
        // The number by which all know the message shows that we look where things are.
        expect(seen.number).toBeGreaterThan(0)
        expect(seen.content).toEqual([0, 0])
        expect(seen.written).toEqual([])
      }
    } finally {
      await browser.close()
    }
  },
)

/** Asks the side-car of the counsellor. */
function asking(home: string, { url }: Running): (path: string, body?: object) => Promise<Response> {
  const token = readFileSync(join(home, shv, 'token'), 'utf8').trim()
  return (path, body) =>
    fetch(`${url}/v1/${path}`, {
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    })
}

type Place = { readonly portal: Running; readonly hub: Running; readonly home: string }

/** How often the number and the content stand in the memory of the portal, and which file or word has content. */
function seenAt({ portal, hub, home }: Place, { Stuurgegevens }: Message) {
  const [number = 0, ...content] = countInMemory(portal.child.pid ?? 0, [
    Stuurgegevens['Referentienummer'] ?? '',
    ...[asked, answered],
  ])
  const files = ['portaal', 'knooppunt'].flatMap((folder) => filesIn(join(home, folder)))
  const texts = [...files.map((path) => readFileSync(path, 'latin1')), portal.said(), hub.said()]
  const written = texts.flatMap((text, index) =>
    text.includes(asked) || text.includes(answered) ? [files[index] ?? 'said'] : [],
  )
  expect(files.some((path) => path.endsWith('kluis.sqlite'))).toBe(true)
  return { number, content, written }
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
}

/** The message with the marker wherever its client is named. */
function marked(message: Message): Message {
  const text = JSON.stringify(message.Inhoud).replaceAll(/SHV-2026-0417|KL-88213|Voorbeeldsteen/g, asked)
  return { ...message, Inhoud: JSON.parse(text) as Message['Inhoud'] }
}

async function comeIn(page: Page, url: string): Promise<void> {
  const choice = 'text=Energie Voorbeeld (niveau 3'
  await page.goto(url)
  await page.click('text=Inloggen met eHerkenning')
  await page.click(choice)
  await page.click('text=Maak sleutels')
  const code = (await page.textContent('#herstelcode')) ?? ''
  await page.fill('#einde', code.split('-').slice(-2).join(''))
  await page.click('text=Ik heb de code bewaard')
  await page.fill('#naam', 'laptop van de balie')
  await page.click('text=Onthoud dit apparaat')
  await page.click(choice)
  await page.click('text=Open met uw passkey')
}

/** Logs in anew, on the device that was remembered. */
async function openAgain(page: Page): Promise<void> {
  await page.click('text=Inloggen met eHerkenning')
  await page.click('text=Energie Voorbeeld (niveau 3')
  await page.click('text=Open met uw passkey')
}

async function fillIn(page: Page): Promise<void> {
  await page.click('details:has(#veld-Inhoud-Contactpersoon-Naam) > summary')
  await page.fill('#veld-Inhoud-Contactpersoon-Naam', answered)
  await page.check('#veld-Inhoud-Reden input >> nth=0')
}

async function until(is: () => Promise<boolean>): Promise<void> {
  for (let looks = 0; looks < 120; looks += 1) {
    if (await is()) return
    await new Promise((done) => setTimeout(done, 500))
  }
  throw new Error('it did not come about')
}
