/**
 * Which ports the demo takes: those that were asked, or the usual ones as far as nobody listens there.
 *
 * Inside: who listens on a port is handed in; the demo itself would need every port to be free.
 */
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { freePort } from '../../../cli/demo/free-port.ts'
import { portalPort, stagePorts } from '../../../cli/demo/ports.ts'

const busy =
  (...taken: readonly number[]) =>
  async (port: number): Promise<number> =>
    taken.includes(port) ? 0 : port
/** Nobody is asked whether a port that somebody chose is free: whoever listens there is told so. */
const unasked = async (): Promise<number> => {
  throw new Error('nobody was to be asked')
}

test('hub, operator and three side-cars take the ports from the one that was asked, and the portal the next', async () => {
  expect(await stagePorts(9000, unasked)).toEqual([9000, 9001, 9002, 9003, 9004])
  expect(await portalPort(9000, unasked)).toBe(9005)
  expect(await stagePorts(0, unasked)).toEqual([0, 0, 0, 0, 0])
  expect(await portalPort(0, unasked)).toBe(0)
})

test('the usual ones are taken where nobody listens, and free ones in the place of others', async () => {
  expect(await stagePorts(undefined, busy())).toEqual([8443, 8444, 8445, 8446, 8447])
  expect(await stagePorts(undefined, busy(8444, 8447))).toEqual([8443, 0, 8445, 8446, 0])
  expect(await portalPort(undefined, busy(8459, 8463))).toBe(8460)
  for (const taken of [8460, 8461, 8462]) expect(await portalPort(undefined, busy(taken))).toBe(0)
})

test('a port is free when nobody listens there, and is left free', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  const { port } = server.address() as AddressInfo

  expect(await freePort(port)).toBe(0)
  await new Promise((done) => server.close(done))
  expect([await freePort(port), await freePort(port)]).toEqual([port, port])
})
