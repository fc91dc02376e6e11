/**
 * Laws of every store: whatever happens in whatever order, a mailbox does what this model does.
 *
 * Inside: gives a store what the hub would give it, and the hub makes that only from sealed messages.
 */
import { createHash, randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Receipt } from '../../../envelope/visible.ts'
import type { Mailbox } from '../../../hub/index.ts'
import type { Parcel } from '../../../hub/mailbox/mailbox.ts'
import type { LoadPlace } from '../../../hub/mailbox/tables.ts'
import { allBefore, engines } from './engines.ts'
import type { Engine, Housed } from './engines.ts'

const senders = ['00000099000000001000', '00000099000000002000']
/** The first is a sender too, and writes to itself as well. */
const receivers = ['00000099000000002000', '00000099000000004000']
const quota = { mailboxMessages: 6, mailboxBytes: 6 * 100, pairMessages: 4 }
const start = Date.parse('2026-11-23T10:00:00.000Z')
const hour = 3_600_000
/** Hours that a message may wait. */
const term = 5

type Fate = 'waits' | 'aflevering' | 'verloop'
type Expected = { parcel: Parcel; sequence: number; fetched: boolean; fate: Fate; receipt: number; end?: number }

/** What ought to be: simple on purpose. */
type Model = {
  now: number
  messages: Map<string, Expected>
  sequences: Map<string, number>
  /** Numbers of facts, and what each is about. */
  facts: { soort: string; bericht: string }[]
  signed: number
  /** How many batches there were, and the headers that are kept. */
  batches: number
  headers: { number: number; signature: string; at: string }[]
  lines: string[]
  /** Per organisation and way, what is counted. */
  counts: Map<string, number>
  refused: Map<string, number>
}

type Real = { housed: Housed; engine: Engine }

const fresh = (): Model => ({
  ...{ now: start, messages: new Map(), sequences: new Map() },
  ...{ facts: [], signed: 0, batches: 0, headers: [], lines: [], counts: new Map(), refused: new Map() },
})

const at = (model: Model): string => new Date(model.now).toISOString()
const waiting = (model: Model, receiver?: string): Expected[] =>
  [...model.messages.values()].filter(
    ({ parcel, fate }) => fate === 'waits' && (receiver ?? parcel.receiver) === parcel.receiver,
  )

function parcelOf(
  model: Model,
  choice: { sender: string; receiver: string; id?: string; size: number; kid: string },
): Parcel {
  const body = new Uint8Array(Buffer.from(randomUUID().repeat(4)).subarray(0, choice.size))
  return {
    ...{ id: choice.id ?? randomUUID(), sender: choice.sender, receiver: choice.receiver, kid: choice.kid, body },
    ...{ module: 'schuldregeling', version: '2.0', type: 'Saldoverzoek' },
    digest: createHash('sha256').update(body).digest('base64url'),
    ladingHash: createHash('sha256').update(body).digest('base64url'),
    acceptedAt: at(model),
    expiresAt: new Date(model.now + term * hour).toISOString(),
    directory: 1 + (choice.size % 3),
  }
}

async function offer(model: Model, { housed }: Real, parcel: Parcel): Promise<void> {
  const offered = await housed.mailbox.offer(parcel, { quota, month: '2026-11', actor: parcel.sender })
  const before = model.messages.get(parcel.id)
  if (before !== undefined) {
    const same = before.parcel.digest === parcel.digest && before.parcel.sender === parcel.sender
    expect(offered).toEqual(same ? { outcome: 'known', receipt: before.receipt } : { outcome: 'conflict' })
    return
  }
  const mine = waiting(model, parcel.receiver)
  const bytes = mine.reduce((sum, each) => sum + each.parcel.body.length, 0)
  const full =
    mine.length >= quota.mailboxMessages
      ? 'mailboxMessages'
      : bytes + parcel.body.length > quota.mailboxBytes
        ? 'mailboxBytes'
        : mine.filter((each) => each.parcel.sender === parcel.sender).length >= quota.pairMessages
          ? 'pairMessages'
          : undefined
  if (full !== undefined) {
    expect(offered).toEqual({ outcome: 'full', quota: full })
    return
  }
  model.facts.push({ soort: 'aanname', bericht: parcel.id })
  model.lines.push('aangeboden')
  count(model, `${parcel.sender} sent`)
  const sequence = (model.sequences.get(parcel.receiver) ?? 0) + 1
  model.sequences.set(parcel.receiver, sequence)
  const receipt = model.facts.length
  model.messages.set(parcel.id, { parcel, sequence, fetched: false, fate: 'waits', receipt })
  expect(offered).toEqual({ outcome: 'accepted', receipt })
}

