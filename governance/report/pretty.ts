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
const mostLines = 40

type ScreenContext = { readonly words: Words; readonly paint: Paint; readonly room: number }
type Paint = (code: number, text: string) => string

/** At most about forty lines of at most a hundred characters. */
export function prettyDiff(comparison: Comparison, { lang, colour, approved }: DiffSetting): string {
  const words = vocabulary[lang]
  const told = tell(comparison, lang, approved)
  const paint: Paint = (code, text) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text)
  const summary = told.summary.flatMap(([head, text]) => headed(head, text, paint))
  const examples = told.examples.flatMap((example) => exampleLines(example, words, paint))
  const top = [...summary, ...privacyRows(comparison, words)]
  const room = mostLines - top.length - examples.length - 8
  const rest = (which: 'slight' | 'same'): readonly string[] =>
    told[which].length === 0 ? [] : headed(words.heads[which], told[which].join(', '), paint)
  const lines = [
    paint(1, told.title),
    '',
    ...top,
    ...(told.messages.length === 0 ? [] : ['', ...tableOf(told.messages, { words, paint, room })]),
    ...(told.messages.length === 0 ? [] : [...rest('slight'), ...rest('same')]),
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
  return whys.flatMap((why) => {
    const titles = privacy.more
      .filter((datum) => datum.why === why)
      .map(({ title }) => title.split(' › ').at(-1) ?? title)
    const text = fitting(
      [...new Set(titles)],
      { separator: ', ', size: width - headWidth - words.moreWhy[why].length - 4 },
      words,
    )
    return titles.length === 0 ? [] : [`${' '.repeat(headWidth)}- ${words.moreWhy[why]}: ${text}`]
  })
}

const whys = ['added', 'heavier', 'obligatory', 'receivers', 'purpose', 'basis', 'wider'] as const

function tableOf(messages: readonly ToldMessage[], { words, paint, room }: ScreenContext): readonly string[] {
  const { heads, answers } = words
  const shown = messages.slice(0, mostRows)
  const nameWidth = Math.min(34, Math.max(heads.message.length, ...shown.map(({ message }) => message.title.length)))
  const answerWidth = Math.max(heads.senders.length, heads.receivers.length)
  const colours = { holds: 32, breaks: 31, unknown: 33 } as const
  const cell = ({ answer }: Verdict): string => paint(colours[answer], answers[answer].padEnd(answerWidth))
  const before = nameWidth + 2 * answerWidth + 6
  let spare = room - shown.length
  const rows = shown.flatMap(({ version, message, main }, index) => {
    const head = version === '' || version === shown[index - 1]?.version ? [] : [paint(1, version)]
    const all = main.map(words.change)
    const [first = '', ...more] = changeLines(all, { size: width - before, two: spare > 0 }, words)
    spare -= more.length
    const cells = [cell(message.verdicts.verzenders), cell(message.verdicts.ontvangers)]
    return [
      ...head,
      [cut(message.title, nameWidth).padEnd(nameWidth), ...cells, first].join('  '),
      ...more.map((line) => `${' '.repeat(before)}${line}`),
    ]
  })
  const head = [heads.message.padEnd(nameWidth), heads.senders.padEnd(answerWidth), heads.receivers.padEnd(answerWidth)]
  const left = messages.length - shown.length
  return [paint(1, [...head, heads.change].join('  ')), ...rows, ...(left === 0 ? [] : [words.more(left)])]
}

/** As many changes as fit on one line, or on two. */
function changeLines(all: readonly string[], { size, two }: { size: number; two: boolean }, words: Words) {
  const one = fitting(all, { separator: '; ', size }, words)
  if (!two || one === all.join('; ')) return [one]
  for (let allowed = 2 * size; allowed > size; allowed -= 4) {
    const lines = wrap(fitting(all, { separator: '; ', size: allowed }, words), size)
    if (lines.length <= 2) return lines
  }
  return [one]
}

type Fit = { readonly separator: string; readonly size: number }

/** As many as fit, and the number of those that do not. */
function fitting(all: readonly string[], { separator, size }: Fit, words: Words): string {
  const distinct = [...new Set(all)]
  for (let count = distinct.length; count > 0; count--) {
    const rest = distinct.length - count
    const text = [...distinct.slice(0, count), ...(rest === 0 ? [] : [words.more(rest)])].join(separator)
    if (text.length <= size) return text
  }
  const tail = distinct.length > 1 ? `${separator}${words.more(distinct.length - 1)}` : ''
  return `${cutWords(distinct[0] ?? '', size - tail.length)}${tail}`
}

function exampleLines({ direction, name, change, verdict }: Example, words: Words, paint: Paint): readonly string[] {
  const head = `${words.exampleOf(direction, name)}: ${words.change(change)}`
  return [paint(1, cutWords(head, width)), `  … ${cut(excerptOf(verdict.witness, change, words), width - 6)} …`]
}

/** The beginning, up to a whole word where that leaves enough. */
function cutWords(text: string, size: number): string {
  const start = cut(text, size)
  return start === text || !start.slice(Math.floor(size / 2)).includes(' ') ? start : `${start.replace(/ \S*$/, '')}…`
}

function cut(text: string, size: number): string {
  return text.length > size ? `${text.slice(0, Math.max(0, size - 1))}…` : text
}
