/** Why a question stays open, as data; `words.ts` makes sentences of it. */

/** The codes of what keeps `subset` from an answer. */
export const reasonCodes = [
  /** The steps handed in were spent. */
  'budget',
  /** The schema, or the value it asks for, nests too deep. */
  'too-deep',
  /** The smallest message that could show it is too large to make. */
  'too-large',
  /** A `$schema` that is none of the three dialects. */
  'dialect',
  /** A reference to a schema that was not handed in. */
  'remote-reference',
  /** A `$dynamicRef` or `$recursiveRef` whose target depends on the path taken. */
  'dynamic-reference',
  /** References that lead back to themselves without going into the value. */
  'circular-reference',
  /** A pattern outside what automata can say, or whose automaton grows too large. */
  'pattern',
  /** A format whose exact set of texts we do not know. */
  'format',
  /** A keyword on which the engines and the specification part ways. */
  'keyword',
  /** Numbers so close together that no JSON reader holds what lies between. */
  'precision',
  /** The two engines did not both confirm the message that was found. */
  'not-confirmed',
  /** An engine could not work with a schema. */
  'engine-failed',
] as const
/**
 * The code of a reason.
 *
 * @since 0.1.0
 * @beta
 */
export type ReasonCode = (typeof reasonCodes)[number]

/**
 * `params` hold names and numbers of the schema or the limit, for the sentence.
 *
 * @since 0.1.0
 * @beta
 */
export type Reason = { readonly code: ReasonCode; readonly params: Readonly<Record<string, string | number>> }

/** Thrown inside this room when the whole question has to stay open; never leaves `subset`. */
export class Unsettled extends Error {
  readonly reason: Reason
  constructor(reason: Reason) {
    super(reason.code)
    this.name = 'Unsettled'
    this.reason = reason
  }
}
