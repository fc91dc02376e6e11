/** What a listener is made of: everything that differs from one to the next is handed in. */
import type { IncomingMessage } from 'node:http'
import type { ServerOptions } from 'node:https'
import type { ConnectionLimits } from './connections.ts'
import type { Problem, ProblemTable } from './problem.ts'
import type { Answer, Route } from './route.ts'
import type { TurnLimits } from './turns.ts'

/** One request on its way, for logs and meters: nothing of what the caller sent, and null for what is no route. */
export type Leg = { readonly id: string; readonly method: string; readonly route: string | null }

/** `World` is what the routes work on, `Caller` what is known of who calls, `Code` the codes of the problems. */
export type ListenerSetting<World, Caller, Code extends string> = {
  readonly world: World
  readonly routes: readonly Route<World, Caller, Code>[]
  readonly problems: ProblemTable<Code>
  /** The version of the contract in full (NL GOV `/core/version-header`). */
  readonly version: string
  /** Headers of every answer, besides those that all listeners give. */
  readonly headers?: () => Readonly<Record<string, string>>
  /** Refuses a request before its path is looked at. */
  readonly gate?: (request: IncomingMessage) => Problem<Code> | undefined
  /** Who calls, or the answer to whom cannot be accepted; before a byte of the body is read. */
  readonly admit: (
    request: IncomingMessage,
    route: Route<World, Caller, Code>,
  ) => Promise<{ readonly caller: Caller } | Answer<Code>>
  /** Takes what went wrong while answering, and says what to tell of it. */
  readonly failed: (error: Error & { readonly code?: string }, leg: Leg) => Problem<Code>
  /** An answer went out. */
  readonly answered?: (leg: Leg & { readonly status: number; readonly milliseconds: number }) => void
  /** Gives a name to a request. */
  readonly randomUuid?: () => string
  /** Milliseconds in which a request must have come in whole; 30 seconds without it. */
  readonly requestTimeout?: number
  /** Bytes of a body for which a millisecond more is waited; without it a long request gets no more time than a short one. */
  readonly slowest?: number
  /** How many connections may be open; without it as many as the machine allows. */
  readonly connections?: ConnectionLimits
  /** In whose turn large answers are made and taken, and how many at once; without it there are no turns. */
  readonly turns?: TurnLimits & { readonly holder: (caller: Caller) => string }
  /** TLS in the words of Node; plain HTTP without it. */
  readonly tls?: ServerOptions
}

/** The headers of every answer, refusals included (NL GOV `/core/transport/security-headers`). */
export function standingHeaders({
  version,
  tls,
  headers,
}: Pick<ListenerSetting<never, never, never>, 'version' | 'tls' | 'headers'>): Readonly<Record<string, string>> {
  return {
    'API-Version': version,
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    // Plain HTTP must not claim it (RFC 6797, section 7.2).
    ...(tls === undefined ? {} : { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }),
    ...headers?.(),
  }
}
