/**
 * H-18, H-21: an organisation that lost all its keys enrols again: a working day later, told to its contacts, shown as recovered,
 * with the keys before revoked; anybody of it may stop that, and who has the keys does so by using them.
 *
 * Inside: applies what waits as the desk does every minute, whose door is the program.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { places } from '../../cli/exchange/home.ts'
import { portalPlaces } from '../../cli/portal/home.ts'
import { noticesIn } from '../../cli/portal/notices.ts'
import { applyRecoveries } from '../../cli/portal/recoveries.ts'
import { changeParticipant, enrolByLogin, succeedKeys } from '../../directory/index.ts'
import type { Participant } from '../../directory/index.ts'
import { setInForce } from '../../portal/browser/keys/key-places.ts'
import { bearKeys, takeIn } from '../../portal/browser/keys/organisation-keys.ts'
import type { Born } from '../../portal/browser/keys/organisation-keys.ts'
import { changeBook, newestBook } from '../exchange/change-book.ts'
import { amongSigners } from './other-signers.ts'
import { logins, openPortalWorld, organisation, plainPage } from './portal-world.ts'
import type { PortalWorld } from './portal-world.ts'
import { visitor } from './visitor.ts'
import type { Visitor } from './visitor.ts'

const { oin } = organisation
let world: PortalWorld
let first: Born
beforeEach(async () => {
  world = await openPortalWorld(plainPage)
  first = await bearKeys(oin, world.town.clock.now)
  await enrol(await person('goed'), first, 'goed')
})
afterEach(() => world.close())

async function person(choice: keyof typeof logins): Promise<Visitor> {
  const somebody = visitor(world)
  await somebody.logIn(choice)
  return somebody
}
/** Enrols with a second login; where the browser is sent. */
async function enrol(who: Visitor, { claim }: Born, choice: keyof typeof logins): Promise<string> {
  const { text } = await who.ask('POST', '/v1/inschrijving', { type: 'application/json', text: JSON.stringify(claim) })
  const { adres } = JSON.parse(text) as { readonly adres: string }
  return (await who.go((await who.go(`${adres}&keuze=${Object.keys(logins).indexOf(choice)}`)).to)).to
}
const entry = async (): Promise<Participant> => {
  const found = (await newestBook(world.town)).participant(oin)
  if (found === undefined) throw new Error('the organisation is not in the book')
  return found
}
/** Time goes on, and what waits is looked at. */
async function at(instant: string): Promise<void> {
  world.town.clock.now = new Date(instant)
  await applyRecoveries(world.town.home, world.town.clock.now)
  await world.town.hub.adopt(JSON.parse(readFileSync(places.directory(world.town.home), 'utf8')))
}
const again = async (): Promise<Born> => bearKeys(oin, world.town.clock.now, (await entry()).sleutels)
const pending = async (who: Visitor): Promise<unknown> => {
  const { status, text } = await who.ask('GET', '/v1/herstel')
  return status === 204 ? undefined : JSON.parse(text)
}

test('H-18, H-21: new keys come after a working day, shown as recovered, and those before are revoked', async () => {
  const before = await entry()
  const [clerk, lost] = [await person('collega'), await again()]
  // As long as others must sign the address book too, no day is promised that the portal cannot keep.
  const asked = await amongSigners(world.town.home, () => enrol(clerk, lost, 'collega'))
  expect([asked, await pending(clerk)]).toEqual([`${world.portal.url}/?fout=ondertekenaars`, undefined])
  expect(noticesIn(world.town.home)).toEqual([])
  expect(await enrol(clerk, lost, 'collega')).toBe(world.portal.url)
  expect(await entry()).toEqual(before)
  // Monday at half past eleven; the next working day ends with Tuesday.
  expect(await pending(await person('goed'))).toEqual({
    gevraagdOp: '2026-11-23T10:00:30.000Z',
    vanaf: '2026-11-24T23:00:00.000Z',
  })

  await at('2026-11-24T22:59:59.000Z')
  expect(await entry()).toEqual(before)
  await at('2026-11-24T23:00:00.000Z')
  const after = await entry()
  const now = '2026-11-24T23:00:00.000Z'
  expect(after).toMatchObject({ hersteldOp: now, inschrijving: lost.claim.inschrijving, kvk: organisation.kvk })
  expect(after.sleutels.map(({ ingetrokkenOp }) => ingetrokkenOp)).toEqual([now, now, undefined, undefined])
  expect(setInForce(after)).toBe(lost.set)
  expect(await pending(await person('goed'))).toBeUndefined()
})

test('H-21: the contacts of the organisation are told, in a notice for the operator to send', async () => {
  await enrol(await person('goed'), await again(), 'goed')
  await enrol(await person('goed'), await again(), 'goed')
  const [notice, ...others] = noticesIn(world.town.home)

  expect(others).toEqual([])
  expect(notice).toMatchObject({
    naar: 'contact@example.org',
    onderwerp: expect.stringContaining('Energie Voorbeeld') as string,
    tekst: expect.stringContaining('2026-11-24T23:00') as string,
  })
  expect(notice).not.toHaveProperty('verstuurd')
})

test('H-21: anybody of the organisation stops it', async () => {
  const before = await entry()
  await enrol(await person('goed'), await again(), 'goed')
  const colleague = await person('collega')
  expect((await colleague.ask('DELETE', '/v1/herstel')).status).toBe(204)

  await at('2026-11-26T00:00:00.000Z')
  expect(await entry()).toEqual(before)
})

test('H-21: keys that signed others in the meantime were not lost: what waits comes to nothing', async () => {
  await enrol(await person('goed'), await again(), 'goed')
  const next = await again()
  const { signer } = await takeIn(first.secret)
  const opvolging = await succeedKeys({ oin, sleutels: next.claim.sleutels }, signer)
  await changeBook(world.town, (content) => changeParticipant(content, oin, { ...next.claim, opvolging }))
  const meantime = await entry()

  await expect(at('2026-11-26T00:00:00.000Z')).resolves.toBeUndefined()
  expect(await entry()).toEqual(meantime)
  expect(existsSync(join(portalPlaces.recoveries(world.town.home), `${oin}.json`))).toBe(false)
})

test('H-18: keys that leave out some that stood there, or that somebody else signed, do not wait at all', async () => {
  const fewer = await bearKeys(oin, world.town.clock.now)
  const other = await again()
  const { signer } = await takeIn(first.secret)
  const unsigned = {
    ...other,
    claim: { ...other.claim, inschrijving: await enrolByLogin({ ...fewer.claim, oin }, signer) },
  }

  for (const wrong of [fewer, unsigned])
    expect(await enrol(await person('goed'), wrong, 'goed')).toBe(`${world.portal.url}/?fout=inschrijving`)
  expect(await pending(await person('goed'))).toBeUndefined()
})
