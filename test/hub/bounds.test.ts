/** H-19: what nobody was asked for has an end: refusals on record, connections, and requests of who is not known. */
import { connect } from 'node:tls'
import type { TLSSocket } from 'node:tls'
import { connect as connectBare } from 'node:net'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { standardLimits } from '../../hub/index.ts'
import { saldoverzoek, sealed } from './parties.ts'
import { oins, openWorld } from './world.ts'
import type { World } from './world.ts'

let world: World
afterEach(() => world.close())

describe('refusals', () => {
  const offer = async (from: 'shv' | 'se', change = {}) => {
    const message = saldoverzoek(oins[from], oins.se, { Referentienummer: crypto.randomUUID() })
    const event = await sealed(message, { from: world[from], to: world.se, change })
    return world.call(from, 'PUT', `/v1/berichten/${event.id}`, { body: event })
  }
  const old = { time: '2026-10-01T10:00:00Z' }

  test('H-19: are on record up to the quota of the hour, and after that answered without a receipt', async () => {
    world = await openWorld({ limits: { refusalsPerHour: 2 } })
    const answers = [await offer('shv', old), await offer('shv', old), await offer('shv', old)]
    const lines = await world.mailbox.log({ after: 0, limit: 100 })
    const other = await offer('se')
    const good = await offer('shv')

    expect(answers.map(({ status }) => status)).toEqual([400, 400, 429])
    expect(answers.map(({ json }) => json['bewijs'] !== undefined)).toEqual([true, true, false])
    expect(answers[2]?.json).toMatchObject({ code: 'SKP-H-15', fouten: [{ code: 'weigeringen', pointer: '' }] })
    // The clock stands at thirty seconds past the hour.
    expect(answers[2]?.headers['retry-after']).toBe('3570')
    expect(lines.filter(({ handeling }) => handeling === 'geweigerd')).toHaveLength(2)
    expect(other.json['bewijs'].feit.soort).toBe('weigering')
    expect(good.status).toBe(201)

    world.clock.now = new Date(world.clock.now.getTime() + 3570_000)
    expect((await offer('shv', old)).json['bewijs'].feit.soort).toBe('weigering')
  })
})

describe('requests', () => {
  test('H-19: without a certificate have a rate for each address, whatever they ask', async () => {
    world = await openWorld({ limits: { strangerRequestsPerSecond: 1, strangerBurst: 3 } })
    const paths = ['/v1/adresboek', '/v1/postvak', '/v1/nergens', '/v1/deelnemers']
    const answers = []
    for (const path of paths) answers.push(await world.call('nobody', 'GET', path))
    const known = await world.call('shv', 'GET', '/v1/postvak')

    expect(answers.map(({ status }) => status)).toEqual([200, 403, 404, 429])
    expect(answers[3]?.json).toMatchObject({ code: 'SKP-H-15' })
    expect(answers[3]?.headers['retry-after']).toBe('1')
    expect(known.status).toBe(200)
  })

  test('H-19: with a certificate of who does not take part have that rate too', async () => {
    world = await openWorld({ limits: { strangerRequestsPerSecond: 1, strangerBurst: 2 } })
    const answers = []
    for (let time = 0; time < 3; time++) answers.push(await world.call('stranger', 'GET', '/v1/postvak'))
    const known = await world.call('shv', 'GET', '/v1/postvak')

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 429])
    expect(known.status).toBe(200)
  })

  test('H-19: for what is public have a rate too, of an address, for whoever shows a certificate', async () => {
    world = await openWorld({ limits: { requestsPerSecond: 1, burst: 2 } })
    const answers = []
    for (const path of ['/v1/adresboek', '/v1/adresboeken/1', '/v1/deelnemers'])
      answers.push(await world.call('shv', 'GET', path))
    const own = await world.call('shv', 'GET', '/v1/postvak')

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429])
    expect(own.status).toBe(200)
  })

  test('H-19: of a supplier have one rate, whoever it acts for', async () => {
    world = await openWorld({
      limits: { requestsPerSecond: 1, burst: 2 },
      change: (entry) => ({ ...entry, gemachtigd: [oins.stranger] }),
    })
    const as = (namens: string) => world.call('stranger', 'GET', '/v1/postvak', { headers: { namens } })
    const answers = [await as(oins.shv), await as(oins.se), await as(oins.shv)]

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429])
    expect((await world.call('se', 'GET', '/v1/postvak')).status).toBe(200)
  })

  test('H-19: for an organisation have one rate, whichever supplier makes them', async () => {
    world = await openWorld({
      limits: { requestsPerSecond: 1, burst: 2 },
      change: (entry) => ({ ...entry, gemachtigd: [oins.stranger, oins.shv] }),
    })
    const by = (who: 'stranger' | 'shv') => world.call(who, 'GET', '/v1/postvak', { headers: { namens: oins.se } })
    const answers = [await by('stranger'), await by('shv'), await by('stranger')]

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429])
  })
})

