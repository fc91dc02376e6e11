/**
 * What a comparison has to tell, told once more for tests: the summary, the names and every part of a page.
 *
 * Inside: takes the words from where they stand (`words.test.ts` has them read).
 */
import { directions } from '../../../governance/index.ts'
import type { Approved, Change, Comparison, MessageComparison } from '../../../governance/index.ts'
import { vocabulary } from '../../../governance/report/told.ts'
import type { FileSpot } from '../../../governance/source/spots.ts'
import { parseMessageId, printVersionId } from '../../../schemas/index.ts'
import type { Language } from '../../../schemas/index.ts'
import { whole } from '../../validator/reporters/read-back.ts'
import type { Block } from './read-back.ts'

/** A comparison, with what was approved of it when that was asked. */
export type Asked = { readonly comparison: Comparison; readonly approved?: Approved }

/** As the reports have it: a break is an error, an open verdict or more personal data a warning. */
export function gravity({ verdicts, privacy }: Change): 'error' | 'warning' | 'note' {
  const answers = directions.map((direction) => verdicts[direction].answer)
  if (answers.includes('breaks')) return 'error'
  return answers.includes('unknown') || privacy ? 'warning' : 'note'
}

/** Where a change stands in a file. */
export const placeIn = ({ file, position: { line, column, endLine, endColumn } }: FileSpot): string =>
  `${file}:${line}:${column}-${endLine}:${endColumn}`
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
/** Texts, warnings, and agreements about data that ask no more of them. */
const isMinor = (change: Change): boolean =>
  ['tekst', 'signalering'].includes(change.class) || (change.class === 'privacy' && !change.privacy)
/** Where a change comes among others: what stops senders before what stops receivers. */
function order({ kind, verdicts }: Change): number {
  const weight = { breaks: 0, unknown: 1, holds: 2 }
  return (
    weight[verdicts.verzenders.answer] * 10 +
    weight[verdicts.ontvangers.answer] * 3 -
    (kind === 'message-renamed' ? 1 : 0)
  )
}
/** The changes that everybody should hear or those that are slight, gravest first. */
const sorted = ({ changes }: MessageComparison, slight: boolean): readonly Change[] =>
  changes.filter((change) => isMinor(change) === slight).toSorted((one, other) => order(one) - order(other))
/** The changes that everybody should hear, gravest first. */
export const mainOf = (message: MessageComparison): readonly Change[] => sorted(message, false)
/** Whether nothing but texts changed in it. */
export const isUntouched = ({ status, changes }: MessageComparison): boolean =>
  status === 'same' || (status === 'changed' && changes.every((change) => change.class === 'tekst'))

