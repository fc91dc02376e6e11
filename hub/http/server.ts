/** The listener for participants: turns the table of routes into HTTP, and every failure into problem+json. */
import type { Server, ServerOptions } from 'node:https'
import type { Socket } from 'node:net'
import Fastify from 'fastify'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { MailboxFailure } from '../mailbox/failure.ts'
import type { HubOptions, Limits } from '../options.ts'
import type { Problem } from '../problems.ts'
import type { Rate } from '../rate.ts'
import type { Exchange } from '../service.ts'
import { accepts, languageOf, rawProblem, sendProblem, standingHeaders } from './answering.ts'
import type { Caller, IdentityPort } from './caller.ts'
import type { Meter } from './meter.ts'
import { mediaTypes } from './route.ts'
import type { Answer, Route } from './route.ts'

export type ServerSetting = {
  readonly exchange: Exchange
  readonly routes: readonly Route[]
  readonly identity: IdentityPort
  readonly rate: Rate
  readonly limits: Limits
  readonly meter: Meter
} & Pick<HubOptions, 'tls' | 'log' | 'randomUuid'>

/** The listener, not listening yet. */
export function createServer(setting: ServerSetting): FastifyInstance<Server> {
  const { limits, exchange, routes } = setting
  const app = Fastify({
    https: tlsOptions(setting),
    requestTimeout: limits.requestTimeout,
    connectionTimeout: 0,
    logger: false,
    exposeHeadRoutes: false,
    return503OnClosing: false,
    genReqId: setting.randomUuid,
    clientErrorHandler: (error, socket) => answerBroken(error, socket, exchange),
    frameworkErrors: (_error, request, reply) => {
      void reply.headers(standingHeaders(exchange.mailbox.epoch))
      void sendProblem(request, reply, { problem: { code: 'SKP-H-27' } })
    },
  })
  app.removeAllContentTypeParsers()
  app.addHook('onRequest', async (request, reply) => {
    void reply.headers(standingHeaders(exchange.mailbox.epoch))
    // A trailing slash is another path, and none of ours (NL GOV `/core/no-trailing-slash`).
    if (/.\/(?:\?|$)/.test(request.url)) await sendProblem(request, reply, { problem: { code: 'SKP-H-16' } })
  })
  app.addHook('onResponse', async (request, reply) => {
    setting.meter.answered(request, reply)
    setting.log.info({ ...legOf(request), status: reply.statusCode, duur: Math.round(reply.elapsedTime) }, 'answered')
  })
  app.setErrorHandler((error: FastifyError, request, reply) => answerError(setting, error, { request, reply }))
  app.setNotFoundHandler((request, reply) => answerUnrouted(routes, request, reply))
  for (const route of routes)
    void app.register(async (scope) => addRoute(scope as FastifyInstance<Server>, route, setting))
  return app as unknown as FastifyInstance<Server>
}

/** TLS and timeouts, in the words of Node. */
function tlsOptions({ tls, limits }: ServerSetting): ServerOptions {
  return {
    key: tls.key,
    cert: tls.cert,
    ca: [...tls.ca],
    requestCert: true,
    // A missing or bad certificate is told in words (SKP-H-01) by the identity port; no protected route runs without it.
    rejectUnauthorized: false,
    minVersion: 'TLSv1.2',
    ciphers: tlsCiphers,
    maxHeaderSize: 16 * 1024,
    connectionsCheckingInterval: slowCheck,
    // Node watches neither when the headers may take longer than the whole request.
    headersTimeout: Math.min(limits.requestTimeout, headersTimeout),
    requestTimeout: limits.requestTimeout,
  }
}

/** Milliseconds: between two looks for slow requests, for the headers to come in, and to read why one is cut off. */
const slowCheck = 1000
const headersTimeout = 10_000
const lastWords = 500

/** "Goed" and "voldoende" in the TLS guidance of the NCSC: forward secrecy and authenticated encryption only. */
const tlsCiphers = [
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
  'TLS_AES_128_GCM_SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-CHACHA20-POLY1305',
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
].join(':')

