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
/** The page of the sender, as its browser would get it. */
let page: (lang: string) => Promise<{ readonly status: number; readonly type: string; readonly text: string }>
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
  closers.add(await startCounterparties(players, desk))
  const { validateText } = await import('../../../validator/index.ts')
  const change = {
    judge: async (bytes: Uint8Array) => (lies ? { valid: true, findings: [] } : validateText(bytes)),
  }
  const sender = await readParticipantHome(home, shv)
  gateway = await startGateway({ home: sender, hub: url, port: 0, warn: desk.talk, change }, desk)
  closers.add(gateway.close)
  const agent = new Agent({ connect: { ...sender.tls, ca: [...sender.tls.ca] } })
  closers.add(() => agent.close())
  page = async (lang) => {
    const headers = { accept: 'text/html', 'accept-language': lang }
    const answer = await request(`${url}/v1/conformiteit/bevindingen`, { dispatcher: agent, headers })
    return { status: answer.statusCode, type: String(answer.headers['content-type']), text: await answer.body.text() }
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
  const wrong = offSpec(question())
  await send(wrong)
  lies = false
  const id = String(wrong.Stuurgegevens['Referentienummer'])
  await vi.waitFor(async () => expect((await gateway.gateway.sent(id))?.status).toBe('afgekeurd'), soon)

  // The receipt may tell before the Afkeurbericht does.
  const codes = async () => (await gateway.gateway.sent(id))?.findings?.map(({ code }) => code).sort()
  await vi.waitFor(async () => expect(await codes()).toEqual(['element-missing', 'element-unknown']), soon)

  const { text } = await page('en')
  for (const told of [id, 'element-missing', 'element-unknown', 'Saldoverzoek', 'Findings about your messages'])
    expect(text).toContain(told)
  const { maxItems } = rejectionSchema.properties.Inhoud.properties.Bevindingen
  expect(text).toContain(`at most ${maxItems} findings were in an Afkeurbericht too`)
  expect(text).not.toContain('Voorbeeldsteen')
  expect(text).not.toContain('Bsn')
}, 60_000)
