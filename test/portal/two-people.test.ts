/**
 * Two people of one organisation, each in a browser of their own: what one opened or answered, the other's list shows within seconds.
 *
 * Inside: fills in the form by its model, which is a part of the page that is no screen.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentNode } from '../../portal/browser/form/content-node.ts'
import { readLaw, readModel } from '../../schemas/read.ts'
import { bundlePortal } from '../../tools/bundle-portal.mjs'
import { house } from '../../tools/floor-plan.mjs'
import { launch, tellWhenSkipped } from '../browser/chromium.ts'
import { fresh, saldoverzoek } from '../exchange/messages.ts'
import { bytesOf, shv } from '../exchange/town.ts'
import { violations } from '../site/axe.ts'
import { comeIn, comeInToo, fillForm } from './clerk.ts'
import { machineTime, openPortalWorld, organisation } from './portal-world.ts'
import type { PortalWorld } from './portal-world.ts'

const withoutBrowser = tellWhenSkipped('nobody works with a colleague in the portal')
const node = contentNode(readModel(readLaw('schuldregeling', '2.0'), 'GeenMedewerking'))

describe.skipIf(withoutBrowser)('two people at the portal', () => {
  const folder = mkdtempSync(join(tmpdir(), 'skp-portal-twee-'))
  let world: PortalWorld
  let browser: Browser
  let one: Page
  let two: Page
  beforeAll(async () => {
    await bundlePortal(house, folder)
    world = await openPortalWorld(folder, { clock: machineTime })
    browser = await launch()
    one = await (await browser.newContext()).newPage()
    two = await (await browser.newContext()).newPage()
    const code = await comeIn(one, world.portal.url)
    await comeInToo(two, world.portal.url, code)
  })
  afterAll(async () => {
    await browser.close()
    await world.close()
    rmSync(folder, { recursive: true })
  })

  async function ask(): Promise<void> {
    const counsellor = await world.town.gateway(shv)
    const time = `${new Date().toISOString().slice(0, 19)}Z`
    await counsellor.submit(bytesOf(saldoverzoek({ Ontvanger: organisation.oin, Tijdstip: time })))
    await counsellor.turn()
  }

  test('a question is in both lists, and leaves both when one answers it', { timeout: 120_000 }, async () => {
    await ask()
    await one.waitForSelector('button.regel')
    await two.waitForSelector('button.regel')
    const { Inhoud } = fresh('schuldregeling-2.0/18-GeenMedewerking.json')
    await one.click('button.regel')
    await one.click('text=Antwoord met GeenMedewerking')
    await fillForm(one, node, Inhoud)
    await one.click('button[type=submit]')
    await one.click('text=Verstuur nu')
    await two.waitForSelector('text=Er wacht niets op u', { timeout: 8000 })
    expect([await violations(one), await violations(two)]).toEqual([[], []])
  })
})
