/**
 * A listener by itself: what it does with slow callers, while it closes, and with errors of a route.
 *
 * Inside: how long a body may take is a law over times that no connection keeps.
 */
import { EventEmitter } from 'node:events'
import type { IncomingMessage, Server } from 'node:http'
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { holdToPace } from '../../listener/body-pace.ts'
import { createListener, listenerProblems, problemTable, routeMaker } from '../../listener/index.ts'
import type { Leg, Listener } from '../../listener/index.ts'
import { raw } from './both.ts'

const codes = Object.keys(listenerProblems)
const own = { status: 500, slug: 'stuk', nl: ['Stuk', 'Meld het.'], en: ['Broken', 'Tell us.'] } as const
const problems = problemTable<string>('https://example.org', { ...listenerProblems, broken: own })
/** Signs of what happens in the listener, and what the slow route waits for before it answers. */
type World = { readonly asked: () => void; readonly told: () => void; readonly another: Promise<unknown> }
const route = routeMaker<World, string, string>()

const routes = [
  route({
    method: 'GET',
    path: '/wacht',
    handle: async ({ asked, told, another }, { signal }) => {
      asked()
      await new Promise((done) => signal().addEventListener('abort', done))
      told()
      await another
      return { status: 200, body: {} }
    },
  }),
  route({
    method: 'GET',
    path: '/stuk',
    handle: () => {
      throw new RangeError('GEHEIM')
    },
  }),
  route({
    method: 'PUT',
    path: '/in',
    consumes: { type: 'text/plain', most: 260 },
    handle: async (_world, { body }) => ({ status: 200, body: { bytes: body.length } }),
  }),
  route({
    method: 'GET',
    path: '/geweigerd',
    handle: (_world, { caller }) => ({
      problem: { code: 'broken', status: 409, retryAfter: 7 },
      members: { bewijs: caller },
      headers: { 'X-Extra': '1' },
    }),
  }),
]

let listener: Listener | undefined
const seen: { failed: [string, Leg][]; answered: unknown[] } = { failed: [], answered: [] }
let signs: ReturnType<typeof newSigns>
/** Of one listener: the slow route was asked, was told of the end, and another request came after that. */
const newSigns = () => ({ asked: sign(), told: sign(), another: sign() })

/** Something that happens once, and can be waited for. */
function sign(): { readonly give: () => void; readonly given: Promise<void> } {
  let give = (): void => undefined
  const given = new Promise<void>((done) => (give = done))
  return { give: () => give(), given }
}

async function start(requestTimeout?: number, slowest?: number): Promise<number> {
  const { asked, told, another } = (signs = newSigns())
  listener = createListener({
    ...{ routes, problems, version: '1.2.3' },
    world: { asked: asked.give, told: told.give, another: another.given },
    gate: ({ url }) => void (url === '/niets' && another.give()),
    headers: () => ({ Epoch: 'een' }),
    admit: async () => ({ caller: 'iemand' }),
    failed: (error, leg) => {
      seen.failed.push([error.name, leg])
      return { code: 'broken' }
    },
    answered: (answer) => void seen.answered.push(answer),
    randomUuid: () => 'nummer',
    ...(requestTimeout === undefined ? {} : { requestTimeout }),
    ...(slowest === undefined ? {} : { slowest }),
  })
  return listener.listen({ host: '127.0.0.1', port: 0 })
}
/** A connection that ends with the test, whatever became of it. */
function line(port: number): Socket {
  const socket = connect(port, '127.0.0.1')
  lines.push(socket)
  return socket
}
const lines: Socket[] = []
afterEach(() => {
  for (const each of lines.splice(0)) each.destroy()
  if (listener === undefined) return
  // Where the request that it waits for never came, it must not hold up the end.
  signs.another.give()
  return listener.close()
})

const get = (path: string, end = 'Connection: close\r\n'): string =>
  `GET ${path} HTTP/1.1\r\nHost: localhost\r\n${end}\r\n`

test('a table of problems has the rows of every listener, each under one code', () => {
  expect(problems.codes).toEqual(Object.fromEntries(codes.map((code) => [code, code])))
  expect(() => problemTable('https://example.org', { broken: own })).toThrow(codes[0])
})

test('H-19: headers that do not come are waited for no longer than the whole request', async () => {
  const port = await start(300)
  const { status, headers, json } = await raw(connect(port, '127.0.0.1'), 'GET / HTTP/1.1\r\nHost: loc')

  expect([status, json.code]).toEqual([408, 'slow'])
  expect(headers).toMatchObject({ 'api-version': '1.2.3', epoch: 'een', connection: 'close' })
})

const put = (path: string, bytes: number): string =>
  `PUT ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: ${bytes}\r\nConnection: close\r\n\r\n`

