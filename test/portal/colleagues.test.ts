/**
 * Two browsers of one organisation: what one opens, answers or asks, the other knows; and nothing goes out twice.
 *
 * Inside: the page has no door; its participant is opened where the page opens it.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { Refused } from '../../portal/browser/server.ts'
import { createVaultChanges } from '../../portal/server/vault-changes.ts'
import type { Gateway } from '../../gateway/index.ts'
import { antwoord, idOf, saldoverzoek } from '../exchange/messages.ts'
import type { Message } from '../exchange/messages.ts'
import { bytesOf, se, shv } from '../exchange/town.ts'
import { enrolKeys, openBrowser } from './browser-office.ts'
import type { BrowserOffice } from './browser-office.ts'
import { openPortalWorld, organisation, plainPage, send } from './portal-world.ts'
import type { PortalWorld } from './portal-world.ts'

const { oin } = organisation
let world: PortalWorld
let secret: string
let one: BrowserOffice
let two: BrowserOffice
let counsellor: Gateway
let creditor: Gateway
beforeAll(async () => {
  world = await openPortalWorld(plainPage, { portalKinds: ['schuldeiser', 'shv-fase-2'] })
  secret = await enrolKeys(world)
  one = await openBrowser(world, secret, 'goed')
  two = await openBrowser(world, secret, 'collega')
  counsellor = await world.town.gateway(shv)
  creditor = await world.town.gateway(se)
})
afterAll(() => world.close())

async function ask(change: Readonly<Record<string, string>> = {}): Promise<Message> {
  const question = saldoverzoek({ Ontvanger: oin, ...change })
  await send(counsellor, question)
  return question
}

const idsIn = async ({ gateway }: BrowserOffice): Promise<readonly string[]> =>
  (await gateway.inbox()).map(({ heading }) => heading.id)

test('what a colleague opened is there at one look, in two requests however much it is, and leaves when it was answered', async () => {
  const questions = [await ask(), await ask(), await ask()]
  await one.gateway.turn()
  expect(await idsIn(two)).toEqual([])
  const before = two.asked.length
  expect(await two.gateway.refresh()).toBe(true)
  expect((await idsIn(two)).toSorted()).toEqual(questions.map(idOf).toSorted())
  expect(two.asked.slice(before)).toEqual(['GET /v1/kluis/wijzigingen', 'POST /v1/kluis/stukken'])

  const quiet = two.asked.length
  expect(await two.gateway.refresh()).toBe(false)
  expect(two.asked.slice(quiet)).toEqual(['GET /v1/kluis/wijzigingen'])

  for (const question of questions) {
    await one.gateway.submit(bytesOf(antwoord(question)))
    await one.gateway.takeOver(idOf(question))
  }
  await two.gateway.refresh()
  expect(await idsIn(two)).toEqual([])
  await one.gateway.turn()
})

test('a look sees all there is also when the server no longer knows what changed', async () => {
  const question = await ask()
  await one.gateway.turn()
  const { get } = two.server
  vi.spyOn(two.server, 'get').mockImplementation(async (path, signal) => {
    const answer = await get(path, signal)
    return path.startsWith('/v1/kluis/wijzigingen')
      ? { stand: (answer as { stand: string }).stand, opnieuw: true }
      : answer
  })
  await two.gateway.refresh()
  expect(await idsIn(two)).toEqual([idOf(question)])
  await one.gateway.takeOver(idOf(question))
  await two.gateway.refresh()
  vi.restoreAllMocks()
  expect(await idsIn(two)).toEqual([])
})

test('the answer to what a colleague asked a moment ago is taken in, not rejected', async () => {
  const question = saldoverzoek({ Afzender: oin, Ontvanger: se })
  expect(await one.gateway.submit(bytesOf(question))).toMatchObject({ outcome: 'taken' })
  await one.gateway.turn()
  await creditor.turn()
  const answer = antwoord(question)
  expect(await creditor.submit(bytesOf(answer))).toMatchObject({ outcome: 'taken' })
  await creditor.turn()
  await two.gateway.turn()

  expect(await idsIn(two)).toEqual([idOf(answer)])
  await two.gateway.takeOver(idOf(answer))
  await one.gateway.refresh()
})

test('two that answer at once under one number send one answer, and the other hears so', async () => {
  for (let round = 0; round < 4; round += 1) {
    const question = await ask()
    await one.gateway.turn()
    await two.gateway.refresh()
    const number = { Referentienummer: crypto.randomUUID() }
    const [first, second] = [
      antwoord(question, number),
      antwoord(question, { ...number, Tijdstip: '2026-11-23T10:00:01Z' }),
    ]
    const done = await Promise.all([one.gateway.submit(bytesOf(first)), two.gateway.submit(bytesOf(second))])
    expect(done.map(({ outcome }) => outcome).toSorted()).toEqual(['reused', 'taken'])
    await Promise.all([one.gateway.turn(), two.gateway.turn()])
    await counsellor.turn()
    const winner = done[0]?.outcome === 'taken' ? first : second
    const arrived = (await counsellor.inbox()).filter(({ heading }) => heading.cross === idOf(question))
    expect(arrived.map(({ message }) => JSON.parse(message) as unknown)).toEqual([winner])
    await one.gateway.takeOver(idOf(question))
  }
  expect(world.warned).toEqual([])
})

test('two that answer at once, each under a number of its own, send one answer', async () => {
  for (let round = 0; round < 4; round += 1) {
    const question = await ask()
    await one.gateway.turn()
    await two.gateway.refresh()
    const answers = [antwoord(question), antwoord(question)] as const
    const done = await Promise.all([one.gateway.submit(bytesOf(answers[0])), two.gateway.submit(bytesOf(answers[1]))])
    expect(done.map(({ outcome }) => outcome).toSorted()).toEqual(['reused', 'taken'])
    // Who was first may send the same again; nobody else may.
    const [winner, loser] = done[0]?.outcome === 'taken' ? [one, two] : [two, one]
    const own = answers[winner === one ? 0 : 1]
    expect((await winner.gateway.submit(bytesOf(own))).outcome).toBe('taken')
    expect((await loser.gateway.submit(bytesOf(antwoord(question)))).outcome).toBe('reused')
    await Promise.all([one.gateway.turn(), two.gateway.turn()])
    await counsellor.turn()
    const arrived = (await counsellor.inbox()).filter(({ heading }) => heading.cross === idOf(question))
    expect(arrived.map(({ heading }) => heading.id)).toEqual([idOf(own)])
    await one.gateway.takeOver(idOf(question))
  }
})

test('two that open the same bad message at once reject it once', async () => {
  await one.gateway.turn()
  const careless = await world.town.gateway(shv, { judge: async () => ({ valid: true, findings: [] }) as never })
  const bad = saldoverzoek({ Ontvanger: oin })
  await careless.submit(bytesOf({ ...bad, Inhoud: {} }))
  await careless.turn()
  await Promise.all([one.gateway.turn(), two.gateway.turn()])
  await Promise.all([one.gateway.turn(), two.gateway.turn()])
  await careless.turn()

  const told = (await careless.inbox()).filter(({ heading }) => heading.about === idOf(bad))
  expect(told.length).toBe(1)
})

test('whoever asks from a standing hears every later change of its own organisation, or to look anew; the memory is bounded', () => {
  const step = fc.record({ oin: fc.constantFrom('a', 'b', 'c'), name: fc.nat(6).map(String), isGone: fc.boolean() })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40, size: 'max' }), fc.nat(40), (steps, at) => {
      const changes = createVaultChanges('nu', { each: 4, all: 9 })
      let standing = changes.since('a').standing
      for (const [index, { oin: own, ...change }] of steps.entries()) {
        if (index === at) ({ standing } = changes.since('a'))
        changes.note(own, change)
      }
      const told = changes.since('a', standing)
      const later = steps.slice(at < steps.length ? at : 0).filter((each) => each.oin === 'a')
      const last = new Map(later.map(({ name, isGone }) => [name, isGone]))
      if (told.changes === undefined) {
        expect(steps.length).toBeGreaterThan(4)
        return
      }
      const found = new Map(told.changes.map(({ name, isGone }) => [name, isGone]))
      expect(told.changes.length).toBeLessThanOrEqual(4)
      expect(found).toEqual(last)
    }),
  )
  const other = createVaultChanges('later')
  expect(other.since('a', 'nu.0').changes).toBeUndefined()
  expect(other.since('a', other.since('a').standing).changes).toEqual([])
})

test('who took the place of an answer and vanished before sending holds up nobody for long', async () => {
  const question = await ask()
  await one.gateway.turn()
  await two.gateway.refresh()
  const { put } = one.server
  vi.spyOn(one.server, 'put').mockImplementation(async (path, body) => {
    if (path.includes('uitbak') || path.includes('logboek')) throw new Refused('onbereikbaar')
    return put(path, body)
  })
  await expect(one.gateway.submit(bytesOf(antwoord(question)))).rejects.toThrow('onbereikbaar')
  vi.restoreAllMocks()

  expect((await two.gateway.submit(bytesOf(antwoord(question)))).outcome).toBe('reused')
  // By then the session of who vanished is over too: nothing of it can be sent any more.
  world.town.clock.now = new Date(world.town.clock.now.getTime() + 21 * 60_000)
  await expect(one.server.get('/v1/sessie')).rejects.toThrow('SKP-P-01')
  const later = await openBrowser(world, secret, 'collega')
  expect((await later.gateway.submit(bytesOf(antwoord(question)))).outcome).toBe('taken')
})
