/**
 * What makes evidence last: the headers of all batches and the earlier numbers of the address book, for seven years and the
 * same for everyone.
 *
 * Inside: publishes address books as the desk does, whose door is the program, and breaks what it keeps.
 */
import { writeFileSync } from 'node:fs'
import { Agent, request } from 'undici'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { places } from '../../cli/exchange/home.ts'
import { changeParticipant, judgeHeader, judgeReceipt } from '../../directory/index.ts'
import type { SignedBatch } from '../../envelope/index.ts'
import type { HubAnswer } from '../../gateway/index.ts'
import { changeBook, newestBook } from './change-book.ts'
import { saldoverzoek } from './messages.ts'
import { bytesOf, openTown, se, shv } from './town.ts'
import type { Town } from './town.ts'

let town: Town
beforeAll(async () => void (town = await openTown()), 60_000)
afterAll(() => town.close())

const day = 24 * 60 * 60 * 1000
type Row = { readonly nummer: number; readonly ondertekening: string }

/** The value of a good answer. */
function good<Value>(answer: HubAnswer<Value>): Value {
  if (answer.kind !== 'good') throw new Error(answer.kind)
  return answer.value
}

const headersOf = async (oin: string, after = 0): Promise<readonly Row[]> =>
  good(await (await town.client(oin)).headers(after)) as readonly Row[]

/** The bytes of an answer that anyone may have. */
async function openly(path: string): Promise<{ readonly status: number; readonly text: string }> {
  const agent = new Agent({ connect: { ca: [...town.hubHome.tls.ca] } })
  const { statusCode, body } = await request(`${town.url}${path}`, { dispatcher: agent })
  const text = await body.text()
  await agent.close()
  return { status: statusCode, text }
}

test('H-14: everyone reads the same chain of batches, in which each receipt stands, signed and following one on the other', async () => {
  const sender = await town.gateway(shv)
  const receiver = await town.gateway(se)
  for (let count = 0; count < 3; count++) {
    await sender.submit(bytesOf(saldoverzoek()))
    for (const gateway of [sender, receiver, sender]) await gateway.turn()
  }
  const rows = await headersOf(shv)
  const directory = await newestBook(town)
  const batches: SignedBatch[] = []
  for (const { ondertekening } of rows) {
    const verdict = await judgeHeader(ondertekening, directory)
    if (verdict.ok) batches.push(verdict.value)
  }
  const receipts = good(await (await town.client(shv)).receipts(0)) as readonly { readonly bewijs: unknown }[]
  const proven = await Promise.all(receipts.map(({ bewijs }) => judgeReceipt(bewijs, directory)))

  expect(rows.length).toBeGreaterThanOrEqual(3)
  expect(batches.map(({ nummer }) => nummer)).toEqual(rows.map((_, index) => index + 1))
  expect(batches.map(({ vorige }) => vorige)).toEqual([null, ...batches.slice(0, -1).map(({ wortel }) => wortel)])
  expect(proven.length).toBeGreaterThanOrEqual(6)
  for (const verdict of proven) expect(batches).toContainEqual(verdict.ok && verdict.batch)
  expect(await headersOf(se)).toEqual(rows)
  expect(await headersOf(se, 1)).toEqual(rows.slice(1))
})

test('the chain stays for seven years, long after the receipts; then it is forgotten', async () => {
  const rows = await headersOf(shv)
  const began = town.clock.now
  const sweptAfter = async (days: number) => {
    town.clock.now = new Date(began.getTime() + days * day)
    await town.hub.sweep()
    const page = { after: 0, limit: 100 }
    return { receipts: await town.mailbox.receipts(shv, page), headers: await town.mailbox.headers(page) }
  }
  const nearly = await sweptAfter(7 * 365)
  const past = await sweptAfter(7 * 365 + 3)
  town.clock.now = began

  expect(rows.length).toBeGreaterThan(0)
  expect(nearly.receipts).toEqual([])
  expect(nearly.headers.map(({ signature }) => signature)).toEqual(rows.map(({ ondertekening }) => ondertekening))
  expect(past.headers).toEqual([])
})

test('an address book is there under its number, byte for byte, after later ones came; anyone may read it', async () => {
  const first = await openly('/v1/adresboek')
  await changeBook(town, (content) => changeParticipant(content, se, { naam: 'Nieuwe naam' }))
  await changeBook(town, (content) => changeParticipant(content, se, { naam: 'Nog een naam' }))

  expect(await openly('/v1/adresboeken/1')).toEqual(first)
  expect(await openly('/v1/adresboeken/3')).toEqual(await openly('/v1/adresboek'))
  expect(JSON.parse((await openly('/v1/adresboeken/4')).text)).toMatchObject({ status: 404, code: 'SKP-H-16' })
  const client = await town.client(shv)
  expect(good(await client.earlierDirectory(1))).toEqual(JSON.parse(first.text))
  expect(await client.earlierDirectory(4)).toMatchObject({ kind: 'refused', code: 'SKP-H-16' })
})

test('a kept address book that is damaged is our mistake, told in the log, and never another book', async () => {
  writeFileSync(places.earlier(town.home, 2), JSON.stringify((await newestBook(town)).signed))

  expect((await openly('/v1/adresboeken/2')).status).toBe(500)
  expect(town.logged()).toContain('our mistake')
})
