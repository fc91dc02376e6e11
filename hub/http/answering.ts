/** How the hub answers: the headers of every answer, problems as problem+json, and content negotiation. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Receipt } from '../../envelope/visible.ts'
import { problemBody, statusOf } from '../problems.ts'
import type { Problem } from '../problems.ts'
import type { HubLanguage } from '../problem-words.ts'
import { mediaTypes } from './route.ts'

/** The version of the contract in full (NL GOV `/core/version-header`); a test holds it against `info.version`. */
export const apiVersion = '1.0.0'

/** On every answer, refusals included (NL GOV `/core/transport/security-headers`). */
export function standingHeaders(epoch: string): Readonly<Record<string, string>> {
  return {
    'API-Version': apiVersion,
    Epoch: epoch,
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  }
}

/** English when the caller prefers it, Dutch otherwise. */
export function languageOf(header: string | undefined): HubLanguage {
  const first = (header ?? '').split(',').find((range) => /^\s*(?:nl|en)\b/i.test(range))
  return first !== undefined && /^\s*en/i.test(first) ? 'en' : 'nl'
}

/** True when the caller takes this media type; a caller that says nothing takes all. */
export function accepts(header: string | undefined, type: string): boolean {
  if (header === undefined) return true
  const [group = ''] = type.split('/')
  const allowed = new Set(['*/*', `${group}/*`, type])
  return header.split(',').some((range) => {
    const [name = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
    return allowed.has(name) && !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter))
  })
}

/** Answers with a problem. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  { problem, bewijs }: { readonly problem: Problem; readonly bewijs?: Receipt | undefined },
): FastifyReply {
  const body = problemBody(problem, languageOf(request.headers['accept-language']))
  if (problem.retryAfter !== undefined) reply.header('Retry-After', String(problem.retryAfter))
  return reply
    .status(statusOf(problem))
    .header('Content-Type', mediaTypes.problem)
    .send(Buffer.from(JSON.stringify(bewijs === undefined ? body : { ...body, bewijs })))
}

/** A whole HTTP answer for a request that was too broken to become one. */
export function rawProblem(problem: Problem, epoch: string): string {
  const body = JSON.stringify(problemBody(problem, 'nl'))
  const headers = {
    ...standingHeaders(epoch),
    'Content-Type': mediaTypes.problem,
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return `HTTP/1.1 ${statusOf(problem)} Problem\r\n${lines.join('\r\n')}\r\n\r\n${body}`
}
