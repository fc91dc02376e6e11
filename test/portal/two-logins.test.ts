/**
 * H-21: of a kind of message that takes two logins nothing leaves by one person, whoever proposes, agrees, withdraws and changes
 * the rule in whichever order; and the rule itself changes by two.
 *
 * Inside: the law is about what the server decides; a few visitors hold its routes against it.
 */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sha256 } from '../../envelope/visible.ts'
import { memoryStore } from '../../portal/index.ts'
import type { Asker } from '../../portal/server/requests.ts'
import { createTwoLogins } from '../../portal/server/two-logins.ts'
import { createTypesRules } from '../../portal/server/types-rule.ts'
import { decided } from '../../portal/browser/two-logins/decided.ts'
import { createProposals } from '../../portal/browser/tray/proposals.ts'
import type { Server } from '../../portal/browser/server.ts'
import type { SealedHere } from '../../gateway/anywhere.ts'
import { saldoverzoek } from '../exchange/messages.ts'
import { shv } from '../exchange/town.ts'
import { openPortalWorld, organisation, plainPage } from './portal-world.ts'
import type { PortalWorld } from './portal-world.ts'
import { visitor } from './visitor.ts'
import type { Visitor } from './visitor.ts'

const { oin } = organisation
const receiver = '00000099000000001000'
const prefix = 'nl.schuldenknooppunt.schuldregeling.'
const [balance, consent] = [`${prefix}SaldoverzoekAntwoord`, `${prefix}GeenMedewerking`] as const
const idOf = (nth: number): string => `00000000-0000-4000-8000-00000000000${nth}`

/** A sealed message, as far as anybody sees. */
function event(id: string, type: string = balance, { ontvanger = receiver, data = 'a' } = {}): string {
  return JSON.stringify({
    ...{ specversion: '1.0', id, type, source: `urn:nld:oin:${oin}`, ontvanger },
    dataschema: `https://schuldenknooppunt.nl/schemas/schuldregeling/2.0/${type.slice(prefix.length)}`,
    schemaset: `sha256-${'A'.repeat(43)}`,
    ...{ kid: 'sleutel', time: '2026-11-23T10:00:00Z', datacontenttype: 'application/jose' },
    ...{ data: `${data}.b.c.d.e`, verklaring: 'a.b.c' },
  })
}
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const person = (name: string): Asker => ({ id: `sessie van ${name}`, person: name, organisation })

/** The server's half, for as many people as there are names. */
function desk() {
  const store = memoryStore()
  let made = 0
  const clock = (): Date => new Date('2026-11-23T10:00:00Z')
  const uuid = (): string => `voorstel ${(made += 1)}`
  return { store, two: createTwoLogins(store, clock), rules: createTypesRules(store, clock, uuid) }
}

const people = ['een', 'twee', 'drie']
const names = fc.constantFrom(...people)
const types = fc.constantFrom(balance, consent)
const acts = fc.oneof(
  fc.record({ do: fc.constant('propose' as const), who: names, nth: fc.nat(1), type: types }),
  fc.record({
    do: fc.constant('agree' as const),
    who: names,
    nth: fc.nat(1),
    type: types,
    data: fc.constantFrom('x', 'y'),
  }),
  fc.record({ do: fc.constant('withdraw' as const), who: names, nth: fc.nat(1) }),
  fc.record({ do: fc.constant('ask' as const), who: names, types: fc.uniqueArray(types) }),
  fc.record({ do: fc.constant('say yes' as const), who: names }),
  fc.record({ do: fc.constant('say no' as const), who: names }),
)
type Act = typeof acts extends fc.Arbitrary<infer Value> ? Value : never

/** Before anything is drawn one kind takes two logins. */
const agreedOn: readonly Act[] = [
  { do: 'ask', who: 'een', types: [balance] },
  { do: 'say yes', who: 'twee' },
]

