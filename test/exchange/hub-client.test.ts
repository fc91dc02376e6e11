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

type Said = { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly text: string }
const epoch = crypto.randomUUID()

/** A client of ours at a server with a certificate of this authority that says this, or answers with so many bytes. */
async function clientAt(authority: Authority, says: number | Said): Promise<HubClient> {
  const { status, headers, text } = typeof says === 'number' ? ({ status: 200, text: 'x'.repeat(says) } as Said) : says
  const request = { naam: 'localhost', oin: '00000099000000000000', uses: 'server', dns: ['localhost'] } as const
  const { key, certificate } = await issueCertificate(authority, { ...request, now, days: 1 })
  const server = createServer({ key, cert: certificate }, (_request, response) => {
    response.writeHead(status, headers ?? { Epoch: epoch })
    response.end(text)
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

const problem = JSON.stringify({ code: 'SKP-H-15', bewijs: { feit: {} } })

test.each<[number, 'good' | 'refused' | 'unreachable']>([
  [200, 'good'],
  [201, 'good'],
  [299, 'good'],
  ...[400, 401, 403, 404, 409, 410, 413, 422, 426, 501, 505].map((status): [number, 'refused'] => [status, 'refused']),
  ...[408, 425, 429, 500, 502, 503, 504, 507].map((status): [number, 'unreachable'] => [status, 'unreachable']),
])('a hub that answers %i is %s', async (status, kind) => {
  const answer = await (await clientAt(own, { status, text: problem })).fetch(id)

  expect(answer).toEqual(
    {
      good: { kind, epoch, value: problem },
      refused: { kind, epoch, code: 'SKP-H-15', receipt: { feit: {} } },
      unreachable: { kind },
    }[kind],
  )
})

test.each<[string, Said, object]>([
  ['no incarnation', { status: 200, headers: {}, text: '{}' }, { kind: 'unreachable' }],
  [
    'a refusal without a receipt',
    { status: 404, text: '{"code":"SKP-H-16"}' },
    { kind: 'refused', epoch, code: 'SKP-H-16' },
  ],
  ['a code of nobody', { status: 404, text: '{"code":"SKP-X-16"}' }, { kind: 'unreachable' }],
  ['a code with more', { status: 404, text: '{"code":"SKP-H-161"}' }, { kind: 'unreachable' }],
  ['no code', { status: 404, text: '{}' }, { kind: 'unreachable' }],
  ['no JSON', { status: 404, text: '<html>' }, { kind: 'unreachable' }],
  ['nothing', { status: 404, text: 'null' }, { kind: 'unreachable' }],
  ['a pause', { status: 503, headers: { 'Retry-After': '7' }, text: '' }, { kind: 'unreachable', retryAfter: 7 }],
  ['no pause', { status: 503, headers: { 'Retry-After': '0' }, text: '' }, { kind: 'unreachable' }],
  [
    'a day to wait for',
    { status: 503, headers: { 'Retry-After': 'Mon, 30 Nov 2026' }, text: '' },
    { kind: 'unreachable' },
  ],
])('a hub that answers with %s', async (_, said, heard) => {
  expect(await (await clientAt(own, said)).fetch(id)).toEqual(heard)
})
