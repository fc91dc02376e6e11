/** What is on record besides the messages: receipts, the log and the counts, whatever store keeps them. */
import { isBroken } from './chain.ts'
import type { LogLine, LogQuery } from './journal.ts'
import { isAsked } from './log-search.ts'
import type { Mailbox, Retention } from './mailbox.ts'
import { inSlices, slice } from './slices.ts'
import type { Store } from './store.ts'

type Records = Pick<
  Mailbox,
  'headers' | 'receipt' | 'receipts' | 'log' | 'brokenLine' | 'counts' | 'countsOfAll' | 'prune' | 'load'
>

/** Asks, and gives the answer once all that it may tell of is durable. */
export type Told = <Value>(question: Promise<Value>) => Promise<Value>

/** The part of a mailbox over this store that is about records. */
export function recordsOver(store: Store, told: Told): Records {
  return {
    headers: (page) => told(store.headers(page)),
    receipt: (number) => told(store.receipt(number)),
    receipts: (oin, page) => told(store.receipts(oin, page)),
    log: (query) => told(search(store, query)),
    brokenLine: () => firstBroken(store),
    counts: (oin) => told(store.counts(oin)),
    countsOfAll: (page) => told(store.countsOfAll(page)),
    prune: (retention) => prune(store, retention),
    load: async () => ({ ...(await store.waiting({})), oldest: await store.oldest() }),
  }
}

async function prune(
  { forget, shrink }: Store,
  { receiptsBefore, headersBefore, logBefore, refusalsBefore }: Retention,
): Promise<void> {
  // Lines before ids: of what is forgotten in both nothing is left.
  await inSlices(() => forget.lines(logBefore, slice.items))
  await inSlices(() => forget.receipts(receiptsBefore, slice.items))
  await inSlices(() => forget.ids(receiptsBefore, slice.items))
  await inSlices(() => forget.headers(headersBefore, slice.items))
  await inSlices(() => forget.refusals(refusalsBefore, slice.items))
  await shrink()
}

/** Looks at the lines that may be asked, a slice at a time, until there are enough. */
async function search(store: Store, query: LogQuery): Promise<readonly LogLine[]> {
  const found: LogLine[] = []
  let { after } = query
  await inSlices(async () => {
    if (found.length >= query.limit) return 0
    const seen = await store.lines({ ...query, after }, slice.items)
    after = seen.at(-1)?.nummer ?? after
    found.push(...seen.filter((line) => isAsked(line, query)))
    return seen.length
  })
  return found.slice(0, query.limit)
}

/** Checks the chain a slice at a time; lines that are forgotten meanwhile are not missed. */
async function firstBroken(store: Store): Promise<number | undefined> {
  let previous: LogLine | undefined
  let broken: number | undefined
  await inSlices(async () => {
    if (broken !== undefined) return 0
    const lines = await store.lines({ after: previous?.nummer ?? 0 }, slice.items)
    const first = await store.firstLine()
    if (previous !== undefined && first !== undefined && first > previous.nummer) previous = undefined
    for (const line of lines) {
      if (isBroken(line, previous)) broken ??= line.nummer
      previous = line
    }
    return lines.length
  })
  return broken
}
