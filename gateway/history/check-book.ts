/** Looks an address book that a sender claims up in the chain of earlier numbers, down from one that is known here. */
import type { SignedDirectory } from '../../directory/index.ts'
import { sha256 } from '../../envelope/index.ts'
import { isObject } from '../../json/index.ts'
import type { Hub } from '../read-hub.ts'
import type { BookClaim } from './compare.ts'
import type { Book, KnownBooks } from './known-books.ts'

/** Where earlier numbers come from. */
export type BookSource = {
  readonly earlier: Hub['earlierDirectory']
  /** The address book in use. */
  readonly current: { readonly nummer: number; readonly hash: string; readonly signed: SignedDirectory }
  /** Whether enough of who may do so have signed this address book. */
  readonly isSigned: (signed: SignedDirectory) => Promise<boolean>
  readonly known: KnownBooks
  readonly learn: (book: Book) => Promise<void>
  /** Requests that may still be made in this round. */
  readonly budget: { requests: number }
}

/** What became of looking it up, in the words of `BatchFound`; `proof` is two signed address books that contradict each other. */
export type BookFound =
  | { readonly verdict: 'agrees' | 'unsupported' | Interrupted }
  | { readonly verdict: 'proof'; readonly books: readonly [SignedDirectory, SignedDirectory] }

/** Why no answer came. */
type Interrupted = 'absent' | 'more' | 'away'

/** A number as it came, its digest, and the digest that it says the number before it has. */
type Read = Book & { readonly signed: SignedDirectory; readonly vorige: string | null }

/** Looks it up. */
export async function checkBook(source: BookSource, claim: BookClaim): Promise<BookFound> {
  const { current } = source
  if (claim.nummer > current.nummer) return { verdict: 'absent' }
  if (claim.nummer < current.nummer) return descend(source, claim)
  const found = await fetchBook(source, claim.nummer)
  if (typeof found === 'string') return { verdict: found }
  return found.hash === current.hash ? { verdict: 'unsupported' } : signedOtherwise(source, current.signed, found)
}

/** Down from the lowest number above it that is known: each names the digest of the number before it. */
async function descend(source: BookSource, claim: BookClaim): Promise<BookFound> {
  const start = await startAbove(source, claim.nummer)
  if (typeof start === 'string') return { verdict: start }
  let above = start
  while (above.nummer > claim.nummer) {
    const found = await fetchBook(source, above.nummer - 1)
    if (typeof found === 'string') return { verdict: found }
    if (found.hash !== above.vorige) return signedOtherwise(source, above.signed, found)
    await source.learn({ nummer: found.nummer, hash: found.hash })
    above = found
  }
  return { verdict: above.hash === claim.hash ? 'agrees' : 'unsupported' }
}

/** The lowest number above this one that is known, as it was signed. */
async function startAbove(source: BookSource, nummer: number): Promise<Read | Interrupted> {
  const { known, current } = source
  const from = known.above(nummer) ?? current
  const found = from.nummer < current.nummer ? await fetchBook(source, from.nummer) : await read(current.signed)
  if (typeof found === 'string') return found
  return found?.hash === from.hash ? { ...found, nummer: from.nummer } : 'absent'
}

/** Another book than the one that is known: proof when it was signed, and otherwise nothing that was asked for. */
async function signedOtherwise(source: BookSource, own: SignedDirectory, { signed }: Read): Promise<BookFound> {
  return (await source.isSigned(signed)) ? { verdict: 'proof', books: [own, signed] } : { verdict: 'absent' }
}

async function fetchBook({ earlier, budget }: BookSource, nummer: number): Promise<Read | Interrupted> {
  if (budget.requests <= 0) return 'more'
  budget.requests--
  const answer = await earlier(nummer)
  if (answer.kind === 'unreachable') return 'away'
  const found = answer.kind === 'good' ? await read(answer.value) : undefined
  return found === undefined || found.nummer !== nummer ? 'absent' : found
}

/** What an address book says of itself, before anything of it is believed. */
async function read(signed: unknown): Promise<Read | undefined> {
  const payload = isObject(signed) ? signed['payload'] : undefined
  if (typeof payload !== 'string') return undefined
  const bytes = Buffer.from(payload, 'base64url')
  const content = parse(bytes.toString('utf8'))
  if (!isObject(content)) return undefined
  const { nummer, vorige } = content
  if (typeof nummer !== 'number' || (typeof vorige !== 'string' && vorige !== null)) return undefined
  return { nummer, vorige, hash: await sha256(bytes), signed: signed as SignedDirectory }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
