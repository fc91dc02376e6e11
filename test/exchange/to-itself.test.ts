/**
 * A municipality that is counsellor and creditor at once: it takes part as both, and writes to itself through the hub by one
 * gateway. Whoever is one of the two does not.
 *
 * Inside: changes the address book, and verifies receipts, as the desk does without starting a program each; its door is the program.
 */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { verifyReceipts } from '../../cli/exchange/verify-receipts.ts'
import { readConverter } from '../../conversions/index.ts'
import { changeParticipant } from '../../directory/index.ts'
import type { Participant } from '../../directory/index.ts'
import type { Arrived, Gateway, HubAnswer, HubClient } from '../../gateway/index.ts'
import { validateText } from '../../validator/index.ts'
import { changeBook } from './change-book.ts'
import { sealedBy } from './hostile-hub.ts'
import { watched } from './hub-between.ts'
import type { Watched } from './hub-between.ts'
import { answerTo, fresh, saldoverzoek } from './messages.ts'
import type { Message } from './messages.ts'
import { bytesOf, openTown, se, shv } from './town.ts'
import type { Town, TownSetting } from './town.ts'

const both = ['shv-fase-2', 'schuldeiser']
const own = { Ontvanger: shv }

let town: Town
afterEach(() => town.close())

const idOf = ({ Stuurgegevens }: Message): string => Stuurgegevens['Referentienummer'] ?? ''
const change = (oin: string, change: Partial<Participant>): Promise<void> =>
  changeBook(town, (content) => changeParticipant(content, oin, change))

/** A town in which the first participant is both, and its gateway. */
async function openMunicipality(setting: TownSetting = {}): Promise<Watched> {
  town = await openTown({ kinds: { [shv]: both }, ...setting })
  return watched(town, shv)
}

/** Turns until all that can happen has happened. */
async function settle(gateway: Gateway): Promise<void> {
  for (let round = 0; round < 3; round++) await gateway.turn()
}

/** Sends it to itself; it arrives once, as it was sent, and is taken over. */
async function crosses(gateway: Gateway, message: Message): Promise<Arrived> {
  expect(await gateway.submit(bytesOf(message))).toEqual({ outcome: 'taken', id: idOf(message) })
  await settle(gateway)
  const [arrived, ...more] = await gateway.inbox()
  expect(more).toEqual([])
  expect(await gateway.sent(idOf(message))).toMatchObject({ status: 'afgeleverd', event: null })
  expect(await gateway.takeOver(idOf(message))).toBe(true)
  if (arrived === undefined) throw new Error('nothing arrived')
  return arrived
}

function good<Value>(answer: HubAnswer<Value>): Value {
  if (answer.kind !== 'good') throw new Error(answer.kind)
  return answer.value
}

type Told = { readonly nummer: number; readonly bewijs: { readonly feit: { soort: string; bericht: string } } }
const receiptsOf = async (oin: string): Promise<readonly Told[]> =>
  good(await (await town.client(oin)).receipts(0)) as readonly Told[]

