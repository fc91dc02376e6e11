/** Mistake: a finding in the making. It may hold names from the message; the report leaves those behind. */
import type { Path } from '../json/index.ts'
import type { Finding, FindingCode, Severity } from '../schemas/index.ts'

/** Offsets in a text, in UTF-16 units; the end is exclusive. */
export type Range = { readonly start: number; readonly end: number }

export type Mistake = {
  readonly code: FindingCode
  readonly severity: Severity
  readonly path: Path
  readonly params: Finding['params']
  /** The one element of the object at `path` that this is about: its name may be personal data. */
  readonly member?: string
  /** Places among siblings (from 1) of every step of `path` and of `member`, where reading the text told them. */
  readonly ordinals?: readonly number[]
  readonly rule?: string
  /** Where it stands in the text, where reading the text told so. */
  readonly range?: Range
}

/** More mistakes than this in one message are counted as one: nobody reads them, and memory stays bounded. */
export const mostMistakes = 10_000

/** A mistake that refuses the message. */
export function fout(code: FindingCode, path: Path, rest: Partial<Omit<Mistake, 'code' | 'path'>> = {}): Mistake {
  return { code, severity: 'fout', path, params: {}, ...rest }
}

/** The path of what the mistake is about, its member included. */
export function fullPath({ path, member }: Mistake): Path {
  return member === undefined ? path : [...path, member]
}
