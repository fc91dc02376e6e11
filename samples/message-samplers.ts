/** The samplers of the messages in the law, each made once. */
import { parseMessageId, printMessageId, ToolkitFailure } from '../schemas/index.ts'
import type { MessageId } from '../schemas/index.ts'
import { lawVersions, readLaw, readModel, readRules } from '../schemas/read.ts'
import { samplerFor } from './sampler.ts'
import type { Sampler } from './sampler.ts'

/**
 * A message by its parts, or printed such as `schuldregeling@2.0/Saldoverzoek`.
 *
 * @since 0.1.0
 * @public
 */
export type MessageName = MessageId | string

const made = new Map<string, Sampler>()

/**
 * The sampler of a message in the law.
 * @throws ToolkitFailure `unknown-message` when the law has no such message.
 * @since 0.1.0
 * @beta
 */
export function samplerOf(name: MessageName): Sampler {
  const id = typeof name === 'string' ? parseMessageId(name) : name
  if (id === undefined) throw unknown(String(name))
  const { module, version, type } = id
  const key = printMessageId(id)
  const before = made.get(key)
  if (before !== undefined) return before
  if (!lawVersions().some((each) => each.module === module && each.version === version)) throw unknown(key)
  const law = readLaw(module, version)
  if (!Object.hasOwn(law.messages, type)) throw unknown(key)
  const sampler = samplerFor(readModel(law, type), readRules(module, version))
  made.set(key, sampler)
  return sampler
}

/**
 * Every message in the law, printed.
 *
 * @since 0.1.0
 * @beta
 */
export function messageNames(): readonly string[] {
  return lawVersions().flatMap(({ module, version }) =>
    Object.keys(readLaw(module, version).messages).map((type) => printMessageId({ module, version, type })),
  )
}

function unknown(name: string): ToolkitFailure {
  return new ToolkitFailure('unknown-message', `The law has no message ${name}`)
}
