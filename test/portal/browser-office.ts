/**
 * A browser of the portal without a screen: the participant of the page, over the real server, with a login of its own.
 *
 * Inside: the page has no door; what it does is done here as it does it.
 */
import { withRenewedKeys } from '../../portal/browser/key-care/renew-keys.ts'
import { setInForce } from '../../portal/browser/keys/key-places.ts'
import { randomUUID } from 'node:crypto'
import { bearKeys, takeIn } from '../../portal/browser/keys/organisation-keys.ts'
import type { OrganisationKeys } from '../../portal/browser/keys/organisation-keys.ts'
import { earlierKeys, earlierOf } from '../../portal/browser/keys/replaced-keys.ts'
import { inPage } from '../../portal/browser/newest-book.ts'
import { createTrouble } from '../../portal/browser/notices/line-trouble.ts'
import type { LineTrouble } from '../../portal/browser/notices/line-trouble.ts'
import { fetchBook } from '../../portal/browser/fetch-book.ts'
import { openParticipant, stateSession } from '../../portal/browser/participant.ts'
import type { Participant, PageSetting, Surroundings } from '../../portal/browser/participant.ts'
import { serverAt } from '../../portal/browser/server.ts'
import type { Server } from '../../portal/browser/server.ts'
import { organisation } from './portal-world.ts'
import type { logins, PortalWorld } from './portal-world.ts'
import { visitor } from './visitor.ts'
import type { Visitor } from './visitor.ts'

export type BrowserOffice = Participant & {
  readonly server: Server
  readonly keys: OrganisationKeys
  readonly world: Surroundings
  readonly trouble: LineTrouble
  readonly warned: readonly string[]
  /** Every request that was made, as method and path without what is asked. */
  readonly asked: readonly string[]
}

/** Enrols keys that were made at this time; what it gives opens them in any browser. */
export async function enrolKeys(world: PortalWorld, made: Date = world.town.clock.now): Promise<string> {
  const clerk = visitor(world)
  await clerk.logIn('goed')
  const born = await bearKeys(organisation.oin, made)
  const body = { type: 'application/json', text: JSON.stringify(born.claim) }
  const { adres } = JSON.parse((await clerk.ask('POST', '/v1/inschrijving', body)).text) as { readonly adres: string }
  await clerk.go((await clerk.go(`${adres}&keuze=0`)).to)
  return born.secret
}

/** Logs in so, and opens the participant. */
export async function openBrowser(
  world: PortalWorld,
  secret: string,
  choice: keyof typeof logins = 'goed',
): Promise<BrowserOffice> {
  const clerk = visitor(world)
  await clerk.logIn(choice)
  const [warned, asked]: [string[], string[]] = [[], []]
  const server = serverAt(world.api, { fetching: askingAs(clerk, world, asked) })
  const setting = (await (await fetch(`${world.portal.url}/instelling.json`)).json()) as PageSetting
  const around: Surroundings = {
    ...{ server, setting, randomUuid: randomUUID, random: () => 0.5 },
    clock: () => world.town.clock.now,
    warn: (code) => void warned.push(code),
    newest: inPage(),
  }
  const directory = await fetchBook(around)
  const entry = directory?.participant(organisation.oin)
  if (directory === undefined || entry === undefined) throw new Error('no address book, or nobody in it')
  const set = setInForce(entry) ?? ''
  const current = await withRenewedKeys(around, { set, keys: await takeIn(secret) }, entry)
  const left = await earlierOf({ server, set, vault: current.vault })
  const keys = left === undefined ? current : { ...current, earlier: await earlierKeys(left) }
  await stateSession(around, organisation.oin, keys)
  const trouble = createTrouble()
  const participant = await openParticipant(around, organisation.oin, { keys, directory, note: trouble.note })
  return { server, ...participant, keys, world: around, trouble, warned, asked }
}

export function askingAs({ cookies }: Visitor, world: PortalWorld, asked: string[]): typeof fetch {
  return (address, init) => {
    const { pathname } = new URL(String(address))
    asked.push(`${init?.method ?? 'GET'} ${pathname}`)
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = new Headers(init?.headers)
    for (const [name, value] of Object.entries({ origin: world.portal.url, 'sec-fetch-site': 'same-site', cookie }))
      headers.set(name, value)
    return fetch(address, { ...init, headers })
  }
}
