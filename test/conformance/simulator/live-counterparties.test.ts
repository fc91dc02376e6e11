/**
 * Beside a hub in conformance mode a participant is simulated: it answers what is good, rejects what is not, and the sender
 * reads on a page of the hub what was wrong.
 *
 * Inside: starts hub, gateway and counterparties as the desk does, without a process each; the desk's door is the program.
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { Agent, request } from 'undici'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { answerAll } from '../../../cli/simulator/answer-all.ts'
import { createClosers } from '../../../cli/exchange/closers.ts'
import { createHome } from '../../../cli/exchange/create-home.ts'
import { readHubHome, readParticipantHome } from '../../../cli/exchange/read-home.ts'
import { startGateway } from '../../../cli/exchange/start-gateway.ts'
import type { RunningGateway } from '../../../cli/exchange/start-gateway.ts'
import { startHub } from '../../../cli/exchange/start-hub.ts'
import { createRejections, startCounterparties } from '../../../cli/simulator/live-counterparties.ts'
import type { Desk } from '../../../cli/index.ts'
import { offSpec, renewed, storyMessage, storyParties } from '../../../conformance/index.ts'
import type { CaseMessage } from '../../../conformance/index.ts'
import rejectionSchema from '../../../schemas/protocol/1.0/Afkeurbericht.schema.json' with { type: 'json' }

const { shv, se } = storyParties
const closers = createClosers()
let gateway: RunningGateway
let url = ''
/** The page of a participant, as its browser would get it. */
let page: (
  lang: string,
  oin?: string,
) => Promise<{ readonly status: number; readonly type: string; readonly text: string }>
/** The judge of the sender, which can be told to lie. */
let lies = false

const desk: Desk = {
  ...{ print: async () => true, talk: () => undefined, input: Readable.from([]), folder: '.' },
  ...{
    colour: false,
    progress: false,
    width: 80,
    now: () => performance.now(),
    clock: () => new Date(),
    randomUuid: randomUUID,
  },
  ...{ random: () => 0, untilStopped: () => new AbortController().signal },
}

beforeAll(async () => {
  const home = mkdtempSync(join(tmpdir(), 'skp-live-'))
  closers.add(() => rmSync(home, { recursive: true, force: true }))
  const people = [
    { oin: shv, naam: 'Gemeente Voorbeeld', soorten: ['shv-fase-2'] },
    { oin: se, naam: 'Incasso Voorbeeld', soorten: ['schuldeiser'] },
  ]
  const participants = people.map((each) => ({ ...each, suite: 2 as const, vlaggen: [], poort: 0 }))
  await createHome(home, { now: new Date(), hub: { poort: 0, beheerpoort: 0, opslag: 'memory' }, participants })
  const hubHome = await readHubHome(home)
  const rejections = createRejections()
  const where = { host: '127.0.0.1', contact: 'mailto:security@localhost', talk: desk.talk, option: () => '--port' }
  const hub = await startHub({ home: hubHome, config: hubHome.config, ...where, rejected: rejections.of }, desk)
  closers.add(hub.close)
  url = hub.url
  const players = { home, oins: [se], hub: url, rejections, warn: desk.talk }
  closers.add((await startCounterparties(players, desk)).close)
  const { validateText } = await import('../../../validator/index.ts')
  const change = {
    judge: async (bytes: Uint8Array) => (lies ? { valid: true, findings: [] } : validateText(bytes)),
  }
  const sender = await readParticipantHome(home, shv)
  gateway = await startGateway({ home: sender, hub: url, port: 0, warn: desk.talk, change }, desk)
  closers.add(gateway.close)
  page = async (lang, oin = shv) => {
    const { tls } = await readParticipantHome(home, oin)
    const agent = new Agent({ connect: { ...tls, ca: [...tls.ca] } })
    const headers = { accept: 'text/html', 'accept-language': lang }
    const answer = await request(`${url}/v1/conformiteit/bevindingen`, { dispatcher: agent, headers })
    const text = await answer.body.text()
    await agent.close()
    return { status: answer.statusCode, type: String(answer.headers['content-type']), text }
  }
}, 120_000)
afterAll(() => closers.close())

function question(): CaseMessage {
  const change = { conversation: randomUUID(), reference: randomUUID(), now: new Date() }
  return renewed(storyMessage('04-Saldoverzoek.json'), change, { from: shv, to: se })
}

