/** Faults: all mistakes that can be made in a message, and one of them by chance. */
import type { JsonObject } from '../json/index.ts'
import { ruleFailures } from '../schemas/index.ts'
import { pick } from './choices.ts'
import type { Drawing } from './draw-text.ts'
import type { FaultyMessage, PossibleFault } from './fault.ts'
import { ruleFaults } from './rule-faults.ts'
import type { Sampler } from './sampler.ts'
import { structureFaults } from './structure-faults.ts'

/**
 * Every mistake that one change makes in this valid message, and every rule that it can be made to break.
 *
 * @since 0.1.0
 * @beta
 */
export function* faultyMessages(sampler: Sampler, message: JsonObject, drawing: Drawing): Generator<FaultyMessage> {
  yield* madeOf(sampler, possibleFaults(sampler, message, drawing))
}

/**
 * Every mistake in shape that one change makes in this valid message; the first of `faultyMessages`, without those of rules,
 * which take longer to find.
 *
 * @since 0.1.0
 * @beta
 */
export function* faultyShapes(sampler: Sampler, message: JsonObject, drawing: Drawing): Generator<FaultyMessage> {
  yield* madeOf(sampler, structureFaults(sampler.model.root, message, drawing))
}

function* madeOf(sampler: Sampler, faults: readonly PossibleFault[]): Generator<FaultyMessage> {
  for (const possible of faults) {
    const made = makeFault(sampler, possible)
    if (made !== undefined) yield made
  }
}

/**
 * A message with one mistake; each kind of mistake is as likely as any other.
 *
 * @since 0.1.0
 * @beta
 */
export function drawFault(sampler: Sampler, drawing: Drawing): FaultyMessage {
  const { choices } = drawing
  const message = sampler.valid(drawing)
  let open = possibleFaults(sampler, message, drawing)
  while (open.length > 0) {
    const code = pick(choices, [...new Set(open.map((possible) => possible.code))])
    const chosen = pick(
      choices,
      open.filter((possible) => possible.code === code),
    )
    const made = makeFault(sampler, chosen)
    if (made !== undefined) return made
    open = open.filter((possible) => possible !== chosen)
  }
  throw new Error(`No mistake could be made in ${sampler.model.id}`)
}

function possibleFaults(sampler: Sampler, message: JsonObject, drawing: Drawing): readonly PossibleFault[] {
  return [...structureFaults(sampler.model.root, message, drawing), ...ruleFaults(sampler, message, drawing)]
}

/**
 * A rule that reads the mistaken place is not asked, and no other rule sees a difference; except where an element is
 * absent and the finding stands at another.
 */
function makeFault({ rules }: Sampler, { code, make }: PossibleFault): FaultyMessage | undefined {
  const made = make()
  if (made === undefined || code !== 'element-needs-other') return made
  return rules.every((rule) => ruleFailures(rule, made.message).length === 0) ? made : undefined
}
