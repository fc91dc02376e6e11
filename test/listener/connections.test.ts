/** Connections that are counted, on a server that nobody connects to; and how long Node is told to wait. */
import { EventEmitter } from 'node:events'
import type { Server, Socket } from 'node:net'
import { expect, test } from 'vitest'
import { addressOf, boundConnections, isStranger, patience } from '../../listener/index.ts'

const limits = { most: 3, perCertificate: 2, strangers: 2, strangersPerAddress: 1, handshakeTimeout: 1000 }

/** A connection; the secured one stands on a bare one from the same place. */
function connection(remoteAddress: string, remotePort: number, certificate?: string) {
  const certified = certificate === undefined ? undefined : { fingerprint256: certificate }
  const socket = Object.assign(new EventEmitter(), {
    ...{ remoteAddress, remotePort, authorized: certificate !== undefined, isEnded: false },
    getPeerX509Certificate: () => certified,
    destroy: () => {
      socket.isEnded = true
      socket.emit('close')
    },
  })
  return socket
}

function bounded(most = limits) {
  const server = new EventEmitter() as Server
  boundConnections(server, most)
  const open = (address: string, port: number, certificate?: string) => {
    const bare = connection(address, port)
    server.emit('connection', bare as unknown as Socket)
    if (bare.isEnded || certificate === undefined) return bare
    const secured = connection(address, port, certificate)
    secured.once('close', () => bare.emit('close'))
    server.emit('secureConnection', secured as never)
    return secured
  }
  return { server, open }
}

test('strangers are bounded for each address and in all, and one that goes makes room for one', () => {
  const { server, open } = bounded()
  const first = open('192.0.2.1', 1)
  const told = [first, open('192.0.2.1', 2), open('192.0.2.2', 3), open('192.0.2.3', 4)].map(({ isEnded }) => isEnded)
  first.emit('close')
  const after = [open('192.0.2.3', 5), open('192.0.2.1', 6)].map(({ isEnded }) => isEnded)

  expect([told, after, server.maxConnections]).toEqual([[false, true, false, true], [false, true], 3])
})

test('who shows a certificate is no stranger any more, and has places of its own', () => {
  const { open } = bounded()
  const known = [1, 2].map((port) => open('192.0.2.1', port, 'een'))
  const third = open('192.0.2.1', 3, 'een')
  const other = open('192.0.2.1', 4, 'twee')
  const beyond = open('192.0.2.1', 5, 'drie')
  expect([...known, third, other, beyond].map(({ isEnded }) => isEnded)).toEqual([false, false, true, false, true])

  known[0]?.emit('close')
  expect([open('192.0.2.1', 6, 'twee'), open('192.0.2.1', 7, 'een')].map(({ isEnded }) => isEnded)).toEqual([
    false,
    true,
  ])
})

test('a secured connection without a certificate stays a stranger', () => {
  const { server, open } = bounded()
  open('192.0.2.1', 1)
  const secured = connection('192.0.2.1', 1)
  server.emit('secureConnection', secured as never)

  expect([secured.isEnded, open('192.0.2.1', 2).isEnded]).toEqual([false, true])
})

test('the end of an older connection from the same place and port leaves the count of the newer one to itself', () => {
  const { server, open } = bounded({ ...limits, strangers: 9, strangersPerAddress: 2 })
  const older = open('192.0.2.1', 1)
  const newer = open('192.0.2.1', 1)
  older.emit('close')
  // Now it shows who it is, and is no stranger any more.
  server.emit('secureConnection', connection('192.0.2.1', 1, 'een') as never)
  const others = [2, 3, 4].map((port) => open('192.0.2.1', port).isEnded)

  expect([newer.isEnded, others]).toEqual([false, [false, false, true]])
})

test('a connection that ends late ends only its own count', () => {
  const { server, open } = bounded()
  // The same address and port again before the end of the first is heard.
  const first = open('192.0.2.1', 1, 'een')
  first.removeAllListeners('close')
  const [bare, secured] = [connection('192.0.2.1', 1), connection('192.0.2.1', 1, 'een')]
  server.emit('connection', bare as unknown as Socket)
  server.emit('secureConnection', secured as never)

  expect([bare.isEnded, secured.isEnded, open('192.0.2.1', 2).isEnded]).toEqual([false, false, false])
})

test.each([
  [true, { fingerprint256: 'een' }, false],
  [true, undefined, true],
  [false, { fingerprint256: 'een' }, true],
])('authorised %s with %j: a stranger is %s', (authorized, certificate, stranger) => {
  expect(isStranger({ authorized, getPeerX509Certificate: () => certificate } as never)).toBe(stranger)
})

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '::ffff:192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['2001:db8:1:2:3::', '2001:db8:1:2'],
  ['::1', '0:0:0:0'],
  ['::', '0:0:0:0'],
  ['1::8', '1:0:0:0'],
  ['1::4:5:6:7:8', '1:0:0:4'],
])('%s counts as %s', (remoteAddress, counted) => {
  expect(addressOf({ remoteAddress } as Socket)).toBe(counted)
})

test('a connection without an address counts as one', () => {
  expect(addressOf({} as Socket)).toBe('')
})

test.each([
  [[], { requestTimeout: 30_000, headersTimeout: 10_000 }],
  [[300], { requestTimeout: 300, headersTimeout: 300 }],
  [[20_000, 90_000], { requestTimeout: 90_000, headersTimeout: 10_000 }],
  [[5000, 90_000], { requestTimeout: 90_000, headersTimeout: 5000 }],
] as const)('patience of %j', (given, waits) => {
  expect(patience(...(given as []))).toEqual({ ...waits, connectionsCheckingInterval: 1000, maxHeaderSize: 16_384 })
})
