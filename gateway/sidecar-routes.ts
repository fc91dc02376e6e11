/** The side-car's routes: what each takes and answers, without HTTP around it. */
import type { MessageId } from '../schemas/index.ts'
import { tellFinding } from '../validator/index.ts'
import type { PlacedFinding } from '../validator/index.ts'
import type { Gateway } from './gateway.ts'
import type { Heading } from './heading.ts'
import type { GatewayProblem } from './problems.ts'
import type { Arrived, LogEntry, Sent } from './records.ts'
import type { Submitted } from './submit.ts'
import { toldConversion, toldFindings } from './tell-conversion.ts'

/** What a route is asked. */
type Asked = {
  readonly id: string
  readonly query: Readonly<Record<string, unknown>>
  readonly body: Uint8Array
  readonly lang: 'nl' | 'en'
  readonly signal: AbortSignal
}

/** An object (sent as JSON), a message as text, nothing, or a refusal. */
type Answer = { readonly status: number; readonly body?: object | string } | { readonly problem: GatewayProblem }

export type SidecarRoute = {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly path: string
  /** Parameters of the query that the route knows, and their form. */
  readonly query: Readonly<Record<string, RegExp>>
  readonly handle: (gateway: Gateway, asked: Asked) => Promise<Answer>
}

/** Milliseconds that an offer waits for the hub's receipt before it answers that the message waits. */
const receiptWait = 5000
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
/** Most rows of one answer. */
const most = 1000

/** The table of the contract. */
export const sidecarRoutes: readonly SidecarRoute[] = [
  { method: 'POST', path: '/v1/berichten', query: {}, handle: offer },
  { method: 'GET', path: '/v1/berichten/:id', query: {}, handle: follow },
  { method: 'GET', path: '/v1/inkomend', query: { wacht: /^(?:[0-9]|[1-5][0-9]|60)$/ }, handle: inbox },
  { method: 'GET', path: '/v1/inkomend/:id', query: {}, handle: read },
  { method: 'DELETE', path: '/v1/inkomend/:id', query: {}, handle: takeOver },
  { method: 'GET', path: '/v1/logboek', query: { conversatie: uuid, referentie: uuid }, handle: log },
  { method: 'GET', path: '/v1/status', query: {}, handle: state },
]

const notFound: Answer = { problem: { code: 'SKP-G-07' } }

async function offer(gateway: Gateway, { body, lang, signal }: Asked): Promise<Answer> {
  const submitted = await gateway.submit(body)
  if (submitted.outcome !== 'taken') return { problem: await refusal(submitted, { ...gateway, lang }) }
  const { id } = submitted
  if ((await gateway.sent(id))?.status === 'wachtend') await gateway.news(id, receiptWait, signal)
  const sent = await gateway.sent(id)
  const bewijs = sent?.receipts.find(({ feit }) => feit.soort === 'aanname')
  const omzetting = await toldConversion(sent?.conversion, sent?.heading.version ?? '', { ...gateway, lang })
  const state = bewijs === undefined ? { status: 'wachtend' } : { status: 'aangeboden', bewijs }
  return { status: 202, body: { id, ...state, ...omzetting } }
}

async function refusal(
  submitted: Exclude<Submitted, { outcome: 'taken' }>,
  tell: Pick<Gateway, 'converter'> & Pick<Asked, 'lang'>,
): Promise<GatewayProblem> {
  const at = (code: string, name: string) => [{ code, pointer: `/Stuurgegevens/${name}` }]
  switch (submitted.outcome) {
    case 'off-spec': {
      const { findings, message } = submitted.report
      return {
        code: 'SKP-G-05',
        fouten: await Promise.all(findings.map((finding) => told(finding, tell.lang, message))),
      }
    }
    case 'version':
      return { code: 'SKP-G-17', fouten: await toldFindings(submitted.refused, tell) }
    case 'sender':
      return { code: 'SKP-G-11', fouten: at('afzender', 'Afzender') }
    case 'receiver':
      return { code: 'SKP-G-10', fouten: at('ontvanger', 'Ontvanger') }
    case 'reused':
      return { code: 'SKP-G-09', fouten: at('id', 'Referentienummer') }
    case 'full':
      return { code: 'SKP-G-12', retryAfter: 60 }
  }
}

