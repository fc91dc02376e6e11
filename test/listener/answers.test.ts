/**
 * What goes over the line, byte for byte where a media type or a broken request is concerned.
 *
 * Inside: who writes no more cannot be made on a connection from outside.
 */
import { EventEmitter } from 'node:events'
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerBroken, answerSlow } from '../../listener/broken.ts'
import { createListener, listenerProblems, problemTable, routeMaker } from '../../listener/index.ts'
import type { Listener } from '../../listener/index.ts'
import { raw } from './both.ts'

const problems = problemTable<string>('https://example.org', listenerProblems)
const route = routeMaker<null, string, string>()
const bytes = new TextEncoder().encode('café')
const answers = {
  '/niets': { type: 'application/json', answer: { status: 204 } },
  '/tekst': { type: 'text/html', answer: { status: 200, body: 'café' } },
  '/woorden': { type: 'application/json', answer: { status: 200, body: '"café"' } },
  '/bytes': { type: 'application/octet-stream', answer: { status: 200, body: bytes } },
  '/ding': { type: 'application/json', answer: { status: 201, body: { a: 'é' }, headers: { Location: '/ding/1' } } },
  '/anders': { type: 'text/css', answer: { status: 200, body: '', headers: { 'Content-Type': 'text/x' } } },
} as const

let listener: Listener
let port: number
beforeAll(async () => {
  listener = createListener({
    ...{ problems, version: '1.2.3', world: null, admit: async () => ({ caller: 'iemand' }) },
    failed: () => ({ code: 'input' }),
    routes: Object.entries(answers).map(([path, { type, answer }]) =>
      route({ method: 'GET', path, produces: type as never, handle: async () => answer as never }),
    ),
  })
  port = await listener.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(() => listener.close())

const ask = (head: string) => raw(connect(port, '127.0.0.1'), `${head}\r\nConnection: close\r\n\r\n`)
const get = (path: string, more = '') => ask(`GET ${path} HTTP/1.1\r\nHost: localhost${more}`)

test.each([
  ['/niets', 204, undefined, undefined, ''],
  ['/tekst', 200, 'text/html; charset=utf-8', '5', 'café'],
  ['/woorden', 200, 'application/json', '7', '"café"'],
  ['/bytes', 200, 'application/octet-stream', '5', 'café'],
  ['/ding', 201, 'application/json', '10', '{"a":"é"}'],
  ['/anders', 200, 'text/x', '0', ''],
])('%s answers %i as %s', async (...[path, status, type, length, text]) => {
  const seen = await get(path)

  expect([seen.status, seen.headers['content-type'], seen.headers['content-length'], seen.text]).toEqual([
    ...[status, type, length, text],
  ])
  expect(seen.headers['location']).toBe(path === '/ding' ? '/ding/1' : undefined)
})

test.each([
  ['a value that is called host', 'GET /niets HTTP/1.1\r\nHost: localhost\r\nX-A: host', 204],
  ['no host', 'GET /niets HTTP/1.1\r\nX-A: host', 400],
  ['two hosts', 'GET /niets HTTP/1.1\r\nHost: a\r\nhost: a', 400],
  ['no host, HTTP/1.0', 'GET /niets HTTP/1.0', 204],
  ['one host, HTTP/1.0', 'GET /niets HTTP/1.0\r\nHOST: localhost', 204],
  ['two hosts, HTTP/1.0', 'GET /niets HTTP/1.0\r\nHost: a\r\nHost: a', 400],
  ['a slash behind the path', 'GET /niets/ HTTP/1.1\r\nHost: localhost', 404],
  ['only a slash', 'GET / HTTP/1.1\r\nHost: localhost', 404],
  ['another method', 'DELETE /niets HTTP/1.1\r\nHost: localhost', 405],
  ['a path that nobody can read', 'GET /%zz HTTP/1.1\r\nHost: localhost', 400],
])('%s', async (_what, head, status) => {
  const seen = await ask(head)

  expect([seen.status, seen.headers['allow']]).toEqual([status, status === 405 ? 'GET' : undefined])
  expect(seen.headers['api-version']).toBe('1.2.3')
})

/** A bare connection and what became of it. */
function bare(writable: boolean) {
  const told: string[] = []
  const socket = Object.assign(new EventEmitter(), {
    ...{ writable, end: (text: string) => void told.push(text), destroy: () => void told.push('destroyed') },
  })
  return { socket: socket as unknown as Socket, told }
}
const setting = { problems, version: '1.2.3', headers: () => ({ Epoch: 'een' }) }
const broken = (socket: Socket, code?: string): void =>
  answerBroken(setting, Object.assign(new Error('x'), code === undefined ? {} : { code }), socket)

test.each([
  ['ERR_HTTP_REQUEST_TIMEOUT', 'slow', 408],
  ['HPE_INVALID_METHOD', 'unreadable', 400],
  [undefined, 'unreadable', 400],
])('%s is told as %s, in Dutch, and then the connection ends', (code, told, status) => {
  const { socket, told: seen } = bare(true)
  broken(socket, code)
  const [head = '', body = ''] = seen[0]?.split('\r\n\r\n') ?? []

  expect(JSON.parse(body)).toMatchObject({ code: told, status, title: listenerProblems[told as 'slow'].nl[0] })
  expect(head.split('\r\n')).toEqual([
    `HTTP/1.1 ${status} Problem`,
    ...['API-Version: 1.2.3', 'Cache-Control: no-store'],
    "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'",
    ...['X-Content-Type-Options: nosniff', 'X-Frame-Options: DENY', 'Epoch: een'],
    ...['Content-Type: application/problem+json', `Content-Length: ${Buffer.byteLength(body)}`, 'Connection: close'],
  ])
})

test('who takes no answer any more is cut off at once, and who takes it half a second later', async () => {
  const [gone, there] = [bare(false), bare(true)]
  broken(gone.socket)
  answerSlow(setting, there.socket)
  expect([gone.told, there.told.length]).toEqual([['destroyed'], 1])
  expect(there.told[0]).toContain('"code":"slow"')
  await expect.poll(() => there.told[1], { timeout: 5000 }).toBe('destroyed')
})
