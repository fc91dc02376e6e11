/** Report: the judge's verdict on one message, as plain data without values. */
import type { Finding, MessageId } from '../schemas/index.ts'

/** Where a finding stands in a text: lines and columns count from 1, columns in UTF-16 units; end is exclusive. */
export type Position = {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

export type PlacedFinding = Finding & { readonly position?: Position }

export type Report = {
  /** True when no finding has severity `fout`. */
  readonly valid: boolean
  /** Which message this was judged as; absent when that could not be told. */
  readonly message?: MessageId
  /** Sorted by place; at most `maxFindings`, then one `findings-capped`. */
  readonly findings: readonly PlacedFinding[]
}

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
