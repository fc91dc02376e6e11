/** Not yet is not no: what a receiver cannot judge because something here may be older, waits; what it says, is said aloud. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importPublicKey, kernOf, sealMessage } from '../../envelope/index.ts'
import { changeBook, join, newestBook } from './change-book.ts'
import { watched } from './hub-between.ts'
import type { Row, Watched } from './hub-between.ts'
import { idOf, saldoverzoek, unseen } from './messages.ts'
import { bytesOf, openTown, se, shv } from './town.ts'
import type { Town } from './town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
}, 60_000)
afterAll(() => town.close())

const minute = 60_000

/** Time passes. */
function after(milliseconds: number): void {
  town.clock.now = new Date(town.clock.now.getTime() + milliseconds)
}

const told = ({ gateway }: Watched, id: string): readonly string[] =>
  gateway
    .log({ reference: id })
    .map(({ richting, gebeurtenis }) => `${richting} ${gebeurtenis}`)
    .toReversed()

/** A newcomer joins and sends at once; the receiver's address book is from before. */
async function newcomerSends(
  oin: string,
): Promise<{ readonly id: string; readonly sender: Watched; readonly b: Watched }> {
  const b = await watched(town, se, { between: { directory: 'away' } })
  await join(town, oin)
  const sender = await watched(town, oin)
  const message = saldoverzoek({ Afzender: oin })
  expect(await sender.gateway.submit(bytesOf(message))).toMatchObject({ outcome: 'taken' })
  await sender.gateway.turn()
  return { id: idOf(message), sender, b }
}

describe('a sender that the receiver does not know yet', () => {
  test('H-07: is held, neither confirmed nor fetched again, until the address book is newer; then it arrives', async () => {
    const { id, sender, b } = await newcomerSends('00000099000000004000')
    await b.gateway.turn()
    await b.gateway.turn()

    expect(await b.gateway.inbox()).toEqual([])
    expect([b.count('fetch'), b.count('confirm')]).toEqual([1, 0])
    expect(await town.mailbox.load()).toMatchObject({ messages: 1 })
    expect(b.warned).toEqual(['directory-renewal-unreachable', 'held-key'])
    expect(told(b, id)).toEqual(['in vastgehouden'])
    expect((await b.gateway.state()).inbox).toMatchObject({ count: 0, held: 1 })
    expect(await sender.gateway.sent(id)).toMatchObject({ status: 'aangenomen' })

    delete b.between.directory
    await b.gateway.turn()
    await sender.gateway.turn()

    expect((await b.gateway.inbox()).map(({ heading }) => heading.id)).toEqual([id])
    expect((await b.gateway.state()).inbox).toMatchObject({ count: 1, held: 0 })
    expect(await sender.gateway.sent(id)).toMatchObject({ status: 'afgeleverd', event: null })
    await b.gateway.takeOver(id)
  })

  test('H-06: is unreadable for good at the number by which the hub judged; both sides say so, in a word of its own', async () => {
    const { id, sender, b } = await newcomerSends('00000099000000005000')
    const { number } = (await b.gateway.state()).directory
    b.between.rows = (rows) => rows.map((row) => ({ ...row, adresboekNummer: number }))
    await b.gateway.turn()
    await sender.gateway.turn()

    expect(await b.gateway.inbox()).toEqual([])
    expect(b.warned).toContain('judged-onleesbaar')
    expect(told(b, id)).toEqual(['in onleesbaar'])
    expect((await b.gateway.state()).inbox).toMatchObject({ unreadable: 1, rejected: 0 })
    expect(await sender.gateway.sent(id)).toMatchObject({ status: 'onleesbaar', event: null })
    expect(sender.warned).toContain('sent-onleesbaar')
    expect(told(sender, id)).toEqual(['uit aangeboden', 'uit aangenomen', 'uit onleesbaar'])
    expect((await sender.gateway.state()).outbox).toMatchObject({ count: 0, unreadable: 1 })
  })

  test('does not stop what others send after it', async () => {
    const { id, b } = await newcomerSends('00000099000000006000')
    const known = await watched(town, shv)
    const message = saldoverzoek()
    await known.gateway.submit(bytesOf(message))
    await known.gateway.turn()
    await b.gateway.turn()

    expect((await b.gateway.inbox()).map(({ heading }) => heading.id)).toEqual([idOf(message)])
    await b.gateway.takeOver(idOf(message))
    delete b.between.directory
    await b.gateway.turn()
    expect((await b.gateway.inbox()).map(({ heading }) => heading.id)).toEqual([id])
    await b.gateway.takeOver(id)
  })
})

