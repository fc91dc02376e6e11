/**
 * The model of a mailbox: what ought to be, simple on purpose, and what holds of any history.
 *
 * Inside: looks at the store under a mailbox, to hold what is counted against what is there.
 */
import { expect } from 'vitest'
import type { Mailbox } from '../../../hub/index.ts'
import type { Parcel } from '../../../hub/mailbox/mailbox.ts'
import type { Housed } from './engines.ts'

export const senders = ['00000099000000001000', '00000099000000002000']
/** The first is a sender too, and writes to itself as well. */
export const receivers = ['00000099000000002000', '00000099000000004000']
export const quota = { mailboxMessages: 6, mailboxBytes: 6 * 100, pairMessages: 4 }
const start = Date.parse('2026-11-23T10:00:00.000Z')
export const hour = 3_600_000
/** Hours that a message may wait. */
export const term = 5

type Fate = 'waits' | 'aflevering' | 'verloop'
export type Expected = { parcel: Parcel; sequence: number; fetched: boolean; fate: Fate; receipt: number; end?: number }

/** What ought to be: simple on purpose. */
export type Model = {
  now: number
  messages: Map<string, Expected>
  sequences: Map<string, number>
  /** What was signed, in order of number: none is ever without a receipt. */
  facts: { soort: string; bericht: string; at: string; forgotten: boolean }[]
  lines: { handeling: string; at: string; forgotten: boolean }[]
  /** Messages of which even the id is forgotten. */
  forgotten: Parcel[]
  /** Per organisation and way, what is counted. */
  counts: Map<string, number>
  refused: Map<string, number>
}

export const fresh = (): Model => ({
  ...{ now: start, messages: new Map(), sequences: new Map() },
  ...{ facts: [], lines: [], forgotten: [], counts: new Map(), refused: new Map() },
})

export const at = (model: Model): string => new Date(model.now).toISOString()
export const later = (model: Model): string => new Date(model.now + term * hour).toISOString()
export const waiting = (model: Model, receiver?: string): Expected[] =>
  [...model.messages.values()].filter(
    ({ parcel, fate }) => fate === 'waits' && (receiver ?? parcel.receiver) === parcel.receiver,
  )

/** What holds after any history. */
export async function laws(model: Model, { mailbox, store }: Housed): Promise<void> {
  await lawsOfRecords(model, mailbox)
  await lawsOfCounts(model, mailbox)
  const left = waiting(model)
  for (const place of places) {
    const there = left.filter(
      ({ parcel }) =>
        (place.receiver ?? parcel.receiver) === parcel.receiver && (place.sender ?? parcel.sender) === parcel.sender,
    )
    const bytes = there.reduce((sum, { parcel }) => sum + parcel.body.length, 0)
    expect(await store.waiting(place), JSON.stringify(place)).toMatchObject({ messages: there.length, bytes })
  }
  expect(await mailbox.load()).toMatchObject(await store.waiting({}))
  const oldest = left.map(({ parcel }) => parcel.acceptedAt).toSorted()
  expect((await mailbox.load()).oldest).toBe(oldest[0] ?? null)
  for (const { parcel, fate } of model.messages.values()) {
    const known = await store.message(parcel.id)
    const body = known === undefined ? undefined : await store.body(known)
    if (fate === 'waits') expect(Buffer.from(body ?? [])).toEqual(Buffer.from(parcel.body))
    else expect(body).toHaveLength(0)
  }
}

