/** `/v1/bewijzen`, `/v1/reeksen`, `/v1/logboek`, `/v1/tellingen`: what the hub has on record about the caller's own messages, and the chain of all batches. */
import type { Asked, Query } from '../../../listener/index.ts'
import { nameForm } from '../../../schemas/index.ts'
import type { Action, LogQuery } from '../../mailbox/journal.ts'
import type { Count, Mailbox } from '../../mailbox/mailbox.ts'
import type { Exchange } from '../../service.ts'
import type { Caller } from '../caller.ts'
import { route } from '../route.ts'
import type { Answer } from '../route.ts'

const page = {
  na: { kind: 'number', least: 0, most: Number.MAX_SAFE_INTEGER, standard: 0 },
  aantal: { kind: 'number', least: 1, most: 100, standard: 100 },
} as const

async function receipts({ mailbox }: Exchange, { caller, query }: Asked<Caller, typeof page>): Promise<Answer> {
  const found = await mailbox.receipts(caller.oin, { after: query.na, limit: query.aantal })
  return { status: 200, body: { bewijzen: found.map(({ number, receipt }) => ({ nummer: number, bewijs: receipt })) } }
}

/** The chain of batches is the same for every participant: whoever was shown another one notices when it compares. */
async function batches({ mailbox }: Exchange, { query }: Asked<Caller, typeof page>): Promise<Answer> {
  const found = await mailbox.headers({ after: query.na, limit: query.aantal })
  return {
    status: 200,
    body: { reeksen: found.map(({ number, signature }) => ({ nummer: number, ondertekening: signature })) },
  }
}

/** The search fields of the Logboek that a hub may see: no conversation and no cross references. */
export const logQuery = {
  ...page,
  bericht: { kind: 'text', form: nameForm('uuid') },
  afzender: { kind: 'text', form: nameForm('oin') },
  ontvanger: { kind: 'text', form: nameForm('oin') },
  module: { kind: 'text', form: nameForm('module') },
  versie: { kind: 'text', form: nameForm('version') },
  berichtType: { kind: 'text', form: nameForm('type') },
  handeling: { kind: 'text', form: /^(?:aangeboden|geweigerd|opgehaald|bevestigd|verlopen)$/ },
  vanTijdstip: { kind: 'instant' },
  totTijdstip: { kind: 'instant' },
} as const

export const recordRoutes = [
  route({ method: 'GET', path: '/v1/bewijzen', query: page, handle: receipts }),
  route({ method: 'GET', path: '/v1/reeksen', query: page, handle: batches }),
  route({
    method: 'GET',
    path: '/v1/logboek',
    query: logQuery,
    handle: ({ mailbox }, { caller, query }) => searchLog(mailbox, query, caller.oin),
  }),
  route({ method: 'GET', path: '/v1/tellingen', handle: counts }),
]

/** The lines that a query asks for, of one organisation or (for the operator) of all. */
export async function searchLog(mailbox: Mailbox, query: Query<typeof logQuery>, oin?: string): Promise<Answer> {
  const { na, aantal, berichtType, handeling, vanTijdstip, totTijdstip, ...same } = query
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

async function counts({ mailbox }: Exchange, { caller }: Asked<Caller>): Promise<Answer> {
  const found = await mailbox.counts(caller.oin)
  return { status: 200, body: { tellingen: found.map(tellingOf) } }
}

function tellingOf({ module, version, type, month, sent, received }: Count): Readonly<Record<string, string | number>> {
  return { module, versie: version, berichttype: type, maand: month, verzonden: sent, ontvangen: received }
}

/** The parameters of a search of all counts; `na` is the last organisation of the page before. */
export const countQuery = {
  na: { kind: 'text', form: nameForm('oin') },
  aantal: { ...page.aantal, standard: 10 },
  jaar: { kind: 'text', form: /^2\d{3}$/ },
} as const

/** What is counted of a page of organisations, for the operator. */
export async function allCounts(
  mailbox: Mailbox,
  { na = '', aantal, jaar }: Query<typeof countQuery>,
): Promise<Answer> {
  const year = jaar === undefined ? {} : { year: jaar }
  const found = await mailbox.countsOfAll({ after: na, limit: aantal, ...year })
  return { status: 200, body: { tellingen: found.map((count) => ({ oin: count.oin, ...tellingOf(count) })) } }
}
