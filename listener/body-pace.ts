/** How slowly the body of a request may come in: a line that brings a part of it may take longer than one that brings nothing. */
import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'

/** Milliseconds for what brings nothing, how many bytes bring one more, and by what time is told. */
type Pace = {
  readonly requestTimeout: number
  readonly slowest: number
  readonly later?: (act: () => void, milliseconds: number) => void
}

/** Milliseconds in which a request of at most so many bytes has come in. */
export function longestAt({ requestTimeout, slowest }: Pace, bytes: number): number {
  return requestTimeout + Math.ceil(bytes / slowest)
}

/** Looks at the body of each request of this server, until it is whole, and hands over the connection of one that is slower. */
export function holdToPace(server: Server, pace: Pace, tooSlow: (socket: Socket) => void): void {
  const { later = (act, milliseconds) => void setTimeout(act, milliseconds).unref() } = pace
  server.on('request', (request: IncomingMessage) => {
    const { socket } = request
    const before = socket.bytesRead
    let waited = 0
    const look = (): void => {
      if (request.complete || socket.destroyed) return
      const rest = longestAt(pace, socket.bytesRead - before) - waited
      if (rest <= 0) return tooSlow(socket)
      // Not at each byte.
      const wait = Math.max(rest, pace.requestTimeout / 10)
      waited += wait
      later(look, wait)
    }
    look()
  })
}
