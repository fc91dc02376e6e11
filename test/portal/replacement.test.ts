/**
 * H-18, H-21: after a device was removed other keys come in the place of all: the devices that stay have them without being at hand, the
 * removed one and the keys before open nothing more, what was sealed before is still opened, and two people did it.
 *
 * Inside: the page and the keeper of the book have no door; a device is the key that its passkey gives.
 */
import { existsSync, readdirSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bookSuccessor } from '../../cli/portal/book-successor.ts'
import { portalPlaces } from '../../cli/portal/home.ts'
import { enrolByLogin, succeedKeys } from '../../directory/index.ts'
import type { Participant, ParticipantKey } from '../../directory/index.ts'
import { generateKeys } from '../../envelope/index.ts'
import { clearSets, finishMove, moveAll } from '../../portal/browser/key-care/move-items.ts'
import { keepReplacement, prepareReplacement, putInForce } from '../../portal/browser/key-care/replace-keys.ts'
import type { Replacement } from '../../portal/browser/key-care/replace-keys.ts'
import { secretIn } from '../../portal/browser/keys/device-key.ts'
import { addDevice, devicesOf, giveDeviceKey, namedDevices, removeDevice } from '../../portal/browser/keys/devices.ts'
import { codePlace, devicesFolder, itemAt, replacedPlace, setInForce } from '../../portal/browser/keys/key-places.ts'
import { lock, unlock } from '../../portal/browser/keys/locker.ts'
import { bearKeys, takeIn } from '../../portal/browser/keys/organisation-keys.ts'
import { earlierOf } from '../../portal/browser/keys/replaced-keys.ts'
import { stateSession } from '../../portal/browser/participant.ts'
import { waitForBook } from '../../portal/browser/wait-for-book.ts'
import { areOurs } from '../../portal/browser/whose-keys.ts'
import { newestBook } from '../exchange/change-book.ts'
import { enrolKeys, openBrowser } from './browser-office.ts'
import type { BrowserOffice } from './browser-office.ts'
import { amongSigners } from './other-signers.ts'
import { askBalance, openPortalWorld, organisation, plainPage } from './portal-world.ts'
import type { PortalWorld } from './portal-world.ts'
import { visitor } from './visitor.ts'

const { oin } = organisation
let world: PortalWorld
let secret: string
let page: BrowserOffice
let set: string
const entry = async (): Promise<Participant> => {
  const found = (await newestBook(world.town)).participant(oin)
  if (found === undefined) throw new Error('the organisation is not in the book')
  return found
}
beforeEach(async () => {
  world = await openPortalWorld(plainPage)
  secret = await enrolKeys(world)
  page = await openBrowser(world, secret)
  set = setInForce(await entry()) ?? ''
})
afterEach(() => world.close())

/** A device, as the secret of its passkey makes it. */
async function device(naam: string) {
  const algorithm = { name: 'AES-GCM', length: 256 }
  const key = (await crypto.subtle.generateKey(algorithm, false, ['encrypt', 'decrypt'])) as CryptoKey
  await addDevice(page.world, { credential: naam, key }, { set, secret, naam, vault: page.keys.vault })
  return { naam, key }
}
const opens = async ({ naam, key }: { readonly naam: string; readonly key: CryptoKey }, inSet: string) => {
  const found = (await devicesOf(page.world, inSet)).find(({ credential }) => credential === naam)
  return found === undefined ? undefined : secretIn(found, key)
}
const devices = () => namedDevices(page.world, { set, vault: page.keys.vault })

/** Makes and keeps other keys; they are not in force yet. */
async function kept(): Promise<Replacement> {
  const next = await prepareReplacement(page.world, { set, keys: page.keys, secret, entry: await entry() })
  await keepReplacement(page.world, next, await devices())
  return next
}
/** A colleague agrees with what the page asks. */
async function agreed(): Promise<void> {
  const { nummer } = (await page.server.post('/v1/tweede-persoon?doel=intrekken')) as { readonly nummer: string }
  const colleague = visitor(world)
  await colleague.logIn('collega')
  const { verzoeken } = JSON.parse((await colleague.ask('GET', '/v1/tweede-persoon')).text) as {
    readonly verzoeken: readonly { readonly id: string; readonly doel: string }[]
  }
  expect(verzoeken).toMatchObject([{ doel: 'intrekken' }])
  await colleague.ask('PUT', `/v1/tweede-persoon/${verzoeken[0]?.id ?? ''}`, { type: 'text/plain', text: nummer })
}

