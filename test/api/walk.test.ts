/** The walk itself: it finds nothing wrong with a server that keeps its contract, and every way of breaking it. */
import { describe, expect, test } from 'vitest'
import { loopbackContract, smallContract } from './small-contract.ts'
import { loopbackServer, smallServer, withBody } from './small-server.ts'
import type { Identity, Mistake } from './small-server.ts'
import { walkContract } from './walk.ts'
import type { GoodCall, WalkAnswer } from './walk.ts'

const as = { participant: 'known', nobody: 'unknown' } as const
const good: readonly GoodCall<Identity>[] = [
  {
    operation: 'PUT /v1/dingen/{id}',
    path: '/v1/dingen/fed',
    body: new TextEncoder().encode('{"naam":"y"}'),
    expect: [200],
  },
]
const walk = (mistake?: Mistake) => walkContract({ request: smallServer(mistake), contract: smallContract, as, good })

test('a server that keeps its contract has no faults', async () => {
  const { calls, faults } = await walk()
  expect(faults).toEqual([])
  expect(calls).toBeGreaterThan(80)
})

const only = (status: number, change: (answer: WalkAnswer) => WalkAnswer): Mistake => ({
  change: (answer) => (answer.status === status ? change(answer) : answer),
})
const header = (name: string, value: string | undefined) => (answer: WalkAnswer) => ({
  ...answer,
  headers: { ...answer.headers, [name]: value },
})

