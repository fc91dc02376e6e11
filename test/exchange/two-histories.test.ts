/**
 * H-34: a hub that shows each side another history is noticed, by what others seal in and by its own receipts.
 *
 * Inside: asks the judgement of `skp receipt verify` as data; its door, the program, gives sentences.
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { verifyReceipts } from '../../cli/exchange/verify-receipts.ts'
import { importPublicKey, openMessage, signReceipts } from '../../envelope/index.ts'
import type { Checkpoint, ReceiptFact, SealedEvent } from '../../envelope/index.ts'
import type { HubAnswer, HubClient } from '../../gateway/index.ts'
import { newestBook } from './change-book.ts'
import { antwoord } from './messages.ts'
import { batchOf, viewOfOwn } from './split-view.ts'
import { idOf, kept, minute, partsOf, suspecting, suspicions } from './suspecting.ts'
import type { Kept, Side, Suspecting } from './suspecting.ts'
import { knownTo } from './tampered-hub.ts'
import { bytesOf, openTown, se, shv } from './town.ts'

let here: Suspecting
beforeEach(async () => void (here = suspecting(await openTown())), 60_000)
afterEach(() => here.town.close())

describe('an honest hub', () => {
  test('is asked for what lies between, once, and found to have one history, after a start too', async () => {
    const [a, b] = [await here.side(shv), await here.side(se)]
    const first = here.made()
    await a.gateway.submit(bytesOf(first))
    await a.gateway.turn()
    // Sealed by who knows the acceptance of the first: its receiver has no receipt of that batch.
    const second = here.made()
    await a.gateway.submit(bytesOf(second))
    await a.gateway.turn()
    await b.gateway.turn()

    expect((await b.gateway.inbox()).map(({ heading }) => heading.id)).toEqual([idOf(first), idOf(second)])
    expect(b.count('headers')).toBe(2)
    expect(suspicions(b)).toEqual([])
    expect((await b.gateway.state()).history).toEqual({ state: 'fine', since: null, unsupported: 0, incomparable: 0 })

    for (const { heading } of await b.gateway.inbox()) await b.gateway.takeOver(heading.id)
    const again = await here.side(se, {}, b.folder)
    await here.send(a, again)
    await here.send(a, again)
    expect(again.count('headers')).toBe(0)
    expect([...suspicions(a), ...suspicions(again)]).toEqual([])
  })

  test('stands sealed in every message with its newest batch that was verified, after a start too', async () => {
    const [a, b] = [await here.side(shv), await here.side(se)]
    const sealedIn = async (sender: Side): Promise<Checkpoint> => {
      const message = here.made()
      await sender.gateway.submit(bytesOf(message))
      const event = JSON.parse((await sender.gateway.sent(idOf(message)))?.event ?? '') as SealedEvent
      const { openers } = await here.town.participant(se)
      const key = (await newestBook(here.town)).participant(shv)?.sleutels.find(({ gebruik }) => gebruik === 'teken')
      const signer = key === undefined ? undefined : await importPublicKey(key)
      if (signer?.ok !== true) throw new Error('no key')
      const opened = await openMessage(event, {
        keyOf: (kid) => openers.find((each) => each.kid === kid),
        signer: signer.value,
      })
      if (!opened.ok) throw new Error('not opened')
      return opened.value.checkpoint
    }
    expect(await sealedIn(a)).toEqual({ adresboek: await here.trueBook(), knooppunt: null })

    await a.gateway.turn()
    await b.gateway.turn()
    await a.gateway.turn()
    const headers = await (await here.town.client(shv)).headers(0)
    const all = headers.kind === 'good' ? (headers.value as readonly { readonly ondertekening: string }[]) : []
    const newest = await batchOf(here.town, all.at(-1)?.ondertekening)
    const { epoch, nummer, wortel } = newest
    const seen = { adresboek: await here.trueBook(), knooppunt: { epoch, nummer, wortel } }
    expect(await sealedIn(a)).toEqual(seen)
    expect(await sealedIn(await here.side(shv, {}, a.folder))).toEqual(seen)
  })
})

/** Headers that fit each other, signed by a key that only bears the name of the hub's. */
async function headersByStranger(): Promise<HubAnswer<readonly unknown[]>> {
  const { own, strange } = await knownTo(here.town, await here.epoch())
  expect(own.kid).toBe(strange.kid)
  const tijdstip = here.town.clock.now.toISOString()
  const value: unknown[] = []
  let vorige: string | null = null
  for (let nummer = 1; nummer <= 4; nummer++) {
    const batch = { epoch: await here.epoch(), nummer, vorige, tijdstip }
    const fact = { soort: 'verloop', bericht: String(nummer) } as unknown as ReceiptFact
    const { root, signature } = await signReceipts([fact], batch, strange)
    value.push({ nummer, ondertekening: signature })
    vorige = root
  }
  return { kind: 'good', epoch: await here.epoch(), value }
}

