/** The side-car: plain JSON on loopback, with a token, for a business system that cannot seal. */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { AddressInfo, Socket } from 'node:net'
import Fastify from 'fastify'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Gateway } from './gateway.ts'
import { gatewayProblemBody, gatewayProblems } from './problems.ts'
import type { GatewayProblem } from './problems.ts'
import { sidecarRoutes } from './sidecar-routes.ts'
import type { SidecarRoute } from './sidecar-routes.ts'

export type SidecarOptions = {
  /** What callers must send as bearer token. */
  readonly token: string
  /** Port on 127.0.0.1; 0 takes a free one. */
  readonly port: number
  /** Largest message in bytes; 4 MiB without it. */
  readonly maxBytes?: number
  /** Takes the name of an error of ours. */
  readonly warn?: (name: string) => void
}

export type Sidecar = { readonly url: string; readonly close: () => Promise<void> }

const standing = {
  'API-Version': '1.0.0',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
}
const problemType = 'application/problem+json'
const requestTimeout = 30_000
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Listens on loopback. */
export async function startSidecar(gateway: Gateway, options: SidecarOptions): Promise<Sidecar> {
  const closing = new AbortController()
  const app = Fastify({
    logger: false,
    exposeHeadRoutes: false,
    bodyLimit: options.maxBytes ?? 4 * 1024 * 1024,
    requestTimeout,
    http: { requestTimeout, headersTimeout: 10_000, connectionsCheckingInterval: 1000 },
    clientErrorHandler: answerBroken,
    frameworkErrors: (_error, request, reply) => {
      void reply.headers(standing)
      void sendProblem(request, reply, { code: 'SKP-G-15' })
    },
  })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  app.addHook('onRequest', async (request, reply) => {
    void reply.headers(standing)
    const problem = admit(request)
    if (problem !== undefined) await sendProblem(request, reply, problem)
  })
  app.setErrorHandler((error: FastifyError, request, reply) => answerError(error, { request, reply, options }))
  app.setNotFoundHandler(answerUnrouted)
  for (const route of sidecarRoutes) addRoute(app, route, { gateway, token: options.token, closing: closing.signal })
  await app.listen({ host: '127.0.0.1', port: options.port })
  const { port } = app.server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      closing.abort()
      await app.close()
    },
  }
}

/** Only this machine by its own names, and no web page; a trailing slash is another path. */
function admit({ headers, url }: FastifyRequest): GatewayProblem | undefined {
  const isHere = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/.test(headers.host ?? '')
  if (!isHere || headers.origin !== undefined) return { code: 'SKP-G-02' }
  return /.\/(?:\?|$)/.test(url) ? { code: 'SKP-G-07' } : undefined
}

/** Compares hashes, so that neither time nor length tells how much of a guess was right. */
function isToken(header: string, token: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(header), hash(`Bearer ${token}`))
}

function addRoute(
  app: FastifyInstance,
  route: SidecarRoute,
  { gateway, token, closing }: { readonly gateway: Gateway; readonly token: string; readonly closing: AbortSignal },
): void {
  app.route({
    method: route.method,
    url: route.path,
    onRequest: async (request, reply) => {
      const known = isToken(request.headers.authorization ?? '', token)
      const problem = known ? mediaFault(route, request) : ({ code: 'SKP-G-01' } as const)
      if (problem !== undefined) await sendProblem(request, reply, problem)
    },
    handler: async (request, reply) => {
      const fouten = inputFaults(route, request)
      if (fouten.length > 0) return sendProblem(request, reply, { code: 'SKP-G-06', fouten })
      const gone = new AbortController()
      reply.raw.once('close', () => gone.abort())
      const { id = '' } = request.params as { readonly id?: string }
      const answer = await route.handle(gateway, {
        id,
        query: request.query as Readonly<Record<string, unknown>>,
        body: request.body instanceof Uint8Array ? request.body : new Uint8Array(),
        lang: languageOf(request),
        signal: AbortSignal.any([gone.signal, closing]),
      })
      if ('problem' in answer) return sendProblem(request, reply, answer.problem)
      if (answer.body === undefined) return reply.status(answer.status).send()
      const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body)
      return reply.status(answer.status).header('Content-Type', 'application/json').send(Buffer.from(text))
    },
  })
}

