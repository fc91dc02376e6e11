/** Faults: all mistakes that can be made in a message, and one of them by chance. */
import type { JsonObject } from '../json/index.ts'
import { ruleFailures } from '../schemas/index.ts'
import type { FindingCode } from '../schemas/index.ts'
import { pick } from './choices.ts'
import type { Drawing } from './draw-text.ts'
import type { FaultyMessage, Make, PossibleFaults } from './fault.ts'
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

function* madeOf(sampler: Sampler, faults: readonly PossibleFaults[]): Generator<FaultyMessage> {
  for (const { code, ways } of faults)
    for (const way of ways()) {
      const made = makeFault(sampler, code, way)
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
  for (let codes = codesIn(open); codes.length > 0; codes = codesIn(open)) {
    const code = pick(choices, codes)
    const all = open.map((each) => (each.code === code ? { code, found: each.ways() } : each))
    const chosen = pick(
      choices,
      all.flatMap((each) => ('found' in each ? each.found : [])),
    )
    const made = makeFault(sampler, code, chosen)
    if (made !== undefined) return made
    open = all.map((each) =>
      'found' in each ? { code, ways: () => each.found.filter((way) => way !== chosen) } : each,
    )
  }
  throw new Error(`No mistake could be made in ${sampler.model.id}`)
}

/** The kinds of which one can be made. */
function codesIn(faults: readonly PossibleFaults[]): readonly FindingCode[] {
  const found = new Set<FindingCode>()
  for (const { code, ways } of faults) if (!found.has(code) && ways().length > 0) found.add(code)
  return [...found]
}

function possibleFaults(sampler: Sampler, message: JsonObject, drawing: Drawing): readonly PossibleFaults[] {
  return [...structureFaults(sampler.model.root, message, drawing), ...ruleFaults(sampler, message, drawing)]
}

/**
 * A rule that reads the mistaken place is not asked, and no other rule sees a difference; except where an element is
 * absent and the finding stands at another.
 */
function makeFault({ rules }: Sampler, code: FindingCode, make: Make): FaultyMessage | undefined {
  const made = make()
  if (made === undefined || code !== 'element-needs-other') return made
  return rules.every((rule) => ruleFailures(rule, made.message).length === 0) ? made : undefined
}
