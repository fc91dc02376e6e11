/**
 * H-18: neither hub nor gateway goes back to an older address book, and what a new one revokes ends at once.
 *
 * Inside: publishes address books as the desk does, whose door is the program.
 */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { publish, readBook } from '../../cli/exchange/edit-home.ts'
import { readHubHome, trustedDirectory } from '../../cli/exchange/read-home.ts'
import { changeParticipant, revokeKey } from '../../directory/index.ts'
import type { DirectoryContent } from '../../directory/index.ts'
import type { HubClient, Submitted } from '../../gateway/index.ts'
import { join } from './change-book.ts'
import { watched } from './hub-between.ts'
import { saldoverzoek } from './messages.ts'
import { bytesOf, openTown, se, shv } from './town.ts'
import type { Town } from './town.ts'

let town: Town
beforeEach(async () => void (town = await openTown()), 60_000)
afterEach(() => town.close())

const signedBook = async (): Promise<unknown> => (await readHubHome(town.home)).signedDirectory()

/** The next number with this changed, as it is signed; `ahead`: milliseconds that the clock of who publishes is ahead. */
async function publishNext(change: (book: DirectoryContent) => DirectoryContent, ahead = 0): Promise<unknown> {
  const now = new Date(town.clock.now.getTime() + ahead)
  await publish(town.home, change(await readBook(town.home, now)), now)
  return signedBook()
}

const renamed = (book: DirectoryContent): DirectoryContent => changeParticipant(book, se, { naam: 'Nieuwe naam' })

test('H-18: the hub takes the next number, and goes back to none before it', async () => {
  const first = await signedBook()
  const second = await publishNext(renamed)

  expect(await town.hub.adopt(second)).toEqual([])
  expect(await town.hub.adopt(first)).toEqual([{ code: 'rollback', pointer: '/nummer' }])
  expect(await (await town.client(shv)).directory()).toMatchObject({ kind: 'good', value: second })
})

test('H-18: a gateway takes the next number from the hub, and goes back to none before it, after a restart either', async () => {
  const first = await signedBook()
  const directory = await trustedDirectory(await town.participant(shv), town.clock.now)
  const second = await publishNext(renamed)
  let shown = second
  const hub: HubClient = {
    ...(await town.client(shv)),
    directory: async () => ({ kind: 'good', epoch: crypto.randomUUID(), value: shown }),
  }
  // Each is a start with the book that came with the agreement, the oldest there is.
  const numberAfterStart = async (): Promise<number> => {
    const gateway = await town.gateway(shv, { hub, directory })
    await gateway.turn()
    return (await gateway.state()).directory.number
  }
  expect(await numberAfterStart()).toBe(2)

  shown = first
  expect(await numberAfterStart()).toBe(2)
})

test('who joined just now can be sent to at once, and who never did is looked up once', async () => {
  const { gateway, count } = await watched(town, shv)
  const newcomer = '00000099000000004000'
  const to = (Ontvanger: string): Promise<Submitted> => gateway.submit(bytesOf(saldoverzoek({ Ontvanger })))
  await join(town, newcomer)

  expect(await to(newcomer)).toMatchObject({ outcome: 'taken' })
  expect(count('directory')).toBe(1)
  town.clock.now = new Date(town.clock.now.getTime() + 10_000)
  for (const oin of ['00000099000000007000', '00000099000000007000', newcomer]) await to(oin)
  expect(count('directory')).toBe(2)
})

test('renewals at the same time are one question, so that the older answer never comes last', async () => {
  const { gateway, count } = await watched(town, shv)
  await Promise.all([gateway.turn(), gateway.turn()])

  expect(count('directory')).toBe(1)
})

test('a gateway judges each book once, however often the hub shows it', async () => {
  let looks = 0
  const { trust } = await town.participant(shv)
  const watched = new Proxy(trust, { get: (...given): unknown => (looks++, Reflect.get(...given)) })
  const gateway = await town.gateway(shv, { trust: watched })
  const turns = async (): Promise<readonly number[]> => {
    await gateway.turn()
    const first = looks
    await gateway.turn()
    return [first, looks]
  }
  expect(await turns()).toEqual([0, 0])

  await town.hub.adopt(await publishNext(renamed))
  const [first, second] = await turns()
  expect(first).toBeGreaterThan(0)
  expect(second).toBe(first)
  expect((await gateway.state()).directory.number).toBe(2)
})

test('T06: the book in use, shown again when it has ended, is a renewal that failed', async () => {
  const warned: string[] = []
  const gateway = await town.gateway(shv, { warn: (code) => void warned.push(code) })
  await gateway.turn()
  expect(warned).toEqual([])

  town.clock.now = new Date((await gateway.state()).directory.validUntil)
  await gateway.turn()
  expect(warned).toContain('directory-renewal-period')
})

test.each([
  ['now', 0],
  ['by a clock that is minutes ahead', 4 * 60_000],
])(
  'H-18: what waits for a key ends at once when the key is revoked %s, with a receipt that says so',
  async (_, ahead) => {
    const gemeente = await town.gateway(shv)
    const question = saldoverzoek()
    await gemeente.submit(bytesOf(question))
    await gemeente.turn()
    expect(await town.mailbox.load()).toMatchObject({ messages: 1 })

    const { deelnemers } = await readBook(town.home, town.clock.now)
    const kid = deelnemers.find(({ oin }) => oin === se)?.sleutels.find(({ gebruik }) => gebruik === 'zegel')?.kid ?? ''
    const leaked = new Date(town.clock.now.getTime() + ahead)
    const next = await publishNext((book) => revokeKey(book, { oin: se, kid }, leaked), ahead)
    expect(await town.hub.adopt(next)).toEqual([])

    expect(await town.mailbox.load()).toMatchObject({ messages: 0 })
    const receipts = await town.mailbox.receipts(se, { after: 0, limit: 10 })
    expect(receipts.map(({ receipt: { feit } }) => [feit.soort, feit.reden])).toEqual([
      ['aanname', undefined],
      ['verloop', 'sleutel'],
    ])
  },
)