describe('a hub that shows each side another history', () => {
  test('is noticed by both, and everything arrives; what each keeps is one half of the proof', async () => {
    const view = viewOfOwn(await here.town.client(se), here.town)
    const [a, b] = [await here.side(shv), await here.side(se, partsOf(view.client))]
    const question = here.made()
    await here.send(a, b, question)
    const id = await here.send(a, b)
    expect(suspicions(b)).toEqual(['checkpoint-unsupported'])

    const answer = antwoord(question, { Tijdstip: here.made().Stuurgegevens['Tijdstip'] ?? '' })
    await here.send(b, a, answer)
    expect(suspicions(a)).toEqual(['checkpoint-unsupported'])

    for (const [mine, theirs, about] of [
      [b, shv, id],
      [a, se, idOf(answer)],
    ] as const) {
      expect((await mine.gateway.state()).history).toMatchObject({ state: 'fine', unsupported: 1 })
      const entries = mine.gateway
        .log({ reference: about })
        .map(({ richting, gebeurtenis }) => `${richting} ${gebeurtenis}`)
      expect(entries).toContain('in controlepunt-ongedekt')
      const half = kept(mine, `ongedekt-${theirs}`)
      expect(half).toMatchObject({ soort: 'ongedekt', aanleiding: { bericht: about, afzender: theirs } })
      const { nummer = 0, wortel } = half?.controlepunt.knooppunt ?? {}
      const shown = await batchOf(here.town, half?.reeksen[0]?.ondertekening)
      expect([shown.nummer, half?.reeksen.length]).toEqual([nummer, 1])
      // The other half, which the sender holds: the hub signed that too.
      const honest = await (await here.town.client(shv)).headers(nummer - 1)
      const rows = honest.kind === 'good' ? (honest.value as Kept['reeksen']) : []
      const other = mine === a ? view.headers[nummer - 1] : rows[0]?.ondertekening
      const theirHalf = await batchOf(here.town, other)
      expect([theirHalf.nummer, theirHalf.wortel]).toEqual([nummer, wortel])
      expect(theirHalf.wortel).not.toBe(shown.wortel)
    }
  })

  test('and one list of batches to all, is proven; messages go on, and the proof stays after a start', async () => {
    const { submit, confirm, receipts } = viewOfOwn(await here.town.client(se), here.town).client
    const [a, b] = [await here.side(shv), await here.side(se, { submit, confirm, receipts })]
    await here.send(a, b)
    const id = await here.send(a, b)
    expect(suspicions(b)).toEqual(['two-histories'])
    expect((await b.gateway.state()).history).toMatchObject({
      state: 'two-histories',
      since: here.town.clock.now.toISOString(),
      unsupported: 0,
    })
    expect(b.gateway.log({ reference: id }).map(({ gebeurtenis }) => gebeurtenis)).toContain('twee-geschiedenissen')

    const proof = kept(b, `reeks-${await here.epoch()}-2`)
    const batches = await Promise.all(
      (proof?.reeksen ?? []).map(({ ondertekening }) => batchOf(here.town, ondertekening)),
    )
    expect(batches.map(({ nummer }) => nummer)).toEqual([2, 2])
    expect(batches[0]?.wortel).not.toBe(batches[1]?.wortel)

    // Whoever is handed this file can see it with the program of the desk.
    const sources = {
      ...{ trust: here.town.hubHome.trust, now: here.town.clock.now },
      directory: (await newestBook(here.town)).signed,
      batches: [{ file: 'bewijs.json', document: proof }],
    }
    const own = [{ file: 'eigen.json', document: (await a.gateway.sent(id))?.receipts }]
    const verified = await verifyReceipts(own, sources)
    expect(verified.map(({ keten }) => keten)).toContain('batch-twice')

    // Once more each hour, as long as the proof is there.
    await b.gateway.turn()
    expect(suspicions(b)).toEqual(['two-histories'])
    here.later(60 * minute)
    await b.gateway.turn()
    expect(suspicions(b)).toEqual(['two-histories', 'two-histories'])
    const again = await here.side(se, {}, b.folder)
    expect((await again.gateway.state()).history.state).toBe('two-histories')
    await again.gateway.turn()
    expect(suspicions(again)).toEqual(['two-histories'])
  })

  test('is noticed by its own receipts alone when they do not follow one another', async () => {
    const [one, other] = [
      viewOfOwn(await here.town.client(shv), here.town),
      viewOfOwn(await here.town.client(shv), here.town),
    ]
    const [a, b] = [await here.side(shv, partsOf(one.client)), await here.side(se)]
    await here.send(a, b)
    a.between.instead = partsOf(other.client)
    await here.send(a, b)
    expect(new Set(suspicions(a))).toEqual(new Set(['two-histories']))
  })

  test.each<readonly [string, HubClient['headers']]>([
    ['none', async () => ({ kind: 'good', epoch: await here.epoch(), value: [] })],
    ['junk', async () => ({ kind: 'good', epoch: await here.epoch(), value: [{ nummer: 1, ondertekening: 'a.b.c' }] })],
    ['no form', async () => ({ kind: 'good', epoch: await here.epoch(), value: [null] })],
    ['strange signatures', () => headersByStranger()],
    ['a refusal', async () => ({ kind: 'refused', epoch: await here.epoch(), code: 'SKP-H-16' })],
    ['no answer', async () => ({ kind: 'unreachable' })],
  ])('and of its headers %s: not yet is not no, and after an hour it is', async (_name, headers) => {
    const [a, b] = [await here.side(shv), await here.side(se, { headers })]
    for (let each = 0; each < 2; each++) {
      await a.gateway.submit(bytesOf(here.made()))
      await a.gateway.turn()
    }
    for (let passed = 0; passed < 60; passed += 10) {
      await b.gateway.turn()
      expect(suspicions(b)).toEqual([])
      expect((await b.gateway.state()).history).toMatchObject({ state: 'checking' })
      here.later(10 * minute)
    }
    await b.gateway.turn()
    expect(suspicions(b)).toEqual(['checkpoint-unsupported'])
    expect((await b.gateway.state()).history).toMatchObject({ state: 'fine', unsupported: 1 })
  })

  test('is not suspected for what it could not answer while it answered nothing at all', async () => {
    const [a, b] = [await here.side(shv), await here.side(se)]
    for (let each = 0; each < 2; each++) {
      await a.gateway.submit(bytesOf(here.made()))
      await a.gateway.turn()
    }
    const away = async () => ({ kind: 'unreachable' }) as const
    b.between.instead = { headers: away }
    await b.gateway.turn()
    b.between.instead = { headers: away, list: away, receipts: away, submit: away }
    for (let each = 0; each < 9; each++) {
      here.later(60 * minute)
      await b.gateway.turn()
    }
    expect((await b.gateway.state()).history).toMatchObject({ state: 'checking', unsupported: 0 })
    b.between.instead = {}
    here.later(minute)
    await b.gateway.turn()
    expect(suspicions(b)).toEqual([])
    expect((await b.gateway.state()).history).toMatchObject({ state: 'fine' })
  })
})