function mediaFault({ method }: SidecarRoute, { headers }: FastifyRequest): GatewayProblem | undefined {
  if (headers['content-encoding'] !== undefined) return { code: 'SKP-G-03' }
  if (method === 'POST' && headers['content-type'] === undefined) return { code: 'SKP-G-03' }
  const accepted = (headers.accept ?? '*/*').split(',').map((range) => range.split(';')[0]?.trim().toLowerCase() ?? '')
  const takes = accepted.some((range) => ['*/*', 'application/*', 'application/json'].includes(range))
  return takes ? undefined : { code: 'SKP-G-03', status: 406 }
}

function inputFaults(
  { path, query: known }: SidecarRoute,
  request: FastifyRequest,
): readonly { code: string; pointer: string }[] {
  const query = request.query as Readonly<Record<string, unknown>>
  const { id = '' } = request.params as { readonly id?: string }
  const wrong = Object.entries(known).filter(([name, form]) => {
    const value = query[name]
    return value !== undefined && (typeof value !== 'string' || !form.test(value))
  })
  return [
    ...(path.includes(':id') && !uuid.test(id) ? [{ code: 'parameter-vorm', pointer: '/path/id' }] : []),
    ...(Object.keys(query).some((name) => !Object.hasOwn(known, name))
      ? [{ code: 'parameter-onbekend', pointer: '/query' }]
      : []),
    ...wrong.map(([name]) => ({ code: 'parameter-vorm', pointer: `/query/${name}` })),
  ]
}

function languageOf({ headers }: FastifyRequest): 'nl' | 'en' {
  const first = (headers['accept-language'] ?? '').split(',').find((range) => /^\s*(?:nl|en)\b/i.test(range))
  return first !== undefined && /^\s*en/i.test(first) ? 'en' : 'nl'
}

function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: GatewayProblem): FastifyReply {
  if (problem.retryAfter !== undefined) reply.header('Retry-After', String(problem.retryAfter))
  if (problem.code === 'SKP-G-01') reply.header('WWW-Authenticate', 'Bearer')
  const body = Buffer.from(JSON.stringify(gatewayProblemBody(problem, languageOf(request))))
  return reply
    .status(problem.status ?? gatewayProblems[problem.code].status)
    .header('Content-Type', problemType)
    .send(body)
}

const fastifyProblems: Readonly<Record<string, GatewayProblem>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { code: 'SKP-G-03' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: { code: 'SKP-G-15' },
  FST_ERR_CTP_BODY_TOO_LARGE: { code: 'SKP-G-04' },
}

function answerError(
  error: FastifyError,
  {
    request,
    reply,
    options,
  }: { readonly request: FastifyRequest; readonly reply: FastifyReply; readonly options: SidecarOptions },
): FastifyReply {
  const known = fastifyProblems[error.code]
  if (known !== undefined) return sendProblem(request, reply, known)
  options.warn?.(error.name)
  // What the disk says of itself has an errno: a full disk is no mistake of ours, and may pass.
  const disk = (error as { readonly errno?: number }).errno !== undefined
  return sendProblem(request, reply, disk ? { code: 'SKP-G-13', retryAfter: 10 } : { code: 'SKP-G-14' })
}

function answerUnrouted(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const [path = ''] = request.url.split('?')
  const given = path.split('/')
  const methods = sidecarRoutes
    .filter((route) => {
      const parts = route.path.split('/')
      return parts.length === given.length && parts.every((part, index) => part === ':id' || part === given[index])
    })
    .map(({ method }) => method)
  if (methods.length === 0) return sendProblem(request, reply, { code: 'SKP-G-07' })
  return sendProblem(request, reply.header('Allow', methods.join(', ')), { code: 'SKP-G-08' })
}

function answerBroken(error: Error & { code?: string }, socket: Socket): void {
  if (!socket.writable) {
    socket.destroy()
    return
  }
  const problem: GatewayProblem = { code: error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'SKP-G-16' : 'SKP-G-15' }
  const body = JSON.stringify(gatewayProblemBody(problem, 'nl'))
  const headers = {
    ...standing,
    'Content-Type': problemType,
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  socket.end(`HTTP/1.1 ${gatewayProblems[problem.code].status} Problem\r\n${lines.join('\r\n')}\r\n\r\n${body}`)
  setTimeout(() => socket.destroy(), 500).unref()
}
