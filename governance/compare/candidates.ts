/** Candidates: messages of a law that stand on its boundaries, with what the other side says of each. */
import type { Json } from '../../json/index.ts'
import { boundaryMessages, messageBreaking, samplerFor, seededChoices } from '../../samples/index.ts'
import type { Drawing, Sampler } from '../../samples/index.ts'
import type { Rule } from '../../schemas/index.ts'
import type { Document, LawPart } from '../source/side.ts'
import { addressedTo } from './address.ts'
import type { DocumentJudge, Refusal } from '../source/document-judge.ts'

/** A message that one side accepts, and why the other refuses it. */
export type Candidate = { readonly message: Json; readonly refusals: readonly Refusal[] }

const seed = 1
/** A sampler is asked this often for a message that breaks one rule. */
const mostDraws = 4
const mostDrawn = 40

const samplers = new WeakMap<LawPart, Sampler>()
const drawn = new WeakMap<LawPart, readonly Json[]>()
const boundaries = new WeakMap<LawPart, readonly Json[]>()

/** Messages of the law that the other side refuses, fewest refusals first: some drawn ones, or one on each boundary. */
export function refusedMessages(
  kind: 'drawn' | 'boundary',
  { from, to, judge }: { readonly from: Document; readonly to: Document; readonly judge: DocumentJudge },
): readonly Candidate[] {
  if (from.law === undefined) return []
  const messages = kind === 'drawn' ? drawnMessages(from.law) : onBoundaries(from.law)
  return messages
    .map((message) => ({ message, refusals: judge.refusals(addressedTo(to, message)) }))
    .filter(({ refusals }) => refusals.length > 0)
    .toSorted((one, other) => one.refusals.length - other.refusals.length)
}

function drawnMessages(law: LawPart): readonly Json[] {
  const made = drawn.get(law) ?? [...drawings()].map((drawing) => samplerOf(law).valid(drawing))
  drawn.set(law, made)
  return made
}

/** Without any optional element, with all of them, and by chance. */
function* drawings(): Generator<Drawing> {
  for (let index = 0; index < mostDrawn; index++) {
    const drawing = { choices: seededChoices(seed, index), wild: false }
    if (index < 2) yield { ...drawing, optional: 'none' }
    else yield index < 6 ? { ...drawing, optional: 'all' } : drawing
  }
}

function onBoundaries(law: LawPart): readonly Json[] {
  const made = boundaries.get(law) ?? boundaryMessages(samplerOf(law), seed).messages.map(({ message }) => message)
  boundaries.set(law, made)
  return made
}

/** A message that keeps the law and breaks this rule of another version; nothing when none was found. */
export function messageAgainst(law: LawPart, rule: Rule): Json | undefined {
  const strange: Rule = { ...rule, id: `other ${rule.id}`, berichten: [law.type] }
  const sampler = samplerFor(law.model, [...law.rules.map((each) => each.rule), strange])
  for (let index = 0; index < mostDraws; index++) {
    const message = messageBreaking(sampler, strange.id, { choices: seededChoices(seed, index), wild: false })
    if (message !== undefined) return message
  }
  return undefined
}

/** Any message of the law. */
export function anyMessage(law: LawPart): Json {
  return samplerOf(law).valid({ choices: seededChoices(seed, 0), wild: false, optional: 'none' })
}

function samplerOf(law: LawPart): Sampler {
  const sampler =
    samplers.get(law) ??
    samplerFor(
      law.model,
      law.rules.map(({ rule }) => rule),
    )
  samplers.set(law, sampler)
  return sampler
}