test('H-07: a question to itself arrives once and is answered; receipts, log and counts tell each thing once', async () => {
  const { gateway, warned } = await openMunicipality()
  const question = saldoverzoek(own)
  const arrived = await crosses(gateway, question)
  expect(JSON.parse(arrived.message)).toEqual(question)
  expect(arrived.warnings.map(({ rule, severity }) => [rule, severity])).toEqual([['SR-2.0-R001', 'signalering']])
  const answer = answerTo(question, 'schuldregeling-2.0/05-SaldoverzoekAntwoord.json')
  expect(JSON.parse((await crosses(gateway, answer)).message)).toEqual(answer)

  const ids = [idOf(question), idOf(answer)]
  const receipts = await receiptsOf(shv)
  expect(receipts.map(({ bewijs: { feit } }) => [feit.bericht, feit.soort])).toEqual(
    ids.flatMap((id) => [
      [id, 'aanname'],
      [id, 'aflevering'],
    ]),
  )
  const { trust, signedDirectory } = await town.participant(shv)
  const documents = [
    { file: 'hub', document: receipts.map(({ bewijs }) => bewijs) },
    { file: 'own', document: await Promise.all(ids.map(async (id) => (await gateway.sent(id))?.receipts)) },
  ]
  const verified = await verifyReceipts(documents, { directory: signedDirectory(), trust, now: town.clock.now })
  expect(verified.flatMap(({ fouten, keten }) => [...fouten, ...(keten === undefined ? [] : [keten])])).toEqual([])
  expect(verified).toHaveLength(8)

  const lines = await town.mailbox.log({ after: 0, limit: 100, oin: shv })
  expect(lines.map(({ handeling, bericht }) => [bericht, handeling])).toEqual(
    ids.flatMap((id) => ['aangeboden', 'opgehaald', 'bevestigd'].map((done) => [id, done])),
  )
  const counted = (await town.mailbox.counts(shv)).map(({ type, sent, received }) => [type, sent, received])
  expect(counted).toEqual([
    ['Saldoverzoek', 1, 1],
    ['SaldoverzoekAntwoord', 1, 1],
  ])
  expect(await town.mailbox.load()).toEqual({ messages: 0, bytes: 0, oldest: null })
  const about = gateway.log({ reference: idOf(question) }).filter(({ heading }) => heading.id === idOf(question))
  const told = about.map((line) => `${line.richting} ${line.gebeurtenis}`)
  expect(told.toSorted()).toEqual(
    ['uit aangeboden', 'uit aangenomen', 'in ontvangen', 'uit afgeleverd', 'in overgenomen'].toSorted(),
  )
  expect(warned).toEqual([])
  expect(await gateway.state()).toMatchObject({
    outbox: { count: 0, rejected: 0 },
    inbox: { count: 0, held: 0, rejected: 0 },
    history: { unsupported: 0 },
  })
})

test('H-07: so does what a counsellor asks a creditor in every module that both have, and in an earlier version', async () => {
  const { gateway } = await openMunicipality()
  await change(shv, { vlaggen: ['bsn-gerechtigd'] })
  await gateway.turn()
  const files = [
    'schuldinventarisatie-1.0/01-Saldoverzoek.json',
    'betalingsregeling-2.0/01-Saldoverzoek.json',
    'schuldregeling-1.0/03-Saldoverzoek.json',
    'schuldregeling-1.1/03-KlantBSNGemeldVoorSHV.json',
    'schuldregeling-2.0/06-Saldoverzoek.json',
  ]
  for (const file of files) {
    const message = fresh(file, own)
    const arrived = await crosses(gateway, message)
    expect([file, JSON.parse(arrived.message), arrived.warnings.map(({ pointer }) => pointer)]).toEqual([
      ...[file, message, expect.arrayContaining(['/Stuurgegevens/Ontvanger'])],
    ])
  }
})

test('H-13: a BSN goes to itself only where the law lets its creditor use the BSN; what is kept meanwhile goes when it may', async () => {
  const { gateway } = await openMunicipality()
  const message = fresh('schuldregeling-2.0/03-KennisgevingPubliek.json', own)
  await gateway.submit(bytesOf(message))
  await settle(gateway)
  expect(await gateway.sent(idOf(message))).toMatchObject({ status: 'wachtend', code: 'SKP-H-09' })

  await change(shv, { vlaggen: ['bsn-gerechtigd'] })
  town.clock.now = new Date(town.clock.now.getTime() + 60_000)
  await settle(gateway)
  expect(await gateway.sent(idOf(message))).toMatchObject({ status: 'afgeleverd' })
  const [arrived] = await gateway.inbox()
  expect(JSON.parse(arrived?.message ?? '{}')).toEqual(message)
})