const send = (message: CaseMessage) => gateway.gateway.submit(new TextEncoder().encode(JSON.stringify(message)))
const soon = { timeout: 30_000, interval: 100 }

test('a good question is answered, and the page says that nothing was rejected', async () => {
  const asked = question()
  await send(asked)
  const answers = (): Promise<readonly unknown[]> =>
    gateway.gateway
      .inbox()
      .then((all) => all.filter(({ heading }) => heading.cross === asked.Stuurgegevens['Referentienummer']))
  await vi.waitFor(async () => expect(await answers()).toHaveLength(1), soon)

  const { status, type, text } = await page('nl')
  expect([status, type]).toEqual([200, 'text/html; charset=utf-8'])
  expect(text).toContain('niets van u afgekeurd')
})

test('what is off-spec comes back as one Afkeurbericht with all findings, and stands on the page of its sender', async () => {
  lies = true
  const { Stuurgegevens, Inhoud } = offSpec(question())
  const wrong = { Stuurgegevens, Inhoud: { ...Inhoud, '<img src=x>\u0007\u202E': '<img src=x>' } }
  await send(wrong)
  lies = false
  const id = String(wrong.Stuurgegevens['Referentienummer'])
  await vi.waitFor(async () => expect((await gateway.gateway.sent(id))?.status).toBe('afgekeurd'), soon)

  // The receipt may tell before the Afkeurbericht does.
  const codes = async () => (await gateway.gateway.sent(id))?.findings?.map(({ code }) => code).sort()
  await vi.waitFor(
    async () => expect(await codes()).toEqual(['element-missing', 'element-unknown', 'element-unknown']),
    soon,
  )

  const { text } = await page('en')
  for (const told of [id, 'element-missing', 'element-unknown', 'Saldoverzoek', 'Findings about your messages'])
    expect(text).toContain(told)
  const { maxItems } = rejectionSchema.properties.Inhoud.properties.Bevindingen
  expect(text).toContain(`at most ${maxItems} findings were in an Afkeurbericht too`)
  expect(text).not.toContain('Voorbeeldsteen')
  expect(text).not.toContain('Bsn')
  expect(text).not.toMatch(/img|\p{Cf}|(?!\n)\p{Cc}/u)

  const { status, text: ofOther } = await page('en', se)
  expect(status).toBe(200)
  expect(ofOther).toContain('rejected nothing of yours since this hub was started')
  expect(ofOther).not.toContain(id)
}, 60_000)

test('of each sender the newest hundred are remembered, and of nobody those of another', () => {
  const { add, of } = createRejections()
  const rejected = { module: 'm', version: '1.0', type: 'T', at: '2026-11-23T10:00:00Z', findings: [] }
  for (let number = 0; number < 250; number++) add(shv, { ...rejected, id: String(number) })

  expect(of(shv).map(({ id }) => id)).toEqual(Array.from({ length: 100 }, (_, index) => String(249 - index)))
  expect(of(se)).toEqual([])
})

test('what cannot be answered holds up nothing else, and does not take the hub along', async () => {
  const [first, second] = [question(), question()]
  const waiting = new Map([first, second].map((each) => [String(each.Stuurgegevens['Referentienummer']), each]))
  const [broken] = waiting.keys()
  const stop = new AbortController()
  const told: string[] = []
  const submitted: unknown[] = []
  const answering = {
    inbox: async () => [...waiting].map(([id, message]) => ({ heading: { id }, message: JSON.stringify(message) })),
    submit: async (bytes: Uint8Array) => {
      const { Stuurgegevens } = JSON.parse(new TextDecoder().decode(bytes)) as CaseMessage
      if (Stuurgegevens['CrossReferentienummer'] === broken) throw new Error('the disk is full')
      submitted.push(Stuurgegevens['CrossReferentienummer'])
    },
    takeOver: async (id: string) => waiting.delete(id),
    news: async () => stop.abort(),
  }
  await answerAll({ gateway: answering as never }, { ...desk, talk: (code) => told.push(code) }, stop.signal)

  expect([told, [...waiting.keys()]]).toEqual([['answer-failed'], [broken]])
  expect(submitted).toEqual([second.Stuurgegevens['Referentienummer']])
})
