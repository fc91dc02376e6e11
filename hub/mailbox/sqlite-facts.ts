/** The facts of receipts in SQLite. */
import { partiesOf } from './fact-parties.ts'
import type { Receipt, ReceiptFact } from '../../envelope/visible.ts'
import type { Prepare } from './sqlite-schema.ts'
import type { Tables } from './tables.ts'

/** The table of facts in this database. */
export function factTable(prepare: Prepare): Tables['facts'] {
  const add = prepare('INSERT INTO fact (sender, receiver, at, fact) VALUES (?, ?, ?, ?)')
  const unsigned = prepare('SELECT number, fact FROM fact WHERE receipt IS NULL ORDER BY number LIMIT ?')
  const sign = prepare('UPDATE fact SET receipt = ? WHERE number = ?')
  const one = prepare('SELECT receipt FROM fact WHERE number = ?').pluck()
  // A page of each side, of which one page is taken: asked with OR, SQLite would collect all before it sorts.
  const side = (which: string): string =>
    `SELECT * FROM (SELECT number, receipt FROM fact WHERE ${which} AND number > @after AND receipt IS NOT NULL
      ORDER BY number LIMIT @limit)`
  const page = prepare(
    `${side('sender = @oin')} UNION ALL ${side('receiver = @oin AND sender <> @oin')} ORDER BY number LIMIT @limit`,
  )
  const prune = prepare(
    `DELETE FROM fact WHERE number IN
      (SELECT number FROM fact WHERE receipt IS NOT NULL AND at < ? ORDER BY at LIMIT ?)`,
  )
  return {
    add: (fact) => Number(add.run(...partiesOf(fact), fact.tijdstip, JSON.stringify(fact)).lastInsertRowid),
    unsigned: (limit) =>
      (unsigned.all(limit) as { number: number; fact: string }[]).map(({ number, fact }) => ({
        number,
        fact: JSON.parse(fact) as ReceiptFact,
      })),
    sign: (number, receipt) => void sign.run(JSON.stringify(receipt), number),
    receipt: (number) => {
      const text = one.get(number) as string | null | undefined
      return text === null || text === undefined ? undefined : (JSON.parse(text) as Receipt)
    },
    receipts: (oin, { after, limit }) =>
      (page.all({ oin, after, limit }) as { number: number; receipt: string }[]).map(({ number, receipt }) => ({
        number,
        receipt: JSON.parse(receipt) as Receipt,
      })),
    pruneBefore: (at, limit) => prune.run(at, limit).changes,
  }
}
