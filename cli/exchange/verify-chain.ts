/** Follows the chain of batches: whether each that was seen follows on the one before it, and is the only one of its number. */
import type { SignedBatch } from '../../envelope/index.ts'

/** A batch that the hub signed, and where it was seen. */
export type SeenBatch = { readonly bestand: string; readonly pointer: string; readonly batch: SignedBatch }

/**
 * What is wrong with a chain. `batch-chain`: it does not name the root of the one before it; `batch-twice`: the hub signed
 * another one with the same number; `batch-missing`: one between it and the one before it was not shown.
 */
export type ChainFault = 'batch-chain' | 'batch-twice' | 'batch-missing'

/** A place at which the chain is broken. */
export type Break = Omit<SeenBatch, 'batch'> & { readonly code: ChainFault }

/** Every break, in order of number; `whole` when all between the first and the last ought to be among them. */
export function breaksOf(seen: readonly SeenBatch[], { whole }: { readonly whole: boolean }): readonly Break[] {
  const sorted = seen.toSorted((one, other) => order(one.batch, other.batch))
  return sorted.flatMap(({ bestand, pointer, batch }, index) => {
    const before = sorted[index - 1]?.batch
    const code = faultAfter(before?.epoch === batch.epoch ? before : undefined, batch, whole)
    return code === undefined ? [] : [{ bestand, pointer, code }]
  })
}

function order(one: SignedBatch, other: SignedBatch): number {
  if (one.epoch !== other.epoch) return one.epoch < other.epoch ? -1 : 1
  return one.nummer - other.nummer
}

function faultAfter(before: SignedBatch | undefined, batch: SignedBatch, whole: boolean): ChainFault | undefined {
  if (before === undefined) return batch.nummer === 1 && batch.vorige !== null ? 'batch-chain' : undefined
  if (batch.nummer === before.nummer)
    return batch.wortel === before.wortel && batch.vorige === before.vorige ? undefined : 'batch-twice'
  if (batch.nummer > before.nummer + 1) return whole ? 'batch-missing' : undefined
  return batch.vorige === before.wortel ? undefined : 'batch-chain'
}
