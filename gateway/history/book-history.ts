/** What this gateway knows of the numbers of the address book, and what others say of them. */
import { reopenDirectory } from '../../directory/index.ts'
import type { Trust } from '../../directory/index.ts'
import type { PartSetting } from './batch-history.ts'
import { checkBook } from './check-book.ts'
import type { BookSource } from './check-book.ts'
import { compareBook } from './compare.ts'
import type { BookClaim } from './compare.ts'
import { bookProof, unsupported } from './evidence.ts'
import type { Seen } from './evidence.ts'
import { createKnownBooks } from './known-books.ts'
import type { Book, KnownBooks } from './known-books.ts'
import { lookUp } from './look-up.ts'
import type { LookedUp } from './look-up.ts'
import { createWaiting } from './waiting.ts'
import type { Waiting } from './waiting.ts'

/** The numbers that are known, and the claims about others that wait. */
export type BookHistory = {
  /** Takes notice of the address book that a sender used. */
  readonly hear: (claim: BookClaim, seen: Seen) => void
  /** Remembers the address book in use, and tells of a signed one that contradicts it and came to light when ours was renewed. */
  readonly notice: () => Promise<void>
  /** Looks up what waits. */
  readonly check: () => Promise<void>
  readonly waitsSince: () => number | undefined
  /** How many claims could not be compared. */
  readonly incomparable: () => number
}

type Claimed = { readonly claim: BookClaim; readonly seen: Seen }

/** Requests of one round; each gives one number. */
const requestsPerRound = 20

type Setting = PartSetting & { readonly trust: Trust }
/** What it remembers. */
type State = Setting & {
  readonly known: KnownBooks
  readonly waiting: Waiting<Claimed>
  incomparable: number
}

/** Opens it with what was remembered before. */
export async function openBookHistory(setting: Setting): Promise<BookHistory> {
  const state: State = { ...setting, known: createKnownBooks(), waiting: createWaiting(), incomparable: 0 }
  const { known, waiting, clock } = state
  for (const book of await setting.records.books()) known.add(book)
  await notice(state)
  return {
    hear: (claim, seen) => {
      const compared = compareBook(known, claim)
      if (compared === 'agrees') waiting.judged(seen.sender, undefined, clock().getTime())
      else waiting.put(seen.sender, { claim, seen }, clock().getTime())
    },
    notice: () => notice(state),
    check: () => check(state),
    waitsSince: waiting.since,
    incomparable: () => state.incomparable,
  }
}

function check(state: State): Promise<void> {
  const { waiting, isReachable, clock } = state
  const budget = { requests: requestsPerRound }
  const look = (claimed: Claimed): Promise<LookedUp> => lookAt(state, claimed, budget)
  const overdue = (claimed: Claimed): Promise<void> => doubt(state, claimed)
  return lookUp({ waiting, look, overdue, isReachable }, clock().getTime())
}

/** The number in use, and the one before it, which it names. */
async function notice(state: State): Promise<void> {
  const { book, clock, alarms } = state
  const { content, digest } = book.current()
  await learn(state, { nummer: content.nummer, hash: digest })
  if (content.vorige !== null) await learn(state, { nummer: content.nummer - 1, hash: content.vorige })
  const contradiction = book.contradiction()
  if (contradiction !== undefined) await alarms.raise(bookProof(clock(), contradiction))
}

async function learn({ known, records }: State, book: Book): Promise<void> {
  if (known.add(book)) await records.setBooks(known.all())
}

async function lookAt(state: State, { claim, seen }: Claimed, budget: BookSource['budget']): Promise<LookedUp> {
  const { known, hub, book, trust, clock, alarms } = state
  const compared = compareBook(known, claim)
  if (compared === 'incomparable') state.incomparable++
  if (compared === 'agrees' || compared === 'incomparable') return 'judged'
  if (compared === 'later') return 'absent'
  const { content, digest, signed } = book.current()
  const current = { nummer: content.nummer, hash: digest, signed }
  const isSigned: BookSource['isSigned'] = async (other) => (await reopenDirectory(other, trust, clock())).ok
  const source = { earlier: hub.earlierDirectory, current, isSigned, known, learn: (each: Book) => learn(state, each) }
  const found = await checkBook({ ...source, budget }, claim)
  if (found.verdict === 'proof') {
    await alarms.raise(bookProof(clock(), { nummer: claim.nummer, books: found.books }, seen), seen)
    return 'judged'
  }
  if (found.verdict === 'unsupported') await doubt(state, { claim, seen })
  return found.verdict === 'agrees' || found.verdict === 'unsupported' ? 'judged' : found.verdict
}

function doubt({ alarms, clock, known }: State, { claim, seen }: Claimed): Promise<void> {
  const { nummer } = claim
  const hash = known.hashAt(nummer)
  const own = hash === undefined ? undefined : { nummer, hash }
  return alarms.raise(unsupported(clock(), seen, { controlepunt: { adresboek: claim }, own }), seen)
}
