/**
 * Arbitraries for fast-check, made from the law: valid messages, messages on every boundary, and messages with exactly
 * one fault beside the finding that must follow. They shrink to messages with few elements and simple values, and every
 * message on the way keeps the standard. Needs `fast-check`, an optional peer dependency.
 *
 * @example
 * import fc from 'fast-check'
 * import { fault, message } from 'schuldenknooppunt/arbitraries'
 *
 * const accepts = (received: unknown): boolean => typeof received === 'object' // your own code
 *
 * fc.assert(fc.property(message('schuldregeling@2.0/Saldoverzoek'), (valid) => accepts(valid)))
 * fc.assert(fc.property(fault('schuldregeling@2.0/Saldoverzoek'), ({ finding }) => finding.pointer !== undefined))
 */
import * as fc from 'fast-check'
import type { JsonObject } from '../json/index.ts'
import { boundaryMessages } from './boundary.ts'
import type { BoundaryMessage } from './boundary.ts'
import { pick } from './choices.ts'
import { DrawnArbitrary } from './drawn-arbitrary.ts'
import type { FaultyMessage } from './fault.ts'
import { drawFault } from './faults.ts'
import { messageNames, samplerOf } from './message-samplers.ts'
import type { MessageName } from './message-samplers.ts'
import { faultyTexts } from './text-faults.ts'
import type { FaultyText } from './text-faults.ts'

export type { BoundaryMessage, FaultyMessage, FaultyText, JsonObject, MessageName }

/**
 * Valid messages of one type, such as `schuldregeling@2.0/Saldoverzoek`: free texts may hold accents and emoji.
 * @throws ToolkitFailure `unknown-message` when the law has no such message.
 * @since 0.1.0
 * @public
 */
export function message(name: MessageName): fc.Arbitrary<JsonObject> {
  const sampler = samplerOf(name)
  return new DrawnArbitrary((choices) => sampler.valid({ choices, wild: true }))
}

/**
 * Valid messages of any type of any version.
 *
 * @since 0.1.0
 * @public
 */
export function anyMessage(): fc.Arbitrary<JsonObject> {
  return fc.constantFrom(...messageNames()).chain(message)
}

/**
 * Valid messages that each stand on a boundary: a text of the least length, a list of the most items, each code.
 * @throws ToolkitFailure `unknown-message` when the law has no such message.
 * @since 0.1.0
 * @public
 */
export function boundary(name: MessageName): fc.Arbitrary<BoundaryMessage> {
  return fc.constantFrom(...boundaryMessages(samplerOf(name), 1).messages)
}

/**
 * Messages with exactly one fault, and the finding that a judge must give: that one and no other.
 * @throws ToolkitFailure `unknown-message` when the law has no such message.
 * @since 0.1.0
 * @public
 */
export function fault(name: MessageName): fc.Arbitrary<FaultyMessage> {
  const sampler = samplerOf(name)
  return new DrawnArbitrary((choices) => drawFault(sampler, { choices, wild: true }))
}

/**
 * Texts with exactly one fault that parsing would hide or trip over, such as a name that stands twice.
 * `maxDepth` is how deep your reader allows nesting.
 * @throws ToolkitFailure `unknown-message` when the law has no such message.
 * @since 0.1.0
 * @public
 */
export function faultyText(name: MessageName, maxDepth: number): fc.Arbitrary<FaultyText> {
  const sampler = samplerOf(name)
  return new DrawnArbitrary((choices) =>
    pick(choices, [...faultyTexts(sampler, sampler.valid({ choices, wild: true }), maxDepth)]),
  )
}
