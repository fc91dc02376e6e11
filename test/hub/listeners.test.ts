/** What the listeners show and to whom: routes, transport, traces, limits while streaming. */
import { connect } from 'node:tls'
import type { ConnectionOptions } from 'node:tls'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { saldoverzoek, sealed } from './parties.ts'
import { oins, openWorld } from './world.ts'
import type { World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ limits: { requestTimeout: 1500 }, contract: '{"openapi":"3.1.0"}' })
}, 60_000)
afterAll(() => world.close())

const event = () => sealed(saldoverzoek(oins.shv, oins.se), { from: world.shv, to: world.se })

describe('who may see what', () => {
  test.each([
    ['/v1/openapi.json', 200],
    ['/.well-known/security.txt', 200],
    ['/v1/deelnemers', 200],
    ['/v1/adresboek', 200],
    ['/v1/postvak', 403],
    ['/v1/bewijzen', 403],
    ['/v1/logboek', 403],
    ['/v1/tellingen', 403],
    ['/metrics', 404],
    ['/gezondheid/gereed', 404],
  ])('H-30: without a certificate %s answers %i', async (path, status) => {
    expect((await world.call('nobody', 'GET', path)).status).toBe(status)
  })

  test('H-30: security.txt has what RFC 9116 asks, and the contract may be read from any page', async () => {
    const { text } = await world.call('nobody', 'GET', '/.well-known/security.txt')
    const contract = await world.call('nobody', 'GET', '/v1/openapi.json')

    expect(text).toMatch(/^Contact: mailto:.+$/m)
    expect(Date.parse(/^Expires: (.+)$/m.exec(text)?.[1] ?? '')).toBeGreaterThan(world.clock.now.getTime())
    expect(contract.headers['access-control-allow-origin']).toBe('*')
    expect(contract.json).toEqual({ openapi: '3.1.0' })
  })

  test('the operator’s listener tells whether the hub is well, and answers to no other name of this machine', async () => {
    expect((await world.operator('/gezondheid/levend')).json).toEqual({ status: 'levend' })
    expect((await world.operator('/gezondheid/gereed')).json).toEqual({ status: 'gereed' })
    expect((await world.operator('/metrics', { host: 'hub.example.org' })).status).toBe(400)
  })
})

