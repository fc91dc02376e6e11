/** A judge over messages that are handed in: synchronous, and without the rest of the standard. */
import type { CompiledMessage } from '../schemas/index.ts'
import { identify, judgeAs, reportUnidentified } from './judge.ts'
import { readText, readValue } from './read-message.ts'
import type { Reading } from './read-message.ts'
import type { JudgeOptions, Report } from './report.ts'

/**
 * Judges messages at once, without waiting.
 *
 * @since 0.1.0
 * @public
 */
export type Judge = {
  /** The report on a parsed message. */
  readonly validate: (message: unknown, options?: JudgeOptions) => Report
  /** The report on a message as text or UTF-8 bytes, with lines and columns. */
  readonly validateText: (text: string | Uint8Array, options?: JudgeOptions) => Report
}

/**
 * A judge that knows these messages only; for browsers that load just what they need.
 *
 * @example
 * ```ts
 * import { createJudge } from 'schuldenknooppunt'
 * import type { CompiledMessage } from 'schuldenknooppunt/schemas'
 *
 * declare const saldoverzoek: CompiledMessage
 * const judge = createJudge([saldoverzoek])
 * const { valid } = judge.validateText('{"Stuurgegevens": {}}')
 * ```
 * @since 0.1.0
 * @beta
 */
export function createJudge(compiled: readonly CompiledMessage[]): Judge {
  const table: Record<string, Record<string, Record<string, CompiledMessage>>> = {}
  for (const each of compiled) ((table[each.module] ??= {})[each.version] ??= {})[each.type] = each
  const settle = (reading: Reading, options: JudgeOptions): Report => {
    const { entry, mistakes } = identify(reading, options, table)
    return entry === undefined ? reportUnidentified(reading, mistakes, options) : judgeAs(reading, entry, options)
  }
  return {
    validate: (message, options = {}) => settle(readValue(message, options), options),
    validateText: (text, options = {}) => settle(readText(text, options), options),
  }
}