/** Sends what was judged by another build. */
async function sendJudgedBy(digest: string): Promise<string> {
  const { signer } = await town.participant(shv)
  const sealingKey = (await newestBook(town)).sealingKey(se, town.clock.now)
  const recipient = sealingKey === undefined ? undefined : await importPublicKey(sealingKey)
  const message = saldoverzoek()
  const kern = kernOf(message, { schemaset: digest, kid: sealingKey?.kid ?? '' })
  if (recipient?.ok !== true || kern === undefined) throw new Error('no key')
  const sealed = await sealMessage({
    ...{ message: bytesOf(message), kern, signer, recipient: recipient.value },
    validator: { naam: 'nieuwer', hash: digest },
    checkpoint: unseen,
  })
  if (!sealed.ok) throw new Error('not sealed')
  expect((await (await town.client(shv)).submit(kern.id, JSON.stringify(sealed.value.event))).kind).toBe('good')
  return kern.id
}

describe('a schema set that is in the address book and not in this build', () => {
  test('H-05: is held until its time is over, looked at again by another build, and never confirmed', async () => {
    const digest = `sha256-${'A'.repeat(43)}`
    const van = town.clock.now.toISOString()
    await changeBook(town, (content) => ({
      ...content,
      schemasets: [...content.schemasets, { digest, van, tot: null }],
    }))
    const id = await sendJudgedBy(digest)
    const b = await watched(town, se)
    await b.gateway.turn()
    await b.gateway.turn()
    expect([b.count('fetch'), b.count('confirm'), b.warned]).toEqual([1, 0, ['held-schemaset']])

    const newer = await watched(town, se)
    await newer.gateway.turn()
    expect([newer.count('fetch'), newer.count('confirm')]).toEqual([1, 0])
    expect(told(newer, id)).toEqual(['in vastgehouden'])
    expect(await town.mailbox.load()).toMatchObject({ messages: 1 })

    after(9 * 24 * 60 * minute)
    await newer.gateway.turn()
    expect(newer.warned).toContain('held-expired')
    expect(told(newer, id)).toEqual(['in vastgehouden', 'in verlopen'])
    expect((await newer.gateway.state()).inbox.held).toBe(0)
    await town.hub.sweep()
    after(-9 * 24 * 60 * minute)
  })
})

describe('a message and its time', () => {
  const send = async (): Promise<string> => {
    const sender = await watched(town, shv)
    const message = saldoverzoek()
    await sender.gateway.submit(bytesOf(message))
    await sender.gateway.turn()
    return idOf(message)
  }
  const clear = async ({ gateway, between }: Watched): Promise<void> => {
    delete between.rows
    delete between.instead
    after(10 * minute)
    await gateway.turn()
    for (const { heading } of await gateway.inbox()) await gateway.takeOver(heading.id)
  }

  test('H-09: past its time nothing is handed over or confirmed', async () => {
    await send()
    const b = await watched(town, se)
    const past = new Date(town.clock.now.getTime() - 1).toISOString()
    b.between.rows = (rows) => rows.map((row: Row) => ({ ...row, verlooptTijdstip: past }))
    await b.gateway.turn()
    expect(await b.gateway.inbox()).toEqual([])
    expect([b.count('fetch'), b.count('confirm')]).toEqual([0, 0])
    await clear(await watched(town, se))
  })

  test('H-09: a confirmation that comes too late is told to the own system', async () => {
    const id = await send()
    const b = await watched(town, se)
    const late = { kind: 'refused', epoch: town.mailbox.epoch, code: 'SKP-H-19' } as const
    b.between.instead = { confirm: async () => late }
    await b.gateway.turn()
    expect(told(b, id)).toEqual(['in ontvangen', 'in verlopen'])
    expect(b.warned).toContain('confirmation-expired')
    expect(await b.gateway.arrived(id)).toMatchObject({ expired: true })
    await clear(await watched(town, se))
  })

  test('H-07: a confirmation that the hub did not hear is repeated when the message is listed again', async () => {
    const id = await send()
    const b = await watched(town, se)
    b.between.instead = { confirm: async () => ({ kind: 'unreachable' }) }
    await b.gateway.turn()
    expect([b.count('fetch'), b.count('confirm')]).toEqual([1, 1])
    delete b.between.instead
    after(minute)
    await b.gateway.turn()
    expect([b.count('fetch'), b.count('confirm')]).toEqual([1, 2])
    expect((await b.gateway.inbox()).map(({ heading }) => heading.id)).toEqual([id])
    expect(await town.mailbox.load()).toMatchObject({ messages: 0 })
    await clear(b)
  })
})
