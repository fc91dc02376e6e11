/** Ports for a program that takes some in a row, and has the same ones when it is started again. */
import { createServer } from 'node:net'
import type { AddressInfo, Server } from 'node:net'

/** The first of so many ports in a row that nobody uses now. */
export async function portsInARow(count: number): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const first = await listening(0)
    if (first === undefined) continue
    const { port } = first.address() as AddressInfo
    const next = Array.from({ length: count - 1 }, (_, at) => port + at + 1)
    const others = await Promise.all(next.map(listening))
    await Promise.all([first, ...others].map(closed))
    if (!others.includes(undefined)) return port
  }
  throw new Error(`no ${count} ports in a row are free`)
}

/** Who listens there; nobody when somebody else does. */
function listening(port: number): Promise<Server | undefined> {
  return new Promise((done) => {
    if (port > 65_535) return done(undefined)
    const server = createServer()
    server.once('error', () => done(undefined))
    server.listen(port, 'localhost', () => done(server))
  })
}

const closed = (server: Server | undefined): Promise<void> =>
  new Promise((done) => (server === undefined ? done() : server.close(() => done())))