test('H-07: it goes on where it was killed: offered, then started anew, and taken in there', async () => {
  const { gateway } = await openMunicipality()
  const question = saldoverzoek(own)
  await gateway.submit(bytesOf(question))
  const again = await town.gateway(shv)
  await settle(again)
  const last = await town.gateway(shv)
  expect((await last.inbox()).map(({ heading }) => heading.id)).toEqual([idOf(question)])
  expect(await last.submit(bytesOf(question))).toEqual({ outcome: 'taken', id: idOf(question) })
  await settle(last)

  expect(await last.inbox()).toHaveLength(1)
  expect(await receiptsOf(shv)).toHaveLength(2)
})

test('H-06: what breaks the standard is not delivered to itself either; one Afkeurbericht says so, and marks it as sent', async () => {
  town = await openTown({ kinds: { [shv]: both } })
  const judge = async (bytes: Uint8Array) => ({ ...(await validateText(bytes)), valid: true, findings: [] })
  const { gateway, warned } = await watched(town, shv, { change: { judge } })
  const { Stuurgegevens, Inhoud } = saldoverzoek(own)
  const unfit = { Stuurgegevens, Inhoud: { ...Inhoud, Geheim: 1 } }
  await gateway.submit(bytesOf(unfit))
  await settle(gateway)
  const [rejection, ...more] = await gateway.inbox()

  expect(more).toEqual([])
  const about = { sender: shv, receiver: shv, about: idOf(unfit as unknown as Message) }
  expect(rejection?.heading).toMatchObject({ type: 'Afkeurbericht', ...about })
  expect(warned).toContain('judged-afgekeurd')
  expect(await gateway.sent(about.about)).toMatchObject({ status: 'afgekeurd', event: null })
  expect(await gateway.state()).toMatchObject({
    inbox: { count: 1, rejected: 1 },
    outbox: { count: 0, rejected: 1 },
  })
})

test('H-06: what it cannot open yet is held, and said once, also after a start; then it arrives', async () => {
  const { gateway } = await openMunicipality()
  const question = saldoverzoek(own)
  const client = await town.client(shv)
  // The hub takes it, and its answer is lost: it is held as what came in before it is known to have gone out.
  const submit: HubClient['submit'] = async (id, event) => {
    await client.submit(id, event)
    return { kind: 'unreachable' }
  }
  const between = { instead: { submit } }
  const held = await watched(town, shv, { between, change: { opener: () => undefined } })
  await held.gateway.submit(bytesOf(question))
  await settle(held.gateway)
  held.between.instead = {}
  town.clock.now = new Date(town.clock.now.getTime() + 60_000)
  await settle(held.gateway)
  const after = await watched(town, shv, { change: { opener: () => undefined } })
  await settle(after.gateway)
  const told = () =>
    after.gateway.log({ reference: idOf(question) }).map((line) => `${line.richting} ${line.gebeurtenis}`)

  expect(told()).toEqual(['uit aangenomen', 'in vastgehouden', 'uit aangeboden'])
  expect((await after.gateway.state()).inbox).toMatchObject({ count: 0, held: 1 })
  expect(await gateway.inbox()).toEqual([])
  const open = await town.gateway(shv)
  await settle(open)
  expect((await open.inbox()).map(({ heading }) => heading.id)).toEqual([idOf(question)])
})

test('an answer to itself must answer a question of its own, of the kind that it answers', async () => {
  const { gateway } = await openMunicipality()
  const question = fresh('schuldregeling-2.0/01-Kennisgeving.json', own)
  await crosses(gateway, question)
  const unfit = answerTo(question, 'schuldregeling-2.0/05-SaldoverzoekAntwoord.json')
  const stray = answerTo(saldoverzoek(own), 'schuldregeling-2.0/05-SaldoverzoekAntwoord.json')
  const codes = async (message: Message): Promise<readonly string[]> => {
    const submitted = await gateway.submit(bytesOf(message))
    if (submitted.outcome !== 'off-spec') return [submitted.outcome]
    return submitted.report.findings.filter(({ severity }) => severity === 'fout').map(({ code }) => code)
  }

  expect(await codes(unfit)).toEqual(['answer-not-allowed'])
  expect(await codes(stray)).toEqual(['answer-question-unknown'])
})

