/** Reads a message, from text or as a parsed value, up to where it can be judged. */
import type { JudgeOptions } from './report.ts'
import { readInput } from './input.ts'
import type { Mistake } from './mistake.ts'
import { scan } from './scan.ts'
import { readValues } from './values.ts'

/** A message that was read: mistakes of reading, its value when there is one, and its text when there was one. */
export type Reading = {
  readonly mistakes: readonly Mistake[]
  readonly readable: boolean
  readonly value?: unknown
  readonly text?: string
}

/** The limits of who sets none. */
export const standardLimits = { maxBytes: 4 * 1024 * 1024, maxDepth: 64 }

/** Reads text or UTF-8 bytes. */
export function readText(input: string | Uint8Array, options: JudgeOptions): Reading {
  const { text, mistakes } = readInput(input, options.maxBytes ?? standardLimits.maxBytes)
  if (text === undefined) return { readable: false, mistakes }
  const scanned = scan(text, options.maxDepth ?? standardLimits.maxDepth)
  const all = mistakes.length === 0 ? scanned.mistakes : [...mistakes, ...scanned.mistakes]
  if (!scanned.readable) return { readable: false, mistakes: all, text }
  return { readable: true, mistakes: all, text, value: JSON.parse(text) }
}

/** Reads a value that was parsed already. */
export function readValue(message: unknown, options: JudgeOptions): Reading {
  return readValues(message, options.maxDepth ?? standardLimits.maxDepth)
}
