/** Who acts for whom: by its own certificate, for whom the address book names, and counted as the one that acts. */
import { X509Certificate } from 'node:crypto'
import { Agent, request } from 'undici'
import { afterEach, expect, test } from 'vitest'
import { createAuthority, issueCertificate } from '../../pki/issue.ts'
import { saldoverzoek, sealed } from './parties.ts'
import { oins, openWorld } from './world.ts'
import type { World, WorldSetting } from './world.ts'

let world: World
const open = async (setting: WorldSetting = {}): Promise<World> => (world = await openWorld(setting))
afterEach(() => world.close())

test('H-12: a certificate that a caller writes in a header is nobody’s (T04)', async () => {
  await open()
  const { raw } = new X509Certificate(world.pem.shv.cert)
  const pem = encodeURIComponent(world.pem.shv.cert)
  const headers = {
    'client-cert': `:${raw.toString('base64')}:`,
    'x-client-cert': pem,
    'x-ssl-client-cert': pem,
    'x-forwarded-client-cert': `Cert="${pem}"`,
    'x-forwarded-tls-client-cert': pem,
  }

  expect((await world.call('nobody', 'GET', '/v1/postvak', { headers })).json).toMatchObject({ code: 'SKP-H-01' })
  expect((await world.call('stranger', 'GET', '/v1/postvak', { headers })).json).toMatchObject({ code: 'SKP-H-02' })
})

test('H-12: a certificate with the OIN of a participant, but of another authority, is nobody’s (T01)', async () => {
  await open()
  const times = { now: new Date('2026-01-01'), days: 3650 }
  const foreign = await createAuthority(times.now)
  const { key, certificate } = await issueCertificate(foreign, { naam: 'x', oin: oins.shv, uses: 'client', ...times })
  const dispatcher = new Agent({ connect: { ca: world.pem.root, key, cert: certificate } })
  const answer = await request(`${world.url}/v1/postvak`, { dispatcher })
  const body = (await answer.body.json()) as { code: string }
  await dispatcher.close()

  expect([answer.statusCode, body.code]).toEqual([403, 'SKP-H-01'])
})

test('H-24: in production a test certificate is nobody’s, also for who stands in the address book (T33)', async () => {
  await open({ mode: 'productie' })

  expect((await world.call('shv', 'GET', '/v1/postvak')).json).toMatchObject({ code: 'SKP-H-22' })
})

test('H-10: only who may offer a message gets its receipt by offering it again', async () => {
  await open()
  const event = await sealed(saldoverzoek(oins.shv, oins.se), { from: world.shv, to: world.se })
  const path = `/v1/berichten/${event.id}`
  expect((await world.call('shv', 'PUT', path, { body: event })).status).toBe(201)
  expect((await world.call('shv', 'PUT', path, { body: event })).status).toBe(200)

  // The receiver has the same bytes: it has fetched them.
  const again = await world.call('se', 'PUT', path, { body: event })
  expect(again.json).toMatchObject({ status: 403, code: 'SKP-H-06', bewijs: { feit: { soort: 'weigering' } } })
})

test('H-19: a supplier has one rate, however many it acts for', async () => {
  await open({
    limits: { requestsPerSecond: 0.001, burst: 4 },
    change: (entry) => ({ ...entry, gemachtigd: [oins.stranger] }),
  })
  const ask = (oin: string) => world.call('stranger', 'GET', '/v1/postvak', { headers: { namens: oin } })
  const statuses: number[] = []
  for (const oin of [oins.shv, oins.se, oins.shv, oins.se, oins.shv, oins.se]) statuses.push((await ask(oin)).status)

  expect(statuses).toEqual([200, 200, 200, 200, 429, 429])
})