function addRoute(scope: FastifyInstance<Server>, route: Route, setting: ServerSetting): void {
  if (route.consumes !== undefined)
    scope.addContentTypeParser(route.consumes.type, { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  scope.route({
    method: route.method,
    url: route.path,
    ...(route.consumes === undefined ? {} : { bodyLimit: route.consumes.most }),
    onRequest: async (request, reply) => {
      const problem = await admit(route, request, setting)
      if (problem !== undefined) await sendProblem(request, reply, { problem })
    },
    handler: async (request, reply) => {
      const gone = new AbortController()
      reply.raw.once('close', () => gone.abort())
      const answer = await route.handle(setting.exchange, {
        caller: callers.get(request) ?? { oin: '', actor: '' },
        params: request.params as Readonly<Record<string, string>>,
        query: request.query,
        body: request.body instanceof Uint8Array ? request.body : new Uint8Array(),
        signal: gone.signal,
        lang: languageOf(request.headers['accept-language']),
      })
      return send(request, reply, { answer, type: route.produces })
    },
  })
}

const callers = new WeakMap<FastifyRequest, Caller>()

/** Checks 1 to 3 and the rate of 12, before a byte of the body is read. */
async function admit(
  route: Route,
  request: FastifyRequest,
  { identity, rate }: ServerSetting,
): Promise<Problem | undefined> {
  if (route.access === 'participant') {
    const known = await identity(request)
    if ('problem' in known) return known.problem
    const seconds = rate.take(known.caller.actor)
    if (seconds > 0) return { code: 'SKP-H-15', retryAfter: seconds }
    callers.set(request, known.caller)
  }
  if (request.headers['content-encoding'] !== undefined) return { code: 'SKP-H-03' }
  if (route.consumes !== undefined && request.headers['content-type'] === undefined) return { code: 'SKP-H-03' }
  return accepts(request.headers.accept, route.produces) ? undefined : { code: 'SKP-H-03', status: 406 }
}

function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { answer, type }: { readonly answer: Answer; readonly type: string },
): FastifyReply {
  if ('problem' in answer) return sendProblem(request, reply, answer)
  const { body, status, headers } = answer
  const bytes = typeof body === 'object' && !(body instanceof Uint8Array) ? JSON.stringify(body) : body
  return (
    reply
      .status(status)
      .headers(headers ?? {})
      .header('Content-Type', type === mediaTypes.text ? `${type}; charset=utf-8` : type)
      // Bytes keep the media type as it stands here; a text would get a charset that JSON does not have.
      .send(typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
  )
}

/** Which leg of an exchange this is; ids are ours, never the caller's trace (H-29). */
function legOf(request: FastifyRequest): Readonly<Record<string, unknown>> {
  return { spoor: request.id, methode: request.method, pad: request.routeOptions.url ?? null }
}

const fastifyProblems: Readonly<Record<string, Problem>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { code: 'SKP-H-03' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: { code: 'SKP-H-27' },
  FST_ERR_CTP_BODY_TOO_LARGE: { code: 'SKP-H-04' },
  FST_ERR_BAD_URL: { code: 'SKP-H-27' },
}

/** A failure while answering: known ones of the framework, a store that cannot, or a mistake of ours. */
function answerError(
  setting: ServerSetting,
  error: FastifyError,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
): FastifyReply {
  const known = fastifyProblems[error.code]
  if (known !== undefined) return sendProblem(request, reply, { problem: known })
  const broken = error instanceof MailboxFailure
  // Names and our own codes only: a message of a library could hold what a caller sent.
  setting.log.error({ ...legOf(request), fout: error.name, code: error.code }, broken ? 'store failed' : 'our mistake')
  return sendProblem(request, reply, { problem: broken ? { code: 'SKP-H-20', retryAfter: 10 } : { code: 'SKP-H-23' } })
}

function answerUnrouted(routes: readonly Route[], request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const [path = ''] = request.url.split('?')
  const methods = routes.filter((route) => matches(route.path, path)).map(({ method }) => method)
  if (methods.length === 0) return sendProblem(request, reply, { problem: { code: 'SKP-H-16' } })
  return sendProblem(request, reply.header('Allow', methods.join(', ')), { problem: { code: 'SKP-H-17' } })
}

function matches(pattern: string, path: string): boolean {
  const parts = pattern.split('/')
  const given = path.split('/')
  return (
    parts.length === given.length &&
    parts.every((part, index) => (part.startsWith(':') ? given[index] !== '' : part === given[index]))
  )
}

function answerBroken(error: Error & { code?: string }, socket: Socket, { mailbox }: Exchange): void {
  if (!socket.writable) {
    socket.destroy()
    return
  }
  const slow = error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
  socket.end(rawProblem({ code: slow ? 'SKP-H-26' : 'SKP-H-27' }, mailbox.epoch))
  // Who goes on sending would keep the connection open.
  setTimeout(() => socket.destroy(), lastWords).unref()
}
