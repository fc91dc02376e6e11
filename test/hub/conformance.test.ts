/** H-24: in the conformance environment, and only there, a plain synthetic message is judged whole. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saldoverzoek } from './parties.ts'
import { oins, openWorld } from './world.ts'
import type { Seen, World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
}, 60_000)
afterAll(() => world.close())

const path = '/v1/conformiteit/berichten'
const judge = (body: object, headers: Readonly<Record<string, string>> = {}): Promise<Seen> =>
  world.call('shv', 'POST', path, { body, type: 'application/json', headers })
const codes = ({ json }: Seen): readonly string[] => (json['fouten'] as { code: string }[]).map(({ code }) => code)

describe('the plain route', () => {
  test('H-24: tells what would happen to a good message, and keeps nothing', async () => {
    const seen = await judge(saldoverzoek(oins.shv, oins.se))

    expect(seen.status).toBe(200)
    expect(seen.json).toEqual({
      geldig: true,
      bericht: { module: 'schuldregeling', versie: '2.0', berichttype: 'Saldoverzoek' },
      signaleringen: [],
      besluit: { uitkomst: 'doorgelaten' },
    })
    expect(await world.mailbox.load()).toMatchObject({ messages: 0 })
  })

  test('H-24: answers an off-spec message with every finding, in words, and without a value', async () => {
    const { Stuurgegevens, Inhoud } = saldoverzoek(oins.shv, oins.se)
    const { KlantnummerSHV: _missing, ...rest } = Inhoud
    const seen = await judge({ Stuurgegevens, Inhoud: { ...rest, Klant: 'Kanarie-7f3a', Geheim: 'Kanarie-7f3a' } })

    expect([seen.status, seen.json['code']]).toEqual([400, 'SKP-H-21'])
    expect([...codes(seen)].sort()).toEqual(['element-missing', 'element-unknown', 'type-wrong'])
    for (const { melding, herstel, plaats } of seen.json['fouten'])
      expect([melding, herstel, plaats.regel]).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/\.$/), 1])
    expect(seen.text + world.logged()).not.toContain('Kanarie-7f3a')
  })

  test('H-24: tells in English when that is asked', async () => {
    const seen = await judge({}, { 'accept-language': 'en' })

    expect(seen.json['title']).toBe('Message off-spec')
  })

  test.each([
    ['is sent for another organisation', { Afzender: oins.se, Ontvanger: oins.shv }, 'SKP-H-06'],
    ['goes to who does not take part', { Ontvanger: '00000099000000007000' }, 'SKP-H-07'],
    ['goes to a real organisation', { Ontvanger: '00000003123456780000' }, 'SKP-H-07'],
  ])('H-24: tells that a message would be refused that %s', async (_name, change, code) => {
    const seen = await judge(saldoverzoek(oins.shv, oins.se, change))

    expect(seen.json['besluit']).toEqual({ uitkomst: 'geweigerd', code })
  })
})

test('H-24: production does not have the routes', async () => {
  const production = await openWorld({ mode: 'productie' })
  const seen = await production.call('shv', 'POST', path, { body: {}, type: 'application/json' })
  const page = await production.call('shv', 'GET', '/v1/conformiteit/bevindingen')
  const other = await production.call('shv', 'GET', '/v1/postvak')
  await production.close()

  expect([seen.status, seen.json['code']]).toEqual([404, 'SKP-H-16'])
  expect([page.status, page.json['code']]).toEqual([404, 'SKP-H-16'])
  expect([other.status, other.json['code']]).toEqual([403, 'SKP-H-22'])
})
