/**
 * H-14: a gateway and `skp receipt verify` judge a receipt alike, whatever is tampered with it, and whoever signed it when.
 *
 * Inside: asks the judgement of `skp receipt verify` as data; its door, the program, gives sentences.
 */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publish, readBook } from '../../cli/exchange/edit-home.ts'
import { trustedDirectory } from '../../cli/exchange/read-home.ts'
import { verifyReceipts } from '../../cli/exchange/verify-receipts.ts'
import { judgeHeader } from '../../directory/index.ts'
import type { ParticipantKey } from '../../directory/index.ts'
import {
  confirm,
  generateKeys,
  importPrivateKey,
  importPublicKey,
  ladingHash,
  openMessage,
  signReceipts,
} from '../../envelope/index.ts'
import type { Confirmation, PrivateKey, Receipt, ReceiptFact, SealedEvent } from '../../envelope/index.ts'
import type { HubClient, SentStatus } from '../../gateway/index.ts'
import { house, readFloorPlan, sourcesOf } from '../../tools/floor-plan.mjs'
import { saldoverzoek } from './messages.ts'
import { bytesOf, openTown, se, shv } from './town.ts'
import type { Town } from './town.ts'

const epoch = randomUUID()
const instants = { before: '2026-10-01T00:00:00Z', early: '2026-11-10T00:00:00Z', now: '2026-11-23T10:00:30Z' }

/** Keys that sign receipts here, and when the address book lets them; a stranger takes the name of the hub's own key. */
const periods: Readonly<Record<string, Omit<ParticipantKey, 'kid' | 'gebruik' | 'suite' | 'jwk'>>> = {
  good: { van: '2026-11-01T00:00:00Z', tot: '2027-11-01T00:00:00Z' },
  ended: { van: '2026-09-01T00:00:00Z', tot: '2026-11-15T00:00:00Z' },
  revoked: { van: '2026-09-01T00:00:00Z', tot: '2027-11-01T00:00:00Z', ingetrokkenOp: '2026-11-15T00:00:00Z' },
  later: { van: '2026-12-01T00:00:00Z', tot: '2027-11-01T00:00:00Z' },
}
const signers = [...Object.keys(periods), 'unlisted', 'stranger']
const inUse = (signer: string, at: string): boolean => {
  const period = periods[signer]
  return period !== undefined && at >= period.van && at < (period.ingetrokkenOp ?? period.tot)
}

let town: Town
const keys = new Map<string, PrivateKey>()
beforeAll(async () => {
  town = await openTown()
  const listed: ParticipantKey[] = []
  for (const name of signers) {
    const made = await generateKeys(2, 'teken', `knooppunt-${name === 'stranger' ? 'good' : name}`)
    const handle = await importPrivateKey(made.private)
    if (handle.ok) keys.set(name, handle.value)
    const period = periods[name]
    if (period !== undefined) listed.push({ ...made.public, ...period })
  }
  const book = await readBook(town.home, town.clock.now)
  const sleutels = [...book.knooppunt.sleutels, ...listed]
  await publish(town.home, { ...book, knooppunt: { ...book.knooppunt, sleutels } }, town.clock.now)
}, 60_000)
afterAll(() => town.close())

type Fact = Omit<ReceiptFact, 'tijdstip' | 'epoch'> & Pick<Confirmation, 'inhoudHash'>
type Change = (receipt: Receipt) => unknown
type Plan = {
  readonly signer: string
  readonly at: string
  readonly others: number
  readonly change?: Change | undefined
  /** Who signs the confirmation, what it says beside the truth, or what stands in its place. */
  readonly by?: string
  readonly confirmed?: Partial<Confirmation>
  readonly jws?: string
}

