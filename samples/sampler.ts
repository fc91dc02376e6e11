/** The sampler of one message: draws it from its model, and repairs it until its rules hold. */
import type { JsonObject } from '../json/index.ts'
import { parseRule } from '../schemas/index.ts'
import type { MessageModel, ParsedRule, Rule } from '../schemas/index.ts'
import { seededChoices } from './choices.ts'
import { drawObject } from './draw.ts'
import type { Drawing } from './draw-text.ts'
import { repair } from './repair.ts'

/**
 * Draws messages of one type.
 *
 * @since 0.1.0
 * @beta
 */
export type Sampler = {
  readonly model: MessageModel
  /** The rules that this message must keep. */
  readonly rules: readonly ParsedRule[]
  /** A message that the standard accepts, without one finding. */
  readonly valid: (drawing: Drawing) => JsonObject
}

const mostDraws = 50

/**
 * The sampler of this message; `rules` may hold rules of other messages too.
 *
 * @since 0.1.0
 * @beta
 */
export function samplerFor(model: MessageModel, rules: readonly Rule[]): Sampler {
  const own = rules.filter(({ berichten }) => berichten.includes(model.type)).map(parseRule)
  return { model, rules: own, valid: (drawing) => drawValid(model, own, drawing) }
}

/** The first draws use the given choices; where those have run out, others must follow. */
function drawValid({ root, id }: MessageModel, rules: readonly ParsedRule[], given: Drawing): JsonObject {
  for (let count = 0; count < mostDraws; count++) {
    const drawing = count < 2 ? given : { ...given, choices: seededChoices(count, 0) }
    const message = repair(drawObject(root, drawing), { rules }, { root, drawing })
    if (message !== undefined) return message
  }
  throw new Error(`No message of ${id} was found that keeps every rule`)
}
