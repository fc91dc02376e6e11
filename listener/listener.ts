/** The listener: turns a table of routes into HTTP, and everything that goes wrong into problem+json. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify'
import { addRoute } from './add-route.ts'
import { sendRefusal } from './answer.ts'
import { holdToPace, longestAt } from './body-pace.ts'
import { answerBroken, answerSlow } from './broken.ts'
import { boundConnections } from './connections.ts'
import { heldBack } from './hold-back.ts'
import { inOrder } from './in-order.ts'
import type { ListenerFault } from './listener-problems.ts'
import { patience } from './patience.ts'
import { methodsAt } from './route.ts'
import type { Refusal } from './route.ts'
import { standingHeaders } from './setting.ts'
import type { Leg, ListenerSetting } from './setting.ts'
import { createTurns } from './turns.ts'

export type Listener = {
  /** Starts and gives the port; port 0 takes a free one. */
  readonly listen: (where: { readonly host: string; readonly port: number }) => Promise<number>
  /** Lets requests end; those that wait for news are told to. */
  readonly close: () => Promise<void>
}

/** A listener that is not listening yet. */
export function createListener<World, Caller, Code extends string>(
  setting: ListenerSetting<World, Caller, Code>,
): Listener {
  const { routes } = setting
  const closing = new AbortController()
  const app = createApp(setting, closing.signal)
  app.removeAllContentTypeParsers()
  if (setting.connections !== undefined) boundConnections(app.server, setting.connections)
  const { requestTimeout, slowest } = setting
  if (requestTimeout !== undefined && slowest !== undefined)
    holdToPace(app.server, { requestTimeout, slowest }, (socket) => answerSlow(setting, socket))
  addHooks(app, setting, closing)
  const turn = turnOf(setting)
  for (const route of routes)
    void app.register(async (scope) => addRoute(scope, route, { setting, closing: closing.signal, turn }))
  return {
    listen: async (where) => {
      await app.listen(where)
      return (app.server.address() as AddressInfo).port
    },
    close: () => app.close(),
  }
}

/** What happens to each request, whatever its route; `closing` is aborted when the listener begins to close. */
function addHooks<World, Caller, Code extends string>(
  app: FastifyInstance,
  setting: ListenerSetting<World, Caller, Code>,
  closing: AbortController,
): void {
  const { problems, answered } = setting
  // Who expects what we do not know gets the answer all the same, as RFC 9110 allows.
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response))
  app.addHook('onRequest', async (request, reply) => {
    await inOrder(request.raw.socket, reply.raw)
    void reply.headers(standingHeaders(setting))
    const refusal = refusalAtDoor(setting, request)
    if (refusal === undefined) return
    await heldBack(refusal.problem.heldBack, reply.raw, closing.signal)
    await sendRefusal(problems, { request, reply }, refusal)
  })
  if (answered !== undefined)
    app.addHook('onResponse', async (request, reply) =>
      answered({ ...legOf(request), status: reply.statusCode, milliseconds: reply.elapsedTime }),
    )
  app.addHook('preClose', async () => closing.abort())
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const fault = fastifyFaults[error.code]
    const problem = fault === undefined ? setting.failed(error, legOf(request)) : { code: problems.codes[fault] }
    return sendRefusal(problems, { request, reply }, { problem })
  })
}

function createApp<World, Caller, Code extends string>(
  setting: ListenerSetting<World, Caller, Code>,
  closing: AbortSignal,
): FastifyInstance {
  const { problems, tls, randomUuid } = setting
  const waits = patience(setting.requestTimeout, longestOf(setting))
  const server = {
    ...waits,
    // Node would refuse without a word about what is wrong: `refusalAtDoor` looks.
    requireHostHeader: false,
  }
  return Fastify({
    ...(tls === undefined ? { http: server } : { https: { ...server, ...tls } }),
    ...(randomUuid === undefined ? {} : { genReqId: randomUuid }),
    requestTimeout: waits.requestTimeout,
    logger: false,
    exposeHeadRoutes: false,
    // Fastify's own refusal is no problem+json; who is still connected is answered.
    return503OnClosing: false,
    clientErrorHandler: (error, socket) => answerBroken(setting, error, socket),
    // Of an address that cannot be read Fastify runs no hooks: it waits its turn and is counted all the same.
    frameworkErrors: async (_error, request, reply) => {
      await inOrder(request.raw.socket, reply.raw)
      void reply.headers(standingHeaders(setting))
      const problem = setting.gate?.(request.raw) ?? { code: problems.codes.unreadable }
      await heldBack(problem.heldBack, reply.raw, closing)
      await sendRefusal(problems, { request, reply }, { problem })
    },
  }) as FastifyInstance
}

/** Waits for the turn of a caller, where there are turns. */
function turnOf<World, Caller, Code extends string>({
  turns,
}: ListenerSetting<World, Caller, Code>): (caller: Caller, response: ServerResponse) => Promise<void> {
  if (turns === undefined) return async () => undefined
  const take = createTurns(turns)
  return (caller, response) => take(turns.holder(caller), response)
}

/** Milliseconds that the longest body of these routes may take; nothing when all may take the same. */
function longestOf<World, Caller, Code extends string>({
  routes,
  requestTimeout,
  slowest,
}: ListenerSetting<World, Caller, Code>): number | undefined {
  if (requestTimeout === undefined || slowest === undefined) return undefined
  return longestAt({ requestTimeout, slowest }, Math.max(...routes.map(({ consumes }) => consumes?.most ?? 0)))
}

/** What is refused whoever calls: no proper Host, what the listener's gate refuses, and what is no route. */
function refusalAtDoor<World, Caller, Code extends string>(
  { gate, problems: { codes }, routes }: ListenerSetting<World, Caller, Code>,
  { raw, url, is404 }: FastifyRequest,
): Refusal<Code> | undefined {
  if (!hasOneHost(raw)) return { problem: { code: codes.unreadable }, headers: { Connection: 'close' } }
  const problem = gate?.(raw)
  if (problem !== undefined) return { problem }
  const [path = ''] = url.split('?')
  // A trailing slash is another path, and none of ours (NL GOV `/core/no-trailing-slash`).
  if (/.\/$/.test(path)) return { problem: { code: codes.notFound } }
  if (!is404) return undefined
  const methods = methodsAt(routes, path)
  if (methods.length === 0) return { problem: { code: codes.notFound } }
  return { problem: { code: codes.method }, headers: { Allow: methods.join(', ') } }
}

/** RFC 9112, section 3.2: exactly one, which HTTP/1.0 may leave out. */
function hasOneHost({ rawHeaders, httpVersion }: IncomingMessage): boolean {
  const hosts = rawHeaders.filter((text, index) => index % 2 === 0 && text.toLowerCase() === 'host').length
  return hosts === 1 || (hosts === 0 && httpVersion === '1.0')
}

const fastifyFaults: Readonly<Record<string, ListenerFault>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'mediaType',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'unreadable',
  FST_ERR_CTP_BODY_TOO_LARGE: 'tooLarge',
}

function legOf({ id, method, routeOptions }: FastifyRequest): Leg {
  return { id, method, route: routeOptions.url ?? null }
}
