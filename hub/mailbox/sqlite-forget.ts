/** Forgets in SQLite: lines, receipts and headers that are past their time, and what is left of messages that nothing is about. */
import { instantCell } from './sqlite-codes.ts'
import type { Cell } from './sqlite-codes.ts'
import type { Prepare } from './sqlite-schema.ts'
import type { Forgettable } from './store.ts'

type Old = { readonly number: number; readonly at: number }
type OldEntry = Old & { readonly hash: Cell } & { readonly message: number | null; readonly fact: number | null }

/** What a database is made to forget; each gives how much. */
export type Forgetting = Readonly<
  Record<Exclude<Forgettable, 'ids' | 'refusals'>, (before: string, limit: number) => number>
>

/** The newest line that is forgotten, of which the hash stays; a receipt may be left in the place of it and of those before. */
export type Floor = { readonly get: () => number; readonly set: (line: { number: number; hash: Cell }) => void }

/** Forgets in this database; `clean` is told of each message about which there may be nothing any more. */
export function forgettingIn(prepare: Prepare, floor: Floor, clean: (message: number) => void): Forgetting {
  const lines = prepare(
    `SELECT number, at, message, fact, hash FROM journal WHERE number > ? AND number < (SELECT max(number) FROM journal)
      ORDER BY number LIMIT ?`,
  )
  const facts = prepare('SELECT number, at, message, fact, hash FROM journal WHERE fact > 0 ORDER BY fact LIMIT ?')
  const remove = prepare('DELETE FROM journal WHERE number = ?')
  const strip = prepare(
    `UPDATE journal SET fact = NULL, detail = NULL, batch = NULL, place = NULL, path = NULL,
      whole = json_remove(whole, '$.fact') WHERE number = ?`,
  )
  const removeEntry = ({ number, message }: OldEntry): void => {
    remove.run(number)
    if (message !== null) clean(message)
  }
  return {
    lines: (before, limit) => {
      const old = oldOf(lines.all(floor.get(), limit) as OldEntry[], before)
      const newest = old.at(-1)
      if (newest !== undefined) floor.set(newest)
      for (const entry of old) if (entry.fact === null) removeEntry(entry)
      return old.length
    },
    receipts: (before, limit) => {
      const old = oldOf(facts.all(limit) as OldEntry[], before)
      for (const entry of old) {
        if (entry.number <= floor.get()) removeEntry(entry)
        else strip.run(entry.number)
      }
      return old.length
    },
    headers: headersIn(prepare),
  }
}

function headersIn(prepare: Prepare): Forgetting['headers'] {
  const headers = prepare('SELECT number, at FROM batch ORDER BY number LIMIT ?')
  const inUse = prepare('SELECT batch FROM journal WHERE fact > 0 ORDER BY fact LIMIT 1').pluck()
  const remove = prepare('DELETE FROM batch WHERE number = ?')
  return (before, limit) => {
    // A receipt is nothing without the signature that it shares.
    const least = (inUse.get() as number | undefined) ?? Number.POSITIVE_INFINITY
    const old = oldOf(headers.all(limit) as Old[], before).filter(({ number }) => number < least)
    for (const { number } of old) remove.run(number)
    return old.length
  }
}

/** The first of these rows, as far as they are from before the instant. */
function oldOf<Row extends Old>(rows: readonly Row[], before: string): readonly Row[] {
  const limit = instantCell(before)
  const kept = rows.findIndex(({ at }) => at >= limit)
  return kept === -1 ? rows : rows.slice(0, kept)
}
