/**
 * A participant that does at every step of the contract what it may not: others are not touched, every message has one end, and
 * nothing is signed in the name of who did not act.
 *
 * Inside: asks the judgement of `skp receipt verify` as data; its door, the program, gives sentences.
 */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Agent, request } from 'undici'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { verifyReceipts } from '../../cli/exchange/verify-receipts.ts'
import { confirm, ladingHash } from '../../envelope/index.ts'
import type { Confirmation, SealedEvent } from '../../envelope/index.ts'
import type { Gateway } from '../../gateway/index.ts'
import { join as admit } from './change-book.ts'
import { sealedBy } from './hostile-hub.ts'
import { antwoord, saldoverzoek } from './messages.ts'
import type { Message } from './messages.ts'
import { bytesOf, openTown, se, shv } from './town.ts'
import type { Town } from './town.ts'

/** A counsellor like any other, with keys and a certificate of its own. */
const bad = '00000099000000004000'

let town: Town
let agent: Agent
let sender: Gateway
let receiver: Gateway
beforeAll(async () => {
  town = await openTown()
  await admit(town, bad)
  const { key, cert, ca } = (await town.participant(bad)).tls
  agent = new Agent({ connect: { key, cert, ca: [...ca] } })
  sender = await town.gateway(shv)
  receiver = await town.gateway(se)
}, 60_000)
afterAll(async () => {
  await agent.close()
  await town.close()
})

type Asked = {
  readonly method?: 'GET' | 'PUT'
  readonly body?: unknown
  readonly namens?: string
  readonly type?: string
}
type Answer = {
  readonly status: number
  readonly code?: string
  readonly bewijs?: { readonly feit: Readonly<Record<string, unknown>> }
}