/** The hub's receipt about a message, made and spoiled as the plan says. */
async function receiptOf({ inhoudHash = '', ...fact }: Fact, plan: Plan): Promise<Receipt> {
  const { confirmed = {}, by = se } = plan
  const { bericht, ladingHash: lading } = fact
  const said = {
    bericht,
    ladingHash: lading,
    oordeel: 'ontvangen',
    inhoudHash,
    tijdstip: plan.at,
    ...confirmed,
  } as const
  const own =
    fact.soort === 'aanname'
      ? { verlooptOp: plan.at }
      : { bevestiging: plan.jws ?? (await confirm(said, (await town.participant(by)).signer)) }
  const whole = { ...fact, ...own, epoch, tijdstip: plan.at }
  const others = Array.from({ length: plan.others }, () => ({ ...whole, bericht: randomUUID() }))
  const signer = keys.get(plan.signer)
  if (signer === undefined) throw new Error('no such signer')
  const { receipts } = await signReceipts(
    [whole, ...others],
    { epoch, nummer: 1, vorige: null, tijdstip: plan.at },
    signer,
  )
  const [receipt] = receipts
  if (receipt === undefined) throw new Error('no receipt')
  return (plan.change?.(receipt) ?? receipt) as Receipt
}

/** What the hub signs of a message's beginning, and of its end when it has one. */
type Hub = {
  readonly aanname: (fact: Fact) => Promise<Receipt>
  readonly aflevering?: (fact: Fact) => Promise<Receipt>
}

/** Sends one message by a hub that answers with these receipts; tells what the gateway makes of it. */
async function sentBy({ aanname, aflevering }: Hub): Promise<SentStatus | undefined> {
  const listed: Receipt[] = []
  const unreachable = { kind: 'unreachable' } as const
  const hub: HubClient = {
    submit: async (id, text) => {
      const event = JSON.parse(text) as SealedEvent
      const inhoudHash = await inhoudHashOf(event)
      const fact = { bericht: id, ladingHash: await ladingHash(event.data), inhoudHash, afzender: shv, ontvanger: se }
      if (aflevering !== undefined) listed.push(await aflevering({ ...fact, soort: 'aflevering' }))
      return { kind: 'good', epoch, value: await aanname({ ...fact, soort: 'aanname' }) }
    },
    receipts: async (after) => {
      const value = listed.map((bewijs, index) => ({ nummer: index + 1, bewijs })).slice(after)
      return { kind: 'good', epoch, value }
    },
    list: async () => unreachable,
    fetch: async () => unreachable,
    confirm: async () => unreachable,
    headers: async () => unreachable,
    directory: async () => unreachable,
    earlierDirectory: async () => unreachable,
    close: async () => undefined,
  }
  const gateway = await town.gateway(shv, { hub, folder: join(town.home, randomUUID()) })
  const taken = await gateway.submit(bytesOf(saldoverzoek()))
  if (taken.outcome !== 'taken') throw new Error(taken.outcome)
  await gateway.turn()
  return (await gateway.sent(taken.id))?.status
}

/** What the receiver learns by opening. */
async function inhoudHashOf(event: SealedEvent): Promise<string> {
  const [sender, receiver] = [await town.participant(shv), await town.participant(se)]
  const book = await readBook(town.home, town.clock.now)
  const entry = book.deelnemers.find(({ oin }) => oin === shv)?.sleutels.find(({ kid }) => kid === sender.signer.kid)
  const signer = entry === undefined ? undefined : await importPublicKey(entry)
  if (signer?.ok !== true) throw new Error('no key')
  const keyOf = (kid: string) => receiver.openers.find((key) => key.kid === kid)
  const opened = await openMessage(event, { keyOf, signer: signer.value })
  if (!opened.ok) throw new Error('not opened')
  return opened.value.inhoudHash
}

async function verifiedAtTheDesk(receipt: Receipt): Promise<readonly string[]> {
  const directory: unknown = JSON.parse(readFileSync(join(town.home, 'adresboek.json'), 'utf8'))
  const documents = [{ file: 'bewijs.json', document: receipt }]
  const sources = { directory, trust: town.hubHome.trust, now: town.clock.now }
  const [verified] = await verifyReceipts(documents, sources)
  return verified?.fouten ?? ['not looked at']
}

