/** What is on record in memory: receipts, headers of batches and the log, with an order for each question. */
import type { Receipt } from '../../envelope/visible.ts'
import type { LastBatch } from '../notary.ts'
import { partiesOf } from './fact-parties.ts'
import type { LogLine } from './journal.ts'
import type { Header, Page } from './mailbox.ts'
import { createOrdered, createShelves, forgetFirst } from './ordered.ts'
import type { Loaded, NumberedReceipt, Store, Written } from './store.ts'

/** As much of a store as is about records. */
type Records = Pick<Store, 'receipt' | 'receipts' | 'headers' | 'firstLine' | 'lines'> & {
  readonly write: (written: Pick<Written, 'entries' | 'batch'>) => void
  /** The ends of the three rows of numbers. */
  readonly ends: () => Pick<Loaded, 'lastLine' | 'facts' | 'batch'>
  readonly forget: Readonly<Record<'receipts' | 'headers' | 'lines', (before: string, limit: number) => number>>
}

/** Nothing on record. */
export function memoryRecords(): Records {
  const lines = createOrdered<number, LogLine>()
  const headers = createOrdered<number, Header>()
  const receipts = memoryReceipts()
  let batch: LastBatch = { number: 0, root: null }
  return {
    write: (written) => {
      for (const { line, fact } of written.entries) {
        lines.set(line.nummer, line)
        if (fact !== undefined) receipts.keep(fact)
      }
      if (written.batch === undefined) return
      const { number, root, signature, at } = written.batch
      headers.set(number, { number, signature, at })
      batch = { number, root }
    },
    ends: () => ({ lastLine: lines.last(), facts: receipts.last(), batch }),
    receipt: async (number) => receipts.get(number),
    receipts: async (oin, page) => receipts.of(oin, page),
    headers: async ({ after, limit }) =>
      headers.page(limit, after).map(({ number, signature }) => ({ number, signature })),
    firstLine: async () => lines.page(1)[0]?.nummer,
    lines: async ({ after }, limit) => lines.page(limit, after),
    forget: {
      receipts: receipts.forget,
      headers: (before, limit) => {
        const isOver = ({ at, signature }: Header): boolean => at < before && receipts.oldestSignature() !== signature
        return forgetFirst(headers.page(limit), isOver, ({ number }) => headers.remove(number))
      },
      lines: (before, limit) => {
        const isOver = (line: LogLine): boolean => line.tijdstip < before && line !== lines.last()
        return forgetFirst(lines.page(limit), isOver, ({ nummer }) => lines.remove(nummer))
      },
    },
  }
}

/** Receipts by number, and by party. */
function memoryReceipts() {
  const receipts = createOrdered<number, NumberedReceipt>()
  const byParty = createShelves<NumberedReceipt>()
  let last = 0
  const lose = (fact: NumberedReceipt): void => {
    receipts.remove(fact.number)
    for (const party of new Set(partiesOf(fact.receipt.feit))) byParty.take(party, fact.number)
  }
  return {
    last: (): number => last,
    get: (number: number): Receipt | undefined => receipts.get(number)?.receipt,
    of: (oin: string, { after, limit }: Page): readonly NumberedReceipt[] => byParty.page(oin, limit, after),
    oldestSignature: (): string | undefined => receipts.page(1)[0]?.receipt.ondertekening,
    keep: (fact: NumberedReceipt): void => {
      last = fact.number
      receipts.set(fact.number, fact)
      for (const party of new Set(partiesOf(fact.receipt.feit))) byParty.put(party, fact.number, fact)
    },
    forget: (before: string, limit: number): number =>
      forgetFirst(receipts.page(limit), ({ receipt }) => receipt.feit.tijdstip < before, lose),
  }
}
