/** A message of a foreign module goes sealed through a hub and two gateways that know it by data alone. */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { runNode } from '../cli/run-skp.ts'
import type { Seen } from '../cli/run-skp.ts'
import { start, stopAll } from '../cli/start-skp.ts'
import type { Running } from '../cli/start-skp.ts'
import { foreignHouse, moduleData } from './house.ts'

const counsellor = '00000099000000001000'
const bailiff = '00000099000000002000'

const patience = { timeout: 20_000 }
/** Ports that nobody has, also where another run of the tests is going on. */
const free = ['--port', '0', '--operator-port', '0']

type Message = {
  readonly Stuurgegevens: Readonly<Record<string, string>>
  readonly Inhoud: Readonly<Record<string, unknown>>
}

let toolkit: string
let home: string
let gateways: Readonly<Record<string, Running>>

beforeAll(async () => {
  toolkit = await foreignHouse()
  home = join(toolkit, 'proeftuin')
  const kinds = ['Gemeente Voorbeeld:shv-fase-2', 'Deurwaarder Voorbeeld:gerechtsdeurwaarder']
  await skp('pki', '--out', home, '--suite', '2', ...kinds.flatMap((kind) => ['--participant', kind]))
  const hub = await start(['hub', '--home', home, '--conformance', ...free, '--store', 'memory'], toolkit)
  const open = (oin: string): Promise<Running> =>
    start(['gateway', '--home', home, '--oin', oin, '--hub', hub.url, '--port', '0'], toolkit)
  gateways = { [counsellor]: await open(counsellor), [bailiff]: await open(bailiff) }
}, 180_000)

afterAll(async () => {
  await stopAll()
  rmSync(toolkit, { recursive: true, force: true })
})

async function skp(...args: readonly string[]): Promise<Seen> {
  const seen = await runNode([join(toolkit, 'cli/skp.cjs'), ...args], toolkit)
  expect([seen.code, seen.talk]).toEqual([0, ''])
  return seen
}

/** Asks the side-car of this participant; JSON comes back. */
async function ask(oin: string, path: string, body?: object): Promise<{ status: number; json: Record<string, never> }> {
  const answer = await fetch(`${gateways[oin]?.url ?? ''}${path}`, {
    headers: {
      authorization: `Bearer ${readFileSync(join(home, oin, 'token'), 'utf8').trim()}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  })
  return { status: answer.status, json: (await answer.json()) as Record<string, never> }
}

/** An example of version 1.1 under a new reference, sent now. */
function fresh(file: string, change: Readonly<Record<string, string>> = {}): Message {
  const text = readFileSync(join(moduleData, 'examples/goed/vish-1.1', file), 'utf8')
  const { Stuurgegevens, Inhoud } = JSON.parse(text) as Message
  const Tijdstip = new Date().toISOString().replace(/\.\d+Z/, 'Z')
  const references = { Referentienummer: crypto.randomUUID(), ConversatieReferentienummer: crypto.randomUUID() }
  return { Stuurgegevens: { ...Stuurgegevens, ...references, Tijdstip, ...change }, Inhoud }
}

const idOf = ({ Stuurgegevens }: Message): string => Stuurgegevens['Referentienummer'] ?? ''

/** Waits until the sender's gateway says this of the message. */
function toldOf(oin: string, message: Message, state: object): Promise<void> {
  return vi.waitFor(async () => {
    const { json } = await ask(oin, `/v1/berichten/${idOf(message)}`)
    expect(json).toMatchObject(state)
  }, patience)
}

test('it is not taken while the catalogue does not allow it, and delivered and answered once it does', async () => {
  const question = fresh('01-Melding285.json')
  expect(await ask(counsellor, '/v1/berichten', question)).toMatchObject({ status: 202, json: { status: 'wachtend' } })
  // The receiver lacks the flag that the message asks for; the gateway keeps offering it.
  await toldOf(counsellor, question, { status: 'wachtend', code: 'SKP-H-09' })

  await skp('participant', 'change', '--home', home, '--oin', bailiff, '--flag', 'vish-aangesloten')
  const arrived = await ask(bailiff, '/v1/inkomend?wacht=20')
  expect(arrived.json['berichten']).toMatchObject([{ id: idOf(question), module: 'vish', berichttype: 'Melding285' }])
  expect((await ask(bailiff, `/v1/inkomend/${idOf(question)}`)).json).toEqual(question)
  await toldOf(counsellor, question, { status: 'afgeleverd' })

  const { ConversatieReferentienummer = '' } = question.Stuurgegevens
  const cross = { ConversatieReferentienummer, CrossReferentienummer: idOf(question) }
  const answer = fresh('02-Melding285Antwoord.json', cross)
  expect((await ask(bailiff, '/v1/berichten', answer)).json).toMatchObject({ status: 'aangeboden' })
  const back = await ask(counsellor, '/v1/inkomend?wacht=20')
  expect(back.json['berichten']).toMatchObject([{ id: idOf(answer), berichttype: 'Melding285Antwoord' }])
})

test('the other party may not send it, and what is off-spec does not leave', async () => {
  const wrongWay = fresh('01-Melding285.json', { Afzender: bailiff, Ontvanger: counsellor })
  expect((await ask(bailiff, '/v1/berichten', wrongWay)).status).toBe(202)
  await toldOf(bailiff, wrongWay, { status: 'wachtend', code: 'SKP-H-07' })

  const late = fresh('01-Melding285.json')
  const broken = { ...late, Inhoud: { ...late.Inhoud, DatumVerklaring: '2026-01-02' } }
  const refused = await ask(counsellor, '/v1/berichten', broken)
  expect(refused).toMatchObject({ status: 400, json: { code: 'SKP-G-05', fouten: [{ regel: 'VI-1.1-R002' }] } })
})
