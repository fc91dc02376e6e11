/** Participants of different versions: the gateway that speaks the newer one converts, and says what that loses. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSidecar } from '../../gateway/index.ts'
import type { Gateway, GatewayOptions } from '../../gateway/index.ts'
import { readConverter } from '../../conversions/index.ts'
import { validateText } from '../../validator/index.ts'
import { readContract } from '../api/contract.ts'
import { answerTo, fresh } from './messages.ts'
import type { Message } from './messages.ts'
import { bytesOf, openTown, se, shv } from './town.ts'
import type { Town } from './town.ts'

const converter = readConverter()
const contractFile = resolve(import.meta.dirname, '../../dist/api/gateway.openapi.json')
const contract = readContract(JSON.parse(readFileSync(contractFile, 'utf8')) as Record<string, unknown>)

/** The body, which must be as the contract says. */
async function bodyOf(answer: Response, operation: string): Promise<unknown> {
  const body = (await answer.json()) as unknown
  const declared = contract.operations.find(({ name }) => name === operation)?.responses.get(String(answer.status))
  const [at = 'nowhere'] = declared?.content.values() ?? []
  expect(contract.judge(at, body), `${operation} ${answer.status}`).toBeUndefined()
  return body
}

const idOf = ({ Stuurgegevens }: Message): string => Stuurgegevens['Referentienummer'] ?? ''

type Street = { town: Town; gemeente: Gateway; incasso: Gateway; settle: () => Promise<void> }

/** Two gateways in a town where the address book names these versions. */
async function openStreet(
  versions: { readonly shv: readonly string[]; readonly se: readonly string[] },
  change: { readonly shv?: Partial<GatewayOptions>; readonly se?: Partial<GatewayOptions> },
): Promise<Street> {
  const town = await openTown({ versions: { [shv]: versions.shv, [se]: versions.se } })
  const gemeente = await town.gateway(shv, change.shv ?? {})
  const incasso = await town.gateway(se, change.se ?? {})
  const settle = async (): Promise<void> => {
    for (let round = 0; round < 3; round++) {
      await gemeente.turn()
      await incasso.turn()
    }
  }
  return { town, gemeente, incasso, settle }
}

/** The one message that waits, taken over. */
async function taken(gateway: Gateway): Promise<Message> {
  const [arrived, ...more] = await gateway.inbox()
  expect(more).toEqual([])
  await gateway.takeOver(arrived?.heading.id ?? '')
  const report = await validateText(arrived?.message ?? '')
  expect(report.valid).toBe(true)
  return JSON.parse(arrived?.message ?? '') as Message
}

