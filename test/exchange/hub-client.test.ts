/** The gateway's client talks to the hub of its own authority only, and takes no answer without end. */
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { largestEvent } from '../../envelope/index.ts'
import { httpHubClient } from '../../gateway/index.ts'
import type { HubClient } from '../../gateway/index.ts'
import { createAuthority, issueCertificate } from '../../pki/issue.ts'
import type { Authority, Issued } from '../../pki/issue.ts'

const now = new Date()
let own: Authority
let foreign: Authority
let mine: Issued
beforeAll(async () => {
  own = await createAuthority(now)
  foreign = await createAuthority(now)
  mine = await issueCertificate(own, { naam: 'x', oin: '00000099000000001000', uses: 'client', now, days: 1 })
})

const open: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

/** A client of ours at a server with a certificate of this authority that answers with so many bytes. */
async function clientAt(authority: Authority, bytes: number): Promise<HubClient> {
  const request = { naam: 'localhost', oin: '00000099000000000000', uses: 'server', dns: ['localhost'] } as const
  const { key, certificate } = await issueCertificate(authority, { ...request, now, days: 1 })
  const server = createServer({ key, cert: certificate }, (_request, response) => {
    response.writeHead(200, { Epoch: crypto.randomUUID() })
    response.end('x'.repeat(bytes))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const client = httpHubClient({
    url: `https://localhost:${(server.address() as AddressInfo).port}`,
    ...{ key: mine.key, cert: mine.certificate, ca: [own.root.certificate], timeout: 20_000 },
  })
  open.push(async () => {
    await client.close()
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  })
  return client
}

const id = crypto.randomUUID()

test('H-12: a hub of the own authority is talked to', async () => {
  expect(await (await clientAt(own, 10)).fetch(id)).toMatchObject({ kind: 'good', value: 'xxxxxxxxxx' })
})

test('H-12: a hub with a certificate of another authority is none', async () => {
  expect(await (await clientAt(foreign, 10)).fetch(id)).toEqual({ kind: 'unreachable' })
})

test('H-19: an answer larger than any that the contract has is cut off', async () => {
  expect(await (await clientAt(own, 2 ** 25)).fetch(id)).toEqual({ kind: 'unreachable' })
})

test('the largest event comes in whole, and nothing above it', async () => {
  expect(await (await clientAt(own, largestEvent)).fetch(id)).toEqual(
    expect.objectContaining({ kind: 'good', value: 'x'.repeat(largestEvent) }),
  )
  expect(await (await clientAt(own, largestEvent + 1)).fetch(id)).toEqual({ kind: 'unreachable' })
})
