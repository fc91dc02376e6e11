/** The three ports of the portal, known before anything listens: the broker must be told where to send the browser back. */
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

/** This port and the next two; for 0 three that nobody uses now. */
export async function threePorts(port: number): Promise<readonly [page: number, api: number, broker: number]> {
  if (port !== 0) return [port, port + 1, port + 2]
  const probes = [1, 2, 3].map(() => createServer().listen(0, 'localhost'))
  await Promise.all(probes.map((probe) => new Promise((done) => probe.once('listening', done))))
  const [page = 0, api = 0, broker = 0] = probes.map((probe) => (probe.address() as AddressInfo).port)
  await Promise.all(probes.map((probe) => new Promise((done) => probe.close(done))))
  return [page, api, broker]
}
