/**
 * Recogniser: a message type as data for a walk over bytes that can say yes to a message that keeps the structure, and
 * never no: what it does not recognise (an escape in a text, 29 February, a mistake) is for the full judge.
 */

/**
 * Which texts one place may hold, as a deterministic automaton over the UTF-8 bytes between the quotes. State 0 is the
 * start. A text with an escape is in none of them.
 *
 * @since 0.1.0
 * @beta
 */
export type ByteAutomaton = {
  readonly states: number
  readonly accepting: readonly number[]
  /** From this state, with a byte from the first to the last, to that state; four numbers each, one after another. */
  readonly edges: readonly number[]
}

/**
 * One shape; other shapes and automata are named by their place in the list. `read` marks what rules across elements
 * read: only that has to be taken out of the bytes.
 *
 * @since 0.1.0
 * @beta
 */
export type RecogniserShape = { readonly read?: true } & (
  | {
      readonly kind: 'object'
      readonly names: readonly string[]
      readonly members: readonly number[]
      /** Places in `names` of the required ones. */
      readonly required: readonly number[]
      /** Place in `names` and the places of what it needs beside it, in pairs. */
      readonly needs: readonly (readonly [number, readonly number[]])[]
      /** True for a choice: exactly one of the names. */
      readonly one: boolean
    }
  | { readonly kind: 'union'; readonly branches: readonly number[] }
  | { readonly kind: 'list'; readonly items: number; readonly min: number; readonly max: number }
  /** Lengths in code points. */
  | { readonly kind: 'text'; readonly automaton: number; readonly min: number; readonly max: number }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'integer'; readonly min: number; readonly max: number }
  | { readonly kind: 'boolean'; readonly values: readonly boolean[] }
)

/**
 * The recogniser of one message type; the last shape is the message.
 *
 * @since 0.1.0
 * @beta
 */
export type Recogniser = { readonly shapes: readonly RecogniserShape[] }
