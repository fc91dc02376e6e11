/**
 * Drafts: kept encrypted at a pause in typing, found again by who wrote them, and gone with the question or after two weeks.
 *
 * Inside: the page has no door; its parts are asked where they are made.
 */
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createDraftKeeper } from '../../portal/browser/drafts/draft-keeper.ts'
import { createDrafts } from '../../portal/browser/drafts/drafts.ts'
import type { Drafts, KeptDraft } from '../../portal/browser/drafts/drafts.ts'
import { leftOnDevice } from '../../portal/browser/drafts/left-behind.ts'
import type { LeftBehind } from '../../portal/browser/drafts/left-behind.ts'
import { createWriting } from '../../portal/browser/drafts/writing.ts'
import { vaultItems } from '../../portal/browser/vault-items.ts'
import { enrolKeys, openBrowser } from './browser-office.ts'
import type { BrowserOffice } from './browser-office.ts'
import { openPortalWorld, organisation, plainPage } from './portal-world.ts'
import type { PortalWorld } from './portal-world.ts'

let world: PortalWorld
let office: BrowserOffice
beforeAll(async () => {
  world = await openPortalWorld(plainPage)
  office = await openBrowser(world, await enrolKeys(world))
})
afterAll(() => world.close())

const clock = (): Date => world.town.clock.now
const of = (author: string): Drafts => createDrafts(vaultItems(office.server, office.keys.vault), { clock, author })
const draft = (id: string, text: string, at: string): KeptDraft => ({
  ...{ id, kind: 'nieuw', number: id, draft: { Naam: text }, by: 'J. de Boer', at },
  message: { module: 'schuldregeling', version: '2.0', type: 'Saldoverzoek' },
})

/** What this device keeps, and what it is told of who works on it. */
const device = new Map<string, string>()
const leaving = (persoon: string) => ({
  ...{ persoon, key: office.keys.vault, clock },
  store: () => ({
    getItem: (name: string) => device.get(name) ?? null,
    setItem: (name: string, text: string) => void device.set(name, text),
    removeItem: (name: string) => void device.delete(name),
  }),
})
const leftBy = (persoon: string): LeftBehind => leftOnDevice(leaving(persoon))
/** No question is waiting any more. */
const gone = (): Promise<undefined> => Promise.resolve(undefined)

test('a draft is found again by who wrote it, before that of a colleague, until it is dropped', async () => {
  const [one, two] = [of('een'), of('twee')]
  await one.keep(draft('a', 'van een', '2026-11-23T10:00:00Z'))
  await two.keep(draft('a', 'van twee', '2026-11-23T11:00:00Z'))
  await two.keep(draft('b', 'ook van twee', '2026-11-23T09:00:00Z'))
  const said = async (drafts: Drafts, id: string): Promise<unknown> => (await drafts.find(id))?.draft

  expect([await said(one, 'a'), await said(two, 'a')]).toEqual([{ Naam: 'van een' }, { Naam: 'van twee' }])
  expect(await said(one, 'b')).toEqual({ Naam: 'ook van twee' })
  expect((await one.all()).map(({ at }) => at.slice(11, 13))).toEqual(['11', '10', '09'])
  // One reads what one wrote as one's own, whatever colleagues call its writer.
  expect((await one.all()).map(({ by }) => by)).toEqual(['J. de Boer', 'u', 'J. de Boer'])
  await one.drop('a')
  expect((await two.all()).map(({ id }) => id)).toEqual(['b'])
  await two.drop('b')
})

test('nothing of a draft is readable at the server, and it ends there after two weeks without a word', async () => {
  await of('een').keep(draft('c', 'Voorbeeldsteen', '2026-11-23T10:00:00Z'))
  const [name = ''] = await world.store.names(organisation.oin, 'werk/concept/')
  expect(await world.store.get(organisation.oin, name)).not.toMatch(/Voorbeeldsteen|"Naam"|de Boer/)

  const day = 24 * 60 * 60_000
  const before = { since: '2026-01-01T00:00:00.000Z' }
  await world.store.sweep({ ...before, now: new Date(clock().getTime() + 13 * day).toISOString() }, 9)
  expect((await of('een').all()).length).toBe(1)
  await world.store.sweep({ ...before, now: new Date(clock().getTime() + 15 * day).toISOString() }, 9)
  expect([(await of('een').all()).length, await world.store.swept(organisation.oin)]).toEqual([
    0,
    { items: 0, messages: 0 },
  ])
})

test('a draft that is too large is not kept, and one hears so', async () => {
  expect(await of('een').keep(draft('d', 'x'.repeat(1024 * 1024), '2026-11-23T10:00:00Z'))).toBe('vol')
  expect(await of('een').find('d')).toBeUndefined()
})

test('another key opens no draft', async () => {
  await of('een').keep(draft('e', 'x', '2026-11-23T10:00:00Z'))
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  await expect(createDrafts(vaultItems(office.server, key), { clock, author: 'een' }).find('e')).rejects.toThrow(
    'does not open',
  )
  await of('een').drop('e')
})

