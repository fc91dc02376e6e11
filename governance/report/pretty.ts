/** The comparison for a terminal: one screen that tells a meeting what changes, whom it breaks and who moves first. */
import type { Comparison, Verdict } from '../compare/comparison.ts'
import { excerptOf } from './excerpt.ts'
import type { DiffSetting } from './reporter.ts'
import { tell, vocabulary } from './told.ts'
import type { Example, ToldMessage } from './told.ts'
import type { Words } from './words.ts'

const width = 100
const headWidth = 18
/** More messages than these do not fit on a screen. */
const mostRows = 20
const mostPrivacyRows = 5

type Paint = (code: number, text: string) => string

/** At most about forty lines of at most a hundred characters. */
export function prettyDiff(comparison: Comparison, { lang, colour }: DiffSetting): string {
  const words = vocabulary[lang]
  const told = tell(comparison, lang)
  const paint: Paint = (code, text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text)
  const summary = told.summary.flatMap(([head, text]) => headed(head, text, paint))
  const examples = told.examples.flatMap((example) => exampleLines(example, words, paint))
  const lines = [
    paint(1, told.title),
    '',
    ...summary,
    ...privacyRows(comparison, words),
    ...(told.messages.length === 0 ? [] : ['', ...tableOf(told.messages, words, paint)]),
    ...(told.same.length === 0 || told.messages.length === 0 ? [] : headed(words.heads.same, told.same.join(', '), paint)),
    ...(examples.length === 0 ? [] : ['', ...examples, words.synthetic, words.fullReport]),
  ]
  return `${lines.join('\n')}\n`
}

/** A head with text beside it, wrapped under itself. */
function headed(head: string, text: string, paint: Paint): readonly string[] {
  return wrap(text, width - headWidth).map(
    (line, index) => `${index === 0 ? paint(1, head.padEnd(headWidth)) : ' '.repeat(headWidth)}${line}`,
  )
}

function wrap(text: string, size: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > size) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/** What is asked more besides new elements in new messages, which the totals count. */
function privacyRows({ privacy }: Comparison, words: Words): readonly string[] {
  const grouped = new Map<string, string[]>()
  for (const { title, why, class: name, message } of privacy.more) {
    if (why === 'new-message') continue
    const key = `${title} (${words.classes[name]}) ${words.moreWhy[why]}`
    grouped.set(key, [...(grouped.get(key) ?? []), message])
  }
  const all = [...grouped].map(([text, messages]) => `- ${text}: ${messages.join(', ')}`)
  const rows = all.slice(0, mostPrivacyRows).map((row) => `${' '.repeat(headWidth)}${cut(row, width - headWidth)}`)
  const rest = all.length - rows.length
  return rest === 0 ? rows : [...rows, `${' '.repeat(headWidth)}- ${words.more(rest)}`]
}

function tableOf(messages: readonly ToldMessage[], words: Words, paint: Paint): readonly string[] {
  const { heads, answers } = words
  const shown = messages.slice(0, mostRows)
  const nameWidth = Math.min(34, Math.max(heads.message.length, ...shown.map(({ name }) => name.length)))
  const answerWidth = Math.max(heads.senders.length, heads.receivers.length)
  const head = [heads.message.padEnd(nameWidth), heads.senders.padEnd(answerWidth), heads.receivers.padEnd(answerWidth)]
  const colours = { holds: 32, breaks: 31, unknown: 33 } as const
  const cell = ({ answer }: Verdict): string => paint(colours[answer], answers[answer].padEnd(answerWidth))
  const rest = width - nameWidth - 2 * answerWidth - 6
  const rows = shown.map(({ name, message, main }) =>
    [
      cut(name, nameWidth).padEnd(nameWidth),
      cell(message.verdicts.verzenders),
      cell(message.verdicts.ontvangers),
      changesIn(main.map(words.change), rest, words),
    ].join('  '),
  )
  const left = messages.length - shown.length
  return [paint(1, [...head, heads.change].join('  ')), ...rows, ...(left === 0 ? [] : [words.more(left)])]
}

/** As many changes as fit, and the number of those that do not. */
function changesIn(all: readonly string[], size: number, words: Words): string {
  const distinct = [...new Set(all)]
  for (let count = distinct.length; count > 0; count--) {
    const rest = distinct.length - count
    const text = [...distinct.slice(0, count), ...(rest === 0 ? [] : [words.more(rest)])].join('; ')
    if (text.length <= size) return text
  }
  const tail = distinct.length > 1 ? `; ${words.more(distinct.length - 1)}` : ''
  return `${cut(distinct[0] ?? '', size - tail.length)}${tail}`
}

function exampleLines({ direction, name, change, verdict }: Example, words: Words, paint: Paint): readonly string[] {
  const head = `${words.exampleOf(direction, name)}: ${words.change(change)}`
  return [paint(1, cut(head, width)), `  … ${cut(excerptOf(verdict.witness, change, words), width - 6)} …`]
}

function cut(text: string, size: number): string {
  return text.length > size ? `${text.slice(0, Math.max(0, size - 1))}…` : text
}
