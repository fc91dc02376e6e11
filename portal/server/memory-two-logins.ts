/** Rules and proposals in memory. */
import type { Proposal, TwoLoginsStore, TypesRule } from './two-logins-store.ts'

/** A store of them over these proposals, by organisation. */
export function twoLoginsInMemory(proposals: Map<string, Map<string, Proposal>>): TwoLoginsStore {
  const rules = new Map<string, TypesRule>()
  return {
    rule: async (oin) => rules.get(oin),
    changeRule: async (oin, change) => {
      const next = change(rules.get(oin))
      if (next !== undefined) rules.set(oin, next)
    },
    proposal: async (oin, id) => proposals.get(oin)?.get(id),
    keepProposal: async (proposal, most) => {
      const own = proposals.get(proposal.oin) ?? new Map<string, Proposal>()
      if (own.has(proposal.id)) return 'there'
      if (own.size >= most) return 'full'
      proposals.set(proposal.oin, own.set(proposal.id, proposal))
      return 'kept'
    },
    changeProposal: async (oin, id, change) => {
      const before = proposals.get(oin)?.get(id)
      const next = before === undefined ? undefined : change(before)
      if (next !== undefined) proposals.get(oin)?.set(id, next)
    },
    dropProposal: async (oin, id) => void proposals.get(oin)?.delete(id),
  }
}
