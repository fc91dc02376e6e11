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
import { boundaryMessages } from './boundary.ts'
import type { BoundaryMessage } from './boundary.ts'
import { recordedChoices } from './choices.ts'
import type { Drawing } from './draw-text.ts'
import type { FaultyMessage } from './fault.ts'
import { drawFault } from './faults.ts'
import type { JsonObject } from './json.ts'
import { messageNames, samplerOf } from './message-samplers.ts'
import type { MessageName } from './message-samplers.ts'
import { faultyTexts } from './text-faults.ts'
import type { FaultyText } from './text-faults.ts'

export type { BoundaryMessage, FaultyMessage, FaultyText, JsonObject, MessageName }

/** More choices than nearly any message needs; where they run out, the simplest values follow. */
const mostChoices = 400

/**
 * Valid messages of one type, such as `schuldregeling@2.0/Saldoverzoek`: free texts may hold accents and emoji.
 * @throws ToolkitFailure `unknown-message` when the law has no such message.
 */
export function message(name: MessageName): fc.Arbitrary<JsonObject> {
  const sampler = samplerOf(name)
  return drawings().map((drawing) => sampler.valid(drawing()))
}

/** Valid messages of any type of any version. */
export function anyMessage(): fc.Arbitrary<JsonObject> {
  return fc.constantFrom(...messageNames()).chain(message)
}

/**
 * Valid messages that each stand on a boundary: a text of the least length, a list of the most items, each code.
 * @throws ToolkitFailure `unknown-message` when the law has no such message.
 */
export function boundary(name: MessageName): fc.Arbitrary<BoundaryMessage> {
  return fc.constantFrom(...boundaryMessages(samplerOf(name), 1).messages)
}

/**
 * Messages with exactly one fault, and the finding that a judge must give: that one and no other.
 * @throws ToolkitFailure `unknown-message` when the law has no such message.
 */
export function fault(name: MessageName): fc.Arbitrary<FaultyMessage> {
  const sampler = samplerOf(name)
  return drawings().map((drawing) => drawFault(sampler, drawing()))
}

/**
 * Texts with exactly one fault that parsing would hide or trip over, such as a name that stands twice.
 * `maxDepth` is how deep your reader allows nesting.
 * @throws ToolkitFailure `unknown-message` when the law has no such message.
 */
export function faultyText(name: MessageName, maxDepth: number): fc.Arbitrary<FaultyText> {
  const sampler = samplerOf(name)
  return fc.tuple(drawings(), fc.nat()).map(([drawing, place]) => {
    const texts = [...faultyTexts(sampler, sampler.valid(drawing()), maxDepth)]
    const chosen = texts[place % texts.length]
    if (chosen === undefined) throw new Error('A message without places')
    return chosen
  })
}

/** Fresh choices each time they are asked for, since drawing uses them up. */
function drawings(): fc.Arbitrary<() => Drawing> {
  const drawn = fc.array(fc.integer({ min: 0, max: 0xffff_ffff }), { maxLength: mostChoices, size: 'max' })
  return drawn.map((choices) => () => ({ choices: recordedChoices(choices), wild: true }))
}