test('a body is waited for as long as a slow line needs for what it brought; who brings no more is told, a body that nobody wants too', async () => {
  // Each byte gives a twentieth of a second.
  const port = await start(300, 0.02)
  const part = 'a'.repeat(50)
  const socket = line(port)
  const answer = raw(socket, `${put('/in', 250)}${part}`)
  for (let parts = 1; parts < 5; parts += 1) {
    await new Promise((done) => setTimeout(done, 150))
    socket.write(part)
  }
  const [stuck, unwanted] = ['/in', '/niets'].map((path) => raw(line(port), `${put(path, 250)}aa`))

  expect(await answer).toMatchObject({ status: 200, json: { bytes: 250 } })
  expect([(await stuck)?.json.code, (await unwanted)?.json.code]).toEqual(['slow', 'notFound'])
})

test('law: H-19: whatever comes when, a body is ended not before its time and soon after', () => {
  const [requestTimeout, slowest] = [1000, 2]
  const parts = fc.array(fc.record({ after: fc.integer({ min: 1, max: 900 }), bytes: fc.nat(4000) }), { maxLength: 20 })
  fc.assert(
    fc.property(parts, (all) => {
      const [server, socket] = [new EventEmitter() as Server, { bytesRead: 70, destroyed: false } as Socket]
      let isEnded = false
      let now = 0
      let next: { readonly at: number; readonly act: () => void } | undefined
      const later = (act: () => void, milliseconds: number): void => void (next = { act, at: now + milliseconds })
      const pass = (milliseconds: number): void => {
        const until = now + milliseconds
        while (next !== undefined && next.at <= until) {
          const { at, act } = next
          now = at
          next = undefined
          act()
        }
        now = until
      }
      holdToPace(server, { requestTimeout, slowest, later }, () => void (isEnded = true))
      server.emit('request', { complete: false, socket } as IncomingMessage)
      let [brought, lateSince] = [0, Infinity]
      const until = (): number => requestTimeout + brought / slowest
      for (const { after, bytes } of all) {
        pass(after)
        lateSince = Math.min(lateSince, until())
        if (now < until() && lateSince > now) expect(isEnded).toBe(false)
        if (isEnded) expect(lateSince).toBeLessThanOrEqual(now)
        brought += bytes
        if (lateSince > now) lateSince = Infinity
        Object.assign(socket, { bytesRead: 70 + brought })
      }
      pass(until() + requestTimeout / 5)
      expect(isEnded).toBe(true)
    }),
  )
})

test('who brought two bytes in the time of a request is looked at after a tenth of it, and not after two bytes', () => {
  const [server, socket] = [new EventEmitter() as Server, { bytesRead: 0, destroyed: false } as Socket]
  const seen: (number | string)[] = []
  const later = (act: () => void, milliseconds: number): void => {
    seen.push(milliseconds)
    Object.assign(socket, { bytesRead: 2 })
    act()
  }
  holdToPace(server, { requestTimeout: 1000, slowest: 1, later }, () => void seen.push('too slow'))
  server.emit('request', { complete: false, socket } as IncomingMessage)

  expect(seen).toEqual([1000, 100, 'too slow'])
})

test(
  'H-17: who waits while it closes is told so, and who still asks gets an answer in form',
  { timeout: 20_000 },
  async () => {
    const port = await start()
    const asking = line(port)
    const asked = get('/niets')
    const told = raw(asking, asked.slice(0, 20))
    const waits = raw(line(port), get('/wacht'))
    await signs.asked.given
    const closed = listener?.close()
    await signs.told.given
    asking.write(asked.slice(20))
    const [waited, { status, headers }] = await Promise.all([waits, told])
    await closed

    expect([waited.status, status, headers['content-type']]).toEqual([200, 404, 'application/problem+json'])
  },
)

test('H-17: an error of a route is told by code alone, to the caller and to the log', async () => {
  const port = await start()
  const { status, json, text } = await raw(connect(port, '127.0.0.1'), get('/stuk'))

  expect([status, json.code]).toEqual([500, 'broken'])
  expect(text).not.toContain('GEHEIM')
  expect(seen.failed.filter(([, { route }]) => route === '/stuk')).toEqual([
    ['RangeError', { id: 'nummer', method: 'GET', route: '/stuk' }],
  ])
  expect(seen.answered).toContainEqual(expect.objectContaining({ route: '/stuk', status: 500 }))
})

test('a refusal carries its own status, members and headers', async () => {
  const port = await start()
  const { status, headers, json } = await raw(connect(port, '127.0.0.1'), get('/geweigerd'))

  expect(status).toBe(409)
  expect(headers).toMatchObject({ 'retry-after': '7', 'x-extra': '1' })
  expect(json).toEqual({
    ...{ type: 'https://example.org/stuk', title: 'Stuk', status: 409, detail: 'Meld het.' },
    ...{ code: 'broken', bewijs: 'iemand' },
  })
})
