/** Told: a comparison in the words of one language, in the order in which people want to hear it. */
import type { Language } from '../../schemas/index.ts'
import type { Change, Comparison, Direction, MessageComparison, Verdict } from '../compare/comparison.ts'
import { directions } from '../compare/comparison.ts'
import type { Approved } from '../compare/approvals.ts'
import type { Privacy } from '../compare/privacy.ts'
import { parseMessageId, parseVersionId } from '../../schemas/index.ts'
import { en } from './words-en.ts'
import { nl } from './words-nl.ts'
import type { Words } from './words.ts'

/** The words of each language. */
export const vocabulary: Readonly<Record<Language, Words>> = { nl, en }

/** One message with its changes, ready to be written. */
export type ToldMessage = {
  readonly message: MessageComparison
  readonly name: string
  /** `schuldregeling 2.0`, where messages of more versions have one name; empty otherwise. */
  readonly version: string
  /** `Van schuldhulpverlener naar schuldeiser.`; empty outside a law. */
  readonly parties: string
  /** The changes that a reader should hear, gravest first; texts and origins are left out. */
  readonly main: readonly Change[]
  readonly minor: readonly Change[]
}

/** All parts of a report in words; a format only lays them out. */
export type ToldComparison = {
  readonly title: string
  /** Head and text of each line of the summary. */
  readonly summary: readonly (readonly [string, string])[]
  readonly messages: readonly ToldMessage[]
  /** Messages in which only warnings or texts are not the same. */
  readonly slight: readonly string[]
  readonly same: readonly string[]
  /** Each datum asked more or less: message, datum, class, and why. */
  readonly privacy: readonly (readonly string[])[]
  /** The breaks to show with a message: one of each direction. */
  readonly examples: readonly Example[]
}

/** A break to show, with the message that shows it. */
export type Example = {
  readonly direction: Direction
  readonly name: string
  readonly change: Change
  readonly verdict: Verdict & { readonly answer: 'breaks' }
}

/** The comparison in this language; with what was accepted of it, when that was asked. */
export function tell(comparison: Comparison, lang: Language, approved?: Approved): ToldComparison {
  const words = vocabulary[lang]
  const told = distinct(comparison.messages.map((message) => tellMessage(message, comparison.parties, words)))
  return {
    title: titleOf(comparison, words),
    summary: [...summaryOf(comparison, words), ...approvalLine(approved, words)],
    messages: told.filter(({ main }) => main.length > 0),
    slight: told.filter((each) => each.main.length === 0 && !isUntouched(each.message)).map(({ name }) => name),
    same: told.filter((each) => each.main.length === 0 && isUntouched(each.message)).map(({ name }) => name),
    privacy: privacyRows(comparison, words),
    examples: directions.flatMap((direction) => exampleOf(told, direction)),
  }
}

/** Where messages of more versions are compared and several have one name, each says of which version it is. */
function distinct(told: readonly ToldMessage[]): readonly ToldMessage[] {
  if (new Set(told.map(({ name }) => name)).size === told.length) return told
  return told.map((each) => {
    const id = parseMessageId(each.message.new ?? each.message.old ?? '')
    if (id === undefined) return each
    const version = `${id.module} ${id.version}`
    return { ...each, version, name: `${each.name} (${version})` }
  })
}

/** Whether nothing but texts changed in it. */
function isUntouched({ status, changes }: MessageComparison): boolean {
  return status === 'same' || (status === 'changed' && changes.every((change) => change.class === 'tekst'))
}

/** `Schuldregeling: van 1.1 naar 2.0`, or the two names as they were given. */
function titleOf(comparison: Comparison, words: Words): string {
  const [before, after] = [parseVersionId(comparison.old), parseVersionId(comparison.new)]
  if (before === undefined || before.module !== after?.module) return words.title(comparison.old, comparison.new)
  const name = before.module.replaceAll('-', ' ')
  return words.title(before.version, after.version, `${name.charAt(0).toUpperCase()}${name.slice(1)}`)
}

/** What is said beside a verdict: why it stays open, or that a conversion takes the break away; empty when nothing is. */
export function remarkOn({ verdicts, declared }: Change, direction: Direction, words: Words): string {
  const verdict = verdicts[direction]
  if (verdict.answer === 'unknown') return ` (${words.reason(verdict.reason)})`
  return declared && direction === 'ontvangers' && verdict.answer === 'breaks' ? ` (${words.takenAway})` : ''
}

