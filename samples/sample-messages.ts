/** A stream of test messages from a seed: the same seed gives the same messages, on every platform. */
import type { JsonObject } from '../json/index.ts'
import type { Finding } from '../schemas/index.ts'
import { seededChoices } from './choices.ts'
import { drawFault } from './faults.ts'
import { samplerOf } from './message-samplers.ts'
import type { MessageName } from './message-samplers.ts'

/**
 * Which messages are asked for, and by which seed.
 *
 * @since 0.1.0
 * @beta
 */
export type SampleOptions = {
  readonly message: MessageName
  /** Where chance starts; a whole number from 0. */
  readonly seed: number
  readonly count: number
  /** One fault in each message. */
  readonly invalid?: boolean
}

/**
 * A test message; `finding` is what a judge must find in it, and absent when it must find nothing.
 *
 * @since 0.1.0
 * @beta
 */
export type Sample = { readonly message: JsonObject; readonly finding?: Finding }

/**
 * The messages of this seed, one at a time. Message n does not depend on those before it.
 * @throws ToolkitFailure `unknown-message` when the law has no such message.
 * @since 0.1.0
 * @beta
 */
export function* sampleMessages({ message, seed, count, invalid = false }: SampleOptions): Generator<Sample> {
  const sampler = samplerOf(message)
  for (let index = 0; index < count; index++) {
    const drawing = { choices: seededChoices(seed, index), wild: false }
    yield invalid ? drawFault(sampler, drawing) : { message: sampler.valid(drawing) }
  }
}