test('typing keeps a draft at a pause, the last one only; closing keeps at once, and what was sent is not kept again', async () => {
  vi.useFakeTimers()
  const kept: unknown[] = []
  const told: string[] = []
  const keep: Drafts['keep'] = async ({ draft: text }) => {
    if (kept.push(text) === 3) throw new Error('no line')
    return 'bewaard'
  }
  const keeper = createDraftKeeper({ keep }, (how) => void told.push(how))
  const note = (text: string): void => keeper.note(draft('f', text, '2026-11-23T10:00:00Z'))
  note('a')
  await vi.advanceTimersByTimeAsync(1000)
  note('ab')
  await vi.advanceTimersByTimeAsync(1499)
  expect(kept).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(kept).toEqual([{ Naam: 'ab' }])
  note('abc')
  await keeper.flush()
  note('abcd')
  await keeper.flush()
  note('abcde')
  await keeper.stop()
  await vi.advanceTimersByTimeAsync(5000)
  vi.useRealTimers()
  expect([kept.length, told]).toEqual([3, ['bewaard', 'bewaard', 'fout']])
})

test('what could not be kept is found in this page all the same, and is kept when there is a connection again', async () => {
  const drafts = of('een')
  let isCut = true
  const keep: Drafts['keep'] = (...given) => (isCut ? Promise.reject(new Error('no line')) : drafts.keep(...given))
  const writing = createWriting({ ...drafts, keep }, { by: () => 'J. de Boer', clock, left: leftBy('een') })
  const { id, number, message, draft: text } = draft('g', 'zonder lijn', '2026-11-23T10:00:00Z')
  writing.noteNew({ id, number, message, draft: text })
  await writing.flush().catch(() => undefined)

  expect([await drafts.find('g'), (await writing.find('g'))?.draft]).toEqual([undefined, { Naam: 'zonder lijn' }])
  isCut = false
  await writing.flush()
  expect((await drafts.find('g'))?.draft).toEqual({ Naam: 'zonder lijn' })
  await writing.done('g')
})

test('what the server cannot take stays on this device, locked, and is a draft again when its writer opens here', async () => {
  const drafts = of('een')
  const cut = { ...drafts, keep: () => Promise.reject(new Error('no line')) }
  const by = (given: Drafts) => createWriting(given, { by: () => 'J. de Boer', clock, left: leftBy('een') })
  const { id, number, message, draft: text } = draft('h', 'zonder server', '2026-11-23T10:00:00Z')
  const before = by(cut)
  before.noteNew({ id, number, message, draft: text })
  await before.flush().catch(() => undefined)

  expect([before.kept(), device.size, await drafts.find('h')]).toEqual(['hier', 1, undefined])
  expect([...device.values()].join()).not.toMatch(/zonder server|"Naam"|de Boer|Saldoverzoek/)
  // A server that is still away takes nothing from here; a colleague on this device, and another key, open nothing.
  await by(cut)
    .recover(gone)
    .catch(() => undefined)
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  expect([await leftBy('twee').read(), await leftOnDevice({ ...leaving('een'), key }).read()]).toEqual([[], []])
  await by(drafts).recover(gone)
  expect([(await drafts.find('h'))?.draft, device.size]).toEqual([text, 0])
  await drafts.drop('h')
})

test('what was left on this device gives way to what is newer, to a question that is answered, and to two weeks', async () => {
  const drafts = of('een')
  const writing = createWriting(drafts, { by: () => 'J. de Boer', clock, left: leftBy('een') })
  const older = draft('i', 'eerder', '2026-11-23T10:00:00Z')
  await drafts.keep({ ...older, draft: { Naam: 'later' }, at: '2026-11-23T11:00:00Z' })
  await leftBy('een').keep([older, { ...draft('j', 'beantwoord', '2026-11-23T10:00:00Z'), kind: 'antwoord' }])
  await writing.recover(gone)
  expect([(await drafts.find('i'))?.draft, await drafts.find('j'), device.size]).toEqual([
    { Naam: 'later' },
    undefined,
    0,
  ])
  await drafts.drop('i')

  await leftBy('een').keep([older])
  const later = (): Date => new Date(clock().getTime() + 15 * 24 * 60 * 60_000)
  expect(await leftOnDevice({ ...leaving('een'), clock: later }).read()).toEqual([])
  await leftOnDevice({ ...leaving('twee'), clock: later }).keep([])
  expect(device.size).toBe(0)
})

test('a device that keeps nothing is not said to, and what somebody else wrote in its place is no draft', async () => {
  const store = (): never => {
    throw new Error('no store')
  }
  expect(await leftOnDevice({ ...leaving('een'), store }).keep([draft('k', 'x', '2026-11-23T10:00:00Z')])).toBe(false)
  for (const text of ['', '{', '{}', '[1,{"van":"een"}]', '[{"van":"een","tot":"9","tekst":"x"}]']) {
    device.set('concepten', text)
    expect(await leftBy('een').read()).toEqual([])
  }
  device.clear()
})

test('who changes an item of the vault at once with others overwrites none of them', async () => {
  const items = vaultItems(office.server, office.keys.vault)
  await items.write('werk/proef', '+')
  // Both look before either puts.
  let [looked, open]: [number, () => void] = [0, () => undefined]
  const both = new Promise<void>((done) => void (open = done))
  const text = async (path: string): Promise<string | undefined> => {
    const found = await office.server.text(path)
    if ((looked += 1) === 2) open()
    return both.then(() => found)
  }
  const slowly = vaultItems({ ...office.server, text }, office.keys.vault)
  const add = (): Promise<void> => slowly.change('werk/proef', (before = '') => `${before}+`)
  await Promise.all([add(), add()])

  expect(await items.open('werk/proef')).toBe('+++')
  await items.change('werk/proef', () => undefined)
  expect(await items.open('werk/proef')).toBe('+++')
})
