/** Keeps history records in memory. */
import type { Evidence } from './evidence.ts'
import type { Header } from './header.ts'
import { mostLines } from './history-records.ts'
import type { HistoryRecords } from './history-records.ts'
import type { Book } from './known-books.ts'

/** Records that are gone with the process. */
export function memoryHistory(): HistoryRecords {
  let batches: readonly Header[] = []
  let books: readonly Book[] = []
  const evidence = new Map<string, Evidence>()
  return {
    batches: async () => batches,
    addBatch: async (header, all) => {
      batches = [...(batches.length >= mostLines ? all() : batches), header]
    },
    books: async () => books,
    setBooks: async (next) => void (books = next),
    evidence: async () => new Map(evidence),
    keep: async (name, each) => void evidence.set(name, each),
  }
}
