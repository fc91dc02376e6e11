/** Strict JSON for other documents than messages: what `JSON.parse` hides is refused here as well. */
import type { FindingCode } from '../schemas/index.ts'
import { readText } from './read-message.ts'
import type { JudgeOptions } from './report.ts'

/**
 * The value, or the codes of what is wrong (without places: unknown names are values).
 *
 * @since 0.1.0
 * @beta
 */
export type StrictJson =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly codes: readonly FindingCode[] }

/**
 * Reads UTF-8 bytes or text as JSON (RFC 8259) without duplicate names, byte order mark, half surrogate pairs, unsafe
 * numbers or bottomless nesting.
 *
 * @since 0.1.0
 * @beta
 */
export function readStrictJson(
  text: string | Uint8Array,
  limits: Pick<JudgeOptions, 'maxBytes' | 'maxDepth'>,
): StrictJson {
  const { readable, mistakes, value } = readText(text, limits)
  if (readable && mistakes.length === 0) return { ok: true, value }
  return { ok: false, codes: [...new Set(mistakes.map(({ code }) => code))] }
}
