/** ConversionFinding: what a conversion loses or refuses, as plain data. Pointers and codes, never a value. */
import type { Finding, FoundWith } from '../schemas/index.ts'

/**
 * What a conversion can have to tell, with the parameters that come along. Codes are public: never renamed, only retired. The first three are losses (severity
 * `signalering`), the others refuse (`fout`).
 *
 * @since 0.1.0
 * @beta
 */
export const conversionCodes = {
  /** The element has no place in the other version and was left out. */
  'conversion-lost': [],
  /** The code became a coarser one. */
  'conversion-changed': [],
  /** An element that the other version requires was filled in; the pointer is in the result. */
  'conversion-filled': [],
  /** No conversion leads to this version; `known` lists the versions that can be reached. */
  'conversion-undeclared': ['known'],
  /** The other version has no such message. */
  'conversion-no-message': [],
  /** The element, or what stands in it, cannot be said in the other version. */
  'conversion-not-carried': [],
  /** The other version requires the element, which is missing. */
  'conversion-missing': [],
  /** The receiver takes this module in other versions only, and none can be made of the message; `known` lists them. */
  'conversion-receiver': ['known'],
  /** The result does not keep the other version; findings of the judge, about the result, come after it. */
  'conversion-off-spec': [],
} as const satisfies Record<string, readonly string[]>

/**
 * The code of a kind of loss or refusal in a conversion.
 *
 * @since 0.1.0
 * @beta
 */
export type ConversionCode = keyof typeof conversionCodes

/**
 * One loss or refusal.
 *
 * @since 0.1.0
 * @beta
 */
export type ConversionFinding = FoundWith<ConversionCode> & {
  /** JSON Pointer into the message that was given (with `conversion-filled` and `conversion-off-spec`: the result). */
  readonly pointer: string
  /** Id of the declared step, such as `SR-2.0-1.1-C003`: its words stand in the law. */
  readonly step?: string
}

/**
 * True for what a conversion found, false for what the judge found.
 *
 * @since 0.1.0
 * @beta
 */
export function isConversionFinding(finding: ConversionFinding | Finding): finding is ConversionFinding {
  return Object.hasOwn(conversionCodes, finding.code)
}