describe('transport', () => {
  const shake = (options: ConnectionOptions): Promise<string> =>
    new Promise((done) => {
      const port = Number(new URL(world.url).port)
      const socket = connect({ host: '127.0.0.1', port, servername: 'localhost', ca: world.pem.root, ...options })
      socket.once('secureConnect', () => {
        done(`${socket.getProtocol()} ${socket.getCipher().name}`)
        socket.destroy()
      })
      socket.once('error', () => done('refused'))
    })

  test.each([
    ['TLS 1.3', { minVersion: 'TLSv1.3' }, /^TLSv1\.3 TLS_/],
    ['TLS 1.2 with forward secrecy', { maxVersion: 'TLSv1.2' }, /^TLSv1\.2 ECDHE-.+(?:GCM|POLY1305)/],
    ['TLS 1.1', { maxVersion: 'TLSv1.1', minVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' }, /^refused$/],
    ['TLS 1.0', { maxVersion: 'TLSv1', minVersion: 'TLSv1', ciphers: 'ALL:@SECLEVEL=0' }, /^refused$/],
    ['CBC', { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES128-SHA256:ECDHE-ECDSA-AES256-SHA' }, /^refused$/],
    ['no forward secrecy', { maxVersion: 'TLSv1.2', ciphers: 'AES128-GCM-SHA256:AES256-GCM-SHA384' }, /^refused$/],
  ] as const)('H-12: the handshake with %s', async (_name, options, expected) => {
    expect(await shake(options as ConnectionOptions)).toMatch(expected)
  })
})

describe('traces', () => {
  test('H-29: what a caller sends along about its own trace goes nowhere', async () => {
    const trace = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
    const sent = await event()
    const headers = { traceparent: trace, tracestate: 'x=1', baggage: 'klant=1' }
    const accepted = await world.call('shv', 'PUT', `/v1/berichten/${sent.id}`, { body: sent, headers })
    const fetched = await world.call('se', 'GET', `/v1/postvak/${sent.id}`)

    expect(accepted.status).toBe(201)
    const all = JSON.stringify([accepted.headers, fetched.headers]) + accepted.text + fetched.text + world.logged()
    expect(all).not.toMatch(/0af7651916cd43dd8448eb211c80319c|klant=1/)
    expect(new Set(world.logged().match(/"spoor":"[^"]+"/g)).size).toBe(world.logged().match(/"spoor"/g)?.length)
  })
})

describe('limits while streaming', () => {
  const raw = (text: string, keepSending = false): Promise<string> =>
    new Promise((done) => {
      const { key, cert } = world.pem.shv
      const port = Number(new URL(world.url).port)
      const socket = connect({ host: '127.0.0.1', port, servername: 'localhost', ca: world.pem.root, key, cert })
      let answer = ''
      const timer = keepSending ? setInterval(() => socket.write(' '), 100) : undefined
      const end = (): void => {
        clearInterval(timer)
        done(answer)
      }
      socket.setEncoding('utf8').on('data', (part: string) => (answer += part))
      socket.on('close', end).on('error', end)
      socket.write(text)
    })
  const head = `PUT /v1/berichten/9d19b11c-6626-4831-b068-6ad990e6309d HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/cloudevents+json\r\n`

  test('H-19: a body that never ends is cut off', async () => {
    const answer = await raw(`${head}Content-Length: 100000\r\n\r\n{`, true)

    expect(answer).toContain('SKP-H-26')
    expect(answer).toMatch(/^HTTP\/1\.1 408/)
  })

  test('H-19: a length that is too large is refused before the body comes', async () => {
    expect(await raw(`${head}Content-Length: 99999999\r\nConnection: close\r\n\r\n`)).toContain('SKP-H-04')
  })

  test('H-19: chunks are counted as they come', async () => {
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`
    expect(
      await raw(`${head}Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n${chunk.repeat(100)}0\r\n\r\n`),
    ).toContain('SKP-H-04')
  })

  test.each([
    [
      'headers that are too large',
      `GET /v1/postvak HTTP/1.1\r\nHost: localhost\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`,
    ],
    ['what is no HTTP', 'GEHEIM\r\n\r\n'],
    [
      'a length and chunks at once (request smuggling)',
      `${head}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    ],
    ['two lengths (request smuggling)', `${head}Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd`],
  ])('H-19: %s gets a problem and the end of the connection', async (_name, text) => {
    const answer = await raw(text)

    expect(answer).toMatch(/^HTTP\/1\.1 400/)
    expect(answer).toContain('application/problem+json')
    expect(answer).toContain('SKP-H-27')
    expect(answer).not.toContain('GEHEIM')
  })
})

describe('quotas', () => {
  test('H-19: the mailbox takes as many as its quota, and not one more', async () => {
    const quota = { mailboxMessages: 3, mailboxBytes: 1e9, pairMessages: 2 }
    const small = await openWorld({ limits: { quota } })
    const offers = await Promise.all(
      [1, 2, 3].map(async () => {
        const message = saldoverzoek(oins.shv, oins.se, { Referentienummer: crypto.randomUUID() })
        return sealed(message, { from: small.shv, to: small.se })
      }),
    )
    const answers = []
    for (const body of offers) answers.push(await small.call('shv', 'PUT', `/v1/berichten/${body.id}`, { body }))
    await small.close()

    expect(answers.map(({ status }) => status)).toEqual([201, 201, 507])
    expect(answers[2]?.json).toMatchObject({
      code: 'SKP-H-15',
      fouten: [{ code: 'pairMessages', pointer: '/ontvanger' }],
    })
    expect(answers[2]?.headers['retry-after']).toBe('3600')
  })

  test('H-19: too many requests are told when to come back, and wait for that while others go on', async () => {
    const small = await openWorld({ limits: { requestsPerSecond: 1, burst: 2, heldBack: 400 } })
    const answers = []
    for (let index = 0; index < 2; index++) answers.push(await small.call('shv', 'GET', '/v1/postvak'))
    const began = performance.now()
    const order: string[] = []
    const refused = small.call('shv', 'GET', '/v1/postvak').finally(() => order.push('refused'))
    const other = await small.call('se', 'GET', '/v1/postvak').finally(() => order.push('other'))
    answers.push(await refused)
    const waited = performance.now() - began
    await small.close()

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429])
    expect(answers[2]?.headers['retry-after']).toBe('1')
    expect(other.status).toBe(200)
    expect(order).toEqual(['other', 'refused'])
    expect(waited).toBeGreaterThan(390)
  })

  test('H-19: so do strangers, and a hub that closes lets them go', async () => {
    const limits = { strangerRequestsPerSecond: 1, strangerBurst: 1, heldBack: 60_000 }
    const small = await openWorld({ limits })
    const first = await small.call('nobody', 'GET', '/v1/deelnemers')
    const held = small.call('nobody', 'GET', '/v1/deelnemers')
    await vi.waitFor(() => expect(small.logged().match(/answered/g)).toHaveLength(1), { timeout: 20_000 })
    const began = performance.now()
    // Its connection is there, and nothing else tells that its request is.
    await new Promise((next) => setTimeout(next, 300))
    await small.hub.close()
    const { status } = await held
    const waited = performance.now() - began
    await small.close()

    expect([first.status, status]).toEqual([200, 429])
    expect(waited).toBeLessThan(30_000)
  })
})
