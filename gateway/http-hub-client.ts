/** A client of the hub over HTTPS with a client certificate. */
import { createSecureContext } from 'node:tls'
import { Agent, request } from 'undici'
import type { Dispatcher } from 'undici'
import { largestEvent } from '../envelope/visible.ts'
import { readStrictJson } from '../validator/index.ts'
import type { HubAnswer, HubClient, HubLine } from './hub-client.ts'

/**
 * Address of the hub, and key and certificates (PEM) of who asks.
 *
 * @since 0.1.0
 * @beta
 */
export type HubAccess = {
  readonly url: string
  readonly key: string
  readonly cert: string
  readonly ca: readonly string[]
  /** Milliseconds for an answer that does not wait. */
  readonly timeout?: number
  /** Headers of each request: for whom a supplier asks, and by what right. */
  readonly headers?: () => Readonly<Record<string, string>>
}

type Ask = {
  readonly method: 'GET' | 'PUT'
  readonly path: string
  readonly body?: string
  readonly type?: string
  /** Seconds that the hub may wait before it answers. */
  readonly wait?: number
  readonly signal?: AbortSignal
}

/** Bytes of the largest answer: a page of a hundred receipts with their proofs, or an event. */
const largestAnswer = Math.max(largestEvent, 4 * 1024 * 1024)

/**
 * Connections to the hub that several clients share, so that who carries for many opens no more of them than `most`.
 *
 * @since 0.1.0
 * @alpha
 */
export type HubConnections = {
  /** A client over them; closing it ends nothing. */
  readonly clientWith: (headers: () => Readonly<Record<string, string>>) => HubLine
  readonly close: () => Promise<void>
}

/**
 * Connections that are opened when they are needed, and stay until they are closed.
 *
 * @since 0.1.0
 * @alpha
 */
export function hubConnections(access: Omit<HubAccess, 'headers'>, most: number): HubConnections {
  let agent: Agent | undefined
  const dispatcher = (): Agent => (agent ??= agentWith(access, most))
  return {
    clientWith: (headers) => clientOver(dispatcher, { ...access, headers }),
    close: async () => agent?.destroy(),
  }
}

/**
 * A client with connections of its own: close it at the end.
 *
 * @since 0.1.0
 * @beta
 */
export function httpHubClient(access: HubAccess): HubClient {
  const { clientWith, close } = hubConnections(access, 8)
  return { ...clientWith(access.headers ?? (() => ({}))), close }
}

function clientOver(dispatcher: () => Dispatcher, access: HubAccess & Pick<Required<HubAccess>, 'headers'>): HubLine {
  const { url, timeout = 15_000, headers } = access
  const ask = async <Value>(what: Ask, read: (text: string) => Value | undefined): Promise<HubAnswer<Value>> => {
    try {
      return readAnswer(await send(dispatcher(), `${url}${what.path}`, { ...what, timeout, headers: headers() }), read)
    } catch {
      return { kind: 'unreachable' }
    }
  }
  const json =
    <Value>(pick: (body: Readonly<Record<string, unknown>>) => Value | undefined) =>
    (text: string): Value | undefined => {
      const read = readStrictJson(text, { maxBytes: largestAnswer, maxDepth: 16 })
      return read.ok && typeof read.value === 'object' && read.value !== null ? pick(read.value as never) : undefined
    }
  const list = (name: string) =>
    json<readonly unknown[]>((body) => (Array.isArray(body[name]) ? (body[name] as readonly unknown[]) : undefined))
  const whole = json<unknown>((body) => body)
  const receipt = json<unknown>(({ bewijs }) => bewijs)
  return {
    submit: (id, body) =>
      ask({ method: 'PUT', path: `/v1/berichten/${id}`, body, type: 'application/cloudevents+json' }, receipt),
    list: ({ after, wait }, signal) =>
      ask({ method: 'GET', path: `/v1/postvak?na=${after}&wacht=${wait}`, wait, signal }, list('berichten')),
    fetch: (id) => ask({ method: 'GET', path: `/v1/postvak/${id}` }, (text) => text),
    confirm: (id, bevestiging) => {
      const body = JSON.stringify({ bevestiging })
      return ask({ method: 'PUT', path: `/v1/postvak/${id}/bevestiging`, body, type: 'application/json' }, receipt)
    },
    receipts: (after) => ask({ method: 'GET', path: `/v1/bewijzen?na=${after}` }, list('bewijzen')),
    headers: (after) => ask({ method: 'GET', path: `/v1/reeksen?na=${after}` }, list('reeksen')),
    counts: () => ask({ method: 'GET', path: '/v1/tellingen' }, list('tellingen')),
    directory: () => ask({ method: 'GET', path: '/v1/adresboek' }, whole),
    earlierDirectory: (number) => ask({ method: 'GET', path: `/v1/adresboeken/${number}` }, whole),
    close: async () => undefined,
  }
}

/** Key and certificates are read once, not for every connection. */
function agentWith({ key, cert, ca }: Omit<HubAccess, 'headers'>, connections: number): Agent {
  const secureContext = createSecureContext({ key, cert, ca: [...ca], minVersion: 'TLSv1.2' })
  return new Agent({ connect: { secureContext }, connections })
}

type Timed = { readonly timeout: number; readonly headers: Readonly<Record<string, string>> }

type RawAnswer = { readonly status: number; readonly headers: Readonly<Record<string, unknown>>; readonly text: string }

async function send(
  dispatcher: Dispatcher,
  url: string,
  { method, body, type, wait = 0, signal, timeout, headers }: Ask & Required<Timed>,
): Promise<RawAnswer> {
  const limit = AbortSignal.timeout(timeout + wait * 1000)
  const answer = await request(url, {
    method,
    dispatcher,
    headers: { ...headers, ...(type === undefined ? {} : { 'content-type': type }) },
    signal: signal === undefined ? limit : AbortSignal.any([limit, signal]),
    headersTimeout: timeout + wait * 1000,
    bodyTimeout: timeout,
    ...(body === undefined ? {} : { body }),
  })
  const parts: Buffer[] = []
  let size = 0
  for await (const part of answer.body as AsyncIterable<Buffer>) {
    size += part.length
    // A hub that sends without end is no hub.
    if (size > largestAnswer) throw new Error('the answer is too large')
    parts.push(part)
  }
  return { status: answer.statusCode, headers: answer.headers, text: Buffer.concat(parts).toString('utf8') }
}

/** Statuses after which trying the same again can help. */
const passing = new Set([408, 425, 429, 500, 502, 503, 504, 507])

function readAnswer<Value>(
  { status, headers, text }: RawAnswer,
  read: (text: string) => Value | undefined,
): HubAnswer<Value> {
  const epoch = headers['epoch']
  const retryAfter = Number(headers['retry-after'])
  const later = Number.isFinite(retryAfter) && retryAfter > 0 ? { retryAfter } : {}
  if (passing.has(status) || typeof epoch !== 'string') return { kind: 'unreachable', ...later }
  if (status >= 200 && status < 300) {
    const value = read(text)
    return value === undefined ? { kind: 'unreachable' } : { kind: 'good', epoch, value }
  }
  const problem = readStrictJson(text, { maxBytes: largestAnswer, maxDepth: 16 })
  const { code, bewijs } = (problem.ok ? (problem.value ?? {}) : {}) as {
    readonly code?: unknown
    readonly bewijs?: unknown
  }
  if (typeof code !== 'string' || !/^SKP-H-\d\d$/.test(code)) return { kind: 'unreachable' }
  return { kind: 'refused', epoch, code, ...(bewijs === undefined ? {} : { receipt: bewijs }) }
}
