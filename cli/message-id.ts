/** Reads `module@version/Bericht` as people type it. */
import { nearestName, ToolkitFailure } from '../schemas/index.ts'
import type { MessageId } from '../schemas/index.ts'
import { standard } from '../validator/index.ts'

/** Every message that the build compiled, as printed ids. */
export function knownMessages(): readonly string[] {
  return Object.entries(standard.messages).flatMap(([module, versions]) =>
    Object.entries(versions).flatMap(([version, types]) =>
      Object.keys(types).map((type) => `${module}@${version}/${type}`),
    ),
  )
}

/**
 * The message that this text names.
 * @throws ToolkitFailure `unknown-message`, with the nearest name when there is one.
 */
export function parseMessageId(text: string, known: readonly string[]): MessageId {
  const [, module = '', version = '', type = ''] = /^([a-z-]+)@(\d+\.\d+)\/([A-Za-z][A-Za-z0-9]*)$/.exec(text) ?? []
  if (known.includes(text)) return { module, version, type }
  const near = nearestName(text, known)
  const hint = near === undefined ? 'skp catalog list shows all messages' : `did you mean ${near}?`
  throw new ToolkitFailure('unknown-message', `no message ${JSON.stringify(text)} in the standard; ${hint}`)
}