const honest: Plan = { signer: 'good', at: instants.now, others: 0 }
const good = (fact: Fact): Promise<Receipt> => receiptOf(fact, honest)
const swapped = (text: string): string => `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}`

const spoiled = fc.oneof(
  fc
    .constantFrom<keyof ReceiptFact>('soort', 'bericht', 'ladingHash', 'afzender', 'ontvanger', 'tijdstip', 'epoch')
    .map((name): Change => ({ feit, ...rest }) => ({ ...rest, feit: { ...feit, [name]: `${feit[name]}0` } })),
  fc.constantFrom<Change>(
    ({ feit, ...rest }) => ({ ...rest, feit: { ...feit, opgehaald: true } }),
    ({ feit, ...rest }) => ({ ...rest, feit: { ...feit, meer: 1 } }),
    ({ bewijs, ...rest }) => ({ ...rest, bewijs: { ...bewijs, plaats: bewijs.plaats + 1 } }),
    ({ bewijs, ...rest }) => ({ ...rest, bewijs: { ...bewijs, aantal: bewijs.aantal + 1 } }),
    ({ bewijs, ...rest }) => ({ ...rest, bewijs: { ...bewijs, pad: [...bewijs.pad, 'A'.repeat(43)] } }),
    (receipt) => ({ ...receipt, bewijs: null }),
    (receipt) => ({ ...receipt, meer: 1 }),
    (receipt) => ({ ...receipt, ondertekening: 7 }),
    (receipt) => ({ ...receipt, ondertekening: '' }),
  ),
  fc.constantFrom(0, 1, 2).map((part): Change => (receipt) => {
    const parts = receipt.ondertekening.split('.')
    return { ...receipt, ondertekening: parts.with(part, swapped(parts[part] ?? '')).join('.') }
  }),
)

type Kind = (typeof kinds)[number]
const kinds = ['aanname', 'aflevering'] as const
const signed = (signer: string, kind: Kind): [Plan & { change: Change | undefined }, Kind] => [
  { ...honest, signer, change: undefined },
  kind,
]

const plans = fc.record({
  signer: fc.oneof(fc.constant('good'), fc.constantFrom(...signers)),
  at: fc.oneof(fc.constant(instants.now), fc.constantFrom(...Object.values(instants))),
  others: fc.nat({ max: 5 }),
  change: fc.option(spoiled, { nil: undefined, freq: 1 }),
})

test('H-14: the gateway believes a receipt exactly when the desk calls it genuine, of a beginning and of an end', async () => {
  const outcomes = new Set<string>()
  await fc.assert(
    fc.asyncProperty(plans, fc.constantFrom(...kinds), async ({ change, ...plan }, kind) => {
      let made: Receipt | undefined
      const spoil = async (fact: Fact): Promise<Receipt> => {
        made = await receiptOf(fact, { ...plan, change })
        return made
      }
      const status = await sentBy(kind === 'aanname' ? { aanname: spoil } : { aanname: good, aflevering: spoil })
      const faults = made === undefined ? ['not made'] : await verifiedAtTheDesk(made)
      // The receiver's own key began when its home was made.
      const genuine =
        change === undefined && inUse(plan.signer, plan.at) && (kind === 'aanname' || plan.at === instants.now)
      const [before, after] = (
        { aanname: ['wachtend', 'aangenomen'], aflevering: ['aangenomen', 'afgeleverd'] } as const
      )[kind]

      expect([plan, kind, faults, faults.length === 0, status]).toEqual([
        plan,
        kind,
        faults,
        genuine,
        // The receiver's own key began with the town: what it signed before that is not its word.
        genuine && (kind === 'aanname' || plan.at === instants.now) ? after : before,
      ])
      outcomes.add(`${kind} ${genuine}`)
    }),
    {
      numRuns: 50,
      examples: kinds.flatMap((kind) => [signed('good', kind), signed('revoked', kind)]),
    },
  )
  expect(outcomes.size).toBe(4)
}, 120_000)