/** Plays drawn acts, remembers who said what, and holds what may leave and what the rule became against that. */
function play() {
  const { two, rules } = desk()
  const said = new Set<string>()
  const saidByTwo = (one: string, other: string): boolean =>
    people.some((by) => said.has(`${one} ${by}`) && people.some((also) => also !== by && said.has(`${other} ${also}`)))
  const types = async (): Promise<readonly string[]> => (await rules.of(person('een'))).types
  const sayYes = async (by: string): Promise<void> => {
    const { proposal } = await rules.of(person(by))
    if ((await rules.agree(person(by), proposal?.id ?? '')) !== 'changed') return
    const wanted = `afspraak ${(await types()).join()}`
    expect(people.filter((other) => other !== by && said.has(`${wanted} ${other}`))).not.toEqual([])
  }
  const act = async ({ who: by, ...drawn }: Act): Promise<void> => {
    const who = person(by)
    switch (drawn.do) {
      case 'propose':
        await two.propose(who, { id: idOf(drawn.nth), type: drawn.type, receiver })
        return void said.add(`voorstel ${idOf(drawn.nth)} ${drawn.type} ${by}`)
      case 'agree': {
        const text = event(idOf(drawn.nth), drawn.type, { data: drawn.data })
        await two.agree(who, idOf(drawn.nth), await sha256(text))
        return void said.add(`akkoord ${text} ${by}`)
      }
      case 'withdraw':
        return two.withdraw(who, idOf(drawn.nth))
      case 'ask':
        await rules.propose(who, drawn.types)
        return void said.add(`afspraak ${drawn.types.toSorted().join()} ${by}`)
      case 'say yes':
        return sayYes(by)
      case 'say no':
        return void (await rules.drop(who, (await rules.of(who)).proposal?.id ?? ''))
    }
  }
  const leaving = async (): Promise<number> => {
    const each = (await types()).flatMap((type) => sealedOf(type))
    const may = await Promise.all(each.map(({ id, text }) => two.mayLeave(oin, id, bytesOf(text))))
    const left = each.filter((_, at) => may[at])
    for (const { id, type, text } of left) expect(saidByTwo(`voorstel ${id} ${type}`, `akkoord ${text}`)).toBe(true)
    return left.length
  }
  return { act, types, leaving }
}

/** Two sealed messages of this kind under each number. */
const sealedOf = (type: string) =>
  [0, 1].flatMap((nth) => ['x', 'y'].map((data) => ({ id: idOf(nth), type, text: event(idOf(nth), type, { data }) })))

test('H-21: what leaves of a ruled kind was proposed by one and agreed to, as this very sealed message, by another', async () => {
  let left = 0
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 5, maxLength: 30, size: 'max' }), async (drawn) => {
      const { act, types, leaving } = play()
      for (const each of [...agreedOn, ...drawn]) {
        const before = await types()
        await act(each)
        // Nothing but a second person's yes changes the rule.
        if (each.do !== 'say yes') expect(await types()).toEqual(before)
        left += await leaving()
      }
    }),
    { numRuns: 60 },
  )
  // A law about nothing would hold too.
  expect(left).toBeGreaterThan(0)
})

describe('a kind that takes two logins', () => {
  const [one, two] = [person('een'), person('twee')]
  const id = idOf(1)
  async function ruled() {
    const all = desk()
    await all.rules.propose(one, [consent])
    const { proposal: replaced } = await all.rules.of(one)
    await all.rules.propose(one, [balance])
    const { proposal } = await all.rules.of(one)
    // Who agrees, agrees to what was shown.
    expect(await all.rules.agree(two, replaced?.id ?? '')).toBe('gone')
    expect(await all.rules.agree(one, proposal?.id ?? '')).toBe('own')
    expect(await all.rules.agree(two, proposal?.id ?? '')).toBe('changed')
    return all
  }
  const may = ({ two: logins }: ReturnType<typeof desk>, text: string, under = id) =>
    logins.mayLeave(oin, under, bytesOf(text))

  test('H-21: leaves as what another agreed to, and as no other sealed message, receiver, kind or number', async () => {
    const all = await ruled()
    const text = event(id)
    expect(await may(all, text)).toBe(false)
    await all.two.propose(one, { id, type: balance, receiver })
    expect([await all.two.agree(one, id, await sha256(text)), await may(all, text)]).toEqual(['own', false])
    expect([await all.two.agree(two, id, await sha256(text)), await may(all, text)]).toEqual(['agreed', true])
    expect(await may(all, event(id, balance, { data: 'z' }))).toBe(false)
    for (const other of [
      event(id, balance, { ontvanger: '00000099000000002000' }),
      event(id, consent),
      event(idOf(2)),
    ]) {
      await all.two.agree(two, id, await sha256(other))
      expect(await may(all, other)).toBe(false)
    }
  })

  test('H-21: what the hub would read otherwise, or not at all, does not leave', async () => {
    const all = await ruled()
    const twice = event(id, consent).replace('"type":', `"type":"${balance}","type":`)
    expect(await may(all, twice)).toBe(false)
    expect(await Promise.all(['{}', 'x', event(idOf(2), consent)].map((text) => may(all, text)))).toEqual([
      ...[false, false, false],
    ])
    expect([await may(all, event(id, consent)), await may(desk(), 'x')]).toEqual([true, true])
  })

  test('H-21: a proposal that is withdrawn, or of which the time is over, agrees to nothing', async () => {
    const all = await ruled()
    const [text, digest] = [event(id), await sha256(event(id))]
    await all.two.propose(one, { id, type: balance, receiver })
    await all.two.agree(two, id, digest)
    await all.two.withdraw(one, id)
    expect([await may(all, text), await all.two.agree(two, id, digest)]).toEqual([false, 'gone'])
    await all.two.propose(one, { id, type: balance, receiver })
    expect(await all.two.propose(two, { id, type: consent, receiver })).toBe('other')
    await all.store.sweep({ now: '2027-06-01T00:00:00.000Z', since: '' }, 9)
    expect(await all.two.agree(two, id, digest)).toBe('gone')
  })
})

