/**
 * H-34: whether others use the same address book: what each seals in of it is held against the own book and its earlier numbers.
 *
 * Inside: signs address books with the keys of the home, as who signs them could.
 */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readKey } from '../../cli/exchange/credentials.ts'
import { places } from '../../cli/exchange/home.ts'
import { changeParticipant, signDirectory } from '../../directory/index.ts'
import type { DirectoryContent, SignedDirectory } from '../../directory/index.ts'
import { canonical, sha256 } from '../../envelope/index.ts'
import type { HubAnswer, HubClient } from '../../gateway/index.ts'
import { changeBook, newestBook } from './change-book.ts'
import { kept, minute, suspecting, suspicions, wrong } from './suspecting.ts'
import type { Suspecting } from './suspecting.ts'
import { openTown, se, shv } from './town.ts'

let here: Suspecting
beforeEach(async () => void (here = suspecting(await openTown())), 60_000)
afterEach(() => here.town.close())

const renamed = (naam: string) => (content: DirectoryContent) => changeParticipant(content, se, { naam })

/** This content, changed and signed by who signs the address book of the town. */
async function signedOtherwise(content: DirectoryContent, change = renamed('Ander')): Promise<SignedDirectory> {
  return signDirectory(change(content), [await readKey(places.directoryKey(here.town.home))])
}

const good = async (value: unknown): Promise<HubAnswer<unknown>> => ({ kind: 'good', epoch: await here.epoch(), value })
const hashOf = ({ payload }: SignedDirectory): Promise<string> => sha256(Buffer.from(payload, 'base64url'))

test('H-34: an earlier number that another still used is found by the chain, and is fine', async () => {
  const first = await here.trueBook()
  for (const naam of ['Twee', 'Drie', 'Vier']) await changeBook(here.town, renamed(naam))
  const b = await here.side(se)
  await here.lie(shv, { adresboek: first, knooppunt: null })
  await b.gateway.turn()
  // Of the number before the own one only the digest is known, which names none: it and the two before it are asked for.
  expect(b.asked.filter((each) => each.startsWith('earlierDirectory'))).toHaveLength(3)
  expect(suspicions(b)).toEqual([])
  expect((await b.gateway.state()).history).toMatchObject({ state: 'fine', incomparable: 0 })

  // What was found need not be asked for again, after a start either.
  const again = await here.side(se, {}, b.folder)
  await here.lie(shv, { adresboek: first, knooppunt: null })
  await again.gateway.turn()
  expect(again.count('earlierDirectory')).toBe(0)
  expect(suspicions(again)).toEqual([])
})

test('H-34: a number that is not here yet is waited for, and fine when the address book is renewed', async () => {
  const b = await here.side(se)
  await changeBook(here.town, renamed('Twee'))
  b.between.directory = 'away'
  await here.lie(shv, { adresboek: await here.trueBook(), knooppunt: null })
  await b.gateway.turn()
  expect((await b.gateway.state()).history).toMatchObject({ state: 'checking' })
  delete b.between.directory
  here.later(minute)
  await b.gateway.turn()
  expect((await b.gateway.state()).history).toMatchObject({ state: 'fine', unsupported: 0 })
  expect(suspicions(b)).toEqual([])
})

test.each([
  ['the number in use', 0],
  ['an earlier number', -2],
])('H-34: another digest of %s is told of as what nothing supports', async (_name, back) => {
  for (const naam of ['Twee', 'Drie']) await changeBook(here.town, renamed(naam))
  const b = await here.side(se)
  const { nummer } = await here.trueBook()
  await here.lie(shv, { adresboek: { nummer: nummer + back, hash: wrong }, knooppunt: null })
  await b.gateway.turn()
  expect(suspicions(b)).toEqual(['checkpoint-unsupported'])
  expect(kept(b, `ongedekt-${shv}`)).toMatchObject({
    controlepunt: { adresboek: { nummer: nummer + back, hash: wrong } },
    adresboek: { nummer: nummer + back },
  })
  expect(await b.gateway.inbox()).toHaveLength(1)
})

test('H-34: a number that never comes is told of after an hour', async () => {
  const b = await here.side(se)
  await here.lie(shv, { adresboek: { nummer: 10 ** 9, hash: wrong }, knooppunt: null })
  for (let passed = 0; passed < 60; passed += 20) {
    await b.gateway.turn()
    here.later(20 * minute)
  }
  expect(suspicions(b)).toEqual([])
  await b.gateway.turn()
  expect(suspicions(b)).toEqual(['checkpoint-unsupported'])
})

test('H-34: two that were signed under one number are proof, when the hub gives the other one', async () => {
  for (const naam of ['Twee', 'Drie', 'Vier']) await changeBook(here.town, renamed(naam))
  const { content } = await newestBook(here.town)
  const other = await signedOtherwise(content)
  const b = await here.side(se, { earlierDirectory: async () => good(other) })
  await here.lie(shv, { adresboek: { nummer: content.nummer, hash: await hashOf(other) }, knooppunt: null })
  await b.gateway.turn()
  expect(suspicions(b)).toEqual(['two-histories'])
  expect(kept(b, `adresboek-${content.nummer}`)?.adresboeken).toContainEqual(other)
  expect((await b.gateway.state()).history.state).toBe('two-histories')
})

test('H-34: an earlier number that does not stand in the chain of the own one is proof, when it was signed', async () => {
  const early = (await newestBook(here.town)).content
  for (const naam of ['Twee', 'Drie', 'Vier']) await changeBook(here.town, renamed(naam))
  const other = await signedOtherwise(early)
  const real = await here.town.client(se)
  const giving =
    (book: unknown): HubClient['earlierDirectory'] =>
    async (number) =>
      number === early.nummer ? good(book) : real.earlierDirectory(number)
  const b = await here.side(se, { earlierDirectory: giving(other) })
  await here.lie(shv, { adresboek: { nummer: early.nummer, hash: await hashOf(other) }, knooppunt: null })
  await b.gateway.turn()
  expect(suspicions(b)).toEqual(['two-histories'])

  const unsigned = await here.side(se, { earlierDirectory: giving({ ...other, signatures: [] }) })
  await here.lie(shv, { adresboek: { nummer: early.nummer, hash: await hashOf(other) }, knooppunt: null })
  await unsigned.gateway.turn()
  expect(suspicions(unsigned)).toEqual([])
})

test('H-34: a renewal that was signed and contradicts the own address book is refused, and proof', async () => {
  const { content, digest } = await newestBook(here.town)
  const same = await signedOtherwise(content)
  const next = await signedOtherwise({ ...content, nummer: content.nummer + 1, vorige: wrong })
  for (const shown of [same, next]) {
    const b = await here.side(se, { directory: async () => good(shown) })
    await b.gateway.turn()
    expect(suspicions(b)).toEqual(['two-histories'])
    expect((await b.gateway.state()).directory.number).toBe(content.nummer)
  }
  // An older number that is what it was proves nothing.
  expect(await sha256(canonical(content))).toBe(digest)
  const b = await here.side(se, { directory: async () => good((await newestBook(here.town)).signed) })
  await b.gateway.turn()
  expect(suspicions(b)).toEqual([])
})
