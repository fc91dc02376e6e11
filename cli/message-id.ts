/** Reads `module@version/Bericht` as people type it. */
import { ToolkitFailure } from '../schemas/index.ts'
import type { MessageId } from '../schemas/index.ts'
import { nearestName } from '../validator/index.ts'

/** The messages that exist, as printed ids. */
export type KnownMessages = readonly string[]

/**
 * The message that this text names.
 * @throws ToolkitFailure `unknown-message`, with the nearest name when there is one.
 */
export function parseMessageId(text: string, known: KnownMessages): MessageId {
  const [, module = '', version = '', type = ''] = /^([a-z-]+)@(\d+\.\d+)\/([A-Za-z]+)$/.exec(text) ?? []
  if (known.includes(text)) return { module, version, type }
  const near = nearestName(text, known)
  const hint = near === undefined ? 'skp catalog list shows all messages' : `did you mean ${near}?`
  throw new ToolkitFailure('unknown-message', `no message ${JSON.stringify(text)} in the standard; ${hint}`)
}
