/** Compares the messages of two sides one by one. */
import { createHash } from 'node:crypto'
import { canonicalText } from '../../json/index.ts'
import type { Document, MessagePair, Side } from '../source/side.ts'
import { addressPaths } from './address.ts'
import { agreementChanges } from './agreement-changes.ts'
import type { CompareOptions } from './compare-options.ts'
import type { Change, MessageComparison, Verdict, Verdicts } from './comparison.ts'
import { isDeclared } from './declared.ts'
import { flowOf } from './message-flow.ts'
import type { FoundChange } from './found-change.ts'
import { changeKinds } from './kinds.ts'
import { lonelyMessage, renaming } from './message-changes.ts'
import type { JudgedChange } from './message-changes.ts'
import { asksMore } from './privacy-flags.ts'
import { ruleChanges } from './rule-changes.ts'
import { spotter } from './spots.ts'
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
export function pairsOf(old: Side, young: Side): readonly MessagePair[] {
  const [one, ...more] = old.documents
  const [other, ...others] = young.documents
  if (one !== undefined && other !== undefined && more.length + others.length === 0) return [{ old: one, new: other }]
  const before = new Map(old.documents.map((document) => [document.key, document]))
  const after = new Set(young.documents.map(({ key }) => key))
  return [
    ...young.documents.map((document): MessagePair => {
      const former = before.get(document.key)
      return former === undefined ? { new: document } : { old: former, new: document }
    }),
    ...old.documents.filter(({ key }) => !after.has(key)).map((document): MessagePair => ({ old: document })),
  ]
}

/** The comparison of each pair. */
export async function compareMessages(
  sides: { readonly old: Side; readonly new: Side },
  pairs: readonly MessagePair[],
  options: CompareOptions,
): Promise<readonly ComparedMessage[]> {
  const all: { pair: MessagePair; judged: readonly JudgedChange[]; verdicts: Verdicts }[] = []
  for (const pair of pairs) {
    const { old, new: young } = pair
    if (old !== undefined && young !== undefined)
      all.push({ pair, ...(await comparePair(sides, { old, new: young }, options)) })
    else all.push({ pair, ...(await lonelyMessage(pair, options.prove ?? subset)) })
  }
  const places = all.flatMap(({ judged }) => judged.flatMap(({ change }) => [change.old, change.new]))
  const spotOf = spotter(places.filter((place) => place !== undefined))
  return all.map(({ pair, judged, verdicts }) => {
    const found = judged.map(({ change }) => change)
    const message = pair.new?.name ?? pair.old?.name ?? ''
    const seen = new Map<string, number>()
    const changes = judged.map(({ change, verdicts: own }): Change => {
      const key = pair.new?.key ?? pair.old?.key ?? ''
      const told = { ...shown(change, spotOf), id: idOf(key, change, seen), message, verdicts: own }
      return { ...told, privacy: asksMore(change, pair), declared: isDeclared(sides, pair, change) }
    })
    return { pair, found, told: tell(pair, changes, verdicts) }
  })
}

async function comparePair(
  sides: { readonly old: Side; readonly new: Side },
  { old, new: young }: Required<MessagePair>,
  { prove = subset }: CompareOptions,
): Promise<{ judged: readonly JudgedChange[]; verdicts: Verdicts }> {
  const changes = [
    ...changesBetween(old, young).filter((change) => !isAddress(change, old)),
    ...agreementChanges(sides, old, young),
  ]
  const rules = ruleChanges(old, young)
  const question = { changes, rules }
  const senders = await answersTo({ flow: flowOf('verzenders', old, young), ...question }, prove)
  const receivers = await answersTo({ flow: flowOf('ontvangers', old, young), ...question }, prove)
  const renamed = renaming(old, young)
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
  const { kind, effect, path, subject, title, before, after } = change
  return {
    ...{ kind, class: changeKinds[kind], effect, path, subject, title },
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(change.meanings === undefined ? {} : { meanings: change.meanings }),
    ...(change.old === undefined ? {} : { old: spotOf(change.old) }),
    ...(change.new === undefined ? {} : { new: spotOf(change.new) }),
  }
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
  const { old, new: young } = pair
  const shownDocument = young ?? old
  return {
    status: statusOf(pair, changes.length > 0 || Object.values(verdicts).some(({ answer }) => answer !== 'holds')),
    ...(old === undefined ? {} : { old: old.name }),
    ...(young === undefined ? {} : { new: young.name }),
    title: shownDocument?.law?.naam ?? shownDocument?.name ?? '',
    from: shownDocument?.law?.entry.van ?? [],
    to: shownDocument?.law?.entry.naar ?? [],
    verdicts,
    changes,
  }
}

function statusOf({ old, new: young }: MessagePair, differs: boolean): MessageComparison['status'] {
  if (old === undefined) return 'added'
  if (young === undefined) return 'removed'
  return differs ? 'changed' : 'same'
}
