/** Report: the judge's verdict on one message, as plain data without values. */
import type { Finding, MessageId } from '../schemas/index.ts'

/**
 * Where a finding stands in a text: lines and columns count from 1, columns in UTF-16 units; end is exclusive.
 *
 * @since 0.1.0
 * @public
 */
export type Position = {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/**
 * A finding with its line and column, when the text of the message is known.
 *
 * @since 0.1.0
 * @public
 */
export type PlacedFinding = Finding & { readonly position?: Position }

/**
 * What the judge says of one message.
 *
 * @since 0.1.0
 * @public
 */
export type Report = {
  /** True when no finding has severity `fout`. */
  readonly valid: boolean
  /** Which message this was judged as; absent when that could not be told. */
  readonly message?: MessageId
  /** Sorted by place; at most `maxFindings`, then one `findings-capped`. */
  readonly findings: readonly PlacedFinding[]
}

/**
 * How to judge a message.
 *
 * @since 0.1.0
 * @public
 */
export type JudgeOptions = {
  /** Judge as this message, whatever Stuurgegevens say. */
  readonly as?: MessageId
  /** Most findings to report; 100 without it. */
  readonly maxFindings?: number
  /** Largest text in bytes; 4 MiB without it. */
  readonly maxBytes?: number
  /** Deepest nesting; 64 levels without it. */
  readonly maxDepth?: number
  /** False judges structure only, as any JSON Schema validator would; true without it. */
  readonly rules?: boolean
}
