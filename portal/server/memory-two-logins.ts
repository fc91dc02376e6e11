/** Rules and proposals in memory. */
import type { Proposal, TwoLoginsStore, TypesRule } from './two-logins-store.ts'

/** A store of them over these proposals, by organisation. */
export function twoLoginsInMemory(proposals: Map<string, Map<string, Proposal>>): TwoLoginsStore {
  const rules = new Map<string, TypesRule>()
  return {
    rule: async (oin) => rules.get(oin),
    keepRule: async (oin, rule) => void rules.set(oin, rule),
    proposal: async (oin, id) => proposals.get(oin)?.get(id),
    keepProposal: async (proposal, most) => {
      const own = proposals.get(proposal.oin) ?? new Map<string, Proposal>()
      if (!own.has(proposal.id) && own.size >= most) return 'full'
      proposals.set(proposal.oin, own.set(proposal.id, proposal))
      return 'kept'
    },
    dropProposal: async (oin, id) => void proposals.get(oin)?.delete(id),
  }
}
