/** A colleague at the portal, without a screen: logs in as another person and types over the number that a page shows. */
import type { Page } from 'playwright-core'
import type { PortalWorld } from './portal-world.ts'
import { visitor } from './visitor.ts'

/** Has a colleague confirm what this page waits for. */
export async function confirmedByColleague(
  world: PortalWorld,
  page: Page,
  by: 'goed' | 'collega' = 'collega',
): Promise<void> {
  const number = ((await page.textContent('#nummer')) ?? '').replaceAll(' ', '')
  const colleague = visitor(world)
  await colleague.logIn(by)
  const { text } = await colleague.ask('GET', '/v1/tweede-persoon')
  const [request] = (JSON.parse(text) as { readonly verzoeken: readonly { readonly id: string }[] }).verzoeken
  const body = { type: 'text/plain', text: number }
  const { status } = await colleague.ask('PUT', `/v1/tweede-persoon/${request?.id ?? ''}`, body)
  if (status !== 204) throw new Error('the colleague could not confirm')
}

/** Comes in as a colleague with the recovery code, which the first person confirms. */
export async function comeInToo(world: PortalWorld, page: Page, code: string): Promise<void> {
  page.setDefaultTimeout(20_000)
  await page.goto(world.portal.url)
  await page.click('text=Inloggen met eHerkenning')
  await page.click('a:text-is("collega")')
  await page.fill('#code', code)
  await page.click('button:has-text("Open")')
  await page.waitForSelector('#nummer')
  await confirmedByColleague(world, page, 'goed')
  await page.click('text=Niet nu')
  await page.waitForSelector('h1:has-text("Berichten voor")')
}
