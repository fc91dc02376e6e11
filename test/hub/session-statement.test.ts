/** For an organisation without a certificate a supplier acts only with a statement that the organisation signed (T03). */
import { X509Certificate, createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { longestSession, signSession } from '../../envelope/index.ts'
import type { SessionStatement } from '../../envelope/index.ts'
import { now } from './parties.ts'
import { oins, openWorld } from './world.ts'
import type { World } from './world.ts'

let world: World
beforeEach(async () => {
  world = await openWorld({
    change: (entry) =>
      entry.oin === oins.se ? { ...entry, zekerheid: 'eh3-portaal', gemachtigd: [oins.stranger] } : entry,
  })
})
afterEach(() => world.close())

const thumbprint = (cert: string): string =>
  createHash('sha256').update(new X509Certificate(cert).raw).digest('base64url')

const statement = (said: Partial<SessionStatement> = {}): Promise<string> =>
  signSession(
    {
      oin: oins.se,
      leverancier: oins.stranger,
      certificaat: thumbprint(world.pem.stranger.cert),
      van: now.toISOString(),
      tot: new Date(now.getTime() + longestSession).toISOString(),
      ...said,
    },
    world.se.sign,
  )

async function outcome(headers: Readonly<Record<string, string>>): Promise<unknown> {
  const { status, json } = await world.call('stranger', 'GET', '/v1/postvak', { headers })
  return status === 200 ? 200 : json['code']
}

test('T03: the supplier of a portal user is let in with the statement of that organisation, and not without', async () => {
  expect(await outcome({ namens: oins.se, sessieverklaring: await statement() })).toBe(200)
  expect(await outcome({ namens: oins.se })).toBe('SKP-H-06')
})

test('T03: a statement with another certificate is worth nothing', async () => {
  const certificaat = thumbprint(world.pem.shv.cert)

  expect(await outcome({ namens: oins.se, sessieverklaring: await statement({ certificaat }) })).toBe('SKP-H-06')
})

test('T03: a statement ends', async () => {
  const sessieverklaring = await statement()
  world.clock.now = new Date(now.getTime() + longestSession)

  expect(await outcome({ namens: oins.se, sessieverklaring })).toBe('SKP-H-06')
})

test('T03: a statement is no mandate: who is not named in the address book stays out', async () => {
  const headers = { namens: oins.se, sessieverklaring: await statement({ leverancier: oins.shv }) }

  expect((await world.call('shv', 'GET', '/v1/postvak', { headers })).json).toMatchObject({ code: 'SKP-H-06' })
})
