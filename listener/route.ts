/** Route: one method on one path of a contract, as data; a listener turns rows into HTTP. */
import { isName } from '../schemas/index.ts'
import type { Language } from '../schemas/index.ts'
import type { Problem, ProblemFault } from './problem.ts'
import { isNumber, readQuery } from './query.ts'
import type { Query, QueryTable } from './query.ts'

/** Media types that any contract may name. */
export const mediaTypes = {
  json: 'application/json',
  problem: 'application/problem+json',
  text: 'text/plain',
  html: 'text/html',
} as const

/** What a handler is asked, as far as nobody has to read it first. */
type Heard<Caller> = {
  readonly caller: Caller
  /** Empty where the route takes no body. */
  readonly body: Uint8Array
  /** A signal that is aborted when the caller has gone or the listener closes: for who waits. */
  readonly signal: () => AbortSignal
  readonly lang: Language
}

/** What a handler is asked; `id` and `number` are those in the path, empty and 0 where the path has none. */
export type Asked<Caller, Table extends QueryTable = Record<never, never>> = Heard<Caller> & {
  readonly id: string
  readonly number: number
  readonly query: Query<Table>
}

/** A refusal, and what it carries besides the problem. */
export type Refusal<Code extends string> = {
  readonly problem: Problem<Code>
  /** Members of the body besides those of the problem. */
  readonly members?: Readonly<Record<string, unknown>>
  readonly headers?: Readonly<Record<string, string>>
}

/** What a handler answers: an object (sent as JSON), text or bytes as they are, nothing, or a refusal. */
export type Answer<Code extends string> =
  | {
      readonly status: number
      readonly body?: object | string | Uint8Array
      readonly headers?: Readonly<Record<string, string>>
    }
  | Refusal<Code>

/** What a route is without what it does. */
type Line = {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE' | 'OPTIONS'
  /** In Fastify's form; its parameters are `:id`, a UUID, and `:nummer`, which counts from 1: `/v1/postvak/:id`. */
  readonly path: string
  /** Anyone may call it. */
  readonly public?: true
  /** What it answers can be large: that is made and taken in turns. */
  readonly large?: true
  readonly consumes?: { readonly type: string; readonly most: number }
}

/** A row to make a route of: JSON unless it says otherwise, and no query without a table. */
type Row<World, Caller, Code extends string, Table extends QueryTable> = Line & {
  readonly produces?: string
  readonly query?: Table
  readonly handle: (world: World, asked: Asked<Caller, Table>) => Answer<Code> | Promise<Answer<Code>>
}

/** A row of a listener's table; what is wrong with the path or the query comes out as faults. */
export type Route<World, Caller, Code extends string> = Line & {
  readonly produces: string
  readonly handle: (
    world: World,
    asked: Heard<Caller> & { readonly params: Readonly<Record<string, string>>; readonly query: unknown },
  ) => Promise<Answer<Code> | { readonly fouten: readonly ProblemFault[] }>
}

/** Makes the routes of one listener: each reads its path and query, closed and bounded, before it is handled. */
export function routeMaker<World, Caller, Code extends string>() {
  return <const Table extends QueryTable = Record<never, never>>(
    row: Row<World, Caller, Code, Table>,
  ): Route<World, Caller, Code> => ({
    ...row,
    produces: row.produces ?? mediaTypes.json,
    handle: async (world, { params, query, ...heard }) => {
      const { id = '', nummer } = params
      const read = readQuery(query, row.query ?? ({} as Table))
      const fouten = [...pathFaults(params), ...(read.ok ? [] : read.fouten)]
      return read.ok && fouten.length === 0
        ? row.handle(world, { ...heard, id, number: Number(nummer ?? 0), query: read.value })
        : { fouten }
    },
  })
}

/** What a parameter of a path may be. */
const pathForms: Readonly<Record<string, (text: string) => boolean>> = {
  id: (text) => isName('uuid', text),
  nummer: (text) => isNumber(text, { least: 1, most: Number.MAX_SAFE_INTEGER }),
}

function pathFaults(params: Readonly<Record<string, string>>): readonly ProblemFault[] {
  return Object.entries(params)
    .filter(([name, text]) => pathForms[name]?.(text) !== true)
    .map(([name]) => ({ code: 'parameter-vorm', pointer: `/path/${name}` }))
}

/** The methods that the routes have at a path. */
export function methodsAt(routes: readonly Pick<Line, 'method' | 'path'>[], path: string): readonly string[] {
  const given = path.split('/')
  return routes
    .filter((route) => {
      const parts = route.path.split('/')
      return (
        parts.length === given.length &&
        parts.every((part, index) => (part.startsWith(':') ? given[index] !== '' : part === given[index]))
      )
    })
    .map(({ method }) => method)
}
