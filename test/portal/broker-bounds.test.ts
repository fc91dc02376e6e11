/**
 * H-19: a broker that says far too much is no broker: the portal reads no more of it than a broker has reason to say, whatever it was asked.
 *
 * Inside: asks a broker that the test makes, as no broker of ours says too much.
 */
import { createServer } from 'node:http'
import type { ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createBroker } from '../../portal/server/broker.ts'
import type { Broker } from '../../portal/server/broker.ts'
import { eHerkenning } from '../../portal/server/judge-login.ts'

const mebibyte = 1024 * 1024
/** Mebibytes that the broker would say; what a line holds by itself is less than a tenth of it. */
const tooMuch = 64

let saysTooMuchAt = ''
let said = 0
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '', 'http://localhost')
  response.setHeader('content-type', 'application/json')
  if (pathname === saysTooMuchAt) return void saying(response)
  const issuer = `http://localhost:${port()}`
  const metadata = { issuer, jwks_uri: `${issuer}/sleutels`, token_endpoint: `${issuer}/bewijs` }
  const at = { authorization_endpoint: `${issuer}/inloggen`, response_types_supported: ['code'] }
  response.end(JSON.stringify(pathname === '/sleutels' ? { keys: [{ kty: 'EC' }] } : { ...metadata, ...at }))
})

const port = (): number => (server.address() as AddressInfo).port
beforeAll(() => new Promise<void>((done) => void server.listen(0, 'localhost', done)))
afterAll(() => void server.closeAllConnections())
afterAll(() => new Promise((done) => void server.close(done)))
beforeEach(() => void (said = 0))

/** One text that does not end, as fast as it is read. */
function saying(response: ServerResponse): void {
  const more = (): void => {
    if (response.destroyed) return
    if (said >= tooMuch * mebibyte) return void response.end('"}')
    said += mebibyte
    if (response.write('a'.repeat(mebibyte))) setImmediate(more)
    else response.once('drain', more)
  }
  response.write('{"access_token":"')
  more()
}

/** A broker as the portal asks it, that says too much at one place. */
function broker(): Broker {
  const setting = { issuer: `http://localhost:${port()}`, clientId: 'portaal', claims: eHerkenning }
  return createBroker(setting, 'http://localhost/v1/terug', () => new Date())
}

const back = (state: string): URL => new URL(`http://localhost/v1/terug?code=een&state=${state}`)

test('H-19: of itself', async () => {
  saysTooMuchAt = '/.well-known/openid-configuration'

  await expect(broker().begin()).rejects.toThrow()
  expect(said).toBeLessThan((tooMuch / 4) * mebibyte)
})

test.each(['/sleutels', '/bewijs'])('H-19: at %s', async (place) => {
  saysTooMuchAt = place
  const asked = broker()
  const { begun } = await asked.begin()

  expect(await asked.finish(back(begun.state), begun)).toBe('mislukt')
  expect(said).toBeGreaterThan(0)
  expect(said).toBeLessThan((tooMuch / 4) * mebibyte)
})
