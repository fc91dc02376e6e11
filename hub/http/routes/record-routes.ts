/** `/v1/bewijzen`, `/v1/logboek`, `/v1/tellingen`: what the hub has on record about the caller's own messages. */
import type { Action, LogQuery } from '../../mailbox/journal.ts'
import type { Exchange } from '../../service.ts'
import { noQuery, readQuery } from '../query.ts'
import { mediaTypes, uuidForm } from '../route.ts'
import type { Answer, Asked, Route } from '../route.ts'

export const recordRoutes: readonly Route[] = [
  { method: 'GET', path: '/v1/bewijzen', access: 'participant', produces: mediaTypes.json, handle: receipts },
  { method: 'GET', path: '/v1/logboek', access: 'participant', produces: mediaTypes.json, handle: log },
  { method: 'GET', path: '/v1/tellingen', access: 'participant', produces: mediaTypes.json, handle: counts },
]

const page = {
  na: { kind: 'number', least: 0, most: Number.MAX_SAFE_INTEGER, standard: 0 },
  aantal: { kind: 'number', least: 1, most: 100, standard: 100 },
} as const

async function receipts({ mailbox }: Exchange, { caller, query }: Asked): Promise<Answer> {
  const asked = readQuery(query, page)
  if (!asked.ok) return asked
  const found = await mailbox.receipts(caller.oin, { after: asked.value.na, limit: asked.value.aantal })
  return { status: 200, body: { bewijzen: found.map(({ number, receipt }) => ({ nummer: number, bewijs: receipt })) } }
}

const oinForm = /^000000(?:0[1-46-9]|10|99)[0-9A-Za-z]{9}000$/

/** The search fields of the Logboek that a hub may see: no conversation and no cross references. */
export const logQuery = {
  ...page,
  bericht: { kind: 'text', form: uuidForm },
  afzender: { kind: 'text', form: oinForm },
  ontvanger: { kind: 'text', form: oinForm },
  module: { kind: 'text', form: /^[a-z](?:[a-z-]{0,38}[a-z])?$/ },
  versie: { kind: 'text', form: /^\d{1,3}\.\d{1,3}$/ },
  berichtType: { kind: 'text', form: /^[A-Z][A-Za-z0-9]{0,79}$/ },
  handeling: { kind: 'text', form: /^(?:aangeboden|geweigerd|opgehaald|bevestigd|verlopen)$/ },
  vanTijdstip: { kind: 'instant' },
  totTijdstip: { kind: 'instant' },
} as const

/** The lines that a query asks for, of one organisation or (for the operator) of all. */
export async function searchLog({ mailbox }: Pick<Exchange, 'mailbox'>, query: unknown, oin?: string): Promise<Answer> {
  const asked = readQuery(query, logQuery)
  if (!asked.ok) return asked
  const { na, aantal, berichtType, handeling, vanTijdstip, totTijdstip, ...same } = asked.value
  const search: LogQuery = {
    ...same,
    after: na,
    limit: aantal,
    ...(oin === undefined ? {} : { oin }),
    ...(berichtType === undefined ? {} : { berichttype: berichtType }),
    ...(handeling === undefined ? {} : { handeling: handeling as Action }),
    ...(vanTijdstip === undefined ? {} : { van: vanTijdstip }),
    ...(totTijdstip === undefined ? {} : { tot: totTijdstip }),
  }
  return { status: 200, body: { regels: await mailbox.log(search) } }
}

function log(exchange: Exchange, { caller, query }: Asked): Promise<Answer> {
  return searchLog(exchange, query, caller.oin)
}

async function counts({ mailbox }: Exchange, { caller, query }: Asked): Promise<Answer> {
  const refused = noQuery(query)
  if (refused !== undefined) return refused
  const found = await mailbox.counts(caller.oin)
  const tellingen = found.map(({ module, version, messageType, month, accepted }) => ({
    module,
    versie: version,
    berichttype: messageType,
    maand: month,
    aantal: accepted,
  }))
  return { status: 200, body: { tellingen } }
}