describe('a counsellor on 2.0 and a creditor whose system and gateway know 1.1 only', () => {
  let street: Street
  beforeAll(async () => {
    street = await openStreet({ shv: ['1.1', '2.0'], se: ['1.1'] }, { shv: { converter } })
  }, 60_000)
  afterAll(() => street.town.close())

  test('a question goes down, its answer comes back up, with the same references', async () => {
    const { gemeente, incasso, settle } = street
    const question = fresh('schuldregeling-2.0/01-Kennisgeving.json')
    expect(await gemeente.submit(bytesOf(question))).toEqual({ outcome: 'taken', id: idOf(question) })
    await settle()
    const { Adreskeuze, ...rest } = question.Inhoud
    expect(await taken(incasso)).toEqual({
      Stuurgegevens: { ...question.Stuurgegevens, Versie: '1.1', Berichttype: 'KlantGemeldVoorSHV' },
      Inhoud: { ...rest, Adres: (Adreskeuze as { Adres: object }).Adres },
    })

    const answer = answerTo(question, 'schuldregeling-1.1/02-KlantGemeldVoorSHVAntwoord.json')
    expect(await incasso.submit(bytesOf(answer))).toEqual({ outcome: 'taken', id: idOf(answer) })
    await settle()
    expect(await taken(gemeente)).toEqual({
      Stuurgegevens: { ...answer.Stuurgegevens, Versie: '2.0', Berichttype: 'KennisgevingAntwoord' },
      Inhoud: { ...answer.Inhoud, Antwoord: 'klant-bekend' },
    })
  })

  test('a loss is told by place and step, in the books and to the business system, and never by value', async () => {
    const { gemeente, incasso, settle } = street
    const sidecar = await startSidecar(gemeente, { token: 'proef', port: 0 })
    const message = fresh('schuldregeling-2.0/08-Betaalvoorstel.json')
    const offer = { ...message, Inhoud: { ...message.Inhoud, Uitbetaalmomenten: 'eenmalig', GeldigTot: '2027-01-31' } }
    const ask = (path: string, init: object = {}): Promise<Response> =>
      fetch(`${sidecar.url}${path}`, {
        headers: { authorization: 'Bearer proef', 'content-type': 'application/json' },
        ...init,
      })
    const state = { isAnswered: false }
    const posted = ask('/v1/berichten', { method: 'POST', body: JSON.stringify(offer) })
    const answered = posted.finally(() => (state.isAnswered = true))
    while (!state.isAnswered) await settle()
    await settle()
    const answer = await answered
    const omzetting = {
      ...{ van: '2.0', naar: '1.1', gelukt: true, aantal: 1 },
      fouten: [
        {
          ...{ code: 'conversion-lost', pointer: '/Inhoud/Uitbetaalmomenten', ernst: 'signalering' },
          ...{ regel: 'SR-2.0-1.1-C014', melding: 'Wanneer er wordt uitbetaald, gaat niet mee.' },
        },
      ],
    }
    expect(answer.status).toBe(202)
    expect(await bodyOf(answer, 'POST /v1/berichten')).toMatchObject({
      id: idOf(offer),
      status: 'aangeboden',
      omzetting,
    })
    expect(await bodyOf(await ask(`/v1/berichten/${idOf(offer)}`), 'GET /v1/berichten/{id}')).toMatchObject({
      status: 'afgeleverd',
      omzetting,
    })
    const log = await bodyOf(await ask(`/v1/logboek?referentie=${idOf(offer)}`), 'GET /v1/logboek')
    await sidecar.close()

    expect((log as { regels: object[] }).regels.at(-1)).toMatchObject({ versie: '1.1', omzetting })
    expect(JSON.stringify(log)).not.toContain('eenmalig')
    const { Uitbetaalmomenten: _, ...rest } = offer.Inhoud
    expect((await taken(incasso)).Inhoud).toEqual(rest)
  })

  test('the same message again is the same message', async () => {
    const { gemeente, incasso, settle } = street
    const message = fresh('schuldregeling-2.0/04-Saldoverzoek.json')
    for (let time = 0; time < 2; time++)
      expect(await gemeente.submit(bytesOf(message))).toEqual({ outcome: 'taken', id: idOf(message) })
    await settle()
    expect(idOf(await taken(incasso))).toBe(idOf(message))
  })

  test('what 1.1 cannot say is refused with every reason and the versions of the receiver, and nothing leaves', async () => {
    const { gemeente } = street
    const offer = fresh('schuldregeling-2.0/08-Betaalvoorstel.json')
    const [claim] = offer.Inhoud['Vorderingen'] as object[]
    const nothing = { TotaalAanbod: 0, Vorderingen: [{ ...claim, Afkooppercentage: 0, PrognoseEindbedrag: 0 }] }
    const own = { TypeSchuldregeling: 'SA', GeldigTot: '2027-12-31', KlantnummerSHV: 'Proefboot', ...nothing }
    const message = { ...offer, Inhoud: { ...offer.Inhoud, ...own } }
    const sidecar = await startSidecar(gemeente, { token: 'proef', port: 0 })
    const answer = await fetch(`${sidecar.url}/v1/berichten`, {
      method: 'POST',
      headers: { authorization: 'Bearer proef', 'content-type': 'application/json', 'accept-language': 'en' },
      body: JSON.stringify(message),
    })
    const problem = await bodyOf(answer, 'POST /v1/berichten')
    await sidecar.close()

    expect(answer.status).toBe(409)
    expect(problem).toMatchObject({
      code: 'SKP-G-17',
      fouten: [
        { code: 'conversion-receiver', melding: 'The receiver takes this module in version 1.1 only.' },
        { code: 'conversion-not-carried', pointer: '/Inhoud/TypeSchuldregeling', regel: 'SR-2.0-1.1-C013' },
      ],
    })
    expect(JSON.stringify(problem)).not.toContain('Proefboot')
    expect(await gemeente.sent(idOf(message))).toBeUndefined()
    expect((await gemeente.state()).outbox.count).toBe(0)
  })

  test('a message that 1.1 does not have is refused', async () => {
    const message = fresh('schuldregeling-2.0/13-Statusverzoek.json', { Afzender: shv, Ontvanger: se })

    expect(await street.gemeente.submit(bytesOf(message))).toMatchObject({
      outcome: 'version',
      refused: [{ code: 'conversion-receiver', params: { known: ['1.1'] } }, { code: 'conversion-no-message' }],
    })
  })

  test('without a converter the receiver is out of reach, as before', async () => {
    const plain = await street.town.gateway(shv, { folder: `${street.town.home}/kaal` })

    expect(await plain.submit(bytesOf(fresh('schuldregeling-2.0/04-Saldoverzoek.json')))).toEqual({
      outcome: 'receiver',
    })
  })
})

