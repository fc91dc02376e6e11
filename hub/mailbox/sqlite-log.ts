/** The log in SQLite: lines by number, and by the few members that make a search narrow. */
import type { LogLine, LogQuery } from './journal.ts'
import { receiverOf } from './log-search.ts'
import { firstBefore } from './slices.ts'
import type { Prepare } from './sqlite-schema.ts'
import type { Tables } from './tables.ts'

/** The table of the log in this database. */
export function logTable(prepare: Prepare): Tables['log'] {
  const first = prepare('SELECT line FROM log ORDER BY number LIMIT 1').pluck()
  const last = prepare('SELECT line FROM log ORDER BY number DESC LIMIT 1').pluck()
  const add = prepare('INSERT INTO log VALUES (?, ?, ?, ?, ?, ?)')
  const oldest = prepare(
    'SELECT number, at FROM log WHERE number < (SELECT max(number) FROM log) ORDER BY number LIMIT ?',
  )
  const prune = prepare('DELETE FROM log WHERE number <= ?')
  const read = (line: unknown): LogLine => JSON.parse(line as string) as LogLine
  const one = (line: unknown): LogLine | undefined => (line === undefined ? undefined : read(line))
  return {
    first: () => one(first.get()),
    last: () => one(last.get()),
    add: (line) => {
      const { nummer, tijdstip, afzender, bericht } = line
      add.run(nummer, tijdstip, afzender, receiverOf(line) ?? null, bericht, JSON.stringify(line))
    },
    candidates: candidatesIn(prepare, read),
    pruneBefore: (at, limit) => {
      const newest = firstBefore(oldest.all(limit) as { readonly number: number; readonly at: string }[], at).at(-1)
      return newest === undefined ? 0 : prune.run(newest.number).changes
    },
  }
}

/** Lines by the narrowest index that the query allows. */
function candidatesIn(prepare: Prepare, read: (line: unknown) => LogLine): Tables['log']['candidates'] {
  const side = (which: string): string =>
    `SELECT * FROM (SELECT number, line FROM log WHERE ${which} AND number > @after ORDER BY number LIMIT @limit)`
  const statements = {
    bericht: prepare(side('message = @bericht')),
    oin: prepare(
      `${side('sender = @oin')} UNION ALL ${side('receiver = @oin AND sender <> @oin')} ORDER BY number LIMIT @limit`,
    ),
    all: prepare(side('TRUE')),
  }
  return (query, limit) => {
    const { after, oin, bericht } = query
    const rows = statements[narrowest(query)].all({ after, oin, bericht, limit }) as { readonly line: string }[]
    return rows.map(({ line }) => read(line))
  }
}

function narrowest({ oin, bericht }: Omit<LogQuery, 'limit'>): 'bericht' | 'oin' | 'all' {
  if (bericht !== undefined) return 'bericht'
  return oin === undefined ? 'all' : 'oin'
}
