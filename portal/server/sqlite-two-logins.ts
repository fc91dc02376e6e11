/** Rules and proposals in SQLite. */
import type { Database } from 'better-sqlite3'
import type { Proposal, TwoLoginsStore, TypesRule } from './two-logins-store.ts'

/** The tables; `counting` makes the count of each organisation. */
export const twoLoginsTables = `
CREATE TABLE twee_inlogs (oin TEXT PRIMARY KEY, tekst TEXT NOT NULL) STRICT;
CREATE TABLE voorstel (oin TEXT, id TEXT, tekst TEXT NOT NULL, tot TEXT NOT NULL, PRIMARY KEY (oin, id)) STRICT;
CREATE INDEX voorstel_tot ON voorstel (tot);`

/** The rules and proposals in this database. */
export function twoLoginsIn(database: Database): TwoLoginsStore {
  const rule = database.prepare('SELECT tekst FROM twee_inlogs WHERE oin = ?').pluck()
  const keepRule = database.prepare(
    'INSERT INTO twee_inlogs VALUES (?, ?) ON CONFLICT (oin) DO UPDATE SET tekst = excluded.tekst',
  )
  const proposal = database.prepare('SELECT tekst FROM voorstel WHERE oin = ? AND id = ?').pluck()
  const drop = database.prepare('DELETE FROM voorstel WHERE oin = ? AND id = ?')
  const read = <Kept>(text: unknown): Kept | undefined =>
    typeof text === 'string' ? (JSON.parse(text) as Kept) : undefined
  return {
    rule: async (oin) => read<TypesRule>(rule.get(oin)),
    keepRule: async (oin, kept) => void keepRule.run(oin, JSON.stringify(kept)),
    proposal: async (oin, id) => read<Proposal>(proposal.get(oin, id)),
    keepProposal: keepIn(database),
    dropProposal: async (oin, id) => void drop.run(oin, id),
  }
}

/** Keeps in one transaction: what is counted cannot change before it is written. */
function keepIn(database: Database): TwoLoginsStore['keepProposal'] {
  const isThere = database.prepare('SELECT 1 FROM voorstel WHERE oin = ? AND id = ?').pluck()
  const load = database.prepare('SELECT aantal FROM voorstel_omvang WHERE oin = ?').pluck()
  const write = database.prepare(
    `INSERT INTO voorstel VALUES (?, ?, ?, ?)
      ON CONFLICT (oin, id) DO UPDATE SET tekst = excluded.tekst, tot = excluded.tot`,
  )
  const keep = database.transaction((proposal: Proposal, most: number) => {
    const { oin, id, until } = proposal
    if (isThere.get(oin, id) === undefined && ((load.get(oin) as number | undefined) ?? 0) >= most) return 'full'
    write.run(oin, id, JSON.stringify(proposal), until)
    return 'kept'
  })
  return async (proposal, most) => keep.immediate(proposal, most)
}
