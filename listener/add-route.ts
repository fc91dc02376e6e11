/** One route under a listener: who calls, the media types, the body, and the answer. */
import type { ServerResponse } from 'node:http'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sendAnswer } from './answer.ts'
import { heldBack } from './hold-back.ts'
import { accepts, languageOf } from './negotiate.ts'
import type { Problem, ProblemTable } from './problem.ts'
import type { Route } from './route.ts'
import type { ListenerSetting } from './setting.ts'

/** The listener that a route is under. */
type Under<World, Caller, Code extends string> = {
  readonly setting: ListenerSetting<World, Caller, Code>
  /** Ends what waits for news. */
  readonly closing: AbortSignal
  /** Resolves when it is the turn of this caller. */
  readonly turn: (caller: Caller, response: ServerResponse) => Promise<void>
}

/** Adds a route. */
export function addRoute<World, Caller, Code extends string>(
  scope: FastifyInstance,
  route: Route<World, Caller, Code>,
  { setting, closing, turn }: Under<World, Caller, Code>,
): void {
  const { consumes } = route
  const { world, problems, admit } = setting
  const callers = new WeakMap<FastifyRequest, Caller>()
  if (consumes === undefined) scope.addContentTypeParser('*', (_request, _body, done) => done(null))
  else scope.addContentTypeParser(consumes.type, { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  scope.route({
    method: route.method,
    url: route.path,
    ...(consumes === undefined ? {} : { bodyLimit: consumes.most }),
    onRequest: async (request, reply) => {
      const known = await admit(request.raw, route)
      if ('caller' in known) callers.set(request, known.caller)
      const answer = 'caller' in known ? mediaRefusal(problems, route, request) : known
      if (answer === undefined) return
      if ('problem' in answer) await heldBack(answer.problem.heldBack, reply.raw, closing)
      await sendAnswer(problems, { request, reply }, { answer, type: route.produces })
    },
    handler: async (request, reply) => {
      if (route.large) await turn(callers.get(request) as Caller, reply.raw)
      const given = await route.handle(world, {
        caller: callers.get(request) as Caller,
        params: request.params as Readonly<Record<string, string>>,
        query: request.query,
        body: request.body instanceof Uint8Array ? request.body : new Uint8Array(),
        signal: () => goneOf(reply.raw, closing),
        lang: languageOf(request.headers['accept-language']),
      })
      const answer = 'fouten' in given ? { problem: { code: problems.codes.input, ...given } } : given
      return sendAnswer(problems, { request, reply }, { answer, type: route.produces })
    },
  })
}

/** Aborted when the connection ends or the listener closes, also when it has already. */
function goneOf(response: ServerResponse, closing: AbortSignal): AbortSignal {
  const gone = new AbortController()
  // `AbortSignal.any` would leave a little of each request with the signal that stays.
  const end = (): void => {
    closing.removeEventListener('abort', end)
    gone.abort()
  }
  closing.addEventListener('abort', end)
  response.once('close', end)
  if (response.closed || closing.aborted) end()
  return gone.signal
}

function mediaRefusal<World, Caller, Code extends string>(
  { codes: { mediaType: code } }: ProblemTable<Code>,
  { consumes, produces }: Route<World, Caller, Code>,
  { headers }: FastifyRequest,
): { readonly problem: Problem<Code> } | undefined {
  if (headers['content-encoding'] !== undefined) return { problem: { code } }
  if (consumes !== undefined && headers['content-type'] === undefined) return { problem: { code } }
  return accepts(headers.accept, produces) ? undefined : { problem: { code, status: 406 } }
}
