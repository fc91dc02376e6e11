/** A colleague at the portal, without a screen: logs in as another person and types over the number that a page shows. */
import type { Page } from 'playwright-core'
import type { PortalWorld } from './portal-world.ts'
import { visitor } from './visitor.ts'

/** Has a colleague, who logs in so, confirm what this page waits for. */
export async function confirmedByColleague(
  world: PortalWorld,
  page: Page,
  login: 'collega' | 'goed' = 'collega',
): Promise<void> {
  const number = ((await page.textContent('#nummer')) ?? '').replaceAll(' ', '')
  const colleague = visitor(world)
  await colleague.logIn(login)
  const { text } = await colleague.ask('GET', '/v1/tweede-persoon')
  const [request] = (JSON.parse(text) as { readonly verzoeken: readonly { readonly id: string }[] }).verzoeken
  const body = { type: 'text/plain', text: number }
  const { status } = await colleague.ask('PUT', `/v1/tweede-persoon/${request?.id ?? ''}`, body)
  if (status !== 204) throw new Error('the colleague could not confirm')
}
