/** The report for people at a terminal: a line a message, a sentence a finding, totals at the end. */
import type { Language } from '../../schemas/index.ts'
import { countOf, fileOf, nameOf, printPlace, sentenceOf } from './reporter.ts'
import type { JudgedMessage, Reporter, ReportSetting, Summary, ToldFinding } from './reporter.ts'

const words = {
  nl: {
    fout: 'fout',
    signalering: 'let op',
    record: 'regel',
    checked: ['bericht gecontroleerd', 'berichten gecontroleerd'],
    valid: 'goed',
    invalid: 'afgekeurd',
    fouten: ['fout', 'fouten'],
    signaleringen: ['signalering', 'signaleringen'],
    known: 'bekend',
    unread: ['bestand niet te lezen', 'bestanden niet te lezen'],
  },
  en: {
    fout: 'error',
    signalering: 'warning',
    record: 'line',
    checked: ['message checked', 'messages checked'],
    valid: 'valid',
    invalid: 'refused',
    fouten: ['error', 'errors'],
    signaleringen: ['warning', 'warnings'],
    known: 'known',
    unread: ['file unreadable', 'files unreadable'],
  },
} as const

type Paint = (style: 'red' | 'green' | 'yellow' | 'dim' | 'bold', text: string) => string

const codes = { red: 31, green: 32, yellow: 33, dim: 2, bold: 1 } as const

function painter(colour: boolean): Paint {
  return (style, text) => (colour ? `\u001b[${codes[style]}m${text}\u001b[0m` : text)
}

/** Lines of text; a valid record of an NDJSON file without findings prints nothing. */
export function prettyReporter({ lang, colour }: ReportSetting): Reporter {
  const paint = painter(colour)
  return {
    quiet: true,
    begin: () => '',
    add: (judged) => printJudged(judged, lang, paint),
    end: (summary) => printSummary(summary, lang, paint),
  }
}

function printJudged(judged: JudgedMessage, lang: Language, paint: Paint): string {
  if (judged.record !== undefined && judged.findings.length === 0) return ''
  const mark = judged.valid ? paint('green', '✓') : paint('red', '✗')
  const record = judged.record === undefined ? '' : ` ${words[lang].record} ${judged.record}`
  const known = judged.known === undefined ? '' : `  (${judged.known} ${words[lang].known})`
  const name = nameOf(judged) === '' ? '' : `  ${paint('dim', nameOf(judged))}`
  const lines = judged.findings.map((finding) => printFinding(judged, finding, { lang, paint }))
  return `${mark} ${paint('bold', fileOf(judged))}${record}${name}${known}\n${lines.join('')}`
}

function printFinding(
  judged: JudgedMessage,
  finding: ToldFinding,
  { lang, paint }: { lang: Language; paint: Paint },
): string {
  const kind = paint(finding.severity === 'fout' ? 'red' : 'yellow', words[lang][finding.severity])
  const trail = [finding.pointer, finding.rule ?? finding.code].filter((part) => part !== '').join('  ')
  return `  ${printPlace(judged, finding)}  ${kind}  ${sentenceOf(finding)}\n      ${paint('dim', trail)}\n`
}

function printSummary(summary: Summary, lang: Language, paint: Paint): string {
  const word = words[lang]
  const total = countOf(summary.messages, word.checked)
  const good = paint('green', `${summary.valid} ${word.valid}`)
  const bad = summary.invalid === 0 ? `0 ${word.invalid}` : paint('red', `${summary.invalid} ${word.invalid}`)
  const rest = [
    ...(summary.known === undefined ? [] : [`, ${summary.known} ${word.known}`]),
    ...(summary.unread === undefined ? [] : [`, ${paint('red', countOf(summary.unread, word.unread))}`]),
  ]
  return `\n${total}: ${good}, ${bad} (${countOf(summary.fouten, word.fouten)}, ${countOf(summary.signaleringen, word.signaleringen)}${rest.join('')})\n`
}
