/** What is on record besides the messages: receipts, the log and the counts, whatever store keeps them. */
import { isBroken } from './chain.ts'
import type { LogLine, LogQuery } from './journal.ts'
import { isAsked } from './log-search.ts'
import type { Mailbox } from './mailbox.ts'
import { inSlices, slice } from './slices.ts'
import type { Tables } from './tables.ts'

/** Does the work all or nothing, and resolves when it is as durable as the store promises. */
export type Run = <Value>(work: () => Value) => Promise<Value>

type Records = Pick<
  Mailbox,
  | 'unsigned'
  | 'sign'
  | 'lastRoot'
  | 'headers'
  | 'receipt'
  | 'receipts'
  | 'log'
  | 'brokenLine'
  | 'counts'
  | 'countsOfAll'
  | 'prune'
  | 'load'
>

/** The part of a mailbox over these tables that is about records. */
export function recordsOver(tables: Tables, run: Run): Records {
  return {
    unsigned: (limit) => run(() => tables.facts.unsigned(limit)),
    sign: (receipts, header) =>
      run(() => {
        for (const { number, receipt } of receipts) tables.facts.sign(number, receipt)
        const number = batchesOf(tables) + 1
        tables.batches.add(number, header)
        tables.standing.set('batches', String(number))
        tables.standing.set('root', header.root)
      }),
    lastRoot: () => run(() => ({ number: batchesOf(tables), root: tables.standing.get('root') ?? null })),
    headers: (page) => run(() => tables.batches.page(page)),
    receipt: (number) => run(() => tables.facts.receipt(number)),
    receipts: (oin, page) => run(() => tables.facts.receipts(oin, page)),
    log: (query) => search(tables, run, query),
    brokenLine: () => firstBroken(tables, run),
    counts: (oin) => run(() => tables.counters.of(oin)),
    countsOfAll: (page) => run(() => tables.counters.page(page)),
    prune: async ({ receiptsBefore, headersBefore, logBefore, refusalsBefore }) => {
      const { known, facts, batches, log, refusals } = tables
      await inSlices(() => run(() => known.pruneBefore(receiptsBefore, slice.items)))
      await inSlices(() => run(() => facts.pruneBefore(receiptsBefore, slice.items)))
      await inSlices(() => run(() => batches.pruneBefore(headersBefore, slice.items)))
      await inSlices(() => run(() => log.pruneBefore(logBefore, slice.items)))
      await inSlices(() => run(() => refusals.pruneBefore(refusalsBefore, slice.items)))
    },
    load: () => run(() => ({ ...tables.loads.get({}), oldest: tables.messages.oldest() })),
  }
}

/** How many batches were signed. */
function batchesOf({ standing }: Tables): number {
  return Number(standing.get('batches') ?? 0)
}

/** Looks at the lines that may be asked, a slice at a time, until there are enough. */
async function search(tables: Tables, run: Run, query: LogQuery): Promise<readonly LogLine[]> {
  const found: LogLine[] = []
  let { after } = query
  await inSlices(async () => {
    if (found.length >= query.limit) return 0
    const seen = await run(() => tables.log.candidates({ ...query, after }, slice.items))
    after = seen.at(-1)?.nummer ?? after
    found.push(...seen.filter((line) => isAsked(line, query)))
    return seen.length
  })
  return found.slice(0, query.limit)
}

/** Checks the chain a slice at a time; lines that are forgotten meanwhile are not missed. */
async function firstBroken(tables: Tables, run: Run): Promise<number | undefined> {
  let previous: LogLine | undefined
  let broken: number | undefined
  await inSlices(async () => {
    if (broken !== undefined) return 0
    const { first, lines } = await run(() => ({
      first: tables.log.first(),
      lines: tables.log.candidates({ after: previous?.nummer ?? 0 }, slice.items),
    }))
    if (previous !== undefined && first !== undefined && first.nummer > previous.nummer) previous = undefined
    for (const line of lines) {
      if (isBroken(line, previous)) broken ??= line.nummer
      previous = line
    }
    return lines.length
  })
  return broken
}
