/** ReadingVector: bytes that keep or break one reading rule, and the text of a message that they are made from. */
import type { Json, JsonObject, Path } from '../../../json/index.ts'

/** Bytes and the one finding that follows; without a finding nothing must be said. */
export type ReadingVector = {
  readonly input: string | Uint8Array
  /** So many spaces follow the text. */
  readonly spaces?: number
  readonly finding?: readonly [code: string, pointer?: string]
}

/** The vectors of each reading rule, by its number. */
export type ReadingVectors = Readonly<Record<string, (base: ReadingBase) => readonly ReadingVector[]>>

/** What vectors are made from: a valid message, and places in it that may hold something else. */
export type ReadingBase = {
  readonly message: JsonObject
  readonly text: string
  /** A text; one that takes any characters and that no rule reads, where there is such an element. */
  readonly textPlace: Place
  /** A whole number; absent when no message of the version has one. */
  readonly number?: Place & { readonly value: number }
}

/** A place in the message, and the text of the message with this JSON there. */
export type Place = {
  readonly pointer: string
  readonly path: Path
  readonly written: (json: string) => string
}

/** A vector that must be read. */
export function kept(input: string | Uint8Array): ReadingVector {
  return { input }
}

/** A vector that is no JSON, or none of ours, as a whole. */
export function broken(code: string, ...inputs: readonly (string | Uint8Array)[]): readonly ReadingVector[] {
  return inputs.map((input) => ({ input, finding: [code] }))
}

/** Stands where the text will be; no message holds it. */
const mark = '\u0001here\u0001'

/** The message as text, with this JSON where the path leads; an element that is not there comes last. */
export function textWith(message: Json, path: Path, json: string): string {
  return JSON.stringify(changed(message, path)).replace(JSON.stringify(mark), () => json)
}

function changed(value: Json, [step, ...rest]: Path): Json {
  if (step === undefined) return mark
  if (Array.isArray(value))
    return value.map((item: Json, index) => (index === Number(step) ? changed(item, rest) : item))
  const group = value as JsonObject
  return { ...group, [step]: changed(group[step] ?? null, rest) }
}
