/** Where a hub listens, as an address that works when it is pasted: by the name of its certificate on this machine, else as it was asked. */
import { networkInterfaces } from 'node:os'
import { connect } from 'node:tls'
import { expect, test } from 'vitest'
import { openWorld } from './world.ts'

const own = Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => address))
const hasSix = own.includes('::1')
if (!hasSix) console.warn('this machine has no ::1: a hub on an address of IPv6 is not tried')

test.each([
  ['127.0.0.1', 'localhost', '127.0.0.1'],
  ['0.0.0.0', 'localhost', '127.0.0.1'],
  ['127.0.0.2', '127.0.0.2', '127.0.0.2'],
  ...(hasSix
    ? [
        ['::', 'localhost', '::1'],
        ['::1', '[::1]', '::1'],
      ]
    : []),
])('asked for %s it is called %s, and answers there', async (host = '', name, at = '') => {
  const world = await openWorld({ host })
  try {
    const { hostname, port } = new URL(world.url)
    expect(hostname).toBe(name)
    const answered = await new Promise((done, fail) => {
      const socket = connect({ host: at, port: Number(port), ca: world.pem.root, servername: 'localhost' }, () => {
        socket.destroy()
        done(true)
      })
      socket.on('error', fail)
    })
    expect(answered).toBe(true)
  } finally {
    await world.close()
  }
})
