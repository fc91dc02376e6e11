/** Bounds how many connections are open: in all, of each certificate, and of whoever has shown none yet. */
import type { Server, Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'
import { createPlaces } from './places.ts'

/**
 * How many connections may be open at once. A stranger is who has shown no certificate that the listener's authorities signed:
 * before the handshake everyone is one.
 *
 * @since 0.1.0
 * @beta
 */
export type ConnectionLimits = {
  readonly most: number
  readonly perCertificate: number
  readonly strangers: number
  readonly strangersPerAddress: number
  /** Milliseconds in which the handshake must be done. */
  readonly handshakeTimeout: number
}

/** Connections whose holder has shown one: that is looked at once, as it stays so. */
const known = new WeakSet<Socket>()

/** Whether who holds this connection has shown a certificate that the listener's authorities signed. */
export function isStranger(socket: Socket): boolean {
  if (known.has(socket)) return false
  const { authorized, getPeerX509Certificate } = socket as TLSSocket
  // Node calls a resumed session authorised that never had a certificate.
  if (!authorized || getPeerX509Certificate.call(socket) === undefined) return true
  known.add(socket)
  return false
}

/** Where a connection comes from; of IPv6 the network, as one host has many addresses in it. */
export function addressOf({ remoteAddress = '' }: Socket): string {
  if (!remoteAddress.includes(':') || remoteAddress.startsWith('::ffff:')) return remoteAddress
  return networkOf(remoteAddress)
}

/** The first four groups of an address, with its zeros written out. */
function networkOf(address: string): string {
  const [front = [], back = []] = address.split('::').map((part) => part.split(':').filter((group) => group !== ''))
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0')
  return [...front, ...zeros, ...back].slice(0, 4).join(':')
}

/** Ends connections of this server that go over the limits, without a word: a word would cost what is to be saved. */
export function boundConnections(server: Server, limits: ConnectionLimits): void {
  const strangers = createPlaces(limits.strangers, limits.strangersPerAddress)
  const places = createPlaces(limits.most, limits.perCertificate)
  /** What ends the count of a connection as a stranger; a secured socket is another object than the bare one. */
  const counted = new Map<string, () => void>()
  server.maxConnections = limits.most
  server.on('connection', (socket: Socket) => {
    const name = nameOf(socket)
    const leave = strangers.enter(addressOf(socket))
    if (leave === undefined) {
      socket.destroy()
      return
    }
    const end = (): void => {
      if (counted.get(name) === end) counted.delete(name)
      leave()
    }
    counted.set(name, end)
    socket.once('close', end)
  })
  server.on('secureConnection', (socket: TLSSocket) => {
    if (isStranger(socket)) return
    const leave = places.enter(socket.getPeerX509Certificate()?.fingerprint256 ?? '')
    if (leave === undefined) {
      socket.destroy()
      return
    }
    counted.get(nameOf(socket))?.()
    socket.once('close', leave)
  })
}

function nameOf({ remoteAddress, remotePort }: Socket): string {
  return `${remoteAddress} ${remotePort}`
}
