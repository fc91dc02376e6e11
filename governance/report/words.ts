/** Words: what the reports say, the same set in each language. */
import type { Change, First, Level, OpenReason, PartyWords, Verdict } from '../compare/comparison.ts'
import type { MoreWhy } from '../compare/privacy.ts'

type Answer = Verdict['answer']
type Class = 'bijzonder' | 'bsn' | 'financieel' | 'gewoon' | 'geen'

/** The texts of a report in one language. */
export type Words = {
  /** `module` when both are versions of one module, and then `before` and `after` are their numbers. */
  readonly title: (before: string, after: string, module?: string) => string
  readonly heads: Readonly<
    Record<
      | 'what'
      | 'approved'
      | 'whom'
      | 'first'
      | 'number'
      | 'privacy'
      | 'message'
      | 'senders'
      | 'receivers'
      | 'change'
      | 'details'
      | 'slight'
      | 'same'
      | 'data'
      | 'why',
      string
    >
  >
  readonly counts: (counts: Counts) => string
  /** Whom it breaks, in a sentence: the number of messages that do not hold, of how many. */
  readonly broken: (
    direction: 'verzenders' | 'ontvangers',
    counts: { broken: number; open: number; all: number },
  ) => string
  readonly nobody: string
  readonly first: Readonly<Record<First, string>>
  readonly number: (required: { level: Level; least?: string; given?: string; enough: boolean }) => string
  readonly answers: Readonly<Record<Answer, string>>
  /** Beside a break for receivers that a declared conversion takes away. */
  readonly takenAway: string
  readonly approved: (counts: { accepted: number; open: number; lapsed: number; unused: number }) => string
  readonly approvedBy: (approval: { reason: string; role: string; until: string }) => string
  readonly reason: (reason: OpenReason) => string
  readonly change: (change: Change) => string
  readonly more: (count: number) => string
  readonly classes: Readonly<Record<Class, string>>
  readonly moreWhy: Readonly<Record<MoreWhy, string>>
  readonly less: string
  readonly kindOfDatum: string
  readonly privacyTotals: (more: readonly [Class, number][], less: readonly [Class, number][]) => string
  readonly noPrivacy: string
  readonly unknownPrivacy: string
  readonly exampleOf: (direction: 'verzenders' | 'ontvangers', message: string) => string
  readonly without: (name: string) => string
  readonly synthetic: string
  readonly fullReport: string
  readonly between: (from: string, to: string) => string
  readonly party: (party: PartyWords) => string
}

/** How many messages are what. */
type Counts = {
  readonly all: number
  readonly changed: number
  readonly same: number
  readonly added: number
  readonly removed: number
}
