/**
 * H-18: keys of the portal renew themselves before they end, by the word of a key that stood in the address book: once, whoever
 * opens at the same moment, also after a crash halfway, and so that nobody who works misses a message.
 *
 * Inside: the page has no door, and neither has the keeper of a book; the page opens here with the time that a test gives.
 */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Participant } from '../../directory/index.ts'
import { enrolByLogin } from '../../directory/index.ts'
import { setInForce } from '../../portal/browser/keys/key-places.ts'
import { bearKeys, lifeOf, takeIn } from '../../portal/browser/keys/organisation-keys.ts'
import { renewedKey } from '../../portal/browser/keys/renewed-keys.ts'
import { serverAt } from '../../portal/browser/server.ts'
import { bookSuccessor } from '../../cli/portal/book-successor.ts'
import { changeBook, newestBook } from '../exchange/change-book.ts'
import { saldoverzoek } from '../exchange/messages.ts'
import { shv } from '../exchange/town.ts'
import { askingAs, enrolKeys, openBrowser } from './browser-office.ts'
import { amongSigners } from './other-signers.ts'
import { openPortalWorld, organisation, plainPage, send, timeIn } from './portal-world.ts'
import type { PortalWorld } from './portal-world.ts'
import { visitor } from './visitor.ts'

const { oin } = organisation
const [hour, day] = [60 * 60_000, 24 * 60 * 60_000]
let world: PortalWorld
let secret: string
beforeEach(async () => void (world = await openPortalWorld(plainPage)))
/** Enrols keys that were made so many days ago. */
async function enrolled(days = 0): Promise<void> {
  secret = await enrolKeys(world, new Date(world.town.clock.now.getTime() - days * day))
}
afterEach(() => world.close())

/** Time goes on; the address book is issued again, as its operator does. */
async function later(time: number): Promise<void> {
  world.town.clock.now = new Date(world.town.clock.now.getTime() + time)
  await changeBook(world.town, (content) => ({ ...content }))
}
const entry = async (): Promise<Participant> => {
  const found = (await newestBook(world.town)).participant(oin)
  if (found === undefined) throw new Error('the organisation is not in the book')
  return found
}
const kids = async (use: 'teken' | 'zegel'): Promise<readonly string[]> =>
  (await entry()).sleutels.filter(({ gebruik }) => gebruik === use).map(({ kid }) => kid)

test('H-18: a sealing key is renewed thirty days before its end, and not before', async () => {
  await enrolled()
  await later(59 * day)
  await openBrowser(world, secret)
  expect(await kids('zegel')).toHaveLength(1)

  await later(2 * day)
  await openBrowser(world, secret)
  const [first, second, ...others] = await kids('zegel')
  expect([second, others]).toEqual([`${first ?? ''}.1`, []])
  expect([await kids('teken'), (await entry()).opvolging]).toEqual([[expect.any(String)], undefined])
})

test('H-18: a message to the new key is opened by whoever opens after it began, and to the old one until then', async () => {
  await enrolled(61)
  const now = await openBrowser(world, secret)
  const counsellor = await world.town.gateway(shv)
  const ask = async (): Promise<void> => {
    await send(counsellor, saldoverzoek({ Ontvanger: oin, Tijdstip: timeIn(world.town) }))
  }
  const sealedTo = async (): Promise<string | undefined> =>
    (await newestBook(world.town)).sealingKey(oin, world.town.clock.now)?.kid
  await ask()
  await now.gateway.turn()
  expect([(await now.gateway.inbox()).length, await sealedTo()]).toEqual([1, (await kids('zegel'))[0]])

  await later(6 * hour)
  expect(await sealedTo()).toBe((await kids('zegel'))[1])
  const anew = await openBrowser(world, secret)
  await ask()
  await anew.gateway.turn()
  expect(await anew.gateway.inbox()).toHaveLength(2)
})

test('H-18: two who open at once renew one key; who stopped halfway goes on with the same', async () => {
  await enrolled()
  await later(61 * day)
  await Promise.all([openBrowser(world, secret), openBrowser(world, secret, 'collega')])
  expect(await kids('zegel')).toHaveLength(2)

  await later(80 * day)
  const keys = await takeIn(secret)
  const clerk = visitor(world)
  await clerk.logIn('goed')
  const server = serverAt(world.api, { fetching: askingAs(clerk, world, []) })
  const set = setInForce(await entry()) ?? ''
  const kid = `${oin}-zegel-${set}.2`
  const van = world.town.clock.now.toISOString()
  const tot = new Date(world.town.clock.now.getTime() + lifeOf.zegel).toISOString()
  const half = await renewedKey({ server, set, vault: keys.vault }, 2, { kid, gebruik: 'zegel', van, tot })
  // Who cannot be signed for by the portal alone is told so, and goes on when that is over.
  const claim = { oin, sleutels: [...(await entry()).sleutels, half.entry] }
  const asked = { sleutels: claim.sleutels, inschrijving: await enrolByLogin(claim, keys.signer) }
  await amongSigners(world.town.home, () =>
    expect(server.post('/v1/opvolging', asked)).rejects.toMatchObject({ code: 'SKP-P-47' }),
  )
  expect(world.warned).toEqual(['portal-ondertekenaars'])
  await openBrowser(world, secret)
  expect((await entry()).sleutels.find((key) => key.kid === kid)).toEqual(half.entry)
})

test('H-18: a signing key is renewed by the word of the one before, which signs until the new one begins', async () => {
  await enrolled()
  const [before] = await kids('teken')
  await later(310 * day)
  const now = await openBrowser(world, secret)
  const after = await entry()
  expect(await kids('teken')).toEqual([before, `${before ?? ''}.1`])
  expect([typeof after.opvolging, setInForce(after), now.keys.signer.kid]).toEqual([
    'string',
    before?.split('-teken-')[1],
    before,
  ])

  await later(6 * hour)
  expect((await openBrowser(world, secret)).keys.signer.kid).toBe(`${before ?? ''}.1`)
})

test('H-18: keys that no key of the address book signed are not taken, whoever is logged in', async () => {
  await enrolled()
  const { server } = await openBrowser(world, secret)
  const before = await entry()
  const succeed = bookSuccessor(world.town.home, () => world.town.clock.now)
  const strange = await bearKeys(oin, world.town.clock.now, before.sleutels)
  expect(await succeed({ ...strange.claim, oin })).toBe('geweigerd')

  // Not without a key that stands there: messages to it are on their way.
  const { signer } = await takeIn(secret)
  for (const kept of [[], before.sleutels.filter(({ gebruik }) => gebruik === 'teken')]) {
    const { claim } = await bearKeys(oin, world.town.clock.now, kept)
    const inschrijving = await enrolByLogin({ ...claim, oin }, signer)
    expect(await succeed({ ...claim, inschrijving, oin })).toBe('geweigerd')
    const code = kept.length === 0 ? 'SKP-P-25' : 'SKP-P-20'
    await expect(server.post('/v1/opvolging', { ...claim, inschrijving })).rejects.toMatchObject({ code })
  }
  expect(await entry()).toEqual(before)
})
