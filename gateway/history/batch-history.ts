/** What this gateway knows of the hub's batches of receipts, and what others say of them. */
import { judgeHeader } from '../../directory/index.ts'
import type { SignedBatch } from '../../envelope/index.ts'
import type { AddressBook } from '../address-book.ts'
import type { Hub } from '../read-hub.ts'
import type { Alarms } from './alarms.ts'
import { checkBatch } from './check-batch.ts'
import type { HeaderSource } from './check-batch.ts'
import { compareBatch } from './compare.ts'
import type { BatchClaim } from './compare.ts'
import { batchProof, unsupported } from './evidence.ts'
import type { Seen } from './evidence.ts'
import type { Header } from './header.ts'
import type { HistoryRecords } from './history-records.ts'
import { createKnownBatches } from './known-batches.ts'
import type { KnownBatches } from './known-batches.ts'
import { lookUp } from './look-up.ts'
import type { LookedUp } from './look-up.ts'
import { createWaiting } from './waiting.ts'
import type { Waiting } from './waiting.ts'

/** What both parts of a history need. */
export type PartSetting = {
  readonly oin: string
  readonly hub: Pick<Hub, 'headers' | 'earlierDirectory'>
  readonly book: AddressBook
  readonly records: HistoryRecords
  readonly clock: () => Date
  readonly alarms: Alarms
  /** Whether the hub answered last time, whatever it was asked. */
  readonly isReachable: () => boolean
}

/** The batches that are known, and the claims about others that wait. */
export type BatchHistory = {
  /** Remembers the batch of a receipt of ours that was verified, when it fits in one chain with what is known. */
  readonly remember: (header: Header, seen: Seen) => Promise<void>
  /** Takes notice of the newest batch that a sender verified. */
  readonly hear: (claim: BatchClaim, seen: Seen) => void
  /** The newest batch, for what we seal ourselves. */
  readonly newest: () => BatchClaim | null
  /** Looks up what waits. */
  readonly check: () => Promise<void>
  readonly waitsSince: () => number | undefined
  /** How many claims could not be compared. */
  readonly incomparable: () => number
}

/** A claim that waits; with the header when it is our own. */
type Claimed = { readonly claim: BatchClaim; readonly seen: Seen; readonly own?: Header }

/** Requests of one round; each gives a hundred headers at most. */
const requestsPerRound = 100

/** What it remembers. */
type State = PartSetting & {
  readonly known: KnownBatches
  readonly waiting: Waiting<Claimed>
  incomparable: number
}

/** Opens it with what was remembered before. */
export async function openBatchHistory(setting: PartSetting): Promise<BatchHistory> {
  const state: State = { ...setting, known: createKnownBatches(), waiting: createWaiting(), incomparable: 0 }
  const { known, waiting, clock } = state
  for (const header of await setting.records.batches()) known.add(header)
  return {
    remember: (header, seen) => remember(state, header, seen),
    hear: (claim, seen) => {
      if (compareBatch(known, claim) === 'agrees') waiting.judged(seen.sender, undefined, clock().getTime())
      else waiting.put(seen.sender, { claim, seen }, clock().getTime())
    },
    newest: () => {
      const batch = known.newest()?.batch
      return batch === undefined ? null : claimOf(batch)
    },
    check: () => check(state),
    waitsSince: waiting.since,
    incomparable: () => state.incomparable,
  }
}

async function remember(state: State, header: Header, seen: Seen): Promise<void> {
  const { known, waiting, clock } = state
  const { batch } = header
  const against = known.against(header)
  if (against !== undefined) return prove(state, [against, header], seen)
  // A number that no checkpoint can carry is none to build on.
  if (batch.nummer < 1 || known.at(batch) !== undefined) return undefined
  if (known.above(batch) === undefined || known.rootAt(batch) !== undefined) return learn(state, header)
  // Between what is known: whether the hub has it there too is asked, as if another had said so.
  waiting.put(state.oin, { claim: claimOf(batch), seen, own: header }, clock().getTime())
  return undefined
}

function check(state: State): Promise<void> {
  const { waiting, isReachable, clock } = state
  const budget = { requests: requestsPerRound }
  const look = (claimed: Claimed): Promise<LookedUp> => lookAt(state, claimed, budget)
  const overdue = (claimed: Claimed): Promise<void> => tellOverdue(state, claimed)
  return lookUp({ waiting, look, overdue, isReachable }, clock().getTime())
}

async function lookAt(state: State, { claim, seen, own }: Claimed, budget: HeaderSource['budget']): Promise<LookedUp> {
  const { known, hub, book } = state
  const compared = compareBatch(known, claim)
  if (compared === 'agrees' && own !== undefined) await learn(state, own)
  if (compared === 'incomparable') state.incomparable++
  if (compared === 'agrees' || compared === 'incomparable') return 'judged'
  if (compared === 'later') return 'absent'
  const judge: HeaderSource['judge'] = async (signature) => {
    const verdict = await judgeHeader(signature, book.current())
    return verdict.ok ? verdict.value : undefined
  }
  const source = { headers: hub.headers, judge, known, learn: (header: Header) => learn(state, header), budget }
  const found = await checkBatch(source, claim, own)
  switch (found.verdict) {
    case 'proof':
      await prove(state, found.headers, seen)
      return 'judged'
    case 'unsupported':
      await doubt(state, { claim, seen }, found.own)
      return 'judged'
    case 'agrees':
      return 'judged'
    case 'other':
      return 'absent'
    default:
      return found.verdict
  }
}

/** The hub shows it to nobody here; of an incarnation of the hub that we never met nothing can be said. */
async function tellOverdue(state: State, { claim, seen, own }: Claimed): Promise<void> {
  if (state.known.hasEpoch(claim.epoch)) await doubt(state, { claim, seen }, own ?? state.known.at(claim))
  else state.incomparable++
}

async function learn({ known, records }: State, header: Header): Promise<void> {
  await records.addBatch(header, known.all)
  known.add(header)
}

function prove({ alarms, clock }: State, headers: readonly [Header, Header], seen: Seen): Promise<void> {
  return alarms.raise(batchProof(clock(), headers, seen), seen)
}

function doubt({ alarms, clock }: State, { claim, seen }: Claimed, own: Header | undefined): Promise<void> {
  return alarms.raise(unsupported(clock(), seen, { controlepunt: { knooppunt: claim }, own }), seen)
}

function claimOf({ epoch, nummer, wortel }: SignedBatch): BatchClaim {
  return { epoch, nummer, wortel }
}