function tellMessage(message: MessageComparison, parties: Comparison['parties'], words: Words): ToldMessage {
  const called = (code: string): string => (parties[code] === undefined ? code : words.party(parties[code]))
  const ranked = message.changes.toSorted((one, other) => gravity(one) - gravity(other))
  const isMinor = (change: Change): boolean =>
    change.class === 'tekst' || change.class === 'signalering' || (change.class === 'privacy' && !change.privacy)
  const [from, to] = [message.from, message.to].map((codes) => codes.map(called).join(', '))
  return {
    message,
    name: message.title,
    version: '',
    parties: from === '' || from === undefined || to === undefined ? '' : words.between(from, to),
    main: ranked.filter((change) => !isMinor(change)),
    minor: ranked.filter(isMinor),
  }
}

/** What stops senders weighs more than what stops receivers, and a rename less than what changes contents. */
function gravity({ verdicts, kind }: Change): number {
  const weight = (verdict: Verdict): number => ({ breaks: 0, unknown: 1, holds: 2 })[verdict.answer]
  return weight(verdicts.verzenders) * 10 + weight(verdicts.ontvangers) * 3 - Number(kind === 'message-renamed')
}

function summaryOf(
  { messages, verdicts, first, required, privacy }: Comparison,
  words: Words,
): ToldComparison['summary'] {
  const count = (status: MessageComparison['status']): number =>
    messages.filter((message) => message.status === status).length
  const untouched = messages.filter(isUntouched).length
  const counts = {
    all: messages.length,
    changed: messages.length - untouched - count('added') - count('removed'),
    same: untouched,
    added: count('added'),
    removed: count('removed'),
  }
  const whom = directions.flatMap((direction) => {
    const unasked = direction === 'verzenders' ? 'added' : 'removed'
    const answers = messages
      .filter(({ status }) => status !== unasked)
      .map((message) => message.verdicts[direction].answer)
    const of = (name: Verdict['answer']): number => answers.filter((answer) => answer === name).length
    return verdicts[direction] === 'holds'
      ? []
      : [words.broken(direction, { broken: of('breaks'), open: of('unknown'), all: answers.length })]
  })
  return [
    [words.heads.what, words.counts(counts)],
    [words.heads.whom, whom.length === 0 ? words.nobody : whom.join('; ')],
    [words.heads.first, words.first[first]],
    [words.heads.number, words.number(required)],
    [words.heads.privacy, privacyLine(privacy, words)],
  ]
}

function approvalLine(approved: Approved | undefined, words: Words): ToldComparison['summary'] {
  if (approved === undefined) return []
  const { accepted, open, lapsed, unused } = approved
  const counts = { accepted: accepted.size, open: open.length, lapsed: lapsed.length, unused: unused.length }
  return [[words.heads.approved, words.approved(counts)]]
}

/** Who accepted a change, until when and why; empty when nobody did. */
export function approvalOf({ id }: Change, approved: Approved | undefined, words: Words): string {
  const approval = approved?.accepted.get(id)
  if (approval === undefined) return ''
  return words.approvedBy({ reason: approval.reden, role: approval.beoordelaar, until: approval.tot })
}

function privacyLine({ known, more, less, totals }: Privacy, words: Words): string {
  if (!known) return words.unknownPrivacy
  const counts = (side: 'more' | 'less') =>
    (Object.entries(totals) as [keyof typeof totals, { more: number; less: number }][])
      .filter(([, total]) => total[side] > 0)
      .map(([name, total]) => [name, total[side]] as [typeof name, number])
  return more.length + less.length === 0 ? words.noPrivacy : words.privacyTotals(counts('more'), counts('less'))
}

function privacyRows({ messages, privacy: { more, less } }: Comparison, words: Words): ToldComparison['privacy'] {
  const titles = new Map(messages.flatMap((message) => [message.old, message.new].map((name) => [name, message.title])))
  const row = ({ message, title, class: name }: Privacy['less'][number], why: string): readonly string[] => [
    titles.get(message) ?? message,
    title,
    words.classes[name],
    why,
  ]
  return [...more.map((datum) => row(datum, words.moreWhy[datum.why])), ...less.map((datum) => row(datum, words.less))]
}

/** The smallest message that shows a change of contents; a rename only when there is nothing else. */
function exampleOf(messages: readonly ToldMessage[], direction: Direction): readonly Example[] {
  const all = messages.flatMap(({ name, main }) =>
    main.flatMap((change): readonly Example[] => {
      const verdict = change.verdicts[direction]
      return verdict.answer === 'breaks' ? [{ direction, name, change, verdict }] : []
    }),
  )
  const size = ({ change, verdict }: Example): number =>
    JSON.stringify(verdict.witness).length +
    1000 * verdict.refusedBy.length +
    (change.kind.startsWith('message-') ? 1e6 : 0)
  const [best] = all.toSorted((one, other) => size(one) - size(other))
  return best === undefined ? [] : [best]
}
