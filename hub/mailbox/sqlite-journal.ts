/** The journal in SQLite: what is asked of lines of the log and of receipts, each by an index of its own. */
import type { LogLine, LogQuery } from './journal.ts'
import type { NumberedHeader, Page } from './mailbox.ts'
import { idCell, instantCell, oinCell, readHash } from './sqlite-codes.ts'
import type { Cell } from './sqlite-codes.ts'
import { readLine, readReceipt } from './sqlite-rows.ts'
import type { cellsOf, JournalRow } from './sqlite-rows.ts'
import type { Prepare } from './sqlite-schema.ts'
import type { NumberedReceipt, Written } from './store.ts'

/** The journal of a database. Lines up to `floor` are forgotten. */
export type SqliteJournal = {
  readonly add: (cells: ReturnType<typeof cellsOf>) => void
  readonly addBatch: (batch: NonNullable<Written['batch']>) => void
  readonly last: () => Pick<LogLine, 'nummer' | 'hash'> | undefined
  readonly first: (floor: number) => number | undefined
  readonly lines: (query: Omit<LogQuery, 'limit'>, limit: number) => readonly LogLine[]
  readonly receipt: (number: number) => NumberedReceipt | undefined
  readonly receipts: (oin: string, page: Page) => readonly NumberedReceipt[]
  readonly headers: (page: Page) => readonly NumberedHeader[]
}

/** A row with all that is read back of it. */
const whole = `SELECT j.number, j.at, j.action, j.actor, j.outcome, j.hash, j.whole, j.fact, j.detail, j.place, j.path,
  coalesce((SELECT hash FROM journal WHERE number = j.number - 1), (SELECT value FROM standing WHERE name = 'floor hash')) AS before, b.facts, b.signature,
  m.id, m.lading, m.sender, m.receiver, m.module, m.version, m.type, m.expires
  FROM journal j LEFT JOIN message m ON m.n = j.message LEFT JOIN batch b ON b.number = j.batch`

/** The journal of this database, of a store with this epoch. */
export function sqliteJournal(prepare: Prepare, epoch: string): SqliteJournal {
  const add = prepare(
    `INSERT INTO journal VALUES (@number, @at, @action, @message, @id, @sender, @receiver, @actor, @outcome, @hash, @whole, @fact,
      @detail, @batch, @place, @path)`,
  )
  const addBatch = prepare('INSERT INTO batch VALUES (?, ?, ?, ?)')
  const last = prepare('SELECT number AS nummer, hash FROM journal ORDER BY number DESC LIMIT 1')
  const first = prepare('SELECT number FROM journal WHERE number > ? ORDER BY number LIMIT 1').pluck()
  const headers = prepare('SELECT number, signature FROM batch WHERE number > ? ORDER BY number LIMIT ?')
  const line = prepare(`${whole} WHERE j.number = ?`)
  const receipt = prepare(`${whole} WHERE j.fact = ?`)
  const receiptOf = (fact: number): NumberedReceipt | undefined => {
    const row = receipt.get(fact) as JournalRow | undefined
    return row && readReceipt(row, epoch)
  }
  const [linesOf, factsOf] = [numbersIn(prepare), factsIn(prepare)]
  return {
    add: (cells) => void add.run(cells),
    addBatch: ({ number, at, facts, signature }) => void addBatch.run(number, instantCell(at), facts, signature),
    last: () => {
      const row = last.get() as { readonly nummer: number; readonly hash: Cell } | undefined
      return row && { nummer: row.nummer, hash: readHash(row.hash) }
    },
    first: (floor) => first.get(floor) as number | undefined,
    lines: (query, limit) => linesOf(query, limit).map((number) => readLine(line.get(number) as JournalRow)),
    receipt: receiptOf,
    receipts: (oin, page) => factsOf(oin, page).flatMap((fact) => receiptOf(fact) ?? []),
    headers: ({ after, limit }) => headers.all(after, limit) as NumberedHeader[],
  }
}

/** The numbers of the next lines, by the narrowest index that the query allows. */
function numbersIn(prepare: Prepare): (query: Omit<LogQuery, 'limit'>, limit: number) => readonly number[] {
  const by = (which: string) =>
    prepare(`SELECT number FROM journal WHERE ${which} AND number > @after ORDER BY number LIMIT @limit`).pluck()
  const sides = [by('sender = @oin'), by('receiver = @oin AND sender <> @oin')]
  const refused = by('id = @id')
  const about = by('message = @message')
  const all = by('TRUE')
  const rows = prepare('SELECT n FROM message WHERE id = ?').pluck()
  return ({ after, oin, bericht }, limit) => {
    if (bericht !== undefined) {
      const [id, page] = [idCell(bericht), { after, limit }]
      const pages = (rows.all(id) as number[]).map((message) => about.all({ message, ...page }) as number[])
      return firstOf([refused.all({ id, ...page }) as number[], ...pages], limit)
    }
    if (oin === undefined) return all.all({ after, limit }) as number[]
    return firstOf(
      sides.map((side) => side.all({ oin: oinCell(oin), after, limit }) as number[]),
      limit,
    )
  }
}

/** The numbers of the next receipts of a participant, as sender or as receiver. */
function factsIn(prepare: Prepare): (oin: string, page: Page) => readonly number[] {
  const by = (which: string) =>
    prepare(`SELECT fact FROM journal WHERE ${which} AND fact > @after ORDER BY fact LIMIT @limit`).pluck()
  const sides = [by('sender = @oin'), by('receiver = @oin AND sender <> @oin')]
  return (oin, { after, limit }) =>
    firstOf(
      sides.map((side) => side.all({ oin: oinCell(oin), after, limit }) as number[]),
      limit,
    )
}

/** The first of several pages in order. */
function firstOf(pages: readonly (readonly number[])[], limit: number): readonly number[] {
  return pages
    .flat()
    .sort((one, other) => one - other)
    .slice(0, limit)
}
