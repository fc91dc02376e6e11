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

/** Makes a mistake; gives nothing when it cannot be made after all. */
export type Make = () => FaultyMessage | undefined

/** Mistakes of one kind at one place of a message, if there are any: they are looked for when they are wanted, for of many only one is. */
export type PossibleFaults = { readonly code: FindingCode; readonly ways: () => readonly Make[] }

/** A finding of the shape of a message. */
export function findingAt(code: FindingCode, path: Path, params: Finding['params'] = {}): Finding {
  return { code, severity: 'fout', pointer: printPointer(path), params }
}
