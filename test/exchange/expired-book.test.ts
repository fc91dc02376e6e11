/**
 * T06: past the validity of its address book a gateway neither sends nor opens; nothing is lost, and it says so at once.
 *
 * Inside: the register of the town is kept by what `skp participant` calls.
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { editBook, publish, readBook } from '../../cli/exchange/edit-home.ts'
import { renewCrls } from '../../cli/exchange/create-home.ts'
import type { Gateway, HubClient } from '../../gateway/index.ts'
import { saldoverzoek } from './messages.ts'
import type { Message } from './messages.ts'
import { bytesOf, openTown, se, shv } from './town.ts'
import type { Town } from './town.ts'

const day = 24 * 60 * 60 * 1000
const opened = new Date('2026-11-23T10:00:30.000Z')

let town: Town
let warned: string[]
let hubAway: boolean

beforeEach(async () => {
  town = await openTown()
  warned = []
  hubAway = false
})
afterEach(() => town.close())

const later = (days: number): void => void (town.clock.now = new Date(opened.getTime() + days * day))

const idOf = ({ Stuurgegevens }: Message): string => Stuurgegevens['Referentienummer'] ?? ''

/** Messages are of the day on which they are sent. */
const asked = (): Message => {
  const message = saldoverzoek()
  return {
    ...message,
    Stuurgegevens: { ...message.Stuurgegevens, Tijdstip: `${town.clock.now.toISOString().slice(0, 19)}Z` },
  }
}

async function gateway(oin: string): Promise<Gateway> {
  const client = await town.client(oin)
  const hub: HubClient = {
    ...client,
    directory: async () => (hubAway ? { kind: 'unreachable' } : client.directory()),
  }
  return town.gateway(oin, { hub, warn: (code) => void warned.push(code) })
}

/** The register makes the next number, as `skp participant renew` does, and the hub takes it. */
async function renew(): Promise<void> {
  await editBook(town.home, town.clock.now, (content) => ({ ...content }))
  await renewCrls(town.home, town.clock.now)
  expect(await town.hub.adopt(town.hubHome.signedDirectory())).toEqual([])
}

describe('past the validity of its address book', () => {
  test(
    'H-18: a gateway sends and opens nothing, and goes on where it was when the book is renewed',
    { timeout: 120_000 },
    async () => {
      const [gemeente, incasso] = [await gateway(shv), await gateway(se)]
      later(29.99)
      await renewCrls(town.home, town.clock.now)
      const [sent, waiting] = [asked(), asked()]
      await gemeente.submit(bytesOf(sent))
      await gemeente.turn()
      await gemeente.submit(bytesOf(waiting))
      later(30.01)
      // The hub has a newer number, which does not reach them.
      hubAway = true
      await renew()
      await gemeente.turn()
      await incasso.turn()

      expect(await town.mailbox.load()).toMatchObject({ messages: 1 })
      expect((await gemeente.sent(idOf(waiting)))?.status).toBe('wachtend')
      expect(await incasso.inbox()).toEqual([])
      expect(await gemeente.submit(bytesOf(asked()))).toEqual({ outcome: 'directory' })
      expect((await gemeente.state()).directory).toMatchObject({ inForce: false, trouble: { codes: ['unreachable'] } })

      hubAway = false
      for (const each of [gemeente, incasso, gemeente]) await each.turn()
      expect((await incasso.inbox()).map(({ heading }) => heading.id).toSorted()).toEqual(
        [idOf(sent), idOf(waiting)].toSorted(),
      )
      expect((await gemeente.sent(idOf(sent)))?.status).toBe('afgeleverd')
      expect((await gemeente.state()).directory).toMatchObject({ number: 2, inForce: true })
      expect((await gemeente.state()).directory.trouble).toBeUndefined()
    },
  )

  test('H-18: it starts and waits for a newer book', { timeout: 60_000 }, async () => {
    later(40)
    await renewCrls(town.home, town.clock.now)
    const incasso = await gateway(se)
    await incasso.turn()
    expect((await incasso.state()).directory).toMatchObject({ number: 1, inForce: false })

    await renew()
    await incasso.turn()
    expect((await incasso.state()).directory).toMatchObject({ number: 2, inForce: true })
  })
})

test(
  'H-18: the hub lets nobody in by such a book, is not ready, hands out the book, and can be measured',
  { timeout: 60_000 },
  async () => {
    const client = await town.client(se)
    const listed = async () => (await client.list({ after: 0, wait: 0 }, new AbortController().signal)).kind
    const ready = async () => (await fetch(`${town.operatorUrl}/gezondheid/gereed`)).status
    expect(await ready()).toBe(200)
    later(30)
    await renewCrls(town.home, town.clock.now)

    expect(await ready()).toBe(503)
    expect([await listed(), (await client.directory()).kind]).toEqual(['unreachable', 'good'])
    const figures = await (await fetch(`${town.operatorUrl}/metrics`)).text()
    expect(figures).toContain(
      `skp_directory_valid_until_timestamp_seconds ${Date.parse('2026-12-23T10:00:30Z') / 1000}`,
    )
    await renew()
    expect([await listed(), await ready()]).toEqual(['good', 200])
  },
)

describe('a renewal that fails', () => {
  test(
    'is told at the first time, again each hour, and stands in the state until one does well',
    { timeout: 60_000 },
    async () => {
      const gemeente = await gateway(shv)
      hubAway = true
      const said = async (days: number): Promise<readonly string[]> => {
        warned.length = 0
        later(days)
        await gemeente.turn()
        return [...warned]
      }
      const hour = 1 / 24

      expect(await said(1)).toEqual(['directory-renewal-unreachable'])
      expect((await gemeente.state()).directory.trouble).toEqual({
        since: town.clock.now.toISOString(),
        codes: ['unreachable'],
      })
      expect(await said(1 + hour / 2)).toEqual([])
      expect(await said(1 + hour)).toEqual(['directory-renewal-unreachable'])
      hubAway = false
      expect(await said(1.5)).toEqual([])
      expect((await gemeente.state()).directory.trouble).toBeUndefined()
    },
  )

  test('what ends soon is told before it ends: the book, and the own keys', { timeout: 60_000 }, async () => {
    const gemeente = await gateway(shv)
    const said = async (days: number): Promise<readonly string[]> => {
      warned.length = 0
      later(days)
      await gemeente.turn()
      return [...warned]
    }

    expect(await said(19)).toEqual([])
    expect(await said(21)).toEqual(['directory-ends-soon'])
    await renew()
    expect(await said(22)).toEqual([])
    later(75)
    await renew()
    expect(await said(77)).toEqual(['sealing-key-ends-soon'])
  })
})

test('a change of a number that is no longer in use is refused', { timeout: 60_000 }, async () => {
  const read = await readBook(town.home, town.clock.now)
  await publish(town.home, { ...read }, town.clock.now)

  await expect(publish(town.home, { ...read }, town.clock.now)).rejects.toThrow('changed meanwhile')
  expect((await readBook(town.home, town.clock.now)).nummer).toBe(2)
})
