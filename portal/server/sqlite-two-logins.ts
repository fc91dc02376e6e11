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
  const write = database.prepare('UPDATE voorstel SET tekst = ? WHERE oin = ? AND id = ?')
  const changeRule = database.transaction((oin: string, change: Parameters<TwoLoginsStore['changeRule']>[1]) => {
    const next = change(read(rule.get(oin)))
    if (next !== undefined) keepRule.run(oin, JSON.stringify(next))
  })
  const changeProposal = database.transaction((...[oin, id, change]: Parameters<TwoLoginsStore['changeProposal']>) => {
    const before = read<Proposal>(proposal.get(oin, id))
    const next = before === undefined ? undefined : change(before)
    if (next !== undefined) write.run(JSON.stringify(next), oin, id)
  })
  return {
    rule: async (oin) => read<TypesRule>(rule.get(oin)),
    changeRule: async (oin, change) => changeRule.immediate(oin, change),
    proposal: async (oin, id) => read<Proposal>(proposal.get(oin, id)),
    keepProposal: keepIn(database),
    changeProposal: async (oin, id, change) => changeProposal.immediate(oin, id, change),
    dropProposal: async (oin, id) => void drop.run(oin, id),
  }
}

function read<Kept>(text: unknown): Kept | undefined {
  return typeof text === 'string' ? (JSON.parse(text) as Kept) : undefined
}

/** Keeps in one transaction: what is counted cannot change before it is written. */
function keepIn(database: Database): TwoLoginsStore['keepProposal'] {
  const isThere = database.prepare('SELECT 1 FROM voorstel WHERE oin = ? AND id = ?').pluck()
  const load = database.prepare('SELECT aantal FROM voorstel_omvang WHERE oin = ?').pluck()
  const write = database.prepare('INSERT INTO voorstel VALUES (?, ?, ?, ?)')
  const keep = database.transaction((proposal: Proposal, most: number) => {
    const { oin, id, until } = proposal
    if (isThere.get(oin, id) !== undefined) return 'there'
    if (((load.get(oin) as number | undefined) ?? 0) >= most) return 'full'
    write.run(oin, id, JSON.stringify(proposal), until)
    return 'kept'
  })
  return async (proposal, most) => keep.immediate(proposal, most)
}
