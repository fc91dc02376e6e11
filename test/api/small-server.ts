/** A server of the small contract that keeps it, or breaks it in exactly one way. */
import type { WalkAnswer, WalkRequest } from './walk.ts'

export type Identity = 'known' | 'unknown'
type Request = WalkRequest<Identity>

/** What one way of being wrong changes: a decision before the answer, or the answer itself. */
export type Mistake = {
  readonly skip?: keyof typeof checks
  readonly change?: (answer: WalkAnswer, request: Request) => WalkAnswer
}

const decoder = new TextDecoder()
const encoder = new TextEncoder()
const uuid = /^[a-f]{3}$/

/** Answers a request as the small contract says, but for the mistake. */
export function smallServer(mistake: Mistake = {}): (request: Request) => Promise<WalkAnswer> {
  return async (request) => {
    const answer = decide(request, mistake.skip)
    return mistake.change === undefined ? answer : mistake.change(answer, request)
  }
}

/** As the small server, on loopback: asks a token, and nothing of a page of another site. */
export function loopbackServer(skip?: 'host' | 'origin' | 'token'): (request: Request) => Promise<WalkAnswer> {
  const server = smallServer({ skip: 'caller' })
  return async (request) => {
    const { host = '127.0.0.1', origin } = request.headers
    if (skip !== 'host' && host !== '127.0.0.1') return problem(request, 403, 'TOEGANG')
    if (skip !== 'origin' && origin !== undefined) return problem(request, 403, 'TOEGANG')
    const routed = read(request).methods?.includes(request.method) === true
    if (skip !== 'token' && routed && request.as === 'unknown') return problem(request, 401, 'TOKEN')
    return server(request)
  }
}

function decide(request: Request, skip: keyof typeof checks | undefined): WalkAnswer {
  for (const [name, check] of Object.entries(checks)) {
    const refused = name === skip ? undefined : check(request)
    if (refused !== undefined) return refused
  }
  if (request.path.startsWith('/v1/lijst')) return answer(200, { dingen: [] }, { 'access-control-allow-origin': '*' })
  return request.method === 'GET' ? problem(request, 404, 'WEG') : answer(200, { naam: 'x' })
}

const routes: Readonly<Record<string, readonly string[]>> = { lijst: ['GET'], dingen: ['GET', 'PUT'] }
const read = ({ path }: Request) => {
  const [plain = '', query = ''] = path.split('?')
  const [root, version, name = '', id, ...more] = plain.split('/')
  const known = root === '' && version === 'v1' && more.length === 0 && (name === 'dingen') === (id !== undefined)
  return {
    methods: known ? routes[name] : undefined,
    id,
    query: new URLSearchParams(query),
    broken: /%(?![0-9a-f]{2})/i.test(path),
  }
}

/** In the order in which a request is refused. */
const checks = {
  path: (request) => (read(request).methods === undefined ? problem(request, 404, 'PAD') : undefined),
  method: (request) => {
    const methods = read(request).methods ?? []
    return methods.includes(request.method)
      ? undefined
      : problem(request, 405, 'METHODE', { allow: methods.join(', ') })
  },
  caller: (request) =>
    request.as === 'unknown' && !request.path.startsWith('/v1/lijst') ? problem(request, 403, 'TOEGANG') : undefined,
  accept: (request) => (/zip|vnd/.test(request.headers['accept'] ?? '') ? problem(request, 406, 'SOORT') : undefined),
  encoding: (request) =>
    request.headers['content-encoding'] === undefined ? undefined : problem(request, 415, 'SOORT'),
  type: (request) =>
    request.method === 'PUT' && request.headers['content-type'] !== 'application/json'
      ? problem(request, 415, 'SOORT')
      : undefined,
  size: (request) => ((request.body?.length ?? 0) > 200 ? problem(request, 413, 'GROOT') : undefined),
  escape: (request) => (read(request).broken ? invalid(request, ['']) : undefined),
  id: (request) => {
    const { id } = read(request)
    return id === undefined || uuid.test(id) ? undefined : invalid(request, ['/path/id'])
  },
  query: (request) => {
    const places = queryFaults(read(request).query, request.path.startsWith('/v1/lijst'))
    return places.length === 0 ? undefined : invalid(request, places)
  },
  body: (request) => (request.method !== 'PUT' || isThing(request.body) ? undefined : invalid(request, [''])),
} satisfies Record<string, (request: Request) => WalkAnswer | undefined>

function queryFaults(query: URLSearchParams, list: boolean): readonly string[] {
  const known: Readonly<Record<string, RegExp>> = list ? { aantal: /^(?:[1-9]\d?|100)$/, soort: /^[ab]$/ } : {}
  return [...new Set(query.keys())].flatMap((name) => {
    const form = known[name]
    if (form === undefined) return ['/query']
    const values = query.getAll(name)
    return values.length === 1 && form.test(values[0] ?? '') ? [] : [`/query/${name}`]
  })
}

function isThing(body: Uint8Array | undefined): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)
    return /^\{"naam":"[a-z]{0,20}"\}$/.test(text)
  } catch {
    return false
  }
}

function invalid(request: Request, places: readonly string[]): WalkAnswer {
  return problem(request, 400, 'INVOER', {}, { fouten: places.map((pointer) => ({ pointer })) })
}

// oxlint-disable-next-line max-params
function problem(request: Request, status: number, code: string, headers = {}, more = {}): WalkAnswer {
  const english = request.headers['accept-language']?.startsWith('en') === true
  const body = { title: english ? 'Wrong' : 'Mis', status, detail: '-', code, ...more }
  const answered = answer(status, body, { 'content-type': 'application/problem+json', ...headers })
  return request.method === 'HEAD' ? { ...answered, body: new Uint8Array() } : answered
}

function answer(status: number, body: object, headers: Readonly<Record<string, string>> = {}): WalkAnswer {
  const standing = { 'api-version': '1.2.3', 'cache-control': 'no-store', 'content-type': 'application/json' }
  return { status, headers: { ...standing, ...headers }, body: encoder.encode(JSON.stringify(body)) }
}

/** The answer with another body: a change of its JSON. */
export function withBody(given: WalkAnswer, change: (body: Record<string, unknown>) => object): WalkAnswer {
  if (given.body.length === 0) return given
  const body = JSON.parse(decoder.decode(given.body)) as Record<string, unknown>
  return { ...given, body: encoder.encode(JSON.stringify(change(body))) }
}
