/** Findings as they go over the wire: with the Dutch names of the contracts, in words, never with a value. */
import type { Finding, Language, MessageId } from '../schemas/index.ts'
import { tellFinding } from '../validator/index.ts'
import type { PlacedFinding, Position } from '../validator/index.ts'
import type { ProblemFault } from './problem.ts'

/** A finding of the judge for a listener's answer; `message` is what the report judged by. */
export async function wireFinding(
  finding: Finding | PlacedFinding,
  { lang, message }: { readonly lang: Language; readonly message?: MessageId | undefined },
): Promise<ProblemFault> {
  return onWire(finding, await tellFinding(finding, lang, message))
}

/** Any finding with its words, such as one of a conversion, for a listener's answer. */
export function onWire({ code, pointer, severity, rule, position }: Found, words?: Words): ProblemFault {
  return {
    code,
    pointer,
    ernst: severity,
    ...(rule === undefined ? {} : { regel: rule }),
    ...(position === undefined ? {} : { plaats: { regel: position.line, kolom: position.column } }),
    ...words,
  }
}

type Found = {
  readonly code: string
  readonly pointer: string
  readonly severity: Finding['severity']
  /** The rule, or the declared step of a conversion. */
  readonly rule?: string | undefined
  readonly position?: Position
}

type Words = { readonly melding: string; readonly herstel?: string }