test('H-18, H-21: devices that stay open the new keys, and what came before; the one that was removed opens nothing', async () => {
  const [stays, lost] = [await device('balie'), await device('telefoon')]
  const gone = (await devices()).find(({ naam }) => naam === lost.naam)
  await removeDevice(page.world, set, gone?.id ?? '')
  // One message waits in the vault, and one at the hub, sealed to the key before.
  await askBalance(world)
  await page.gateway.turn()
  await askBalance(world)
  world.town.clock.now = new Date(world.town.clock.now.getTime() + 60_000)
  const next = await kept()
  await expect(putInForce(page.world, next)).rejects.toMatchObject({ code: 'SKP-P-20' })
  expect(setInForce(await entry())).toBe(set)
  await agreed()
  await putInForce(page.world, next)

  const now = world.town.clock.now
  const { sleutels } = await entry()
  expect(
    sleutels.map(({ gebruik, ingetrokkenOp, tot }) => [gebruik, ingetrokkenOp !== undefined, new Date(tot) > now]),
  ).toEqual([
    ['teken', true, true],
    ['zegel', false, false],
    ['teken', false, true],
    ['zegel', false, true],
  ])
  expect(setInForce({ sleutels })).toBe(next.born.set)
  // Who had the key before is heard by the hub no more.
  await stateSession(page.world, oin, page.keys)
  expect(await page.server.get('/v1/knooppunt/postvak')).toMatchObject({ kind: 'refused', code: 'SKP-H-06' })
  expect([await opens(stays, next.born.set), await opens(lost, next.born.set)]).toEqual([next.born.secret, undefined])

  // Keys that had their time are not taken in again, whoever locks them for a device.
  const [ours, before] = [await takeIn(next.born.secret), await takeIn(secret)]
  const posed = { ...(await takeIn((await bearKeys(oin, now)).secret)).signer, kid: ours.signer.kid }
  const book = await waitForBook(page.world, () => undefined)
  const asked = [ours, before, { ...ours, signer: posed }].map((keys) =>
    areOurs(book, { oin, set: next.born.set, keys }),
  )
  expect(await Promise.all(asked)).toEqual([true, false, false])

  const anew = await openBrowser(world, next.born.secret)
  await anew.gateway.turn()
  expect(await anew.gateway.inbox()).toHaveLength(2)
  // A question that is sealed from now on goes to the new key.
  await askBalance(world)
  await anew.gateway.turn()
  expect(await anew.gateway.inbox()).toHaveLength(3)
  expect(existsSync(portalPlaces.notices(world.town.home))).toBe(true)
  expect(readdirSync(portalPlaces.notices(world.town.home))).toEqual([`${oin}-vervangen-2026-11-23.json`])
})

/** What is put in the place of an item says nothing of its end, and is of what was seen. */
async function refusedInPlace(): Promise<void> {
  const tot = encodeURIComponent(new Date(world.town.clock.now.getTime() + 60_000).toISOString())
  const proof = 'x'.repeat(22)
  for (const [query, code] of [
    [`was=${proof}&tot=${tot}`, 'SKP-P-05'],
    [`was=${proof}&stil=ja`, 'SKP-P-05'],
    ['was=x', 'SKP-P-05'],
    [`was=${proof}`, 'SKP-P-12'],
  ])
    await expect(page.server.put(`${itemAt('werk/iets')}&${query}`, 'a.b.c.d.e')).rejects.toMatchObject({ code })
}

test('H-21: after the move the key before opens nothing, and goes when nobody can work with it any more', async () => {
  await device('balie')
  await page.vault.write('werk/iets', 'tekst')
  await refusedInPlace()
  await page.server.put(itemAt(codePlace(set)), await lock(secret, page.keys.vault))
  const next = await kept()
  await agreed()
  await putInForce(page.world, next)
  const anew = await openBrowser(world, next.born.secret)
  const at = { server: anew.server, set: next.born.set, vault: anew.keys.vault }
  const left = await earlierOf(at)
  if (left === undefined) throw new Error('nothing is left of the set before')
  const place = { ...at, keys: anew.keys, left }
  await clearSets(place)
  // Who still works with the set before is told; the lock of its code needs two people, and opens nothing that is left.
  expect(await world.store.names(oin, `sleutels/${set}/`)).toEqual([codePlace(set), replacedPlace(set)].toSorted())
  const quick = { signal: new AbortController().signal, pause: async () => undefined, tell: () => undefined }
  expect(await moveAll(place, quick)).toBe(true)

  const items = (await world.store.names(oin, '')).filter((name) => !name.startsWith('sleutels/'))
  const texts = await Promise.all(items.map(async (name) => (await world.store.get(oin, name)) ?? ''))
  expect(items).toContain('werk/iets')
  for (const text of texts) {
    expect(await unlock(text, page.keys.vault)).toBeUndefined()
    expect(await unlock(text, next.born.vault)).toBeDefined()
  }
  expect(await finishMove(place, world.town.clock.now)).toBe(false)
  const later = new Date(world.town.clock.now.getTime() + 5 * 60 * 60_000)
  expect([await finishMove(place, later), await earlierOf(at)]).toEqual([true, undefined])
})

