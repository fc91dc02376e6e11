/** Looks a batch that a sender claims up in the chain that the hub signed, from what is known here to it. */
import type { SignedBatch } from '../../envelope/index.ts'
import type { Hub } from '../read-hub.ts'
import type { BatchClaim } from './compare.ts'
import { contradict } from './header.ts'
import type { Header } from './header.ts'
import type { KnownBatches } from './known-batches.ts'

/** Where headers come from. */
export type HeaderSource = {
  readonly headers: Hub['headers']
  /** The batch that this signature of the hub is about; nothing when it is none, or by no key in use. */
  readonly judge: (signature: string) => Promise<SignedBatch | undefined>
  readonly known: KnownBatches
  /** Remembers a header that is in one chain with what is known. */
  readonly learn: (header: Header) => Promise<void>
  /** Requests that may still be made in this round. */
  readonly budget: { requests: number }
}

/**
 * What became of looking it up. `proof`: the hub signed two headers that contradict each other. `unsupported`: it signed
 * another root under this number, and only the sender can show the one that it claims. `absent`: the hub does not give it.
 * `other`: the hub is another incarnation now. `more`: next time it goes on. `away`: the hub did not answer.
 */
export type BatchFound =
  | { readonly verdict: 'agrees' }
  | { readonly verdict: 'unsupported'; readonly own: Header }
  | { readonly verdict: 'proof'; readonly headers: readonly [Header, Header] }
  | { readonly verdict: Interrupted }

/** Why no answer came. */
type Interrupted = 'absent' | 'other' | 'more' | 'away'

/** Looks it up. `own` is the header when the claim is our own: then another one under its number is proof. */
export async function checkBatch(source: HeaderSource, claim: BatchClaim, own?: Header): Promise<BatchFound> {
  const { known } = source
  const page = await nextHeaders(source, claim.epoch, claim.nummer - 1)
  if (typeof page === 'string') return { verdict: page }
  const [found] = page
  const against = [own, known.against(found)].find((each) => each !== undefined && contradict(each, found))
  if (against !== undefined) return { verdict: 'proof', headers: [against, found] }
  if (found.batch.wortel !== claim.wortel) return { verdict: 'unsupported', own: found }
  const [below, above] = [known.below(claim), known.above(claim)]
  const fixed = [found, ...(above === undefined ? [] : [above])]
  const followed = await follow(source, below ?? found, fixed)
  if (followed.verdict === 'agrees') await source.learn(found)
  return followed
}

/** Follows the chain from this header until it has passed through all of these, the last of which is the highest. */
async function follow(source: HeaderSource, from: Header, fixed: readonly Header[]): Promise<BatchFound> {
  const to = fixed.at(-1)?.batch.nummer ?? 0
  let last = from
  while (last.batch.nummer < to) {
    const page = await nextHeaders(source, from.batch.epoch, last.batch.nummer)
    if (typeof page === 'string') {
      // As far as the chain was followed from what is known, it need not be followed again.
      if (source.known.at(from.batch) !== undefined && last !== from) await source.learn(last)
      return { verdict: page }
    }
    for (const header of page.filter(({ batch }) => batch.nummer <= to)) {
      const against = [last, ...fixed].find((each) => contradict(each, header))
      if (against !== undefined) return { verdict: 'proof', headers: [against, header] }
      last = header
    }
  }
  return { verdict: 'agrees' }
}

/** The headers right after this number, as far as they follow one another and the hub signed them: one at least. */
async function nextHeaders(
  { headers, judge, budget }: HeaderSource,
  epoch: string,
  after: number,
): Promise<Interrupted | readonly [Header, ...Header[]]> {
  if (budget.requests <= 0) return 'more'
  budget.requests--
  const answer = await headers(after)
  if (answer.kind === 'unreachable') return 'away'
  if (answer.kind === 'refused') return 'absent'
  if (answer.epoch !== epoch) return 'other'
  const good: Header[] = []
  for (const { number, signature } of answer.value) {
    const batch = number === after + 1 + good.length ? await judge(signature) : undefined
    if (batch === undefined || batch.nummer !== number || batch.epoch !== epoch) break
    good.push({ batch, signature })
  }
  const [first, ...rest] = good
  return first === undefined ? 'absent' : [first, ...rest]
}
