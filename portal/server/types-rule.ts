/** The rule of two logins: which kinds of message take two people. It changes only when two people of the organisation want so. */
import { markOf } from './person-mark.ts'
import type { Asker } from './requests.ts'
import type { TwoLoginsStore, TypesRule } from './two-logins-store.ts'

/** What came of agreeing with a change. */
type ChangeOutcome = 'changed' | 'own' | 'gone'

/** The rules of all organisations. */
export type TypesRules = {
  readonly of: (asker: Asker) => Promise<TypesRule>
  /** Proposes that these kinds take two people, and no others; takes the place of an earlier proposal. */
  readonly propose: (asker: Asker, types: readonly string[]) => Promise<void>
  /** Agrees, as another person, with the proposal that has this number. */
  readonly agree: (asker: Asker, proposal: string) => Promise<ChangeOutcome>
  /** Drops the proposal: who made it thinks better of it, or a colleague does not agree. */
  readonly drop: (asker: Asker) => Promise<void>
}

const none: TypesRule = { types: [] }

/** The rules in this store. */
export function createTypesRules(store: TwoLoginsStore, clock: () => Date, randomUuid: () => string): TypesRules {
  const of = async ({ organisation: { oin } }: Asker): Promise<TypesRule> => (await store.rule(oin)) ?? none
  const made = ({ organisation: { oin }, person }: Asker) => ({
    by: markOf(oin, person),
    at: clock().toISOString(),
  })
  const keep = ({ organisation: { oin } }: Asker, rule: TypesRule): Promise<void> => store.keepRule(oin, rule)
  return {
    of,
    propose: async (asker, types) => {
      const sorted = [...new Set(types)].toSorted()
      await keep(asker, { ...(await of(asker)), proposal: { id: randomUuid(), types: sorted, ...made(asker) } })
    },
    agree: async (asker, id) => {
      const { proposal } = await of(asker)
      if (proposal?.id !== id) return 'gone'
      const second = made(asker)
      if (proposal.by === second.by) return 'own'
      await keep(asker, { types: proposal.types, ...second })
      return 'changed'
    },
    drop: async (asker) => {
      const { proposal: _, ...rest } = await of(asker)
      await keep(asker, rest)
    },
  }
}
