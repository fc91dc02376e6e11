/** Compares the messages of two sides one by one. */
import { createHash } from 'node:crypto'
import { canonicalText } from '../../json/index.ts'
import type { Document, MessagePair, Side, Sides } from '../source/side.ts'
import { addressPaths } from './address.ts'
import { agreementChanges } from './agreement-changes.ts'
import type { CompareOptions } from './compare-options.ts'
import type { Change, MessageComparison, Verdict, Verdicts } from './comparison.ts'
import { isDeclared } from './declared.ts'
import { flowOf } from './message-flow.ts'
import type { FoundChange } from './found-change.ts'
import { changeKinds } from './kinds.ts'
import type { Effect } from './kinds.ts'
import { lonelyMessage, renaming } from './message-changes.ts'
import type { JudgedChange } from './message-changes.ts'
import { asksMore } from './privacy-flags.ts'
import { ruleChanges } from './rule-changes.ts'
import { spotter } from '../source/spots.ts'
import { answersTo, worst } from './verdicts.ts'
import { subset } from '../../prover/index.ts'
import { changesBetween } from './walk.ts'

/** What was found of a message, and what is told of it. */
export type ComparedMessage = {
  readonly pair: MessagePair
  readonly found: readonly FoundChange[]
  readonly told: MessageComparison
}

/** The pairs in the order of the new side, and then what only the old one has; two single files are always a pair. */
export function pairsOf(before: Side, after: Side): readonly MessagePair[] {
  const [one, ...more] = before.documents
  const [other, ...others] = after.documents
  if (one !== undefined && other !== undefined && more.length + others.length === 0)
    return [{ before: one, after: other }]
  const formerByKey = new Map(before.documents.map((document) => [document.key, document]))
  const keysAfter = new Set(after.documents.map(({ key }) => key))
  return [
    ...after.documents.map((document): MessagePair => {
      const former = formerByKey.get(document.key)
      return former === undefined ? { after: document } : { before: former, after: document }
    }),
    ...before.documents.filter(({ key }) => !keysAfter.has(key)).map((document): MessagePair => ({ before: document })),
  ]
}

/** The comparison of each pair. */
export async function compareMessages(
  sides: Sides,
  pairs: readonly MessagePair[],
  options: CompareOptions,
): Promise<readonly ComparedMessage[]> {
  const all: { pair: MessagePair; judged: readonly JudgedChange[]; verdicts: Verdicts }[] = []
  for (const pair of pairs) {
    const { before, after } = pair
    if (before !== undefined && after !== undefined)
      all.push({ pair, ...(await comparePair(sides, { before, after }, options)) })
    else all.push({ pair, ...(await lonelyMessage(pair, options.prove ?? subset)) })
  }
  const places = all.flatMap(({ judged }) => judged.flatMap(({ change }) => [change.placeBefore, change.placeAfter]))
  const spotOf = spotter(places.filter((place) => place !== undefined))
  return all.map(({ pair, judged, verdicts }) => {
    const found = judged.map(({ change }) => change)
    const message = pair.after?.name ?? pair.before?.name ?? ''
    const seen = new Map<string, number>()
    const changes = judged.map(({ change, verdicts: own }): Change => {
      const key = pair.after?.key ?? pair.before?.key ?? ''
      const told = { ...shown(change, spotOf), id: idOf(key, change, seen), message, verdicts: own }
      return { ...told, privacy: asksMore(change, pair), declared: isDeclared(sides, pair, change) }
    })
    return { pair, found, told: tell(pair, changes, verdicts) }
  })
}

async function comparePair(
  sides: Sides,
  { before, after }: Required<MessagePair>,
  { prove = subset }: CompareOptions,
): Promise<{ judged: readonly JudgedChange[]; verdicts: Verdicts }> {
  const changes = [
    ...changesBetween(before, after).filter((change) => !isAddress(change, before)),
    ...agreementChanges(sides, before, after),
  ]
  const rules = ruleChanges(before, after)
  const question = { changes, rules }
  const senders = await answersTo({ flow: flowOf('verzenders', before, after), ...question }, prove)
  const receivers = await answersTo({ flow: flowOf('ontvangers', before, after), ...question }, prove)
  const renamed = renaming(before, after)
  const judged = [
    ...renamed,
    ...both(changes, senders.changes, receivers.changes),
    ...both(
      rules.map(({ change }) => change),
      senders.rules,
      receivers.rules,
    ),
  ]
  const whole = (verdict: Verdict, direction: keyof Verdicts): Verdict =>
    verdict.answer === 'breaks' ? verdict : worst([verdict, ...renamed.map(({ verdicts }) => verdicts[direction])])
  const verdicts = {
    verzenders: whole(senders.message, 'verzenders'),
    ontvangers: whole(receivers.message, 'ontvangers'),
  }
  return { judged, verdicts }
}

function isAddress({ kind, path }: FoundChange, { law }: Document): boolean {
  return law !== undefined && addressPaths.has(path) && kind === 'values-changed'
}

function both(
  changes: readonly FoundChange[],
  senders: readonly Verdict[],
  receivers: readonly Verdict[],
): readonly JudgedChange[] {
  return changes.flatMap((change, index) => {
    const [verzenders, ontvangers] = [senders[index], receivers[index]]
    return verzenders === undefined || ontvangers === undefined
      ? []
      : [{ change, verdicts: { verzenders, ontvangers } }]
  })
}

function shown(change: FoundChange, spotOf: ReturnType<typeof spotter>) {
  const { kind, path, subject, title, before, after } = change
  return {
    ...{ kind, class: changeKinds[kind], effect: effectOutside(change), path, subject, title },
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(change.meanings === undefined ? {} : { meanings: change.meanings }),
    ...(change.placeBefore === undefined ? {} : { old: spotOf(change.placeBefore) }),
    ...(change.placeAfter === undefined ? {} : { new: spotOf(change.placeAfter) }),
  }
}

/** What the change does to the message as a whole: below `not` and the like, what is tighter may make it looser. */
function effectOutside({ effect, monotone }: FoundChange): Effect {
  return monotone || effect === 'none' ? effect : 'either'
}

/** The same change in two variants of an element gets a number of its own. */
function idOf(message: string, { kind, path, subject, before, after }: FoundChange, seen: Map<string, number>): string {
  const text = canonicalText([kind, message, path, subject, before ?? null, after ?? null])
  const count = seen.get(text) ?? 0
  seen.set(text, count + 1)
  return createHash('sha256')
    .update(count === 0 ? text : `${text} ${count}`)
    .digest('hex')
    .slice(0, 12)
}

function tell(pair: MessagePair, changes: readonly Change[], verdicts: Verdicts): MessageComparison {
  const { before, after } = pair
  const shownDocument = after ?? before
  return {
    status: statusOf(pair, changes.length > 0 || Object.values(verdicts).some(({ answer }) => answer !== 'holds')),
    ...(before === undefined ? {} : { old: before.name }),
    ...(after === undefined ? {} : { new: after.name }),
    title: shownDocument?.law?.naam ?? shownDocument?.name ?? '',
    from: shownDocument?.law?.entry.van ?? [],
    to: shownDocument?.law?.entry.naar ?? [],
    verdicts,
    changes,
  }
}

function statusOf({ before, after }: MessagePair, differs: boolean): MessageComparison['status'] {
  if (before === undefined) return 'added'
  if (after === undefined) return 'removed'
  return differs ? 'changed' : 'same'
}
