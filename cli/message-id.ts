/** The messages that people may name on the command line. */
import { nameHint, parseMessageId, printMessageId, quotedName, ToolkitFailure } from '../schemas/index.ts'
import type { MessageId } from '../schemas/index.ts'
import { standard } from '../validator/index.ts'

/** Every message that the build compiled, as printed ids. */
export function knownMessages(): readonly string[] {
  return Object.entries(standard.messages).flatMap(([module, versions]) =>
    Object.entries(versions).flatMap(([version, types]) =>
      Object.keys(types).map((type) => printMessageId({ module, version, type })),
    ),
  )
}

/**
 * The message that this text names.
 * @throws ToolkitFailure `unknown-message`, with the nearest name or the names that there are.
 */
export function knownMessage(text: string, known: readonly string[]): MessageId {
  const id = parseMessageId(text)
  if (id !== undefined && known.includes(text)) return id
  throw new ToolkitFailure(
    'unknown-message',
    `no message ${quotedName(text)} in the standard; ${nameHint(text, known)}`,
  )
}
