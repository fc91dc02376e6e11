/** The hub and the side-car answer alike: one table of what may come in, held against both as they run (H-16, H-17). */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call, openBoth, raw } from './both.ts'
import type { Ask, Fault, Listener, Seen } from './both.ts'

let both: Awaited<ReturnType<typeof openBoth>>
beforeAll(async () => {
  both = await openBoth()
}, 60_000)
afterAll(() => both.close())

/** The headers of every answer; the hub adds its epoch and, as it speaks TLS, HSTS. */
const standing = {
  'api-version': '1.0.0',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

function isProblem({ codes }: Listener, seen: Seen, [status, fault]: readonly [number, Fault]): void {
  expect({ status: seen.status, ...seen.json, headers: seen.headers }).toMatchObject({
    status,
    code: codes[fault],
    headers: { ...standing, 'content-type': 'application/problem+json' },
  })
}

describe.each(['hub', 'side-car'] as const)('H-16, H-17: the %s', (name) => {
  test.each([
    [undefined, 200],
    ['*/*', 200],
    ['application/*', 200],
    ['Application/JSON', 200],
    ['application/json;version=1', 200],
    ['text/html, application/json;q=0.1', 200],
    ['application/*;q=0, application/json', 200],
    ['application/json, */*;q=0', 200],
    ['application/json ; Q=0.5', 200],
    ['text/html', 406],
    ['application/problem+json', 406],
    ['application/json;q=0', 406],
    ['application/json;q=0.000', 406],
    ['application/json; Q=0', 406],
    ['*/*;q=0', 406],
    ['application/json;q=0, */*', 406],
    ['*/*, application/*;q=0', 406],
    ['', 406],
  ])('with Accept %j answers %i', async (accept, status) => {
    const seen = await call(both[name], `GET ${both[name].list}`, {
      headers: accept === undefined ? {} : { Accept: accept },
    })

    expect(seen.headers).toMatchObject(standing)
    if (status === 200) expect([seen.status, seen.headers['content-type']]).toEqual([200, 'application/json'])
    else isProblem(both[name], seen, [406, 'mediaType'])
  })

  test.each([
    [undefined, 'Niet gevonden'],
    ['', 'Niet gevonden'],
    ['nl, en', 'Niet gevonden'],
    ['en;q=0.1, nl', 'Niet gevonden'],
    ['en;q=0.5, *', 'Niet gevonden'],
    ['en;q=0', 'Niet gevonden'],
    ['de, *', 'Niet gevonden'],
    ['english', 'Niet gevonden'],
    ['EN', 'Not found'],
    ['en-GB, nl;q=0.5', 'Not found'],
    ['de, en;q=0.5', 'Not found'],
    ['nl;q=0.2, en;q=0.3', 'Not found'],
    ['nl;q=0, *', 'Not found'],
  ])('with Accept-Language %j says %s', async (language, title) => {
    const headers = language === undefined ? {} : { 'Accept-Language': language }

    expect((await call(both[name], 'GET /v1/niets', { headers })).json.title).toBe(title)
  })

  test.each([
    ['an unknown key', '?x=1', [['parameter-onbekend', '/query']]],
    ['a key of every object', '?constructor=1&__proto__=1', [['parameter-onbekend', '/query']]],
    ['a key twice', '?wacht=0&wacht=0', [['parameter-vorm', '/query/wacht']]],
    ['a number too high', '?wacht=61', [['parameter-vorm', '/query/wacht']]],
    ['a number with zeros before it', '?wacht=007', [['parameter-vorm', '/query/wacht']]],
    ['no number', '?wacht=', [['parameter-vorm', '/query/wacht']]],
    ['a broken escape', '?wacht=%zz', [['parameter-vorm', '/query/wacht']]],
    [
      'everything at once',
      '?x=1&wacht=-1',
      [
        ['parameter-onbekend', '/query'],
        ['parameter-vorm', '/query/wacht'],
      ],
    ],
  ] as const)('with %s in the query names every place', async (_what, query, places) => {
    const seen = await call(both[name], `GET ${both[name].list}${query}`)

    isProblem(both[name], seen, [400, 'input'])
    expect(seen.json.fouten).toEqual(places.map(([code, pointer]) => ({ code, pointer })))
  })

  test('with a query where none is known and an id that is none names both', async () => {
    const seen = await call(
      both[name],
      `GET ${both[name].show.toUpperCase().replace(/^.*\//, both[name].list + '/')}?x=1`,
    )

    isProblem(both[name], seen, [400, 'input'])
    expect(seen.json.fouten).toEqual([
      { code: 'parameter-vorm', pointer: '/path/id' },
      { code: 'parameter-onbekend', pointer: '/query' },
    ])
  })

  test.each([
    ['nothing', {}],
    ['JSON', { headers: { 'Content-Type': 'application/json' }, body: '{}' }],
    ['another text', { headers: { 'Content-Type': 'text/plain' }, body: 'x' }],
    ['bytes of no type', { body: 'x' }],
    ['too much', { headers: { 'Content-Type': 'application/json', 'Content-Length': '99999999' } }],
    ['an encoding', { headers: { 'Content-Encoding': 'gzip' } }],
    ['an Accept that fits nothing', { headers: { Accept: 'text/html' } }],
  ] satisfies [string, Ask][])(
    'has nothing at an unknown path, and no such method at a known one, with %s',
    async (_what, ask) => {
      const listener = both[name]
      isProblem(listener, await call(listener, 'POST /v1/niets', ask), [404, 'notFound'])
      isProblem(listener, await call(listener, `GET ${listener.list}/`, ask), [404, 'notFound'])
      const wrong = await call(listener, `PATCH ${listener.list}`, ask)
      isProblem(listener, wrong, [405, 'method'])
      expect(wrong.headers['allow']).toBe('GET')
    },
  )

  test.each(['HEAD', 'OPTIONS', 'DELETE', 'TRACE', 'PROPFIND', 'QUERY'])(
    'answers %s with what the path has',
    async (method) => {
      const seen = await call(both[name], `${method} ${both[name].list}`)

      expect([seen.status, seen.headers['allow']]).toEqual([405, 'GET'])
      expect(seen.headers).toMatchObject(standing)
    },
  )

  test('takes the media type of the contract and no other, with or without parameters', async () => {
    const { take } = both[name]
    const send = (type?: string, body = '{}', more: Ask['headers'] = {}) =>
      call(both[name], `${take.method} ${take.path}`, {
        headers: { ...(type === undefined ? {} : { 'Content-Type': type }), ...more },
        body,
      })
    const good = take.type
    isProblem(both[name], await send(good), [400, 'body'])
    isProblem(both[name], await send(`${good.toUpperCase()}; charset=utf-8`), [400, 'body'])
    isProblem(both[name], await send(good, ''), [400, 'body'])
    isProblem(both[name], await send(good, '{"a'), [400, 'body'])
    isProblem(both[name], await send('text/plain'), [415, 'mediaType'])
    isProblem(both[name], await send('nonsense'), [415, 'mediaType'])
    isProblem(both[name], await send(), [415, 'mediaType'])
    isProblem(both[name], await send(undefined, ''), [415, 'mediaType'])
    isProblem(both[name], await send(good, '{}', { 'Content-Encoding': 'gzip' }), [415, 'mediaType'])
    isProblem(both[name], await send(good, '{}', { 'Content-Encoding': 'identity' }), [415, 'mediaType'])
  })

  test('refuses what is too large by its length, before it comes', async () => {
    const { take } = both[name]
    const headers = { 'Content-Type': take.type, 'Content-Length': '99999999' }

    isProblem(both[name], await call(both[name], `${take.method} ${take.path}`, { headers }), [413, 'tooLarge'])
  })

  test('shows nothing of a path that cannot be read', async () => {
    isProblem(both[name], await call(both[name], `GET ${both[name].list}/%ff`), [400, 'unreadable'])
  })

  test('ignores an expectation that it does not know, as it may', async () => {
    const seen = await call(both[name], `GET ${both[name].list}`, { headers: { Expect: 'wonders' } })

    expect(seen.status).toBe(200)
    expect(seen.headers).toMatchObject(standing)
  })

  test.each([
    ['no HTTP', 'GEHEIM\r\n\r\n'],
    ['an unknown method', 'GEHEIM /v1/niets HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['headers that are too large', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'GEHEIM'.repeat(4000)}\r\n\r\n`],
    ['a header without a name', 'GET / HTTP/1.1\r\nHost: localhost\r\n: GEHEIM\r\n\r\n'],
    [
      'a length and chunks at once',
      'PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['two lengths', 'PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd'],
    ['no Host', 'GET /v1/niets HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['two Hosts', 'GET /v1/niets HTTP/1.1\r\nHost: localhost\r\nHost: GEHEIM\r\nConnection: close\r\n\r\n'],
  ])('calls %s unreadable, in form, and ends the connection', async (_what, bytes) => {
    const seen = await raw(both[name].open(), bytes)

    isProblem(both[name], seen, [400, 'unreadable'])
    expect(seen.headers['connection']).toBe('close')
    expect(seen.text).not.toContain('GEHEIM')
  })
})

test('H-16: HSTS goes over TLS only, as RFC 6797 wants', async () => {
  const headers = async (listener: Listener) => (await call(listener, 'GET /v1/niets')).headers

  expect(await headers(both.hub)).toHaveProperty('strict-transport-security')
  expect(await headers(both['side-car'])).not.toHaveProperty('strict-transport-security')
})