test('its own entry says in which version it reads: what it writes in another is converted on the way', async () => {
  const converter = readConverter()
  town = await openTown({ kinds: { [shv]: both }, versions: { [shv]: ['1.1'] } })
  const gateway = await town.gateway(shv, { converter })
  const folder = join(town.home, randomUUID())
  const question = fresh('schuldregeling-2.0/01-Kennisgeving.json', own)
  const asked = await crosses(gateway, question)
  expect(asked.heading).toMatchObject({ version: '1.1', type: 'KlantGemeldVoorSHV', receiver: shv })
  const answer = answerTo(question, 'schuldregeling-1.1/02-KlantGemeldVoorSHVAntwoord.json')
  expect((await crosses(gateway, answer)).heading).toMatchObject({ version: '2.0', type: 'KennisgevingAntwoord' })

  await change(shv, { modules: [{ module: 'schuldregeling', versies: ['1.1', '2.0'] }] })
  const renewed = await town.gateway(shv, { converter, folder })
  await renewed.turn()
  const again = saldoverzoek(own)
  expect((await crosses(renewed, again)).heading).toMatchObject({ version: '2.0', type: 'Saldoverzoek' })
})

/** Seals it past the own gateway, and gives what the hub says. */
async function offered(message: Message, { from, to }: { readonly from: string; readonly to: string }) {
  const event = await sealedBy(town, message, { from, to })
  const answer = await (await town.client(from)).submit(event.id, JSON.stringify(event))
  return answer.kind === 'refused' ? answer.code : answer.kind
}

test('H-13: a second kind of another gives nobody a role: a creditor still asks for no balance, and nobody of one kind writes to itself', async () => {
  await openMunicipality()
  const request = { Afzender: se, Ontvanger: shv }
  const notes = { Module: 'protocol', Versie: '1.0', Berichttype: 'Afkeurbericht' }
  const rejected = fresh('protocol-1.0/01-Afkeurbericht.json', { Afzender: se, Ontvanger: se, ...notes })

  expect(await offered(saldoverzoek(request), { from: se, to: shv })).toBe('SKP-H-09')
  expect(await offered(saldoverzoek({ Afzender: se, Ontvanger: se }), { from: se, to: se })).toBe('SKP-H-09')
  expect(await offered(rejected, { from: se, to: se })).toBe('SKP-H-09')
  expect(await offered(saldoverzoek(), { from: shv, to: se })).toBe('good')
  // A second counsellor's kind reads nothing that is meant for a creditor.
  await change(shv, { soorten: ['shv-fase-2', 'kredietbank'] })
  expect(await offered(saldoverzoek(own), { from: shv, to: shv })).toBe('SKP-H-07')
  await change(shv, { soorten: ['shv-fase-2'] })
  expect(await offered(saldoverzoek(own), { from: shv, to: shv })).toBe('SKP-H-07')
  await change(shv, { soorten: ['schuldeiser'] })
  expect(await offered(saldoverzoek(own), { from: shv, to: shv })).toBe('SKP-H-09')
})

test('it writes to others as what it is, and gets from others what is meant for either', async () => {
  const { gateway } = await openMunicipality()
  const creditor = await town.gateway(se)
  await change(se, { soorten: both })
  const messages = [saldoverzoek(), saldoverzoek({ Afzender: se, Ontvanger: shv })] as const
  await gateway.turn()
  await gateway.submit(bytesOf(messages[0]))
  await creditor.submit(bytesOf(messages[1]))
  for (const each of [gateway, creditor, gateway, creditor]) await each.turn()

  expect((await creditor.inbox()).map(({ heading }) => heading.id)).toEqual([idOf(messages[0])])
  expect((await gateway.inbox()).map(({ heading }) => heading.id)).toEqual([idOf(messages[1])])
})