test('H-21: of two who change the rule or a proposal at once neither overwrites the other unseen', async () => {
  const { two, rules } = desk()
  const [one, other] = [person('een'), person('twee')]
  const proposed = await Promise.all([rules.propose(one, [balance]), rules.propose(other, [consent])])
  const standing = async () => (await rules.of(one)).proposal
  const first = (await standing())?.id ?? ''
  expect([proposed, (await standing())?.types]).toEqual([['kept', 'first'], [balance]])
  // Whoever thinks better of it proposes again; who looked at what it was neither agrees to it nor drops it any more.
  expect(await rules.propose(one, [balance, consent])).toBe('kept')
  expect(await Promise.all([rules.agree(other, first), rules.drop(other, first)])).toEqual(['gone', 'gone'])
  const second = (await standing())?.id ?? ''
  expect(await Promise.all([rules.agree(other, second), rules.drop(one, second)])).toEqual(['changed', 'gone'])
  expect(await rules.of(one)).toMatchObject({ types: [balance, consent].toSorted() })

  const [id, text] = [idOf(1), event(idOf(1))]
  const digests = [await sha256(text), await sha256(event(id, balance, { data: 'b' }))] as const
  const both = [two.propose(one, { id, type: balance, receiver }), two.propose(other, { id, type: consent, receiver })]
  expect(await Promise.all(both)).toEqual(['kept', 'other'])
  await Promise.all([two.agree(other, id, digests[0]), two.agree(person('drie'), id, digests[1])])
  expect(await two.mayLeave(oin, id, bytesOf(text))).toBe(true)
  await Promise.all([two.agree(other, id, digests[0]), two.withdraw(one, id)])
  expect(await two.mayLeave(oin, id, bytesOf(text))).toBe(false)
})

test('H-21: a page agrees to what it sealed of the bytes that were read, and lets nothing else of a ruled kind be kept', async () => {
  const put: string[] = []
  const server = {
    put: async (path: string, body: string) => void put.push(`${path} ${body}`),
  } as unknown as Server
  const proposals = createProposals(server, async () => ({ soorten: [balance] }))
  const [id, text] = [idOf(1), event(idOf(1))]
  const [read, other] = [bytesOf('gelezen'), bytesOf('gelezen')]
  proposals.agreeTo(read)
  // The same number and the same text, but not what was shown and agreed to.
  await expect(proposals.sealed({ id, message: other, event: text })).rejects.toThrow('SKP-P-37')
  await proposals.sealed({ id, message: other, event: event(id, consent) })
  expect(put).toEqual([])
  await proposals.sealed({ id, message: read, event: text })
  expect(put).toEqual([`/v1/voorstellen/${id}/akkoord ${await sha256(text)}`])
})

