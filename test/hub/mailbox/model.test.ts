/**
 * Laws of every store: whatever happens in whatever order, a mailbox does what this model does.
 *
 * Inside: gives a store what the hub would give it, and the hub makes that only from sealed messages.
 */
import { createHash, randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Mailbox } from '../../../hub/index.ts'
import type { Parcel } from '../../../hub/mailbox/mailbox.ts'
import { allBefore, engines } from './engines.ts'
import type { Engine, Housed } from './engines.ts'
import { at, forgetRecords, fresh, hour, later, laws, quota, receivers, senders, term, waiting } from './model.ts'
import type { Expected, Model } from './model.ts'

type Real = { housed: Housed; engine: Engine }

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
    expiresAt: later(model),
    directory: 1 + (choice.size % 3),
  }
}

async function offer(model: Model, { housed }: Real, parcel: Parcel): Promise<void> {
  const offered = await housed.mailbox.offer(parcel, { quota, month: '2026-11', actor: parcel.sender })
  const before = model.messages.get(parcel.id)
  if (before !== undefined) {
    const same = before.parcel.digest === parcel.digest && before.parcel.sender === parcel.sender
    if (same) isOf(model, offered, { outcome: 'known', number: before.receipt })
    else expect(offered).toEqual({ outcome: 'conflict' })
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
  sign(model, 'aanname', parcel.id)
  note(model, 'aangeboden')
  count(model, `${parcel.sender} sent`)
  const sequence = (model.sequences.get(parcel.receiver) ?? 0) + 1
  model.sequences.set(parcel.receiver, sequence)
  const receipt = model.facts.length
  model.messages.set(parcel.id, { parcel, sequence, fetched: false, fate: 'waits', receipt })
  isOf(model, offered, { outcome: 'accepted', number: receipt })
}

function note(model: Model, handeling: string): void {
  model.lines.push({ handeling, at: at(model), forgotten: false })
}

function sign(model: Model, soort: string, bericht: string): void {
  model.facts.push({ soort, bericht, at: at(model), forgotten: false })
}

/** The outcome, with the receipt of the fact with this number. */
function isOf(model: Model, found: object, { outcome, number }: { outcome: string; number: number | undefined }): void {
  const { soort, bericht } = model.facts[(number ?? 0) - 1] ?? {}
  expect(found).toMatchObject({ outcome, receipt: { feit: { soort, bericht } } })
}

function count(model: Model, name: string): void {
  model.counts.set(name, (model.counts.get(name) ?? 0) + 1)
}

function end(model: Model, expected: Expected, fate: 'aflevering' | 'verloop'): void {
  sign(model, fate, expected.parcel.id)
  note(model, fate === 'aflevering' ? 'bevestigd' : 'verlopen')
  expected.fate = fate
  expected.end = model.facts.length
}

async function expire(model: Model, mailbox: Mailbox): Promise<void> {
  const over = waiting(model).filter(({ parcel }) => parcel.expiresAt <= at(model))
  over.sort((one, other) => (one.parcel.expiresAt < other.parcel.expiresAt ? -1 : 0))
  expect(await mailbox.expire(at(model))).toBe(over.length)
  for (const expected of over) end(model, expected, 'verloop')
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
  fc.nat(50).map((place) =>
    command(`offer what is forgotten ${place}`, async (model, real) => {
      const parcel = pick(model.forgotten, place)
      if (parcel !== undefined) await offer(model, real, { ...parcel, acceptedAt: at(model), expiresAt: later(model) })
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
      note(model, 'opgehaald')
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
      else if (known.fate === 'aflevering') isOf(model, confirmed, { outcome: 'known', number: known.end })
      else if (known.fate === 'verloop') expect(confirmed).toEqual({ outcome: 'expired' })
      else if (known.parcel.expiresAt <= at(model)) {
        expect(confirmed).toEqual({ outcome: 'expired' })
        end(model, known, 'verloop')
      } else {
        end(model, known, 'aflevering')
        if (counts) count(model, `${receiver} received`)
        isOf(model, confirmed, { outcome: 'confirmed', number: known.end })
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
      sign(model, 'weigering', id)
      note(model, 'geweigerd')
      isOf(model, refused, { outcome: 'recorded', number: model.facts.length })
    }),
  ),
  fc.integer({ min: 0, max: 4 }).map((hours) =>
    command(`${hours} hours later`, async (model) => {
      model.now += hours * hour
    }),
  ),
  fc.constant(command('expire', (model, { housed }) => expire(model, housed.mailbox))),
  fc.tuple(fc.constantFrom(...receivers), fc.constantFrom('zegel-1', 'zegel-2')).map(([receiver, kid]) =>
    command('revoke a key', async (model, { housed }) => {
      const over = waiting(model, receiver).filter(({ parcel }) => parcel.kid === kid)
      expect(await housed.mailbox.expireKey(receiver, kid, at(model))).toBe(over.length)
      for (const expected of over) end(model, expected, 'verloop')
    }),
  ),
  fc.nat(3).map((hours) =>
    command(`forget what is ${hours} hours older than a message may wait`, async (model, { housed }) => {
      // As the hub does: what is over has ended before anything is forgotten.
      await expire(model, housed.mailbox)
      const before = new Date(model.now - (term + hours) * hour).toISOString()
      await housed.mailbox.prune({ ...allBefore(''), receiptsBefore: before, headersBefore: before, logBefore: before })
      forgetRecords(model, before)
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
