/** How a listener answers: what a handler gave as HTTP, and refusals as problem+json. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { languageOf } from './negotiate.ts'
import { problemBody } from './problem.ts'
import type { ProblemTable } from './problem.ts'
import { mediaTypes } from './route.ts'
import type { Answer, Refusal } from './route.ts'

/** A request and its reply, and what ends waiting. */
export type Call = { readonly request: FastifyRequest; readonly reply: FastifyReply }

/** Answers with a refusal, in the language that is asked. */
export function sendRefusal<Code extends string>(
  problems: ProblemTable<Code>,
  { request, reply }: Call,
  { problem, members, headers = {} }: Refusal<Code>,
): FastifyReply {
  const body = problemBody(problems, problem, languageOf(request.headers['accept-language']))
  if (problem.retryAfter !== undefined) reply.header('Retry-After', String(problem.retryAfter))
  return reply
    .status(body.status)
    .headers(headers)
    .header('Content-Type', mediaTypes.problem)
    .send(Buffer.from(JSON.stringify({ ...body, ...members })))
}

/** Answers with what a handler gave. */
export function sendAnswer<Code extends string>(
  problems: ProblemTable<Code>,
  call: Call,
  { answer, type }: { readonly answer: Answer<Code>; readonly type: string },
): FastifyReply {
  if ('problem' in answer) return sendRefusal(problems, call, answer)
  const { body, status, headers = {} } = answer
  const reply = call.reply.status(status)
  if (body === undefined) return reply.headers(headers).send()
  const bytes = typeof body === 'object' && !(body instanceof Uint8Array) ? JSON.stringify(body) : body
  return (
    reply
      .header('Content-Type', type.startsWith('text/') ? `${type}; charset=utf-8` : type)
      .headers(headers)
      // Bytes keep the media type as it stands here; a text would get a charset that JSON does not have.
      .send(typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
  )
}
