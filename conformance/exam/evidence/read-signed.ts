/** What a signed document holds, once its signature was found to be right. */
import type { EnvelopeVerdict } from '../../../envelope/visible.ts'
import { canonical } from '../../../envelope/visible.ts'
import { readExactObject } from '../../../json/index.ts'

/** The document; nothing when the signature or the form is not right. */
export function readSigned(verdict: EnvelopeVerdict<Uint8Array>): Readonly<Record<string, unknown>> | undefined {
  return verdict.ok ? readExactObject(verdict.value, canonical) : undefined
}
