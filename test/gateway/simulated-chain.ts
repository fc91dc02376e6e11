/**
 * Chains of batches without cryptography, and a hub that gives headers of them as a test likes.
 *
 * Inside: makes headers of the gateway's history, which no door gives.
 */
import { checkBatch } from '../../gateway/history/check-batch.ts'
import type { BatchFound, HeaderSource } from '../../gateway/history/check-batch.ts'
import type { BatchClaim } from '../../gateway/history/compare.ts'
import type { Header } from '../../gateway/history/header.ts'
import { createKnownBatches } from '../../gateway/history/known-batches.ts'
import type { KnownBatches } from '../../gateway/history/known-batches.ts'

export const epoch = 'e'

/** Batches 1 to `length`; after `forkedAt` those of another history by this name. */
export function chainOf(length: number, forkedAt = length, fork = 'other'): readonly Header[] {
  const rootOf = (nummer: number): string => (nummer <= forkedAt ? `root-${nummer}` : `${fork}-${nummer}`)
  return Array.from({ length }, (_, index) => {
    const nummer = index + 1
    const vorige = nummer === 1 ? null : rootOf(index)
    const batch = { epoch, nummer, vorige, wortel: rootOf(nummer), aantal: 1, tijdstip: '2026-11-23T10:00:00.000Z' }
    return { batch, signature: JSON.stringify(batch) }
  })
}

/** What a sender claims that verified this batch. */
export const claimOf = ({ batch: { epoch, nummer, wortel } }: Header): BatchClaim => ({ epoch, nummer, wortel })

/** A hub that answers each request for headers after a number so, and what was asked of it. */
export type Simulated = { readonly source: HeaderSource; readonly known: KnownBatches; readonly asked: number[] }

/** Its pages have so many headers; every signature is good that was made here. */
export function simulated(
  own: readonly Header[],
  answer: (after: number) => readonly Header[],
  { size = 100, requests = 100 }: { readonly size?: number; readonly requests?: number } = {},
): Simulated {
  const known = createKnownBatches()
  for (const header of own) known.add(header)
  const asked: number[] = []
  const source: HeaderSource = {
    known,
    headers: async (after) => {
      asked.push(after)
      const rows = answer(after).slice(0, size)
      const value = rows.map(({ batch, signature }) => ({ number: batch.nummer, signature }))
      return { kind: 'good', epoch, value }
    },
    judge: async (signature) => JSON.parse(signature) as Header['batch'],
    learn: async (header) => known.add(header),
    budget: { requests },
  }
  return { source, known, asked }
}

/** The answers of a hub that shows this chain. */
export const showing =
  (chain: readonly Header[]) =>
  (after: number): readonly Header[] =>
    chain.slice(after)

/** Looks it up as long as there is more, with the requests of a round each time. */
export async function lookUpFully({ source }: Simulated, claim: BatchClaim, own?: Header): Promise<BatchFound> {
  const { requests } = source.budget
  for (let round = 0; ; round++) {
    const found = await checkBatch(source, claim, own)
    if (found.verdict !== 'more' || round > 100) return found
    source.budget.requests = requests
  }
}