test.each([
  ['is no signature', { jws: 'aa.bb.cc' }, ['jws-key']],
  ['is signed by the sender itself', { by: shv }, ['jws-key']],
  ['is about another message', { confirmed: { bericht: randomUUID() } }, ['jws-payload']],
  ['is about another cipher text', { confirmed: { ladingHash: 'A'.repeat(43) } }, ['lading-mismatch']],
] as const)(
  'H-14: a delivery of which the confirmation %s ends nothing, and is not genuine',
  async (_, plan, codes) => {
    let made: Receipt | undefined
    const aflevering = async (fact: Fact) => (made = await receiptOf(fact, { ...honest, ...plan }))

    expect(await sentBy({ aanname: good, aflevering })).toBe('aangenomen')
    expect(made === undefined ? undefined : await verifiedAtTheDesk(made)).toEqual(codes)
  },
)

test('H-14: a delivery without a confirmation, or of another receiver, ends nothing', async () => {
  const without: Change = ({ feit: { bevestiging: _, ...feit }, ...rest }) => ({ ...rest, feit })
  const other = (fact: Fact) => receiptOf({ ...fact, ontvanger: shv }, { ...honest, by: shv })

  expect(await sentBy({ aanname: good, aflevering: (fact) => receiptOf(fact, { ...honest, change: without }) })).toBe(
    'aangenomen',
  )
  expect(await sentBy({ aanname: good, aflevering: other })).toBe('aangenomen')
})

test('H-14: a delivery whose confirmation names another content proves cipher text only: it does not end a message', async () => {
  const aflevering = (fact: Fact) => receiptOf(fact, { ...honest, confirmed: { inhoudHash: 'A'.repeat(43) } })

  expect(await sentBy({ aanname: good, aflevering })).toBe('aangenomen')
})

test.each(['bericht', 'ladingHash', 'afzender', 'ontvanger'] as const)(
  'H-14: a genuine receipt about another %s neither opens nor ends a message',
  async (name) => {
    const other = { bericht: randomUUID(), ladingHash: 'A'.repeat(43), afzender: se, ontvanger: shv }
    const about = (fact: Fact) => receiptOf({ ...fact, [name]: other[name] }, honest)

    expect(await sentBy({ aanname: about })).toBe('wachtend')
    expect(await sentBy({ aanname: good, aflevering: about })).toBe('aangenomen')
  },
)

test.each(signers)(
  'H-14: the header of a batch that %s signed is genuine exactly when that key was the hub’s and in use',
  async (signer) => {
    const directory = await trustedDirectory(town.hubHome, town.clock.now)
    for (const at of Object.values(instants)) {
      const fact = { soort: 'aanname', bericht: randomUUID(), ladingHash: 'A'.repeat(43), afzender: shv, ontvanger: se }
      const { ondertekening } = await receiptOf(fact as Fact, { ...honest, signer, at })
      const verdict = await judgeHeader(ondertekening, directory)

      expect(verdict.ok, at).toBe(inUse(signer, at))
      const code = signer === 'stranger' ? 'jws-signature' : 'jws-key'
      expect(verdict.ok ? [] : verdict.faults, at).toEqual(inUse(signer, at) ? [] : [{ code, pointer: '' }])
    }
  },
)

test('H-14: who wants a receipt judged asks the one who judges: nothing else verifies one', () => {
  const verifies = (file: string): boolean =>
    /\bverify(?:Receipt|Batch|Header)\(/.test(readFileSync(join(house, file), 'utf8'))
  const sources = readFloorPlan().flatMap((room) => sourcesOf(room))

  expect(sources.filter(verifies)).toEqual(['envelope/receipts.ts', 'directory/judge-receipt.ts'])
})
