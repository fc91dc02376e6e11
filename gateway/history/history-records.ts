/** The part of a gateway's records that is about history: what it knows of the hub's, and evidence of what does not fit. */
import type { Evidence } from './evidence.ts'
import type { Header } from './header.ts'
import { mostEpochs, mostPerEpoch } from './known-batches.ts'
import type { Book } from './known-books.ts'

/** Keeps them. */
export type HistoryRecords = {
  readonly batches: () => Promise<readonly Header[]>
  /** Keeps one more; `all` gives those that are worth keeping, when older ones are to be let go of. */
  readonly addBatch: (header: Header, all: () => readonly Header[]) => Promise<void>
  readonly books: () => Promise<readonly Book[]>
  readonly setBooks: (books: readonly Book[]) => Promise<void>
  /** All evidence, by name. */
  readonly evidence: () => Promise<ReadonlyMap<string, Evidence>>
  /** Keeps it under this name, in the place of what was kept under it. */
  readonly keep: (name: string, evidence: Evidence) => Promise<void>
}

/** Lines after which what is kept of batches is written anew, without those that were let go of. */
export const mostLines = 2 * mostEpochs * mostPerEpoch
