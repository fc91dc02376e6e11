/** The rule of two logins: which kinds of message take two people. It changes only when two people of the organisation want so. */
import { markOf } from './person-mark.ts'
import type { Asker } from './requests.ts'
import type { TwoLoginsStore, TypesRule } from './two-logins-store.ts'

/** What came of proposing a change, of agreeing with one, or of dropping it. */
type RuleProposed = 'kept' | 'first'
type ChangeOutcome = 'changed' | 'own' | 'gone'
type Dropped = 'dropped' | 'gone'

/** The rules of all organisations. */
export type TypesRules = {
  readonly of: (asker: Asker) => Promise<TypesRule>
  /** Proposes that these kinds take two people, and no others, in the place of an own proposal; one of a colleague is answered `first`. */
  readonly propose: (asker: Asker, types: readonly string[]) => Promise<RuleProposed>
  /** Agrees, as another person, with the proposal that has this number. */
  readonly agree: (asker: Asker, proposal: string) => Promise<ChangeOutcome>
  /** Drops the proposal that has this number: who made it thinks better of it, or a colleague does not agree. */
  readonly drop: (asker: Asker, proposal: string) => Promise<Dropped>
}

const none: TypesRule = { types: [] }

/** The rules in this store. */
export function createTypesRules(store: TwoLoginsStore, clock: () => Date, randomUuid: () => string): TypesRules {
  const of = async ({ organisation: { oin } }: Asker): Promise<TypesRule> => (await store.rule(oin)) ?? none
  const made = ({ organisation: { oin }, person }: Asker) => ({
    by: markOf(oin, person),
    at: clock().toISOString(),
  })
  /** Changes the rule as it stands now, and gives what came of it. */
  const change = async <Outcome>(
    { organisation: { oin } }: Asker,
    decide: (rule: TypesRule) => readonly [Outcome, TypesRule?],
  ): Promise<Outcome> => {
    let outcome!: Outcome
    await store.changeRule(oin, (rule = none) => {
      const [what, next] = decide(rule)
      outcome = what
      return next
    })
    return outcome
  }
  return {
    of,
    propose: (asker, types) => {
      const proposal = { id: randomUuid(), types: [...new Set(types)].toSorted(), ...made(asker) }
      return change(asker, (rule) =>
        rule.proposal === undefined || rule.proposal.by === proposal.by ? ['kept', { ...rule, proposal }] : ['first'],
      )
    },
    agree: (asker, id) =>
      change(asker, ({ proposal }) => {
        if (proposal?.id !== id) return ['gone']
        const second = made(asker)
        return proposal.by === second.by ? ['own'] : ['changed', { types: proposal.types, ...second }]
      }),
    drop: (asker, id) => change(asker, ({ proposal, ...rest }) => (proposal?.id === id ? ['dropped', rest] : ['gone'])),
  }
}