/** Asks the hub with the certificate of the one that is hostile. */
async function ask(
  path: string,
  { method = 'PUT', body, namens, type = 'application/json' }: Asked = {},
): Promise<Answer> {
  // The hub counts requests in a second.
  town.clock.now = new Date(town.clock.now.getTime() + 1000)
  const answer = await request(`${town.url}/v1${path}`, {
    ...{ method, dispatcher: agent },
    headers: { ...(body === undefined ? {} : { 'content-type': type }), ...(namens === undefined ? {} : { namens }) },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await answer.body.text()
  return { ...(text.startsWith('{') ? (JSON.parse(text) as Omit<Answer, 'status'>) : {}), status: answer.statusCode }
}
const offer = (event: object, { id = (event as SealedEvent).id, ...rest }: Asked & { readonly id?: string } = {}) =>
  ask(`/berichten/${id}`, { body: event, type: 'application/cloudevents+json', ...rest })

const module = 'schuldregeling'
const answerKind = {
  type: `nl.schuldenknooppunt.${module}.SaldoverzoekAntwoord`,
  dataschema: `https://schuldenknooppunt.nl/schemas/${module}/2.0/SaldoverzoekAntwoord`,
}
const kern = { from: bad, to: se } as const
const own = (change: Readonly<Record<string, string>> = {}): Message => saldoverzoek({ Afzender: bad, ...change })

/** What the hostile one confirms of a message, as itself unless said otherwise. */
async function confirmation(event: SealedEvent, change: Partial<Confirmation> = {}, by = bad): Promise<string> {
  const said = { bericht: event.id, ladingHash: await ladingHash(event.data), oordeel: 'ontvangen' } as const
  const whole = { ...said, inhoudHash: 'A'.repeat(43), tijdstip: town.clock.now.toISOString(), ...change }
  return confirm(whole as Confirmation, (await town.participant(by)).signer)
}

/** A message between two honest participants that waits at the hub. */
type Waiting = { readonly id: string; readonly event: SealedEvent; readonly text: string }

async function waiting(): Promise<Waiting> {
  const message = saldoverzoek({ Tijdstip: `${town.clock.now.toISOString().slice(0, 19)}Z` })
  const id = message.Stuurgegevens['Referentienummer'] ?? ''
  await sender.submit(bytesOf(message))
  await sender.turn()
  const event = JSON.parse((await sender.sent(id))?.event ?? '{}') as SealedEvent
  return { id, event, text: JSON.stringify(message) }
}

type Row = {
  readonly name: string
  readonly does: (waits: Waiting) => Promise<Answer>
  /** Status of what it hears. */
  readonly hears: number
}

const refused = (name: string, does: Row['does'], hears: number): Row => ({ name, does, hears })

/** What it does at each step; a new one is a row. */
const rows: readonly Row[] = [
  refused(
    'offers in the name of another',
    async () => offer(await sealedBy(town, saldoverzoek(), { from: bad, to: se })),
    403,
  ),
  refused(
    'offers what another signed',
    async () => offer(await sealedBy(town, saldoverzoek(), { from: shv, to: se })),
    403,
  ),
  refused('offers what it saw of another, again', ({ event }) => offer(event), 403),
  refused(
    'offers other bytes under the id of another',
    async ({ id }) => offer(await sealedBy(town, own({ Referentienummer: id }), kern)),
    409,
  ),
  refused(
    'offers what it saw of another as its own',
    ({ event }) => offer({ ...event, source: `urn:nld:oin:${bad}` }),
    409,
  ),
  refused(
    'offers as its own, under a new id',
    ({ event }) => offer({ ...event, id: randomUUID(), source: `urn:nld:oin:${bad}` }),
    409,
  ),
  refused(
    'offers under another id than stands inside',
    async () => offer(await sealedBy(town, own(), kern), { id: randomUUID() }),
    400,
  ),
  refused('says on behalf of whom it may not', ({ event }) => offer(event, { namens: shv }), 403),
  refused(
    'offers to who takes no part',
    async () => offer(await sealedBy(town, own(), { ...kern, change: { ontvanger: '00000099000000009000' } })),
    404,
  ),
  refused(
    'offers what only a creditor may',
    async () => offer(await sealedBy(town, own(), { ...kern, change: answerKind })),
    404,
  ),
  refused(
    'seals to the key of another',
    async () => offer(await sealedBy(town, own(), { from: bad, to: shv, change: { ontvanger: se } })),
    409,
  ),
  refused(
    'says another time',
    async () => offer(await sealedBy(town, own(), { ...kern, change: { time: '2026-01-01T00:00:00Z' } })),
    400,
  ),
  refused('offers nothing', () => offer({}, { id: randomUUID() }), 400),
  refused('offers without end', () => offer({ data: 'A'.repeat(9_000_000) }, { id: randomUUID() }), 413),
  refused(
    'offers at a path',
    () => ask('/berichten/..%2f..%2fNAAM', { body: {}, type: 'application/cloudevents+json' }),
    400,
  ),
  refused('fetches what is for another', ({ id }) => ask(`/postvak/${id}`, { method: 'GET' }), 404),
  refused('fetches it on behalf of another', ({ id }) => ask(`/postvak/${id}`, { method: 'GET', namens: se }), 403),
  refused('lists the mailbox of another', () => ask('/postvak', { method: 'GET', namens: se }), 403),
  refused('lists the receipts of another', () => ask('/bewijzen', { method: 'GET', namens: shv }), 403),
  refused('reads the log of another', () => ask('/logboek', { method: 'GET', namens: shv }), 403),
  refused(
    'confirms what is for another',
    async ({ id, event }) => ask(`/postvak/${id}/bevestiging`, { body: { bevestiging: await confirmation(event) } }),
    404,
  ),
  refused(
    'confirms it on behalf of another',
    async ({ id, event }) =>
      ask(`/postvak/${id}/bevestiging`, { body: { bevestiging: await confirmation(event) }, namens: se }),
    403,
  ),
  refused(
    'confirms with junk',
    ({ id }) => ask(`/postvak/${id}/bevestiging`, { body: { bevestiging: 'aa.bb.cc' } }),
    404,
  ),
  refused(
    'confirms at a path',
    () => ask('/postvak/..%2fNAAM/bevestiging', { body: { bevestiging: 'aa.bb.cc' } }),
    400,
  ),
]

/** What the hub signed since, by who may read it. */
async function receiptsOf(oin: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = await town.client(oin)
  const found: unknown[] = []
  for (let after = 0; ;) {
    const answer = await client.receipts(after)
    if (answer.kind !== 'good') throw new Error(answer.kind)
    found.push(...answer.value)
    const last = (answer.value as readonly { readonly nummer: number }[]).at(-1)
    if (last === undefined) break
    after = last.nummer
  }
  const directory: unknown = JSON.parse(readFileSync(join(town.home, 'adresboek.json'), 'utf8'))
  const documents = (found as readonly { readonly bewijs: unknown }[]).map(({ bewijs }) => ({
    file: 'b',
    document: bewijs,
  }))
  const verified =
    documents.length === 0
      ? []
      : await verifyReceipts(documents, { directory, trust: town.hubHome.trust, now: town.clock.now })
  expect(verified.flatMap(({ fouten }) => fouten)).toEqual([])
  return verified.map(({ feit }) => ({ ...feit }))
}

/** What failed before leaves nothing for the next. */
beforeEach(async () => {
  await receiver.turn()
  for (const { heading } of await receiver.inbox()) await receiver.takeOver(heading.id)
})

test.each(rows)('H-03: it $name: refused, and nobody else notices', async ({ does, hears }) => {
  const waits = await waiting()
  const before = (await receiptsOf(shv)).length
  const { status, bewijs } = await does(waits)
  expect(status).toBe(hears)
  // Whatever the hub signed of it is a refusal, which names the one that acted and nobody else.
  if (bewijs !== undefined) expect(bewijs.feit).toMatchObject({ soort: 'weigering', afzender: bad })
  expect((await receiptsOf(shv)).length).toBe(before)

  await receiver.turn()
  const arrived = (await receiver.inbox()).map(({ heading, message }) => [heading.id, message])
  expect(arrived).toEqual([[waits.id, waits.text]])
  await receiver.takeOver(waits.id)
  await sender.turn()
  expect((await sender.sent(waits.id))?.status).toBe('afgeleverd')
  const ends = (await receiptsOf(shv)).filter(({ bericht, soort }) => bericht === waits.id && soort !== 'aanname')
  expect(ends.map(({ soort }) => soort)).toEqual(['aflevering'])
})

test('H-09: a receiver that denies, and confirms otherwise, has one word for each message: the first that holds', async () => {
  const question = own({ Tijdstip: `${town.clock.now.toISOString().slice(0, 19)}Z` })
  expect((await offer(await sealedBy(town, question, kern))).status).toBe(201)
  await receiver.turn()
  const answer = antwoord(question, { Tijdstip: question.Stuurgegevens['Tijdstip'] ?? '' })
  const id = answer.Stuurgegevens['Referentienummer'] ?? ''
  expect(await receiver.submit(bytesOf(answer))).toMatchObject({ outcome: 'taken' })
  await receiver.turn()
  const event = JSON.parse((await receiver.sent(id))?.event ?? '{}') as SealedEvent
  const says = async (change: Partial<Confirmation>, by = bad): Promise<number> => {
    const bevestiging = await confirmation(event, change, by)
    return (await ask(`/postvak/${id}/bevestiging`, { body: { bevestiging } })).status
  }

  const wrong = [
    await says({ bericht: randomUUID() }),
    await says({ ladingHash: 'A'.repeat(43) }),
    await says({}, shv),
    (await ask(`/postvak/${id}/bevestiging`, { body: { bevestiging: '' } })).status,
    (await ask(`/postvak/${id}/bevestiging`, { body: {} })).status,
  ]
  expect(wrong.filter((status) => status < 400)).toEqual([])
  await receiver.turn()
  expect((await receiver.sent(id))?.status).toBe('aangenomen')

  // It never opened the message. Its word is signed, names another content, and so ends nothing at who sent it.
  expect(await says({})).toBe(200)
  await receiver.turn()
  expect((await receiver.sent(id))?.status).toBe('aangenomen')
  await says({ oordeel: 'afgekeurd' })
  const ends = (await receiptsOf(se)).filter(({ bericht, soort }) => bericht === id && soort !== 'aanname')
  expect(ends.map(({ soort }) => soort)).toEqual(['aflevering'])
})
