/** The side-car's routes: what each takes and answers, without HTTP around it. */
import * as listener from '../listener/index.ts'
import { nameForm } from '../schemas/index.ts'
import type { Gateway } from './gateway.ts'
import type { GatewayState } from './state.ts'
import type { Heading } from './heading.ts'
import type { GatewayProblem } from './problems.ts'
import type { Arrived, LogEntry, Sent } from './records.ts'
import { isEnded } from './submit.ts'
import type { EndedStatus, Submitted } from './submit.ts'
import { wireConversion, wireFindings } from './wire-conversion.ts'

type Asked = listener.Asked<undefined>
type Answer = listener.Answer<GatewayProblem['code']>

const route = listener.routeMaker<Gateway, undefined, GatewayProblem['code']>()

/** Milliseconds that an offer waits for the hub's receipt before it answers that the message waits. */
const receiptWait = 5000
/** Most rows of one answer. */
const most = 1000

const inboxQuery = { wacht: { kind: 'number', least: 0, most: 60, standard: 0 } } as const
const logQuery = {
  conversatie: { kind: 'text', form: nameForm('uuid') },
  referentie: { kind: 'text', form: nameForm('uuid') },
} as const

/** The table of the contract; `largest` is the largest message in bytes. */
export function sidecarRoutes(largest: number) {
  const consumes = { type: listener.mediaTypes.json, most: largest }
  return [
    route({ method: 'POST', path: '/v1/berichten', consumes, handle: offer }),
    route({ method: 'GET', path: '/v1/berichten/:id', handle: follow }),
    route({ method: 'GET', path: '/v1/inkomend', query: inboxQuery, handle: inbox }),
    route({ method: 'GET', path: '/v1/inkomend/:id', handle: read }),
    route({ method: 'DELETE', path: '/v1/inkomend/:id', handle: takeOver }),
    route({ method: 'GET', path: '/v1/logboek', query: logQuery, handle: log }),
    route({ method: 'GET', path: '/v1/status', handle: state }),
  ]
}

const notFound: Answer = { problem: { code: 'SKP-G-07' } }

async function offer(gateway: Gateway, { body, lang, signal }: Asked): Promise<Answer> {
  const submitted = await gateway.submit(body)
  if (submitted.outcome !== 'taken') return { problem: await refusal(submitted, { ...gateway, lang }) }
  const { id } = submitted
  if ((await gateway.sent(id))?.status === 'wachtend') await gateway.news(id, receiptWait, signal())
  const sent = await gateway.sent(id)
  if (sent !== undefined && isEnded(sent.status)) return { problem: ended(sent.status) }
  const bewijs = sent?.receipts.find(({ feit }) => feit.soort === 'aanname')
  const omzetting = await wireConversion(sent?.conversion, sent?.heading.version ?? '', { ...gateway, lang })
  const status = sent?.status === 'afgeleverd' ? sent.status : 'aangeboden'
  const state = bewijs === undefined ? { status: 'wachtend' } : { status, bewijs }
  return { status: 202, body: { id, ...state, ...omzetting } }
}

function ended(status: EndedStatus): GatewayProblem {
  return { code: 'SKP-G-18', fouten: [{ code: status, pointer: '/Stuurgegevens/Referentienummer' }] }
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
        fouten: await Promise.all(findings.map((finding) => listener.wireFinding(finding, { ...tell, message }))),
      }
    }
    case 'version':
      return { code: 'SKP-G-17', fouten: await wireFindings(submitted.refused, tell) }
    case 'sender':
      return { code: 'SKP-G-11', fouten: at('afzender', 'Afzender') }
    case 'receiver':
      return { code: 'SKP-G-10', fouten: at('ontvanger', 'Ontvanger') }
    case 'reused':
      return { code: 'SKP-G-09', fouten: at('id', 'Referentienummer') }
    case 'ended':
      return ended(submitted.status)
    case 'full':
      return { code: 'SKP-G-12', retryAfter: 60 }
    case 'directory':
      return { code: 'SKP-G-19', retryAfter: 60 }
  }
}

async function follow(gateway: Gateway, { id, lang }: Asked): Promise<Answer> {
  const sent = await gateway.sent(id)
  if (sent === undefined) return notFound
  const omzetting = await wireConversion(sent.conversion, sent.heading.version, { ...gateway, lang })
  return { status: 200, body: { ...(await shown(id, sent, lang)), ...omzetting } }
}