describe('at the portal', () => {
  let world: PortalWorld
  let [clerk, colleague]: Visitor[] = []
  beforeAll(async () => {
    world = await openPortalWorld(plainPage)
    ;[clerk, colleague] = [visitor(world), visitor(world)]
    await clerk.logIn('goed')
    await colleague.logIn('collega')
  })
  afterAll(() => world.close())

  const codeOf = (text: string): string => (JSON.parse(text) as { readonly code?: string }).code ?? 'goed'
  async function ask(who: Visitor | undefined, what: string, body?: object | string): Promise<string> {
    const [method = '', path = ''] = what.split(' ')
    const type = typeof body === 'string' ? 'text/plain' : 'application/json'
    const sent = body === undefined ? undefined : { type, text: typeof body === 'string' ? body : JSON.stringify(body) }
    const { status, text } = (await who?.ask(method, path, sent)) ?? { status: 0, text: '{}' }
    return status === 204 ? 'goed' : codeOf(text)
  }
  const proposalOf = async (): Promise<string> => {
    const { text } = (await clerk?.ask('GET', '/v1/twee-inlogs')) ?? { text: '{}' }
    return (JSON.parse(text) as { readonly voorstel?: { readonly id: string } }).voorstel?.id ?? crypto.randomUUID()
  }

  test('H-21: the outbox refuses one person, another browser of that person, and takes what a colleague agreed to', async () => {
    const again = visitor(world)
    await again.logIn('goed')
    const [id, rule] = [crypto.randomUUID(), '/v1/twee-inlogs']
    const text = event(id)
    const digest = await sha256(text)
    const offer = (who: Visitor | undefined) => ask(who, `PUT /v1/uitbak/${id}`, text)
    expect(await ask(clerk, `PUT ${rule}`, { soorten: ['geen soort'] })).toBe('SKP-P-05')
    expect(await ask(clerk, `PUT ${rule}`, { soorten: [balance] })).toBe('goed')
    const change = `${rule}/${await proposalOf()}`
    expect(await ask(colleague, `PUT ${rule}`, { soorten: [consent] })).toBe('SKP-P-12')
    expect([await ask(again, `PUT ${change}`), await ask(colleague, `PUT ${change}`)]).toEqual(['SKP-P-38', 'goed'])
    expect(await ask(clerk, `DELETE ${change}`)).toBe('SKP-P-39')

    const place = `/v1/voorstellen/${id}`
    expect([await offer(clerk), await offer(colleague)]).toEqual(['SKP-P-37', 'SKP-P-37'])
    expect(await ask(clerk, `PUT ${place}/akkoord`, digest)).toBe('SKP-P-39')
    expect(await ask(clerk, `PUT ${place}`, { soort: balance, ontvanger: receiver })).toBe('goed')
    expect(await ask(again, `PUT ${place}/akkoord`, digest)).toBe('SKP-P-38')
    expect(await offer(colleague)).toBe('SKP-P-37')
    expect(await ask(colleague, `PUT ${place}/akkoord`, digest)).toBe('goed')
    expect(await world.store.waiting(organisation.oin, { after: 0, most: 9 })).toEqual([])
    // Whoever brings it now brings what two people agreed on.
    await offer(clerk)
    expect(await world.store.waiting(organisation.oin, { after: 0, most: 9 })).toMatchObject([{ id, event: text }])
  })

  test('H-21: a gateway tells what it sealed before it keeps it; when that is refused, nothing is kept', async () => {
    const heard: SealedHere[] = []
    const sealed = async (each: SealedHere): Promise<void> => {
      expect(await gateway.sent(each.id)).toBeUndefined()
      if (heard.push(each) === 1) throw new Error('not yet')
    }
    const gateway = await world.town.gateway(shv, { sealed })
    const message = bytesOf(JSON.stringify(saldoverzoek()))
    await expect(gateway.submit(message)).rejects.toThrow('not yet')
    expect(await gateway.sent(heard[0]?.id ?? '')).toBeUndefined()
    const done = await gateway.submit(message)
    expect(done).toMatchObject({ outcome: 'taken', id: heard[1]?.id })
    expect(heard[1]?.message).toBe(message)
    expect((await gateway.sent(heard[1]?.id ?? ''))?.event).toBe(heard[1]?.event)
  })
})

test('who looks at a proposal is told what became of it, and nothing as long as it waits', () => {
  const waits = (door: string) => ({ soorten: [], voorstel: { id: '1', soorten: [consent, balance], door, op: '' } })
  const [none, taken] = [{ soorten: [] }, { soorten: [balance, consent] }]

  expect([decided(none, waits('ik'), 'ik'), decided(waits('ik'), waits('ik'), 'ik')]).toEqual([undefined, undefined])
  expect(decided(waits('ik'), taken, 'ik')).toContain('Een collega stemde in.')
  expect(decided(waits('ik'), none, 'ik')).toContain('ging niet door')
  for (const rule of [none, taken]) expect(decided(waits('een ander'), rule, 'ik')).toContain('is er niet meer')
})
