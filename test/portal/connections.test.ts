/**
 * H-19: nobody keeps others from the portal by connections that stand open, silent or with half a request.
 *
 * Inside: the bounds by the options, as no test has a proxy or thousands of connections; and what the page takes for slow.
 */
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { longestAnswer, longestSilence, slowest } from '../../portal/browser/ask-in-time.ts'
import { boundsOf } from '../../portal/server/connections.ts'
import { openPortalWorld, plainPage } from './portal-world.ts'
import type { PortalWorld } from './portal-world.ts'

let world: PortalWorld | undefined
const opened: Socket[] = []
afterEach(async () => {
  for (const socket of opened.splice(0)) socket.destroy()
  await world?.close()
  world = undefined
})

/** A connection that says this: whether it was answered before it was ended, and its end. */
function open(to: string, text: string): { readonly isHeard: Promise<boolean>; readonly ended: Promise<void> } {
  const socket = connect({ host: 'localhost', port: Number(new URL(to).port) })
  opened.push(socket)
  const ended = new Promise<void>((done) => socket.on('error', () => undefined).once('close', () => done()))
  const heard = new Promise<boolean>((done) => socket.once('data', () => done(true)))
  socket.write(text)
  return { ended, isHeard: Promise.race([heard, ended.then(() => false)]) }
}
const asking = 'GET /niets HTTP/1.1\r\nHost: localhost\r\n\r\n'
const half = 'POST /v1/uitloggen HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nx'

test('H-19: both listeners hear so many connections of one address, and no more until one of them ends', async () => {
  const { api, portal } = (world = await openPortalWorld(plainPage, {
    portalLimits: { connections: { perAddress: 2 } },
  }))
  for (const to of [api, portal.url]) {
    const heard: boolean[] = []
    for (let time = 0; time < 3; time += 1) heard.push(await open(to, asking).isHeard)
    expect(heard).toEqual([true, true, false])

    opened.forEach((socket) => socket.destroy())
    await expect.poll(() => open(to, asking).isHeard).toBe(true)
  }
})

test('H-19: both wait so long for who says nothing, or half of it, and then hear others', async () => {
  const { api, portal } = (world = await openPortalWorld(plainPage, {
    portalLimits: { connections: { perAddress: 3, requestTimeout: 300 } },
  }))
  const both = [api, portal.url]
  for (const to of both) for (const text of ['', asking.slice(0, 9), half]) open(to, text)

  await expect.poll(() => opened.filter(({ closed }) => !closed), { timeout: 20_000 }).toEqual([])
  for (const to of both) await expect.poll(() => open(to, asking).isHeard).toBe(true)
})

test('H-19: behind a proxy of ours, which bounds each address itself, its address may have them all', () => {
  const of = (proxied: boolean) =>
    boundsOf({ proxied, limits: { connections: { most: 9, perAddress: 2 } } }).connections

  expect([of(false), of(true)]).toMatchObject([
    { most: 9, strangers: 9, strangersPerAddress: 2 },
    { most: 9, strangers: 9, strangersPerAddress: 9 },
  ])
})

test('the page waits for its request to be heard as long as the server waits for it, however long it is, and longer', () => {
  const bounds = boundsOf({})

  expect([bounds.slowest, bounds.requestTimeout < longestSilence, longestSilence < longestAnswer]).toEqual([
    slowest,
    true,
    true,
  ])
})
