/** Fault: a message with exactly one mistake, and the finding that must follow from it. */
import { printPointer } from '../json/index.ts'
import type { JsonObject, Path } from '../json/index.ts'
import type { Finding, FindingCode } from '../schemas/index.ts'

/**
 * A message with one mistake, and the one finding that a judge must give.
 *
 * @since 0.1.0
 * @public
 */
export type FaultyMessage = { readonly message: JsonObject; readonly finding: Finding }

/** A mistake that can be made in a message; lazily, since only one of many is wanted. */
export type PossibleFault = {
  readonly code: FindingCode
  /** Nothing when it cannot be made after all. */
  readonly make: () => FaultyMessage | undefined
}

/** A finding of the shape of a message. */
export function findingAt(code: FindingCode, path: Path, params: Finding['params'] = {}): Finding {
  return { code, severity: 'fout', pointer: printPointer(path), params }
}