function count(model: Model, name: string): void {
  model.counts.set(name, (model.counts.get(name) ?? 0) + 1)
}

function end(model: Model, expected: Expected, fate: 'aflevering' | 'verloop'): void {
  model.facts.push({ soort: fate, bericht: expected.parcel.id })
  model.lines.push(fate === 'aflevering' ? 'bevestigd' : 'verlopen')
  expected.fate = fate
  expected.end = model.facts.length
}

type Step = (model: Model, real: Real) => Promise<void>
const command = (name: string, run: Step): fc.AsyncCommand<Model, Real> => ({
  check: () => true,
  run,
  toString: () => name,
})
const pick = <Item>(items: readonly Item[], at: number): Item | undefined => items[at % Math.max(1, items.length)]
const anyOf = (model: Model, at: number): Expected | undefined => pick([...model.messages.values()], at)

const choice = fc.record({
  sender: fc.constantFrom(...senders),
  receiver: fc.constantFrom(...receivers),
  size: fc.integer({ min: 1, max: 144 }),
  kid: fc.constantFrom('zegel-1', 'zegel-2'),
})

const steps: fc.Arbitrary<fc.AsyncCommand<Model, Real>>[] = [
  choice.map((chosen) => command('offer', (model, real) => offer(model, real, parcelOf(model, chosen)))),
  fc.nat(50).map((place) =>
    command(`offer again ${place}`, async (model, real) => {
      const known = anyOf(model, place)
      if (known !== undefined) await offer(model, real, known.parcel)
    }),
  ),
  fc.tuple(fc.nat(50), choice).map(([place, chosen]) =>
    command(`reuse id ${place}`, async (model, real) => {
      const known = anyOf(model, place)
      if (known !== undefined) await offer(model, real, parcelOf(model, { ...chosen, id: known.parcel.id }))
    }),
  ),
  fc.tuple(fc.constantFrom(...receivers), fc.nat(4), fc.integer({ min: 1, max: 4 })).map(([receiver, after, limit]) =>
    command(`list ${after} ${limit}`, async (model, { housed }) => {
      const listed = await housed.mailbox.list(receiver, { after, limit })
      const expected = waiting(model, receiver)
        .filter(({ sequence }) => sequence > after)
        .slice(0, limit)
      expect(listed.map(({ id, sequence, fetched, size }) => ({ id, sequence, fetched, size }))).toEqual(
        expected.map(({ parcel, sequence, fetched }) => ({
          id: parcel.id,
          sequence,
          fetched,
          size: parcel.body.length,
        })),
      )
    }),
  ),
  fc.tuple(fc.nat(50), fc.constantFrom(...receivers)).map(([place, receiver]) =>
    command(`fetch ${place}`, async (model, { housed }) => {
      const known = anyOf(model, place)
      if (known === undefined) return
      const fetched = await housed.mailbox.fetch(receiver, known.parcel.id, { at: at(model), actor: receiver })
      const waits = known.parcel.receiver === receiver && known.fate === 'waits'
      const past = waits && known.parcel.expiresAt <= at(model)
      const mine = waits && !past
      expect(fetched === undefined ? undefined : Buffer.from(fetched.body)).toEqual(
        mine ? Buffer.from(known.parcel.body) : undefined,
      )
      if (past) end(model, known, 'verloop')
      if (!mine) return
      known.fetched = true
      model.lines.push('opgehaald')
    }),
  ),
  fc.tuple(fc.nat(50), fc.constantFrom(...receivers)).map(([place, receiver]) =>
    command(`look ${place}`, async (model, { housed }) => {
      const known = anyOf(model, place)
      if (known === undefined) return
      const seen = await housed.mailbox.look(receiver, known.parcel.id)
      if (known.parcel.receiver !== receiver) expect(seen).toBeUndefined()
      else if (known.fate === 'waits') expect(seen).toMatchObject({ id: known.parcel.id, fetched: known.fetched })
      else expect(seen).toEqual({ ended: known.fate })
    }),
  ),
  fc.tuple(fc.nat(50), fc.constantFrom(...receivers), fc.boolean()).map(([place, receiver, counts]) =>
    command(`confirm ${place}`, async (model, { housed }) => {
      const known = anyOf(model, place)
      if (known === undefined) return
      const confirmed = await housed.mailbox.confirm(receiver, known.parcel.id, {
        jws: 'a.b.c',
        at: at(model),
        actor: receiver,
        ...(counts ? { receivedIn: '2026-11' } : {}),
      })
      if (known.parcel.receiver !== receiver) expect(confirmed).toEqual({ outcome: 'unknown' })
      else if (known.fate === 'aflevering') expect(confirmed).toEqual({ outcome: 'known', receipt: known.end })
      else if (known.fate === 'verloop') expect(confirmed).toEqual({ outcome: 'expired' })
      else if (known.parcel.expiresAt <= at(model)) {
        expect(confirmed).toEqual({ outcome: 'expired' })
        end(model, known, 'verloop')
      } else {
        end(model, known, 'aflevering')
        if (counts) count(model, `${receiver} received`)
        expect(confirmed).toEqual({ outcome: 'confirmed', receipt: known.end })
      }
    }),
  ),
  fc.constant(
    command('confirm what is unknown', async (model, { housed }) => {
      const by = { jws: 'a.b.c', at: at(model), actor: receivers[0] ?? '' }
      expect(await housed.mailbox.confirm(receivers[0] ?? '', randomUUID(), by)).toEqual({ outcome: 'unknown' })
    }),
  ),
  fc.tuple(choice, fc.integer({ min: 1, max: 3 })).map(([chosen, most]) =>
    command(`refuse ${most}`, async (model, { housed }) => {
      const { sender, receiver, ladingHash, id } = parcelOf(model, chosen)
      const parties = { afzender: sender, ontvanger: receiver, bericht: id, tijdstip: at(model) }
      const refused = await housed.mailbox.refuse(
        { ...parties, soort: 'weigering', ladingHash, epoch: housed.mailbox.epoch, reden: 'SKP-H-10' },
        { ...parties, handeling: 'geweigerd', actor: sender, uitkomst: 'SKP-H-10' },
        { most, period: at(model).slice(0, 13) },
      )
      const name = `${sender} ${at(model).slice(0, 13)}`
      const before = model.refused.get(name) ?? 0
      if (before >= most) {
        expect(refused).toEqual({ outcome: 'full' })
        return
      }
      model.refused.set(name, before + 1)
      model.facts.push({ soort: 'weigering', bericht: id })
      model.lines.push('geweigerd')
      expect(refused).toEqual({ outcome: 'recorded', receipt: model.facts.length })
    }),
  ),
  fc.integer({ min: 0, max: 4 }).map((hours) =>
    command(`${hours} hours later`, async (model) => {
      model.now += hours * hour
    }),
  ),
  fc.constant(
    command('expire', async (model, { housed }) => {
      const over = waiting(model).filter(({ parcel }) => parcel.expiresAt <= at(model))
      over.sort((one, other) => (one.parcel.expiresAt < other.parcel.expiresAt ? -1 : 0))
      expect(await housed.mailbox.expire(at(model))).toBe(over.length)
      for (const expected of over) end(model, expected, 'verloop')
      // The order among those that end together is the store's.
      const facts = await housed.mailbox.unsigned(1000)
      for (const expected of over) {
        const found = facts.find(({ fact }) => fact.soort === 'verloop' && fact.bericht === expected.parcel.id)
        if (found !== undefined) expected.end = found.number
      }
    }),
  ),
  fc.tuple(fc.constantFrom(...receivers), fc.constantFrom('zegel-1', 'zegel-2')).map(([receiver, kid]) =>
    command('revoke a key', async (model, { housed }) => {
      const over = waiting(model, receiver).filter(({ parcel }) => parcel.kid === kid)
      expect(await housed.mailbox.expireKey(receiver, kid, at(model))).toBe(over.length)
      for (const expected of over) end(model, expected, 'verloop')
    }),
  ),
  fc.constant(
    command('sign', async (model, { housed }) => {
      const { mailbox } = housed
      const facts = await mailbox.unsigned(1000)
      expect(facts.map(({ number }) => number)).toEqual(
        Array.from({ length: model.facts.length - model.signed }, (_, index) => model.signed + index + 1),
      )
      const signed = facts.map(({ number, fact }) => ({ number, receipt: { feit: fact } as unknown as Receipt }))
      const header = { root: `root-${model.facts.length}`, signature: `signature-${model.batches}`, at: at(model) }
      await mailbox.sign(signed, header)
      model.signed = model.facts.length
      model.batches += 1
      model.headers.push({ number: model.batches, signature: header.signature, at: header.at })
      expect(await mailbox.lastRoot()).toEqual({ number: model.batches, root: header.root })
    }),
  ),
  fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 4 })).map(([after, limit]) =>
    command(`headers ${after} ${limit}`, async (model, { housed }) => {
      const expected = model.headers.filter(({ number }) => number > after).slice(0, limit)
      expect(await housed.mailbox.headers({ after, limit })).toEqual(
        expected.map(({ number, signature }) => ({ number, signature })),
      )
    }),
  ),
  fc.nat(6).map((hours) =>
    command(`forget headers from ${hours} hours ago`, async (model, { housed }) => {
      const headersBefore = new Date(model.now - hours * hour).toISOString()
      await housed.mailbox.prune({ ...allBefore(''), headersBefore })
      model.headers = model.headers.filter((header) => header.at >= headersBefore)
    }),
  ),
  fc.array(choice, { minLength: 2, maxLength: 5 }).map((chosen) =>
    command('offer several at once', async (model, real) => {
      const parcels = chosen.map((one) => parcelOf(model, one))
      // In one turn, so that a store that commits in groups takes them together; the model takes them one by one.
      await Promise.all(parcels.map((parcel) => offer(model, real, parcel)).map((each) => each))
    }),
  ),
  fc.constant(
    command('restart', async (model, real) => {
      const { epoch } = real.housed.mailbox
      real.housed = await real.housed.restart()
      if (real.engine.survives) expect(real.housed.mailbox.epoch).toBe(epoch)
      else forget(model, epoch, real.housed.mailbox)
    }),
  ),
  fc.constant(
    command('crash', async (model, real) => {
      const { epoch } = real.housed.mailbox
      real.housed = await real.housed.crash()
      if (real.engine.survives) expect(real.housed.mailbox.epoch).toBe(epoch)
      else forget(model, epoch, real.housed.mailbox)
    }),
  ),
]