async function told(
  finding: PlacedFinding,
  lang: 'nl' | 'en',
  message?: MessageId,
): Promise<Readonly<Record<string, unknown>>> {
  const { code, pointer, severity, rule, position } = finding
  return {
    code,
    pointer,
    ernst: severity,
    ...(rule === undefined ? {} : { regel: rule }),
    ...(position === undefined ? {} : { plaats: { regel: position.line, kolom: position.column } }),
    ...(await tellFinding(finding, lang, message)),
  }
}

async function follow(gateway: Gateway, { id, lang }: Asked): Promise<Answer> {
  const sent = await gateway.sent(id)
  if (sent === undefined) return notFound
  const omzetting = await toldConversion(sent.conversion, sent.heading.version, { ...gateway, lang })
  return { status: 200, body: { ...shown(id, sent), ...omzetting } }
}

function shown(id: string, { status, receipts, code, findings }: Sent): object {
  const fouten = findings?.map(({ code, pointer, ernst, regel }) => ({
    ...{ code, pointer, ernst },
    ...(regel === undefined ? {} : { regel }),
  }))
  return {
    ...{ id, status },
    ...(code === undefined ? {} : { code }),
    bewijzen: receipts,
    ...(fouten === undefined ? {} : { fouten }),
  }
}

async function inbox(gateway: Gateway, { query, signal, lang }: Asked): Promise<Answer> {
  const wait = Number(query['wacht'] ?? 0) * 1000
  if (wait > 0 && (await gateway.inbox()).length === 0) await gateway.news('inkomend', wait, signal)
  const arrived = (await gateway.inbox()).slice(0, most)
  return { status: 200, body: { berichten: await Promise.all(arrived.map((each) => row(each, { ...gateway, lang }))) } }
}

async function row(
  { heading, signaleringen, conversion }: Arrived,
  tell: Pick<Gateway, 'converter'> & Pick<Asked, 'lang'>,
): Promise<object> {
  const { module, version, messageType } = heading
  // The warnings are about the message as it travelled.
  const judged = conversion !== undefined && 'from' in conversion ? conversion.from : { version, type: messageType }
  const warnings = signaleringen.map((finding) => told(finding, tell.lang, { module, ...judged }))
  return {
    ...named(heading),
    afzender: heading.sender,
    conversatie: heading.conversation,
    signaleringen: await Promise.all(warnings),
    ...(await toldConversion(conversion, version, tell)),
  }
}

function named({ id, module, version, messageType }: Heading): object {
  return { id, module, versie: version, berichttype: messageType }
}

async function read(gateway: Gateway, { id }: Asked): Promise<Answer> {
  const found = await gateway.arrived(id)
  return found === undefined ? notFound : { status: 200, body: found.message }
}

async function takeOver(gateway: Gateway, { id }: Asked): Promise<Answer> {
  return (await gateway.takeOver(id)) ? { status: 204 } : notFound
}

async function log(gateway: Gateway, { query, lang }: Asked): Promise<Answer> {
  const conversation = query['conversatie'] as string | undefined
  const reference = query['referentie'] as string | undefined
  const regels = gateway.log({ conversation, reference }).slice(0, most)
  return { status: 200, body: { regels: await Promise.all(regels.map((entry) => line(entry, { ...gateway, lang }))) } }
}

async function line(
  { tijdstip, richting, gebeurtenis, heading, conversion }: LogEntry,
  { oin, ...tell }: Pick<Gateway, 'oin' | 'converter'> & Pick<Asked, 'lang'>,
): Promise<object> {
  return {
    ...{ tijdstip, richting, gebeurtenis },
    ...named(heading),
    conversatie: heading.conversation,
    ...(heading.cross === undefined ? {} : { kruisreferentie: heading.cross }),
    wederpartij: heading.sender === oin ? heading.receiver : heading.sender,
    ...(await toldConversion(conversion, heading.version, tell)),
  }
}

async function state(gateway: Gateway): Promise<Answer> {
  const { reachable, outbox, inbox, directory } = await gateway.state()
  return {
    status: 200,
    body: {
      knooppuntBereikbaar: reachable,
      uitbak: { aantal: outbox.count, oudsteTijdstip: outbox.oldest },
      inkomend: { aantal: inbox },
      adresboek: { nummer: directory.number, geldigTotTijdstip: directory.validUntil },
    },
  }
}