/** What is to be told in a language. */
export function toldIn(lang: Language) {
  const words = vocabulary[lang]

  /** Each part of the summary, counted here. */
  function summaryOf({ comparison, approved }: Asked): readonly string[] {
    const { messages, verdicts, privacy, first, required } = comparison
    const [added, removed] = ['added', 'removed'].map((name) => messages.filter(({ status }) => status === name).length)
    const same = messages.filter(isUntouched).length
    const counts = { all: messages.length, same, added: added ?? 0, removed: removed ?? 0 }
    const broken = directions
      .filter((direction) => verdicts[direction] !== 'holds')
      .map((direction) => {
        const asked = messages.filter(
          ({ status }) => status !== { verzenders: 'added', ontvangers: 'removed' }[direction],
        )
        const [breaks, open] = ['breaks', 'unknown'].map(
          (answer) => asked.filter((message) => message.verdicts[direction].answer === answer).length,
        )
        return words.broken(direction, { broken: breaks ?? 0, open: open ?? 0, all: asked.length })
      })
    const totals = (side: 'more' | 'less') =>
      Object.entries(privacy.totals).flatMap(([name, total]) =>
        total[side] === 0 ? [] : [[name, total[side]]],
      ) as never
    const data =
      [...privacy.more, ...privacy.less].length === 0
        ? words.noPrivacy
        : words.privacyTotals(totals('more'), totals('less'))
    const { accepted, open, lapsed, unused } = approved ?? { accepted: new Map(), open: [], lapsed: [], unused: [] }
    const judged = { accepted: accepted.size, open: open.length, lapsed: lapsed.length, unused: unused.length }
    return [
      `${words.heads.what}: ${words.counts({ ...counts, changed: counts.all - same - counts.added - counts.removed })}`,
      `${words.heads.whom}: ${broken.length === 0 ? words.nobody : broken.join('; ')}`,
      `${words.heads.first}: ${words.first[first]}`,
      `${words.heads.number}: ${words.number(required)}`,
      `${words.heads.privacy}: ${privacy.known ? data : words.unknownPrivacy}`,
      ...(approved === undefined ? [] : [`${words.heads.approved}: ${words.approved(judged)}`]),
    ]
  }

  const titleOf = ({ old, new: after }: Comparison): string =>
    old.includes('@') && after.includes('@') ? words.title('1.1', '2.0', 'Schuldregeling') : words.title(old, after)

  /** What each message is called: with its version where several have one name. */
  function namesOf({ messages }: Comparison): readonly string[] {
    const isShared = new Set(messages.map(({ title }) => title)).size < messages.length
    return messages.map((message) => {
      const id = parseMessageId(message.new ?? message.old ?? '')
      return isShared && id !== undefined ? `${message.title} (${printVersionId(id).replace('@', ' ')})` : message.title
    })
  }

  /** Both kinds of page, block by block: they part only in how a verdict looks and in the order of what stands below a change. */
  function pageOf(asked: Asked, isHtml: boolean): readonly Block[] {
    const { comparison, approved } = asked
    const names = namesOf(comparison)
    const { heads } = words
    const told = comparison.messages.map((message, at) => ({ message, name: names[at] ?? '', main: mainOf(message) }))
    const shown = told.filter(({ main }) => main.length > 0)
    const silent = (untouched: boolean): string =>
      told
        .filter(({ main, message }) => main.length === 0 && isUntouched(message) === untouched)
        .map(({ name }) => name)
        .join(', ')
    const mark = (answer: 'holds' | 'breaks' | 'unknown'): string =>
      `${isHtml ? { holds: '✓ ', breaks: '✗ ', unknown: '? ' }[answer] : ''}${words.answers[answer]}`
    const titles = new Map(
      comparison.messages.flatMap(({ title, old, new: after }) => [old, after].map((id) => [id, title])),
    )
    const { more, less } = comparison.privacy
    const data = [
      ...more.map((datum) => [datum, words.moreWhy[datum.why]] as const),
      ...less.map((datum) => [datum, words.less] as const),
    ]

    const changeOf = (change: Change): readonly Block[] => {
      const { verdicts, declared, id } = change
      const said = directions.map((direction) => {
        const verdict = verdicts[direction]
        const isTaken = direction === 'ontvangers' && declared && verdict.answer === 'breaks'
        const why =
          verdict.answer === 'unknown' ? ` (${words.reason(verdict.reason)})` : isTaken ? ` (${words.takenAway})` : ''
        return `${{ verzenders: heads.senders, ontvangers: heads.receivers }[direction]}: ${mark(verdict.answer)}${why}`
      })
      const places = [change.old, change.new].flatMap((spot) => (spot === undefined ? [] : [placeIn(spot)])).join(' → ')
      const accepted = approved?.accepted.get(id)
      const approval: readonly Block[] =
        accepted === undefined
          ? []
          : [['p', words.approvedBy({ reason: accepted.reden, role: accepted.beoordelaar, until: accepted.tot })]]
      const examples = directions.flatMap((direction): readonly Block[] => {
        const verdict = verdicts[direction]
        return verdict.answer === 'breaks'
          ? [['example', words.exampleOf(direction, change.message), verdict.witness]]
          : []
      })
      return [
        ['bold', capital(words.change(change))],
        ...(isHtml
          ? ([['p', said.join(' · ')], ...approval, ...examples, ['p', `${places} · ${id}`]] as const)
          : ([['p', `${said.join('. ')}. ${places} (${id})`], ...approval, ...examples] as const)),
      ]
    }
    const messageOf = ({ message, name, main }: (typeof shown)[number]): readonly Block[] => {
      const called = (codes: readonly string[]): string =>
        codes.map((code) => comparison.parties[code]?.[lang] ?? code).join(', ')
      return [
        ['h3', name],
        ...(message.from.length === 0
          ? []
          : ([['p', words.between(called(message.from), called(message.to))]] as const)),
        ...main.flatMap(changeOf),
        ...sorted(message, true).map((change): Block => [
          'item',
          `${words.change(change)}${isHtml ? '' : ` (${change.id})`}`,
        ]),
      ]
    }
    return [
      ['h1', titleOf(comparison)],
      ...summaryOf(asked).map((line): Block => ['item', line]),
      ...(shown.length === 0 ? [] : ([['row', heads.message, heads.senders, heads.receivers, heads.change]] as const)),
      ...shown.map(({ message: { verdicts }, name, main }): Block => {
        const [senders, receivers] = directions.map((direction) => mark(verdicts[direction].answer))
        return ['row', name, senders, receivers, [...new Set(main.map(words.change))].join('; ')]
      }),
      ...(data.length === 0
        ? []
        : ([
            ['h2', heads.privacy],
            ['row', heads.message, heads.data, words.kindOfDatum, heads.why],
          ] as const)),
      ...data.map(([datum, why]): Block => [
        'row',
        titles.get(datum.message) ?? datum.message,
        datum.title,
        words.classes[datum.class],
        why,
      ]),
      ...(shown.length === 0
        ? []
        : ([
            ['h2', heads.details],
            ['p', words.synthetic],
          ] as const)),
      ...shown.flatMap(messageOf),
      ...(silent(false) === '' ? [] : ([['p', `${heads.slight}: ${silent(false)}.`]] as const)),
      ...(silent(true) === '' ? [] : ([['p', `${heads.same}: ${silent(true)}.`]] as const)),
      ...(isHtml ? ([['p', 'skp 1.2.3']] as const) : []),
    ].map(([kind, ...rest]) => [kind, ...rest.map((text) => (typeof text === 'string' ? whole(text) : text))] as const)
  }

  return { summaryOf, titleOf, namesOf, pageOf }
}
