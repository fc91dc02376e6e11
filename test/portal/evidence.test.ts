/**
 * A helper that must prove what it may ask sends a PDF along: chosen in the page, refused when it is none or too large, and whole at the
 * creditor.
 *
 * Inside: fills in the form by its model, which is a part of the page that is no screen.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentNode } from '../../portal/browser/form/content-node.ts'
import { readLaw, readModel } from '../../schemas/read.ts'
import { house } from '../../tools/floor-plan.mjs'
import { launch, tellWhenSkipped } from '../browser/chromium.ts'
import { se } from '../exchange/town.ts'
import { violations } from '../site/axe.ts'
import { builtPage } from './built-page.ts'
import { comeIn, fillForm } from './clerk.ts'
import { machineTime, openPortalWorld, receivedBy } from './portal-world.ts'

const withoutBrowser = tellWhenSkipped('nobody sends a document along in the portal')
const node = contentNode(readModel(readLaw('schuldinventarisatie', '1.0'), 'Saldoverzoek'))
const example = JSON.parse(
  readFileSync(join(house, 'examples/goed/schuldinventarisatie-1.0/01-Saldoverzoek.json'), 'utf8'),
) as { readonly Inhoud: object }
const file = (text: string, size = text.length) => ({
  name: 'toestemming.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(text.padEnd(size, ' ')),
})
const place = '#veld-Stuurgegevens-Bewijsstukken'

test.skipIf(withoutBrowser)(
  'a document comes along whole, and what is none is refused',
  { timeout: 120_000 },
  async () => {
    const world = await openPortalWorld(await builtPage(), { clock: machineTime, portalKinds: ['overige-shv'] })
    const browser = await launch()
    try {
      const page = await browser.newPage()
      await comeIn(page, world.portal.url)
      await page.click('text=Nieuw bericht')
      await page.selectOption('#bericht-keuze', 'schuldinventarisatie@1.0/Saldoverzoek')
      await page.selectOption('#ontvanger-keuze', se)
      await page.click('text=Verder')
      await fillForm(page, node, example.Inhoud)
      await page.click(`${place} > .erbij`)
      await page.check(`${place}-0-Soort input[value="toestemmingsverklaring"]`)
      await page.fill(`${place}-0-Bestandsnaam`, 'toestemming.pdf')

      const input = `${place}-0-Inhoud`
      await page.setInputFiles(input, file('geen pdf'))
      await page.waitForSelector('text=Dit is geen PDF-bestand')
      await page.setInputFiles(input, file('%PDF-', 3_000_000))
      await page.waitForSelector('text=Dit bestand is te groot')
      expect(await violations(page)).toEqual([])
      // Without a file the judge leads back to its field.
      await page.click('button[type=submit]')
      await page.waitForSelector(`#samenvatting a[href="${input}"]`)

      const pdf = file('%PDF-1.7 voorbeeld', 100_000)
      await page.setInputFiles(input, pdf)
      await page.waitForSelector('text=Gekozen: een bestand van 100 kB')
      await page.click('button[type=submit]')
      await page.click('text=Verstuur nu')

      const creditor = await world.town.gateway(se)
      await receivedBy(creditor)
      const [arrived] = await creditor.inbox()
      expect(JSON.parse(arrived?.message ?? '{}')).toMatchObject({
        Stuurgegevens: {
          Bewijsstukken: [
            {
              Soort: 'toestemmingsverklaring',
              Bestandsnaam: 'toestemming.pdf',
              Inhoud: pdf.buffer.toString('base64'),
            },
          ],
        },
      })
    } finally {
      await browser.close()
      await world.close()
    }
  },
)
