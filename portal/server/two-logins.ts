/**
 * Two logins: a message of a kind that the organisation agreed on leaves only as the sealed message to which another person
 * agreed than the one who proposed it.
 */
import { largestEvent, readEvent, sha256 } from '../../envelope/visible.ts'
import type { SealedEvent } from '../../envelope/visible.ts'
import { readStrictJson } from '../../validator/index.ts'
import { markOf } from './person-mark.ts'
import type { Asker } from './requests.ts'
import type { Proposal, TwoLoginsStore } from './two-logins-store.ts'

/** What a proposal says of a message: what its envelope will show. */
type Proposed = Pick<Proposal, 'id' | 'type' | 'receiver'>

/** What came of proposing, or of agreeing. */
type ProposalOutcome = 'kept' | 'other' | 'full'
type AgreedOutcome = 'agreed' | 'own' | 'gone'

/** What waits for a second person, and what may leave. */
export type TwoLogins = {
  /** Proposes a message; the same one again changes nothing, whoever asks. */
  readonly propose: (asker: Asker, proposed: Proposed) => Promise<ProposalOutcome>
  /** Agrees, as another person, to the sealed message with this digest. */
  readonly agree: (asker: Asker, id: string, digest: string) => Promise<AgreedOutcome>
  /** Takes a proposal back, or sends it back; what left has left. */
  readonly withdraw: (asker: Asker, id: string) => Promise<void>
  /** Whether this sealed message may be offered to the hub. */
  readonly mayLeave: (oin: string, id: string, event: Uint8Array) => Promise<boolean>
}

/** Proposals of an organisation, as many as its outbox holds. */
const mostProposals = 10_000
/** Sealed messages that a proposal remembers. */
const mostAgreed = 5
/** Milliseconds that a proposal is kept: longer than a message waits to be seen, with the time in which the hub may ask for it again. */
const kept = 60 * 24 * 60 * 60_000

/** The proposals and rules in this store. */
export function createTwoLogins(store: TwoLoginsStore, clock: () => Date): TwoLogins {
  return {
    propose: async ({ organisation: { oin }, person }, { id, type, receiver }) => {
      const until = new Date(clock().getTime() + kept).toISOString()
      const proposal = { oin, id, type, receiver, by: markOf(oin, person), until }
      const outcome = await store.keepProposal(proposal, mostProposals)
      if (outcome !== 'there') return outcome
      const before = await store.proposal(oin, id)
      return before?.type === type && before.receiver === receiver ? 'kept' : 'other'
    },
    agree: async ({ organisation: { oin }, person }, id, digest) => {
      const by = markOf(oin, person)
      let outcome: AgreedOutcome = 'gone'
      await store.changeProposal(oin, id, (found) => {
        if (found === undefined) return undefined
        outcome = found.by === by ? 'own' : 'agreed'
        if (outcome === 'own') return undefined
        return { ...found, agreed: [...(found.agreed ?? []), { by, digest }].slice(-mostAgreed) }
      })
      return outcome
    },
    withdraw: ({ organisation: { oin } }, id) => store.dropProposal(oin, id),
    mayLeave: async (oin, id, bytes) => {
      const [rule, proposal] = await Promise.all([store.rule(oin), store.proposal(oin, id)])
      const types = rule?.types ?? []
      if (types.length === 0 && proposal === undefined) return true
      // What cannot be read as the hub reads it is of no kind that may leave.
      const event = eventIn(bytes)
      if (event?.id !== id) return false
      if (proposal === undefined) return !types.includes(event.type)
      const isAsProposed = event.type === proposal.type && event.ontvanger === proposal.receiver
      const digest = await sha256(bytes)
      return isAsProposed && proposal.agreed?.some((each) => each.digest === digest) === true
    },
  }
}

/** The event, read as strictly as the hub does: what it would take otherwise is none here either. */
function eventIn(bytes: Uint8Array): SealedEvent | undefined {
  const json = readStrictJson(bytes, { maxBytes: largestEvent, maxDepth: 4 })
  const read = json.ok ? readEvent(json.value) : undefined
  return read?.ok === true ? read.value : undefined
}
