/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** What the page asks of the portal's server; an answer that is none is told by its code. */
import { isObject } from '../../json/index.ts'
import { askInTime, later } from './ask-in-time.ts'
import type { Later, Request, Said } from './ask-in-time.ts'

/** Who is logged in, until when without an act, and until when at most. */
export type SessionInfo = {
  readonly oin: string
  readonly naam: string
  readonly kvk: string
  /** Mark of who is logged in: tells people of the organisation apart, and says nothing else. */
  readonly persoon: string
  readonly eindigtOp: string
  readonly uiterlijkOp: string
}

/** Somebody is logged in for an organisation that does not work here (yet). */
export type Applying = Pick<SessionInfo, 'kvk' | 'persoon' | 'eindigtOp' | 'uiterlijkOp'> & { readonly aanmelder: true }

/** What the server says when there is no session, or no longer. */
export const sessionEnded = 'SKP-P-01'

/** What it says of a session statement that does not hold. */
export const statementRefused = 'SKP-P-48'

/** The portal's server refused, or could not be reached: the code of its problem, or `onbereikbaar`. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly code: string
  /** Seconds after which to ask again, when the server said so. */
  readonly retryAfter: number
  constructor(code: string, retryAfter = 0) {
    super(code)
    this.code = code
    this.retryAfter = retryAfter
  }
}

/** The line to the portal's server. */
export type Server = {
  readonly address: string
  readonly get: (path: string, signal?: AbortSignal) => Promise<unknown>
  /** The text there; nothing when there is none. */
  readonly text: (path: string) => Promise<string | undefined>
  readonly put: (path: string, body: string) => Promise<unknown>
  /** Puts something small, also when the page goes away meanwhile. */
  readonly putJson: (path: string, body: object) => Promise<unknown>
  /** Puts it when nothing was there; whether it did. */
  readonly putNew: (path: string, body: string) => Promise<boolean>
  /** Puts it in the place of the locked text that ends in this proof; whether that stood there still. */
  readonly putInstead: (path: string, was: string, body: string) => Promise<boolean>
  readonly post: (path: string, body?: unknown) => Promise<unknown>
  readonly remove: (path: string) => Promise<void>
}

/** How to ask, and for whom the page was opened: then nothing is asked in the session of another login in another window. */
type Asking = { readonly fetching?: typeof fetch; readonly after?: Later; readonly persoon?: string }

const typed = (type: string, body: string): Request => ({ body, headers: { 'Content-Type': type } })
const asJson = (body: unknown): Request => typed('application/json', JSON.stringify(body))

/** The line to the server at this address. */
export function serverAt(
  address: string,
  { fetching = fetch.bind(globalThis), after = later, persoon }: Asking = {},
): Server {
  const ask = async (path: string, init: Request): Promise<Said> => {
    const headers = { ...init.headers, ...(persoon === undefined ? {} : { 'Sessie-Van': persoon }) }
    const asked = { ...init, headers, credentials: 'include' } as const
    const said = await askInTime({ fetching, after }, `${address}${path}`, asked).catch(() => undefined)
    if (said === undefined) throw new Refused('onbereikbaar')
    if (said.isGood) return said
    throw new Refused(codeIn(said.text), Number(said.headers.get('retry-after') ?? 0) || 0)
  }
  const json = (answer: Promise<Said>): Promise<unknown> => heard(answer, 'application/json', JSON.parse)
  return {
    address,
    get: (path, signal) => json(ask(path, signal === undefined ? {} : { signal })),
    text: (path) => heard(ask(path, {}), 'text/plain', (text) => text),
    put: (path, body) => json(ask(path, { method: 'PUT', ...typed('text/plain', body) })),
    putJson: (path, body) => json(ask(path, { method: 'PUT', keepalive: true, ...asJson(body) })),
    putNew: async (path, body) => {
      const headers = { 'Content-Type': 'text/plain', 'If-None-Match': '*' }
      return unlessFirst(ask(path, { method: 'PUT', body, headers }))
    },
    putInstead: async (path, was, body) =>
      unlessFirst(ask(`${path}&was=${was}`, { method: 'PUT', ...typed('text/plain', body) })),
    post: (path, body) => json(ask(path, { method: 'POST', ...(body === undefined ? {} : asJson(body)) })),
    remove: async (path) => void (await ask(path, { method: 'DELETE' })),
  }
}

/** Whether it was put: false when somebody else was first. */
async function unlessFirst(asked: Promise<Said>): Promise<boolean> {
  try {
    await asked
    return true
  } catch (error) {
    if (error instanceof Refused && error.code === 'SKP-P-12') return false
    throw error
  }
}

/** The code of a problem of ours; what something in between says in our place is none. */
function codeIn(text: string): string {
  const problem = valueIn(text)
  const code = isObject(problem) ? problem['code'] : undefined
  return typeof code === 'string' && /^SKP-P-\d\d$/.test(code) ? code : 'onbereikbaar'
}

function valueIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** What an answer says; one that something in between gives in our place is none. */
async function heard<Value>(
  asked: Promise<Said>,
  type: string,
  read: (text: string) => Value,
): Promise<Value | undefined> {
  const { headers, text } = await asked
  if (text === '') return undefined
  try {
    if (headers.get('content-type')?.startsWith(type) === true) return read(text)
  } catch {
    // Told below: what came is no answer.
  }
  throw new Refused('onbereikbaar')
}
