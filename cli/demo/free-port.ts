/** Looks whether a port of this machine is free. */
import { createServer } from 'node:net'

/** The port itself when nothing listens there and we may, otherwise 0: whoever listens on that is given a free one. */
export function freePort(port: number): Promise<number> {
  return new Promise((done) => {
    const probe = createServer()
    probe.on('error', () => done(0))
    probe.listen({ host: '127.0.0.1', port, exclusive: true }, () => probe.close(() => done(port)))
  })
}
