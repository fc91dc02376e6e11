/** Messages on every boundary of the standard: each shortest and longest text, least and most, each code and variant. */
import type { JsonObject } from '../json/index.ts'
import { ruleFailures } from '../schemas/index.ts'
import { pick, seededChoices } from './choices.ts'
import type { Boundary } from './boundary-places.ts'
import { boundariesOf } from './boundary-places.ts'
import type { Drawing } from './draw-text.ts'
import { drawObject } from './draw.ts'
import { repair } from './repair.ts'
import type { RepairContext } from './repair.ts'
import type { Sampler } from './sampler.ts'

/**
 * A valid message that stands on one boundary.
 *
 * @since 0.1.0
 * @public
 */
export type BoundaryMessage = {
  /** Such as `/Inhoud/Klant/Achternaam longest (200)`. */
  readonly label: string
  readonly message: JsonObject
}

/**
 * A boundary on which no message was found that keeps these rules too; mostly they forbid it.
 *
 * @since 0.1.0
 * @beta
 */
export type SkippedBoundary = { readonly label: string; readonly rules: readonly string[] }

/**
 * The messages that were made, and the boundaries that no message can stand on.
 *
 * @since 0.1.0
 * @beta
 */
export type BoundaryMessages = {
  readonly messages: readonly BoundaryMessage[]
  readonly skipped: readonly SkippedBoundary[]
}

const mostTries = 8
const largestSeed = 0xffff_ffff

/**
 * A message on each boundary, and the boundaries that the rules rule out; the same for the same seed.
 *
 * @since 0.1.0
 * @beta
 */
export function boundaryMessages(sampler: Sampler, seed: number): BoundaryMessages {
  const messages: BoundaryMessage[] = []
  const skipped: SkippedBoundary[] = []
  for (const boundary of boundariesOf(sampler.model)) {
    const message = onBoundary(sampler, boundary, seed)
    if (message === undefined) skipped.push({ label: boundary.label, rules: brokenRules(sampler, boundary, seed) })
    else messages.push({ label: boundary.label, message })
  }
  const bare = fewestOrMost(sampler, 'none', seed)
  const full = fewestOrMost(sampler, 'all', seed)
  return {
    messages: [
      { label: 'no optional element, as far as the rules allow', message: bare },
      { label: 'every optional element, as far as the rules allow', message: full },
      ...messages,
    ],
    skipped,
  }
}

/**
 * A message on one boundary, whichever these choices fall on; nothing when the rules rule that one out.
 *
 * @since 0.1.0
 * @beta
 */
export function drawBoundary(sampler: Sampler, { choices }: Drawing): BoundaryMessage | undefined {
  const boundaries = boundariesOf(sampler.model)
  if (boundaries.length === 0) return undefined
  const boundary = pick(choices, boundaries)
  const message = onBoundary(sampler, boundary, choices.int(largestSeed))
  return message === undefined ? undefined : { label: boundary.label, message }
}

/** A message on this boundary; other messages are tried when the first cannot be brought there. */
function onBoundary(sampler: Sampler, boundary: Boundary, seed: number): JsonObject | undefined {
  const { rules, model } = sampler
  for (let index = 0; index < mostTries; index++) {
    const drawing: Drawing = { choices: seededChoices(seed, index), wild: false }
    const context: RepairContext = { root: model.root, drawing }
    const reached = boundary.reach(sampler.valid(drawing), drawing)
    const settled = reached && repair(reached, { rules, keeps: boundary.isReached }, context)
    const moved = settled && boundary.move(settled, drawing)
    const message = moved && repair(moved, { rules, keeps: boundary.isOn }, context)
    if (message !== undefined) return message
  }
  return undefined
}

function brokenRules(sampler: Sampler, boundary: Boundary, seed: number): readonly string[] {
  const drawing: Drawing = { choices: seededChoices(seed, 0), wild: false }
  const reached = boundary.reach(sampler.valid(drawing), drawing)
  const moved = reached && boundary.move(reached, drawing)
  if (moved === undefined) return []
  return sampler.rules.filter((rule) => ruleFailures(rule, moved).length > 0).map(({ rule }) => rule.id)
}

function fewestOrMost({ model, rules, valid }: Sampler, optional: 'all' | 'none', seed: number): JsonObject {
  const drawing: Drawing = { choices: seededChoices(seed, 0), wild: false, optional }
  return repair(drawObject(model.root, drawing), { rules }, { root: model.root, drawing }) ?? valid(drawing)
}