test('H-21: a device without a key of its own gets one when it opens, and is left out until then', async () => {
  const old = await device('oud')
  const [known] = await devices()
  const [at, label] = [`${devicesFolder(set)}${known?.id ?? ''}`, { naam: 'oud', sinds: '' }]
  // As devices were locked before they had keys.
  await page.server.put(itemAt(at), await lock(secret, old.key, { kid: 'oud' }))
  await page.server.put(
    itemAt(`sleutels/${set}/naam/${known?.id ?? ''}`),
    await lock(JSON.stringify(label), page.keys.vault),
  )
  const first = await kept()
  expect(await opens(old, first.born.set)).toBeUndefined()

  const [found] = await devices()
  if (found === undefined) throw new Error('the device is gone')
  await giveDeviceKey(page.world, { device: found, key: old.key }, { set, secret, vault: page.keys.vault })
  const second = await kept()
  expect([await opens(old, set), await opens(old, second.born.set)]).toEqual([secret, second.born.secret])
})

test('H-18: another set comes as a replacement or not at all, and no key before it goes on', async () => {
  const succeed = bookSuccessor(world.town.home, () => world.town.clock.now)
  const { sleutels } = await entry()
  const signed = async (later: readonly ParticipantKey[], begins = world.town.clock.now) => {
    const born = await bearKeys(oin, begins, [...sleutels, ...later])
    const claim = { oin, sleutels: born.claim.sleutels }
    const { signer } = await takeIn(born.secret)
    const inschrijving = await enrolByLogin(claim, signer)
    return { ...claim, inschrijving, opvolging: await succeedKeys(claim, page.keys.signer) }
  }
  // Beside those before, as if they were only renewed.
  const now = world.town.clock.now
  const { public: renewed } = await generateKeys(2, 'zegel', `${oin}-zegel-${set}.1`)
  const period = {
    van: new Date(now.getTime() + 60_000).toISOString(),
    tot: new Date(now.getTime() + 60 * 24 * 60 * 60_000).toISOString(),
  }
  expect(await succeed(await signed([{ ...renewed, ...period }], new Date(now.getTime() - 60_000)))).toBe('geweigerd')
  // A sealing key that was in force and would go on is revoked.
  world.town.clock.now = new Date(now.getTime() + 60_000)
  const asked = await signed([])
  expect(await amongSigners(world.town.home, () => succeed(asked))).toBe('ondertekenaars')
  expect((await entry()).sleutels).toEqual(sleutels)
  expect(await succeed(asked)).toBe('opgenomen')
  expect(await amongSigners(world.town.home, () => succeed(asked))).toBe('opgenomen')
  expect((await entry()).sleutels.map(({ ingetrokkenOp }) => ingetrokkenOp !== undefined)).toEqual([
    true,
    true,
    false,
    false,
  ])
})

test.each([
  [0, 'opgenomen'],
  [1, 'geweigerd'],
])(
  'H-18: a sealing key that a browser ends five minutes and %i ms after the clock of the book: %s',
  async (beyond, verdict) => {
    world.town.clock.now = new Date(world.town.clock.now.getTime() + 60_000)
    const { now } = world.town.clock
    const tot = new Date(now.getTime() + 5 * 60_000 + beyond).toISOString()
    const { sleutels } = await entry()
    const ended = sleutels.map((key) => (key.gebruik === 'zegel' ? { ...key, tot } : key))
    const born = await bearKeys(oin, now, ended)
    const claim = { oin, sleutels: born.claim.sleutels }
    const inschrijving = await enrolByLogin(claim, (await takeIn(born.secret)).signer)
    const opvolging = await succeedKeys(claim, page.keys.signer)

    const succeed = bookSuccessor(world.town.home, () => now)
    expect(await succeed({ ...claim, inschrijving, opvolging })).toBe(verdict)
    const inBook = (await entry()).sleutels
    const revoked = sleutels.map((key) => ({ ...key, ingetrokkenOp: now.toISOString() }))
    const taken = ended.map((key, at) => (key.gebruik === 'zegel' ? key : revoked[at]))
    expect(inBook.slice(0, sleutels.length)).toEqual(verdict === 'opgenomen' ? taken : sleutels)
    expect(inBook.length - sleutels.length).toBe(verdict === 'opgenomen' ? 2 : 0)
  },
)