describe('a counsellor on 1.1 and a creditor whose system speaks 2.0', () => {
  let street: Street
  beforeAll(async () => {
    const speaks = { schuldregeling: '2.0' }
    street = await openStreet({ shv: ['1.1'], se: ['1.1', '2.0'] }, { se: { converter, speaks } })
  }, 60_000)
  afterAll(() => street.town.close())

  test('a question comes in up, and its answer goes back down', async () => {
    const { gemeente, incasso, settle } = street
    const question = fresh('schuldregeling-1.1/04-Saldoverzoek.json')
    await gemeente.submit(bytesOf(question))
    await settle()
    expect((await taken(incasso)).Stuurgegevens).toEqual({ ...question.Stuurgegevens, Versie: '2.0' })

    const answer = answerTo(question, 'schuldregeling-2.0/18-GeenMedewerking.json')
    const unknown = { ...answer, Inhoud: { Reden: 'klant-onbekend', ...withoutReason(answer.Inhoud) } }
    expect(await incasso.submit(bytesOf(unknown))).toEqual({ outcome: 'taken', id: idOf(unknown) })
    await settle()
    expect((await taken(gemeente)).Stuurgegevens).toEqual({
      ...unknown.Stuurgegevens,
      ...{ Versie: '1.1', Berichttype: 'KlantOnbekend' },
    })
  })

  test('another reason cannot be said in 1.1', async () => {
    const { gemeente, incasso, settle } = street
    const question = fresh('schuldregeling-1.1/04-Saldoverzoek.json')
    await gemeente.submit(bytesOf(question))
    await settle()
    await taken(incasso)
    const answer = answerTo(question, 'schuldregeling-2.0/18-GeenMedewerking.json')
    const refusal = { ...answer, Inhoud: { ...withoutReason(answer.Inhoud), Reden: 'geen-medewerking' } }

    expect(await incasso.submit(bytesOf(refusal))).toMatchObject({
      outcome: 'version',
      refused: [{ code: 'conversion-receiver' }, { code: 'conversion-not-carried', pointer: '/Inhoud/Reden' }],
    })
  })
})

describe('a counsellor on 2.0 and a creditor on 1.0', () => {
  let street: Street
  beforeAll(async () => {
    street = await openStreet({ shv: ['1.0', '2.0'], se: ['1.0'] }, { shv: { converter } })
  }, 60_000)
  afterAll(() => street.town.close())

  test('an answer that cannot be converted is handed over as it came, and the books say why', async () => {
    const { gemeente, incasso, settle } = street
    const question = fresh('schuldregeling-2.0/04-Saldoverzoek.json')
    await gemeente.submit(bytesOf(question))
    await settle()
    expect((await taken(incasso)).Stuurgegevens['Versie']).toBe('1.0')
    const answer = withoutReference(answerTo(question, 'schuldregeling-1.0/04-SaldoverzoekAntwoord.json'))
    await incasso.submit(bytesOf(answer))
    await settle()
    const [arrived] = await gemeente.inbox()
    const sidecar = await startSidecar(gemeente, { token: 'proef', port: 0 })
    const listed = await fetch(`${sidecar.url}/v1/inkomend`, { headers: { authorization: 'Bearer proef' } })
    const [row] = ((await bodyOf(listed, 'GET /v1/inkomend')) as { berichten: object[] }).berichten
    await sidecar.close()

    expect(row).toMatchObject({
      versie: '1.0',
      omzetting: { van: '1.0', naar: '2.0', gelukt: false, fouten: [{ code: 'conversion-missing' }] },
    })
    expect(arrived?.conversion).toMatchObject({ to: '2.0', refused: [{ code: 'conversion-missing' }] })
    expect(gemeente.log({ reference: idOf(answer) })[0]).toMatchObject({ conversion: { to: '2.0' } })
    expect(await taken(gemeente)).toEqual(answer)
  })
})

function withoutReason(content: Message['Inhoud']): Message['Inhoud'] {
  const { Reden: _, WeerMogelijkVanaf: __, ...rest } = content
  return rest
}

function withoutReference(message: Message): Message {
  const claims = message.Inhoud['Vorderingen'] as readonly Readonly<Record<string, unknown>>[]
  const Vorderingen = claims.map(({ Betaalreferentie: _, ...claim }) => claim)
  return { ...message, Inhoud: { ...message.Inhoud, Vorderingen } }
}