async function shown(
  id: string,
  { heading, status, receipts, code, findings = [] }: Sent,
  lang: Asked['lang'],
): Promise<object> {
  const fouten = findings.map((finding) => listener.wireFinding(finding, { lang, message: heading }))
  return {
    ...{ id, status },
    ...(code === undefined ? {} : { code }),
    bewijzen: receipts,
    ...(fouten.length === 0 ? {} : { fouten: await Promise.all(fouten) }),
  }
}

async function inbox(
  gateway: Gateway,
  { query, signal, lang }: listener.Asked<undefined, typeof inboxQuery>,
): Promise<Answer> {
  const wait = query.wacht * 1000
  if (wait > 0 && (await gateway.inbox()).length === 0) await gateway.news('inkomend', wait, signal())
  const arrived = (await gateway.inbox()).slice(0, most)
  return { status: 200, body: { berichten: await Promise.all(arrived.map((each) => row(each, { ...gateway, lang }))) } }
}

async function row(
  { heading, warnings, conversion, expired }: Arrived,
  tell: Pick<Gateway, 'converter'> & Pick<Asked, 'lang'>,
): Promise<object> {
  const { module, version, type } = heading
  // The warnings are about the message as it travelled.
  const judged = conversion !== undefined && 'from' in conversion ? conversion.from : { version, type }
  const message = { module, ...judged }
  const signaleringen = warnings.map((finding) => listener.wireFinding(finding, { ...tell, message }))
  return {
    ...named(heading),
    afzender: heading.sender,
    conversatie: heading.conversation,
    ...(expired === undefined ? {} : { verlopen: true }),
    signaleringen: await Promise.all(signaleringen),
    ...(await wireConversion(conversion, version, tell)),
  }
}

function named({ id, module, version, type }: Heading): object {
  return { id, module, versie: version, berichttype: type }
}

async function read(gateway: Gateway, { id }: Asked): Promise<Answer> {
  const found = await gateway.arrived(id)
  return found === undefined ? notFound : { status: 200, body: found.message }
}

async function takeOver(gateway: Gateway, { id }: Asked): Promise<Answer> {
  return (await gateway.takeOver(id)) ? { status: 204 } : notFound
}

async function log(gateway: Gateway, { query, lang }: listener.Asked<undefined, typeof logQuery>): Promise<Answer> {
  const regels = gateway.log({ conversation: query.conversatie, reference: query.referentie }).slice(0, most)
  return { status: 200, body: { regels: await Promise.all(regels.map((entry) => line(entry, { ...gateway, lang }))) } }
}

async function line(
  { tijdstip, richting, gebeurtenis, heading, conversion }: LogEntry,
  { oin, ...tell }: Pick<Gateway, 'oin' | 'converter'> & Pick<Asked, 'lang'>,
): Promise<object> {
  return {
    ...{ tijdstip, richting, gebeurtenis },
    ...named(heading),
    // What was not opened has told no conversation.
    ...(heading.conversation === '' ? {} : { conversatie: heading.conversation }),
    ...(heading.cross === undefined ? {} : { kruisreferentie: heading.cross }),
    wederpartij: heading.sender === oin ? heading.receiver : heading.sender,
    ...(await wireConversion(conversion, heading.version, tell)),
  }
}

async function state(gateway: Gateway): Promise<Answer> {
  const { reachable, outbox, inbox, directory, history } = await gateway.state()
  return {
    status: 200,
    body: {
      knooppuntBereikbaar: reachable,
      uitbak: {
        ...{ aantal: outbox.count, oudsteTijdstip: outbox.oldest },
        ...{ afgekeurd: outbox.rejected, onleesbaar: outbox.unreadable },
      },
      inkomend: {
        ...{ aantal: inbox.count, vastgehouden: inbox.held },
        ...{ afgekeurd: inbox.rejected, onleesbaar: inbox.unreadable },
      },
      adresboek: wireDirectory(directory),
      geschiedenis: wireHistory(history),
    },
  }
}

const histories = { fine: 'in-orde', checking: 'wordt-nagegaan', 'two-histories': 'twee-geschiedenissen' } as const

function wireHistory({ state, since, unsupported, incomparable }: GatewayState['history']): object {
  return { stand: histories[state], sindsTijdstip: since, ongedekt: unsupported, nietVergelijkbaar: incomparable }
}

function wireDirectory({ number, validUntil, inForce, trouble }: GatewayState['directory']): object {
  const vernieuwing = trouble === undefined ? null : { misluktSindsTijdstip: trouble.since, codes: trouble.codes }
  return { nummer: number, geldigTotTijdstip: validUntil, geldig: inForce, vernieuwing }
}