/** Lines and receipts as they were made, in order, whatever of them is forgotten. */
async function lawsOfRecords(model: Model, mailbox: Mailbox): Promise<void> {
  const lines = await mailbox.log({ after: 0, limit: 10_000 })
  const kept = model.lines.flatMap(({ handeling, forgotten }, index) =>
    forgotten ? [] : [{ handeling, nummer: index + 1 }],
  )
  expect(lines.map(({ handeling, nummer }) => ({ handeling, nummer }))).toEqual(kept)
  expect(await mailbox.brokenLine()).toBeUndefined()
  for (const { bericht } of lines.slice(-3)) {
    const about = lines.filter((line) => line.bericht === bericht)
    expect(await mailbox.log({ after: 0, limit: 10_000, bericht })).toEqual(about)
  }
  for (const oin of [...senders, ...receivers]) {
    const mine = lines.filter(
      ({ afzender, ontvanger, handeling }) => afzender === oin || (ontvanger === oin && handeling !== 'geweigerd'),
    )
    expect(await mailbox.log({ after: 0, limit: 10_000, oin })).toEqual(mine)
  }
  const pages = await Promise.all(
    [...senders, ...receivers].map((oin) => mailbox.receipts(oin, { after: 0, limit: 10_000 })),
  )
  for (const page of pages) {
    const numbers = page.map(({ number }) => number)
    expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other))
  }
  const receipts = new Map(pages.flat().map(({ number, receipt }) => [number, receipt]))
  const forgotten = model.facts.filter((fact) => fact.forgotten).length
  expect([...receipts.keys()].toSorted((one, other) => one - other)).toEqual(
    model.facts.slice(forgotten).map((_, index) => forgotten + index + 1),
  )
  const told = [...receipts.values()].map(({ feit }) => `${feit.soort} ${feit.bericht}`).toSorted()
  expect(told).toEqual(
    model.facts
      .slice(forgotten)
      .map(({ soort, bericht }) => `${soort} ${bericht}`)
      .toSorted(),
  )
  const headers = await mailbox.headers({ after: 0, limit: 10_000 })
  const [first = 1] = headers.map(({ number }) => number)
  expect(headers.map(({ number }) => number)).toEqual(headers.map((_, index) => first + index))
  expect(await mailbox.headers({ after: first, limit: 2 })).toEqual(headers.slice(1, 3))
  const signatures = new Set(headers.map(({ signature }) => signature))
  expect([...receipts.values()].filter(({ ondertekening }) => !signatures.has(ondertekening))).toEqual([])
  for (const [number, receipt] of receipts) {
    expect(await mailbox.receipt(number)).toEqual(receipt)
    const { aantal } = JSON.parse(Buffer.from(receipt.ondertekening.split('.')[1] ?? '', 'base64url').toString())
    expect(receipt.bewijs.aantal).toBe(aantal)
    expect(receipt.bewijs.pad).toHaveLength(Math.ceil(Math.log2(aantal)))
  }
}

async function lawsOfCounts(model: Model, mailbox: Mailbox): Promise<void> {
  const counted = await mailbox.countsOfAll({ after: '', limit: 10 })
  expect(counted.map(({ oin }) => oin)).toEqual(counted.map(({ oin }) => oin).sort())
  const told = counted.flatMap(({ oin, sent, received }) => [
    [`${oin} sent`, sent],
    [`${oin} received`, received],
  ])
  expect(new Map(told.filter(([, times]) => times !== 0) as [string, number][])).toEqual(model.counts)
  const first = await mailbox.countsOfAll({ after: '', limit: 1, year: '2026' })
  const rest = await mailbox.countsOfAll({ after: first[0]?.oin ?? '', limit: 10, year: '2026' })
  expect(new Set(first.map(({ oin }) => oin)).size).toBeLessThan(2)
  expect([...first, ...rest]).toEqual(counted)
  expect(await mailbox.countsOfAll({ after: '', limit: 10, year: '2025' })).toEqual([])
}

/** Everywhere that something may wait: the store, each mailbox, each pair. */
const places: readonly { readonly receiver?: string; readonly sender?: string }[] = [
  {},
  ...receivers.flatMap((receiver) => [{ receiver }, ...senders.map((sender) => ({ receiver, sender }))]),
]

/** The oldest first, as far as they are from before the instant; never the last line, from which the chain goes on. */
export function forgetRecords(model: Model, before: string): void {
  const forget = (records: { at: string; forgotten: boolean }[]): void => {
    const kept = records.findIndex((record) => record.at >= before)
    for (const record of kept === -1 ? records : records.slice(0, kept)) record.forgotten = true
  }
  forget(model.facts)
  forget(model.lines.slice(0, -1))
  for (const [id, { parcel, fate }] of model.messages)
    if (fate !== 'waits' && parcel.acceptedAt < before) {
      model.messages.delete(id)
      model.forgotten.push(parcel)
    }
}
