/** `/v1/postvak`: what waits for a receiver, fetching it, and confirming it. */
import { compactJwsForm } from '../../../envelope/visible.ts'
import { mediaTypes } from '../../../listener/index.ts'
import type { Asked } from '../../../listener/index.ts'
import { printEventType, printSchemaAddress } from '../../../schemas/index.ts'
import { readStrictJson } from '../../../validator/index.ts'
import type { Listed } from '../../mailbox/mailbox.ts'
import type { Problem } from '../../problems.ts'
import { confirm } from '../../service.ts'
import type { Exchange } from '../../service.ts'
import type { Caller } from '../caller.ts'
import { eventType, route } from '../route.ts'
import type { Answer } from '../route.ts'

/** Bytes of a confirmation: one JWS with an RSA-4096 signature fits many times. */
const confirmationBytes = 16 * 1024

const listQuery = {
  na: { kind: 'number', least: 0, most: Number.MAX_SAFE_INTEGER, standard: 0 },
  aantal: { kind: 'number', least: 1, most: 100, standard: 100 },
  wacht: { kind: 'number', least: 0, most: 60, standard: 0 },
} as const

export const mailboxRoutes = [
  route({ method: 'GET', path: '/v1/postvak', query: listQuery, handle: list }),
  route({ method: 'GET', path: '/v1/postvak/:id', produces: eventType, large: true, handle: fetchOne }),
  route({
    method: 'PUT',
    path: '/v1/postvak/:id/bevestiging',
    consumes: { type: mediaTypes.json, most: confirmationBytes },
    handle: confirmOne,
  }),
]

async function list(exchange: Exchange, { caller, query, signal }: Asked<Caller, typeof listQuery>): Promise<Answer> {
  const { na, aantal, wacht } = query
  const page = { after: na, limit: aantal }
  if (wacht === 0) return listed(await exchange.mailbox.list(caller.oin, page))
  // Listening starts before looking: what arrives in between is heard.
  const stop = new AbortController()
  const until = AbortSignal.any([signal(), stop.signal])
  const news = exchange.arrivals.wait(caller.oin, { milliseconds: wacht * 1000, signal: until })
  let waiting = await exchange.mailbox.list(caller.oin, page)
  if (waiting.length === 0) {
    await news
    waiting = await exchange.mailbox.list(caller.oin, page)
  }
  stop.abort()
  return listed(waiting)
}

function listed(waiting: readonly Listed[]): Answer {
  return { status: 200, body: { berichten: waiting.map(listing) } }
}

function listing(parcel: Listed): object {
  return {
    volgnummer: parcel.sequence,
    id: parcel.id,
    type: printEventType(parcel),
    dataschema: printSchemaAddress(parcel),
    afzender: parcel.sender,
    kid: parcel.kid,
    ladingHash: parcel.ladingHash,
    grootte: parcel.size,
    aangenomenTijdstip: parcel.acceptedAt,
    verlooptTijdstip: parcel.expiresAt,
    opgehaald: parcel.fetched,
    adresboekNummer: parcel.directory,
  }
}

async function fetchOne({ mailbox, clock }: Exchange, { id, caller }: Asked<Caller>): Promise<Answer> {
  const { oin, actor } = caller
  const found = await mailbox.fetch(oin, id, { at: clock().toISOString(), actor })
  if (found !== undefined) return { status: 200, body: found.body }
  const ended = await mailbox.look(oin, id)
  const expired = ended !== undefined && 'ended' in ended && ended.ended === 'verloop'
  return { problem: { code: expired ? 'SKP-H-19' : 'SKP-H-16' } }
}

async function confirmOne(exchange: Exchange, { id, caller, body }: Asked<Caller>): Promise<Answer> {
  const read = readConfirmation(body)
  if ('problem' in read) return read
  const { oin, actor } = caller
  const done = await confirm(exchange, { receiver: oin, actor, id, jws: read.jws })
  if (done.outcome === 'refused') return { problem: done.problem }
  return { status: 200, body: { bewijs: done.receipt } }
}

function readConfirmation(body: Uint8Array): { readonly jws: string } | { readonly problem: Problem } {
  const invalid = (codes: readonly string[], pointer = ''): { readonly problem: Problem } => ({
    problem: { code: 'SKP-H-18', fouten: codes.map((code) => ({ code, pointer })) },
  })
  const json = readStrictJson(body, { maxBytes: confirmationBytes, maxDepth: 2 })
  if (!json.ok) return invalid(json.codes)
  if (typeof json.value !== 'object' || json.value === null || Array.isArray(json.value)) return invalid(['type-wrong'])
  const { bevestiging, ...others } = json.value as Readonly<Record<string, unknown>>
  if (Object.keys(others).length > 0) return invalid(['element-unknown'])
  if (bevestiging === undefined) return invalid(['element-missing'], '/bevestiging')
  if (typeof bevestiging !== 'string') return invalid(['type-wrong'], '/bevestiging')
  return compactJwsForm.test(bevestiging) ? { jws: bevestiging } : invalid(['jws-form'], '/bevestiging')
}