const mistakes: readonly (readonly [name: string, mistake: Mistake, fault: RegExp])[] = [
  ['serves an unknown path', { skip: 'path' }, /unknown path: status \d+ instead of 404/],
  [
    'redirects a slash at the end',
    { change: (given, { path }) => (path === '/v1/lijst/' ? { ...given, status: 301 } : given) },
    /slash at the end of \/v1\/lijst: status 301 instead of 404/,
  ],
  ['answers other methods', { skip: 'method' }, /no method here: status \d+ instead of 405/],
  ['asks no certificate', { skip: 'caller' }, /nobody: status \d+ instead of 403/],
  ['ignores Accept', { skip: 'accept' }, /another Accept: status \d+ instead of 406/],
  ['ignores a content encoding', { skip: 'encoding' }, /a content encoding: status \d+ instead of 415/],
  ['takes any media type', { skip: 'type' }, /another media type: status \d+ instead of 415/],
  [
    'takes a body without media type',
    {
      change: (given, { headers, method }) =>
        method === 'PUT' && headers['content-type'] === undefined && given.status === 415
          ? { ...given, status: 400 }
          : given,
    },
    /no media type: status 400 instead of 415/,
  ],
  ['takes a body of any size', { skip: 'size' }, /one byte too many: status \d+ instead of 413/],
  [
    'stops one byte too early',
    {
      change: (given, { body, headers, method, path }) =>
        body?.length === 200
          ? withBody({ ...given, status: 413 }, (problem) => ({
              ...problem,
              status: 413,
              code: 'GROOT',
              at: [headers, method, path].length,
            }))
          : given,
    },
    /the largest, of spaces: status 413 instead of 400/,
  ],
  [
    'falls over a broken escape',
    { change: (given, { path }) => (path.includes('%zz') ? { ...given, status: 500 } : given) },
    /a broken escape as id: status 500 instead of 400/,
  ],
  ['does not look at the id', { skip: 'id' }, /a canary as id: status \d+ instead of 400/],
  ['does not look at the query', { skip: 'query' }, /an unknown query key: status \d+ instead of 400/],
  ['does not look at the body', { skip: 'body' }, /body: an unknown member: status \d+ instead of 400/],
  [
    'answers 422 for invalid input',
    only(400, (given) => withBody({ ...given, status: 422 }, (body) => ({ ...body, status: 422 }))),
    /status 422 is not declared/,
  ],
  [
    'tells the first fault only',
    only(400, (given) =>
      withBody(given, (body) => ({ ...body, fouten: (body['fouten'] as readonly unknown[]).slice(0, 1) })),
    ),
    /every query key wrong: fouten does not name \/query\/soort/,
  ],
  ['leaves Allow out', only(405, header('allow', undefined)), /header allow is missing/],
  ['lists half of the methods in Allow', only(405, header('allow', 'GET')), /header allow does not list the methods/],
  [
    'leaves the version out',
    header('api-version', undefined) && only(200, header('api-version', undefined)),
    /header api-version is missing/,
  ],
  [
    'leaves the version out of refusals',
    only(406, header('api-version', undefined)),
    /another Accept: header api-version is missing/,
  ],
  ['has another version', { change: header('api-version', '1.2.4') }, /api-version is not the version of the contract/],
  ['may be cached', only(404, header('cache-control', 'max-age=60')), /cache-control is not no-store/],
  [
    'opens a closed route to every site',
    only(403, header('access-control-allow-origin', '*')),
    /access-control-allow-origin is not declared/,
  ],
  [
    'closes an open route',
    only(200, header('access-control-allow-origin', undefined)),
    /access-control-allow-origin is missing/,
  ],
  ['tells what it is made of', only(400, header('x-powered-by', 'Fake')), /x-powered-by tells too much/],
  [
    'refuses in plain JSON',
    only(400, header('content-type', 'application/json')),
    /an error is application\/problem\+json/,
  ],
  [
    'refuses in HTML',
    only(404, (given) => ({
      ...header('content-type', 'text/html')(given),
      body: new TextEncoder().encode('<h1>404</h1>'),
    })),
    /media type text\/html is not declared/,
  ],
  ['refuses without a body', only(403, (given) => ({ ...given, body: new Uint8Array() })), /the body is not JSON/],
  [
    'contradicts its status',
    only(403, (given) => withBody(given, (body) => ({ ...body, status: 400 }))),
    /status in the problem is another/,
  ],
  [
    'uses a code of another place',
    only(403, (given) => withBody(given, (body) => ({ ...body, code: 'INVOER' }))),
    /code INVOER has no example at this status/,
  ],
  [
    'adds a member',
    only(200, (given) => withBody(given, (body) => ({ ...body, spoor: 1 }))),
    /body: .*must NOT have additional properties/,
  ],
  [
    'leaves a member out',
    only(403, (given) => withBody(given, ({ detail: _, ...body }) => body)),
    /body: .*must have required property 'detail'/,
  ],
  [
    'says what was asked',
    {
      change: (given, { path }) =>
        given.status === 400
          ? withBody(given, (body) => ({ ...body, detail: decodeURIComponent(path.replaceAll('%zz', '')) }))
          : given,
    },
    /a value of the request came back/,
  ],
  [
    'says what was asked in a header',
    { change: (given, { headers }) => header('x-request-id', headers['x-request-id'])(given) },
    /a value of the request came back/,
  ],
  [
    'knows one language',
    { change: (given) => withBody(given, (body) => (body['title'] === undefined ? body : { ...body, title: 'Mis' })) },
    /the same in English/,
  ],
  ['fails on a repetition', failing('/v1/dingen/fed', 2), /good, again: status 500 instead of/],
  ['fails on the good call', failing('/v1/dingen/fed', 1), /good: status 500 instead of/],
]

/** Fails from this call on this path. */
function failing(wanted: string, from: number): Mistake {
  let calls = 0
  return {
    change: (given, { path }) => {
      if (path === wanted) calls += 1
      return path === wanted && calls >= from ? { ...given, status: 500 } : given
    },
  }
}

describe('the walk catches a server that', () => {
  test.each(mistakes)('%s', async (_name, mistake, fault) => {
    const { faults } = await walk(mistake)
    expect(faults.join('\n')).toMatch(fault)
  })
})

describe('a server on loopback', () => {
  const side = (skip?: 'host' | 'origin' | 'token') =>
    walkContract({ request: loopbackServer(skip), contract: loopbackContract, as })

  test('has no faults when it keeps its contract', async () => {
    expect((await side()).faults).toEqual([])
  })

  test.each([
    ['host', /another Host: status \d+ instead of 403/],
    ['origin', /another Origin: status \d+ instead of 403/],
    ['token', /nobody: status \d+ instead of 401/],
  ] as const)('is caught when it does not look at the %s', async (skip, fault) => {
    expect((await side(skip)).faults.join('\n')).toMatch(fault)
  })
})