describe('connections', () => {
  const opened: { readonly destroy: () => void }[] = []
  afterEach(() => opened.splice(0).forEach((socket) => socket.destroy()))

  /** Opens a connection; tells whether it still stands when the hub has had its say. */
  const shake = (who?: 'shv' | 'se'): Promise<TLSSocket | undefined> =>
    new Promise((done) => {
      const pair = who === undefined ? {} : world.pem[who]
      const port = Number(new URL(world.url).port)
      const socket = connect({ host: '127.0.0.1', port, servername: 'localhost', ca: world.pem.root, ...pair })
      opened.push(socket)
      socket.on('error', () => done(undefined)).on('close', () => done(undefined))
      socket.once('secureConnect', () => socket.write('GET /v1/deelnemers HTTP/1.1\r\nHost: localhost\r\n\r\n'))
      socket.once('data', () => done(socket))
    })
  const stand = async (who: readonly ('shv' | 'se' | undefined)[]): Promise<readonly boolean[]> => {
    const stood: boolean[] = []
    for (const each of who) stood.push((await shake(each)) !== undefined)
    return stood
  }
  const limits = (change: object) => ({ connections: { ...standardLimits.connections, ...change } })

  test('H-19: of strangers are bounded for each address; who shows a certificate is none of them', async () => {
    world = await openWorld({ limits: limits({ strangersPerAddress: 2 }) })

    expect(await stand(['shv', 'shv', 'shv', undefined, undefined, undefined])).toEqual([
      ...[true, true, true],
      ...[true, true, false],
    ])
  })

  test('H-19: of strangers are bounded in all, also before the handshake', async () => {
    world = await openWorld({ limits: limits({ strangers: 2 }) })
    const port = Number(new URL(world.url).port)
    const silent = [1, 2].map(() => connectBare({ host: '127.0.0.1', port }))
    opened.push(...silent)
    await Promise.all(silent.map((socket) => new Promise((done) => socket.once('connect', done))))

    expect(await stand([undefined, 'shv'])).toEqual([false, false])
    silent.forEach((socket) => socket.destroy())
    await vi.waitFor(async () => expect(await stand(['shv'])).toEqual([true]), { timeout: 20_000 })
  })

  test('H-19: of one certificate are bounded, and leave the others theirs', async () => {
    world = await openWorld({ limits: limits({ perCertificate: 2 }) })

    expect(await stand(['shv', 'shv', 'shv', 'se'])).toEqual([true, true, false, true])
  })

  test('H-19: are bounded in all', async () => {
    world = await openWorld({ limits: limits({ most: 3 }) })

    expect(await stand(['shv', 'se', undefined, 'shv'])).toEqual([true, true, true, false])
  })

  test('H-19: that never shake hands are ended', async () => {
    world = await openWorld({ limits: limits({ handshakeTimeout: 100 }) })
    const silent = connectBare({ host: '127.0.0.1', port: Number(new URL(world.url).port) })
    opened.push(silent)

    await new Promise((done) => silent.on('error', done).on('close', done).resume())
    expect(silent.destroyed).toBe(true)
  })
})
