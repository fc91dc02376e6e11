/** A server on this machine that answers each path with so many bytes, for as long as something is asked of it. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export async function serving<Told>(
  bytes: (path: string) => number,
  ask: (origin: string) => Promise<Told>,
): Promise<Told> {
  const server = createServer(({ url = '' }, response) => void response.end('a'.repeat(bytes(url))))
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
  try {
    return await ask(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    server.closeAllConnections()
    await new Promise((done) => void server.close(done))
  }
}
