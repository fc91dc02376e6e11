/** The clause that a finding of a fresh case is about. */
import { printMessageId } from '../../../schemas/index.ts'
import type { MessageId } from '../../../schemas/index.ts'
import type { ExpectedFinding } from '../../exam-case.ts'

/** The rule; else the kind of mistake at its place in the message, whichever item of a list. */
export function clauseOf(message: MessageId, { code, pointer, rule }: ExpectedFinding): string {
  return rule ?? `${printMessageId(message)}#${pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*')} ${code}`
}
