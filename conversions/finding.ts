/** ConversionFinding: what a conversion loses or refuses, as plain data. Pointers and codes, never a value. */
import type { Finding } from '../schemas/index.ts'

/**
 * What a conversion can have to tell. Codes are public: never renamed, only retired. The first three are losses (severity
 * `signalering`), the others refuse (`fout`).
 */
export const conversionCodes = [
  /** The element has no place in the other version and was left out. */
  'conversion-lost',
  /** The code became a coarser one. */
  'conversion-changed',
  /** An element that the other version requires was filled in; the pointer is in the result. */
  'conversion-filled',
  /** No conversion leads to this version; `known` lists the versions that can be reached. */
  'conversion-undeclared',
  /** The other version has no such message. */
  'conversion-no-message',
  /** The element, or what stands in it, cannot be said in the other version. */
  'conversion-not-carried',
  /** The other version requires the element, which is missing. */
  'conversion-missing',
  /** The receiver takes this module in other versions only, and none can be made of the message; `known` lists them. */
  'conversion-receiver',
  /** The result does not keep the other version; findings of the judge, about the result, come after it. */
  'conversion-off-spec',
] as const

export type ConversionCode = (typeof conversionCodes)[number]

/** One loss or refusal. */
export type ConversionFinding = {
  readonly code: ConversionCode
  readonly severity: 'fout' | 'signalering'
  /** JSON Pointer into the message that was given (with `conversion-filled` and `conversion-off-spec`: the result). */
  readonly pointer: string
  /** Id of the declared step, such as `SR-2.0-1.1-C003`: its words stand in the law. */
  readonly step?: string
  readonly params: { readonly known?: readonly string[] }
}

/** True for what a conversion found, false for what the judge found. */
export function isConversionFinding(finding: ConversionFinding | Finding): finding is ConversionFinding {
  return (conversionCodes as readonly string[]).includes(finding.code)
}
