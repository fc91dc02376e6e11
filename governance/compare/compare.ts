/** Compares two sides: which changes there are, whom each breaks, and what that asks of governance. */
import type { MessagePair, Side } from '../source/side.ts'
import { compareMessages, pairsOf } from './compare-messages.ts'
import type { CompareOptions } from './compare-options.ts'
import type { Comparison, Direction, First, MessageComparison, RequiredVersion } from './comparison.ts'
import { directions } from './comparison.ts'
import { heaviest, isAtLeast, leastVersion, levelOf, readPolicy } from './policy.ts'
import { privacyOf } from './privacy.ts'

/**
 * The whole comparison; the same for the same two sides.
 *
 * @since 0.1.0
 * @beta
 */
export async function compareSides(before: Side, after: Side, options: CompareOptions = {}): Promise<Comparison> {
  const pairs: readonly MessagePair[] = pairsOf(before, after)
  const messages = await compareMessages({ before, after }, pairs, options)
  const verdicts = Object.fromEntries(directions.map((direction) => [direction, overall(messages, direction)]))
  return {
    old: before.label,
    new: after.label,
    messages: messages.map(({ told }) => told),
    parties: { ...partiesOf(before), ...partiesOf(after) },
    verdicts: verdicts as Comparison['verdicts'],
    first: firstOf(verdicts as Comparison['verdicts']),
    required: requiredOf(
      before,
      after,
      messages.map(({ told }) => told),
    ),
    privacy: privacyOf(messages.map(({ pair, found }) => ({ ...pair, changes: found }))),
  }
}

function partiesOf({ law }: Side): Comparison['parties'] {
  return Object.fromEntries((law?.catalog.partijen ?? []).map(({ partij, nl, en }) => [partij, { nl, en }]))
}

function overall(messages: readonly { readonly told: MessageComparison }[], direction: Direction) {
  const answers = messages.map(({ told }) => told.verdicts[direction].answer)
  if (answers.includes('breaks')) return 'breaks'
  return answers.includes('unknown') ? 'unknown' : 'holds'
}

function firstOf({ verzenders, ontvangers }: Comparison['verdicts']): First {
  if (verzenders === 'holds') return ontvangers === 'holds' ? 'nobody' : 'receivers'
  return ontvangers === 'holds' ? 'senders' : 'together'
}

function requiredOf(before: Side, after: Side, messages: readonly MessageComparison[]): RequiredVersion {
  const changes = messages.flatMap((message) => message.changes)
  const policy = readPolicy()
  // A message that breaks asks for the number of a break, also where no single change could be told to break it.
  const whole = messages.map(({ verdicts }) => levelOf(policy, { class: 'structuur', verdicts, declared: true }))
  const told = heaviest(changes.map((change) => levelOf(policy, change)))
  const level = heaviest([told, ...whole.filter((each) => each === 'major')])
  const [versionBefore, versionAfter] = [before.law?.version, after.law?.version]
  if (versionBefore === undefined || versionAfter === undefined || versionBefore.module !== versionAfter.module)
    return { level, enough: true }
  const least = leastVersion(versionBefore.version, level)
  // The same version at another moment: a draft may change in place.
  if (versionBefore.version === versionAfter.version) return { level, least, enough: true }
  return { level, least, given: versionAfter.version, enough: isAtLeast(versionAfter.version, least) }
}