/** A store that may have lost messages says so with a new epoch. */
function forget(model: Model, epoch: string, mailbox: Mailbox): void {
  expect(mailbox.epoch).not.toBe(epoch)
  Object.assign(model, { ...fresh(), now: model.now })
}

/** What holds after any history. */
async function laws(model: Model, housed: Housed): Promise<void> {
  const { mailbox } = housed
  const left = waiting(model)
  expect(await mailbox.load()).toMatchObject({
    messages: left.length,
    bytes: left.reduce((sum, { parcel }) => sum + parcel.body.length, 0),
  })
  const lines = await mailbox.log({ after: 0, limit: 10_000 })
  expect(lines.map(({ handeling }) => handeling)).toEqual(model.lines)
  expect(lines.map(({ nummer }) => nummer)).toEqual(model.lines.map((_, index) => index + 1))
  expect(await mailbox.brokenLine()).toBeUndefined()
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
  const facts = [...(await mailbox.unsigned(10_000))]
  const signed = await Promise.all(senders.map((oin) => mailbox.receipts(oin, { after: 0, limit: 10_000 })))
  const numbers = signed.map((page) => page.map(({ number }) => number))
  expect(numbers).toEqual(numbers.map((page) => [...new Set(page)].sort((one, other) => one - other)))
  const proven = new Map(signed.flat().map(({ number, receipt }) => [number, receipt.feit]))
  const all = [...facts.map(({ fact }) => fact), ...proven.values()]
  for (const { parcel, fate } of model.messages.values()) {
    const about = all.filter(({ bericht }) => bericht === parcel.id).map(({ soort }) => soort)
    expect(about.sort()).toEqual(fate === 'waits' ? ['aanname'] : ['aanname', fate].sort())
  }
  const { loads, messages } = await housed.tables()
  for (const place of places) {
    const there = left.filter(
      ({ parcel }) =>
        (place.receiver ?? parcel.receiver) === parcel.receiver && (place.sender ?? parcel.sender) === parcel.sender,
    )
    const bytes = there.reduce((sum, { parcel }) => sum + parcel.body.length, 0)
    expect(loads.get(place), JSON.stringify(place)).toEqual({ messages: there.length, bytes })
  }
  for (const { parcel, fate } of model.messages.values())
    expect(messages.body(parcel.id)?.length).toBe(fate === 'waits' ? parcel.body.length : undefined)
}

/** Everywhere that something may wait: the store, each mailbox, each pair. */
const places: readonly LoadPlace[] = [
  {},
  ...receivers.flatMap((receiver) => [{ receiver }, ...senders.map((sender) => ({ receiver, sender }))]),
]

describe.each(engines)('$name', (engine) => {
  test('H-07, H-10, H-11, H-14, H-15: any history is the model’s history', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(steps, { maxCommands: 60, size: 'max' }), async (commands) => {
        const real: Real = { engine, housed: await engine.open() }
        const model = fresh()
        try {
          await fc.asyncModelRun(() => ({ model, real }), commands)
          await laws(model, real.housed)
        } finally {
          await real.housed.remove()
        }
      }),
      { numRuns: engine.name === 'memory' ? 300 : 120 },
    )
  })
})
