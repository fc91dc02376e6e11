/** Route: one method on one path of the contract, as data; the server turns rows into HTTP. */
import type { Receipt } from '../../envelope/visible.ts'
import type { Exchange } from '../service.ts'
import type { Problem } from '../problems.ts'
import { noQuery } from './query.ts'
import type { Caller } from './caller.ts'

/** Media types of the contract. */
export const mediaTypes = {
  json: 'application/json',
  event: 'application/cloudevents+json',
  problem: 'application/problem+json',
  text: 'text/plain',
} as const

type MediaType = (typeof mediaTypes)[keyof typeof mediaTypes]

/** What a handler is asked. */
export type Asked = {
  /** Public routes have no caller. */
  readonly caller: Caller
  readonly params: Readonly<Record<string, string>>
  readonly query: unknown
  /** Empty where the route takes no body. */
  readonly body: Uint8Array
  /** Aborted when the caller has gone. */
  readonly signal: AbortSignal
  readonly lang: 'nl' | 'en'
}

/** What a handler answers: an object (sent as JSON), text or bytes as they are, or a refusal. */
export type Answer =
  | {
      readonly status: number
      readonly body: object | string | Uint8Array
      readonly headers?: Readonly<Record<string, string>>
    }
  | { readonly problem: Problem; readonly bewijs?: Receipt }

export type Route = {
  readonly method: 'GET' | 'PUT' | 'POST'
  /** In Fastify's form: `/v1/postvak/:id`. */
  readonly path: string
  readonly access: 'public' | 'participant'
  readonly consumes?: { readonly type: MediaType; readonly most: number }
  readonly produces: MediaType
  readonly handle: (exchange: Exchange, asked: Asked) => Answer | Promise<Answer>
}

/** A lower-case UUID (RFC 9562). */
export const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** The id in the path of a route that takes no query, or the refusal. */
export function readId({ params, query }: Asked): { readonly id: string } | { readonly problem: Problem } {
  const id = params['id'] ?? ''
  const fouten = [
    ...(uuidForm.test(id) ? [] : [{ code: 'parameter-vorm', pointer: '/path/id' }]),
    ...(noQuery(query)?.problem.fouten ?? []),
  ]
  return fouten.length === 0 ? { id } : { problem: { code: 'SKP-H-18', fouten } }
}
